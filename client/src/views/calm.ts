// Renews a tree between the workbench's questions: one that is renewed while it is being read is drawn with rows in wrong places.
// VS Code hands the first event of a tree on at once, those that follow within 200 ms (a message counts too) only when it has heard none for so long:
// by then the tree may be being read. So a job is done when the last one's events are through, and tells the rows before the message.
// A view that comes into sight is read at once, of which we hear too late: what was told just before that is told again.

/** So long after the last question, in milliseconds, the workbench has read what it wanted: between the levels of a tree a busy one takes 300. */
const restMs = 700;
/** So long after a job, in milliseconds, the next event is handed on at once. */
const gatheredMs = 250;
/** A job done so long before a view comes into sight, in milliseconds, may have met its reading. */
const justNowMs = 2000;
/** Questions without end hold nothing up longer than this, in milliseconds. */
const longestMs = 3000;

export class Calm {
  private asked = 0;
  private done = 0;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private job: (() => void) | undefined;

  /** Whether a job is still to be done. */
  get waiting(): boolean {
    return this.job !== undefined;
  }

  /** The workbench asked for rows. */
  note(): void {
    this.asked = performance.now();
  }

  /** The view came into sight; `again` tells its rows once more where they were told just now, or are told before it is read. */
  shown(again: () => void): void {
    this.note();
    if (this.job === undefined && this.done > 0 && performance.now() - this.done < justNowMs) this.whenCalm(again);
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
  }

  private look(): void {
    this.timer = undefined;
    const now = performance.now();
    const gathered = this.done + gatheredMs - now;
    const wait = Math.max(gathered, this.asked + restMs - now);
    if (wait > 0 && (gathered > 0 || now - this.since < longestMs)) this.timer = setTimeout(() => this.look(), wait);
    else {
      this.job?.();
      this.job = undefined;
      this.done = now;
    }
  }
}
