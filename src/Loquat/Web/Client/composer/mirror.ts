import type { Writing } from "./fields";

export type Kept = Writing & { at: number };

/** Every keystroke in the browser's own store, until the server has it. Without such a store, writing works all the same. */
export class Mirror {
  private readonly opened: Promise<IDBDatabase | null> = open();

  async keep(writing: Writing): Promise<void> {
    await this.run("readwrite", (store) => store.put({ ...writing, at: Date.now() } satisfies Kept));
  }

  async forget(key: string): Promise<void> {
    await this.run("readwrite", (store) => store.delete(key));
  }

  async find(key: string): Promise<Kept | null> {
    return ((await this.run("readonly", (store) => store.get(key))) as Kept | undefined) ?? null;
  }

  /** The latest that the server does not have. */
  async latest(): Promise<Kept | null> {
    const all = ((await this.run("readonly", (store) => store.getAll())) as Kept[] | undefined) ?? [];
    return all.sort((one, other) => other.at - one.at)[0] ?? null;
  }

  private async run(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
    const database = await this.opened;
    if (!database) {
      return undefined;
    }
    return await new Promise((resolve) => {
      const transaction = database.transaction("drafts", mode);
      const request = act(transaction.objectStore("drafts"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => resolve(undefined);
    });
  }
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open("loquat", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("drafts", { keyPath: "key" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
