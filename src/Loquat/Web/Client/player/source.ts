import type Hls from "hls.js";

/** `auto`, `saver`, or the shorter side of a rendition, such as `720`. */
export type Quality = string;

const ahead = 30;
/** Seconds to buffer for a video that is only preloaded. */
const aheadWaiting = 5;
const mostRecoveries = 2;
// Fetches the first segment while the buffers are set up, and plays it. By default hls.js discards it after a bandwidth test.
const soon = { startFragPrefetch: true, testBandwidth: false };

/** The source of the video: a stream of renditions where supported, else a single file. */
export class Source {
  private hls: Hls | null = null;
  private begun: Promise<void> | null = null;
  private quality: Quality = "auto";
  private recoveries = 0;
  /** Increases with each release, so that a pending open can detect it. */
  private turn = 0;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly master: string | undefined,
    private readonly file: string,
    private readonly broken: () => void,
  ) {}

  /** Starts loading. Repeated calls have no effect. */
  begin(): Promise<void> {
    return (this.begun ??= this.open(this.turn));
  }

  /** Allows to buffer more than the beginning. */
  hurry(): void {
    if (this.hls) {
      this.hls.config.maxBufferLength = ahead;
    }
  }

  choose(quality: Quality): void {
    this.quality = quality;
    this.applyQuality();
  }

  /** Continues loading after a lost connection. */
  resume(): void {
    this.hls?.startLoad();
  }

  /** Switches to the single file at the current position. */
  useFile(): void {
    const [at, wasPlaying] = [this.video.currentTime, !this.video.paused];
    this.close();
    this.video.src = this.file;
    this.video.load();
    this.video.addEventListener("loadedmetadata", () => (this.video.currentTime = at), { once: true });
    if (wasPlaying) {
      void this.video.play().catch(() => undefined);
    }
  }

  /** Frees all memory. `begin` can start again. */
  release(): void {
    this.turn++;
    this.begun = null;
    this.close();
    this.video.removeAttribute("src");
    this.video.load();
  }

  private async open(turn: number): Promise<void> {
    const Stream = this.master ? await loadStream() : null;
    if (turn !== this.turn) {
      return;
    }
    if (Stream) {
      this.stream(Stream);
    } else {
      const isNative = this.master && this.video.canPlayType("application/vnd.apple.mpegurl") !== "";
      const address = isNative ? this.master! : this.file;
      if (this.video.getAttribute("src") !== address) {
        this.video.src = address;
      }
      this.video.preload = "auto";
    }
  }

  private stream(Stream: typeof Hls): void {
    const hls = (this.hls = new Stream({
      ...soon,
      enableWorker: false,
      capLevelToPlayerSize: true,
      maxBufferLength: aheadWaiting,
      backBufferLength: 30,
    }));
    hls.on(Stream.Events.MANIFEST_PARSED, () => this.applyQuality());
    hls.on(Stream.Events.ERROR, (_, { fatal, type }) => {
      if (!fatal || !navigator.onLine) {
        return;
      }
      if (type === Stream.ErrorTypes.MEDIA_ERROR && this.recoveries++ < mostRecoveries) {
        hls.recoverMediaError();
      } else {
        this.useFile();
        this.broken();
      }
    });
    hls.loadSource(this.master!);
    hls.attachMedia(this.video);
  }

  private applyQuality(): void {
    const { hls, quality } = this;
    if (!hls || hls.levels.length === 0) {
      return;
    }
    const sides = hls.levels.map(({ width, height }) => Math.min(width, height));
    hls.autoLevelCapping = quality === "saver" ? 0 : -1;
    const wanted = Number(quality);
    hls.nextLevel = Number.isNaN(wanted)
      ? -1
      : sides.reduce((best, side, i) => (Math.abs(side - wanted) < Math.abs(sides[best]! - wanted) ? i : best), 0);
  }

  private close(): void {
    this.hls?.destroy();
    this.hls = null;
  }
}

/** Returns null if the browser does not support hls.js or the module did not load; the single file still works. */
async function loadStream(): Promise<typeof Hls | null> {
  const stream = await import("hls.js").catch(() => null);
  return stream?.default.isSupported() ? stream.default : null;
}

/** Whether the browser asks to save data. */
export function isSaving(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}
