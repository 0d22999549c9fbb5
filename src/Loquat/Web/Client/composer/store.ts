export type StoreName = "drafts" | "photos";

/**
 * A store can fall silent, when its disk is slow or another tab is stuck: nobody's note waits for it. Photos take longer to write
 * and read.
 */
const patience = { opening: 3000, drafts: 2000, photos: 10_000 };

let opened: Promise<IDBDatabase | null> | undefined;

/** The browser's own store. Where there is none, or it is full or silent, the answer is undefined and everything works all the same. */
export async function inStore(name: StoreName, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await (opened ??= open());
  if (!database) {
    return undefined;
  }
  return await new Promise((resolve) => {
    setTimeout(() => resolve(undefined), patience[name]);
    try {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), patience.opening);
    try {
      const request = indexedDB.open("loquat", 2); // stored: IndexedDB
      request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
      request.onsuccess = () => {
        // A newer page in another tab must not wait for this one.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}

function upgrade(database: IDBDatabase, from: number): void {
  if (from < 1) {
    database.createObjectStore("drafts", { keyPath: "key" }); // stored: IndexedDB
  }
  if (from < 2) {
    database.createObjectStore("photos", { keyPath: "local" }).createIndex("key", "key"); // stored: IndexedDB
  }
}
