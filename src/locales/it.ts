// Italian.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Possiamo usare i cookie?',
  text: 'Se accetti, usiamo cookie e tecnologie simili per {purposes}. Il sito funziona altrettanto bene se dici di no, e puoi cambiare idea in qualsiasi momento.',
  services: 'Servizi: {names}.',
  added: 'Vorremmo aggiungere {names}. Le tue scelte precedenti restano valide.',
  changed: 'La nostra informativa sulla privacy è cambiata dalla tua ultima scelta, il {date}.',
  expired: 'La tua ultima scelta risale al {date}. È passato del tempo, perciò te lo chiediamo di nuovo.',
  accept: 'Accetta tutto',
  reject: 'Rifiuta tutto',
  preferences: 'Scegli',
  policy: 'Informativa sulla privacy',
  settings: 'Scelte sulla privacy',
  necessary: 'Necessari',
  necessaryText: 'Ciò senza cui il sito non funziona, come ricordare questa scelta.',
  functional: 'Funzioni',
  functionalText: 'Funzioni in più come chat, mappe e video.',
  functionalPurpose: 'funzioni aggiuntive',
  analytics: 'Statistiche',
  analyticsText: 'Ci mostra come viene usato il sito, così possiamo migliorarlo.',
  analyticsPurpose: 'statistiche',
  marketing: 'Marketing',
  marketingText: 'Ci mostra se i nostri annunci funzionano, e ti mostra i nostri annunci altrove.',
  marketingPurpose: 'marketing',
};
