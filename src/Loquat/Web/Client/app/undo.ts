import { exchange } from "./focus";

/** Removes the undo button after its time and the `deleted` parameter from the address. */
export function endUndo(): void {
  for (const offer of document.querySelectorAll<HTMLElement>("[data-undo-for]")) {
    setTimeout(() => exchange(offer, () => offer.remove()), Number(offer.dataset["undoFor"]) * 1000);
    const address = new URL(location.href);
    address.searchParams.delete("deleted");
    history.replaceState(history.state, "", address);
  }
}
