// Croatian.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Vaši odabiri',
  preferencesText:
    'Uključite ono što želite dopustiti. Ono što je isključeno ne pokreće se, a stranica bez toga radi jednako dobro.',
  save: 'Spremi odabire',
  close: 'Zatvori bez spremanja',
  saved: 'Vaši su odabiri spremljeni.',
  alwaysOn: 'Uvijek uključeno',
  vendorPolicy: 'Kako {vendor} postupa s osobnim podacima',
  signal:
    'Vaš preglednik šalje signal privatnosti (Global Privacy Control). Smatramo ga odbijanjem dok ovdje ne odaberete drukčije.',

  chosen: 'Vaš posljednji odabir: {date}.',
  version: 'Verzija politike privatnosti: {version}.',
  copy: 'Kopiraj potvrdu',
  copied: 'Kopirano.',
  download: 'Preuzmi potvrdu',

  erased: {
    one: 'Izbrisano iz preglednika: {count} stavka.',
    few: 'Izbrisano iz preglednika: {count} stavke.',
    other: 'Izbrisano iz preglednika: {count} stavki.',
  },
  notAll: 'Neke se stvari odavde ne mogu izbrisati.',
  cameBack: 'Vratilo se i ponovno je izbrisano: {names}.',
  thirdParty: '{vendor} može imati vlastite kolačiće na {domain}. Izbrisati ih može samo {vendor}.',
  httpOnly: 'Samo naš poslužitelj ili vi u postavkama preglednika možete izbrisati: {names}.',
  stays: 'Još nije izbrisano: {names}. Pokušat ćemo ponovno na sljedećoj stranici.',
  refusal: 'Ostaje dok ne napustite ovu stranicu: {names}. Tako {vendor} zna da ste odbili.',
  optOut: 'Prigovor kod {vendor}',

  name: 'Naziv',
  kind: 'Vrsta',
  cookie: 'Kolačić',
  lifetime: 'Čuva se',
  party: 'Izvor',
  firstParty: 'Ova stranica',
  session: 'Do zatvaranja preglednika',
  endless: 'Do brisanja',
  granted: 'Dopušteno',
  denied: 'Nije dopušteno',

  embedText:
    'Ovaj sadržaj pruža {vendor}. Ako se prikaže, {vendor} saznaje da ste ovdje i može spremati podatke u vaš preglednik.',
  loadOnce: 'Prikaži ovaj put',
  alwaysAllow: 'Uvijek dopusti {name}',
};
