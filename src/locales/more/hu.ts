// Hungarian.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Az Ön választásai',
  preferencesText:
    'Kapcsolja be, amit engedélyezni szeretne. Ami ki van kapcsolva, nem fut, és az oldal nélküle is ugyanolyan jól működik.',
  save: 'Választások mentése',
  close: 'Bezárás mentés nélkül',
  saved: 'A választásait mentettük.',
  alwaysOn: 'Mindig bekapcsolva',
  vendorPolicy: 'Hogyan kezeli a személyes adatokat: {vendor}',
  signal:
    'A böngészője adatvédelmi jelzést küld (Global Privacy Control). Ezt nemnek vesszük, amíg itt másként nem választ.',

  chosen: 'Legutóbbi választása: {date}.',
  version: 'Az adatvédelmi tájékoztató változata: {version}.',
  copy: 'Igazolás másolása',
  copied: 'Másolva.',
  download: 'Igazolás letöltése',

  erased: { other: 'Törölve a böngészőből: {count} elem.' },
  notAll: 'Néhány dolgot innen nem lehet törölni.',
  cameBack: 'Visszatért, és újra töröltük: {names}.',
  thirdParty: '{vendor} saját sütiket tarthat itt: {domain}. Ezeket csak {vendor} törölheti.',
  httpOnly: 'Csak a szerverünk vagy a böngésző beállításaiban Ön törölheti: {names}.',
  stays: 'Még nincs törölve: {names}. A következő oldalon újra megpróbáljuk.',
  refusal: 'Megmarad, amíg el nem hagyja ezt az oldalt: {names}. Ebből tudja {vendor}, hogy nemet mondott.',
  optOut: 'Tiltakozás itt: {vendor}',

  name: 'Név',
  kind: 'Fajta',
  cookie: 'Süti',
  lifetime: 'Megőrzés',
  party: 'Forrás',
  firstParty: 'Ez az oldal',
  session: 'A böngésző bezárásáig',
  endless: 'Törlésig',
  granted: 'Engedélyezve',
  denied: 'Nincs engedélyezve',

  embedText:
    'Ezt a tartalmat {vendor} nyújtja. Ha megjelenik, {vendor} megtudja, hogy Ön itt van, és adatokat tárolhat a böngészőjében.',
  loadOnce: 'Megjelenítés most',
  alwaysAllow: 'Mindig engedélyezem: {name}',
};
