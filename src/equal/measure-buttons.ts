// Measures Accept and Reject as they are drawn. Sent to a page as text by `samtykke/testing`: it may name nothing outside
// itself.

/** Red, green, blue: 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** What can be measured of a button. */
export interface ButtonLook {
  readonly text: string;
  /** The element with its class, part and inline style, but for the words. */
  readonly markup: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Lines of text. */
  readonly lines: number;
  /** Computed values by property. */
  readonly style: Readonly<Record<string, string>>;
  readonly colour: Colour;
  /** What is behind the text, with everything that shows through. */
  readonly background: Colour;
  /** Whether it is drawn at all. */
  readonly isDrawn: boolean;
  /** Whether the middle and the corners take a click, where they are on the screen. */
  readonly isFree: boolean;
  /** True under the pointer or the keyboard's focus, where looks differ by right. */
  readonly isBusy: boolean;
}

/** The two buttons of one place; what is missing is not there. */
export interface ButtonPair {
  readonly place: 'banner' | 'preferences';
  readonly accept: ButtonLook | undefined;
  readonly reject: ButtonLook | undefined;
}

/** The pair that the visitor can press now: that of the preferences where they are open. None where nothing is shown. */
export function measureButtons(): ButtonPair | undefined {
  const PROPERTIES = [
    ...['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-transform'],
    ...['padding', 'border', 'border-radius', 'margin', 'opacity', 'visibility', 'transform', 'order'],
    ...['background-image', 'background-color', 'color', 'box-shadow', 'text-decoration-line', 'filter'],
    ...['outline-style', 'cursor', 'animation-name'],
  ];
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  /** A colour of CSS in whatever notation, as four numbers. */
  const read = (colour: string): readonly number[] => {
    if (!canvas) return [0, 0, 0, 255];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = '#000';
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = (front: readonly number[], back: Colour): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = front;
    const mix = (one: number, other: number) => (one * alpha + other * (255 - alpha)) / 255;
    return [mix(red, back[0]), mix(green, back[1]), mix(blue, back[2])];
  };
  /** What an element is drawn in: its slot's place, not its place in the document. */
  const around = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const behind = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255];
    const back = read(getComputedStyle(element).backgroundColor);
    return back[3] === 255 ? over(back, [0, 0, 0]) : over(back, behind(around(element)));
  };
  /** What is in the top layer does not fade with what is around it. */
  const isOpaque = (element: Element | null): boolean =>
    !element ||
    (getComputedStyle(element).opacity !== '0' &&
      (element.matches(':popover-open, :modal') || isOpaque(around(element))));

  const look = (button: HTMLElement | null | undefined): ButtonLook | undefined => {
    if (!button) return undefined;
    const computed = getComputedStyle(button);
    const { left, top, width, height } = button.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(button);
    const tops = [...range.getClientRects()].filter((line) => line.width).map((line) => Math.round(line.top));
    const root = button.getRootNode() as Document | ShadowRoot;
    const points = [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.2],
      [0.1, 0.8],
      [0.9, 0.8],
    ].map(([across = 0, down = 0]): [number, number] => [left + width * across, top + height * down]);
    const background = behind(button);
    const markup = ['class', 'part', 'style'].map((name) => `${name}="${button.getAttribute(name) ?? ''}"`);
    return {
      text: (button.textContent || '').replace(/\s+/g, ' ').trim(),
      markup: `<${[button.localName, ...markup].join(' ')}>`,
      left,
      top,
      width,
      height,
      lines: new Set(tops).size,
      style: Object.fromEntries(PROPERTIES.map((name) => [name, computed.getPropertyValue(name)])),
      colour: over(read(computed.color), background),
      background,
      isDrawn: button.checkVisibility({ visibilityProperty: true }) && isOpaque(button) && width * height > 0,
      isFree: points
        .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)
        .every(([x, y]) => button.contains(root.elementFromPoint(x, y))),
      isBusy: button.matches(':hover, :focus-visible, :active'),
    };
  };

  const dialog = document
    .querySelector('samtykke-preferences')
    ?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]');
  const place = dialog ? 'preferences' : 'banner';
  const parent = dialog ?? document.querySelector<HTMLElement>('samtykke-banner[open]');
  if (!parent) return undefined;
  const find = (action: string) => look(parent.querySelector<HTMLElement>(`button[data-action="${action}"]`));
  return { place, accept: find('accept'), reject: find('reject') };
}
