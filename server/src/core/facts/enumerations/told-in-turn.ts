// Lists whose items are told at length: 5位乡贤讲述…⏎退休教授蔺南桥带回…；企业家车九如投资…；…; 二等奖的三项成果是：甲校的“A”，乙院的“B”，…; “三个没想到” over paragraphs that each begin with 没想到.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { surnameLength } from '../names/lexicon.ts';
import type { Sentence } from '../sentences.ts';
import { cut } from './items.ts';
import { type CountPhrase, type Enumeration, ofPersons } from './model.ts';

/** 退休教授, 企业家, 电商主播: what stands before a name. */
const calling = /^[\p{Script=Han}“”]{1,7}?[授家师手员人主播工匠民生长者匠医兵农商友妇]$/u;
const others = /另|其余|还有|此外|等[。；，]|代表|部分/;

/** Such lists against the numbers that announce them; `found` are the lists already read. */
export function toldInTurn(copy: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[], found: readonly Enumeration[]): Enumeration[] {
  const free = phrases.filter((p) => p.value > 1 && p.value < 13 && !found.some((e) => e.certain && e.count.start === p.start));
  return free.flatMap((p) => {
    const items = personsInGroups(copy, p, phrases, sentences) ?? quotedOne(copy, p, sentences) ?? paragraphsBeginning(copy, p);
    const [first, last] = [items?.[0], items?.at(-1)];
    if (!items || !first || !last || Math.abs(items.length - p.value) > 2) return [];
    return [{ start: first.start, end: last.end, count: p, place: 'after' as const, items, readings: [items.length], open: false, certain: true }];
  });
}

/** The sentence behind the number, parted by ；, each group beginning with a calling and a name. */
function personsInGroups({ text }: StoryText, count: CountPhrase, phrases: readonly CountPhrase[], sentences: readonly Sentence[]): Span[] | null {
  const [own, next] = [sentences[count.sentence], sentences[count.sentence + 1]];
  if (!own || !next || !ofPersons.has(count.unit) || others.test(text.slice(count.end, next.end)) || phrases.some((p) => p !== count && p.sentence === count.sentence && ofPersons.has(p.unit))) return null;
  const groups = cut(text, next.start, next.end - 1, '；');
  if (groups.length < 3) return null;
  const names = groups.map((g) => nameIn(text, g));
  return names.every((n) => n !== null) ? names.filter((n): n is Span => n !== null) : null;
}

function nameIn(text: string, { start, end }: Span): Span | null {
  for (let at = start + 2; at < Math.min(end - 2, start + 8); at++) {
    if (surnameLength(text, at) > 0 && calling.test(text.slice(start, at)) && /^\p{Script=Han}{3}/u.test(text.slice(at, at + 3))) return { start: at, end: at + 3 };
  }
  return null;
}

/** 三项成果是：甲大学的“A”，乙院的“B”，…。: clauses to the end of the sentence, each with one thing in marks. */
function quotedOne({ text }: StoryText, count: CountPhrase, sentences: readonly Sentence[]): Span[] | null {
  const own = sentences[count.sentence];
  const opening = /^[\p{Script=Han}]{0,4}(?:分别)?(?:是|为)?：/u.exec(text.slice(count.end, count.end + 9));
  if (!own || !opening || others.test(text.slice(count.end, own.end))) return null;
  const items = cut(text, count.end + opening[0].length, own.end - 1, '，');
  return items.length > 1 && items.every((s) => /^[^“”、；：]{2,16}“[^“”]{2,24}”$/.test(text.slice(s.start, s.end))) ? items : null;
}

/** “三个没想到”, and the paragraphs that begin so. */
function paragraphsBeginning({ text, parts }: StoryText, count: CountPhrase): Span[] | null {
  const words = text[count.start - 1] === '“' ? /^\p{Script=Han}{2,4}(?=”)/u.exec(text.slice(count.numeral.end + count.unit.length, count.numeral.end + count.unit.length + 5))?.[0] : undefined;
  if (words === undefined) return null;
  const heads = parts.filter((p) => p.kind === 'paragraph' && p.start > count.end && text.startsWith(words, p.start)).map((p) => ({ start: p.start, end: p.start + words.length }));
  // nowhere else, or one more may be meant
  return heads.length > 1 && text.split(words).length - 1 === heads.length + text.split(`${words}”`).length - 1 ? heads : null;
}
