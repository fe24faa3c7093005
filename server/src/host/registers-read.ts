// Reads the text of one register file: entry by entry where it is written plainly, so that only an entry that is not, or has a fault, costs a look of the library.
import { type Document, isNode, isSeq, parseDocument } from 'yaml';
import { type Message, phrase } from '../core/base/message.ts';
import { positionAt } from '../core/features/positions.ts';
import type { RegisterEntry } from '../core/registers/model.ts';
import { isRegisterSection, readRegister, readRegisterItem, type RegisterProblem, type RegisterReading } from '../core/registers/read.ts';
import { readPlainSections } from './plain-yaml.ts';
import { ofYaml, yamlReason } from './yaml-faults.ts';

/** A fault of a register file; line and character are zero-based, in UTF-16 units. */
export interface RegisterFileProblem {
  readonly file: string;
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly message: Message;
}

/** What a register file says. */
export interface RegisterFileReading {
  readonly entries: readonly RegisterEntry[];
  readonly problems: readonly RegisterFileProblem[];
  /** Offset in the text of each entry. */
  readonly places: readonly number[];
}

/** So many faults are looked up to the character; a file with more shows the others at their entry. */
const mostPlaced = 200;
/** More than this nobody reads. */
const mostTold = 1000;

/** Reads the text of one register file. Never throws: an entry that cannot be read is told and left out. */
export function readRegisterText(text: string, file: string): RegisterFileReading {
  try {
    return new FileReader(text, file).read() ?? readWhole(text, file);
  } catch (error) {
    return { entries: [], places: [], problems: [unreadable(file, error)] };
  }
}

const unread: Message = { zh: '读不了词库文件：{reason}', en: 'The register file cannot be read: {reason}' };

/** A file of which nothing can be said but why. */
export function unreadable(file: string, error: unknown): RegisterFileProblem {
  return { file, line: 0, character: 0, length: 1, message: phrase(unread, { reason: yamlReason(error) }) };
}

/** Turns offsets of a text into places; its lines are counted when the first is asked for. */
export class Places {
  private readonly text: string;
  private starts: number[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  at(offset: number, length: number): Pick<RegisterFileProblem, 'line' | 'character' | 'length'> {
    return { ...positionAt(this.starts ?? this.count(), offset), length: Math.max(1, length) };
  }

  private count(): number[] {
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
    return starts;
  }
}

/** Faults are told at their place in the file, not on standard error. */
const quietly = { prettyErrors: false, logLevel: 'error' } as const;

/** A text that means more than its entries mean one by one (an alias of another entry's anchor). */
class NotByEntry extends Error {}

/** Reads entry by entry. */
class FileReader {
  private readonly text: string;
  private readonly file: string;
  private readonly reading: RegisterReading = { entries: [], problems: [], paths: [] };
  private readonly starts: number[] = [];
  private readonly told: RegisterFileProblem[] = [];
  private readonly places: Places;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
    this.places = new Places(text);
  }

  /** Null where the text cannot be read entry by entry. */
  read(): RegisterFileReading | null {
    const { reading, starts, file } = this;
    try {
      const isRead = readPlainSections(this.text, {
        item: (section, index, item, start, end) => {
          if (isRegisterSection(section)) this.take(section, index, item, start, end, null);
        },
        strange: (section, index, start, end) => this.strange(section, index, start, end),
        section: (start, end) => this.section(start, end),
        heading: (section, start, end) => {
          if (isRegisterSection(section)) return;
          for (const { message } of readRegister({ [section]: [] }, file).problems) this.tell(start, end - start, message);
        },
      });
      return isRead ? { entries: reading.entries, problems: this.told, places: starts } : null;
    } catch (error) {
      if (error instanceof NotByEntry) return null;
      throw error;
    }
  }

  /** Adds an entry; its faults are looked for in its lines. */
  private take(section: string, index: number, item: unknown, start: number, end: number, known: Document | null): void {
    const { reading, file } = this;
    const before = reading.entries.length;
    readRegisterItem(section, index, item, file, reading);
    if (reading.entries.length > before) this.starts.push(start);
    if (reading.problems.length === 0) return;
    const document = known ?? (this.told.length < mostPlaced ? parseDocument(this.text.slice(start, end), quietly) : null);
    for (const { path, message } of reading.problems.splice(0)) this.tellIn(document, [0, ...path.slice(2)], start, end, message);
  }

  private strange(section: string, index: number, start: number, end: number): void {
    const document = parseDocument(this.text.slice(start, end), quietly);
    if (this.isBroken(document, start, end)) return;
    const value: unknown = this.valueOf(document);
    if (!isSeq(document.contents) || !Array.isArray(value) || value.length !== 1) throw new NotByEntry();
    if (isRegisterSection(section)) this.take(section, index, value[0], start, end, document);
  }

  private section(start: number, end: number): void {
    const document = parseDocument(this.text.slice(start, end), quietly);
    if (this.isBroken(document, start, end)) return;
    const { entries, problems, paths } = readRegister(this.valueOf(document), this.file);
    entries.forEach((entry, n) => {
      this.reading.entries.push(entry);
      this.starts.push(start + rangeOf(document, paths[n] ?? [])[0]);
    });
    for (const { path, message } of problems) this.tellIn(document, path, start, end, message);
  }

  private valueOf(document: Document): unknown {
    try {
      return document.toJS();
    } catch {
      throw new NotByEntry();
    }
  }

  private isBroken(document: Document, start: number, end: number): boolean {
    // what is missing is missing at the end of the lines, not on the line after them
    const last = start + Math.max(0, this.text.slice(start, end).trimEnd().length - 1);
    for (const error of document.errors) this.tell(Math.min(start + error.pos[0], last), error.pos[1] - error.pos[0], ofYaml(error));
    return document.errors.length > 0;
  }

  private tellIn(document: Document | null, path: RegisterProblem['path'], start: number, end: number, message: Message): void {
    const [from, to] = document ? rangeOf(document, path) : [0, end - start];
    this.tell(start + from, to - from, message);
  }

  private tell(offset: number, length: number, message: Message): void {
    if (this.told.length < mostTold) this.told.push({ file: this.file, ...this.places.at(offset, Math.min(length, lineLeft(this.text, offset), 60)), message });
  }
}

/** Reads a text of any kind with the library. */
function readWhole(text: string, file: string): RegisterFileReading {
  const document = parseDocument(text, quietly);
  const places = new Places(text);
  const problems: RegisterFileProblem[] = document.errors.map((e) => ({ file, ...places.at(e.pos[0], e.pos[1] - e.pos[0]), message: ofYaml(e) }));
  if (problems.length > 0) return { entries: [], problems, places: [] };
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    return { entries: [], problems: [unreadable(file, error)], places: [] };
  }
  const read = readRegister(value, file);
  for (const { path, message } of read.problems) {
    const [start, end] = rangeOf(document, path);
    problems.push({ file, ...places.at(start, Math.min(end - start, lineLeft(text, start), 60)), message });
  }
  return { entries: read.entries, problems, places: read.paths.map((path) => rangeOf(document, path)[0]) };
}

function lineLeft(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return (end < 0 ? text.length : end) - offset;
}

/** Offsets of the value at a path, or of its nearest ancestor. */
function rangeOf(document: Document, path: readonly (string | number)[]): [number, number] {
  for (let n = path.length; n >= 0; n--) {
    const node: unknown = n === 0 ? document.contents : document.getIn(path.slice(0, n), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  return [0, 1];
}
