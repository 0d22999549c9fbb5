export type Act =
  | "play" | "back" | "forward" | "add" | "split" | "merge" | "delete" | "startHere" | "endHere" | "earlier" | "later"
  | "previous" | "next" | "undo" | "redo" | "save";

// The same shortcuts that `CaptionTools.razor` describes. They use key codes, because Alt changes the character of a key.
const withAlt: Record<string, Act> = {
  "KeyK": "play",
  "KeyJ": "back",
  "KeyL": "forward",
  "KeyN": "add",
  "KeyS": "split",
  "KeyM": "merge",
  "Backspace": "delete",
  "KeyI": "startHere",
  "KeyO": "endHere",
  "Comma": "earlier",
  "Period": "later",
  "ArrowUp": "previous",
  "ArrowDown": "next",
};

/** With Ctrl, or Command on a Mac. These use the character of the key. */
const withControl: Record<string, Act> = { "z": "undo", "y": "redo", "s": "save" };

export function actOf(event: KeyboardEvent): Act | null {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey && !ctrlKey && !metaKey) {
    return withAlt[event.code] ?? null;
  }
  if ((ctrlKey || metaKey) && !altKey) {
    const act = withControl[event.key.toLowerCase()] ?? null;
    return act === "undo" && shiftKey ? "redo" : act;
  }
  return null;
}
