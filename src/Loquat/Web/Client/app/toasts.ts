import { exchange, focusMain } from "./focus";

const shownFor = 6000;
// As long as the server accepts the undo.
const offeredFor = 10_000;
// The time to wait again while the toast has the focus or the pointer.
const pause = 1000;

function room(): HTMLElement {
  return document.getElementById("toasts")!;
}

/** An action that a toast offers, such as undo. */
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

/** Hides the messages that the server rendered into the page after a while. */
export function passToasts(): void {
  document.querySelectorAll<HTMLElement>("[data-passing]").forEach((line) => pass(line, shownFor));
}

/** Shows the server's message if it refuses an htmx request, else a general error or that there is no connection. */
export function showRefusals(): void {
  document.addEventListener("htmx:responseError", (event) => {
    const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
    const said = new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector(".toast")?.textContent?.trim();
    toast(said || room().dataset["trouble"]!);
  });
  document.addEventListener("htmx:sendError", () => toast(room().dataset["offline"]!));
}

/** Puts the toast after the focused element in the tab order, wherever it is drawn. Shift+Tab returns. */
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

/** Returns the button of the toast that Tab reaches next from the focused one. */
function next(line: HTMLElement, isBack: boolean): Element | null {
  const buttons = [...line.querySelectorAll("button")];
  return buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + (isBack ? -1 : 1)] ?? null;
}

function offer(line: HTMLElement, { label, run }: ToastAction): void {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: label });
  button.addEventListener("click", () => {
    if (button.ariaBusy !== "true") {
      button.ariaBusy = "true";
      // Keeps the focus in the toast until the action is done.
      void Promise.resolve(run()).finally(() => exchange(line, () => line.remove()));
    }
  });
  line.append(button);
}

function pass(line: HTMLElement, after: number): void {
  setTimeout(() => (line.matches(":focus-within, :hover") ? pass(line, pause) : line.remove()), after);
}
