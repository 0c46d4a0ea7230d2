// Northern Sámi.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Du válljejumit',
  preferencesText:
    'Bija ala dan maid dohkkehat. Dat mii ii leat alde, ii doaimma, ja neahttabáiki doaibmá seamma bures dan haga.',
  save: 'Vurke válljejumiid',
  close: 'Gidde vurkekeahttá',
  saved: 'Válljejumit leat vurkejuvvon.',
  alwaysOn: 'Álo alde',
  vendorPolicy: 'Mo {vendor} gieđahallá persondieđuid',
  signal:
    'Du neahttalohkki sádde priváhtavuođa signála (Global Privacy Control). Mii atnit dan biehttaleapmin dassážii go válljet dás eará.',

  chosen: 'Du maŋimuš válljejupmi: {date}.',
  version: 'Persovdnasuodjalanjulggaštusa veršuvdna: {version}.',
  copy: 'Kopiere duođaštusa',
  copied: 'Kopierejuvvon.',
  download: 'Viečča duođaštusa',

  erased: { other: 'Sihkkojuvvon du neahttalohkkis: {count}.' },
  notAll: 'Dás ii sáhte sihkkut buot.',
  cameBack: 'Bođii ruovttoluotta ja sihkkojuvvui ođđasit: {names}.',
  thirdParty:
    '{vendor} sáhttá geavahit iežas diehtočoahkuid domenas {domain}. Dušše {vendor} sáhttá sihkkut daid.',
  httpOnly: 'Dušše min bálvá, dahje don ieš neahttalohkki heivehusain, sáhttá sihkkut: {names}.',
  stays: 'Ii vel sihkkojuvvon: {names}. Mii geahččalit ođđasit boahtte siiddus.',
  refusal: 'Bissu dassážii go guođát siiddu: {names}. Das {vendor} diehtá ahte leat biehttalan.',
  optOut: 'Biehttal: {vendor}',

  name: 'Namma',
  kind: 'Šládja',
  cookie: 'Diehtočoahkku',
  lifetime: 'Vurkenáigi',
  party: 'Gáldu',
  firstParty: 'Dát neahttabáiki',
  session: 'Dassážii go neahttalohkki giddejuvvo',
  endless: 'Dassážii go sihkkojuvvo',
  granted: 'Dohkkehuvvon',
  denied: 'Ii dohkkehuvvon',

  embedText:
    'Dán sisdoalu fállá {vendor}. Jos dat čájehuvvo, {vendor} oažžu diehtit ahte don leat dáppe, ja sáhttá vurket dieđuid du neahttalohkkái.',
  loadOnce: 'Čájet dán háve',
  alwaysAllow: 'Dohkket álo: {name}',
};
