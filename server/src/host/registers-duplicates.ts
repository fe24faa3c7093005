// Entries of one id in a newsroom's register files: only one of them is used, so it is told, unless their dates say which is the newer.
import { basename } from 'node:path';
import { type Message, phrase } from '../core/base/message.ts';
import type { RegisterEntry } from '../core/registers/model.ts';
import { Places, type RegisterFileProblem, type RegisterFileReading } from './registers-read.ts';

interface Seen {
  readonly entry: RegisterEntry;
  readonly file: string;
  readonly offset: number;
  readonly places: Places;
}

/** More than this nobody reads. */
const mostTold = 200;

/** Gathers the ids of files read one after the other. */
export class DuplicateIds {
  private readonly seen = new Map<string, Seen>();

  /** The faults of one more file. Offsets of its entries are those of the text. */
  of(file: string, text: string, { entries, places: offsets }: Pick<RegisterFileReading, 'entries' | 'places'>): RegisterFileProblem[] {
    const problems: RegisterFileProblem[] = [];
    const places = new Places(text);
    for (let n = 0; n < entries.length; n++) {
      const entry = entries[n];
      if (entry === undefined) continue;
      const offset = offsets[n] ?? 0;
      const other = this.seen.get(entry.id);
      if (other === undefined || (entry.asOf ?? '') >= (other.entry.asOf ?? '')) this.seen.set(entry.id, { entry, file, offset, places });
      if (other === undefined || problems.length >= mostTold || isUpdate(entry, other, file)) continue;
      const name = text.indexOf(entry.canonical, offset);
      const at = name < 0 ? offset : name;
      problems.push({ file, ...places.at(at, name < 0 ? 1 : entry.canonical.length), message: messageOf(entry, other, file) });
    }
    return problems;
  }
}

/** Whether the dates say which entry is the newer: across files, or within one where the id was written to say that they are one. */
function isUpdate(entry: RegisterEntry, { entry: other, file: otherFile }: Seen, file: string): boolean {
  if (entry.asOf === undefined || other.asOf === undefined || entry.asOf === other.asOf) return false;
  return file !== otherFile || entry.id !== `${entry.kind}/${entry.canonical}`;
}

const same: Message = { zh: '与{where}的“{name}”编号相同（{id}），只用了其中一条。{mend}', en: 'Same id as “{name}” in {where} (“{id}”); only one of them is used. {mend}' };
const line: Message = { zh: '第 {line} 行', en: 'line {line}' };
const lineOfFile: Message = { zh: '{file} 第 {line} 行', en: '“{file}”, line {line}' };
const onePerson: Message = { zh: '是同一个人的，并成一条，职务都写进 titles；是两个人的，各写一个 id，如 id: person/姓名（单位）', en: 'Make one entry of them with all posts in titles where they are one person; give each an id, such as “id: person/姓名（单位）”, where they are two' };
const oneThing: Message = { zh: '删去一条，或各写一个 id；是新旧两条的，各写 asOf（截至年月）', en: 'Delete one, or give each an id; where one is newer, give each its month as asOf' };

function messageOf({ id, kind, canonical }: RegisterEntry, { entry, ...seen }: Seen, file: string): Message {
  const place = { file: basename(seen.file), line: seen.places.at(seen.offset, 1).line + 1 };
  const mend = kind === 'person' && entry.canonical === canonical ? onePerson : oneThing;
  return phrase(same, { where: phrase(seen.file === file ? line : lineOfFile, place), name: entry.canonical.replaceAll('“', '‘').replaceAll('”', '’'), id, mend });
}
