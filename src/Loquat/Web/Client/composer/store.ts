export type StoreName = "drafts" | "photos";

/**
 * Timeouts in milliseconds. IndexedDB can stop answering when the disk is slow or another tab is stuck, and no note may wait for it. Photos
 * take longer to read and write.
 */
const patience = { opening: 3000, drafts: 2000, photos: 10_000 };

let opened: Promise<IDBDatabase | null> | undefined;

/** Runs a request on IndexedDB. Returns undefined if it is missing, full or does not answer; the composer works without it. */
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
        // A newer page in another tab must not wait for this one to close the database.
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
