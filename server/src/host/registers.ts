// A newsroom's own registers from disk: copydesk/registers/*.yaml beside its settings, put before the built-in ones.
import { join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { builtinEntries, builtinRegisters } from '../core/registers/builtin.ts';
import { mergeRegisters } from '../core/registers/merge.ts';
import type { RegisterEntry, Registers } from '../core/registers/model.ts';
import { isRegisterSection, readRegister, readRegisterItem, type RegisterReading } from '../core/registers/read.ts';
import { type Files, readUtf8 } from './files.ts';
import { readPlainSections } from './plain-yaml.ts';

/** Where a newsroom keeps its registers, under the folder of copydesk.yaml. */
export const registersFolder = 'copydesk/registers';

/** A fault of a register file; line and character are zero-based, in UTF-16 units. */
export interface RegisterFileProblem {
  readonly file: string;
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly message: string;
}

/** Register files of a newsroom with their faults; files without fault are listed too, so that what was shown can be taken back. */
export function problemsByFile(files: Files, room: { readonly root: string | null; readonly registerProblems: readonly RegisterFileProblem[] }): { readonly path: string; readonly problems: readonly RegisterFileProblem[] }[] {
  return registerFiles(files, room.root).map(({ path }) => ({ path, problems: room.registerProblems.filter((p) => p.file === path) }));
}

export interface LoadedRegisters {
  readonly registers: Registers;
  readonly problems: readonly RegisterFileProblem[];
}

/** Reads all register files of a newsroom. Never throws: a file that cannot be read is told and left out. */
export function loadRegisters(files: Files, root: string | null): LoadedRegisters {
  const found = registerFiles(files, root);
  if (found.length === 0) return { registers: builtinRegisters(), problems: [] };
  const problems: RegisterFileProblem[] = [];
  const lists: RegisterEntry[][] = [];
  for (const { path } of found) {
    try {
      const read = readRegisterText(readUtf8(files, path), path);
      lists.push([...read.entries]);
      problems.push(...read.problems);
    } catch (error) {
      problems.push({ file: path, line: 0, character: 0, length: 1, message: `读不了词库文件：${error instanceof Error ? error.message : String(error)}` });
    }
  }
  return { registers: mergeRegisters(`registers ${registersStamp(files, root)}`, builtinEntries(), lists.flat()), problems };
}

/** Changes whenever a register file comes, goes or is written. */
export function registersStamp(files: Files, root: string | null): string {
  return registerFiles(files, root).map(({ path, time, size }) => `${path}@${time}:${size}`).join('|');
}

/** Reads the text of one register file. */
export function readRegisterText(text: string, file: string): { readonly entries: readonly RegisterEntry[]; readonly problems: readonly RegisterFileProblem[] } {
  const quick = readQuickly(text, file);
  if (quick) return { entries: quick, problems: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number, length: number): Pick<RegisterFileProblem, 'line' | 'character' | 'length'> => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(0, line - 1), character: Math.max(0, col - 1), length: Math.max(1, length) };
  };
  const problems: RegisterFileProblem[] = document.errors.map((e) => ({ file, ...at(e.pos[0], e.pos[1] - e.pos[0]), message: `YAML 写法有误：${e.message.split('\n', 1)[0]?.split(' at line', 1)[0] ?? ''}。检查缩进、冒号后的空格和引号` }));
  if (problems.length > 0) return { entries: [], problems };
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    return { entries: [], problems: [{ file, line: 0, character: 0, length: 1, message: `读不出内容：${error instanceof Error ? error.message : String(error)}` }] };
  }
  const read = readRegister(value, file);
  for (const { path, message } of read.problems) {
    const [start, end] = rangeOf(document, path);
    problems.push({ file, ...at(start, Math.min(end - start, 60)), message });
  }
  return { entries: read.entries, problems };
}

/** Entries of a file without fault in plain YAML; null where the library must look, for the place of a fault or for what else YAML can say. */
function readQuickly(text: string, file: string): readonly RegisterEntry[] | null {
  const reading: RegisterReading = { entries: [], problems: [] };
  let strange = false;
  const isPlain = readPlainSections(text, (section, index, item) => {
    if (isRegisterSection(section)) readRegisterItem(section, index, item, file, reading);
    else strange = true;
  });
  return isPlain && !strange && reading.problems.length === 0 ? reading.entries : null;
}

/** Offsets of the value at a path, or of its nearest ancestor. */
function rangeOf(document: Document, path: readonly (string | number)[]): [number, number] {
  for (let n = path.length; n >= 0; n--) {
    const node: unknown = n === 0 ? document.contents : document.getIn(path.slice(0, n), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  return [0, 1];
}

function registerFiles(files: Files, root: string | null): { path: string; time: number; size: number }[] {
  if (root === null) return [];
  const folder = join(root, registersFolder);
  return files.list(folder).filter((name) => /\.ya?ml$/.test(name)).sort().flatMap((name) => {
    const path = join(folder, name);
    const stat = files.stat(path);
    return stat?.isFile ? [{ path, time: stat.time, size: stat.size }] : [];
  });
}
