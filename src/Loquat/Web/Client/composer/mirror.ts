import type { Writing } from "./fields";
import { inStore } from "./store";

export type Kept = Writing & { at: number };

/** Every keystroke in the browser's own store, until the server has it. Without such a store, writing works all the same. */
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

  /** The latest that the server does not have, and that no other tab is busy with. */
  async latest(): Promise<Kept | null> {
    const all = ((await inStore("drafts", "readonly", (store) => store.getAll())) as Kept[] | undefined) ?? [];
    const open = await openElsewhere();
    return all.filter(({ key }) => !open.has(key)).sort((one, other) => other.at - one.at)[0] ?? null;
  }
}

const lockName = (key: string): string => `note ${key}`; // stored: lock

/** For as long as this page lives, other tabs leave the note alone. */
export function holdNote(key: string): void {
  void navigator.locks?.request(lockName(key), () => new Promise(() => undefined));
}

async function openElsewhere(): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.map(({ name }) => name?.replace(/^note /, "") ?? ""));
}
