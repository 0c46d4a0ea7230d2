// What a visitor reads of a policy, in every format, and which language it is in.
import { describe, expect, it } from 'vitest';
import { languageOfFile } from '../../../../src/cli/policy/language-of-file.js';
import { readPolicyText, type Format } from '../../../../src/cli/policy/policy-text.js';

const blocksOf = (text: string, format: Format) =>
  readPolicyText(text, format).blocks.map((block) => block.replace(/\s+/g, ' ').trim());

describe('readPolicyText', () => {
  it('reads what is seen of HTML, and nothing else', () => {
    const text = `<!doctype html><html lang="nb"><head><title>Title</title><style>Style</style></head><body>
      <p>One <b>and</b> <a href="/x">a link</a>.</p><!-- comment --><script>Script</script><template>Template</template>
      <noscript>Noscript</noscript><p hidden>Hidden</p><div style="color: red; display : none">None</div><pre>Code</pre>
      <ul><li>Two<li>Three</ul><table><tr><td>Four<td>Five</table><details><summary>Six</summary>Seven</details></body>`;
    expect(blocksOf(text, 'html')).toEqual([
      'One and a link.',
      'Two',
      'Three',
      'Four',
      'Five',
      'Six',
      'Seven',
    ]);
    expect(readPolicyText(text, 'html')).toMatchObject({ language: 'nb', links: ['/x'], isDeclared: false });
  });

  it('reads Markdown as it is shown, with the HTML in it', () => {
    const text =
      '---\ntitle: X\nlang: "en-GB"\n---\n# Head\n\nOne **and** `two` [link](https://a.example/p).\n\n```\ncode\n```\n\n- Three\n\n| a | b |\n| - | - |\n| c | d |\n\n<!-- comment -->\n\n<div hidden>Hidden</div>\n\n<https://b.example/>';
    expect(blocksOf(text, 'markdown')).toEqual([
      'Head',
      'One and two link.',
      'Three',
      'a',
      'b',
      'c',
      'd',
      'https://b.example/',
    ]);
    expect(readPolicyText(text, 'markdown')).toMatchObject({
      language: 'en-GB',
      links: ['https://a.example/p', 'https://b.example/'],
    });
  });

  it('leaves out of MDX what only MDX has', () => {
    const text = 'import Box from "./box";\n\n# Head\n\n{/* comment */}\n\n<Box>Inside</Box>\n';
    expect(blocksOf(text, 'mdx')).toEqual(['Head', 'Inside']);
    expect(blocksOf('import duties are high', 'markdown')).toEqual(['import duties are high']);
  });

  it('reads paragraphs and addresses of a plain text', () => {
    const read = readPolicyText('One\nline.\n\n Two: see www.a.example/p, or (https://b.example/).', 'text');
    expect(read.blocks).toHaveLength(2);
    expect(read.links).toEqual(['https://www.a.example/p,', 'https://b.example/']);
  });

  it('sees that a page makes its own declaration', () => {
    expect(
      readPolicyText('Text\n\n<samtykke-declaration heading="3"></samtykke-declaration>', 'markdown')
        .isDeclared,
    ).toBe(true);
    expect(readPolicyText('<p><samtykke-declaration></samtykke-declaration>', 'html').isDeclared).toBe(true);
    expect(
      readPolicyText('<div hidden><samtykke-declaration></samtykke-declaration></div>', 'html').isDeclared,
    ).toBe(false);
  });

  it.each<[string, Format, string]>([
    ['nested elements', 'html', '<div>'.repeat(20_000)],
    ['nested formatting', 'html', '<b><p>'.repeat(2000)],
    ['quotations in quotations', 'markdown', '>'.repeat(20_000)],
    [
      'lists in lists',
      'markdown',
      Array.from({ length: 300 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
    ],
    ['brackets', 'markdown', '['.repeat(50_000)],
    ['backticks', 'markdown', 'a`'.repeat(50_000)],
    ['front matter without an end', 'markdown', `---\n${'a: b\n'.repeat(20_000)}`],
    ['nothing', 'html', ''],
    ['signs that are none', 'text', '\ufffd\u0000\ud800'.repeat(1000)],
  ])(
    'reads %s without stumbling',
    (_, format, text) => {
      const read = readPolicyText(`${text} Hotjar`, format);
      expect(read.blocks.join(' ')).toContain('Hotjar');
    },
    60_000,
  );
});

describe('languageOfFile', () => {
  const read = (blocks: string[] = [], language?: string) => ({
    blocks,
    links: [],
    isDeclared: false,
    ...(language && { language }),
  });

  it.each([
    ['privacy.nb.md', 'nb'],
    ['policy-no.html', 'nb'],
    ['privacy_en.txt', 'en'],
    ['privacy.en-GB.md', 'en'],
    ['docs/en/privacy.md', 'en'],
    ['no/personvern.html', 'nb'],
    ['de.html', 'de'],
  ])('knows it by its name: %s is %s', (file, language) => {
    expect(languageOfFile(file, read())).toBe(language);
  });

  it('believes what the page says of itself before its name', () => {
    expect(languageOfFile('privacy.nb.html', read([], 'en-US'))).toBe('en');
  });

  it.each([
    ['en', 'We use cookies to see how our site is used, and you can take your consent back when you like.'],
    [
      'nb',
      'Vi bruker informasjonskapsler for å se hvordan sidene er i bruk, og du kan ikke bli sporet når du sier nei.',
    ],
    [
      'nn',
      'Vi bruker informasjonskapslar for å sjå korleis sidene er i bruk, og du kan ikkje bli spora når du seier nei.',
    ],
    [
      'sv',
      'Vi använder kakor för att se hur webbplatsen används, och du kan när som helst säga nej. Det är inte svårt.',
    ],
    [
      'da',
      'Vi bruger cookies af hensyn til hjemmesiden, og du kan ikke blive sporet, når du siger nej til vores brug.',
    ],
    [
      'de',
      'Wir verwenden Cookies, und Sie können nicht verfolgt werden, wenn Sie nein sagen. Das ist für die Daten.',
    ],
  ])('knows %s by its commonest words', (language, text) => {
    expect(languageOfFile('privacy.html', read([text]))).toBe(language);
  });

  it('does not guess', () => {
    expect(languageOfFile('privacy.html', read(['Hotjar', '1 2 3']))).toBeUndefined();
    expect(languageOfFile('privacy.html', read())).toBeUndefined();
  });
});
