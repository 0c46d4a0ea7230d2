// Estonian.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Kas tohime kasutada küpsiseid?',
  text: 'Soovime kasutada küpsiseid ja sarnaseid tehnoloogiaid. Otstarve: {purposes}. Veebisait töötab sama hästi ka siis, kui keeldute, ja saate oma valikut igal ajal muuta.',
  services: 'Teenused: {names}.',
  added: 'Soovime lisaks kasutusele võtta: {names}. Teie varasemad valikud jäävad kehtima.',
  changed: 'Meie privaatsuspoliitika on pärast teie viimast valikut ({date}) muutunud.',
  expired: 'Teie viimane valik: {date}. Sellest on nii kaua aega möödas, et küsime uuesti.',
  accept: 'Nõustu kõigiga',
  reject: 'Keeldu kõigist',
  preferences: 'Vali ise',
  policy: 'Privaatsuspoliitika',
  settings: 'Privaatsusvalikud',
  necessary: 'Hädavajalikud',
  necessaryText: 'See, ilma milleta veebisait ei tööta, näiteks selle valiku meelespidamine.',
  functional: 'Lisafunktsioonid',
  functionalText: 'Näiteks vestlus, kaardid ja videod.',
  functionalPurpose: 'lisafunktsioonid',
  analytics: 'Statistika',
  analyticsText: 'Näitab meile, kuidas veebisaiti kasutatakse, et saaksime seda paremaks teha.',
  analyticsPurpose: 'statistika',
  marketing: 'Turundus',
  marketingText: 'Näitab meile, kas meie reklaamid toimivad, ja näitab teile meie reklaame mujal.',
  marketingPurpose: 'turundus',
};
