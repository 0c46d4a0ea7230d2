// Norwegian bokmål.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Dine valg',
  preferencesText:
    'Slå på det du vil tillate. Det som er av, kjører ikke, og nettstedet virker like godt uten.',
  save: 'Lagre valg',
  close: 'Lukk uten å lagre',
  saved: 'Valgene dine er lagret.',
  alwaysOn: 'Alltid på',
  vendorPolicy: 'Slik behandler {vendor} personopplysninger',
  signal:
    'Nettleseren din sender et personvernsignal (Global Privacy Control). Vi regner det som et nei, til du velger noe annet her.',

  chosen: 'Du valgte sist {date}.',
  version: 'Personvernerklæringens versjon: {version}.',
  copy: 'Kopier kvittering',
  copied: 'Kopiert.',
  download: 'Last ned kvittering',

  erased: { other: 'Slettet fra nettleseren din: {count} ting.' },
  notAll: 'Noe kan ikke slettes herfra.',
  cameBack: 'Kom tilbake og ble slettet på nytt: {names}.',
  thirdParty: '{vendor} kan ha egne informasjonskapsler på {domain}. Bare {vendor} kan slette dem.',
  httpOnly: 'Bare serveren vår, eller du i nettleserens innstillinger, kan slette {names}.',
  stays: 'Ikke slettet ennå: {names}. Vi prøver igjen på neste side.',
  refusal: 'Blir til du forlater siden: {names}. Det forteller {vendor} at du har sagt nei.',
  optOut: 'Reserver deg hos {vendor}',

  name: 'Navn',
  kind: 'Type',
  cookie: 'Informasjonskapsel',
  lifetime: 'Lagringstid',
  party: 'Satt av',
  firstParty: 'Dette nettstedet',
  session: 'Til nettleseren lukkes',
  endless: 'Til det slettes',
  granted: 'Tillatt',
  denied: 'Ikke tillatt',

  embedText:
    'Dette kommer fra {vendor}. Hvis det vises, får {vendor} vite at du er her, og kan lagre ting i nettleseren din.',
  loadOnce: 'Vis denne gangen',
  alwaysAllow: 'Tillat alltid {name}',
};
