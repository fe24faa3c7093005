// Looks into a .docx or .xlsx before a library unpacks it: archives that swell, parts without end and documents that define entities are refused.
import { UnreadableError } from './decode.ts';

const megabyte = 1024 * 1024;
/** What a document of a newsroom may hold; far above any page, far below what brings a machine down. */
export const officeLimits = { file: 100 * megabyte, entries: 5000, part: 64 * megabyte, xml: 32 * megabyte, all: 256 * megabyte } as const;

interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly data: Uint8Array;
}

/** Throws UnreadableError, with the reason for a person, for a file that must not be unpacked. The sizes are counted, not believed. */
export async function checkOfficeFile(bytes: Uint8Array): Promise<void> {
  if (bytes.length > officeLimits.file) throw new UnreadableError(`文件有 ${(bytes.length / megabyte).toFixed(0)} MB，超过 ${officeLimits.file / megabyte} MB 的上限`);
  const entries = entriesOf(bytes);
  if (entries.length > officeLimits.entries) throw new UnreadableError(`文件里有 ${entries.length} 个部件，不像正常的文档`);
  let all = 0;
  for (const entry of entries) {
    const isXml = /\.(?:xml|rels)$/i.test(entry.name);
    all += await sizeOf(entry, isXml, Math.min(isXml ? officeLimits.xml : officeLimits.part, officeLimits.all - all));
  }
}

/** The entries of the central directory. Throws where it is none or lies about its places. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  const last = at + view.getUint32(end + 12, true);
  while (at + 46 <= last && last <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new UnreadableError('文件加了密码；请去掉密码再导入');
    const length = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) throw broken();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + length > bytes.length) throw broken();
    entries.push({ name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), deflated: view.getUint16(at + 10, true) !== 0, data: bytes.subarray(start, start + length) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (entries.length === 0 || entries.length !== view.getUint16(end + 10, true)) throw broken();
  return entries;
}

/** Where the end record stands: within the last 64 KB, for a comment may follow it. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65558; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new UnreadableError('这不是 Word 或 Excel 文档；请另存为 .docx 或 .xlsx');
}

function broken(): UnreadableError {
  return new UnreadableError('文件残缺，读不全；请重新另存一份');
}

/** Bytes of an unpacked entry. Throws beyond the limit, and for XML that defines a document type. */
async function sizeOf({ name, deflated, data }: Entry, isXml: boolean, limit: number): Promise<number> {
  let size = 0;
  let tail = '';
  const take = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > limit) throw new UnreadableError(`“${name}”解开后太大，像是压缩炸弹，未导入`);
    if (!isXml) return;
    // of wide characters every second byte is zero
    const text = tail + latin1(chunk).replaceAll('\u0000', '');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableError(`“${name}”里定义了实体，Word 文档不该有，未导入`);
    tail = text.slice(-12);
  };
  if (deflated) await inflate(data, take);
  else take(data);
  return size;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Unpacks raw deflate data piece by piece; what `take` throws ends it. */
async function inflate(data: Uint8Array, take: (chunk: Uint8Array) => void): Promise<void> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // a failure comes out at the reader too
  const written = writer.write(new Uint8Array(data)).then(() => writer.close()).catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      take(value as Uint8Array);
    }
    await written;
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof UnreadableError ? error : broken();
  }
}
