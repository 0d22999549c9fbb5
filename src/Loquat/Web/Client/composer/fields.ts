/** What a person wrote and chose, as it goes to the server and into the browser's own store. */
export interface Writing {
  key: string;
  title: string;
  body: string;
  channel: string;
  visibility: string;
}

/** The form's controls by what they mean. */
export class Fields {
  constructor(readonly form: HTMLFormElement) {}

  get title(): HTMLInputElement {
    return this.form.elements.namedItem("title") as HTMLInputElement;
  }

  get body(): HTMLTextAreaElement {
    return this.form.elements.namedItem("body") as HTMLTextAreaElement;
  }

  get writing(): Writing {
    const data = new FormData(this.form);
    const text = (name: string): string => String(data.get(name) ?? "");
    return { key: text("key"), title: text("title"), body: text("body"), channel: text("channel"), visibility: text("visibility") };
  }

  set writing(writing: Writing) {
    for (const [name, value] of Object.entries(writing)) {
      const control = this.form.elements.namedItem(name);
      if (control && "value" in control) {
        control.value = value;
      }
    }
    this.title.dispatchEvent(new Event("input", { bubbles: true }));
  }

  set locked(isLocked: boolean) {
    this.title.readOnly = isLocked;
    this.body.readOnly = isLocked;
    for (const button of this.form.querySelectorAll("button")) {
      button.disabled = isLocked;
    }
  }
}

export function hasWords(writing: Writing): boolean {
  return (writing.title + writing.body).trim() !== "";
}

export function same(one: Writing, other: Writing): boolean {
  return (Object.keys(one) as (keyof Writing)[]).every((name) => one[name] === other[name]);
}
