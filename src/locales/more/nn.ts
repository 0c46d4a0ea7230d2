// Norwegian nynorsk.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Vala dine',
  preferencesText:
    'Slå på det du vil tillate. Det som er av, køyrer ikkje, og nettstaden verkar like godt utan.',
  save: 'Lagre val',
  close: 'Lukk utan å lagre',
  saved: 'Vala dine er lagra.',
  alwaysOn: 'Alltid på',
  vendorPolicy: 'Slik behandlar {vendor} personopplysningar',
  signal:
    'Nettlesaren din sender eit personvernsignal (Global Privacy Control). Vi reknar det som eit nei, til du vel noko anna her.',

  chosen: 'Du valde sist {date}.',
  version: 'Versjonen av personvernerklæringa: {version}.',
  copy: 'Kopier kvittering',
  copied: 'Kopiert.',
  download: 'Last ned kvittering',

  erased: { other: 'Sletta frå nettlesaren din: {count} ting.' },
  notAll: 'Noko kan ikkje slettast herifrå.',
  cameBack: 'Kom tilbake og vart sletta på nytt: {names}.',
  thirdParty: '{vendor} kan ha eigne informasjonskapslar på {domain}. Berre {vendor} kan slette dei.',
  httpOnly: 'Berre tenaren vår, eller du i innstillingane i nettlesaren, kan slette {names}.',
  stays: 'Ikkje sletta enno: {names}. Vi prøver igjen på neste side.',
  refusal: 'Blir til du forlèt sida: {names}. Det fortel {vendor} at du har sagt nei.',
  optOut: 'Reserver deg hos {vendor}',

  name: 'Namn',
  kind: 'Type',
  cookie: 'Informasjonskapsel',
  lifetime: 'Lagringstid',
  party: 'Sett av',
  firstParty: 'Denne nettstaden',
  session: 'Til nettlesaren blir lukka',
  endless: 'Til det blir sletta',
  granted: 'Godteke',
  denied: 'Ikkje godteke',

  embedText:
    'Dette kjem frå {vendor}. Om det blir vist, får {vendor} vite at du er her, og kan lagre ting i nettlesaren din.',
  loadOnce: 'Vis denne gongen',
  alwaysAllow: 'Tillat alltid {name}',
};
