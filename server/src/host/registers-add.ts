// Writes an entry into a newsroom's register files, keeping what people wrote there as it is.
import { join } from 'node:path';
import { isSeq, parseDocument, stringify } from 'yaml';
import { phrase } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import type { NewEntry } from '../core/features/model.ts';
import { type Files, readUtf8 } from './files.ts';
import { registersFolder } from './registers.ts';
import { ofYaml } from './yaml-faults.ts';

const messages = {
  broken: { zh: '词库文件写法有误，未加入：{reason}', en: 'The register file cannot be read, nothing was added: {reason}' },
  noList: { zh: '词库文件的“{section}”不是列表，未加入', en: '“{section}” of the register file is no list, nothing was added' },
} as const;

/** Adds the entry to `copydesk/registers/SECTION.yaml` under the root, made where it is missing. Answers the path; throws where the file cannot be read as YAML or written. */
export async function addEntry(files: Files, root: string, entry: NewEntry): Promise<string> {
  const name = `${registersFolder}/${entry.section}.yaml`;
  const path = join(root, name);
  const old = files.stat(path)?.isFile ? readUtf8(files, path) : null;
  await files.write(root, name, withEntry(old, entry));
  return path;
}

/** The text of a register file with the entry at the end of its section; comments and order stay. Throws an Error that says what is wrong with the file. */
export function withEntry(text: string | null, { section, fields }: NewEntry): string {
  if (text === null || text.trim() === '') return stringify({ [section]: [fields] }, { lineWidth: 0 });
  const document = parseDocument(text);
  const [error] = document.errors;
  // a file that cannot be read is somebody's work: it is not written over
  if (error) throw new SaidError(phrase(messages.broken, { reason: ofYaml(error) }));
  const list = document.get(section);
  if (list === undefined || list === null) document.set(section, document.createNode([fields]));
  else if (isSeq(list)) list.add(document.createNode(fields));
  else throw new SaidError(phrase(messages.noList, { section }));
  return document.toString({ lineWidth: 0 });
}
