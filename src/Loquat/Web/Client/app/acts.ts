import { exchange } from "./focus";
import { tick } from "./haptics";
import { post } from "./post";
import { showTally, type Tally } from "./tallies";
import { toast } from "./toasts";

/** What the person wants of one note and act, while the server is told. */
interface Wish {
  wanted: boolean;
  told: boolean;
}

const wishes = new Map<string, Wish>();

// What is put into the page may have been drawn before the server was told; after this long it was not.
const drawnWithin = 10_000;
const latest = new Map<string, { tally: Tally; at: number }>();

/** Likes, saves and the like: shown at once, told to the server one after the other, taken back with a word when it refuses. */
export function doAtOnce(): void {
  document.addEventListener("htmx:load", (event) => catchUp(event.target as Element));
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const act = form.dataset["act"];
    const note = form.closest<HTMLElement>("[data-note]");
    if (!act || !note || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    if (act === "dismiss") {
      void dismiss(note, form);
    } else {
      void toggle(note.dataset["note"]!, act, form.dataset["undo"]!, form);
    }
  });
}

async function toggle(id: string, act: string, undo: string, form: HTMLFormElement): Promise<void> {
  const key = `${id} ${act}`;
  const done = form.querySelector("button")!.getAttribute("aria-pressed") === "true";
  const count = form.querySelector<HTMLElement>("[data-count]");
  show(id, act, !done, count);
  if (!done) {
    tick();
  }
  const known = wishes.get(key);
  if (known) {
    // The one that is under way tells the last wish when it is back.
    known.wanted = !done;
    return;
  }
  const wish: Wish = { wanted: !done, told: done };
  wishes.set(key, wish);
  try {
    while (wish.wanted !== wish.told) {
      const asked = wish.wanted;
      const answer = await post(`/notes/${id}/${asked ? act : undo}`, id);
      if (!answer) {
        show(id, act, wish.told, count);
        return;
      }
      wish.told = asked;
      if (wish.wanted === asked) {
        tell(id, of(act, answer));
        if (act === "save" && asked) {
          void import("./boards").then(({ offerBoards }) => offerBoards(id), () => undefined);
        }
      }
    }
  } finally {
    wishes.delete(key);
  }
}

/** What was answered may be from before another act, whose own answer came sooner. */
function of(act: string, answer: Tally): Tally {
  const { likes, liked, saves, saved } = answer as Required<Tally>;
  return act === "like" ? { likes, liked } : { saves, saved };
}

/** Until the server has said how many there are, one more or one less. */
function show(id: string, act: string, done: boolean, count: HTMLElement | null): void {
  const said = count?.textContent ?? "";
  const exact = /^\d*$/.test(said) ? Math.max(0, Number(said) + (done ? 1 : -1)) : undefined;
  const number = exact === undefined ? {} : { [`${act}s`]: exact };
  tell(id, { ...number, ...(act === "like" ? { liked: done } : { saved: done }) });
}

function tell(id: string, tally: Tally): void {
  latest.set(id, { tally: { ...latest.get(id)?.tally, ...tally }, at: Date.now() });
  showTally(id, tally);
}

function catchUp(root: Element): void {
  for (const [id, { tally, at }] of latest) {
    if (Date.now() - at < drawnWithin) {
      showTally(id, tally, root);
    } else {
      latest.delete(id);
    }
  }
}

async function dismiss(note: HTMLElement, form: HTMLFormElement): Promise<void> {
  const id = note.dataset["note"]!;
  exchange(note, () => (note.hidden = true));
  if (!(await post(`/notes/${id}/${form.dataset["act"]}`, id))) {
    note.hidden = false;
    return;
  }
  const words = document.getElementById("toasts")!.dataset;
  toast(words["dismissed"]!, {
    label: words["undo"]!,
    run: async () => {
      if (await post(`/notes/${id}/${form.dataset["undo"]}`)) {
        note.hidden = false;
        note.querySelector<HTMLElement>(".card-link")?.focus();
      }
    },
  });
}
