export type StoreName = "drafts" | "photos";

let opened: Promise<IDBDatabase | null> | undefined;

/** The browser's own store. Where there is none, or it is full, the answer is undefined and everything works all the same. */
export async function inStore(name: StoreName, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await (opened ??= open());
  if (!database) {
    return undefined;
  }
  return await new Promise((resolve) => {
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
    try {
      const request = indexedDB.open("loquat", 2);
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
    database.createObjectStore("drafts", { keyPath: "key" });
  }
  if (from < 2) {
    database.createObjectStore("photos", { keyPath: "local" }).createIndex("key", "key");
  }
}
