// The guard under a strict Content-Security-Policy that requires Trusted Types: it holds, it releases, and breaks no rule.
import { describe, expect, it } from 'vitest';
import { eventually } from '../helpers/eventually.js';
import { ACME, guardedTag } from '../helpers/guarded.js';
import { serveScript } from '../helpers/own-files.js';
import { globalOf } from '../helpers/page-api.js';
import { useSites } from '../helpers/use-sites.js';
import { accept, seeBanner, settle } from '../helpers/visitor.js';

const openSite = useSites();

const NONCE = 'r4nd0m';

const HEADERS = {
  'content-security-policy': `script-src 'self' 'nonce-${NONCE}' ${ACME}; worker-src 'self' blob:; require-trusted-types-for 'script'; trusted-types samtykke samtykke-guard lit-html own`,
};

const recordViolations = () => {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    const seen = window as unknown as { violations?: string[] };
    (seen.violations ??= []).push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
};

/** What a site with Trusted Types does: markup and addresses by a policy of its own. */
const CODE = `
  const own = trustedTypes.createPolicy('own', { createHTML: (text) => text, createScriptURL: (text) => text });
  const script = document.createElement('script');
  script.src = own.createScriptURL('${ACME}/made.js');
  document.body.append(script);
  const box = document.body.appendChild(document.createElement('div'));
  box.innerHTML = own.createHTML('<p>own</p><iframe srcdoc="<script nonce=${NONCE} src=${ACME}/frame.js></scr' + 'ipt>"></iframe><embed src="${ACME}/embed.html">');
  document.write(own.createHTML('<script src="${ACME}/written.js"></scr' + 'ipt><p>written</p>'));
  new Worker(own.createScriptURL('/worker.js')).onmessage = () => (window.answeredByAddress = true);
  new Worker(own.createScriptURL(URL.createObjectURL(new Blob(['postMessage(1)'])))).onmessage = () => (window.answered = true);
  try { document.body.innerHTML = 'text'; } catch (error) { window.refused = error.name; }
`;

const tell = (name: string) => serveScript(`(top.ran ??= []).push('${name}')`);

describe('With the guard under a strict Content-Security-Policy with Trusted Types', () => {
  it('trackers wait and come with their grant, the page works, and the only rule broken is the page’s own doing', async () => {
    const site = await openSite({
      head: guardedTag({}, { nonce: NONCE }),
      body: `<script nonce="${NONCE}">${CODE}</script>`,
      headers: HEADERS,
      init: recordViolations,
      answers: {
        '/worker.js': serveScript('postMessage(1)'),
        ...Object.fromEntries(['made', 'frame', 'written'].map((name) => [`${ACME}/${name}.js`, tell(name)])),
      },
    });
    await seeBanner(site.page);
    for (const name of ['answered', 'answeredByAddress'])
      await eventually(() => globalOf(site.page, name)).toBe(true);
    await settle(site.page);
    expect(site.vendorRequests()).toEqual([]);
    expect(await globalOf(site.page, 'refused')).toBe('TypeError');
    await accept(site);
    await eventually(async () =>
      ((await globalOf(site.page, 'ran')) as string[] | undefined)?.sort(),
    ).toEqual(['frame', 'made', 'written']);
    const broken = (await globalOf(site.page, 'violations')) as string[];
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain('Element innerHTML|text');
  });
});
