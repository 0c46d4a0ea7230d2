// English.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Your choices',
  preferencesText:
    'Turn on what you want to allow. What is off does not run, and the site works just as well without it.',
  save: 'Save choices',
  close: 'Close without saving',
  saved: 'Your choices are saved.',
  alwaysOn: 'Always on',
  vendorPolicy: 'How {vendor} handles personal data',
  signal:
    'Your browser sends a privacy signal (Global Privacy Control). We take it as a no, until you choose otherwise here.',

  chosen: 'You last chose on {date}.',
  version: 'Version of the privacy policy: {version}.',
  copy: 'Copy receipt',
  copied: 'Copied.',
  download: 'Download receipt',

  erased: {
    one: 'Erased from your browser: {count} thing.',
    other: 'Erased from your browser: {count} things.',
  },
  notAll: 'Some things cannot be erased from here.',
  cameBack: 'Came back and was erased again: {names}.',
  thirdParty: '{vendor} may have cookies of its own on {domain}. Only {vendor} can erase them.',
  httpOnly: 'Only our server, or you in your browser’s settings, can erase {names}.',
  stays: 'Not erased yet: {names}. We try again on the next page.',
  refusal: 'Kept until you leave this page: {names}. It tells {vendor} that you said no.',
  optOut: 'Opt out at {vendor}',

  name: 'Name',
  kind: 'Kind',
  cookie: 'Cookie',
  lifetime: 'Kept',
  party: 'Set by',
  firstParty: 'This site',
  session: 'Until the browser closes',
  endless: 'Until erased',
  granted: 'Allowed',
  denied: 'Not allowed',

  embedText:
    'This comes from {vendor}. If it is shown, {vendor} learns that you are here, and may store things in your browser.',
  loadOnce: 'Show this once',
  alwaysAllow: 'Always allow {name}',
};
