// What the package gives is exactly this list, and importing it does nothing.
import { execFileSync } from 'node:child_process';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as face from '../../src/index.js';
import * as server from '../../src/server.js';
import { ROOT } from './examples.js';

/** Every name that a module of dist exports, types too. */
function exportsOf(file: string): string[] {
  const program = ts.createProgram([`${ROOT}dist/esm/${file}.d.ts`], { skipLibCheck: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${ROOT}dist/esm/${file}.d.ts`);
  const module = source && checker.getSymbolAtLocation(source);
  return module
    ? checker
        .getExportsOfModule(module)
        .map(({ name }) => name)
        .sort()
    : [];
}

/** What plain Node prints when it runs this, as an ES module, in the folder of the built modules. */
function runInNode(script: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: `${ROOT}dist/esm`,
    encoding: 'utf8',
  }).trim();
}

describe('samtykke', () => {
  it('exports startConsent and readConsent', () => {
    expect(Object.keys(face).sort()).toEqual(['readConsent', 'startConsent']);
  });

  it('exports the types that a site needs to say what it means', () => {
    expect(exportsOf('index')).toEqual([
      'ByLanguage',
      'Category',
      'Change',
      'Choices',
      'Config',
      'ConsentChangeEvent',
      'ConsentRecord',
      'DecidedBy',
      'EraseEvent',
      'EraseReport',
      'Hindrance',
      'Permission',
      'Permissions',
      'Samtykke',
      'Trace',
      'TraceKind',
      'Tracker',
      'TrackerReport',
      'Unreached',
      'Use',
      'readConsent',
      'startConsent',
    ]);
  });
});

describe('samtykke/server', () => {
  it('exports readConsent, the policies for it, and what they take and give', () => {
    const functions = [
      'contentSecurityPolicy',
      'nginxPolicy',
      'policySnippet',
      'readConsent',
      'sourcesByGrant',
    ];
    expect(Object.keys(server).sort()).toEqual(functions);
    expect(exportsOf('server')).toEqual([
      'Directive',
      'HeaderOptions',
      'NginxOptions',
      'PlanOptions',
      'PolicyHeader',
      'ReadConsent',
      'Snippet',
      'SnippetOptions',
      'Sources',
      ...functions,
    ]);
  });
});

describe('in Node', () => {
  it.each(['index', 'server'])('importing %s does nothing', (name) => {
    const script = `
      const before = Object.getOwnPropertyNames(globalThis).join();
      await import('./${name}.js');
      console.log(Object.getOwnPropertyNames(globalThis).join() === before);`;
    expect(runInNode(script)).toBe('true');
  });

  it('startConsent denies everything', () => {
    const script = `
      const { startConsent } = await import('./index.js');
      const samtykke = startConsent({
        policy: { url: '/p' },
        trackers: [{ use: 'hotjar', siteId: '1234567' }],
      });
      await samtykke.ready;
      samtykke.grantAll();
      samtykke.decide({ analytics: true });
      samtykke.openPreferences();
      samtykke.showBanner();
      const { permissions, record } = samtykke;
      const answers = ['analytics', 'hotjar', 'marketing', 'unheard', 'necessary'].map(samtykke.isGranted);
      console.log(JSON.stringify({ permissions, record: record ?? null, answers }));`;
    expect(JSON.parse(runInNode(script))).toEqual({
      permissions: { necessary: 'granted' },
      record: null,
      answers: [false, false, false, false, true],
    });
  });

  it('startConsent and its subscription throw nothing', () => {
    const script = `
      const { startConsent } = await import('./index.js');
      const samtykke = startConsent({ policy: { url: '/p' } });
      samtykke.denyAll();
      samtykke.withdraw();
      samtykke.withdraw('hotjar');
      const stop = samtykke.subscribe(() => {});
      stop();
      console.log('quiet');`;
    expect(runInNode(script)).toBe('quiet');
  });
});
