// Norwegian nynorsk.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Kan vi bruke informasjonskapslar?',
  text: 'Vi vil gjerne bruke informasjonskapslar og liknande teknologi til {purposes}. Nettstaden verkar like godt om du seier nei, og du kan ombestemme deg når som helst.',
  services: 'Tenester: {names}.',
  added: 'Vi vil gjerne ta i bruk {names}. Det du har valt før, gjeld framleis.',
  changed: 'Personvernerklæringa er endra sidan du valde sist, {date}.',
  expired: 'Du valde sist {date}. Det er så lenge sidan at vi spør på nytt.',
  accept: 'Godta alle',
  reject: 'Avvis alle',
  preferences: 'Vel sjølv',
  policy: 'Personvernerklæring',
  settings: 'Personvernval',
  necessary: 'Nødvendig',
  necessaryText: 'Det nettstaden ikkje verkar utan, som å hugse dette valet.',
  functional: 'Funksjonar',
  functionalText: 'Ekstra funksjonar som chat, kart og video.',
  functionalPurpose: 'ekstra funksjonar',
  analytics: 'Statistikk',
  analyticsText: 'Viser oss korleis nettstaden blir brukt, så vi kan gjere han betre.',
  analyticsPurpose: 'statistikk',
  marketing: 'Marknadsføring',
  marketingText: 'Viser oss om annonsane våre verkar, og viser deg annonsar frå oss andre stader.',
  marketingPurpose: 'marknadsføring',
};
