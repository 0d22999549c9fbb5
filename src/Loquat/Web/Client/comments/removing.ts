import { exchange } from "../app/focus";
import { post } from "../app/post";
import { showTally } from "../app/tallies";
import { toast } from "../app/toasts";
import { boxOf } from "./box";

/** Hides the comment at once. It comes back if the server refuses or the person undoes the deletion. */
export async function remove(button: HTMLFormElement): Promise<void> {
  const line = button.closest<HTMLElement>(".thread, .answer")!;
  const section = button.closest<HTMLElement>(".comments")!;
  const form = section.querySelector<HTMLFormElement>("#comment-form")!;
  if (line.contains(form)) {
    boxOf(form).goHome(false);
  }
  button.closest<HTMLDetailsElement>("details")!.open = false;
  exchange(line, () => (line.hidden = true));
  const left = await post(button.action);
  if (!left) {
    comeBack(line);
    return;
  }
  showTally(section.dataset["root"]!, left);
  toast(form.dataset["deleted"]!, {
    label: form.dataset["undo"]!,
    run: async () => {
      const now = await post(button.action.replace(/delete$/, "restore"));
      if (now) {
        comeBack(line);
        showTally(section.dataset["root"]!, now);
      }
    },
  });
}

function comeBack(line: HTMLElement): void {
  line.hidden = false;
  line.querySelector<HTMLElement>(".comment-author")!.focus({ preventScroll: true });
}
