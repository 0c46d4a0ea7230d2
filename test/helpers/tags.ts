// The tags of the contract that a site writes into its pages: the script tag, and the configuration beside it.

/** The six trackers of the policy, with the ids that the tests use. */
export const SIX = {
  'google-analytics': 'G-XXXXXXXXXX',
  hotjar: '1234567',
  hubspot: '7654321',
  'facebook-pixel': '123456789012345',
  'linkedin-insight-tag': '123456',
  'google-ads': 'AW-123456789',
} as const;

export type TrackerId = keyof typeof SIX;

export const TRACKER_IDS = Object.keys(SIX) as TrackerId[];

const PARAMETER: Record<TrackerId, string> = {
  'google-analytics': 'measurementId',
  hotjar: 'siteId',
  hubspot: 'portalId',
  'facebook-pixel': 'pixelId',
  'linkedin-insight-tag': 'partnerId',
  'google-ads': 'conversionId',
};

export type Attributes = Readonly<Record<string, string>>;

export const POLICY = '/en/privacy-policy';

/** The script tag, with these attributes and no others. */
export function scriptTag(attributes: Attributes): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<script src="/samtykke.js"${written.join('')}></script>`;
}

/** The script tag as the README has it: a policy, and the six trackers or some of them. */
export function trackersTag(ids: readonly TrackerId[] = TRACKER_IDS, more: Attributes = {}): string {
  const trackers = Object.fromEntries(ids.map((id) => [`data-${id}`, SIX[id]]));
  return scriptTag({ 'data-policy': POLICY, ...trackers, ...more });
}

/** Entries of the catalogue, as the JSON configuration names them. */
export function entries(ids: readonly TrackerId[] = TRACKER_IDS): Record<string, string>[] {
  return ids.map((id) => ({ use: id, [PARAMETER[id]]: SIX[id] }));
}

/** The configuration as JSON in the page, and the script tag after it. */
export function jsonTag(config: object | string, attributes: Attributes = {}): string {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  return `<script type="application/json" id="samtykke-config">${text}</script>${scriptTag(attributes)}`;
}

/** The six trackers by JSON, with whatever else a test wants to say. */
export function sixByJson(more: object = {}, attributes: Attributes = {}): string {
  return jsonTag({ policy: { url: POLICY }, trackers: entries(), ...more }, attributes);
}
