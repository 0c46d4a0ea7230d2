// The first script of a page of the matrix: it keeps what the browser has, so that a change can be told.

/** Runs in a page: keeps every property of the interfaces by which a tracker comes. */
export function keepNatives(): void {
  const interfaces =
    'Node Element Document DocumentFragment ShadowRoot Range Attr HTMLScriptElement HTMLImageElement HTMLIFrameElement HTMLLinkElement HTMLFormElement XMLHttpRequest Navigator Storage CookieStore CSSStyleSheet CSSStyleDeclaration'.split(
      ' ',
    );
  const places: [string, object][] = interfaces.flatMap((name): [string, object][] => {
    const { prototype } =
      (window as unknown as Record<string, { prototype: object } | undefined>)[name] ?? {};
    return prototype ? [[name, prototype]] : [];
  });
  const read = () => {
    const found = new Map<string, unknown>();
    for (const name of ['fetch', 'WebSocket', 'EventSource', 'Worker', 'Image', 'Audio'])
      found.set(name, (window as unknown as Record<string, unknown>)[name]);
    for (const [name, place] of places)
      for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(place)))
        for (const part of ['value', 'get', 'set'] as const)
          found.set(
            part === 'value' ? `${name}.${key}` : `${name}.${key} (${part})`,
            Reflect.get(descriptor, part),
          );
    return found;
  };
  const before = read();
  (window as unknown as { __changed: () => string[] }).__changed = () =>
    [...read()].filter(([name, now]) => now !== before.get(name)).map(([name]) => name);
}
