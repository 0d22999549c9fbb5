import { say } from "./saying";

/** Shows the buttons that need script: copy, download, print, share. */
export function offerCopies(): void {
  offerIn(document);
  document.addEventListener("htmx:load", (event) => offerIn(event.target as Element));
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy], [data-download], [data-print], [data-share]");
    if (!button) {
      return;
    }
    if (button.dataset["copy"] !== undefined) {
      void copy(button, button.dataset["copy"]);
    } else if (button.dataset["download"] !== undefined) {
      download(button.dataset["download"], button.dataset["fileName"] ?? "loquat.txt");
    } else if (button.dataset["share"] !== undefined) {
      // Who changes their mind has not met an error.
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

async function copy(button: HTMLElement, text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  const label = button.querySelector("span");
  if (!label || label.dataset["before"]) {
    return;
  }
  const before = label.textContent ?? "";
  label.dataset["before"] = before;
  label.textContent = button.dataset["copied"] ?? before;
  say(label.textContent);
  setTimeout(() => {
    label.textContent = before;
    delete label.dataset["before"];
  }, 2000);
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text + "\n"], { type: "text/plain" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
