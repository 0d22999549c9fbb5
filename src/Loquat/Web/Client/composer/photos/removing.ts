const shownFor = 8000;

interface UndoWords {
  removed: string;
  undo: string;
  impossible: string;
}

/** Says that something is gone, and offers to undo it for a while; longer where it can't be undone at once. */
export function offerUndo({ removed, undo, impossible }: UndoWords, putBack: () => boolean, passed: () => void): void {
  const line = document.createElement("p");
  line.className = "toast";
  const words = Object.assign(document.createElement("span"), { textContent: removed });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: undo });
  line.append(words, button);
  let timer: number;
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      line.remove();
      passed();
    }, shownFor);
  };
  button.addEventListener("click", () => {
    if (putBack()) {
      clearTimeout(timer);
      line.remove();
    } else {
      words.textContent = impossible;
      wait();
    }
  });
  wait();
  document.getElementById("toasts")!.append(line);
}
