/** A part of a picture, as fractions of its width and height. */
export interface Cut {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Corner = "nw" | "ne" | "sw" | "se";

export const whole: Cut = { left: 0, top: 0, width: 1, height: 1 };

const least = 0.05;

/** Returns the largest centred cut of that ratio in a picture of that shape. Both are width divided by height. */
export function largest(ratio: number, shape: number): Cut {
  const shares = ratio / shape;
  const [width, height] = shares >= 1 ? [1, 1 / shares] : [shares, 1];
  return { left: (1 - width) / 2, top: (1 - height) / 2, width, height };
}

export function moved(cut: Cut, x: number, y: number): Cut {
  return { ...cut, left: clamp(cut.left + x, 0, 1 - cut.width), top: clamp(cut.top + y, 0, 1 - cut.height) };
}

/** Drags a corner while the opposite one stays. `shares` is the ratio to keep, in fractions of the picture, or null. */
export function pulled(cut: Cut, corner: Corner, x: number, y: number, shares: number | null): Cut {
  const [isWest, isNorth] = [corner.endsWith("w"), corner.startsWith("n")];
  const anchorX = isWest ? cut.left + cut.width : cut.left;
  const anchorY = isNorth ? cut.top + cut.height : cut.top;
  const roomX = isWest ? anchorX : 1 - anchorX;
  const roomY = isNorth ? anchorY : 1 - anchorY;
  let width = clamp(cut.width + (isWest ? -x : x), least, roomX);
  let height = clamp(cut.height + (isNorth ? -y : y), least, roomY);
  if (shares !== null) {
    const wanted = Math.abs(x) >= Math.abs(y) * shares ? width : height * shares;
    width = clamp(wanted, Math.max(least, least * shares), Math.min(roomX, roomY * shares));
    height = width / shares;
  }
  return { left: isWest ? anchorX - width : anchorX, top: isNorth ? anchorY - height : anchorY, width, height };
}

/** Scales the cut around its middle. */
export function scaled(cut: Cut, factor: number): Cut {
  const by = clamp(factor, least / Math.min(cut.width, cut.height), Math.min(1 / cut.width, 1 / cut.height));
  const [width, height] = [cut.width * by, cut.height * by];
  const middle = { left: cut.left + (cut.width - width) / 2, top: cut.top + (cut.height - height) / 2, width, height };
  return moved(middle, 0, 0);
}

/** Returns the same part after the picture was rotated by 90 degrees. */
export function turned({ left, top, width, height }: Cut, isRight: boolean): Cut {
  return isRight
    ? { left: 1 - top - height, top: left, width: height, height: width }
    : { left: top, top: 1 - left - width, width: height, height: width };
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, value));
}
