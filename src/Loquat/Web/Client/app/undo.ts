import { exchange } from "./focus";

/** Takes the offer to undo away when the time for it is over, and the words that made it come from the address. */
export function endUndo(): void {
  for (const offer of document.querySelectorAll<HTMLElement>("[data-undo-for]")) {
    setTimeout(() => exchange(offer, () => offer.remove()), Number(offer.dataset["undoFor"]) * 1000);
    const address = new URL(location.href);
    address.searchParams.delete("deleted");
    history.replaceState(history.state, "", address);
  }
}
