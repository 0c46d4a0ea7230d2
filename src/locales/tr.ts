// Turkish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Çerez kullanabilir miyiz?',
  text: 'Çerezleri ve benzer teknolojileri şu amaçlarla kullanmak istiyoruz: {purposes}. Hayır derseniz site yine aynı şekilde çalışır; fikrinizi istediğiniz zaman değiştirebilirsiniz.',
  services: 'Hizmetler: {names}.',
  added: 'Şunları eklemek istiyoruz: {names}. Önceki seçimleriniz geçerli kalır.',
  chosen: 'Son seçiminiz: {date}.',
  changed: 'O zamandan bu yana gizlilik politikamız değişti.',
  expired: 'Üzerinden zaman geçtiği için yeniden soruyoruz.',
  accept: 'Tümünü kabul et',
  reject: 'Tümünü reddet',
  preferences: 'Seçim yap',
  policy: 'Gizlilik politikası',
  settings: 'Gizlilik tercihleri',
  necessary: 'Zorunlu',
  necessaryText: 'Sitenin çalışması için gerekenler; örneğin bu seçimi hatırlamak.',
  functional: 'İşlevler',
  functionalText: 'Sohbet, harita ve video gibi ek işlevler.',
  functionalPurpose: 'ek işlevler',
  analytics: 'İstatistik',
  analyticsText: 'Sitenin nasıl kullanıldığını gösterir; böylece siteyi geliştirebiliriz.',
  analyticsPurpose: 'istatistik',
  marketing: 'Pazarlama',
  marketingText:
    'Reklamlarımızın işe yarayıp yaramadığını gösterir ve reklamlarımızı size başka yerlerde gösterir.',
  marketingPurpose: 'pazarlama',

  preferencesTitle: 'Seçimleriniz',
  preferencesText: 'İzin vermek istediklerinizi açın. Kapalı olan çalışmaz.',
  save: 'Seçimleri kaydet',
  close: 'Kaydetmeden kapat',
  saved: 'Seçimleriniz kaydedildi.',
  alwaysOn: 'Her zaman açık',
  vendorPolicy: 'Gizlilik politikası: {vendor}',
  signal:
    'Tarayıcınız sizin yerinize hayır dedi (Global Privacy Control). Burada başka bir seçim yapabilirsiniz.',

  copy: 'Makbuzu kopyala',
  copied: 'Kopyalandı.',
  download: 'Makbuzu indir',

  erased: { other: 'Tarayıcınızdan silindi: {count} öğe.' },
  notAll: 'Bazı şeyler buradan silinemez.',
  cameBack: 'Geri geldi ve yeniden silindi: {names}.',
  thirdParty:
    '{vendor}, {domain} üzerinde kendi çerezlerini tutuyor olabilir. Bunları yalnızca {vendor} silebilir.',
  httpOnly: 'Tarayıcı ayarlarından silebilirsiniz: {names}.',
  stays: 'Henüz silinmedi: {names}.',
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

  embedText: 'Bu içerik gösterilirse {vendor} burada olduğunuzu öğrenir ve tarayıcınızda veri saklayabilir.',
  loadOnce: 'Bu kez göster',
  alwaysAllow: 'Her zaman izin ver: {name}',
};
