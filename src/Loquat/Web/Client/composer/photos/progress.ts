import { fill } from "../../app/words";
import type { Photo } from "../../uploads/photo";

const mega = 1024 * 1024;

/** The short text for a tile: the current step and its percentage. */
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

/** The speed and remaining time of the upload; empty while they are unknown. */
export function speedOf({ speed, phase }: Photo, words: DOMStringMap): string {
  if (phase !== "uploading" || !speed || speed.perSecond === null || speed.secondsLeft === null) {
    return "";
  }
  return [fill(words["speed"], (speed.perSecond / mega).toFixed(1)), leftIn(speed.secondsLeft, words)].join(" · ");
}

export function leftIn(seconds: number, words: DOMStringMap): string {
  return seconds < 60 ? words["soon"]! : fill(words["left"], Math.round(seconds / 60));
}
