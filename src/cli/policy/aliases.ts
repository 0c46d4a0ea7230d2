// What people call the trackers of the catalogue in their policies. Case, spaces, hyphens and marks like ™ do not count.

export interface Aliases {
  /** Names that mean this tracker and nothing else. */
  readonly names: readonly string[];
  /**
   * Names that are also everyday words, or also mean something that is no tracker: they count only for a tracker that the site
   * has, and only as they are written here, capitals and all.
   */
  readonly careful?: readonly string[];
  /** Sites of the vendor, beside that of its policy. */
  readonly sites?: readonly string[];
}

const GOOGLE = ['google.com', 'safety.google'];
const META = ['facebook.com', 'meta.com', 'instagram.com'];

/** By tracker id. The definition's own name counts too, and need not be here. */
export const ALIASES: Readonly<Record<string, Aliases>> = {
  'google-analytics': {
    names: ['Google Analytics', 'Google Analytics 4', 'Universal Analytics', 'GA4', 'gtag'],
    careful: ['GA'],
    sites: GOOGLE,
  },
  'google-ads': {
    names: [
      'Google Ads',
      'Google AdWords',
      'AdWords',
      'Google Ads Conversion Tracking',
      'Google Ads conversion',
      'Google Ads remarketing',
      'Google remarketing',
      'Google Conversion Tracking',
      'Google Ads konverteringssporing',
      'Google konverteringssporing',
      'Google annonser',
      'Google Ads Conversion-Tracking',
      'Google Ads tag',
    ],
    careful: ['DoubleClick', 'Doubleclick'],
    sites: GOOGLE,
  },
  hotjar: {
    names: ['Hotjar', 'Hotjar Tracking Code', 'Hotjar Analytics'],
    sites: ['hotjar.com', 'contentsquare.com'],
  },
  hubspot: { names: ['HubSpot', 'HubSpot Analytics', 'HubSpot Tracking Code'], sites: ['hubspot.com'] },
  'facebook-pixel': {
    names: [
      'Facebook Pixel',
      'Facebook-pikselen',
      'Facebook piksel',
      'Facebook pixelen',
      'Meta Pixel',
      'Meta-pikselen',
      'Meta piksel',
      'Meta pixelen',
      'Facebook Ads pixel',
      'Facebook Conversion Tracking',
      'Facebook remarketing',
      'Facebook Business Tools',
      'Pixel Facebook',
      'Pixel de Facebook',
      'Píxel de Facebook',
      'Pixel Meta',
      'Pixel de Meta',
      'Píxel de Meta',
    ],
    sites: META,
  },
  'linkedin-insight-tag': {
    names: [
      'LinkedIn Insight Tag',
      'LinkedIn Insight',
      'LinkedIn Insights Tag',
      'LinkedIn Pixel',
      'LinkedIn piksel',
      'LinkedIn pikselen',
      'LinkedIn Conversion Tracking',
      'LinkedIn konverteringssporing',
      'LinkedIn Ads',
      'LinkedIn remarketing',
      'Insight Tag LinkedIn',
      'Balise Insight LinkedIn',
    ],
    sites: ['linkedin.com'],
  },
  'adobe-analytics': { names: ['Adobe Analytics', 'Omniture', 'SiteCatalyst', 'Adobe Experience Cloud'] },
  amplitude: { names: ['Amplitude Analytics'], careful: ['Amplitude'] },
  contentsquare: { names: ['Contentsquare', 'Content Square', 'ClickTale'] },
  crisp: { names: ['Crisp Chat', 'Crisp-chatten', 'Crisp Chatbox'], careful: ['Crisp'] },
  criteo: { names: ['Criteo', 'Criteo OneTag'] },
  'google-maps': { names: ['Google Maps', 'Google-kart', 'Google Maps Platform'], sites: GOOGLE },
  'google-tag-manager': { names: ['Google Tag Manager', 'GTM'], sites: GOOGLE },
  intercom: { names: ['Intercom Messenger'], careful: ['Intercom'] },
  matomo: {
    names: ['Matomo', 'Matomo Analytics'],
    careful: ['Piwik'],
    sites: ['matomo.org', 'innocraft.com'],
  },
  'microsoft-advertising': {
    names: [
      'Microsoft Advertising',
      'Microsoft Ads',
      'Bing Ads',
      'Bing UET',
      'Microsoft UET',
      'UET tag',
      'Universal Event Tracking',
    ],
    careful: ['UET'],
    sites: ['microsoft.com'],
  },
  'microsoft-clarity': {
    names: ['Microsoft Clarity', 'MS Clarity'],
    careful: ['Clarity'],
    sites: ['microsoft.com'],
  },
  mixpanel: { names: ['Mixpanel'] },
  'pinterest-tag': {
    names: [
      'Pinterest Tag',
      'Pinterest Pixel',
      'Pinterest Ads',
      'Pinterest-pikselen',
      'Pinterest Conversion Tracking',
    ],
  },
  'piwik-pro': { names: ['Piwik PRO', 'Piwik PRO Analytics Suite'] },
  plausible: { names: ['Plausible Analytics'], careful: ['Plausible'] },
  posthog: { names: ['PostHog'] },
  recaptcha: { names: ['reCAPTCHA', 'Google reCAPTCHA'], sites: GOOGLE },
  'reddit-pixel': { names: ['Reddit Pixel', 'Reddit Ads', 'Reddit-pikselen', 'Reddit Conversion Pixel'] },
  segment: { names: ['Twilio Segment', 'Segment Analytics'], careful: ['Segment'] },
  sentry: { names: ['Sentry SDK'], careful: ['Sentry'] },
  'snapchat-pixel': {
    names: ['Snapchat Pixel', 'Snap Pixel', 'Snapchat Ads', 'Snapchat-pikselen'],
    sites: ['snap.com', 'snapchat.com'],
  },
  stripe: { names: ['Stripe.js', 'Stripe Elements', 'Stripe Checkout'], careful: ['Stripe'] },
  taboola: { names: ['Taboola', 'Taboola Pixel'] },
  'tiktok-pixel': { names: ['TikTok Pixel', 'TikTok Ads', 'TikTok-pikselen', 'TikTok Analytics'] },
  'vercel-analytics': { names: ['Vercel Web Analytics', 'Vercel Analytics', 'Vercel Speed Insights'] },
  vimeo: {
    names: ['Vimeo Player', 'Vimeo-spilleren', 'Vimeo-video', 'Vimeo-videoer', 'Vimeo videos'],
    careful: ['Vimeo'],
  },
  vwo: { names: ['Visual Website Optimizer'], careful: ['VWO'], sites: ['vwo.com', 'wingify.com'] },
  'x-pixel': {
    names: [
      'X Pixel',
      'X-pikselen',
      'X Ads',
      'Twitter Pixel',
      'Twitter-pikselen',
      'Twitter Ads',
      'Twitter Universal Website Tag',
      'Twitter Conversion Tracking',
    ],
    sites: ['x.com', 'twitter.com'],
  },
  youtube: {
    names: [
      'YouTube Player',
      'YouTube-spilleren',
      'YouTube-video',
      'YouTube-videoer',
      'YouTube videos',
      'YouTube embed',
    ],
    careful: ['YouTube'],
    sites: [...GOOGLE, 'youtube.com'],
  },
  zendesk: { names: ['Zendesk Web Widget', 'Zendesk Chat', 'Zendesk Widget', 'Zopim'], careful: ['Zendesk'] },
};
