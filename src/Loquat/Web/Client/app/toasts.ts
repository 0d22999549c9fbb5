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

export function toast(message: string, ...actions: ToastAction[]): void {
  const line = document.createElement("p");
  line.className = "toast";
  line.append(Object.assign(document.createElement("span"), { textContent: message }));
  room().append(line);
  if (actions.length > 0) {
    actions.forEach((action) => offer(line, action));
    standBehind(line);
  }
  pass(line, actions.length > 0 ? offeredFor : shownFor);
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
    const isWithin = isThere && event.key === "Tab" && next(line, event.shiftKey) !== null;
    if (!line.isConnected) {
      removeEventListener("keydown", press, true);
    } else if (isWithin) {
      return;
    } else if (
      isThere
        ? event.key === "Tab" || event.key === "Escape"
        : event.key === "Tab" && !event.shiftKey && !isVisited && document.activeElement === from
    ) {
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

/** The button of the line to which Tab goes from the one that has the focus. */
function next(line: HTMLElement, isBack: boolean): Element | null {
  const buttons = [...line.querySelectorAll("button")];
  return buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + (isBack ? -1 : 1)] ?? null;
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
}

function pass(line: HTMLElement, after: number): void {
  setTimeout(() => (line.matches(":focus-within, :hover") ? pass(line, pause) : line.remove()), after);
}
