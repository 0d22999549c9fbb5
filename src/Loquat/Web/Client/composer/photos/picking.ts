import { isVideo, mayBePicture } from "../../uploads/kinds";

/**
 * Files from the picker, the camera, the clipboard, or a drop anywhere on the page: next to the composer the browser would open
 * the file instead.
 */
export function takeFiles(composer: HTMLElement, take: (files: File[]) => void): void {
  for (const input of composer.querySelectorAll<HTMLInputElement>("[data-pick]")) {
    input.addEventListener("change", () => {
      take([...(input.files ?? [])]);
      // So that the same file can be picked again.
      input.value = "";
    });
  }
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => mayBePicture(file) || isVideo(file));
    // Text that was copied from a document brings a picture of itself along.
    if (files.length > 0 && event.clipboardData!.getData("text/plain") === "") {
      event.preventDefault();
      take(files);
    }
  });
  takeDrops(composer, take);
}

function takeDrops(composer: HTMLElement, take: (files: File[]) => void): void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const show = (isOver: boolean): boolean => composer.classList.toggle("dropping", isOver);
  document.addEventListener("dragover", (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      event.dataTransfer!.dropEffect = "copy";
      show(true);
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      show(false);
    }
  });
  document.addEventListener("drop", (event) => {
    show(false);
    if (hasFiles(event)) {
      event.preventDefault();
      take([...event.dataTransfer!.files]);
    }
  });
}
