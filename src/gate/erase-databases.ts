// Erases databases and caches. Neither can be seen without waiting, so that a page which goes may be too late for them.

/** What was found of a kind, and whether it is gone. */
export type Erased = readonly (readonly [name: string, isGone: boolean])[];

type IsTheirs = (name: string) => boolean;

/** Waits until the database is gone; one that a page still holds open goes when that page does, or on a later look. */
function eraseDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve(true);
    };
    request.onerror = request.onblocked = () => {
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
