// Swedish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Får vi använda kakor?',
  text: 'Vi vill gärna använda kakor (cookies) och liknande teknik för {purposes}. Webbplatsen fungerar lika bra om du säger nej, och du kan ändra dig när som helst.',
  services: 'Tjänster: {names}.',
  added: 'Vi vill gärna börja använda {names}. Det du har valt tidigare gäller fortfarande.',
  changed: 'Vår integritetspolicy har ändrats sedan du senast valde, den {date}.',
  expired: 'Du valde senast den {date}. Det är så länge sedan att vi frågar igen.',
  accept: 'Godkänn alla',
  reject: 'Avvisa alla',
  preferences: 'Välj själv',
  policy: 'Integritetspolicy',
  settings: 'Integritetsval',
  necessary: 'Nödvändiga',
  necessaryText: 'Det som webbplatsen inte fungerar utan, till exempel att komma ihåg det här valet.',
  functional: 'Funktioner',
  functionalText: 'Extra funktioner som chatt, kartor och video.',
  functionalPurpose: 'extra funktioner',
  analytics: 'Statistik',
  analyticsText: 'Visar oss hur webbplatsen används, så att vi kan göra den bättre.',
  analyticsPurpose: 'statistik',
  marketing: 'Marknadsföring',
  marketingText: 'Visar oss om våra annonser fungerar och visar dig våra annonser på andra ställen.',
  marketingPurpose: 'marknadsföring',
};
