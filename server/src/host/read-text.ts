// Reads and writes text files whatever their encoding; what cannot be read is refused with its reason and remedy.
import type { Stats } from 'node:fs';
import { access, constants, lstat, readFile, stat } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import type { Message } from '../core/base/message.ts';
import { type DecodedText, decodeText, maxBytes, tooLarge, UnreadableError } from './decode.ts';
import { encodeText } from './encode.ts';
import { reason } from './reasons.ts';

const link: Message = { zh: '这是链接，不改它所指的文件；要改请给出那个文件自己的路径', en: 'This is a link, and the file it leads to is not changed; give the path of that file itself' };
const changed: Message = { zh: '文件在审校期间被改过，或有读不全的字符，未改动', en: 'The file was changed while it was checked, or has characters that cannot be read; nothing was changed' };
const special: Message = { zh: '这是管道或设备，不是普通文件；要审校别的程序送来的文字，请用“-”从标准输入读', en: 'This is a pipe or a device, not a file; to check what another program sends, read standard input with “-”' };

/** Reads a file. Throws UnreadableError with a message for people; it does not hold the file's name. */
export async function readText(path: string): Promise<DecodedText> {
  try {
    const { size } = await refuseSpecial(path);
    if (size > maxBytes) throw new UnreadableError(tooLarge(size));
    return decodeText(await readFile(path));
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(reason(error));
  }
}

/**
 * Replaces a file's text, keeping encoding, byte order mark and permissions: a temporary file is written and renamed.
 * Refuses where the file has changed since it was read, where its bytes would not come back as they were, and where it is a link: the text would stand where that leads.
 */
export async function writeText(path: string, before: DecodedText, text: string): Promise<void> {
  if ((await lstat(path)).isSymbolicLink()) throw new UnreadableError(link);
  const bytes = await readFile(path);
  // a temporary file takes the place of the old one: that would also go where the file itself is kept from being written
  await access(path, constants.W_OK);
  if (!Buffer.from(encodeText(before.text, before.encoding, before.bom)).equals(bytes)) throw new UnreadableError(changed);
  await writeFileAtomic(path, Buffer.from(encodeText(text, before.encoding, before.bom)));
}

/** What the system says of a file. Throws UnreadableError for pipes and devices: reading one may never end. */
export async function refuseSpecial(path: string): Promise<Stats> {
  const stats = await stat(path);
  if (!stats.isFile() && !stats.isDirectory()) throw new UnreadableError(special);
  return stats;
}
