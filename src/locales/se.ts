// Northern Sámi.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Oažžut go geavahit diehtočoahkuid?',
  text: 'Mii háliidit geavahit diehtočoahkuid (cookies) ja sullasaš teknologiija. Ulbmil: {purposes}. Neahttabáiki doaibmá seamma bures vaikko it mieđa, ja sáhtát rievdadit válljejumi goas beare.',
  services: 'Bálvalusat: {names}.',
  added: 'Mii háliidit lassin váldit atnui: {names}. Ovddit válljejumit leat ain fámus.',
  changed: 'Min persovdnasuodjalanjulggaštus lea rievdan du maŋimuš válljejumi rájes ({date}).',
  expired: 'Du maŋimuš válljejupmi: {date}. Das lea nu guhkes áigi ahte mii jearrat ođđasit.',
  accept: 'Dohkket buot',
  reject: 'Hilggo buot',
  preferences: 'Vállje ieš',
  policy: 'Persovdnasuodjalanjulggaštus',
  settings: 'Persovdnasuodjaleami válljejumit',
  necessary: 'Dárbbašlaš',
  necessaryText: 'Dat man haga neahttabáiki ii doaimma, nugo dán válljejumi muitin.',
  functional: 'Doaimmat',
  functionalText: 'Lassidoaimmat nugo chat, kárttat ja video.',
  functionalPurpose: 'lassidoaimmat',
  analytics: 'Statistihkka',
  analyticsText: 'Čájeha midjiide mo neahttabáiki geavahuvvo, vai mii sáhttit buoridit dan.',
  analyticsPurpose: 'statistihkka',
  marketing: 'Márkanfievrrideapmi',
  marketingText: 'Čájeha midjiide doibmet go min reklámat, ja čájeha dutnje min reklámaid eará sajiin.',
  marketingPurpose: 'márkanfievrrideapmi',
};
