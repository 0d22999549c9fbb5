// The tab stops of a part. Text fields are separate, because focusing one opens the on-screen keyboard of a phone.
const stops = "a[href], button:not([disabled]), summary, select, [tabindex='0']";
const fields = "textarea, input:not([type='hidden'], [disabled])";

// Browsers don't scroll to a focused element that is partly visible or covered by a bar.
const hiding = ":is(.tabs, .settings-nav, .note-side) :is(a, button, summary):focus-visible:not(:is(.note-bar, .comment-form) *)";

/** Keeps the focus when htmx swaps the focused part: it moves to the new content, or next to what was removed. */
export function keepFocus(): void {
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target } = (event as CustomEvent<{ target: HTMLElement }>).detail;
    const goOn = placeOf(target);
    // Runs after the swap.
    queueMicrotask(goOn);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(hiding)) {
      target.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });
}

/** Runs `change`, which removes or replaces the part, and keeps the focus at that place of the page. */
export function exchange(part: HTMLElement, change: () => void): void {
  const goOn = placeOf(part);
  change();
  goOn();
}

/** Keeps Tab inside the part: from the last stop to the first, and back. */
export function circle(part: HTMLElement, event: KeyboardEvent): void {
  const all = stopsIn(part);
  const [end, next] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (document.activeElement === end || (event.shiftKey && document.activeElement === part)) {
    event.preventDefault();
    next?.focus();
  }
}

/** The fallback when no other focus target is left. */
export function focusMain(): void {
  document.getElementById("main")!.focus({ preventScroll: true });
}

/** Returns a function that restores the focus to this place if the change lost it. */
function placeOf(part: HTMLElement): () => void {
  const { activeElement } = document;
  const { parentElement: room, previousElementSibling: before, nextElementSibling: after } = part;
  if (!room || activeElement === document.body || !part.contains(activeElement)) {
    return () => undefined;
  }
  const held = Math.max(0, stopsIn(part).indexOf(activeElement as HTMLElement));
  return () => {
    if (isLost()) {
      const instead = between(room, before, after).flatMap(stopsIn);
      const next = instead[Math.min(held, instead.length - 1)] ?? nearest(room, before, after);
      next?.focus();
    }
    if (isLost()) {
      focusMain();
    }
  };
}

/** A hidden element keeps the focus until the next rendering, so its visibility is checked too. */
function isLost(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || !activeElement.checkVisibility();
}

function between(room: Element, before: Element | null, after: Element | null): Element[] {
  const all = [...room.children];
  return all.slice(before ? all.indexOf(before) + 1 : 0, after ? all.indexOf(after) : all.length);
}

/** Returns the first tab stop after the place, else the one before it, else the nearest one outside of the parent. */
function nearest(room: Element, before: Element | null, after: Element | null): HTMLElement | null {
  for (let at = after; at; at = at.nextElementSibling) {
    const [first] = stopsIn(at);
    if (first) {
      return first;
    }
  }
  for (let at = before; at; at = at.previousElementSibling) {
    const [first] = stopsIn(at);
    if (first) {
      return first;
    }
  }
  return room.id === "main" || !room.parentElement
    ? null
    : nearest(room.parentElement, room.previousElementSibling, room.nextElementSibling);
}

function stopsIn(part: Element): HTMLElement[] {
  const wanted = matchMedia("(pointer: coarse)").matches ? stops : `${stops}, ${fields}`;
  const found = [...part.querySelectorAll<HTMLElement>(wanted)].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
  return part.matches(wanted) && part.checkVisibility() ? [part as HTMLElement, ...found] : found;
}
