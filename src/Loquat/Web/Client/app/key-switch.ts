import { forGood, keep, kept } from "./storage";

const shelf = "keys"; // stored: localStorage

export function areKeysOn(): boolean {
  return kept(forGood, shelf) !== "off";
}

/** Turns keyboard shortcuts on or off. The choice is stored in this browser. */
export function turnKeys(): void {
  keep(forGood, shelf, areKeysOn() ? "off" : null);
  showSwitches();
}

/** The button names the state that it switches to. */
export function showSwitches(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-keys-switch]")) {
    button.textContent = areKeysOn() ? button.dataset["off"]! : button.dataset["on"]!;
    button.hidden = false;
  }
}
