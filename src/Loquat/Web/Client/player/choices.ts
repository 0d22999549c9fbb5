import { forGood, keep, kept, untilClosed } from "../app/storage";
import { isSaving, type Quality } from "./source";

const speedShelf = "video-speed"; // stored: sessionStorage
const qualityShelf = "video-quality"; // stored: localStorage

/** Playback choices that apply to all videos: the speed until the window is closed, the quality in this browser. */
export function bindChoices(menu: HTMLElement, video: HTMLVideoElement, choose: (quality: Quality) => void, signal: AbortSignal): void {
  const turn = (speed: string): void => void (video.playbackRate = video.defaultPlaybackRate = Number(speed));
  menu.addEventListener("change", ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name.startsWith("speed")) {
      keep(untilClosed, speedShelf, value);
      turn(value);
    } else if (name.startsWith("quality")) {
      keep(forGood, qualityShelf, value);
      choose(value);
    }
  }, { signal });
  // A stored quality that this video lacks is ignored.
  const speed = check(menu, "speed", kept(untilClosed, speedShelf));
  const quality = check(menu, "quality", kept(forGood, qualityShelf) ?? (isSaving() ? "saver" : null));
  if (speed) {
    turn(speed);
  }
  if (quality) {
    choose(quality);
  }
}

function check(menu: HTMLElement, name: string, value: string | null): string | null {
  const input = value && menu.querySelector<HTMLInputElement>(`input[name^="${name}-"][value="${CSS.escape(value)}"]`);
  if (!input) {
    return null;
  }
  input.checked = true;
  return value;
}
