// Collects the written forms of programme names in a story: quoted ones, and unquoted ones before the same noun.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { ProgrammeMention } from '../../facts/programmes.ts';
import type { StoryText } from '../../syntax/model.ts';
import { bare } from './variants.ts';

/** Where a form stands. */
export interface Place extends Span {
  readonly part: number;
  readonly nested: boolean;
}

/** One way of writing a name, with all its places. */
export interface Form {
  /** As it should be printed: “近邻帮”机制. */
  readonly printed: string;
  /** Characters of the name alone, without marks. */
  readonly bare: string;
  readonly core: string;
  readonly tail: string;
  readonly noun: string;
  readonly code: boolean;
  readonly quoted: boolean;
  readonly places: readonly Place[];
  /** The text spells the digits of the code out behind it. */
  readonly trusted: boolean;
}

const mostTails = 64;

/** Forms in order of first place. */
export function collectForms(copy: StoryText, mentions: readonly ProgrammeMention[]): Form[] {
  const forms = new Map<string, Form & { places: Place[]; trusted: boolean }>();
  const add = (mention: Omit<Form, 'places' | 'trusted' | 'bare'>, place: Place): void => {
    const key = mention.printed;
    const known = forms.get(key);
    const trusted = mention.code && spelledOut(copy.text, mention.core, place.end);
    if (known) {
      known.places.push(place);
      if (trusted) known.trusted = true;
    } else {
      // field by field: a spread makes an object that is slow to read
      const { printed, core, tail, noun, code, quoted } = mention;
      forms.set(key, { printed, bare: bare(core), core, tail, noun, code, quoted, places: [place], trusted });
    }
  };
  for (const m of mentions) {
    const printed = `“${m.core}”${m.tail}`;
    add({ printed, core: m.core, tail: m.tail, noun: m.noun, code: m.code, quoted: true }, { start: m.start, end: m.end, part: m.part, nested: m.nested });
  }
  for (const [form, place] of unquoted(copy, mentions)) add(form, place);
  return [...forms.values()];
}

/** Names before the noun phrases that quoted names have, themselves without marks: 五彩田园行动, 821产业集群. */
function unquoted({ text, parts }: StoryText, mentions: readonly ProgrammeMention[]): [Omit<Form, 'places' | 'trusted' | 'bare'>, Place][] {
  const found: [Omit<Form, 'places' | 'trusted' | 'bare'>, Place][] = [];
  const byTail = new Map<string, ProgrammeMention[]>();
  for (const m of mentions) if (m.tail !== '') byTail.set(m.tail, [...(byTail.get(m.tail) ?? []), m]);
  for (const [tail, own] of [...byTail].slice(0, mostTails)) {
    let part = 0;
    const noun = own[0]?.noun ?? '';
    for (let at = find(text, tail); at >= 0; at = text.indexOf(tail, at + tail.length)) {
      if ('”’」'.includes(text[at - 1] ?? '\n')) continue;
      while (part < parts.length - 1 && at >= (parts[part]?.end ?? 0)) part++;
      const floor = parts[part]?.start ?? 0;
      const code = own.some((m) => m.code) ? codeBefore(text, at, floor) : '';
      if (code !== '') {
        found.push([{ printed: code + tail, core: code, tail, noun, code: true, quoted: false }, { start: at - code.length, end: at + tail.length, part, nested: false }]);
        continue;
      }
      const length = [...new Set(own.map((m) => m.core.length))].find((n) => n >= 2 && at - n >= floor && own.some((m) => m.core.length === n && near(m.core, text.slice(at - n, at))));
      if (length === undefined) continue;
      const core = text.slice(at - length, at);
      found.push([{ printed: core + tail, core, tail, noun, code: false, quoted: false }, { start: at - length, end: at + tail.length, part, nested: insideMarks(text, at, floor) }]);
    }
  }
  return [...found, ...bareCompounds({ text, parts }, mentions)];
}

/** Names of letters or a plus sign with Han (AI+养殖) that stand without marks in running text, where they are quoted twice and more. */
function bareCompounds({ text, parts }: Pick<StoryText, 'text' | 'parts'>, mentions: readonly ProgrammeMention[]): [Omit<Form, 'places' | 'trusted' | 'bare'>, Place][] {
  const found: [Omit<Form, 'places' | 'trusted' | 'bare'>, Place][] = [];
  const times = new Map<string, number>();
  for (const { core } of mentions) times.set(core, (times.get(core) ?? 0) + 1);
  for (const [core, quoted] of times) {
    const spoken = quoted > 1 && losesMarksInSpeech(text, core, quoted);
    if (!spoken && (compound.test(core) ? quoted < 2 : quoted < 3 || !isSlip(text, core, quoted))) continue;
    for (let at = find(text, core); at >= 0; at = text.indexOf(core, at + core.length)) {
      const end = at + core.length;
      const part = parts.findIndex((p) => at >= p.start && at < p.end);
      const floor = parts[part]?.start ?? at;
      if ((spoken ? isMarked(text, at, core) : '“‘「'.includes(text[at - 1] ?? '\n')) || /[A-Za-z0-9+＋·]/.test(text[at - 1] ?? '') || /[A-Za-z0-9+＋·”’]/.test(text[end] ?? '') || (!spoken && insideMarks(text, at, floor)) || text.lastIndexOf('《', at) > text.lastIndexOf('》', at)) continue;
      found.push([{ printed: core, core, tail: '', noun: '', code: false, quoted: false }, { start: at, end, part, nested: spoken }]);
    }
  }
  return found;
}

/** “红管家” three times and more with its marks, once without, between the others: a slip, not a name that has lost its marks by use. */
function isSlip(text: string, core: string, quoted: number): boolean {
  if (!/^[\u4e00-\u9fff]{4,6}$/.test(core) || text.split(core).length - 1 !== quoted + 1) return false;
  let at = find(text, core);
  while (at >= 0 && text[at - 1] === '“') at = text.indexOf(core, at + core.length);
  return at > text.indexOf(`“${core}”`) && at < text.lastIndexOf(`“${core}”`);
}

const facility = /(?:驿站|工作站|服务站|书屋|食堂|夜校|热线|课堂|讲堂|小屋|会客厅|工作法|积分制|行动|计划|专班|服务队)$/;

/** “红帆驿站” wherever the story tells of it, and once bare inside what somebody says: there ‘ ’ are due. */
function losesMarksInSpeech(text: string, core: string, quoted: number): boolean {
  if (!/^[\u4e00-\u9fff]{4,8}$/.test(core) || !facility.test(core) || text.split(core).length - 1 !== quoted + 1) return false;
  let at = find(text, core);
  while (at >= 0 && isMarked(text, at, core)) at = text.indexOf(core, at + core.length);
  const open = text.lastIndexOf('“', at);
  return at > text.indexOf(`“${core}”`) && open > text.lastIndexOf('”', at) && /[。，！？]/.test(text.slice(at, Math.max(at, text.indexOf('”', at)))) && !text.slice(open, at).includes('\n');
}

function isMarked(text: string, at: number, core: string): boolean {
  return '“‘'.includes(text[at - 1] ?? '\n') && '”’'.includes(text[at + core.length] ?? '\n');
}

const compound = /^[A-Za-z0-9\u4e00-\u9fff]{1,8}[+＋][\u4e00-\u9fff]{2,8}$/;

/** The same name, or the same characters in another order: more would read names out of running text. */
function near(core: string, candidate: string): boolean {
  return core === candidate || (core.length >= 3 && [...core].sort().join('') === [...candidate].sort().join(''));
}

function codeBefore(text: string, at: number, floor: number): string {
  let start = at;
  while (start > floor && /[0-9A-Za-z+＋]/.test(text[start - 1] ?? '')) start--;
  const code = text.slice(start, at);
  return code.length >= 2 && /\d/.test(code) && !/^(?:19|20)\d\d$/.test(code) ? code : '';
}

/** Whether an opening mark stands before in the same part, unclosed. */
function insideMarks(text: string, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor; i--) {
    if (text[i] === '“') return true;
    if (text[i] === '”') return false;
  }
  return false;
}

/** Whether the figures that follow are the code's digits in their order: “812”…，即8个…、1条…、2个…. */
function spelledOut(text: string, code: string, end: number): boolean {
  const digits = code.replace(/[^0-9]/g, '');
  if (digits.length < 2) return false;
  const behind = text.slice(end, end + 120).split(/\n/)[0] ?? '';
  if (!/^[，,：:]?(?:每|让|做到|实现)?\d/.test(behind) && !/^.{0,4}[，,：:（(]?.{0,6}(?:即|指|是|由|包括|构建|打造|形成|设|：|“)/.test(behind)) return false;
  const figures = behind.match(/\d+/g)?.join('') ?? '';
  return figures.startsWith(digits);
}
