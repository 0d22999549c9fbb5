import { areKeysOn } from "./app/key-switch";
import { isTyping } from "./app/typing";

/** A saved word that is reviewed. Space shows the answer, and the keys 1 to 4 rate it. */
class WordReview extends HTMLElement {
  connectedCallback(): void {
    this.answer.addEventListener("toggle", () => this.answer.open && this.button("3").focus());
    document.addEventListener("keydown", this.press);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.press);
  }

  private get answer(): HTMLDetailsElement {
    return this.querySelector("details")!;
  }

  private button(key: string): HTMLButtonElement {
    return this.querySelector(`[data-key="${key}"]`)!;
  }

  private readonly press = (event: KeyboardEvent): void => {
    const isOther = event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey;
    const target = event.target as Element;
    if (isOther || !areKeysOn() || isTyping(target) || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.key === " " && !this.answer.open && !target.closest("a, button, summary")) {
      event.preventDefault();
      this.answer.open = true;
    } else if (/^[1-4]$/.test(event.key) && this.answer.open) {
      event.preventDefault();
      this.button(event.key).click();
    }
  };
}

customElements.define("word-review", WordReview);
