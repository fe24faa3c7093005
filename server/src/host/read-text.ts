// Reads and writes text files whatever their encoding; what cannot be read is refused with its reason and remedy.
import type { Stats } from 'node:fs';
import { access, constants, lstat, readFile, stat } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { type DecodedText, decodeText, maxBytes, UnreadableError } from './decode.ts';
import { encodeText } from './encode.ts';

/** Reads a file. Throws UnreadableError with a message for people; it does not hold the file's name. */
export async function readText(path: string): Promise<DecodedText> {
  try {
    const { size } = await refuseSpecial(path);
    if (size > maxBytes) throw new UnreadableError(`文件有 ${(size / 1048576).toFixed(1)} MB，超过 20 MB 的上限；请按版拆成几个文件`);
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
  if ((await lstat(path)).isSymbolicLink()) throw new UnreadableError('这是链接，不改它所指的文件；要改请给出那个文件自己的路径');
  const bytes = await readFile(path);
  // a temporary file takes the place of the old one: that would also go where the file itself is kept from being written
  await access(path, constants.W_OK);
  if (!Buffer.from(encodeText(before.text, before.encoding, before.bom)).equals(bytes)) throw new UnreadableError('文件在审校期间被改过，或有读不全的字符，未改动');
  await writeFileAtomic(path, Buffer.from(encodeText(text, before.encoding, before.bom)));
}

/** What the system says of a file. Throws UnreadableError for pipes and devices: reading one may never end. */
export async function refuseSpecial(path: string): Promise<Stats> {
  const stats = await stat(path);
  if (!stats.isFile() && !stats.isDirectory()) throw new UnreadableError('这是管道或设备，不是普通文件；要审校别的程序送来的文字，请用“-”从标准输入读');
  return stats;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件；请查看路径',
  EACCES: '没有读这个文件的权限；请查看文件权限',
  EPERM: '没有读这个文件的权限；请查看文件权限',
  EISDIR: '这是文件夹，不是文件',
  ENOSPC: '磁盘已满，未改动；请腾出空间',
  EROFS: '磁盘只读，未改动',
};

/** What a failure to write means for a person. */
export function writeReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'EACCES' || code === 'EPERM' ? '没有写这个文件或它所在文件夹的权限；请查看权限' : reason(error);
}

/** What a failure of the file system means for a person. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
