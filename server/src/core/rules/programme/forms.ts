// Collects the written forms of programme names in a story: quoted ones, and unquoted ones before the same noun.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { ProgrammeMention } from '../../facts/programmes.ts';
import type { Part, StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
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
const mostCores = 200;

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
  for (const [core, quoted] of [...times].slice(0, mostCores)) {
    const lone = quoted > 1 ? goesOnBare(text, parts, core) : null;
    if (lone) found.push([{ printed: core, core, tail: '', noun: '', code: false, quoted: false }, lone]);
    const spoken = quoted > 1 && losesMarksInSpeech(text, core, quoted);
    if (!spoken && (compound.test(core) ? quoted < 2 : !(isDropped(text, parts, core) || (quoted > 2 && isSlip(text, core, quoted))))) continue;
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

/** “小红凳”议事 twice and more, and 小红凳议事 once: the marks are lost before the very word that follows them elsewhere, whatever stands bare before other words. */
function goesOnBare(text: string, parts: readonly Part[], core: string): Place | null {
  if (!/^[\u4e00-\u9fff]{2,8}$/.test(core)) return null;
  const words = new Map<string, number>();
  for (let at = find(text, core); at >= 0; at = text.indexOf(core, at + core.length)) {
    const word = isMarked(text, at, core) ? /^[\u4e00-\u9fff]{2}/.exec(text.slice(at + core.length + 1, at + core.length + 3))?.[0] : undefined;
    if (word !== undefined && text[at - 1] === '“') words.set(word, (words.get(word) ?? 0) + 1);
  }
  for (const [word, times] of words) {
    const at = times > 1 ? find(text, core + word) : -1;
    const part = parts.findIndex((p) => at >= p.start && at < p.end);
    if (at < 0 || part < 0 || text.indexOf(core + word, at + 1) >= 0 || headings.has(parts[part]?.kind ?? 'headline') || /[“‘《]/.test(text[at - 1] ?? '')) continue;
    return { start: at, end: at + core.length, part, nested: false };
  }
  return null;
}

/** Words of what a programme does: “清水直通车”服务, “四点半”托管. */
const doing = /^(?:服务|模式|机制|行动|工程|项目|平台|品牌|队伍|小队|活动|托管|课程|贷款|保险|专车|专列|小组|团队|套餐|补贴|门诊|窗口|专柜|市集|食堂|热线)/;
const rowOfFour = /^[一二两三四五六七八九十](?!分|个|年|月|天|成|次|通|平|心|面|处|方|时|世|角|季|肢)[\u4e00-\u9fff]{3}$/;

/**
 * Quoted, at last in the text below the heads, and then bare once: before the very word that follows its marks (“清水直通车”服务, 清水直通车服务),
 * or as a slogan with its number that is explained (“四链融合”：…) and then heads a clause.
 */
function isDropped(text: string, parts: readonly Part[], core: string): boolean {
  if (!/^[\u4e00-\u9fff]{4,8}$/.test(core)) return false;
  let at = find(text, core);
  const marked: number[] = [];
  let lone = -1;
  for (; at >= 0; at = text.indexOf(core, at + core.length)) {
    if (isMarked(text, at, core)) marked.push(at);
    else if (lone < 0) lone = at;
    else return false;
  }
  const last = marked.at(-1) ?? -1;
  const part = parts.find((p) => lone >= p.start && lone < p.end);
  if (lone < last || !part || headings.has(part.kind) || parts.some((p) => last >= p.start && last < p.end && headings.has(p.kind))) return false;
  const word = doing.exec(text.slice(lone + core.length, lone + core.length + 3))?.[0];
  if (word && marked.some((m) => text.startsWith(word, m + core.length + 1))) return true;
  return marked.length === 2 && rowOfFour.test(core) && '：，（即'.includes(text[last + core.length + 1] ?? '的') && /^[：，（]?(?:即|就是|指|也就是)?[^。！？]{1,8}[、，]/.test(text.slice(last + core.length + 1, last + core.length + 16)) && '，。；：'.includes(text[lone - 1] ?? '的') && '，就要先'.includes(text[lone + core.length] ?? '的');
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
