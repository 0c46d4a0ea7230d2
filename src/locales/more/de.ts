// German.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Ihre Auswahl',
  preferencesText:
    'Schalten Sie ein, was Sie erlauben möchten. Was ausgeschaltet ist, läuft nicht, und die Website funktioniert auch ohne genauso gut.',
  save: 'Auswahl speichern',
  close: 'Schließen, ohne zu speichern',
  saved: 'Ihre Auswahl ist gespeichert.',
  alwaysOn: 'Immer an',
  vendorPolicy: 'Wie {vendor} mit personenbezogenen Daten umgeht',
  signal:
    'Ihr Browser sendet ein Datenschutzsignal (Global Privacy Control). Wir verstehen es als Nein, bis Sie hier etwas anderes wählen.',

  chosen: 'Sie haben zuletzt am {date} gewählt.',
  version: 'Version der Datenschutzerklärung: {version}.',
  copy: 'Beleg kopieren',
  copied: 'Kopiert.',
  download: 'Beleg herunterladen',

  erased: {
    one: 'Aus Ihrem Browser gelöscht: {count} Eintrag.',
    other: 'Aus Ihrem Browser gelöscht: {count} Einträge.',
  },
  notAll: 'Nicht alles lässt sich von hier aus löschen.',
  cameBack: 'Kam zurück und wurde erneut gelöscht: {names}.',
  thirdParty: '{vendor} hat möglicherweise eigene Cookies auf {domain}. Nur {vendor} kann sie löschen.',
  httpOnly: 'Nur unser Server oder Sie selbst in den Browsereinstellungen können {names} löschen.',
  stays: 'Noch nicht gelöscht: {names}. Wir versuchen es auf der nächsten Seite erneut.',
  refusal:
    'Bleibt, bis Sie diese Seite verlassen: {names}. Daran erkennt {vendor}, dass Sie Nein gesagt haben.',
  optOut: 'Bei {vendor} widersprechen',

  name: 'Name',
  kind: 'Art',
  cookie: 'Cookie',
  lifetime: 'Speicherdauer',
  party: 'Gesetzt von',
  firstParty: 'Diese Website',
  session: 'Bis der Browser geschlossen wird',
  endless: 'Bis zur Löschung',
  granted: 'Erlaubt',
  denied: 'Nicht erlaubt',

  embedText:
    'Dieser Inhalt kommt von {vendor}. Wird er angezeigt, erfährt {vendor}, dass Sie hier sind, und kann Daten in Ihrem Browser speichern.',
  loadOnce: 'Einmal anzeigen',
  alwaysAllow: '{name} immer erlauben',
};
