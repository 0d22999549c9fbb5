const videoNames = /\.(mp4|m4v|mov|webm|mkv|avi|ts|mts|mpe?g|3gp|ogv|wmv|flv)$/i;
const pictureNames = /\.(jpe?g|png|gif|webp|avif|hei[cf])$/i;

/** Returns whether the file may be a picture. Browsers leave the type empty if they don't know it. */
export function mayBePicture(file: File): boolean {
  return (
    pictureNames.test(file.name) ||
    (file.type === "" ? !file.name.includes(".") : file.type.startsWith("image/") && !file.type.includes("svg"))
  );
}

/** Decides by the type, or by the name if the browser does not know the type. */
export function isVideo(file: Blob, name = (file as File).name): boolean {
  return file.type.startsWith("video/") || (!file.type.startsWith("image/") && videoNames.test(name));
}

/** Detects folders, which appear as unreadable files, and files that were deleted since they were picked. */
export async function canBeRead(file: File): Promise<boolean> {
  return await file.slice(0, 1).arrayBuffer().then(() => true, () => false);
}
