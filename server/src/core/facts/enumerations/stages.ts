// A thing done in so many stages (分三批, 分两轮进行) and the stages told by their numbers behind it, wherever they stand.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** How many stages there are said to be, and those that are told, in order of their number; each number once. */
export interface Stages {
  readonly numeral: Span;
  readonly value: number;
  readonly unit: string;
  readonly members: readonly (Span & { readonly n: number; readonly numeral: Span })[];
}

/** Farthest, in characters, that a stage stands behind the number of them. */
const reach = 600;
const division = /^分(?:成|为|作|做)?([两二三四五六七]|[2-7])(个?(?:批次?|轮|期|步|阶段|次|场|季|站|组|天|段|片))(?!人|多|以)/;
const heads = '。，；！？：、\n“ ';
/** Units that are also said of much else: 第三次洪峰, 第三天一早. */
const weak = '次天组站季段片';
const planned = /(?:原本|原来|起初|本来|原先|过去|以往|去年|往年|计划|打算|拟)[^，。；]{0,8}$/;
const other = /如果|如有|若|必要|视情|去年|往年|上届|新增|增加|加开|加演|追加|补录|临时|另[一外]|邻|原定|推迟|后来|不再|取消/;

/** The first division of a story with stages told behind it; nearly every story has none. */
export function readStages(text: string): Stages[] {
  const found: Stages[] = [];
  for (let at = find(text, '分'); at >= 0; at = text.indexOf('分', at + 1)) {
    const m = division.exec(text.slice(at, at + 8));
    if (!m || '部充十百处水积比学评得瓜划几'.includes(text[at - 1] ?? '。') || /\d/.test(text[at - 1] ?? '')) continue;
    if (planned.test(text.slice(Math.max(0, at - 12), at))) continue;
    const unit = (m[2] ?? '').replace(/^个/, '').replace('批次', '批');
    const start = at + m[0].length - (m[1] ?? '').length - (m[2] ?? '').length;
    const members = told(text, at + m[0].length, unit);
    if (members.length > 1 && !found.some((s) => s.unit === unit)) found.push({ numeral: { start, end: start + 1 }, value: smallNumber(m[1] ?? '零'), unit, members });
  }
  return found;
}

/** The stages at the heads of clauses, each the first time it is told. */
function told(text: string, from: number, unit: string): (Span & { n: number; numeral: Span })[] {
  const found: (Span & { n: number; numeral: Span })[] = [];
  const limit = Math.min(text.length, from + reach);
  for (let i = from; i < limit; i++) {
    const c = text[i];
    if ((c !== '第' && c !== '首') || !(heads.includes(text[i - 1] ?? '\n') || (text[i - 1] === '的' && /^第.期是最后/.test(text.slice(i, i + 6))))) continue;
    const n = c === '首' ? 1 : smallNumber(text[i + 1] ?? '');
    const at = c === '首' ? i + 1 : i + 2;
    if (n < 1 || n > 9 || !text.startsWith(unit, at) || '的《'.includes(text[at + unit.length] ?? '的') || found.some((s) => s.n === n)) continue;
    found.push({ start: i, end: at + unit.length, n, numeral: { start: c === '首' ? i : i + 1, end: at } });
  }
  return found.sort((a, b) => a.n - b.n);
}

/** The stage whose number is one beyond what there is, where all the others are told and the last is not (分成三批 … 第一批 … 第二批 … 第四批). */
export function stageSkipped(text: string, { value, members }: Stages): (Span & { n: number; numeral: Span }) | null {
  const last = members.at(-1);
  // 第一期、第二期均已建成；昨日动工的第四期是最后一期, of three
  const final = members.find((s) => s.n > value && /^是?(?:最后|收尾|末)/.test(text.slice(s.end, s.end + 4)));
  if (final && !other.test(sentenceAt(text, final.start))) return final;
  if (!last || members.length !== value || last.n !== value + 1 || value < 3 || !members.slice(0, -1).every((s, i) => s.n === i + 1)) return null;
  return other.test(sentenceAt(text, last.start)) ? null : last;
}

/** More stages told, one after another, than there are said to be: 分两轮 … 第一轮 … 第二轮 … 第三轮. */
export function stagesBeyond({ text, parts }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const { numeral, value, unit, members } of readStages(text)) {
    const beyond = members.filter((s) => s.n > value);
    const [first, last] = [members[0], members.at(-1)];
    if (!first || !last || beyond.length === 0 || members.length > value + 2 || !members.every((s, i) => s.n === i + 1 && (i === 0 || s.start > (members[i - 1]?.start ?? 0)))) continue;
    if (beyond.some((s) => other.test(sentenceAt(text, s.start)) || (weak.includes(unit) && !alike(text, s, members)))) continue;
    const part = parts.findIndex((p) => p.start <= numeral.start && p.end > numeral.start);
    const count = phrases.find((p) => p.numeral.start === numeral.start) ?? { start: numeral.start, end: numeral.end + unit.length + (text[numeral.end] === '个' ? 1 : 0), numeral, value, unit, noun: '', han: !/\d/.test(text[numeral.start] ?? ''), part, sentence: 0 };
    found.push({ start: first.start, end: last.end, count, place: 'sequence', items: members, readings: [members.length], open: false, exceeds: true, certain: true });
  }
  return found;
}

function sentenceAt(text: string, at: number): string {
  let start = at;
  while (start > 0 && !'。；！\n'.includes(text[start - 1] ?? '\n')) start--;
  let end = at;
  while (end < text.length && end - at < 60 && !'。；！\n'.includes(text[end] ?? '\n')) end++;
  return text.slice(start, end);
}

/** Whether the words behind a stage share two characters with those behind another one before it. */
function alike(text: string, stage: Span, members: readonly Span[]): boolean {
  const own = words(text, stage.end);
  return members.some((s) => s.start < stage.start && pairs(words(text, s.end)).some((p) => own.includes(p)));
}

const words = (text: string, at: number): string => text.slice(at, at + 30).split(/[。；！\n]/, 1)[0] ?? '';
const pairs = (words: string): string[] => (words.match(/\p{Script=Han}(?=\p{Script=Han})/gu) ? [...words].slice(0, -1).map((c, i) => c + (words[i + 1] ?? '')).filter((p) => /^\p{Script=Han}{2}$/u.test(p)) : []);
