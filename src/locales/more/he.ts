// Hebrew.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'הבחירות שלכם',
  preferencesText: 'הפעילו את מה שתרצו לאפשר. מה שכבוי לא רץ, והאתר עובד באותה מידה בלעדיו.',
  save: 'שמירת הבחירות',
  close: 'סגירה בלי לשמור',
  saved: 'הבחירות שלכם נשמרו.',
  alwaysOn: 'תמיד פעיל',
  vendorPolicy: 'איך {vendor} מטפלת במידע אישי',
  signal:
    'הדפדפן שלכם שולח אות פרטיות (Global Privacy Control). אנחנו מתייחסים אליו כסירוב, עד שתבחרו אחרת כאן.',

  chosen: 'הבחירה האחרונה שלכם: {date}.',
  version: 'גרסת מדיניות הפרטיות: {version}.',
  copy: 'העתקת הקבלה',
  copied: 'הועתק.',
  download: 'הורדת הקבלה',

  erased: { other: 'פריטים שנמחקו מהדפדפן שלכם: {count}.' },
  notAll: 'יש דברים שאי אפשר למחוק מכאן.',
  cameBack: 'חזרו ונמחקו שוב: {names}.',
  thirdParty: 'ייתכן של־{vendor} יש עוגיות משלה ב־{domain}. רק {vendor} יכולה למחוק אותן.',
  httpOnly: 'רק השרת שלנו, או אתם בהגדרות הדפדפן, יכולים למחוק את {names}.',
  stays: 'עדיין לא נמחקו: {names}. ננסה שוב בדף הבא.',
  refusal: 'נשארים עד שתעזבו את הדף: {names}. כך {vendor} יודעת שסירבתם.',
  optOut: 'התנגדות אצל {vendor}',

  name: 'שם',
  kind: 'סוג',
  cookie: 'עוגייה',
  lifetime: 'משך השמירה',
  party: 'מקור',
  firstParty: 'האתר הזה',
  session: 'עד סגירת הדפדפן',
  endless: 'עד למחיקה',
  granted: 'מותר',
  denied: 'לא מותר',

  embedText:
    'התוכן הזה מגיע מ־{vendor}. אם הוא יוצג, {vendor} תדע שאתם כאן, ועשויה לשמור נתונים בדפדפן שלכם.',
  loadOnce: 'הצגה הפעם',
  alwaysAllow: 'לאפשר תמיד את {name}',
};
