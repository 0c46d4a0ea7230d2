// Czech.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Vaše volby',
  preferencesText: 'Zapněte, co chcete povolit. Co je vypnuté, neběží, a web bez toho funguje stejně dobře.',
  save: 'Uložit volby',
  close: 'Zavřít bez uložení',
  saved: 'Vaše volby jsou uloženy.',
  alwaysOn: 'Vždy zapnuto',
  vendorPolicy: 'Jak {vendor} nakládá s osobními údaji',
  signal:
    'Váš prohlížeč posílá signál soukromí (Global Privacy Control). Bereme ho jako odmítnutí, dokud si tu nezvolíte jinak.',

  chosen: 'Vaše poslední volba: {date}.',
  version: 'Verze zásad ochrany soukromí: {version}.',
  copy: 'Kopírovat potvrzení',
  copied: 'Zkopírováno.',
  download: 'Stáhnout potvrzení',

  erased: {
    one: 'Smazáno z prohlížeče: {count} položka.',
    few: 'Smazáno z prohlížeče: {count} položky.',
    other: 'Smazáno z prohlížeče: {count} položek.',
  },
  notAll: 'Některé věci odtud smazat nelze.',
  cameBack: 'Vrátilo se a bylo znovu smazáno: {names}.',
  thirdParty: '{vendor} může mít na {domain} vlastní cookies. Smazat je může jen {vendor}.',
  httpOnly: 'Jen náš server, nebo vy v nastavení prohlížeče, může smazat: {names}.',
  stays: 'Zatím nesmazáno: {names}. Zkusíme to znovu na další stránce.',
  refusal: 'Zůstává, dokud stránku neopustíte: {names}. {vendor} se tak dozví, že jste odmítli.',
  optOut: 'Vznést námitku u {vendor}',

  name: 'Název',
  kind: 'Druh',
  cookie: 'Cookie',
  lifetime: 'Doba uchování',
  party: 'Původ',
  firstParty: 'Tento web',
  session: 'Do zavření prohlížeče',
  endless: 'Do smazání',
  granted: 'Povoleno',
  denied: 'Nepovoleno',

  embedText:
    'Tento obsah poskytuje {vendor}. Pokud se zobrazí, {vendor} se dozví, že tu jste, a může ve vašem prohlížeči ukládat data.',
  loadOnce: 'Zobrazit tentokrát',
  alwaysAllow: 'Vždy povolit {name}',
};
