// Irish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'An bhfuil cead againn fianáin a úsáid?',
  text: 'Ba mhaith linn fianáin agus teicneolaíochtaí dá leithéid a úsáid le haghaidh {purposes}. Oibríonn an suíomh chomh maith céanna má dhiúltaíonn tú, agus is féidir leat d’intinn a athrú am ar bith.',
  services: 'Seirbhísí: {names}.',
  added: 'Ba mhaith linn {names} a chur leis. Fanann do roghanna eile mar atá.',
  chosen: 'An rogha dheireanach a rinne tú: {date}.',
  changed: 'Tá ár mbeartas príobháideachais athraithe ó shin.',
  expired: 'Tá tamall ann ó shin, mar sin táimid ag fiafraí arís.',
  accept: 'Glac le gach ceann',
  reject: 'Diúltaigh do gach ceann',
  preferences: 'Roghnaigh',
  policy: 'Beartas príobháideachais',
  settings: 'Roghanna príobháideachais',
  necessary: 'Riachtanach',
  necessaryText: 'An rud nach féidir leis an suíomh oibriú gan é, mar shampla cuimhneamh ar an rogha seo.',
  functional: 'Feidhmeanna',
  functionalText: 'Feidhmeanna breise amhail comhrá, léarscáileanna agus físeáin.',
  functionalPurpose: 'feidhmeanna breise',
  analytics: 'Staitisticí',
  analyticsText: 'Taispeánann sé dúinn conas a úsáidtear an suíomh, le go bhfeabhsóimid é.',
  analyticsPurpose: 'staitisticí',
  marketing: 'Margaíocht',
  marketingText:
    'Taispeánann sé dúinn an bhfuil ár bhfógraí ag obair, agus taispeánann sé duit iad in áiteanna eile.',
  marketingPurpose: 'margaíocht',

  preferencesTitle: 'Do roghanna',
  preferencesText: 'Cuir ar siúl an rud is mian leat a cheadú. Ní ritheann an rud atá múchta.',
  save: 'Sábháil na roghanna',
  close: 'Dún gan sábháil',
  saved: 'Sábháladh do roghanna.',
  alwaysOn: 'Ar siúl i gcónaí',
  vendorPolicy: 'Beartas príobháideachais: {vendor}',
  signal:
    'Dhiúltaigh do bhrabhsálaí ar do shon (Global Privacy Control). Is féidir leat a mhalairt a roghnú anseo.',

  copy: 'Cóipeáil an admháil',
  copied: 'Cóipeáladh é.',
  download: 'Íoslódáil an admháil',

  erased: { other: 'Scriosta ó do bhrabhsálaí: {count} rud.' },
  notAll: 'Tá rudaí ann nach féidir a scriosadh as seo.',
  cameBack: 'Tháinig ar ais agus scriosadh arís: {names}.',
  thirdParty: 'Is féidir le {vendor} amháin na fianáin ar {domain} a scriosadh.',
  httpOnly: 'Is féidir leat {names} a scriosadh i socruithe an bhrabhsálaí.',
  stays: 'Gan scriosadh fós: {names}.',
  refusal: 'Insíonn {names} do {vendor} gur dhiúltaigh tú.',
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
    'Má thaispeántar é seo, beidh a fhios ag {vendor} go bhfuil tú anseo, agus d’fhéadfadh sonraí a bheith stóráilte i do bhrabhsálaí.',
  loadOnce: 'Taispeáin an uair seo',
  alwaysAllow: 'Ceadaigh {name} i gcónaí',
};
