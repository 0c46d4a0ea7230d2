// Dutch.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Jouw keuzes',
  preferencesText:
    'Zet aan wat je wilt toestaan. Wat uit is, draait niet, en ook zonder werkt de site net zo goed.',
  save: 'Keuzes opslaan',
  close: 'Sluiten zonder op te slaan',
  saved: 'Je keuzes zijn opgeslagen.',
  alwaysOn: 'Altijd aan',
  vendorPolicy: 'Hoe {vendor} met persoonsgegevens omgaat',
  signal:
    'Je browser stuurt een privacysignaal (Global Privacy Control). We vatten dat op als een nee, totdat je hier iets anders kiest.',

  chosen: 'Je hebt voor het laatst gekozen op {date}.',
  version: 'Versie van de privacyverklaring: {version}.',
  copy: 'Bewijs kopiëren',
  copied: 'Gekopieerd.',
  download: 'Bewijs downloaden',

  erased: {
    one: 'Uit je browser gewist: {count} item.',
    other: 'Uit je browser gewist: {count} items.',
  },
  notAll: 'Niet alles kan hier worden gewist.',
  cameBack: 'Kwam terug en is opnieuw gewist: {names}.',
  thirdParty: '{vendor} kan eigen cookies hebben op {domain}. Alleen {vendor} kan die wissen.',
  httpOnly: 'Alleen onze server, of jijzelf in de instellingen van je browser, kan {names} wissen.',
  stays: 'Nog niet gewist: {names}. We proberen het opnieuw op de volgende pagina.',
  refusal: 'Blijft staan tot je deze pagina verlaat: {names}. Zo weet {vendor} dat je nee hebt gezegd.',
  optOut: 'Afmelden bij {vendor}',

  name: 'Naam',
  kind: 'Soort',
  cookie: 'Cookie',
  lifetime: 'Bewaartermijn',
  party: 'Geplaatst door',
  firstParty: 'Deze site',
  session: 'Tot je de browser sluit',
  endless: 'Tot het wordt gewist',
  granted: 'Toegestaan',
  denied: 'Niet toegestaan',

  embedText:
    'Dit komt van {vendor}. Als het wordt getoond, weet {vendor} dat je hier bent en kan {vendor} gegevens in je browser opslaan.',
  loadOnce: 'Eén keer tonen',
  alwaysAllow: '{name} altijd toestaan',
};
