// English.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'May we use cookies?',
  text: 'We would like to use cookies and similar technologies for {purposes}. The site works just as well if you say no, and you can change your mind at any time.',
  services: 'Services: {names}.',
  added: 'We would like to add {names}. Your earlier choices stay as they are.',
  changed: 'Our privacy policy has changed since you last chose, on {date}.',
  expired: 'You last chose on {date}. That is so long ago that we ask again.',
  accept: 'Accept all',
  reject: 'Reject all',
  preferences: 'Choose',
  policy: 'Privacy policy',
  settings: 'Privacy choices',
  necessary: 'Necessary',
  necessaryText: 'What the site cannot work without, such as remembering this choice.',
  functional: 'Functions',
  functionalText: 'Extra functions such as chat, maps and video.',
  functionalPurpose: 'extra functions',
  analytics: 'Statistics',
  analyticsText: 'Shows us how the site is used, so that we can make it better.',
  analyticsPurpose: 'statistics',
  marketing: 'Marketing',
  marketingText: 'Shows us whether our ads work, and shows you our ads in other places.',
  marketingPurpose: 'marketing',
};
