import { type Cut, whole } from "./cuts";

/** How a picture is edited: first rotated, then cropped. */
export interface Edit {
  rotation: number;
  cut: Cut;
}

/** Parses the format of the server: `90 0.1 0 0.75 1`. */
export function readEdit(written: string): Edit {
  const [rotation, left, top, width, height] = written.split(" ").map(Number);
  return height === undefined
    ? { rotation: 0, cut: whole }
    : { rotation: rotation!, cut: { left: left!, top: top!, width: width!, height } };
}

export function writeEdit({ rotation, cut }: Edit): string {
  return [rotation, cut.left, cut.top, cut.width, cut.height].map((number) => String(Number(number.toFixed(4)))).join(" ");
}

/** Compares the values, because the unedited picture has two notations. */
export function sameEdit(one: string, other: string): boolean {
  return writeEdit(readEdit(one)) === writeEdit(readEdit(other));
}
