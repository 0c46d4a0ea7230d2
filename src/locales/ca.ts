// Catalan.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Podem utilitzar galetes?',
  text: 'Si ho accepteu, utilitzem galetes i tecnologies semblants per a {purposes}. El lloc web funciona igual de bé si dieu que no, i podeu canviar d’opinió en qualsevol moment.',
  services: 'Serveis: {names}.',
  added: 'Voldríem afegir {names}. Les vostres eleccions anteriors no canvien.',
  changed: 'La nostra política de privadesa ha canviat des de la vostra última elecció, {date}.',
  expired: 'Última elecció: {date}. Ha passat temps i per això tornem a preguntar.',
  accept: 'Accepta-ho tot',
  reject: 'Rebutja-ho tot',
  preferences: 'Tria',
  policy: 'Política de privadesa',
  settings: 'Opcions de privadesa',
  necessary: 'Necessari',
  necessaryText: 'Allò sense què el lloc web no funciona, com ara recordar aquesta elecció.',
  functional: 'Funcions',
  functionalText: 'Funcions addicionals com ara xat, mapes i vídeos.',
  functionalPurpose: 'funcions addicionals',
  analytics: 'Estadístiques',
  analyticsText: 'Ens mostra com es fa servir el lloc web, per poder-lo millorar.',
  analyticsPurpose: 'estadístiques',
  marketing: 'Màrqueting',
  marketingText: 'Ens mostra si els nostres anuncis funcionen, i us els mostra en altres llocs.',
  marketingPurpose: 'màrqueting',
};
