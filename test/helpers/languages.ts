// Every language that the visitor may be asked in: those whose file is there.
import { readdirSync } from 'node:fs';

export const LANGUAGES: readonly string[] = readdirSync(new URL('../../src/locales', import.meta.url))
  .filter((file) => file.endsWith('.ts') && file !== 'messages.ts')
  .map((file) => file.slice(0, -3));
