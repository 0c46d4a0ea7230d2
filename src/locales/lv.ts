// Latvian.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Vai drīkstam izmantot sīkdatnes?',
  text: 'Mēs vēlamies izmantot sīkdatnes un līdzīgas tehnoloģijas. Mērķis: {purposes}. Vietne darbojas tikpat labi arī tad, ja atsakāties, un savu izvēli varat mainīt jebkurā laikā.',
  services: 'Pakalpojumi: {names}.',
  added: 'Mēs vēlamies papildus izmantot: {names}. Jūsu iepriekšējā izvēle paliek spēkā.',
  changed: 'Kopš jūsu pēdējās izvēles ({date}) mūsu privātuma politika ir mainījusies.',
  expired: 'Jūsu pēdējā izvēle: {date}. Tas bija tik sen, ka jautājam vēlreiz.',
  accept: 'Pieņemt visas',
  reject: 'Noraidīt visas',
  preferences: 'Izvēlēties',
  policy: 'Privātuma politika',
  settings: 'Privātuma izvēles',
  necessary: 'Nepieciešamās',
  necessaryText: 'Tas, bez kā vietne nedarbojas, piemēram, šīs izvēles atcerēšanās.',
  functional: 'Papildu funkcijas',
  functionalText: 'Piemēram, tērzēšana, kartes un video.',
  functionalPurpose: 'papildu funkcijas',
  analytics: 'Statistika',
  analyticsText: 'Parāda mums, kā vietne tiek izmantota, lai varam to uzlabot.',
  analyticsPurpose: 'statistika',
  marketing: 'Mārketings',
  marketingText: 'Parāda mums, vai mūsu reklāmas darbojas, un rāda jums mūsu reklāmas citviet.',
  marketingPurpose: 'mārketings',
};
