/** A smoothed upload speed and the remaining time. */
export class Speed {
  private at = performance.now();
  private sent: number;
  private rate = 0;

  constructor(
    sent: number,
    private total: number,
  ) {
    this.sent = sent;
  }

  went(sent: number, total: number): void {
    const seconds = (performance.now() - this.at) / 1000;
    this.total = total;
    if (seconds < 0.5) {
      return;
    }
    const now = Math.max(0, sent - this.sent) / seconds;
    // An exponential average with a half-life of three seconds.
    const share = 1 - 0.5 ** (seconds / 3);
    this.rate = this.rate === 0 ? now : this.rate + (now - this.rate) * share;
    this.sent = sent;
    this.at = performance.now();
  }

  /** Null until there is a meaningful value. */
  get perSecond(): number | null {
    return this.rate > 0 ? this.rate : null;
  }

  get secondsLeft(): number | null {
    return this.rate > 0 ? (this.total - this.sent) / this.rate : null;
  }
}
