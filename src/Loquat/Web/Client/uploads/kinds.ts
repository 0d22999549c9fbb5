const videoNames = /\.(mp4|m4v|mov|webm|mkv|avi|ts|mts|mpe?g|3gp|ogv|wmv|flv)$/i;
const pictureNames = /\.(jpe?g|png|gif|webp|avif|hei[cf])$/i;

/** Whether it is worth asking the server. A browser that does not know a type leaves it empty. */
export function mayBePicture(file: File): boolean {
  return (
    pictureNames.test(file.name) ||
    (file.type === "" ? !file.name.includes(".") : file.type.startsWith("image/") && !file.type.includes("svg"))
  );
}

/** By its type, or where the browser knows none, by its name. */
export function isVideo(file: Blob, name = (file as File).name): boolean {
  return file.type.startsWith("video/") || (!file.type.startsWith("image/") && videoNames.test(name));
}

/** A folder comes as a file that can't be read, and a file may be gone since it was picked. */
export async function canBeRead(file: File): Promise<boolean> {
  return await file.slice(0, 1).arrayBuffer().then(() => true, () => false);
}
