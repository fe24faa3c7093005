// Progress of a run: on a terminal a line with share done, files a second and time left; for a program that asks for them, lines of their own. Silent elsewhere and on short runs.
import { format, type Locale, type Message } from '../core/base/message.ts';
import { progressLine } from '../host/folder-run.ts';
import type { Io } from './io.ts';

const pace: Message = { zh: '{rate} 个/秒  还要 {left} 秒', en: '{rate} files/s  {left} s left' };

/** Draws on standard error at most ten times a second, and on a terminal only after a second. */
export class Progress {
  private readonly total: number;
  private readonly io: Io;
  private readonly lines: boolean;
  private readonly locale: Locale;
  private readonly began = performance.now();
  private drawn = 0;
  private visible = false;

  /** `lines`: a line for a program to read, the first at once and one for the last file. */
  constructor(total: number, io: Io, lines: boolean, locale: Locale) {
    this.total = total;
    this.io = io;
    this.lines = lines;
    this.locale = locale;
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
    this.io.draw?.(`\r\u001b[K[${'█'.repeat(cells)}${'░'.repeat(20 - cells)}] ${done}/${this.total}  ${format(pace, this.locale, { rate: rate.toFixed(0), left: Math.ceil((this.total - done) / rate) })}`);
    this.visible = true;
  }

  clear(): void {
    if (this.visible) this.io.draw?.('\r\u001b[K');
    this.visible = false;
  }
}
