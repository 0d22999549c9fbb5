const shownFor = 8000;

/** Says that something is gone, and offers to undo it for a while. */
export function offerUndo(message: string, undo: string, undone: () => void, passed: () => void): void {
  const line = document.createElement("p");
  line.className = "toast";
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: undo });
  line.append(message, button);
  const timer = setTimeout(() => {
    line.remove();
    passed();
  }, shownFor);
  button.addEventListener("click", () => {
    clearTimeout(timer);
    line.remove();
    undone();
  });
  document.getElementById("toasts")!.append(line);
}
