// Irish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'An bhfuil cead againn fianáin a úsáid?',
  text: 'Ba mhaith linn fianáin agus teicneolaíochtaí dá leithéid a úsáid le haghaidh {purposes}. Oibríonn an suíomh chomh maith céanna má dhiúltaíonn tú, agus is féidir leat d’intinn a athrú am ar bith.',
  services: 'Seirbhísí: {names}.',
  added: 'Ba mhaith linn {names} a chur leis. Fanann na roghanna a rinne tú cheana mar atá.',
  changed: 'Tá ár mbeartas príobháideachais athraithe ón rogha dheireanach a rinne tú, {date}.',
  expired: 'An rogha dheireanach a rinne tú: {date}. Tá tamall ann ó shin, mar sin táimid ag fiafraí arís.',
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
};
