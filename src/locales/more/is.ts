// Icelandic.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Þitt val',
  preferencesText:
    'Kveiktu á því sem þú vilt leyfa. Það sem slökkt er á keyrir ekki og vefurinn virkar jafn vel án þess.',
  save: 'Vista val',
  close: 'Loka án þess að vista',
  saved: 'Valið hefur verið vistað.',
  alwaysOn: 'Alltaf virkt',
  vendorPolicy: 'Svona fer {vendor} með persónuupplýsingar',
  signal:
    'Vafrinn þinn sendir persónuverndarmerki (Global Privacy Control). Við tökum því sem neitun þar til þú velur annað hér.',

  chosen: 'Þú valdir síðast {date}.',
  version: 'Útgáfa persónuverndarstefnunnar: {version}.',
  copy: 'Afrita kvittun',
  copied: 'Afritað.',
  download: 'Sækja kvittun',

  erased: {
    one: 'Eytt úr vafranum þínum: {count} atriði.',
    other: 'Eytt úr vafranum þínum: {count} atriðum.',
  },
  notAll: 'Ekki er hægt að eyða öllu héðan.',
  cameBack: 'Kom aftur og var eytt á ný: {names}.',
  thirdParty: '{vendor} gæti verið með eigin vafrakökur á {domain}. Þeim getur enginn eytt nema {vendor}.',
  httpOnly: 'Aðeins vefþjónninn okkar, eða þú í stillingum vafrans, getur eytt þessu: {names}.',
  stays: 'Ekki enn búið að eyða: {names}. Við reynum aftur á næstu síðu.',
  refusal: 'Geymt þar til þú ferð af síðunni: {names}. Þannig veit {vendor} að þú sagðir nei.',
  optOut: 'Afþakka hjá {vendor}',

  name: 'Heiti',
  kind: 'Gerð',
  cookie: 'Vafrakaka',
  lifetime: 'Geymslutími',
  party: 'Uppruni',
  firstParty: 'Þessi vefur',
  session: 'Þar til vafranum er lokað',
  endless: 'Þar til því er eytt',
  granted: 'Leyft',
  denied: 'Ekki leyft',

  embedText:
    'Þetta efni kemur frá {vendor}. Ef það er birt fær {vendor} að vita að þú ert hér og getur vistað gögn í vafranum þínum.',
  loadOnce: 'Sýna í þetta sinn',
  alwaysAllow: 'Leyfa alltaf {name}',
};
