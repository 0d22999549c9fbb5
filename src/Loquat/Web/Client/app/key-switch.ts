const shelf = "keys"; // stored: localStorage

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(shelf) !== "off";
  } catch {
    return true;
  }
}

/** Turns keyboard shortcuts on or off. The choice is stored in this browser. */
export function turnKeys(): void {
  keep(areKeysOn() ? "off" : null);
  showSwitches();
}

/** The button names the state that it switches to. */
export function showSwitches(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-keys-switch]")) {
    button.textContent = areKeysOn() ? button.dataset["off"]! : button.dataset["on"]!;
    button.hidden = false;
  }
}

function keep(state: string | null): void {
  try {
    if (state) {
      localStorage.setItem(shelf, state);
    } else {
      localStorage.removeItem(shelf);
    }
  } catch {
    // Without storage the shortcuts are on.
  }
}
