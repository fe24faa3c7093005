// Renews a tree between the workbench's questions: one that is renewed while it is being read is drawn with rows in wrong places.
// VS Code hands the first event of a tree on at once, those that follow within 200 ms (a message counts too) only when it has heard none for so long:
// by then the tree may be being read. So a job is done when the last one's events are through, and tells the rows before the message.

/** So long after the last question, in milliseconds, the workbench has read what it wanted: between the levels of a tree a busy one takes 300. */
const restMs = 700;
/** So long after a job, in milliseconds, the next event is handed on at once. */
const gatheredMs = 250;
/** A view that is shown asks for its rows within so long after a job, in milliseconds; where it does not, the event was lost. */
const answerMs = 1500;
/** A lost event is told again so often. */
const mostTellings = 3;
/** Questions without end hold nothing up longer than this, in milliseconds. */
const longestMs = 3000;

export class Calm {
  private asked = 0;
  private done = 0;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private job: (() => void) | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly isShown: () => boolean;

  /** `isShown` tells whether the view is in sight: one that is not asks for nothing. */
  constructor(isShown: () => boolean) {
    this.isShown = isShown;
  }

  /** Whether a job is still to be done. */
  get waiting(): boolean {
    return this.job !== undefined;
  }

  /** The workbench asked for rows. */
  note(): void {
    this.asked = performance.now();
  }

  /** Does the job once no question has come for a while; a later job takes its place. */
  whenCalm(job: () => void): void {
    this.job = job;
    if (this.timer === undefined) {
      this.since = performance.now();
      this.look();
    }
  }

  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.again);
  }

  private look(): void {
    this.timer = undefined;
    const now = performance.now();
    const gathered = this.done + gatheredMs - now;
    const wait = Math.max(gathered, this.asked + restMs - now);
    if (wait > 0 && (gathered > 0 || now - this.since < longestMs)) this.timer = setTimeout(() => this.look(), wait);
    else {
      const { job } = this;
      this.job = undefined;
      this.done = now;
      job?.();
      if (job) this.expect(job, 1);
    }
  }

  /** Does the job again where the workbench, though the view is shown, has asked for nothing since. */
  private expect(job: () => void, tellings: number): void {
    clearTimeout(this.again);
    this.again = setTimeout(() => {
      if (this.asked >= this.done || this.job || this.timer !== undefined || !this.isShown()) return;
      this.done = performance.now();
      job();
      if (tellings < mostTellings) this.expect(job, tellings + 1);
    }, answerMs);
  }
}
