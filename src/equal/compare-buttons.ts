// Whether Accept and Reject are equal, by what was measured, and the words where they are not. Pure.
import type { ButtonLook, ButtonPair, Colour } from './measure-buttons.js';

/** Pixels that are nobody's fault. */
const NEAR = 1;
/** Contrast that WCAG 2.2 asks of text. */
const READABLE = 4.5;
/** Further apart than this, two buttons are not side by side. */
const FAR = 48;

/** What a pointer or the keyboard's focus changes by right. */
const PASSING = [
  'filter',
  'background-color',
  'background-image',
  'box-shadow',
  'outline-style',
  'text-decoration-line',
  'transform',
];

const THEME =
  'A rule of the site’s own reaches one of them: a `::part`, a script that writes classes or styles, or an animation. ' +
  'Let it reach both, or neither; the tokens `--samtykke-…` always do.';
const WORDS = 'Write labels of about the same length in `texts`.';

const round = (number: number) => String(Math.round(number * 10) / 10);

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ratio of WCAG: 1 for equal colours, 21 for black and white. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function differences(accept: ButtonLook, reject: ButtonLook): string[] {
  const found: string[] = [];
  const tell = (what: string, one: string, other: string, remedy: string) =>
    found.push(`${what}: Accept ${one}, Reject ${other}. ${remedy}`);
  if (accept.markup !== reject.markup) tell('The element', accept.markup, reject.markup, THEME);
  for (const side of ['width', 'height'] as const) {
    const apart = Math.abs(accept[side] - reject[side]);
    if (apart > NEAR)
      tell(
        `The ${side} (${round(apart)} px apart)`,
        `${round(accept[side])} px`,
        `${round(reject[side])} px`,
        accept.lines === reject.lines ? THEME : WORDS,
      );
  }
  if (Math.abs(accept.lines - reject.lines) > 1)
    tell('The lines of text', String(accept.lines), String(reject.lines), WORDS);
  const isBusy = accept.isBusy || reject.isBusy;
  for (const [name, value] of Object.entries(accept.style)) {
    const other = reject.style[name] ?? '';
    if (value !== other && !(isBusy && PASSING.includes(name))) tell(name, value, other, THEME);
  }
  const ratios = [accept, reject].map(({ colour, background }) => contrast(colour, background));
  const [one = 0, other = 0] = ratios;
  if (Math.abs(one - other) > 0.1 && !isBusy)
    tell('The contrast of the text', `${round(one)}:1`, `${round(other)}:1`, THEME);
  if (Math.min(one, other) < READABLE)
    found.push(
      `The text is hard to read: its contrast is ${round(Math.min(one, other))}:1, and should be at least ` +
        `${READABLE}:1. Set \`--samtykke-accent\` and \`--samtykke-on-accent\` further apart.`,
    );
  const [across, down] = [Math.abs(accept.left - reject.left), Math.abs(accept.top - reject.top)];
  const isRow = down <= NEAR && across - accept.width <= FAR;
  const isColumn = across <= NEAR && down - accept.height <= FAR;
  if (!isRow && !isColumn)
    found.push(
      `They are not side by side: Reject is ${round(across)} px across and ${round(down)} px down from Accept. ${THEME}`,
    );
  return found;
}

/** What differs between Accept and Reject, or keeps a visitor from either, in sentences; none where they are equal. */
export function compareButtons({ place, accept, reject }: ButtonPair): string[] {
  const found: string[] = [];
  for (const [name, look] of Object.entries({ Accept: accept, Reject: reject })) {
    if (!look)
      found.push(`${name} is not there. A script has taken it out; without it no visitor can choose.`);
    else if (!look.isDrawn)
      found.push(`${name} cannot be seen. A rule or script hides it; both must be there from the start.`);
    else if (!look.isFree)
      found.push(`${name} is covered in part, and a click there does not reach it. Move what lies over it.`);
  }
  if (accept?.isDrawn && reject?.isDrawn) found.push(...differences(accept, reject));
  return found.map((line) => `${place}: ${line}`);
}
