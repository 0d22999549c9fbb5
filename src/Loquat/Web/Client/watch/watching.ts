import { impressionOf } from "../app/impressions";
import { telling } from "../app/impression-watch";
import type { VideoPlayer } from "../player/player";

/** Less than this, and less than this part of it, was only on the way to the next one. */
const glance = 3000;
const part = 0.3;
/** Steps larger than this are jumps, not watching. */
const step = 1.5;

/** How one video is watched, from when it is shown until it is left. */
export class Watching {
  private watched = 0;
  private share = 0;
  private replays = 0;
  private isUnmuted = false;
  private last = 0;

  constructor(
    private readonly note: string,
    player: VideoPlayer,
  ) {
    player.addEventListener("progress", ((event: CustomEvent<{ time: number; duration: number }>) =>
      this.follow(event.detail)) as EventListener);
  }

  unmute(): void {
    this.isUnmuted = true;
  }

  /** It is left: what there is to say is said, where it may be kept. With the page, it is sent at once. */
  leave(isOver = false): void {
    const { watched, share, replays, isUnmuted, note } = this;
    [this.watched, this.share, this.replays, this.isUnmuted] = [0, 0, 0, false];
    if (impressionOf(note)) {
      const skipped = watched < glance && share < part;
      telling?.watch(note, { watchedMs: watched, shareWatched: share, replays, skipped, unmuted: isUnmuted });
    }
    if (isOver) {
      telling?.tell();
    }
  }

  private follow({ time, duration }: { time: number; duration: number }): void {
    const went = time - this.last;
    if (went > 0 && went < step) {
      this.watched += went * 1000;
    } else if (went < -duration / 2) {
      this.replays++;
    }
    this.last = time;
    this.share = Math.max(this.share, duration > 0 ? time / duration : 0);
  }
}
