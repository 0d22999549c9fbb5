const shownFor = 6000;

function room(): HTMLElement {
  return document.getElementById("toasts")!;
}

/** Something that was just done can be taken back while it is said. */
export interface ToastAction {
  label: string;
  run: () => void;
}

export function toast(message: string, action?: ToastAction): void {
  const paragraph = document.createElement("p");
  paragraph.className = "toast";
  paragraph.textContent = message;
  if (action) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: action.label });
    button.addEventListener("click", () => {
      paragraph.remove();
      action.run();
    });
    paragraph.append(button);
  }
  room().append(paragraph);
  pass(paragraph);
}

/** What the page itself had to say goes away by itself. */
export function passToasts(): void {
  document.querySelectorAll<HTMLElement>("[data-passing]").forEach(pass);
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

function pass(paragraph: HTMLElement): void {
  setTimeout(() => paragraph.remove(), shownFor);
}
