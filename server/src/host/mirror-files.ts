// A mirror of the workspace: files the client has handed over, for a server in a web worker. What is written goes back through the client.
import { type Message, phrase } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import type { Files, FileStat } from './files.ts';

const missing: Message = { zh: '没有这个文件：{path}', en: 'There is no such file: “{path}”' };

/** A file handed over; null contents take it out of the mirror. */
export interface MirroredFile {
  readonly uri: string;
  readonly time: number;
  readonly text: string | null;
}

interface Kept {
  readonly stat: FileStat;
  readonly bytes: Uint8Array;
}

/** Paths are made of the URI: /scheme/authority/path, so that folders of different origins stay apart. */
export class MirrorFiles implements Files {
  readonly isPartial = true;
  private readonly kept = new Map<string, Kept>();
  private turn: Promise<void> = Promise.resolve();
  private readonly send: (uri: string, text: string) => Promise<void>;

  /** `send` writes a file through the client. */
  constructor(send: (uri: string, text: string) => Promise<void>) {
    this.send = send;
  }

  /** Takes files over; the answer is whether anything is new. */
  put(files: readonly MirroredFile[]): boolean {
    let changed = false;
    for (const { uri, time, text } of files) {
      const path = this.pathOf(uri);
      if (path === null) continue;
      const known = this.kept.get(path);
      if (text === null) changed = this.kept.delete(path) || changed;
      else if (known?.stat.time !== time) {
        const bytes = new TextEncoder().encode(text);
        this.kept.set(path, { stat: { time, size: bytes.length, isFile: true }, bytes });
        changed = true;
      }
    }
    return changed;
  }

  stat(path: string): FileStat | null {
    const kept = this.kept.get(path);
    if (kept) return kept.stat;
    return this.list(path).length > 0 ? { time: 0, size: 0, isFile: false } : null;
  }

  read(path: string): Uint8Array {
    const kept = this.kept.get(path);
    if (!kept) throw new SaidError(phrase(missing, { path }));
    return kept.bytes;
  }

  list(folder: string): readonly string[] {
    const head = `${folder}/`;
    return [...new Set([...this.kept.keys()].filter((path) => path.startsWith(head)).map((path) => path.slice(head.length).split('/')[0] ?? ''))];
  }

  async write(root: string, name: string, text: string): Promise<void> {
    const uri = this.uriOf(`${root}/${name}`);
    await this.send(uri, text);
    this.put([{ uri, time: Date.now(), text }]);
  }

  exclusive<T>(_root: string, _name: string, work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work, work);
    this.turn = turn.then(() => undefined, () => undefined);
    return turn;
  }

  pathOf(uri: string): string | null {
    const match = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?(\/[^?#]*)$/i.exec(uri);
    // what was never saved has no place, whatever its address says
    if (!match || match[1] === 'untitled') return null;
    const [, scheme = '', authority = '', path = ''] = match;
    return `/${scheme}/${authority || '-'}${decode(path)}`;
  }

  uriOf(path: string): string {
    const [, scheme = '', authority = '', ...names] = path.split('/');
    // as VS Code writes it: without an authority only files have the two slashes
    const host = authority !== '-' ? `//${authority}` : scheme === 'file' ? '//' : '';
    return `${scheme}:${host}/${names.map(encodeURIComponent).join('/')}`;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
