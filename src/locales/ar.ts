// Arabic.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'هل يمكننا استخدام ملفات تعريف الارتباط؟',
  text: 'نودّ استخدام ملفات تعريف الارتباط وتقنيات مشابهة من أجل {purposes}. يعمل الموقع بالجودة نفسها إذا رفضت، ويمكنك تغيير رأيك في أي وقت.',
  services: 'الخدمات: {names}.',
  added: 'نودّ إضافة {names}. تبقى اختياراتك السابقة كما هي.',
  changed: 'تغيّرت سياسة الخصوصية لدينا منذ آخر اختيار لك في {date}.',
  expired: 'كان آخر اختيار لك في {date}. مضى وقت طويل، لذلك نسألك من جديد.',
  accept: 'قبول الكل',
  reject: 'رفض الكل',
  preferences: 'اختيار',
  policy: 'سياسة الخصوصية',
  settings: 'خيارات الخصوصية',
  necessary: 'ضرورية',
  necessaryText: 'ما لا يعمل الموقع بدونه، مثل تذكّر هذا الاختيار.',
  functional: 'وظائف',
  functionalText: 'وظائف إضافية مثل الدردشة والخرائط والفيديو.',
  functionalPurpose: 'الوظائف الإضافية',
  analytics: 'إحصاءات',
  analyticsText: 'تُظهر لنا كيف يُستخدم الموقع كي نحسّنه.',
  analyticsPurpose: 'الإحصاءات',
  marketing: 'تسويق',
  marketingText: 'يُظهر لنا هل تنجح إعلاناتنا، ويعرضها لك في أماكن أخرى.',
  marketingPurpose: 'التسويق',
};
