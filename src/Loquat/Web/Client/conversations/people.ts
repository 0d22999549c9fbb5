import { request } from "../app/request";

interface Found {
  handle: string;
  name: string;
}

const askAfter = 150;

/** Suggests people whose handle or name starts with the last word in the field. */
export function offerPeople(field: HTMLElement): void {
  const input = field.querySelector("input")!;
  const list = field.querySelector<HTMLElement>("[data-found]")!;
  const isSingle = "single" in field.dataset;
  let waits = 0;
  const close = (): void => {
    list.hidden = true;
  };
  const take = (handle: string): void => {
    const before = isSingle ? "" : input.value.replace(/\S*$/, "");
    input.value = before + handle + (isSingle ? "" : " ");
    close();
    input.focus();
  };
  const ask = async (): Promise<void> => {
    const begun = (/\S*$/.exec(input.value)?.[0] ?? "").replace(/^[@＠]/, "");
    if (begun === "") {
      close();
      return;
    }
    const answer = await request(`/suggest/accounts?q=${encodeURIComponent(begun)}`, "other").catch(() => null);
    const found = answer?.ok ? ((await answer.json()) as Found[]) : [];
    list.replaceChildren(...found.map((person) => line(person, take)));
    list.hidden = found.length === 0;
  };
  input.addEventListener("input", () => {
    clearTimeout(waits);
    waits = window.setTimeout(() => void ask(), askAfter);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && !list.hidden) {
      event.preventDefault();
      list.querySelector("button")?.focus();
    }
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
  field.addEventListener("focusout", (event) => !field.contains(event.relatedTarget as Node | null) && close());
}

function line(person: Found, take: (handle: string) => void): HTMLElement {
  const button = Object.assign(document.createElement("button"), { type: "button" });
  button.append(
    Object.assign(document.createElement("bdi"), { textContent: person.name }),
    Object.assign(document.createElement("span"), { className: "handle", textContent: `@${person.handle}` }),
  );
  button.addEventListener("click", () => take(person.handle));
  const item = document.createElement("li");
  item.append(button);
  return item;
}
