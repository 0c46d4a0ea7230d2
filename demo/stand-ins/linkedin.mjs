// LinkedIn's stand-in: the Insight Tag, which keeps its visitor id in localStorage, where many forget to look.
import { scriptText } from './script-text.mjs';

const DAY = 86_400;

const COLLECT = 'https://px.ads.linkedin.com/collect/';
const WATCH = 'https://px.ads.linkedin.com/wa/';

const facts = {
  clickSeconds: 30 * DAY,
  giantSeconds: 7 * DAY,
  visitorSeconds: 180 * DAY,
  collect: COLLECT,
  watch: WATCH,
};

/** @type {import('./vendors.mjs').Vendor} */
export const linkedin = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['snap.licdn.com', '*.ads.linkedin.com', 'www.linkedin.com'],
  cookies: [
    { name: 'li_fat_id', seconds: facts.clickSeconds },
    { name: 'li_giant', seconds: facts.giantSeconds },
    { name: 'li_adsId', seconds: facts.visitorSeconds },
  ],
  localStorage: ['li_adsId', 'li_hem'],
  sessionStorage: [],
  followUps: [COLLECT, WATCH],
  script({ host, pathname }) {
    const isTag = host === 'snap.licdn.com' && pathname === '/li.lms-analytics/insight.min.js';
    return isTag ? scriptText('linkedin', runInsightTag, facts) : undefined;
  },
};

function runInsightTag(tools, facts) {
  if (window.ORIBILI) return;
  window.ORIBILI = {};
  tools.announce('ran');

  // The tag takes digits only, and drops every other id.
  const partners = [...new Set(window._linkedin_data_partner_ids ?? [])].filter((id) => /^\d+$/.test(id));
  if (!partners.length) return;

  try {
    localStorage.setItem('li_adsId', localStorage.getItem('li_adsId') ?? crypto.randomUUID());
  } catch {
    tools.keepCookie('li_adsId', () => tools.hex(), facts.visitorSeconds);
  }
  for (const [name, seconds] of [
    ['li_fat_id', facts.clickSeconds],
    ['li_giant', facts.giantSeconds],
  ]) {
    const click = tools.parameter(name);
    if (click) tools.writeCookie(name, encodeURIComponent(click), seconds);
  }

  const query = { v: '2', fmt: 'js', pid: partners.join(','), url: location.href };
  const collect = (more) => tools.sendImage(facts.collect, { ...query, ...more });
  const waiting = window.lintrk?.q ?? [];
  window.lintrk = (command, data) => {
    if (command === 'track') collect({ conversionId: data?.conversion_id ?? '' });
  };
  collect({ time: String(Date.now()) });
  for (const [command, data] of waiting) window.lintrk(command, data);
  tools.sendHit(facts.watch, { pid: query.pid });
}
