// Italian.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Le tue scelte',
  preferencesText:
    'Attiva ciò che vuoi consentire. Ciò che è disattivato non viene eseguito, e il sito funziona altrettanto bene senza.',
  save: 'Salva le scelte',
  close: 'Chiudi senza salvare',
  saved: 'Le tue scelte sono state salvate.',
  alwaysOn: 'Sempre attivo',
  vendorPolicy: 'Come {vendor} tratta i dati personali',
  signal:
    'Il tuo browser invia un segnale di privacy (Global Privacy Control). Lo consideriamo un no, finché non scegli diversamente qui.',

  chosen: 'La tua ultima scelta risale al {date}.',
  version: 'Versione dell’informativa sulla privacy: {version}.',
  copy: 'Copia la ricevuta',
  copied: 'Copiato.',
  download: 'Scarica la ricevuta',

  erased: {
    one: 'Cancellato dal tuo browser: {count} elemento.',
    other: 'Cancellato dal tuo browser: {count} elementi.',
  },
  notAll: 'Alcune cose non si possono cancellare da qui.',
  cameBack: 'Tornato e cancellato di nuovo: {names}.',
  thirdParty: '{vendor} può avere cookie propri su {domain}. Solo {vendor} può cancellarli.',
  httpOnly: 'Solo il nostro server, o tu nelle impostazioni del browser, può cancellare {names}.',
  stays: 'Non ancora cancellato: {names}. Riproviamo alla prossima pagina.',
  refusal: 'Resta finché non lasci questa pagina: {names}. Dice a {vendor} che hai detto di no.',
  optOut: 'Opponiti presso {vendor}',

  name: 'Nome',
  kind: 'Tipo',
  cookie: 'Cookie',
  lifetime: 'Durata',
  party: 'Impostato da',
  firstParty: 'Questo sito',
  session: 'Fino alla chiusura del browser',
  endless: 'Finché non viene cancellato',
  granted: 'Consentito',
  denied: 'Non consentito',

  embedText:
    'Questo contenuto viene da {vendor}. Se viene mostrato, {vendor} viene a sapere che sei qui e può salvare dati nel tuo browser.',
  loadOnce: 'Mostra questa volta',
  alwaysAllow: 'Consenti sempre {name}',
};
