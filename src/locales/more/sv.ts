// Swedish.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Dina val',
  preferencesText:
    'Slå på det du vill tillåta. Det som är av körs inte, och webbplatsen fungerar lika bra utan det.',
  save: 'Spara val',
  close: 'Stäng utan att spara',
  saved: 'Dina val är sparade.',
  alwaysOn: 'Alltid på',
  vendorPolicy: 'Så behandlar {vendor} personuppgifter',
  signal:
    'Din webbläsare skickar en integritetssignal (Global Privacy Control). Vi räknar den som ett nej tills du väljer något annat här.',

  chosen: 'Du valde senast den {date}.',
  version: 'Integritetspolicyns version: {version}.',
  copy: 'Kopiera kvitto',
  copied: 'Kopierat.',
  download: 'Ladda ner kvitto',

  erased: { other: 'Raderat från din webbläsare: {count} st.' },
  notAll: 'Allt går inte att radera härifrån.',
  cameBack: 'Kom tillbaka och raderades igen: {names}.',
  thirdParty: '{vendor} kan ha egna kakor på {domain}. Bara {vendor} kan radera dem.',
  httpOnly: 'Bara vår server, eller du i webbläsarens inställningar, kan radera {names}.',
  stays: 'Ännu inte raderat: {names}. Vi försöker igen på nästa sida.',
  refusal: 'Finns kvar tills du lämnar sidan: {names}. Det talar om för {vendor} att du har sagt nej.',
  optOut: 'Tacka nej hos {vendor}',

  name: 'Namn',
  kind: 'Typ',
  cookie: 'Kaka',
  lifetime: 'Lagringstid',
  party: 'Sätts av',
  firstParty: 'Den här webbplatsen',
  session: 'Tills webbläsaren stängs',
  endless: 'Tills det raderas',
  granted: 'Tillåtet',
  denied: 'Inte tillåtet',

  embedText:
    'Det här kommer från {vendor}. Om det visas får {vendor} veta att du är här och kan då spara saker i din webbläsare.',
  loadOnce: 'Visa den här gången',
  alwaysAllow: 'Tillåt alltid {name}',
};
