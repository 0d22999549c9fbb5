const filmNames = /\.(mp4|m4v|mov|webm|mkv|avi|ts|mts|mpe?g|3gp|ogv|wmv|flv)$/i;
const pictureNames = /\.(jpe?g|png|gif|webp|avif|hei[cf])$/i;

/** Files from the picker, the camera, the clipboard, or a drop anywhere on the page: next to the composer the browser would open the file instead. */
export function takeFiles(composer: HTMLElement, take: (files: File[]) => void): void {
  for (const input of composer.querySelectorAll<HTMLInputElement>("[data-pick]")) {
    input.addEventListener("change", () => {
      take([...(input.files ?? [])]);
      // So that the same file can be picked again.
      input.value = "";
    });
  }
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => mayBePicture(file) || isFilm(file));
    // Text that was copied from a document brings a picture of itself along.
    if (files.length > 0 && event.clipboardData!.getData("text/plain") === "") {
      event.preventDefault();
      take(files);
    }
  });
  takeDrops(composer, take);
}

/** Whether it is worth asking the server. A browser that does not know a type leaves it empty. */
export function mayBePicture(file: File): boolean {
  return pictureNames.test(file.name) || (file.type === "" ? !file.name.includes(".") : file.type.startsWith("image/") && !file.type.includes("svg"));
}

/** By its type, or where the browser knows none, by its name. */
export function isFilm(file: Blob, name = (file as File).name): boolean {
  return file.type.startsWith("video/") || (!file.type.startsWith("image/") && filmNames.test(name));
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

/** A folder comes as a file that can't be read, and a file may be gone since it was picked. */
export async function canBeRead(file: File): Promise<boolean> {
  return await file.slice(0, 1).arrayBuffer().then(() => true, () => false);
}
