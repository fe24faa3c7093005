// Looks into a .docx or .xlsx before a library unpacks it: archives that swell, parts without end and documents that define entities are refused.
import { type Message, phrase } from '../core/base/message.ts';
import { UnreadableError } from './decode.ts';

const messages = {
  large: { zh: '文件有 {size} MB，超过 {limit} MB 的上限', en: 'The file has {size} MB, more than the {limit} MB that are read' },
  entries: { zh: '文件里有 {count} 个部件，不像正常的文档', en: 'The file has {count} parts, which no usual document has' },
  password: { zh: '文件加了密码；请去掉密码再导入', en: 'The file has a password; take it off and import again' },
  other: { zh: '这不是 Word 或 Excel 文档；请另存为 .docx 或 .xlsx', en: 'This is no document of Word or Excel; save it as .docx or .xlsx' },
  broken: { zh: '文件残缺，或不是 Word、Excel 存出来的样子；请用 Word 或 Excel 打开，重新另存一份', en: 'The file is damaged, or not as Word or Excel save it; open it there and save it again' },
  wide: { zh: '文件是 ZIP64 格式，文档用不着，未导入；请用 Word 或 Excel 打开，重新另存一份', en: 'The file is a ZIP64 archive, which documents do not need, and was not imported; open it in Word or Excel and save it again' },
  swells: { zh: '“{name}”解开后太大，像是压缩炸弹，未导入', en: '“{name}” is too large when unpacked, as if to fill the memory, and was not imported' },
  entities: { zh: '“{name}”里定义了实体，Word 文档不该有，未导入', en: '“{name}” defines entities, which no document of Word does, and was not imported' },
} as const satisfies Readonly<Record<string, Message>>;

const megabyte = 1024 * 1024;
/** What a document of a newsroom may hold; far above any page, far below what brings a machine down. */
export const officeLimits = { file: 100 * megabyte, entries: 5000, part: 64 * megabyte, xml: 32 * megabyte, all: 256 * megabyte } as const;

interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly data: Uint8Array;
  /** Bytes the part is said to have when unpacked. */
  readonly size: number;
}

/** Throws UnreadableError, with the reason for a person, for a file that must not be unpacked. The sizes are counted, not believed. */
export async function checkOfficeFile(bytes: Uint8Array): Promise<void> {
  if (bytes.length > officeLimits.file) throw new UnreadableError(phrase(messages.large, { size: (bytes.length / megabyte).toFixed(0), limit: officeLimits.file / megabyte }));
  const entries = entriesOf(bytes);
  if (entries.length > officeLimits.entries) throw new UnreadableError(phrase(messages.entries, { count: entries.length }));
  let all = 0;
  for (const entry of entries) {
    const size = await sizeOf(entry, officeLimits.all - all);
    // an unpacker makes room for as much as the archive says
    if (size !== entry.size) throw broken();
    all += size;
  }
}

/**
 * The entries of the central directory, in an archive that can be read in one way only. One unpacker goes by the directory and moves its places by what was
 * put before the archive, another reads the parts one behind the other and never looks at the directory, a third follows records of 64 bits: so the parts
 * must fill the file from its first byte to the directory, the directory to its end record, and both must say the same of each. Throws where that is not so.
 */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const start = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  const places: (readonly [from: number, to: number])[] = [];
  let at = start;
  while (at + 46 <= end && view.getUint32(at, true) === central) {
    const local = view.getUint32(at + 42, true);
    if (local === max32 || view.getUint32(at + 20, true) === max32 || view.getUint32(at + 24, true) === max32) throw wide();
    if (view.getUint16(at + 34, true) !== 0) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const { entry, stop } = entryOf(bytes, view, at, bytes.subarray(at + 46, at + 46 + nameLength), start);
    entries.push(entry);
    places.push([local, stop]);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at !== end || entries.length === 0 || entries.length !== view.getUint16(end + 10, true)) throw broken();
  let filled = 0;
  for (const [from, to] of places.sort(([a], [b]) => a - b)) {
    if (from !== filled) throw broken();
    filled = to;
  }
  if (filled !== start) throw broken();
  return entries;
}

/** What the directory says at `at` of an entry, where its own header says the same; `stop` is where the next may begin. Nothing reaches beyond `limit`. */
function entryOf(bytes: Uint8Array, view: DataView, at: number, name: Uint8Array, limit: number): { readonly entry: Entry; readonly stop: number } {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new UnreadableError(messages.password);
  const method = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > limit || view.getUint32(local, true) !== own || (method !== 0 && method !== 8)) throw broken();
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (begin + length > limit) throw broken();
  if (view.getUint32(local + 18, true) === max32 || view.getUint32(local + 22, true) === max32) throw wide();
  const described = (flags & 8) !== 0;
  const sizes = [view.getUint32(local + 18, true), view.getUint32(local + 22, true)];
  const same = (sizes[0] === length && sizes[1] === size) || (described && sizes[0] === 0 && sizes[1] === 0);
  if (!same || ((view.getUint16(local + 6, true) ^ flags) & 9) !== 0 || view.getUint16(local + 8, true) !== method || !equal(name, bytes.subarray(local + 30, local + 30 + view.getUint16(local + 26, true)))) throw broken();
  const data = bytes.subarray(begin, begin + length);
  const stop = begin + length + (described ? 16 : 0);
  // sizes that come behind the data: who reads on looks for their mark, and must not find it sooner
  if (described && (stop > limit || view.getUint32(begin + length, true) !== descriptor || indexOf(data, descriptor) >= 0)) throw broken();
  return { entry: { name: new TextDecoder().decode(name), deflated: method !== 0, data, size }, stop };
}

const own = 0x04034b50;
const central = 0x02014b50;
const descriptor = 0x08074b50;
const endRecord = 0x06054b50;
const max16 = 0xffff;
const max32 = 0xffffffff;

/** Where the end record stands: at the very end, but for a comment of up to 64 KB, and right behind the directory. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65558; at--) {
    if (view.getUint32(at, true) !== endRecord) continue;
    const counts = [4, 6, 8, 10].map((place) => view.getUint16(at + place, true));
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (counts.includes(max16) || size === max32 || start === max32) throw wide();
    const [disk, directoryDisk, here, all] = counts;
    if (disk !== 0 || directoryDisk !== 0 || here !== all) throw broken();
    // a comment that holds another record, or bytes before the archive
    if (at + 22 + view.getUint16(at + 20, true) !== view.byteLength || start + size !== at) throw broken();
    return at;
  }
  throw new UnreadableError(messages.other);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Where the four bytes of a mark stand in the data, or −1. */
function indexOf(data: Uint8Array, mark: number): number {
  for (let at = data.indexOf(mark & 0xff); at >= 0; at = data.indexOf(mark & 0xff, at + 1)) {
    if (data[at + 1] === ((mark >> 8) & 0xff) && data[at + 2] === ((mark >> 16) & 0xff) && data[at + 3] === mark >>> 24) return at;
  }
  return -1;
}

function broken(): UnreadableError {
  return new UnreadableError(messages.broken);
}

function wide(): UnreadableError {
  return new UnreadableError(messages.wide);
}

/** Bytes of an unpacked entry. Throws beyond the limits, and for XML that defines a document type: whatever a part is called, the document itself says what is read as XML. */
async function sizeOf({ name, deflated, data }: Entry, left: number): Promise<number> {
  let size = 0;
  let tail = '';
  let isXml = /\.(?:xml|rels)$/i.test(name);
  // drawings bring their document type along
  const forbidden = /\.svg$/i.test(name) ? /<!ENTITY/i : /<!(?:DOCTYPE|ENTITY)/i;
  const take = (chunk: Uint8Array): void => {
    // of wide characters every second byte is zero
    isXml ||= size === 0 && /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\u0000]*</.test(latin1(chunk.subarray(0, 1000)));
    size += chunk.length;
    if (size > Math.min(isXml ? officeLimits.xml : officeLimits.part, left)) throw new UnreadableError(phrase(messages.swells, { name }));
    if (!isXml) return;
    const text = tail + latin1(chunk).replaceAll('\u0000', '');
    if (forbidden.test(text)) throw new UnreadableError(phrase(messages.entities, { name }));
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
