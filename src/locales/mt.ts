// Maltese.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Nistgħu nużaw il-cookies?',
  text: 'Nixtiequ nużaw cookies u teknoloġiji simili għal {purposes}. Is-sit jaħdem tajjeb bl-istess mod jekk tgħid le, u tista’ tibdel fehmtek meta trid.',
  services: 'Servizzi: {names}.',
  added: 'Nixtiequ nżidu {names}. L-għażliet li għamilt qabel jibqgħu kif inhuma.',
  changed: 'Il-politika tal-privatezza tagħna nbidlet mill-aħħar għażla tiegħek, {date}.',
  expired: 'L-aħħar għażla tiegħek: {date}. Għadda ż-żmien, u għalhekk qed nerġgħu nistaqsuk.',
  accept: 'Aċċetta kollox',
  reject: 'Irrifjuta kollox',
  preferences: 'Agħżel',
  policy: 'Politika tal-privatezza',
  settings: 'Għażliet tal-privatezza',
  necessary: 'Neċessarju',
  necessaryText: 'Dak li s-sit ma jistax jaħdem mingħajru, bħal li jiftakar din l-għażla.',
  functional: 'Funzjonijiet',
  functionalText: 'Funzjonijiet addizzjonali bħal chat, mapep u vidjows.',
  functionalPurpose: 'funzjonijiet addizzjonali',
  analytics: 'Statistika',
  analyticsText: 'Turina kif jintuża s-sit, biex inkunu nistgħu ntejbuh.',
  analyticsPurpose: 'statistika',
  marketing: 'Marketing',
  marketingText: 'Jurina jekk ir-reklami tagħna jaħdmux, u jurihom lilek f’postijiet oħra.',
  marketingPurpose: 'marketing',
};
