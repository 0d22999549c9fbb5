import { isVideo, mayBePicture } from "../../uploads/kinds";

/**
 * Takes files from the picker, the camera, the clipboard, and drops anywhere on the page, because the browser would open a file that is
 * dropped next to the composer.
 */
export function takeFiles(composer: HTMLElement, take: (files: File[]) => void): void {
  for (const input of composer.querySelectorAll<HTMLInputElement>("[data-pick]")) {
    input.addEventListener("change", () => {
      take([...(input.files ?? [])]);
      // Allows the same file to be picked again.
      input.value = "";
    });
  }
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => mayBePicture(file) || isVideo(file));
    // Text that is copied from a document also contains a picture of the text.
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
