// A line of progress on a terminal: share done, files a second, time left. Silent elsewhere and on short runs.
import type { Io } from './io.ts';

/** Draws on standard error at most ten times a second, and only after a second. */
export class Progress {
  private readonly total: number;
  private readonly io: Io;
  private readonly began = performance.now();
  private drawn = 0;
  private visible = false;

  constructor(total: number, io: Io) {
    this.total = total;
    this.io = io;
  }

  show(done: number): void {
    const now = performance.now();
    if (!this.io.progress || now - this.began < 1000 || now - this.drawn < 100) return;
    this.drawn = now;
    const rate = done / ((now - this.began) / 1000);
    const cells = Math.round((20 * done) / this.total);
    this.io.draw?.(`\r\u001b[K[${'█'.repeat(cells)}${'░'.repeat(20 - cells)}] ${done}/${this.total}  ${rate.toFixed(0)} 个/秒  还要 ${Math.ceil((this.total - done) / rate)} 秒`);
    this.visible = true;
  }

  clear(): void {
    if (this.visible) this.io.draw?.('\r\u001b[K');
    this.visible = false;
  }
}
