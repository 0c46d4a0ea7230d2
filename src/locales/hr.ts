// Croatian.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Smijemo li koristiti kolačiće?',
  text: 'Željeli bismo koristiti kolačiće i slične tehnologije u ove svrhe: {purposes}. Stranica radi jednako dobro i ako odbijete, a odluku možete promijeniti u svakom trenutku.',
  services: 'Usluge: {names}.',
  added: 'Željeli bismo dodati: {names}. Vaši raniji odabiri ostaju isti.',
  changed: 'Od vašeg posljednjeg odabira ({date}) naša se politika privatnosti promijenila.',
  expired: 'Vaš posljednji odabir: {date}. Prošlo je dosta vremena, pa pitamo ponovno.',
  accept: 'Prihvati sve',
  reject: 'Odbij sve',
  preferences: 'Odaberi',
  policy: 'Politika privatnosti',
  settings: 'Postavke privatnosti',
  necessary: 'Nužno',
  necessaryText: 'Ono bez čega stranica ne radi, kao što je pamćenje ovog odabira.',
  functional: 'Funkcije',
  functionalText: 'Dodatne funkcije poput čavrljanja, karata i videa.',
  functionalPurpose: 'dodatne funkcije',
  analytics: 'Statistika',
  analyticsText: 'Pokazuje nam kako se stranica koristi, da je možemo poboljšati.',
  analyticsPurpose: 'statistika',
  marketing: 'Marketing',
  marketingText: 'Pokazuje nam djeluju li naši oglasi i prikazuje vam ih na drugim mjestima.',
  marketingPurpose: 'marketing',
};
