// Danish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Må vi bruge cookies?',
  text: 'Vi vil gerne bruge cookies og lignende teknologier til {purposes}. Webstedet fungerer lige så godt, hvis du siger nej, og du kan altid ombestemme dig.',
  services: 'Tjenester: {names}.',
  added: 'Vi vil gerne tage {names} i brug. Dine tidligere valg gælder stadig.',
  changed: 'Vores privatlivspolitik er ændret, siden du sidst valgte, den {date}.',
  expired: 'Du valgte sidst den {date}. Det er så længe siden, at vi spørger igen.',
  accept: 'Accepter alle',
  reject: 'Afvis alle',
  preferences: 'Vælg selv',
  policy: 'Privatlivspolitik',
  settings: 'Privatlivsvalg',
  necessary: 'Nødvendige',
  necessaryText: 'Det, som webstedet ikke kan fungere uden, for eksempel at huske dette valg.',
  functional: 'Funktioner',
  functionalText: 'Ekstra funktioner som chat, kort og video.',
  functionalPurpose: 'ekstra funktioner',
  analytics: 'Statistik',
  analyticsText: 'Viser os, hvordan webstedet bliver brugt, så vi kan gøre det bedre.',
  analyticsPurpose: 'statistik',
  marketing: 'Markedsføring',
  marketingText: 'Viser os, om vores annoncer virker, og viser dig vores annoncer andre steder.',
  marketingPurpose: 'markedsføring',
};
