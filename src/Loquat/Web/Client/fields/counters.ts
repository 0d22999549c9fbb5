import { columns } from "./width";

const shownFrom = 0.8;
const number = new Intl.NumberFormat(document.documentElement.lang);
const isChinese = document.documentElement.lang.startsWith("zh");

/** Shows how much of a field's limit is used, once it gets close. */
export class Counters {
  constructor(form: HTMLFormElement) {
    for (const counter of form.querySelectorAll<HTMLElement>("[data-count-for]")) {
      const control = form.elements.namedItem(counter.dataset["countFor"]!) as HTMLInputElement | HTMLTextAreaElement;
      const show = (): void => this.show(counter, control);
      control.addEventListener("input", show);
      show();
    }
  }

  private show(counter: HTMLElement, control: HTMLInputElement | HTMLTextAreaElement): void {
    const inColumns = control.dataset["columns"] !== undefined;
    const limit = Number(control.dataset["columns"] ?? control.dataset["limit"]);
    const used = inColumns ? columns(control.value) : control.value.length;
    // Chinese readers count characters, each of which takes two columns.
    const unit = inColumns && isChinese ? 2 : 1;
    counter.hidden = used < limit * shownFrom;
    counter.textContent = `${number.format(Math.ceil(used / unit))}/${number.format(limit / unit)}`;
    counter.classList.toggle("over", used > limit);
  }
}
