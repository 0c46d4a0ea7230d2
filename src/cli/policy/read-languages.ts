// The languages of files as the command line was told them: `privacy.html=nb`.
import { languageOf } from '../declaration/words-in.js';
import { UsageError } from '../usage-error.js';

export function readLanguages(said: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    said.map((text): [string, string] => {
      const [, file = '', tag = ''] = /^(.+)=([^=]+)$/.exec(text) ?? [];
      const language = languageOf(tag);
      if (language) return [file, language];
      throw new UsageError(
        `found --language ${text}. Expected a file and one of our languages, like --language privacy.html=nb.`,
      );
    }),
  );
}
