import { impressionOf } from "../app/impressions";
import { telling } from "../app/impression-watch";
import type { VideoPlayer } from "../player/player";

/** A video watched for less than this time and less than this share counts as skipped. */
const glance = 3000;
const part = 0.3;
/** Larger steps in seconds are seeks and don't count as watched. */
const step = 1.5;

/** Records how one video is watched while it is current. */
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

  /** Reports the recorded values if recording is allowed. When the page is left, they are sent at once. */
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
