// What a program hears of a run of `copydesk check` over a folder: lines of progress, complaints, how it ended.

export interface FolderProgress {
  readonly done: number;
  readonly total: number;
}

/** A line of standard error that tells how far the run is. */
export function progressLine({ done, total }: FolderProgress): string {
  return `#progress ${done}/${total}\n`;
}

/** How a run ended: all files, some that could not be read, or none of what was wanted. */
export type FolderEnd =
  | { readonly kind: 'whole' }
  /** `words`: what the command said of each, at most a few. */
  | { readonly kind: 'unreadable'; readonly files: number; readonly words: readonly string[] }
  | { readonly kind: 'failed'; readonly words: string };

/** So much of what was said last tells why a run failed. */
const mostWords = 10;

/** Reads what the command writes on standard error, in chunks as they come. */
export class FolderRun {
  private rest = '';
  private readonly complaints: string[] = [];
  private progress: FolderProgress | null = null;

  /** Takes a chunk; the answer is the latest progress in it, if there is one, and the other lines, for the log. */
  hear(chunk: string): { readonly progress: FolderProgress | null; readonly said: readonly string[] } {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop() ?? '';
    return this.read(lines);
  }

  private read(lines: readonly string[]): ReturnType<FolderRun['hear']> {
    let progress: FolderProgress | null = null;
    const said: string[] = [];
    for (const line of lines.map((l) => l.trimEnd()).filter((l) => l !== '')) {
      const match = /^#progress (\d+)\/(\d+)$/.exec(line);
      if (match) progress = { done: Number(match[1]), total: Number(match[2]) };
      else said.push(line);
    }
    this.progress = progress ?? this.progress;
    this.complaints.push(...said);
    if (this.complaints.length > mostWords) this.complaints.splice(0, this.complaints.length - mostWords);
    return { progress, said };
  }

  /** The end by exit code or signal, and files with results: 0 is whole; 2 behind the last file means that those without could not be read; all else is a failure. */
  end(code: number | null, signal: string | null, results: number): FolderEnd {
    this.read([this.rest]);
    this.rest = '';
    if (code === 0) return { kind: 'whole' };
    const { done, total } = this.progress ?? { done: -1, total: 0 };
    // a folder that cannot be read has no files
    if (code === 2 && done >= total) return { kind: 'unreadable', files: Math.max(total - results, 1), words: this.complaints.slice(-3) };
    const last = this.complaints.at(-1);
    return { kind: 'failed', words: `${signal ?? `exit code ${code}`}${last === undefined ? '' : `: ${last.replace(/^copydesk: /, '')}`}` };
  }
}
