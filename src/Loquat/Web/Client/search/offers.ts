import { request } from "../app/request";

/** The suggestions below the box. The server renders them. */
export class Offers {
  readonly #form: HTMLElement;
  readonly #box: HTMLInputElement;
  readonly #take: (line: HTMLElement) => void;
  readonly #list = document.createElement("ul");
  #asked: string | null = null;
  #asking: AbortController | null = null;
  #chosen = -1;

  constructor(form: HTMLElement, box: HTMLInputElement, take: (line: HTMLElement) => void) {
    this.#form = form;
    this.#box = box;
    this.#take = take;
    this.#list.className = "find-offers";
    this.#list.id = `${box.id}-offers`;
    this.#list.hidden = true;
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", form.querySelector("label")!.textContent!);
    // Otherwise the box would lose the focus and close the list before the click.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", ({ target }) => this.#go((target as Element).closest<HTMLElement>("[role=option]")));
    box.parentElement!.append(this.#list);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", this.#list.id);
    box.setAttribute("aria-expanded", "false");
  }

  async ask(): Promise<void> {
    const words = this.#box.value.trim();
    if (words === this.#asked && !this.#list.hidden) {
      return;
    }
    this.#asking?.abort();
    this.#asking = new AbortController();
    try {
      const address = `${this.#form.dataset["suggestions"]!}?q=${encodeURIComponent(words)}`;
      const answer = await request(address, "other", { signal: this.#asking.signal });
      if (answer.ok && document.activeElement === this.#box) {
        this.#asked = words;
        this.#show(await answer.text());
      }
    } catch {
      // Without suggestions the box still searches.
    }
  }

  hear(event: KeyboardEvent): void {
    const lines = this.#lines();
    const isOpen = !this.#list.hidden && lines.length > 0;
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      this.close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && isOpen) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One more position than there are lines: the box itself.
      this.#choose(((this.#chosen + 1 + step + lines.length + 1) % (lines.length + 1)) - 1);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      void this.ask();
    } else if (event.key === "Enter" && isOpen && this.#chosen >= 0) {
      event.preventDefault();
      this.#go(lines[this.#chosen]);
    }
  }

  close(): void {
    this.#asking?.abort();
    this.#asked = null;
    this.#list.hidden = true;
    this.#box.setAttribute("aria-expanded", "false");
    this.#choose(-1);
  }

  #show(lines: string): void {
    const made = new DOMParser().parseFromString(lines, "text/html").querySelectorAll("[role=option]");
    this.#list.replaceChildren(...made);
    this.#lines().forEach((line, place) => (line.id = `${this.#box.id}-offer-${place}`));
    this.#list.hidden = made.length === 0;
    this.#box.setAttribute("aria-expanded", String(made.length > 0));
    this.#choose(-1);
    if (made.length > 0) {
      const words = this.#form.dataset[made.length === 1 ? "saidOne" : "saidOther"]!;
      document.querySelector("#live")!.textContent = words.replace("{0}", String(made.length));
    }
  }

  #choose(place: number): void {
    this.#chosen = place;
    const lines = this.#lines();
    lines.forEach((line, at) => line.setAttribute("aria-selected", String(at === place)));
    const line = lines[place];
    if (line) {
      this.#box.setAttribute("aria-activedescendant", line.id);
      line.scrollIntoView({ block: "nearest" });
    } else {
      this.#box.removeAttribute("aria-activedescendant");
    }
  }

  #lines(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>("[role=option]")];
  }

  #go(line: HTMLElement | null | undefined): void {
    if (line) {
      this.close();
      this.#take(line);
    }
  }
}
