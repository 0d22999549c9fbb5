/** What the browser keeps for its owner, where it keeps anything: refused, it is as if nothing had been chosen. */
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
    // It is forgotten with the page.
  }
}

export const forGood = (): Storage => localStorage;
export const untilClosed = (): Storage => sessionStorage;
