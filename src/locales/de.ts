// German.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Dürfen wir Cookies verwenden?',
  text: 'Wir möchten Cookies und ähnliche Technologien für {purposes} verwenden. Die Website funktioniert genauso gut, wenn Sie Nein sagen, und Sie können Ihre Auswahl jederzeit ändern.',
  services: 'Dienste: {names}.',
  added: 'Wir möchten zusätzlich {names} einsetzen. Ihre bisherige Auswahl bleibt bestehen.',
  changed: 'Unsere Datenschutzerklärung hat sich seit Ihrer letzten Auswahl am {date} geändert.',
  expired: 'Sie haben zuletzt am {date} gewählt. Das ist so lange her, dass wir erneut fragen.',
  accept: 'Alle akzeptieren',
  reject: 'Alle ablehnen',
  preferences: 'Auswählen',
  policy: 'Datenschutzerklärung',
  settings: 'Datenschutzeinstellungen',
  necessary: 'Notwendig',
  necessaryText: 'Was die Website zum Funktionieren braucht, zum Beispiel um sich diese Auswahl zu merken.',
  functional: 'Funktionen',
  functionalText: 'Zusätzliche Funktionen wie Chat, Karten und Videos.',
  functionalPurpose: 'zusätzliche Funktionen',
  analytics: 'Statistik',
  analyticsText: 'Zeigt uns, wie die Website genutzt wird, damit wir sie verbessern können.',
  analyticsPurpose: 'Statistik',
  marketing: 'Marketing',
  marketingText: 'Zeigt uns, ob unsere Werbung wirkt, und zeigt Ihnen unsere Werbung auch anderswo.',
  marketingPurpose: 'Marketing',
};
