export type Act =
  | "play" | "back" | "forward" | "add" | "split" | "merge" | "delete" | "startHere" | "endHere" | "earlier" | "later"
  | "previous" | "next" | "undo" | "redo" | "save";

// What stands in `CaptionTools.razor`, with the words for it. By their place on the keyboard, since Alt makes other letters of them.
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

/** With Ctrl, or the command key of a Mac, by their letter. */
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
