// Catalan.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Les vostres eleccions',
  preferencesText:
    'Activeu el que vulgueu permetre. El que està desactivat no s’executa, i el lloc web funciona igual de bé sense.',
  save: 'Desa les eleccions',
  close: 'Tanca sense desar',
  saved: 'Les vostres eleccions s’han desat.',
  alwaysOn: 'Sempre actiu',
  vendorPolicy: 'Com tracta {vendor} les dades personals',
  signal:
    'El vostre navegador envia un senyal de privadesa (Global Privacy Control). L’entenem com un no, mentre no trieu una altra cosa aquí.',

  chosen: 'Última elecció: {date}.',
  version: 'Versió de la política de privadesa: {version}.',
  copy: 'Copia el justificant',
  copied: 'Copiat.',
  download: 'Baixa el justificant',

  erased: {
    one: 'Esborrat del vostre navegador: {count} element.',
    other: 'Esborrat del vostre navegador: {count} elements.',
  },
  notAll: 'Algunes coses no es poden esborrar des d’aquí.',
  cameBack: 'Ha tornat i s’ha esborrat de nou: {names}.',
  thirdParty: '{vendor} pot tenir galetes pròpies a {domain}. Només {vendor} les pot esborrar.',
  httpOnly: 'Només el nostre servidor, o vós a la configuració del navegador, pot esborrar {names}.',
  stays: 'Encara no esborrat: {names}. Ho tornem a provar a la pàgina següent.',
  refusal: 'Es conserva fins que sortiu d’aquesta pàgina: {names}. Indica a {vendor} que heu dit que no.',
  optOut: 'Donar-se de baixa a {vendor}',

  name: 'Nom',
  kind: 'Tipus',
  cookie: 'Galeta',
  lifetime: 'Durada',
  party: 'Posat per',
  firstParty: 'Aquest lloc web',
  session: 'Fins que es tanca el navegador',
  endless: 'Fins que s’esborra',
  granted: 'Permès',
  denied: 'No permès',

  embedText:
    'Això ve de {vendor}. Si es mostra, {vendor} sap que sou aquí i pot desar dades al vostre navegador.',
  loadOnce: 'Mostra-ho aquest cop',
  alwaysAllow: 'Permet sempre {name}',
};
