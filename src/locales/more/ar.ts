// Arabic.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'اختياراتك',
  preferencesText: 'فعّل ما تريد السماح به. ما هو معطّل لا يعمل، ويعمل الموقع بدونه بالجودة نفسها.',
  save: 'حفظ الاختيارات',
  close: 'إغلاق دون حفظ',
  saved: 'حُفظت اختياراتك.',
  alwaysOn: 'مفعّلة دائمًا',
  vendorPolicy: 'كيف تتعامل {vendor} مع البيانات الشخصية',
  signal: 'يرسل متصفحك إشارة خصوصية (Global Privacy Control). نعدّها رفضًا إلى أن تختار غير ذلك هنا.',

  chosen: 'كان آخر اختيار لك في {date}.',
  version: 'إصدار سياسة الخصوصية: {version}.',
  copy: 'نسخ الإيصال',
  copied: 'تم النسخ.',
  download: 'تنزيل الإيصال',

  erased: { other: 'عدد العناصر المحذوفة من متصفحك: {count}.' },
  notAll: 'بعض الأشياء لا يمكن حذفها من هنا.',
  cameBack: 'عادت وحُذفت من جديد: {names}.',
  thirdParty: 'قد تكون لدى {vendor} ملفات تعريف ارتباط خاصة بها على {domain}. لا يمكن لغير {vendor} حذفها.',
  httpOnly: 'لا يمكن حذف {names} إلا من خادمنا أو من إعدادات متصفحك.',
  stays: 'لم تُحذف بعد: {names}. سنحاول مرة أخرى في الصفحة التالية.',
  refusal: 'تبقى حتى تغادر هذه الصفحة: {names}. تُعلم {vendor} بأنك رفضت.',
  optOut: 'الاعتراض لدى {vendor}',

  name: 'الاسم',
  kind: 'النوع',
  cookie: 'ملف تعريف ارتباط',
  lifetime: 'مدة الحفظ',
  party: 'المصدر',
  firstParty: 'هذا الموقع',
  session: 'حتى إغلاق المتصفح',
  endless: 'حتى الحذف',
  granted: 'مسموح',
  denied: 'غير مسموح',

  embedText: 'هذا المحتوى من {vendor}. إذا عُرض، تعرف {vendor} أنك هنا، وقد تخزّن بيانات في متصفحك.',
  loadOnce: 'عرض هذه المرة',
  alwaysAllow: 'السماح دائمًا: {name}',
};
