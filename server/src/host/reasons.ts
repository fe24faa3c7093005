// What failures of the file system mean for a person.
import type { Message } from '../core/base/message.ts';
import { saidOf } from '../core/base/said-error.ts';

const notReadable: Message = { zh: '没有读这个文件的权限；请查看文件权限', en: 'There is no permission to read this file; look at its permissions' };
const notWritable: Message = { zh: '没有写这个文件或它所在文件夹的权限；请查看权限', en: 'There is no permission to write this file or its folder; look at their permissions' };

const reasons: Readonly<Record<string, Message>> = {
  ENOENT: { zh: '没有这个文件；请查看路径', en: 'There is no such file; look at the path' },
  ENOTDIR: { zh: '路径里有一段是文件，不是文件夹；请查看路径', en: 'A part of the path is a file and no folder; look at the path' },
  EACCES: notReadable,
  EPERM: notReadable,
  EISDIR: { zh: '这是文件夹，不是文件', en: 'This is a folder, not a file' },
  ENAMETOOLONG: { zh: '文件名太长；请改短', en: 'The name is too long; shorten it' },
  ELOOP: { zh: '链接绕成了圈；请给出文件自己的路径', en: 'Links lead round in a circle; give the path of the file itself' },
  EBUSY: { zh: '文件正被别的程序占用；请关掉那个程序再试', en: 'Another program holds the file; close it and try again' },
  ENOSPC: { zh: '磁盘已满，未改动；请腾出空间', en: 'The disk is full and nothing was changed; make room' },
  EROFS: { zh: '磁盘只读，未改动', en: 'The disk is read-only; nothing was changed' },
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What a failure to write means for a person. */
export function writeReason(error: unknown): Message {
  const code = codeOf(error);
  return code === 'EACCES' || code === 'EPERM' ? notWritable : reason(error);
}

/** What a failure of the file system means for a person; other errors say it themselves. */
export function reason(error: unknown): Message {
  return reasons[codeOf(error)] ?? saidOf(error);
}
