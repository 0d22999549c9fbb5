/** Takes a suggestion into a place field: its name, its id and its location. */
export function pick(room: HTMLElement, box: HTMLInputElement, { dataset }: HTMLElement): void {
  box.value = dataset["name"]!;
  say(room, dataset["id"]!, dataset["where"]!);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Typing on discards the picked place. */
export function unpick(room: HTMLElement): void {
  room.querySelectorAll<HTMLInputElement>("[type=radio]").forEach((choice) => (choice.checked = false));
  say(room, "", "");
}

export function isPicked(room: HTMLElement): boolean {
  return (room.querySelector<HTMLInputElement>("[name=placeId][type=hidden]")?.value ?? "") !== "";
}

function say(room: HTMLElement, id: string, where: string): void {
  const [chosen, line] = [room.querySelector<HTMLInputElement>("[name=placeId][type=hidden]"), room.querySelector("p[data-where]")];
  if (chosen && line) {
    chosen.value = id;
    line.textContent = where;
  }
}
