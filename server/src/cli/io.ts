// Where a command reads and writes: the process in earnest, strings in tests.
import type { Readable } from 'node:stream';
import { asIs, format, type Locale, type Message } from '../core/base/message.ts';
import { localeIn, systemLocale } from './locale.ts';

const unwritten: Message = { zh: 'copydesk: 结果写不出去：{reason}\n', en: 'copydesk: The results cannot be written: {reason}\n' };
const full: Message = { zh: '磁盘已满；请腾出空间再审一次', en: 'the disk is full; make room and check again' };

export interface Io {
  /** The language of the system, for what is said before any settings are read; Chinese where it is not known. */
  readonly locale?: Locale;
  /** Writes an answer; resolves when more may be written. */
  out(text: string): void | Promise<void>;
  /** Tells a person something; control characters in it are shown, not obeyed. */
  err(text: string): void;
  /** Draws on the terminal of `err`, control characters and all; missing where there is none. */
  draw?(text: string): void;
  readonly stdin: Readable;
  /** Colours and progress are for terminals. */
  readonly colour: boolean;
  readonly progress: boolean;
  /** Columns of the terminal; undefined where the answer goes elsewhere. */
  readonly columns?: number | undefined;
}

/** The process's own streams. A reader that stops early (`| head`) is no failure; an answer that cannot be written is, and exits by 2. */
export function processIo(args: readonly string[]): Io {
  const system = systemLocale(process.env);
  const locale = localeIn(args) ?? system;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(format(unwritten, locale, { reason: error.code === 'ENOSPC' ? full : asIs(error.message) }));
    process.exit(2);
  });
  // where nobody listens to what went wrong, the exit code still tells
  process.stderr.on('error', () => undefined);
  // one listener, however many writes wait
  let drained: Promise<void> | null = null;
  const drain = (): Promise<void> => {
    drained ??= new Promise((resolve) => {
      process.stdout.once('drain', () => {
        drained = null;
        resolve();
      });
    });
    return drained;
  };
  return {
    // a slow reader slows the run down; nothing is heaped up in memory
    out: (text) => (process.stdout.write(text) ? undefined : drain()),
    err: (text) => void process.stderr.write(text),
    ...(process.stderr.isTTY ? { draw: (text: string): void => void process.stderr.write(text) } : {}),
    locale: system,
    stdin: process.stdin,
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    progress: process.stderr.isTTY === true,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  };
}
