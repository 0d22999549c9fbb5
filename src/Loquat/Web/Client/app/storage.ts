/** Reads from browser storage. Where storage is blocked, it returns null, as if nothing had been stored. */
export function kept(shelf: () => Storage, name: string): string | null {
  try {
    return shelf().getItem(name);
  } catch {
    return null;
  }
}

export function keep(shelf: () => Storage, name: string, value: string): void {
  try {
    shelf().setItem(name, value);
  } catch {
    // Without storage the value lasts until the page is left.
  }
}

export const forGood = (): Storage => localStorage;
export const untilClosed = (): Storage => sessionStorage;
