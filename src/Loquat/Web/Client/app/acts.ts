import { exchange } from "./focus";
import { tick } from "./haptics";
import { post } from "./post";
import { showTally, type Tally } from "./tallies";
import { toast } from "./toasts";

/** The state that the person wants for one note and act, and the state that the server has confirmed. */
interface Wish {
  wanted: boolean;
  told: boolean;
}

const wishes = new Map<string, Wish>();

// An htmx fragment may have been rendered before the server received an act. After this long it can't be stale any more.
const drawnWithin = 10_000;
const latest = new Map<string, { tally: Tally; at: number }>();

/** Shows likes, saves and dismissals at once, sends the requests in order, and reverts with a message if the server refuses. */
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
    // The running request sends the latest wish when it returns.
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

/** Takes only the counts of this act: the response may predate another act whose own response arrived earlier. */
function of(act: string, answer: Tally): Tally {
  const { likes, liked, saves, saved } = answer as Required<Tally>;
  return act === "like" ? { likes, liked } : { saves, saved };
}

/** Shows the count plus or minus one until the server returns the real count. */
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
