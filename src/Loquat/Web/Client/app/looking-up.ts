import { forGood, keep, kept } from "./storage";

const choice = "look-up"; // stored: localStorage

let lookUpAt: ((body: HTMLElement, x: number, y: number) => Promise<void>) | null = null;

/** Opens the dictionary when a reader taps a word in a language that they don't read. Its module is loaded on the first tap. */
export function lookUpWords(): void {
  showSwitches(document);
  document.addEventListener("htmx:load", ({ target }) => showSwitches(target as Element));
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const { ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
    if (defaultPrevented || ctrlKey || metaKey || shiftKey || altKey) {
      return;
    }
    const opener = target.closest<HTMLAnchorElement>("a[data-word], a[data-pinyin]");
    if (opener) {
      event.preventDefault();
      void follow(opener);
    } else if (target.closest("[data-look-up]")) {
      toggle(target.closest<HTMLElement>("[data-look-up]")!);
    } else if (!isDoubleClick(event) && !target.closest("a, button, input, summary, rt")) {
      void look(target.closest<HTMLElement>(".note-body"), event);
    }
  });
}

/** A double click selects. A phone selects by a long press, so two quick taps are two taps. */
function isDoubleClick(event: MouseEvent): boolean {
  return event.detail > 1 && (event as PointerEvent).pointerType !== "touch";
}

async function follow(link: HTMLAnchorElement): Promise<void> {
  try {
    const { openWord, togglePinyin } = await import("../reading");
    await (link.matches("[data-word]") ? openWord(link) : togglePinyin(link));
  } catch {
    location.assign(link.href);
  }
}

async function look(body: HTMLElement | null, { clientX, clientY }: MouseEvent): Promise<void> {
  // With a selection, the tap ends or changes it.
  if (body && !body.closest("[contenteditable]") && getSelection()?.isCollapsed !== false && isOn(languageOf(body))) {
    // Once loaded, it finds the word before anything on the page moves.
    lookUpAt ??= await import("../reading").then(
      (reading) => reading.lookUpAt,
      () => null,
    );
    await lookUpAt?.(body, clientX, clientY);
  }
}

function toggle(button: HTMLElement): void {
  const language = languageOf(button.closest("article")?.querySelector(".note-body") ?? button);
  keep(forGood, choice, isOn(language) ? "off" : "on");
  showSwitches(document);
}

function showSwitches(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>("[data-look-up]")) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(isOn(languageOf(button.closest("article")?.querySelector(".note-body") ?? button))));
  }
  for (const link of root.querySelectorAll("a[data-pinyin]:not([role])")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-pressed", "false");
  }
}

/** Without a choice, only texts that the reader does not read. */
function isOn(language: string): boolean {
  const chosen = kept(forGood, choice);
  return chosen ? chosen === "on" : !reads().includes(language);
}

function reads(): string[] {
  const own = /(?:^|; )reads=([\w.-]+)/.exec(document.cookie)?.[1];
  return (own ?? document.documentElement.lang.split("-")[0]!).split(".");
}

function languageOf(part: Element): string {
  return part.closest<HTMLElement>("[lang]")?.lang.split("-")[0] ?? "";
}
