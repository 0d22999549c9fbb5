// What Tab stops at. Fields to type in would bring up the keyboard of a phone.
const stops = "a[href], button:not([disabled]), summary, select, [tabindex='0']";
const fields = "textarea, input:not([type='hidden'], [disabled])";

// Browsers leave where it is what is seen in part, or lies behind a bar.
const hiding = ":is(.tabs, .settings-nav, .note-side) :is(a, button, summary):focus-visible:not(:is(.note-bar, .comment-form) *)";

/** Whoever has the focus in a part that htmx exchanges has it after that in what came instead, or beside what went. */
export function keepFocus(): void {
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target } = (event as CustomEvent<{ target: HTMLElement }>).detail;
    const goOn = placeOf(target);
    // When the exchange is over.
    queueMicrotask(goOn);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(hiding)) {
      target.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  });
}

/** Takes a part away, or puts another in its place; the focus stays where it was on the page. */
export function exchange(part: HTMLElement, change: () => void): void {
  const goOn = placeOf(part);
  change();
  goOn();
}

/** From the last stop on to the first, and back. */
export function circle(part: HTMLElement, event: KeyboardEvent): void {
  const all = stopsIn(part);
  const [end, next] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (document.activeElement === end || (event.shiftKey && document.activeElement === part)) {
    event.preventDefault();
    next?.focus();
  }
}

/** Where nothing else is left. */
export function focusMain(): void {
  document.getElementById("main")!.focus({ preventScroll: true });
}

/** Leads the focus back to that place, if it was lost from there. */
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

/** A hidden element keeps it until the browser draws the page. */
function isLost(): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || !activeElement.checkVisibility();
}

function between(room: Element, before: Element | null, after: Element | null): Element[] {
  const all = [...room.children];
  return all.slice(before ? all.indexOf(before) + 1 : 0, after ? all.indexOf(after) : all.length);
}

/** What follows, else what stands before, else the same around the room in which it was. */
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
