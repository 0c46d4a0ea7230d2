// Makes the configuration of one picture from its address: `?layout=box&theme=dark&language=nb`. A classic script before the
// library's own, which finds the configuration in the page as on any site.
(() => {
  const query = new URLSearchParams(location.search);
  const told = ['layout', 'theme', 'language'].filter((name) => query.get(name));
  const config = {
    policy: { url: '/en/privacy-policy', version: '2026-11-01' },
    trackers: [
      { use: 'google-analytics', measurementId: 'G-XXXXXXXXXX' },
      { use: 'hotjar', siteId: '1234567' },
      { use: 'hubspot', portalId: '1234567' },
      { use: 'facebook-pixel', pixelId: '123456789012345' },
      { use: 'linkedin-insight-tag', partnerId: '123456' },
      { use: 'google-ads', conversionId: 'AW-123456789' },
    ],
    // A record of the gallery's own: the demo's stays as it is.
    cookie: { name: 'samtykke-gallery', domain: 'host' },
    reloadOnWithdraw: false,
    ...Object.fromEntries(told.map((name) => [name, query.get(name)])),
  };
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'samtykke-config';
  script.textContent = JSON.stringify(config);
  document.head.append(script);

  const { documentElement } = document;
  documentElement.dataset.theme = query.get('theme') ?? 'auto';
  documentElement.dir = /^(ar|he)$/.test(query.get('language') ?? '') ? 'rtl' : 'ltr';
})();
