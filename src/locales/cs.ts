// Czech.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Můžeme používat cookies?',
  text: 'Rádi bychom používali cookies a podobné technologie k těmto účelům: {purposes}. Web funguje stejně dobře, i když odmítnete, a rozhodnutí můžete kdykoli změnit.',
  services: 'Služby: {names}.',
  added: 'Rádi bychom přidali: {names}. Vaše dřívější volby zůstávají beze změny.',
  changed: 'Od vaší poslední volby ({date}) se změnily naše zásady ochrany soukromí.',
  expired: 'Vaše poslední volba: {date}. Už je to dlouho, proto se ptáme znovu.',
  accept: 'Přijmout vše',
  reject: 'Odmítnout vše',
  preferences: 'Vybrat',
  policy: 'Zásady ochrany soukromí',
  settings: 'Volby soukromí',
  necessary: 'Nezbytné',
  necessaryText: 'Bez čeho web nefunguje, například zapamatování této volby.',
  functional: 'Funkce',
  functionalText: 'Další funkce, jako je chat, mapy a videa.',
  functionalPurpose: 'další funkce',
  analytics: 'Statistika',
  analyticsText: 'Ukazuje nám, jak se web používá, abychom ho mohli zlepšovat.',
  analyticsPurpose: 'statistika',
  marketing: 'Marketing',
  marketingText: 'Ukazuje nám, zda naše reklamy fungují, a zobrazuje vám je i jinde.',
  marketingPurpose: 'marketing',
};
