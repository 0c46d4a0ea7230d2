// Whether a policy says what the site does, language by language, and whether its languages say the same.
import { resolveConfig, type Config } from '../../config.js';
import type { CatalogueTracker } from '../catalogue.js';
import type { Configured } from '../check/configured.js';
import type { Words } from '../../ui/words.js';
import { explainsCategory, vocabularyOf } from './explains-category.js';
import { NameFinder, type Found } from './find-names.js';
import { isLinked } from './is-linked.js';
import { aliasesOf, knownAs, namesOf, VENDOR } from './names-of.js';
import type { Policy, Unread } from './read-policies.js';
import { sentenceOf, sentenceOfCategory, sentenceOfLink, type Sentence } from './sentence.js';

/** Something that a policy lacks, or says too much. */
export interface Remark {
  readonly kind:
    | 'not-named'
    | 'not-linked'
    | 'not-explained'
    | 'not-run'
    | 'draft'
    | 'languages'
    | 'no-policy'
    | 'not-read';
  /** The file to change; none where it is missing. */
  readonly file?: string;
  readonly language?: string;
  /** The id of the tracker or category. */
  readonly about?: string;
  readonly message: string;
  /** What to add. */
  readonly add?: Sentence;
}

interface Read {
  readonly policy: Policy;
  readonly named: ReadonlyMap<string, Found>;
  readonly rest: readonly string[];
}

/** What one language of a policy says, over all its files. */
interface Edition {
  readonly language: string;
  readonly words: Words;
  readonly reads: readonly Read[];
  /** Of the trackers that run and those that do not. */
  readonly named: ReadonlySet<string>;
  /** The file that names most: what is missing is missing there. */
  readonly main: Policy;
  readonly isDeclared: boolean;
}

export interface Comparison {
  readonly config: Config;
  readonly configured: readonly Configured[];
  readonly catalogue: ReadonlyMap<string, CatalogueTracker>;
  readonly policies: readonly Policy[];
  readonly unread: readonly Unread[];
  readonly wordsIn: (language: string) => Promise<Words>;
}

function readNames(policy: Policy, finder: NameFinder): Read {
  const named = new Map<string, Found>();
  const rest = policy.blocks.map((block) => {
    const { found, rest } = finder.find(block);
    for (const one of found) if (one.means !== VENDOR && !named.has(one.means)) named.set(one.means, one);
    return rest;
  });
  return { policy, named, rest };
}

async function readEditions({
  configured,
  catalogue,
  policies,
  wordsIn,
}: Comparison): Promise<readonly Edition[]> {
  const finder = new NameFinder(namesOf(configured, catalogue));
  const running = configured.filter(({ isDraft }) => !isDraft).map(({ definition }) => definition.id);
  const byLanguage = new Map<string, Read[]>();
  for (const policy of policies) {
    const read = readNames(policy, finder);
    byLanguage.set(policy.language, [...(byLanguage.get(policy.language) ?? []), read]);
  }
  const editions = [...byLanguage].map(async ([language, reads]): Promise<Edition> => {
    const isDeclared = reads.some(({ policy }) => policy.isDeclared);
    const named = new Set(reads.flatMap((read) => [...read.named.keys()]));
    const count = (read: Read) => running.filter((id) => read.named.has(id)).length;
    const main = reads.reduce((most, read) => (count(read) > count(most) ? read : most));
    return {
      language,
      words: await wordsIn(language),
      reads,
      named: isDeclared ? new Set([...named, ...running]) : named,
      main: main.policy,
      isDeclared,
    };
  });
  return Promise.all(editions);
}

function* lacking({ config, configured, catalogue }: Comparison, edition: Edition): Generator<Remark> {
  const { language, words, reads, named, main, isDeclared } = edition;
  const at = { file: main.file, language };
  const links = reads.flatMap(({ policy }) => policy.links);
  for (const tracker of configured) {
    const { definition, isDraft } = tracker;
    const { id, name, vendor = name, policy } = definition;
    if (isDraft) continue;
    if (!named.has(id))
      yield {
        kind: 'not-named',
        ...at,
        about: id,
        message: `${name} is not named, and the site runs it (${definition.category})`,
        add: sentenceOf(definition, words, main.format),
      };
    else if (
      policy &&
      !isDeclared &&
      !isLinked(definition, aliasesOf(knownAs(tracker, catalogue) ?? '').sites ?? [], links)
    )
      yield {
        kind: 'not-linked',
        ...at,
        about: id,
        message: `${name} is named, but nothing links to ${vendor}`,
        add: sentenceOfLink(definition, words, main.format),
      };
  }
  const vocabulary = vocabularyOf(reads.flatMap(({ rest }) => rest));
  const running = new Set(
    configured.filter(({ isDraft }) => !isDraft).map(({ definition }) => definition.category),
  );
  for (const category of new Set([...running, ...resolveConfig(config).categories])) {
    if (!isDeclared && !explainsCategory(category, words, vocabulary))
      yield {
        kind: 'not-explained',
        ...at,
        about: category,
        message: `nothing explains the category "${category}"`,
        add: sentenceOfCategory(category, words, main.format),
      };
  }
}

function* tooMuch({ configured, catalogue }: Comparison, { language, reads }: Edition): Generator<Remark> {
  const drafts = new Map(configured.map(({ definition, isDraft }) => [definition.id, isDraft]));
  for (const { policy, named } of reads) {
    for (const [id, { excerpt }] of named) {
      const isDraft = drafts.get(id);
      const name =
        configured.find(({ definition }) => definition.id === id)?.definition.name ??
        catalogue.get(id)?.name ??
        id;
      const at = { file: policy.file, language, about: id };
      if (isDraft)
        yield {
          kind: 'draft',
          ...at,
          message: `${name} is named ("… ${excerpt} …"), but is a draft and runs nowhere. Publish it, or leave it out until then`,
        };
      if (isDraft === undefined)
        yield {
          kind: 'not-run',
          ...at,
          message: `${name} is named ("… ${excerpt} …"), but the configuration does not have it. Take it out, or add it to the configuration`,
        };
    }
  }
}

/** What one language names of all that runs, and another does not, each pair once. */
function* disagreeing({ configured }: Comparison, editions: readonly Edition[]): Generator<Remark> {
  const names = new Map(
    configured.filter(({ isDraft }) => !isDraft).map(({ definition }) => [definition.id, definition.name]),
  );
  for (const [at, one] of editions.entries()) {
    for (const other of editions.slice(at + 1)) {
      for (const [has, lacks] of [[one, other] as const, [other, one] as const]) {
        const only = [...names].filter(([id]) => has.named.has(id) && !lacks.named.has(id));
        if (!only.length) continue;
        yield {
          kind: 'languages',
          file: lacks.main.file,
          language: lacks.language,
          message: `does not name what ${has.main.file} (${has.language}) names: ${only.map(([, name]) => name).join(', ')}`,
        };
      }
    }
  }
}

/** Everything that a review would say; nothing where the policy is right. File by file. */
export async function comparePolicies(comparison: Comparison): Promise<readonly Remark[]> {
  const { config, unread } = comparison;
  const editions = await readEditions(comparison);
  const has = new Set(editions.map(({ language }) => language));
  const { url } = config.policy;
  const wanted = typeof url === 'object' ? Object.keys(url) : [];
  return [
    ...unread.map(({ file, why }): Remark => ({
      kind: 'not-read',
      file,
      message: `cannot be compared: ${why}`,
    })),
    ...wanted
      .filter((language) => !has.has(language === 'no' ? 'nb' : (language.split('-')[0] ?? language)))
      .map((language): Remark => ({
        kind: 'no-policy',
        language,
        message: `no policy in "${language}" is among these files, and "policy.url" names one`,
      })),
    ...editions.flatMap((edition) => [...lacking(comparison, edition), ...tooMuch(comparison, edition)]),
    ...disagreeing(comparison, editions),
  ];
}
