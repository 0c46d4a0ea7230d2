// Lithuanian.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Ar galime naudoti slapukus?',
  text: 'Norėtume naudoti slapukus ir panašias technologijas. Paskirtis: {purposes}. Svetainė veiks taip pat gerai ir nesutikus, o savo pasirinkimą galite bet kada pakeisti.',
  services: 'Paslaugos: {names}.',
  added: 'Norėtume papildomai naudoti: {names}. Ankstesni jūsų pasirinkimai lieka galioti.',
  changed: 'Nuo paskutinio jūsų pasirinkimo ({date}) mūsų privatumo politika pasikeitė.',
  expired: 'Nuo paskutinio jūsų pasirinkimo ({date}) praėjo tiek laiko, kad klausiame iš naujo.',
  accept: 'Priimti visus',
  reject: 'Atmesti visus',
  preferences: 'Pasirinkti',
  policy: 'Privatumo politika',
  settings: 'Privatumo pasirinkimai',
  necessary: 'Būtinieji',
  necessaryText: 'Tai, be ko svetainė neveikia, pavyzdžiui, šio pasirinkimo įsiminimas.',
  functional: 'Papildomos funkcijos',
  functionalText: 'Pavyzdžiui, pokalbiai, žemėlapiai ir vaizdo įrašai.',
  functionalPurpose: 'papildomos funkcijos',
  analytics: 'Statistika',
  analyticsText: 'Parodo mums, kaip naudojamasi svetaine, kad galėtume ją tobulinti.',
  analyticsPurpose: 'statistika',
  marketing: 'Rinkodara',
  marketingText: 'Parodo mums, ar veikia mūsų reklama, ir rodo jums mūsų reklamą kitur.',
  marketingPurpose: 'rinkodara',
};
