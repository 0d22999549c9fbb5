/** The content of the form, as sent to the server and stored in the browser. */
export interface Writing { // stored: object in IndexedDB
  key: string;
  title: string;
  body: string;
  channel: string;
  visibility: string;
  template: string;
  /** The time of a scheduled note; empty to publish at once. */
  publishDate: string;
  publishTime: string;
  zone: string;
  /** Other choices by field name, such as the source of a remix and the remix permissions. */
  more: Record<string, string>;
  photos: WrittenPhoto[];
}

/** The photos in order. Contains only those that have an id on the server. */
export interface WrittenPhoto { // stored: object in IndexedDB
  id: string;
  alt: string;
}

/** Access to the controls of the form. */
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
    const photos = data.getAll("photo").map((id) => ({ id: String(id), alt: text(`alt-${String(id)}`) }));
    return {
      key: text("key"),
      title: text("title"),
      body: text("body"),
      channel: text("channel"),
      visibility: text("visibility"),
      template: text("template"),
      publishDate: text("publishDate"),
      publishTime: text("publishTime"),
      zone: text("zone"),
      more: this.more(data),
      photos,
    };
  }

  private more(data: FormData): Record<string, string> {
    const names = [...this.form.querySelectorAll<HTMLInputElement>("[data-more]")].map(({ name }) => name);
    return Object.fromEntries(names.filter((name) => data.has(name)).map((name) => [name, String(data.get(name))]));
  }

  set writing(writing: Writing) {
    const boxes = this.form.querySelectorAll<HTMLInputElement>("[data-more][type=checkbox]");
    boxes.forEach((box) => (box.checked = box.name in writing.more));
    // The tray restores the photos.
    for (const [name, value] of Object.entries({ ...writing, ...writing.more, photos: undefined, more: undefined })) {
      const control = this.form.elements.namedItem(name);
      if (value !== undefined && control && "value" in control && !(control instanceof HTMLInputElement && control.type === "checkbox")) {
        control.value = value;
      }
    }
    this.title.dispatchEvent(new Event("input", { bubbles: true }));
  }

  set locked(isLocked: boolean) {
    this.title.readOnly = isLocked;
    this.body.readOnly = isLocked;
    for (const control of this.form.querySelectorAll<HTMLButtonElement | HTMLInputElement>("button, input[type=file]")) {
      // The pressed button keeps the focus; it has no effect while the note is being sent.
      control.disabled = isLocked && control !== document.activeElement;
    }
  }
}

export function isEmpty({ title, body, photos }: Writing): boolean {
  return (title + body).trim() === "" && photos.length === 0;
}

/** The content as it is posted to the server. */
export function asForm({ photos, more, ...words }: Writing): URLSearchParams {
  const form = new URLSearchParams({ ...words, ...more });
  for (const { id, alt } of photos) {
    form.append("photo", id);
    form.append(`alt-${id}`, alt);
  }
  return form;
}

/** Ignores the time zone: it comes from the browser and has no meaning without a time. */
export function same(one: Writing, other: Writing): boolean {
  return asForm({ ...one, zone: "" }).toString() === asForm({ ...other, zone: "" }).toString();
}
