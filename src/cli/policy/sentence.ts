// The sentence that a policy lacks, in its language and its format, made from the definition and the library's own words.
import { escapeHtml } from '../declaration/write-html.js';
import { escapeMarkdown, linkMarkdown } from '../declaration/write-markdown.js';
import type { Tracker } from '../../trackers/tracker.js';
import { sayLifetime } from '../../ui/lifetime.js';
import type { Words } from '../../ui/words.js';
import type { Format } from './policy-text.js';

export interface Sentence {
  readonly text: string;
  /** Where the definition has no notice in this language. */
  readonly note?: string;
}

interface Writer {
  readonly plain: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly link: (text: string, url: string) => string;
  readonly paragraph: (text: string) => string;
}

const HTML: Writer = {
  plain: escapeHtml,
  strong: (text) => `<strong>${escapeHtml(text)}</strong>`,
  link: (text, url) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`,
  paragraph: (text) => `<p>${text}</p>`,
};

const MARKDOWN: Writer = {
  plain: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  link: linkMarkdown,
  paragraph: (text) => text,
};

const TEXT: Writer = {
  plain: (text) => text,
  strong: (text) => text,
  link: (text, url) => `${text}: ${url}`,
  paragraph: (text) => text,
};

const WRITERS: Readonly<Record<Format, Writer>> = {
  html: HTML,
  markdown: MARKDOWN,
  mdx: MARKDOWN,
  text: TEXT,
};

/** "Kept: 2 years (_ga, _ga_*), 24 hours (_gid)." */
function lifetimesOf({ storage }: Tracker, words: Words): string {
  const names = new Map<string, string[]>();
  for (const { name, lifetime } of storage?.cookies ?? []) {
    const said = sayLifetime(words, lifetime);
    names.set(said, [...(names.get(said) ?? []), name]);
  }
  const parts = [...names].map(([lifetime, cookies]) => `${lifetime} (${cookies.join(', ')})`);
  return parts.length ? `${words.say('lifetime')}: ${parts.join(', ')}.` : '';
}

/** The link to the vendor's policy. */
export function sentenceOfLink(
  { name, vendor = name, policy = '' }: Tracker,
  words: Words,
  format: Format,
): Sentence {
  const { link, paragraph } = WRITERS[format];
  return { text: paragraph(link(words.say('vendorPolicy', { vendor }), policy)) };
}

/** Who it is, what it does, how long it keeps what, and where to read more. */
export function sentenceOf(tracker: Tracker, words: Words, format: Format): Sentence {
  const { plain, strong, link, paragraph } = WRITERS[format];
  const { name, vendor = name, policy, notice = {} } = tracker;
  const text = words.pick(notice);
  const isIn = Object.hasOwn(notice, words.language);
  const parts = [
    `${strong(name)}${vendor === name ? '' : ` (${plain(vendor)})`}: ${plain(text || '…')}`,
    plain(lifetimesOf(tracker, words)),
    policy ? link(words.say('vendorPolicy', { vendor }), policy) : '',
  ];
  const sentence = paragraph(parts.filter(Boolean).join(' '));
  if (isIn) return { text: sentence };
  const note = text
    ? `Translate what it does into ${words.language}: the definition has no notice in this language.`
    : 'Write what it does: the definition has no notice.';
  return { text: sentence, note };
}

/** What a category is for, as the preferences say it. */
export function sentenceOfCategory(category: string, { say }: Words, format: Format): Sentence {
  const { plain, strong, paragraph } = WRITERS[format];
  const text = say(`${category}Text`, {}, '');
  const sentence = paragraph(`${strong(say(category))}: ${plain(text || '…')}`);
  return text
    ? { text: sentence }
    : { text: sentence, note: 'Write what it is for: it is a category of your own.' };
}
