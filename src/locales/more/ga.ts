// Irish.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Do roghanna',
  preferencesText:
    'Cuir ar siúl an rud is mian leat a cheadú. Ní ritheann an rud atá múchta, agus oibríonn an suíomh chomh maith céanna gan é.',
  save: 'Sábháil na roghanna',
  close: 'Dún gan sábháil',
  saved: 'Sábháladh do roghanna.',
  alwaysOn: 'Ar siúl i gcónaí',
  vendorPolicy: 'Conas a láimhseálann {vendor} sonraí pearsanta',
  signal:
    'Seolann do bhrabhsálaí comhartha príobháideachais (Global Privacy Control). Glacaimid leis mar dhiúltú, go dtí go roghnóidh tú a mhalairt anseo.',

  chosen: 'An rogha dheireanach a rinne tú: {date}.',
  version: 'Leagan an bheartais phríobháideachais: {version}.',
  copy: 'Cóipeáil an admháil',
  copied: 'Cóipeáladh é.',
  download: 'Íoslódáil an admháil',

  erased: { other: 'Scriosta ó do bhrabhsálaí: {count} rud.' },
  notAll: 'Tá rudaí ann nach féidir a scriosadh as seo.',
  cameBack: 'Tháinig ar ais agus scriosadh arís: {names}.',
  thirdParty:
    'B’fhéidir go bhfuil fianáin dá chuid féin ag {vendor} ar {domain}. Is ag {vendor} amháin atá an chumhacht iad a scriosadh.',
  httpOnly: 'Ní féidir ach lenár bhfreastalaí, nó leatsa i socruithe an bhrabhsálaí, {names} a scriosadh.',
  stays: 'Gan scriosadh fós: {names}. Bainimid triail eile as ar an gcéad leathanach eile.',
  refusal: 'Coinnithe go bhfágfaidh tú an leathanach seo: {names}. Insíonn sé do {vendor} gur dhiúltaigh tú.',
  optOut: 'Agóid a dhéanamh le {vendor}',

  name: 'Ainm',
  kind: 'Cineál',
  cookie: 'Fianán',
  lifetime: 'Coinnithe',
  party: 'Socraithe ag',
  firstParty: 'An suíomh seo',
  session: 'Go ndúntar an brabhsálaí',
  endless: 'Go scriostar é',
  granted: 'Ceadaithe',
  denied: 'Gan chead',

  embedText:
    'Tagann sé seo ó {vendor}. Má thaispeántar é, beidh a fhios ag {vendor} go bhfuil tú anseo, agus d’fhéadfadh sonraí a bheith stóráilte i do bhrabhsálaí.',
  loadOnce: 'Taispeáin an uair seo',
  alwaysAllow: 'Ceadaigh {name} i gcónaí',
};
