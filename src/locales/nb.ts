// Norwegian bokmål.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Kan vi bruke informasjonskapsler?',
  text: 'Vi vil gjerne bruke informasjonskapsler og lignende teknologi til {purposes}. Nettstedet virker like godt om du sier nei, og du kan ombestemme deg når som helst.',
  services: 'Tjenester: {names}.',
  added: 'Vi vil gjerne ta i bruk {names}. Det du har valgt før, står ved lag.',
  accept: 'Godta alle',
  reject: 'Avvis alle',
  preferences: 'Velg selv',
  policy: 'Personvernerklæring',
  preferencesTitle: 'Dine valg',
  preferencesText:
    'Slå på det du vil tillate. Det som er av, kjører ikke, og nettstedet virker like godt uten.',
  save: 'Lagre valg',
  close: 'Lukk uten å lagre',
  alwaysOn: 'Alltid på',
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
  vendorPolicy: 'Slik behandler {vendor} personopplysninger',
  signal:
    'Nettleseren din sender et personvernsignal (Global Privacy Control). Vi regner det som et nei, til du velger noe annet her.',
  chosen: 'Du valgte sist {date}.',
};
