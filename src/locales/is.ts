// Icelandic.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Megum við nota vafrakökur?',
  text: 'Við viljum gjarnan nota vafrakökur og svipaða tækni fyrir {purposes}. Vefurinn virkar jafn vel þótt þú segir nei og þú getur skipt um skoðun hvenær sem er.',
  services: 'Þjónustur: {names}.',
  added: 'Við viljum gjarnan bæta við: {names}. Það sem þú valdir áður gildir áfram.',
  changed: 'Persónuverndarstefna okkar hefur breyst síðan þú valdir síðast, {date}.',
  expired: 'Þú valdir síðast {date}. Það er svo langt síðan að við spyrjum aftur.',
  accept: 'Samþykkja allt',
  reject: 'Hafna öllu',
  preferences: 'Velja',
  policy: 'Persónuverndarstefna',
  settings: 'Persónuverndarval',
  necessary: 'Nauðsynlegt',
  necessaryText: 'Það sem vefurinn virkar ekki án, svo sem að muna þetta val.',
  functional: 'Eiginleikar',
  functionalText: 'Aukaeiginleikar á borð við netspjall, kort og myndbönd.',
  functionalPurpose: 'aukaeiginleika',
  analytics: 'Tölfræði',
  analyticsText: 'Sýnir okkur hvernig vefurinn er notaður svo að við getum bætt hann.',
  analyticsPurpose: 'tölfræði',
  marketing: 'Markaðssetning',
  marketingText: 'Sýnir okkur hvort auglýsingarnar okkar virka og sýnir þér þær á öðrum stöðum.',
  marketingPurpose: 'markaðssetningu',
};
