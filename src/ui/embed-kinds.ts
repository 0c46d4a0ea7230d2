// The frames that are known by name: where each comes from, and whose it is. Data only.

export interface EmbedKind {
  readonly name: string;
  readonly vendor: string;
  readonly policy: string;
  /** The attribute that says what is to be shown, and the form that it must have. */
  readonly attribute: 'video' | 'place';
  readonly pattern: RegExp;
  /** The address, before and after that. */
  readonly address: readonly [before: string, after: string];
  /** Where a `src` of the site's own may lead. */
  readonly hosts: readonly string[];
  /** What the frame may do. */
  readonly allow: string;
}

export const EMBED_KINDS: Readonly<Record<string, EmbedKind>> = {
  youtube: {
    name: 'YouTube',
    vendor: 'Google',
    policy: 'https://policies.google.com/privacy',
    attribute: 'video',
    pattern: /^[\w-]{11}$/,
    // Sets no cookies before it is played.
    address: ['https://www.youtube-nocookie.com/embed/', ''],
    hosts: ['www.youtube-nocookie.com/embed/', 'www.youtube.com/embed/'],
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  },
  vimeo: {
    name: 'Vimeo',
    vendor: 'Vimeo',
    policy: 'https://vimeo.com/privacy',
    attribute: 'video',
    pattern: /^\d{1,15}$/,
    // Without session data.
    address: ['https://player.vimeo.com/video/', '?dnt=1'],
    hosts: ['player.vimeo.com/video/'],
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  },
  'google-maps': {
    name: 'Google Maps',
    vendor: 'Google',
    policy: 'https://policies.google.com/privacy',
    attribute: 'place',
    pattern: /^[^]{1,500}$/,
    address: ['https://www.google.com/maps?output=embed&q=', ''],
    hosts: ['www.google.com/maps'],
    allow: 'fullscreen',
  },
};
