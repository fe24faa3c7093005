// Archives of the newsrooms that have documents open; each is read through once, in idle time.
import { Archive } from '../host/archive.ts';
import type { Files } from '../host/files.ts';

/** Milliseconds between two slices of reading: nobody shall notice. */
const restMs = 40;

/** Keeps one archive a newsroom. */
export class Archives {
  private readonly files: Files;
  private readonly all = new Map<string, Archive>();

  constructor(files: Files) {
    this.files = files;
  }

  of(root: string): Archive {
    const known = this.all.get(root);
    if (known) return known;
    const made = new Archive(this.files, root);
    this.all.set(root, made);
    return made;
  }

  /** Reads an archive through where that was not begun yet, as long as somebody wants it. */
  prepare(root: string, isWanted: () => boolean): void {
    void this.of(root).prepare(() => new Promise((resolve) => { setTimeout(resolve, restMs); }), isWanted);
  }
}
