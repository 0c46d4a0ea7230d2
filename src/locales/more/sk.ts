// Slovak.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Vaše voľby',
  preferencesText: 'Zapnite, čo chcete povoliť. Čo je vypnuté, nebeží, a web bez toho funguje rovnako dobre.',
  save: 'Uložiť voľby',
  close: 'Zavrieť bez uloženia',
  saved: 'Vaše voľby sú uložené.',
  alwaysOn: 'Vždy zapnuté',
  vendorPolicy: 'Ako {vendor} zaobchádza s osobnými údajmi',
  signal:
    'Váš prehliadač posiela signál súkromia (Global Privacy Control). Berieme ho ako odmietnutie, kým si tu nezvolíte inak.',

  chosen: 'Vaša posledná voľba: {date}.',
  version: 'Verzia zásad ochrany súkromia: {version}.',
  copy: 'Kopírovať potvrdenie',
  copied: 'Skopírované.',
  download: 'Stiahnuť potvrdenie',

  erased: {
    one: 'Vymazané z prehliadača: {count} položka.',
    few: 'Vymazané z prehliadača: {count} položky.',
    other: 'Vymazané z prehliadača: {count} položiek.',
  },
  notAll: 'Niektoré veci sa odtiaľto vymazať nedajú.',
  cameBack: 'Vrátilo sa a bolo znova vymazané: {names}.',
  thirdParty: '{vendor} môže mať na {domain} vlastné cookies. Vymazať ich môže iba {vendor}.',
  httpOnly: 'Iba náš server, alebo vy v nastaveniach prehliadača, môže vymazať: {names}.',
  stays: 'Zatiaľ nevymazané: {names}. Skúsime to znova na ďalšej stránke.',
  refusal: 'Zostáva, kým stránku neopustíte: {names}. {vendor} sa tak dozvie, že ste odmietli.',
  optOut: 'Namietať u {vendor}',

  name: 'Názov',
  kind: 'Druh',
  cookie: 'Cookie',
  lifetime: 'Čas uchovania',
  party: 'Pôvod',
  firstParty: 'Tento web',
  session: 'Do zatvorenia prehliadača',
  endless: 'Do vymazania',
  granted: 'Povolené',
  denied: 'Nepovolené',

  embedText:
    'Tento obsah poskytuje {vendor}. Ak sa zobrazí, {vendor} sa dozvie, že ste tu, a môže vo vašom prehliadači ukladať údaje.',
  loadOnce: 'Zobraziť tentoraz',
  alwaysAllow: 'Vždy povoliť {name}',
};
