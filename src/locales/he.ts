// Hebrew.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'אפשר להשתמש בעוגיות?',
  text: 'אנחנו רוצים להשתמש בעוגיות ובטכנולוגיות דומות לצורך {purposes}. האתר עובד באותה מידה גם אם תסרבו, ואפשר לשנות את דעתכם בכל עת.',
  services: 'שירותים: {names}.',
  added: 'אנחנו רוצים להוסיף: {names}. הבחירות הקודמות שלכם נשארות בתוקף.',
  changed: 'מדיניות הפרטיות שלנו השתנתה מאז הבחירה האחרונה שלכם, {date}.',
  expired: 'הבחירה האחרונה שלכם: {date}. עבר זמן, ולכן אנחנו שואלים שוב.',
  accept: 'אישור הכול',
  reject: 'דחיית הכול',
  preferences: 'בחירה',
  policy: 'מדיניות פרטיות',
  settings: 'בחירות פרטיות',
  necessary: 'הכרחי',
  necessaryText: 'מה שהאתר לא עובד בלעדיו, כמו לזכור את הבחירה הזאת.',
  functional: 'תכונות',
  functionalText: 'תכונות נוספות כמו צ׳אט, מפות ווידאו.',
  functionalPurpose: 'תכונות נוספות',
  analytics: 'סטטיסטיקה',
  analyticsText: 'מראה לנו איך משתמשים באתר, כדי שנוכל לשפר אותו.',
  analyticsPurpose: 'סטטיסטיקה',
  marketing: 'שיווק',
  marketingText: 'מראה לנו אם המודעות שלנו עובדות, ומציג לכם אותן במקומות אחרים.',
  marketingPurpose: 'שיווק',
};
