/** The time at which to publish, in the time zone of the browser unless the author chose another. */
export class Schedule {
  private readonly button: HTMLButtonElement;

  constructor(private readonly form: HTMLFormElement) {
    this.button = form.querySelector<HTMLButtonElement>("[value=publish]")!;
    if (!form.querySelector("[data-schedule]")) {
      return;
    }
    this.chooseZone();
    form.addEventListener("input", () => this.name());
    this.name();
  }

  private chooseZone(): void {
    const select = this.control<HTMLSelectElement>("zone");
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (select.value !== "" || !zone) {
      return;
    }
    if (![...select.options].some(({ value }) => value === zone)) {
      select.append(new Option(zone.replace(/_/g, " "), zone));
    }
    select.value = zone;
  }

  /** Updates the label of the button. */
  private name(): void {
    const isLater = this.control("publishDate").value !== "" || this.control("publishTime").value !== "";
    this.button.textContent = this.button.dataset[isLater ? "later" : "now"]!;
  }

  private control<TControl extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>(name: string): TControl {
    return this.form.elements.namedItem(name) as TControl;
  }
}
