const copied = [
  "font", "letterSpacing", "lineHeight", "paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "borderTopWidth", "borderLeftWidth",
  "textIndent", "wordBreak", "overflowWrap", "direction", "textAlign",
] as const;

/** Returns the position of a character in a text area, measured in a hidden copy. */
export function caretPosition(area: HTMLTextAreaElement, at: number): { top: number; left: number; height: number } {
  const look = getComputedStyle(area);
  const copy = document.createElement("div");
  for (const property of copied) {
    copy.style[property] = look[property];
  }
  Object.assign(copy.style, {
    position: "absolute",
    visibility: "hidden",
    whiteSpace: "pre-wrap",
    width: `${area.clientWidth}px`,
    boxSizing: "border-box",
  });
  const mark = document.createElement("span");
  mark.textContent = "\u200b";
  copy.append(area.value.slice(0, at), mark);
  area.after(copy);
  const position = {
    top: mark.offsetTop - area.scrollTop + area.offsetTop,
    left: mark.offsetLeft + area.offsetLeft,
    height: mark.offsetHeight,
  };
  copy.remove();
  return position;
}
