// Keeps a job that follows typing from crowding out the typing: one run at a time, and a rest after each that grows with its length.

/** After a run, this many times its length passes before the next. */
const restFactor = 3;
/** The rest is never longer than this, in milliseconds. */
const longestRest = 2000;

export class Pace {
  private readonly job: () => Promise<unknown>;
  private readonly least: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;
  private restUntil = 0;

  /** `least` is the shortest time between the end of one run and the start of the next, in milliseconds. */
  constructor(job: () => Promise<unknown>, least = 0) {
    this.job = job;
    this.least = least;
  }

  /** Asks for a run: soon, or once the run that is under way has ended. Many askings make one run. */
  ask(): void {
    if (this.running) this.again = true;
    else this.timer ??= setTimeout(() => void this.run(), Math.max(0, this.restUntil - performance.now()));
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
      this.restUntil = ended + Math.max(this.least, Math.min(longestRest, restFactor * (ended - began)));
      this.running = false;
      if (this.again) {
        this.again = false;
        this.ask();
      }
    }
  }
}
