// The files of a policy, found and read: a file by its name, a folder with all that is in it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from '../usage-error.js';
import { languageOfFile } from './language-of-file.js';
import { readPolicyText, type Format, type PolicyText } from './policy-text.js';

export interface Policy extends PolicyText {
  readonly file: string;
  readonly format: Format;
  /** One of ours. */
  readonly language: string;
}

/** What cannot be compared, and why. */
export interface Unread {
  readonly file: string;
  readonly why: string;
}

const FORMATS: readonly (readonly [name: RegExp, format: Format])[] = [
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.mdx$/i, 'mdx'],
  [/\.html?$/i, 'html'],
  [/\.txt$/i, 'text'],
];

/** No policy is as long as this book. */
const LONGEST = 2_000_000;

const formatOf = (file: string) => FORMATS.find(([name]) => name.test(file))?.[1];

/** Every file of a folder that may be a policy. Links to folders are not followed: they may lead in circles. */
function filesIn(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const inner = join(path, entry.name);
        if (entry.isDirectory()) return filesIn(inner);
        return formatOf(inner) && statSync(inner).isFile() ? [inner] : [];
      });
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}). Give files or folders of the policy: Markdown, HTML or plain text.`,
    );
  }
}

function readPolicy(file: string, languages: ReadonlyMap<string, string>): Policy | Unread {
  const format = formatOf(file);
  if (!format) return { file, why: 'its name ends with none of .md, .markdown, .mdx, .html, .htm, .txt' };
  const bytes = readFileSync(file);
  if (bytes.length > LONGEST) return { file, why: `it is longer than ${LONGEST} bytes` };
  if (bytes.includes(0)) return { file, why: 'it is no text' };
  const text = readPolicyText(bytes.toString('utf8'), format);
  const given = languages.get(file) ?? languages.get(basename(file));
  const language = given ?? languageOfFile(file, text);
  if (!language) return { file, why: `nothing tells its language. Say it: --language ${basename(file)}=en` };
  return { ...text, file, format, language };
}

/** `languages` by file, as the command was told. */
export function readPolicies(
  paths: readonly string[],
  languages: ReadonlyMap<string, string>,
): { readonly policies: readonly Policy[]; readonly unread: readonly Unread[] } {
  const files = [...new Set(paths.flatMap(filesIn))];
  if (!files.length)
    throw new UsageError(
      `There is no policy in ${paths.join(', ')}: no file there ends with .md, .markdown, .mdx, .html, .htm or .txt.`,
    );
  const read = files.map((file) => readPolicy(file, languages));
  return {
    policies: read.filter((one): one is Policy => 'language' in one),
    unread: read.filter((one): one is Unread => 'why' in one),
  };
}
