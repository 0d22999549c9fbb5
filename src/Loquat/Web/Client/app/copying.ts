/** Shows the buttons that need JavaScript: copy, download, print and share. */
export function offerCopies(): void {
  offerIn(document);
  document.addEventListener("htmx:load", (event) => offerIn(event.target as Element));
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy], [data-download], [data-print], [data-share]");
    if (!button) {
      return;
    }
    if (button.dataset["copy"] !== undefined) {
      void take(({ copy }) => copy(button, button.dataset["copy"]!));
    } else if (button.dataset["download"] !== undefined) {
      void take(({ download }) => download(button.dataset["download"]!, button.dataset["fileName"] ?? "loquat.txt"));
    } else if (button.dataset["share"] !== undefined) {
      // `share` also rejects when the person cancels, which is not an error.
      navigator.share({ title: document.title, url: button.dataset["share"] }).catch(() => undefined);
    } else {
      print();
    }
  });
}

function offerIn(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>("[data-copy], [data-download], [data-print], [data-share]")) {
    button.hidden = button.dataset["share"] !== undefined && !("share" in navigator);
  }
}

/** Loads the module on first use. */
async function take(act: (copies: typeof import("./copies")) => void): Promise<void> {
  await import("./copies").then(act, () => undefined);
}
