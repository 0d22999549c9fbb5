import { exchange, focusMain } from "./focus";

const shownFor = 6000;
// As long as the server remembers what was taken away.
const offeredFor = 10_000;
// Looked at again, while somebody is about to press what is offered.
const pause = 1000;

function room(): HTMLElement {
  return document.getElementById("toasts")!;
}

/** Something that was just done can be taken back while it is said. */
export interface ToastAction {
  label: string;
  run: () => void | Promise<void>;
}

export function toast(message: string, action?: ToastAction): void {
  const line = document.createElement("p");
  line.className = "toast";
  line.append(Object.assign(document.createElement("span"), { textContent: message }));
  room().append(line);
  if (action) {
    offer(line, action);
  }
  pass(line, action ? offeredFor : shownFor);
}

/** What the page itself had to say goes away by itself. */
export function passToasts(): void {
  document.querySelectorAll<HTMLElement>("[data-passing]").forEach((line) => pass(line, shownFor));
}

/** The server's own words where htmx got a refusal; else that something went wrong, or that there is no connection. */
export function showRefusals(): void {
  document.addEventListener("htmx:responseError", (event) => {
    const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
    const said = new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector(".toast")?.textContent?.trim();
    toast(said || room().dataset["trouble"]!);
  });
  document.addEventListener("htmx:sendError", () => toast(room().dataset["offline"]!));
}

/** For the keyboard it stands right behind what has the focus when it comes, wherever it is drawn: Tab leads there, and back. */
export function standBehind(line: HTMLElement): void {
  const from = document.activeElement as HTMLElement | null;
  let isVisited = false;
  const goBack = (): void => (from?.isConnected && from !== document.body ? from.focus() : focusMain());
  const press = (event: KeyboardEvent): void => {
    const isThere = line.contains(document.activeElement);
    if (!line.isConnected) {
      removeEventListener("keydown", press, true);
    } else if (isThere ? event.key === "Tab" || event.key === "Escape" : event.key === "Tab" && !event.shiftKey && !isVisited && document.activeElement === from) {
      event.preventDefault();
      event.stopImmediatePropagation();
      isVisited = true;
      if (isThere) {
        goBack();
      } else {
        line.querySelector("button")!.focus();
      }
    }
  };
  addEventListener("keydown", press, true);
}

function offer(line: HTMLElement, { label, run }: ToastAction): void {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: label });
  button.addEventListener("click", () => {
    if (button.ariaBusy !== "true") {
      button.ariaBusy = "true";
      // Until it is done the focus has its place here.
      void Promise.resolve(run()).finally(() => exchange(line, () => line.remove()));
    }
  });
  line.append(button);
  standBehind(line);
}

function pass(line: HTMLElement, after: number): void {
  setTimeout(() => (line.matches(":focus-within, :hover") ? pass(line, pause) : line.remove()), after);
}
