// Slovenian.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Vaše izbire',
  preferencesText:
    'Vklopite, kar želite dovoliti. Kar je izklopljeno, ne teče, spletno mesto pa brez tega deluje enako dobro.',
  save: 'Shrani izbire',
  close: 'Zapri brez shranjevanja',
  saved: 'Vaše izbire so shranjene.',
  alwaysOn: 'Vedno vklopljeno',
  vendorPolicy: 'Kako {vendor} obravnava osebne podatke',
  signal:
    'Vaš brskalnik pošilja signal zasebnosti (Global Privacy Control). Razumemo ga kot ne, dokler tukaj ne izberete drugače.',

  chosen: 'Vaša zadnja izbira: {date}.',
  version: 'Različica politike zasebnosti: {version}.',
  copy: 'Kopiraj potrdilo',
  copied: 'Kopirano.',
  download: 'Prenesi potrdilo',

  erased: {
    one: 'Izbrisano iz brskalnika: {count} element.',
    two: 'Izbrisano iz brskalnika: {count} elementa.',
    few: 'Izbrisano iz brskalnika: {count} elementi.',
    other: 'Izbrisano iz brskalnika: {count} elementov.',
  },
  notAll: 'Nekaterih stvari od tu ni mogoče izbrisati.',
  cameBack: 'Vrnilo se je in bilo znova izbrisano: {names}.',
  thirdParty: '{vendor} ima lahko na {domain} lastne piškotke. Izbriše jih lahko samo {vendor}.',
  httpOnly: 'Samo naš strežnik ali vi v nastavitvah brskalnika lahko izbrišete: {names}.',
  stays: 'Še ni izbrisano: {names}. Poskusimo znova na naslednji strani.',
  refusal: 'Ostane, dokler ne zapustite te strani: {names}. Tako {vendor} ve, da ste zavrnili.',
  optOut: 'Ugovor pri {vendor}',

  name: 'Ime',
  kind: 'Vrsta',
  cookie: 'Piškotek',
  lifetime: 'Čas hrambe',
  party: 'Izvor',
  firstParty: 'To spletno mesto',
  session: 'Do zaprtja brskalnika',
  endless: 'Do izbrisa',
  granted: 'Dovoljeno',
  denied: 'Ni dovoljeno',

  embedText:
    'To vsebino ponuja {vendor}. Če se prikaže, {vendor} izve, da ste tukaj, in lahko shranjuje podatke v vaš brskalnik.',
  loadOnce: 'Prikaži tokrat',
  alwaysAllow: 'Vedno dovoli {name}',
};
