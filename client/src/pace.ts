// Keeps a job that follows typing from crowding out the typing: one run at a time, and a rest after each that grows with its length.

/** After a run, this many times its length passes before the next. */
const restFactor = 3;
/** The rest is never longer than this, in milliseconds. */
const longestRest = 2000;

/** How a job is paced, in milliseconds. */
export interface PaceOptions {
  /** The shortest time between the end of one run and the start of the next. */
  readonly least?: number;
  /** Where the last run took long, the next waits until nothing was asked for this time. */
  readonly quiet?: number;
}

/** A run that took longer, in milliseconds, is felt while typing. */
const long = 25;

export class Pace {
  private readonly job: () => Promise<unknown>;
  private readonly least: number;
  private readonly quiet: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;
  private took = 0;
  private restUntil = 0;

  constructor(job: () => Promise<unknown>, { least = 0, quiet = 0 }: PaceOptions = {}) {
    this.job = job;
    this.least = least;
    this.quiet = quiet;
  }

  /** Asks for a run: soon, or once the run that is under way has ended. Many askings make one run. */
  ask(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    const waits = this.quiet > 0 && this.took > long;
    if (this.timer !== undefined && !waits) return;
    clearTimeout(this.timer);
    const now = performance.now();
    this.timer = setTimeout(() => void this.run(), Math.max(0, this.restUntil - now, waits ? this.quiet : 0));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.again = false;
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.running = true;
    const began = performance.now();
    try {
      await this.job();
    } finally {
      const ended = performance.now();
      this.took = ended - began;
      this.restUntil = ended + Math.max(this.least, Math.min(longestRest, restFactor * this.took));
      this.running = false;
      if (this.again) {
        this.again = false;
        this.ask();
      }
    }
  }
}
