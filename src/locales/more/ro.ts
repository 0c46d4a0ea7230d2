// Romanian.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Alegerile dumneavoastră',
  preferencesText:
    'Activați ce doriți să permiteți. Ce este dezactivat nu rulează, iar site-ul funcționează la fel de bine fără.',
  save: 'Salvează alegerile',
  close: 'Închide fără a salva',
  saved: 'Alegerile au fost salvate.',
  alwaysOn: 'Mereu activ',
  vendorPolicy: 'Cum prelucrează {vendor} datele personale',
  signal:
    'Browserul trimite un semnal de confidențialitate (Global Privacy Control). Îl considerăm un refuz până când alegeți altfel aici.',

  chosen: 'Ultima dumneavoastră alegere este din {date}.',
  version: 'Versiunea politicii de confidențialitate: {version}.',
  copy: 'Copiază dovada',
  copied: 'Copiat.',
  download: 'Descarcă dovada',

  erased: {
    one: 'Șters din browser: {count} element.',
    few: 'Șters din browser: {count} elemente.',
    other: 'Șters din browser: {count} de elemente.',
  },
  notAll: 'Unele lucruri nu pot fi șterse de aici.',
  cameBack: 'A revenit și a fost șters din nou: {names}.',
  thirdParty: '{vendor} poate avea propriile cookie-uri pe {domain}. Doar {vendor} le poate șterge.',
  httpOnly: 'Doar serverul nostru sau dumneavoastră, din setările browserului, puteți șterge {names}.',
  stays: 'Încă neșters: {names}. Încercăm din nou pe pagina următoare.',
  refusal: 'Rămâne până părăsiți această pagină: {names}. Astfel {vendor} află că ați refuzat.',
  optOut: 'Opoziție la {vendor}',

  name: 'Nume',
  kind: 'Tip',
  cookie: 'Cookie',
  lifetime: 'Durată',
  party: 'Setat de',
  firstParty: 'Acest site',
  session: 'Până la închiderea browserului',
  endless: 'Până la ștergere',
  granted: 'Permis',
  denied: 'Nepermis',

  embedText:
    'Acest conținut vine de la {vendor}. Dacă este afișat, {vendor} află că sunteți aici și poate stoca date în browser.',
  loadOnce: 'Afișează acum',
  alwaysAllow: 'Permite mereu {name}',
};
