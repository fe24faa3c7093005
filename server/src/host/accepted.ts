// The newsroom's accepted findings: .copydesk/accepted.yaml beside its settings, or beside the text where it has none.
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parse, stringify } from 'yaml';
import { grouped } from '../core/base/grouped.ts';
import { type Message, phrase } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import { type Accepted, keyOf, type Mark, type Moved } from '../core/features/accepted.ts';
import { type Files, readUtf8 } from './files.ts';
import { yamlReason } from './yaml-faults.ts';

/** An entry and the file it is of, relative to the folder that holds `.copydesk`, with `/` between names. */
export interface AcceptedEntry extends Accepted {
  readonly file: string;
}

interface Kept {
  readonly time: number;
  readonly entries: readonly AcceptedEntry[];
  readonly byKey: ReadonlyMap<string, readonly AcceptedEntry[]>;
  readonly problem: Message | null;
}

const unread: Message = { zh: '读不了 {path}：{reason}', en: '“{path}” cannot be read: {reason}' };
const noList: Message = { zh: '应当是一个列表', en: 'it must be a list' };
const incomplete: Message = { zh: '第 {entry} 条缺少 file、rule 或 context', en: 'entry {entry} lacks file, rule or context' };

const none: ReadonlySet<string> = new Set();

const head = '# 已核并保留的问题。可以手改；删去一条，问题就再报出来。 Findings accepted as they stand; take an entry away and it is reported again.\n';

/** Reads and writes accepted findings; files are read again when their time changes. */
export class AcceptedFiles {
  private readonly files: Files;
  private readonly kept = new Map<string, Kept>();

  constructor(files: Files) {
    this.files = files;
  }

  /** Entries of one file. `root` is the newsroom's folder, null where the file stands in none. */
  of(path: string, root: string | null): readonly AcceptedEntry[] {
    const file = nameOf(path, root);
    return this.read(root ?? dirname(path)).entries.filter((e) => e.file === file);
  }

  /** Entries of other files of the newsroom that are gone, by which a file that was renamed is still known. */
  moved(path: string, root: string | null): Moved {
    const folder = root ?? dirname(path);
    const own = nameOf(path, root);
    const { entries, byKey } = this.read(folder);
    const gone = (file: string): boolean => file !== own && this.files.stat(join(folder, file)) === null;
    return { rules: entries.length === 0 ? none : new Set(entries.map((e) => e.rule)), entry: (key) => byKey.get(key)?.find((e) => gone(e.file)) ?? null };
  }

  /** The files that entries are of and that are not there, in the order of the entries. */
  lost(path: string, root: string | null): readonly string[] {
    const folder = root ?? dirname(path);
    return [...new Set(this.read(folder).entries.map((e) => e.file))].filter((file) => this.files.stat(join(folder, file)) === null);
  }

  /** What is wrong with the accepted.yaml that a file stands under, or null. */
  problemOf(path: string, root: string | null): Message | null {
    return this.read(root ?? dirname(path)).problem;
  }

  /** Adds an entry, or replaces the one of the same mark. Throws where the file cannot be read or written. */
  async add(path: string, root: string | null, entry: Accepted): Promise<void> {
    const file = nameOf(path, root);
    await this.write(root ?? dirname(path), (entries) => [...entries.filter((e) => e.file !== file || keyOf(e) !== keyOf(entry)), { ...entry, file }]);
  }

  /** Takes the entry of a mark away, also where it is of a file that is gone. */
  async remove(path: string, root: string | null, mark: Mark): Promise<void> {
    const file = nameOf(path, root);
    const folder = root ?? dirname(path);
    await this.write(folder, (entries) => entries.filter((e) => keyOf(e) !== keyOf(mark) || (e.file !== file && this.files.stat(join(folder, e.file)) !== null)));
  }

  private read(folder: string): Kept {
    const path = placeOf(folder);
    const stat = this.files.stat(path);
    // writes of one tick of the clock differ in size
    const time = stat ? stat.time + stat.size / 1e6 : 0;
    const known = this.kept.get(folder);
    if (known?.time === time) return known;
    const { entries, problem } = time === 0 ? { entries: [], problem: null } : readEntries(this.files, path);
    const made: Kept = { time, entries, byKey: grouped(entries, keyOf), problem };
    this.kept.set(folder, made);
    return made;
  }

  private async write(folder: string, change: (entries: readonly AcceptedEntry[]) => readonly AcceptedEntry[]): Promise<void> {
    const path = placeOf(folder);
    await this.files.exclusive(folder, acceptedName, async () => {
      // another window may have written since: what is there counts, not what is remembered
      const { entries, problem } = this.files.stat(path) ? readEntries(this.files, path) : { entries: [], problem: null };
      // a file that cannot be read is somebody's work: it is not written over
      if (problem) throw new SaidError(problem);
      await this.files.write(folder, acceptedName, head + stringify(change(entries), { lineWidth: 0 }));
    });
    this.kept.delete(folder);
  }
}

/** Under the folder of the settings, or of the file itself. */
const acceptedName = '.copydesk/accepted.yaml';

const placeOf = (folder: string): string => join(folder, acceptedName);

function nameOf(path: string, root: string | null): string {
  return relative(root ?? dirname(path), resolve(path)).split(sep).join('/');
}

function readEntries(files: Files, path: string): Pick<Kept, 'entries' | 'problem'> {
  try {
    const value: unknown = parse(readUtf8(files, path)) ?? [];
    if (!Array.isArray(value)) throw new SaidError(noList);
    return { entries: value.map(entryOf), problem: null };
  } catch (error) {
    return { entries: [], problem: phrase(unread, { path, reason: yamlReason(error) }) };
  }
}

function entryOf(value: unknown, index: number): AcceptedEntry {
  const { file, rule, context, evidence, reason, by, at } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof file !== 'string' || typeof rule !== 'string' || typeof context !== 'string') throw new SaidError(phrase(incomplete, { entry: index + 1 }));
  return { file, rule, context, evidence: Array.isArray(evidence) ? evidence.map(String) : [], reason: String(reason ?? ''), by: String(by ?? ''), at: String(at ?? '') };
}
