// Reorders the parts of a series by dragging with a mouse. Touch, keyboard and pages without JavaScript use the buttons.
const list = document.querySelector<HTMLElement>("[data-order]")!;
const rows = [...list.querySelectorAll<HTMLElement>("[data-part]")];
let dragged: HTMLElement | null = null;

for (const row of rows) {
  row.draggable = true;
  row.addEventListener("dragstart", (event) => {
    dragged = row;
    row.classList.add("dragged");
    event.dataTransfer!.effectAllowed = "move";
  });
  row.addEventListener("dragend", clear);
  row.addEventListener("dragover", (event) => {
    if (dragged && dragged !== row) {
      event.preventDefault();
      mark(row, isAfter(event, row));
    }
  });
  row.addEventListener("drop", (event) => {
    event.preventDefault();
    if (dragged && dragged !== row) {
      put(dragged, rows.indexOf(row) + (isAfter(event, row) ? 1 : 0));
    }
  });
}

function isAfter({ clientY }: DragEvent, row: HTMLElement): boolean {
  const { top, height } = row.getBoundingClientRect();
  return clientY > top + height / 2;
}

function mark(row: HTMLElement, after: boolean): void {
  rows.forEach((other) => other.classList.toggle("target", other === row));
  row.classList.toggle("after", after);
}

function clear(): void {
  dragged = null;
  rows.forEach((row) => row.classList.remove("dragged", "target", "after"));
}

/**
 * Submits the same form as the buttons, so that the page shows the state of the server. `before` is an index into the rows with the dragged
 * row still in place.
 */
function put(row: HTMLElement, before: number): void {
  const form = row.querySelector<HTMLFormElement>("form[action$='/move']")!;
  const to = form.querySelector<HTMLButtonElement>("[name=to]")!;
  to.value = String(before > rows.indexOf(row) ? before : before + 1);
  form.requestSubmit(to);
}

export {};
