// Contrast as WCAG reckons it, from what the browser has computed. Runs in the page.

export interface Ground {
  /** The colour is a pseudo-element's. */
  readonly pseudo?: string;
  /** What it is seen against: the element's own background, that of a pseudo-element of it, or what is around it. */
  readonly against?: 'own' | 'around' | '::before';
}

/**
 * The contrast between a colour of the element and what lies behind it. Knows shadow roots and slots, colours with something
 * shining through, and `brightness`; no gradients.
 */
export function contrastOf(
  element: Element,
  property = 'color',
  { pseudo, against = 'own' }: Ground = {},
): number {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('No canvas.');

  /** The parts of a colour, red, green, blue and alpha, whatever the notation. */
  const read = (colour: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top: number[], below: number[]): number[] => {
    const alpha = top[3] ?? 1;
    return [0, 1, 2].map((i) => (top[i] ?? 0) * alpha + (below[i] ?? 0) * (1 - alpha)).concat(1);
  };
  const around = (node: Element): Element | null => {
    if (node.assignedSlot) return node.assignedSlot;
    if (node.parentElement) return node.parentElement;
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const behind = (node: Element | null): number[] => {
    if (!node) return read(matchMedia('(forced-colors: active)').matches ? 'Canvas' : 'white');
    const style = getComputedStyle(node);
    if (style.backgroundImage !== 'none') throw new Error('A background that cannot be measured.');
    const own = read(style.backgroundColor);
    return own[3] === 1 ? own : over(own, behind(node.matches('dialog') ? null : around(node)));
  };
  const light = (colour: number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const style = getComputedStyle(element, pseudo);
  let ground = behind(against === 'own' ? element : around(element));
  if (against.startsWith('::'))
    ground = over(read(getComputedStyle(element, against).backgroundColor), ground);
  const colour = over(read((style as unknown as Record<string, string>)[property] ?? ''), ground);
  const brightness = Number(/^brightness\(([\d.]+)\)$/.exec(getComputedStyle(element).filter)?.[1] ?? 1);
  const seen = (parts: number[]) => parts.map((part) => Math.min(255, part * brightness));
  const pair = [light(seen(colour)), light(against === 'around' ? ground : seen(ground))];
  const [dark = 0, bright = 0] = pair.sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
