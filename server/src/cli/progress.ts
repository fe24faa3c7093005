// Progress of a run: on a terminal a line with share done, files a second and time left; for a program that asks for them, lines of their own. Silent elsewhere and on short runs.
import { progressLine } from '../host/folder-run.ts';
import type { Io } from './io.ts';

/** Draws on standard error at most ten times a second, and on a terminal only after a second. */
export class Progress {
  private readonly total: number;
  private readonly io: Io;
  private readonly lines: boolean;
  private readonly began = performance.now();
  private drawn = 0;
  private visible = false;

  /** `lines`: a line for a program to read, the first at once and one for the last file. */
  constructor(total: number, io: Io, lines: boolean) {
    this.total = total;
    this.io = io;
    this.lines = lines;
    if (lines) io.err(progressLine({ done: 0, total }));
  }

  show(done: number): void {
    const now = performance.now();
    if (this.lines) {
      if (done < this.total && now - this.drawn < 100) return;
      this.drawn = now;
      this.io.err(progressLine({ done, total: this.total }));
      return;
    }
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
