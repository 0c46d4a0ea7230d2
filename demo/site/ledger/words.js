// The ledger's words, in the language of the page.
const en = {
  locale: 'en-GB',
  title: 'What this page does',
  on: 'The vendors here are stand-ins on your own machine. Nothing leaves it.',
  missing:
    'The stand-ins are off: this browser allows no service worker here. What you allow asks the vendors’ real addresses.',
  off: 'The stand-ins are switched off. What you allow asks the real vendors, with your own ids.',
  now: (vendors, cookies, keys) =>
    `Now: ${vendors} ${vendors === 1 ? 'vendor' : 'vendors'} contacted, ${cookies} of their cookies${
      keys ? ` and ${keys} other stored ${keys === 1 ? 'key' : 'keys'}` : ''
    } on this page.`,
  show: 'Show the ledger',
  hide: 'Hide the ledger',
  clear: 'Clear the ledger and start over',
  clearing: 'Removes everything that this site has stored, your answer too.',
  permissions: 'What holds now',
  states: { granted: 'granted', denied: 'denied' },
  happened: 'What happened',
  acts: {
    open: () => 'You opened the page',
    reload: () => 'You reloaded the page',
    withdrawn: () => 'The page was reloaded after withdrawal',
    back: () => 'You came back to the page',
    pressed: (button) => `You pressed “${button}”`,
    scripted: (button) => `A script pressed “${button}”`,
    save: () => 'You saved your choices',
    close: () => 'You closed the preferences',
    preferences: () => 'You opened the preferences',
    elsewhere: () => 'The choices changed without a press on this page',
  },
  lists: { asked: 'Asked for', ran: 'Ran', stored: 'Stored', erased: 'Erased' },
  nothing: { asked: 'nothing', ran: 'nothing', stored: 'nothing', erased: 'nothing' },
  refused: 'Unknown, refused',
  ran: {
    vendor: (name) => `${name}’s script`,
    page: 'The page’s own marked script',
    film: 'The film in its frame',
  },
  kinds: { localStorage: 'local storage', sessionStorage: 'session storage' },
  own: 'The site’s own',
  record: 'your answer',
  other: 'Unknown',
  session: 'until the browser is closed',
  life: (count, unit) =>
    `${count} ${{ year: 'year', day: 'day', minute: 'minute' }[unit]}${count === 1 ? '' : 's'}`,
  names: { necessary: 'Necessary', functional: 'Functions', analytics: 'Statistics', marketing: 'Marketing' },
};

/** @type {typeof en} */
const nb = {
  locale: 'nb-NO',
  title: 'Dette gjør siden',
  on: 'Leverandørene her er stedfortredere på din egen maskin. Ingenting forlater den.',
  missing:
    'Stedfortrederne er av: nettleseren tillater ingen service worker her. Det du tillater, spør leverandørenes egne adresser.',
  off: 'Stedfortrederne er slått av. Det du tillater, spør de egentlige leverandørene med dine egne id-er.',
  now: (vendors, cookies, keys) =>
    `Nå: ${vendors} ${vendors === 1 ? 'leverandør' : 'leverandører'} kontaktet, ${cookies} av deres informasjonskapsler${
      keys ? ` og ${keys} ${keys === 1 ? 'annen nøkkel' : 'andre nøkler'}` : ''
    } på denne siden.`,
  show: 'Vis loggen',
  hide: 'Skjul loggen',
  clear: 'Tøm loggen og begynn på nytt',
  clearing: 'Fjerner alt dette nettstedet har lagret, også svaret ditt.',
  permissions: 'Dette gjelder nå',
  states: { granted: 'tillatt', denied: 'avslått' },
  happened: 'Dette har skjedd',
  acts: {
    open: () => 'Du åpnet siden',
    reload: () => 'Du lastet siden på nytt',
    withdrawn: () => 'Siden ble lastet på nytt etter at samtykket ble trukket',
    back: () => 'Du kom tilbake til siden',
    pressed: (button) => `Du trykket «${button}»`,
    scripted: (button) => `Et skript trykket «${button}»`,
    save: () => 'Du lagret valgene dine',
    close: () => 'Du lukket innstillingene',
    preferences: () => 'Du åpnet innstillingene',
    elsewhere: () => 'Valgene ble endret uten et trykk på denne siden',
  },
  lists: { asked: 'Kontaktet', ran: 'Kjørte', stored: 'Lagret', erased: 'Slettet' },
  nothing: { asked: 'ingen', ran: 'ingenting', stored: 'ingenting', erased: 'ingenting' },
  refused: 'Ukjent, avvist',
  ran: {
    vendor: (name) => `Skriptet til ${name}`,
    page: 'Sidens eget merkede skript',
    film: 'Filmen i rammen sin',
  },
  kinds: { localStorage: 'local storage', sessionStorage: 'session storage' },
  own: 'Nettstedets egne',
  record: 'svaret ditt',
  other: 'Ukjent',
  session: 'til nettleseren lukkes',
  life: (count, unit) =>
    `${count} ${{ year: 'år', day: count === 1 ? 'dag' : 'dager', minute: count === 1 ? 'minutt' : 'minutter' }[unit]}`,
  names: {
    necessary: 'Nødvendig',
    functional: 'Funksjoner',
    analytics: 'Statistikk',
    marketing: 'Markedsføring',
  },
};

const trackers = {
  'google-analytics': 'Google Analytics',
  hotjar: 'Hotjar',
  hubspot: 'HubSpot',
  'facebook-pixel': 'Facebook Pixel',
  'linkedin-insight-tag': 'LinkedIn Insight Tag',
  'google-ads': 'Google Ads',
};

export const words = document.documentElement.lang === 'nb' ? nb : en;

export const nameOf = (id) => words.names[id] ?? trackers[id] ?? id;
