// Contrast as WCAG reckons it, from what the browser has computed. Runs in the page.

export interface Contrast {
  readonly of: string;
  readonly ratio: number;
}

/**
 * The contrast between a colour of the element and what lies behind it: its own background where the colour is its text's,
 * else what is around it. Knows shadow roots and slots, and colours with something shining through; no gradients.
 */
export function contrastOf(
  element: Element,
  property = 'color',
  { pseudo, against = 'own' }: { pseudo?: string; against?: 'own' | 'around' } = {},
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

  const style = getComputedStyle(element, pseudo ?? null);
  let ground = behind(against === 'around' ? around(element) : element);
  if (pseudo && against === 'own' && property !== 'backgroundColor')
    ground = over(read(style.backgroundColor), ground);
  const colour = over(read((style as unknown as Record<string, string>)[property] ?? ''), ground);
  const [dark = 0, bright = 0] = [light(colour), light(ground)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}
