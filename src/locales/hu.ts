// Hungarian.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Használhatunk sütiket?',
  text: 'Szeretnénk sütiket és hasonló technológiákat használni a következő célokra: {purposes}. Az oldal ugyanolyan jól működik, ha nemet mond, és a döntését bármikor megváltoztathatja.',
  services: 'Szolgáltatások: {names}.',
  added: 'Szeretnénk bevezetni: {names}. A korábbi választásai változatlanok.',
  changed: 'Az adatvédelmi tájékoztatónk megváltozott a legutóbbi választása ({date}) óta.',
  expired: 'Legutóbbi választása: {date}. Azóta sok idő telt el, ezért újra megkérdezzük.',
  accept: 'Összes elfogadása',
  reject: 'Összes elutasítása',
  preferences: 'Választás',
  policy: 'Adatvédelmi tájékoztató',
  settings: 'Adatvédelmi választások',
  necessary: 'Szükséges',
  necessaryText: 'Ami nélkül az oldal nem működik, például ennek a választásnak a megjegyzése.',
  functional: 'Funkciók',
  functionalText: 'További funkciók, például csevegés, térképek és videók.',
  functionalPurpose: 'további funkciók',
  analytics: 'Statisztika',
  analyticsText: 'Megmutatja, hogyan használják az oldalt, hogy jobbá tehessük.',
  analyticsPurpose: 'statisztika',
  marketing: 'Marketing',
  marketingText: 'Megmutatja, hatásosak-e a hirdetéseink, és máshol is megjeleníti őket Önnek.',
  marketingPurpose: 'marketing',
};
