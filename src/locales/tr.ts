// Turkish.
import type { Messages } from './messages.js';

export const messages: Messages = {
  title: 'Çerez kullanabilir miyiz?',
  text: 'Çerezleri ve benzer teknolojileri şu amaçlarla kullanmak istiyoruz: {purposes}. Hayır derseniz site yine aynı şekilde çalışır; fikrinizi istediğiniz zaman değiştirebilirsiniz.',
  services: 'Hizmetler: {names}.',
  added: 'Şunları eklemek istiyoruz: {names}. Önceki seçimleriniz geçerli kalır.',
  changed: 'Son seçiminizden ({date}) bu yana gizlilik politikamız değişti.',
  expired: 'Son seçiminiz: {date}. Üzerinden zaman geçtiği için yeniden soruyoruz.',
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
};
