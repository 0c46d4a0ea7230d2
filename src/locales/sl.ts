// Slovenian.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Lahko uporabljamo piškotke?',
  text: 'Radi bi uporabljali piškotke in podobne tehnologije za te namene: {purposes}. Spletno mesto deluje enako dobro, če zavrnete, svojo odločitev pa lahko kadar koli spremenite.',
  services: 'Storitve: {names}.',
  added: 'Radi bi dodali: {names}. Vaše prejšnje izbire ostajajo enake.',
  changed: 'Od vaše zadnje izbire ({date}) se je naša politika zasebnosti spremenila.',
  expired: 'Vaša zadnja izbira: {date}. Od tega je minilo precej časa, zato sprašujemo znova.',
  accept: 'Sprejmi vse',
  reject: 'Zavrni vse',
  preferences: 'Izberi',
  policy: 'Politika zasebnosti',
  settings: 'Izbire zasebnosti',
  necessary: 'Nujno',
  necessaryText: 'To, brez česar spletno mesto ne deluje, na primer zapomnitev te izbire.',
  functional: 'Funkcije',
  functionalText: 'Dodatne funkcije, kot so klepet, zemljevidi in videi.',
  functionalPurpose: 'dodatne funkcije',
  analytics: 'Statistika',
  analyticsText: 'Pokaže nam, kako se spletno mesto uporablja, da ga lahko izboljšamo.',
  analyticsPurpose: 'statistika',
  marketing: 'Trženje',
  marketingText: 'Pokaže nam, ali naši oglasi delujejo, in vam jih prikazuje drugje.',
  marketingPurpose: 'trženje',
};
