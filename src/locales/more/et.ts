// Estonian.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Teie valikud',
  preferencesText:
    'Lülitage sisse see, mida soovite lubada. Mis on välja lülitatud, see ei tööta, ja veebisait töötab ilma selleta sama hästi.',
  save: 'Salvesta valikud',
  close: 'Sulge salvestamata',
  saved: 'Teie valikud on salvestatud.',
  alwaysOn: 'Alati sees',
  vendorPolicy: 'Kuidas {vendor} isikuandmeid töötleb',
  signal:
    'Teie brauser saadab privaatsussignaali (Global Privacy Control). Käsitame seda keeldumisena, kuni valite siin teisiti.',

  chosen: 'Teie viimane valik: {date}.',
  version: 'Privaatsuspoliitika versioon: {version}.',
  copy: 'Kopeeri kinnitus',
  copied: 'Kopeeritud.',
  download: 'Laadi kinnitus alla',

  erased: {
    one: 'Teie brauserist kustutatud: {count} kirje.',
    other: 'Teie brauserist kustutatud: {count} kirjet.',
  },
  notAll: 'Kõike ei saa siit kustutada.',
  cameBack: 'Tuli tagasi ja kustutati uuesti: {names}.',
  thirdParty: '{vendor} võib hoida oma küpsiseid domeenil {domain}. Neid saab kustutada ainult {vendor}.',
  httpOnly: 'Selle saab kustutada ainult meie server või teie ise brauseri seadetes: {names}.',
  stays: 'Veel kustutamata: {names}. Proovime järgmisel lehel uuesti.',
  refusal: 'Jääb alles, kuni lahkute sellelt lehelt: {names}. Sellest teab {vendor}, et keeldusite.',
  optOut: 'Loobumine: {vendor}',

  name: 'Nimi',
  kind: 'Liik',
  cookie: 'Küpsis',
  lifetime: 'Säilitusaeg',
  party: 'Päritolu',
  firstParty: 'See veebisait',
  session: 'Kuni brauseri sulgemiseni',
  endless: 'Kuni kustutamiseni',
  granted: 'Lubatud',
  denied: 'Ei ole lubatud',

  embedText:
    'Selle sisu pakub {vendor}. Kui seda näidatakse, saab {vendor} teada, et olete siin, ja võib teie brauserisse andmeid salvestada.',
  loadOnce: 'Näita seekord',
  alwaysAllow: 'Luba alati: {name}',
};
