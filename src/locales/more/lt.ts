// Lithuanian.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Jūsų pasirinkimai',
  preferencesText:
    'Įjunkite tai, ką norite leisti. Tai, kas išjungta, neveikia, o svetainė be to veikia taip pat gerai.',
  save: 'Išsaugoti pasirinkimus',
  close: 'Uždaryti neišsaugant',
  saved: 'Jūsų pasirinkimai išsaugoti.',
  alwaysOn: 'Visada įjungta',
  vendorPolicy: 'Kaip {vendor} tvarko asmens duomenis',
  signal:
    'Jūsų naršyklė siunčia privatumo signalą („Global Privacy Control“). Laikome jį atsisakymu, kol čia nepasirinksite kitaip.',

  chosen: 'Paskutinį kartą rinkotės {date}',
  version: 'Privatumo politikos versija: {version}.',
  copy: 'Kopijuoti patvirtinimą',
  copied: 'Nukopijuota.',
  download: 'Atsisiųsti patvirtinimą',

  erased: { other: 'Iš jūsų naršyklės ištrinta įrašų: {count}.' },
  notAll: 'Ne viską galima ištrinti iš čia.',
  cameBack: 'Grįžo ir vėl buvo ištrinta: {names}.',
  thirdParty: '{vendor} gali turėti savo slapukų domene {domain}. Juos ištrinti gali tik {vendor}.',
  httpOnly: 'Ištrinti gali tik mūsų serveris arba jūs patys naršyklės nustatymuose: {names}.',
  stays: 'Dar neištrinta: {names}. Bandysime dar kartą kitame puslapyje.',
  refusal: 'Lieka, kol išeisite iš šio puslapio: {names}. Iš to {vendor} žino, kad atsisakėte.',
  optOut: 'Atsisakyti: {vendor}',

  name: 'Pavadinimas',
  kind: 'Tipas',
  cookie: 'Slapukas',
  lifetime: 'Saugojimo trukmė',
  party: 'Šaltinis',
  firstParty: 'Ši svetainė',
  session: 'Kol uždaroma naršyklė',
  endless: 'Kol ištrinama',
  granted: 'Leidžiama',
  denied: 'Neleidžiama',

  embedText:
    'Šį turinį teikia {vendor}. Jei jis bus parodytas, {vendor} sužinos, kad esate čia, ir galės išsaugoti duomenų jūsų naršyklėje.',
  loadOnce: 'Rodyti šį kartą',
  alwaysAllow: 'Visada leisti: {name}',
};
