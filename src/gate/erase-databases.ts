// Erases databases and caches. Neither can be seen without waiting, so that a page which goes may be too late for them.

/** What was found of a kind, and whether it is gone. */
export type Erased = readonly (readonly [name: string, isGone: boolean])[];

type IsTheirs = (name: string) => boolean;

/** No longer is waited for one: a reload comes after it. */
const PATIENCE = 500;

/** Databases that go as soon as nobody holds them open; a second wish would only wait behind the first. */
const going = new Set<string>();

/** Waits until the database is gone, or it is plain that a page still holds it open. */
function eraseDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isGone: boolean) => () => {
      if (isGone) going.delete(name);
      resolve(isGone);
    };
    setTimeout(end(false), going.has(name) ? 0 : PATIENCE);
    if (going.has(name)) return;
    going.add(name);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = end(true);
    request.onblocked = end(false);
    request.onerror = () => {
      going.delete(name);
      resolve(false);
    };
  });
}

/** `exact` are names to try where the browser does not tell which databases there are. */
export async function eraseDatabases(isTheirs: IsTheirs, exact: readonly string[]): Promise<Erased> {
  try {
    // Older Firefox does not know the method.
    const { databases } = indexedDB as Partial<IDBFactory>;
    if (!databases) {
      await Promise.all(exact.map(eraseDatabase));
      return [];
    }
    const names = (await databases.call(indexedDB)).map(({ name = '' }) => name).filter(isTheirs);
    return await Promise.all(names.map(async (name) => [name, await eraseDatabase(name)] as const));
  } catch {
    // The browser keeps none for this page.
    return [];
  }
}

export async function eraseCaches(isTheirs: IsTheirs): Promise<Erased> {
  try {
    const names = (await caches.keys()).filter(isTheirs);
    return await Promise.all(names.map(async (name) => [name, await caches.delete(name)] as const));
  } catch {
    // None, as on a page without encryption.
    return [];
  }
}
