import { say } from "./announce";

/** Copies the text and shows "copied" on the button for a moment. */
export async function copy(button: HTMLElement, text: string): Promise<void> {
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

export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text + "\n"], { type: "text/plain" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
