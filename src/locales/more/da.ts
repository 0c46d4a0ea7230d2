// Danish.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Dine valg',
  preferencesText:
    'Slå det til, som du vil tillade. Det, der er slået fra, kører ikke, og webstedet fungerer lige så godt uden.',
  save: 'Gem valg',
  close: 'Luk uden at gemme',
  saved: 'Dine valg er gemt.',
  alwaysOn: 'Altid slået til',
  vendorPolicy: 'Sådan behandler {vendor} personoplysninger',
  signal:
    'Din browser sender et privatlivssignal (Global Privacy Control). Vi opfatter det som et nej, indtil du vælger noget andet her.',

  chosen: 'Du valgte sidst den {date}.',
  version: 'Privatlivspolitikkens version: {version}.',
  copy: 'Kopiér kvittering',
  copied: 'Kopieret.',
  download: 'Download kvittering',

  erased: {
    one: 'Slettet fra din browser: {count} element.',
    other: 'Slettet fra din browser: {count} elementer.',
  },
  notAll: 'Noget kan ikke slettes herfra.',
  cameBack: 'Kom tilbage og blev slettet igen: {names}.',
  thirdParty: '{vendor} kan have egne cookies på {domain}. Kun {vendor} kan slette dem.',
  httpOnly: 'Kun vores server, eller du selv i browserens indstillinger, kan slette {names}.',
  stays: 'Ikke slettet endnu: {names}. Vi prøver igen på næste side.',
  refusal: 'Bliver, indtil du forlader siden: {names}. Det fortæller {vendor}, at du har sagt nej.',
  optOut: 'Frabed dig sporing hos {vendor}',

  name: 'Navn',
  kind: 'Type',
  cookie: 'Cookie',
  lifetime: 'Opbevaringstid',
  party: 'Sættes af',
  firstParty: 'Dette websted',
  session: 'Indtil browseren lukkes',
  endless: 'Indtil det slettes',
  granted: 'Tilladt',
  denied: 'Ikke tilladt',

  embedText:
    'Dette kommer fra {vendor}. Hvis det vises, får {vendor} at vide, at du er her, og kan gemme ting i din browser.',
  loadOnce: 'Vis denne gang',
  alwaysAllow: 'Tillad altid {name}',
};
