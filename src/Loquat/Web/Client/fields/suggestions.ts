import { type Begun, begunAt } from "./begun";
import { caretPosition } from "./caret";
import { type Counted, type Offer, offersFor } from "./offers";

const askAfter = 150;

/** Suggests topics and people under the caret after `#` and `@`, for keyboard and touch. */
export class Suggestions {
  private readonly list = document.createElement("ul");
  private begun: Begun | null = null;
  private offers: Offer[] = [];
  private chosen = 0;
  private asking: number | undefined;

  constructor(
    private readonly area: HTMLTextAreaElement,
    label: string,
    private readonly notes: Counted,
  ) {
    this.list.className = "suggestions";
    this.list.id = "suggestions";
    this.list.role = "listbox";
    this.list.ariaLabel = label;
    this.list.hidden = true;
    area.parentElement!.append(this.list);
    area.setAttribute("aria-autocomplete", "list");
    area.setAttribute("aria-controls", this.list.id);
    area.addEventListener("input", (event) => !(event as InputEvent).isComposing && this.ask());
    area.addEventListener("compositionend", () => this.ask());
    area.addEventListener("keydown", (event) => this.press(event));
    area.addEventListener("blur", () => this.close());
    // Otherwise the text area would lose the focus and the caret before the click.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.touch(event));
    // Covers what was typed before this module was loaded.
    this.ask();
  }

  private ask(): void {
    clearTimeout(this.asking);
    this.begun = this.area.selectionStart === this.area.selectionEnd ? begunAt(this.area.value, this.area.selectionStart) : null;
    if (!this.begun) {
      this.close();
      return;
    }
    this.asking = window.setTimeout(() => void this.load(this.begun!), askAfter);
  }

  private async load(begun: Begun): Promise<void> {
    const offers = await offersFor(begun, this.notes);
    if (begun === this.begun && document.activeElement === this.area) {
      this.offers = offers;
      this.chosen = 0;
      this.show();
    }
  }

  private show(): void {
    this.list.replaceChildren(...this.offers.map((offer, index) => this.line(offer, index)));
    this.list.hidden = this.offers.length === 0;
    if (this.list.hidden) {
      this.area.removeAttribute("aria-activedescendant");
      return;
    }
    this.area.setAttribute("aria-activedescendant", `suggestion-${this.chosen}`);
    this.list.children[this.chosen]!.scrollIntoView({ block: "nearest" });
    const { top, left, height } = caretPosition(this.area, this.begun!.from);
    this.list.style.top = `${top + height + 4}px`;
    this.list.style.left = `${Math.max(0, Math.min(left, this.area.clientWidth - this.list.offsetWidth))}px`;
  }

  private line(offer: Offer, index: number): HTMLLIElement {
    const line = document.createElement("li");
    line.className = "suggestion";
    line.id = `suggestion-${index}`;
    line.role = "option";
    line.ariaSelected = String(index === this.chosen);
    line.dataset["index"] = String(index);
    const note = document.createElement("small");
    note.textContent = offer.note;
    const name = Object.assign(document.createElement("bdi"), { textContent: offer.shown });
    line.append(...(offer.avatar ? [avatarOf(offer.avatar, offer.shown)] : []), name, note);
    return line;
  }

  private press(event: KeyboardEvent): void {
    if (this.list.hidden || event.isComposing) {
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      this.chosen = (this.chosen + step + this.offers.length) % this.offers.length;
      this.show();
    } else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") {
      this.take(this.chosen);
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private touch(event: Event): void {
    const line = (event.target as Element).closest<HTMLElement>(".suggestion");
    if (line) {
      this.take(Number(line.dataset["index"]));
    }
  }

  private take(index: number): void {
    const offer = this.offers[index]!;
    const { from, to } = this.begun!;
    this.area.setRangeText(`${offer.written} `, from, to, "end");
    this.close();
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
    this.area.focus();
  }

  private close(): void {
    clearTimeout(this.asking);
    this.begun = null;
    this.offers = [];
    this.list.hidden = true;
    this.area.removeAttribute("aria-activedescendant");
  }
}

/** The same markup as on the server. */
function avatarOf({ picture, hue }: NonNullable<Offer["avatar"]>, name: string): HTMLElement {
  if (picture !== null) {
    return Object.assign(document.createElement("img"), { className: "avatar", src: picture, alt: "", width: 24, height: 24 });
  }
  const letter = Object.assign(document.createElement("span"), {
    className: `avatar hue-${hue}`,
    textContent: [...name][0]?.toUpperCase() ?? "",
  });
  letter.ariaHidden = "true";
  return letter;
}
