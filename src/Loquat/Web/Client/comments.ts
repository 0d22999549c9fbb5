// Writing, replying to and deleting comments. Loaded on first use.
import htmx from "htmx.org";
import { post } from "./app/post";
import { boxOf } from "./comments/box";
import { remove } from "./comments/removing";

// The form whose use loaded this module.
const first = document.querySelector<HTMLFormElement>("#comment-form");
if (first) {
  boxOf(first);
}

document.addEventListener("focusin", ({ target }) => {
  const form = (target as Element).closest<HTMLFormElement>("#comment-form");
  if (form) {
    boxOf(form);
  }
});

document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const form = document.querySelector<HTMLFormElement>("#comment-form");
  const link = target.closest<HTMLAnchorElement>(".comments [data-answer]");
  if (!form || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  if (link) {
    event.preventDefault();
    boxOf(form).answer(link);
  } else if (target.closest(".comment-adding > summary")) {
    event.preventDefault();
    boxOf(form).pick();
  } else if (target.closest("#comment-form [data-cancel]")) {
    event.preventDefault();
    boxOf(form).goHome();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  const what = form.closest(".comments") && (form.dataset["do"] ?? form.id);
  if (what === "comment-form") {
    event.preventDefault();
    void boxOf(form).send();
  } else if (what === "delete") {
    event.preventDefault();
    void remove(form);
  } else if (what === "pin") {
    event.preventDefault();
    void pin(form);
  }
});

// A loaded page of the list may contain comments that were written here meanwhile.
document.addEventListener("htmx:afterSettle", () => {
  const known = new Set<string>();
  for (const line of document.querySelectorAll(".comments li[id]")) {
    if (known.has(line.id)) {
      line.remove();
    }
    known.add(line.id);
  }
});

async function pin(form: HTMLFormElement): Promise<void> {
  const section = form.closest<HTMLElement>(".comments")!;
  const [menu, { id }] = [form.closest<HTMLDetailsElement>("details")!, form.closest("li")!];
  menu.open = false;
  menu.querySelector("summary")!.focus();
  if (await post(form.action)) {
    const order = section.querySelector("#comments-newest[aria-current]") ? "newest" : "top";
    await htmx.ajax("get", `/notes/${section.dataset["root"]}/comments?sort=${order}`, {
      target: section,
      select: ".comments",
      swap: "outerHTML",
    });
    document.querySelector<HTMLElement>(`#${id} .menu > summary`)?.focus();
  }
}
