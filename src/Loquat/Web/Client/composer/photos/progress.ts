import { fill } from "../../app/words";
import type { Photo } from "../../uploads/photo";

const mega = 1024 * 1024;

/** What a tile has room for: a number and a step. */
export function stepOf({ video, phase, progress }: Photo, words: DOMStringMap): string {
  if (phase === "uploading") {
    return `${Math.floor(progress * 100)}%`;
  }
  if (!video || (phase !== "processing" && video.step !== "sizes")) {
    return words[phase] ?? "";
  }
  const { checking, firstPlay, sizes, ready } = words;
  const step = { checking, firstPlay, sizes, done: ready, stuck: ready }[video.step] ?? "";
  return video.progress > 0 ? `${step} ${Math.floor(video.progress * 100)}%` : step;
}

/** How fast the upload goes and how long it takes; nothing while that can't be told. */
export function speedOf({ speed, phase }: Photo, words: DOMStringMap): string {
  if (phase !== "uploading" || !speed || speed.perSecond === null || speed.secondsLeft === null) {
    return "";
  }
  return [fill(words["speed"], (speed.perSecond / mega).toFixed(1)), leftIn(speed.secondsLeft, words)].join(" · ");
}

export function leftIn(seconds: number, words: DOMStringMap): string {
  return seconds < 60 ? words["soon"]! : fill(words["left"], Math.round(seconds / 60));
}
