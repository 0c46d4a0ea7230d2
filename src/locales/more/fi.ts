// Finnish.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Valintasi',
  preferencesText:
    'Ota käyttöön se, minkä haluat sallia. Se, mikä on pois päältä, ei toimi, ja sivusto toimii yhtä hyvin ilman sitä.',
  save: 'Tallenna valinnat',
  close: 'Sulje tallentamatta',
  saved: 'Valintasi on tallennettu.',
  alwaysOn: 'Aina käytössä',
  vendorPolicy: 'Näin {vendor} käsittelee henkilötietoja',
  signal:
    'Selaimesi lähettää yksityisyyssignaalin (Global Privacy Control). Tulkitsemme sen kielloksi, kunnes valitset tässä toisin.',

  chosen: 'Teit valintasi viimeksi {date}.',
  version: 'Tietosuojaselosteen versio: {version}.',
  copy: 'Kopioi kuitti',
  copied: 'Kopioitu.',
  download: 'Lataa kuitti',

  erased: { other: 'Poistettu selaimestasi: {count} kpl.' },
  notAll: 'Kaikkea ei voi poistaa täältä.',
  cameBack: 'Palasi ja poistettiin uudelleen: {names}.',
  thirdParty: '{vendor} voi käyttää omia evästeitä verkkotunnuksessa {domain}. Vain {vendor} voi poistaa ne.',
  httpOnly: 'Vain palvelimemme, tai sinä selaimen asetuksissa, voi poistaa: {names}.',
  stays: 'Ei vielä poistettu: {names}. Yritämme uudelleen seuraavalla sivulla.',
  refusal: 'Säilyy, kunnes poistut sivulta: {names}. Siitä {vendor} tietää, että kieltäydyit.',
  optOut: 'Kiellä seuranta: {vendor}',

  name: 'Nimi',
  kind: 'Tyyppi',
  cookie: 'Eväste',
  lifetime: 'Säilytysaika',
  party: 'Asettaja',
  firstParty: 'Tämä sivusto',
  session: 'Kunnes selain suljetaan',
  endless: 'Kunnes poistetaan',
  granted: 'Sallittu',
  denied: 'Ei sallittu',

  embedText:
    'Tämän sisällön tarjoaa {vendor}. Jos se näytetään, {vendor} saa tietää, että olet täällä, ja voi tallentaa tietoja selaimeesi.',
  loadOnce: 'Näytä tämän kerran',
  alwaysAllow: 'Salli aina {name}',
};
