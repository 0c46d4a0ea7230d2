// Norwegian bokmål.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Kan vi bruke informasjonskapsler?',
  text: 'Vi vil gjerne bruke informasjonskapsler og lignende teknologi til {purposes}. Nettstedet virker like godt om du sier nei, og du kan ombestemme deg når som helst.',
  services: 'Tjenester: {names}.',
  added: 'Vi vil gjerne ta i bruk {names}. Det du har valgt før, står ved lag.',
  changed: 'Personvernerklæringen er endret siden du valgte sist, {date}.',
  expired: 'Du valgte sist {date}. Det er så lenge siden at vi spør på nytt.',
  accept: 'Godta alle',
  reject: 'Avvis alle',
  preferences: 'Velg selv',
  policy: 'Personvernerklæring',
  settings: 'Personvernvalg',
  necessary: 'Nødvendig',
  necessaryText: 'Det nettstedet ikke virker uten, som å huske dette valget.',
  functional: 'Funksjoner',
  functionalText: 'Ekstra funksjoner som chat, kart og video.',
  functionalPurpose: 'ekstra funksjoner',
  analytics: 'Statistikk',
  analyticsText: 'Viser oss hvordan nettstedet blir brukt, så vi kan gjøre det bedre.',
  analyticsPurpose: 'statistikk',
  marketing: 'Markedsføring',
  marketingText: 'Viser oss om annonsene våre virker, og viser deg annonser fra oss andre steder.',
  marketingPurpose: 'markedsføring',
};
