// Turkish.
import type { MoreMessages } from './messages.js';

export const messages: MoreMessages = {
  preferencesTitle: 'Seçimleriniz',
  preferencesText:
    'İzin vermek istediklerinizi açın. Kapalı olan çalışmaz; site onsuz da aynı şekilde çalışır.',
  save: 'Seçimleri kaydet',
  close: 'Kaydetmeden kapat',
  saved: 'Seçimleriniz kaydedildi.',
  alwaysOn: 'Her zaman açık',
  vendorPolicy: '{vendor} kişisel verileri nasıl işliyor',
  signal:
    'Tarayıcınız bir gizlilik sinyali gönderiyor (Global Privacy Control). Burada başka bir seçim yapana kadar bunu hayır sayıyoruz.',

  chosen: 'Son seçiminiz: {date}.',
  version: 'Gizlilik politikasının sürümü: {version}.',
  copy: 'Makbuzu kopyala',
  copied: 'Kopyalandı.',
  download: 'Makbuzu indir',

  erased: { other: 'Tarayıcınızdan silindi: {count} öğe.' },
  notAll: 'Bazı şeyler buradan silinemez.',
  cameBack: 'Geri geldi ve yeniden silindi: {names}.',
  thirdParty:
    '{vendor}, {domain} üzerinde kendi çerezlerini tutuyor olabilir. Bunları yalnızca {vendor} silebilir.',
  httpOnly: 'Yalnızca sunucumuz veya tarayıcı ayarlarından siz silebilirsiniz: {names}.',
  stays: 'Henüz silinmedi: {names}. Sonraki sayfada yeniden deneriz.',
  refusal: 'Siz bu sayfadan çıkana kadar kalır: {names}. {vendor} böylece hayır dediğinizi bilir.',
  optOut: '{vendor} nezdinde itiraz edin',

  name: 'Ad',
  kind: 'Tür',
  cookie: 'Çerez',
  lifetime: 'Saklama süresi',
  party: 'Kaynak',
  firstParty: 'Bu site',
  session: 'Tarayıcı kapanana kadar',
  endless: 'Silinene kadar',
  granted: 'İzin verildi',
  denied: 'İzin verilmedi',

  embedText:
    'Bu içerik {vendor} tarafından sunuluyor. Gösterilirse {vendor} burada olduğunuzu öğrenir ve tarayıcınızda veri saklayabilir.',
  loadOnce: 'Bu kez göster',
  alwaysAllow: 'Her zaman izin ver: {name}',
};
