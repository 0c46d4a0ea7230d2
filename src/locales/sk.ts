// Slovak.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Môžeme používať cookies?',
  text: 'Radi by sme používali cookies a podobné technológie na tieto účely: {purposes}. Web funguje rovnako dobre, aj keď odmietnete, a rozhodnutie môžete kedykoľvek zmeniť.',
  services: 'Služby: {names}.',
  added: 'Radi by sme pridali: {names}. Vaše skoršie voľby zostávajú bez zmeny.',
  changed: 'Od vašej poslednej voľby ({date}) sa zmenili naše zásady ochrany súkromia.',
  expired: 'Vaša posledná voľba: {date}. Je to už dávno, preto sa pýtame znova.',
  accept: 'Prijať všetko',
  reject: 'Odmietnuť všetko',
  preferences: 'Vybrať',
  policy: 'Zásady ochrany súkromia',
  settings: 'Voľby súkromia',
  necessary: 'Nevyhnutné',
  necessaryText: 'Bez čoho web nefunguje, napríklad zapamätanie tejto voľby.',
  functional: 'Funkcie',
  functionalText: 'Ďalšie funkcie, ako sú čet, mapy a videá.',
  functionalPurpose: 'ďalšie funkcie',
  analytics: 'Štatistika',
  analyticsText: 'Ukazuje nám, ako sa web používa, aby sme ho mohli zlepšovať.',
  analyticsPurpose: 'štatistika',
  marketing: 'Marketing',
  marketingText: 'Ukazuje nám, či naše reklamy fungujú, a zobrazuje vám ich aj inde.',
  marketingPurpose: 'marketing',
};
