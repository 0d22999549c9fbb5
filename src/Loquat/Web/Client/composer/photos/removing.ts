import { exchange } from "../../app/focus";
import { standBehind } from "../../app/toasts";

const shownFor = 10_000;
const pause = 1000;

interface UndoWords {
  removed: string;
  undo: string;
  impossible: string;
}

/** Offers to undo a removal for a while. Extends the time if it can't be undone at the moment. */
export function offerUndo({ removed, undo, impossible }: UndoWords, putBack: () => boolean, passed: () => void): void {
  const line = document.createElement("p");
  line.className = "toast";
  const words = Object.assign(document.createElement("span"), { textContent: removed });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: undo });
  line.append(words, button);
  let timer: number;
  const wait = (after = shownFor): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (line.matches(":focus-within, :hover")) {
        wait(pause);
      } else {
        line.remove();
        passed();
      }
    }, after);
  };
  button.addEventListener("click", () => {
    if (putBack()) {
      clearTimeout(timer);
      exchange(line, () => line.remove());
    } else {
      words.textContent = impossible;
      wait();
    }
  });
  wait();
  document.getElementById("toasts")!.append(line);
  standBehind(line);
}
