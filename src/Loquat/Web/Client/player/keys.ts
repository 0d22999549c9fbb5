import { isTyping } from "../app/typing";
import type { Captions } from "./captions";
import type { Playback } from "./playback";

/** Handles keys in the player, and on the page if the player is visible. Left and right belong to the carousel. */
export function listenTo(player: Playback, fullScreen: () => void, captions: Captions, signal: AbortSignal): void {
  const acts: Record<string, () => void> = {
    " ": () => player.toggle(),
    k: () => player.toggle(),
    m: () => (player.muted = !player.muted),
    f: fullScreen,
  };
  if (captions.areThere) {
    acts["c"] = () => captions.toggle();
  }
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const act = acts[key];
    if (!act || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || !isMeant(player, target as Element, key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    act();
  }, { capture: true, signal });
}

function isMeant(player: Playback, target: Element, key: string): boolean {
  const isSlider = target instanceof HTMLInputElement && target.type === "range" && player.contains(target);
  if ((isTyping(target) && !isSlider) || player.closest("[inert]") || document.querySelector("dialog[open]")?.contains(player) === false) {
    return false;
  }
  // The space bar already presses the focused element.
  const isPressed = key === " " && target.closest("button, summary, a, label, input:not([type=range])") !== null;
  return !isPressed && (player.contains(target) || player.isSeen);
}
