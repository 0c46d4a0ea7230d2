// Latvian.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Jūsu izvēle',
  preferencesText:
    'Ieslēdziet to, ko vēlaties atļaut. Izslēgtais nedarbojas, un vietne bez tā strādā tikpat labi.',
  save: 'Saglabāt izvēli',
  close: 'Aizvērt bez saglabāšanas',
  saved: 'Jūsu izvēle ir saglabāta.',
  alwaysOn: 'Vienmēr ieslēgts',
  vendorPolicy: 'Kā {vendor} apstrādā personas datus',
  signal:
    'Jūsu pārlūkprogramma sūta privātuma signālu (Global Privacy Control). Mēs to uzskatām par atteikumu, līdz šeit izvēlaties citādi.',

  chosen: 'Jūsu pēdējā izvēle: {date}.',
  version: 'Privātuma politikas versija: {version}.',
  copy: 'Kopēt apliecinājumu',
  copied: 'Nokopēts.',
  download: 'Lejupielādēt apliecinājumu',

  erased: { other: 'No jūsu pārlūkprogrammas izdzēsto vienumu skaits: {count}.' },
  notAll: 'Visu no šejienes izdzēst nevar.',
  cameBack: 'Atgriezās un tika izdzēsts vēlreiz: {names}.',
  thirdParty: 'Domēnā {domain} var būt sīkdatnes, ko izmanto {vendor}. Tās var izdzēst tikai {vendor}.',
  httpOnly: 'To var izdzēst tikai mūsu serveris vai jūs pārlūkprogrammas iestatījumos: {names}.',
  stays: 'Vēl nav izdzēsts: {names}. Mēģināsim vēlreiz nākamajā lapā.',
  refusal: 'Paliek, līdz atstājat šo lapu: {names}. Pēc tā {vendor} zina, ka atteicāties.',
  optOut: 'Atteikties: {vendor}',

  name: 'Nosaukums',
  kind: 'Veids',
  cookie: 'Sīkdatne',
  lifetime: 'Glabāšanas laiks',
  party: 'Iestata',
  firstParty: 'Šī vietne',
  session: 'Līdz pārlūkprogrammas aizvēršanai',
  endless: 'Līdz izdzēšanai',
  granted: 'Atļauts',
  denied: 'Nav atļauts',

  embedText:
    'Šo saturu nodrošina {vendor}. Ja tas tiek parādīts, {vendor} uzzina, ka esat šeit, un var saglabāt datus jūsu pārlūkprogrammā.',
  loadOnce: 'Parādīt šoreiz',
  alwaysAllow: 'Vienmēr atļaut: {name}',
};
