import { post } from "../app/acts";
import { showTally } from "../app/tallies";
import { toast } from "../app/toasts";
import { boxOf } from "./box";

/** Gone at once; back when the server refuses, or when it is wanted back. */
export async function remove(button: HTMLFormElement): Promise<void> {
  const line = button.closest<HTMLElement>(".thread, .answer")!;
  const section = button.closest<HTMLElement>(".comments")!;
  const form = section.querySelector<HTMLFormElement>("#comment-form")!;
  if (line.contains(form)) {
    boxOf(form).goHome(false);
  }
  button.closest<HTMLDetailsElement>("details")!.open = false;
  show(line, false);
  const left = await post(button.action);
  if (!left) {
    show(line, true);
    return;
  }
  showTally(section.dataset["root"]!, left);
  toast(form.dataset["deleted"]!, {
    label: form.dataset["undo"]!,
    run: async () => {
      const now = await post(button.action.replace(/delete$/, "restore"));
      if (now) {
        show(line, true);
        showTally(section.dataset["root"]!, now);
      }
    },
  });
}

function show(line: HTMLElement, isThere: boolean): void {
  const next = (line.nextElementSibling ?? line.previousElementSibling ?? line.parentElement!.closest("li"))?.querySelector<HTMLElement>(".comment-author");
  line.hidden = !isThere;
  (isThere ? line.querySelector<HTMLElement>(".comment-author") : next)?.focus({ preventScroll: true });
}
