/** Reads from browser storage. Where storage is blocked, it returns null, as if nothing had been stored. */
export function kept(shelf: () => Storage, name: string): string | null {
  try {
    return shelf().getItem(name);
  } catch {
    return null;
  }
}

/** Writes to browser storage; null removes the entry. */
export function keep(shelf: () => Storage, name: string, value: string | null): void {
  try {
    if (value === null) {
      shelf().removeItem(name);
    } else {
      shelf().setItem(name, value);
    }
  } catch {
    // Without storage the value lasts until the page is left.
  }
}

export const forGood = (): Storage => localStorage;
export const untilClosed = (): Storage => sessionStorage;
