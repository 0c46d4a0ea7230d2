// What the example servers send: one configuration, what the site itself needs, and a page.

export const config = {
  policy: { url: '/privacy', version: '2026-11-01' },
  // The policy follows the consent, and none can be lifted from a page: after a grant the page is loaded again.
  reloadOnGrant: true,
  trackers: [
    { use: 'hotjar', siteId: '1234567' },
    { use: 'facebook-pixel', pixelId: '123456789012345' },
  ],
};

/** The films of the page are marked elements: their host is no tracker's, and is let in with the category. */
export const options = {
  allow: { 'img-src': ['data:'] },
  granted: { marketing: { 'frame-src': ['https://www.youtube-nocookie.com'] } },
};

const json = JSON.stringify(config).replaceAll('<', '\\u003c');

/** `head` comes first in the head; `nonce` is the one in the header. */
export const page = ({ head = '', nonce = '' } = {}) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">${head}
    <script type="application/json" id="samtykke-config">${json}</script>
    <script src="/samtykke.js" nonce="${nonce}"></script>
    <link rel="icon" href="data:,">
    <title>A shop</title>
  </head>
  <body>
    <h1>A shop</h1>
    <iframe data-category="marketing" data-src="https://www.youtube-nocookie.com/embed/1" title="Our film"></iframe>
    <p><a href="#samtykke">Change your choices</a></p>
  </body>
</html>
`;
