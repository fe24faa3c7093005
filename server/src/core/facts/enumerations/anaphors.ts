// A list in a sentence of its own that says what was counted a little before: 推出六门课程。…⏎这些课程是茶艺、书法…; 派出5名医生下乡。他们分别是….
import type { Span } from '../../base/span.ts';
import type { Sentence } from '../sentences.ts';
import type { BlockKind, StoryText } from '../../syntax/model.ts';
import { cut, firstMark, listItems } from './items.ts';
import { type CountPhrase, type Enumeration, ofPersons } from './model.ts';
import { isBearer } from './person-runs.ts';

const heads: ReadonlySet<BlockKind> = new Set(['headline', 'deck', 'kicker', 'subhead', 'caption']);
/** Sentences back that the number may stand. */
const back = 4;
/** What takes up the things counted (they, these courses, the courses), and the verb the list follows. */
const opening = /^“?(?:(?<they>[它他她]们|这些|分别(?=[是为叫])|依次(?=[是为])|具体(?=[是为])|(?=分别))|(?:这些|这批|这几|这|上述|以上|其中的|它们的|首批|第一批)?(?<deed>(?:[这此本]次|今年|)[\p{Script=Han}]{1,6}?的)?(?:(?<n>[两三四五六七八九十]|\d{1,2})?[个项条门支家名位处座所类种部大场款道件])?(?<noun>[\p{Script=Han}]{1,6}?))(?:分别|依次|具体|即|就|也就)?(?<verb>是|为|叫|有|包括)(?:：)?/u;
const first = '它他她这分依具上以其首第';

/** Lists of a story that take up a number from a sentence before; `beside` are those already read. */
export function anaphoricLists({ text, parts }: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[], beside: readonly Enumeration[]): Enumeration[] {
  if (phrases.length === 0) return [];
  const found: Enumeration[] = [];
  for (const [k, s] of sentences.entries()) {
    if (k === 0 || heads.has(parts[s.part]?.kind ?? 'paragraph') || s.end - s.start > 240) continue;
    // no row, no list
    const row = text.indexOf('、', s.start);
    if (row < 0) break;
    if (row >= s.end) continue;
    const m = opening.exec(text.slice(s.start, Math.min(s.end, s.start + 24)));
    const deed = m?.groups?.['deed'];
    if (!m || (!first.includes(text[s.start] ?? '的') && !/(?:分别|依次|具体)/.test(m[0]) && deed === undefined) || /[最先未部多较]/.test(deed ?? '')) continue;
    const list = listAt(text, s.start + m[0].length, s.end);
    if (!list || beside.some((e) => e.certain && e.start < list.end && list.start < e.end)) continue;
    const near = phrases.filter((p) => p.sentence < k && p.sentence >= k - back && s.part - p.part < 3 && !heads.has(parts[p.part]?.kind ?? 'paragraph'));
    const noun = m.groups?.['noun'] ?? '';
    const own = near.filter((p) => list.persons ? ofPersons.has(p.unit) : !ofPersons.has(p.unit) && p.unit !== '' && (noun === '' || ofNoun(p, noun)));
    const [count] = own;
    // 修缮的古桥 behind 五座古桥全部修好
    const sentence = count ? sentences[count.sentence] : undefined;
    if (deed !== undefined && sentence && !/^[这此本]次/.test(deed) && ![...deed.slice(0, -1)].some((c) => text.slice(sentence.start, sentence.end).includes(c))) continue;
    const n = list.readings[0] ?? 0;
    // 他们 may be any of two numbers of persons; a number with a list of its own has it already
    if (!count || own.length > 1 || (noun === '' && near.length > 1 && !list.persons && near.some((p) => p !== count && !ofPersons.has(p.unit) && p.sentence >= count.sentence)) || beside.some((e) => e.certain && e.count.start === count.start)) continue;
    if (/^(?:其中|另|又|再|还|第|每|各)/.test(text.slice(Math.max(0, count.start - 2), count.start)) || /其余|其他|剩下|另外/.test(text.slice(count.end, s.start + m[0].length))) continue;
    // 还有两名住院医师: not all of them
    if (/^[，；。](?:此外)?，?(?:还有|另|以及|再加|外加|加上|其余|剩下)/.test(text.slice(list.end, list.end + 6))) continue;
    const open = /有|包括/.test(m.groups?.['verb'] ?? '') || list.open;
    found.push({ start: list.start, end: list.end, count, place: 'after', items: list.items, readings: list.readings, open, certain: Math.abs(n - count.value) <= 2 });
  }
  return found;
}

/** 课程 takes up 六门课程 and 六门夜校课程. */
function ofNoun(p: CountPhrase, noun: string): boolean {
  const words = (p.unit.slice(1) + p.noun).replace(/[“”]/g, '');
  return words.length > 0 && noun.length > 0 && (words.endsWith(noun) || noun.endsWith(words) || words.startsWith(noun) || noun.startsWith(words) || words.slice(0, noun.length + 2).includes(noun) || (noun.length > 1 && words.includes(noun)));
}

interface Listed extends Span {
  readonly items: readonly Span[];
  readonly readings: readonly number[];
  readonly open: boolean;
  readonly persons: boolean;
}

/** A list of short items to the end of the clause, or of persons by name. */
function listAt(text: string, start: number, limit: number): Listed | null {
  const end = firstMark(text, start, limit, '，；。！？—（');
  const all = cut(text, start, end, '、和与及');
  if (all.length > 1 && all.every((s) => isBearer(text.slice(s.start, s.end)))) return { start, end, items: all, readings: [all.length], open: false, persons: true };
  const list = listItems(text, start, end, false);
  return list.items.length > 1 && list.clean && !/[\d的]|[两二三四五六七八九十][个项家名位]/.test(text.slice(start, end)) ? { start, end, items: list.items, readings: list.readings, open: list.open, persons: false } : null;
}
