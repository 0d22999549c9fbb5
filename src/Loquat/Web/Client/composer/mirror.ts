import type { Writing } from "./fields";
import { inStore } from "./store";

export type Kept = Writing & { at: number };

/** Stores every keystroke in the browser until the server has it. The composer also works without such storage. */
export class Mirror {
  async keep(writing: Writing): Promise<void> {
    await inStore("drafts", "readwrite", (store) => store.put({ ...writing, at: Date.now() } satisfies Kept));
  }

  async forget(key: string): Promise<void> {
    await inStore("drafts", "readwrite", (store) => store.delete(key));
  }

  async find(key: string): Promise<Kept | null> {
    return ((await inStore("drafts", "readonly", (store) => store.get(key))) as Kept | undefined) ?? null;
  }

  /** Returns the latest note that is not on the server and not open in another tab. */
  async latest(): Promise<Kept | null> {
    const all = ((await inStore("drafts", "readonly", (store) => store.getAll())) as Kept[] | undefined) ?? [];
    const open = await openElsewhere();
    return all.filter(({ key }) => !open.has(key)).sort((one, other) => other.at - one.at)[0] ?? null;
  }
}

const lockName = (key: string): string => `note ${key}`; // stored: lock

/** Holds a lock for the lifetime of the page, so that other tabs don't restore this note. */
export function holdNote(key: string): void {
  void navigator.locks?.request(lockName(key), () => new Promise(() => undefined));
}

async function openElsewhere(): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.map(({ name }) => name?.replace(/^note /, "") ?? ""));
}
