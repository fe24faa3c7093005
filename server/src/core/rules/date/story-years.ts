// All that a story says of years: the printed ones with what is told of them, and the years it names in other words (N年后, 抗战胜利, 20世纪80年代).
import { holds, holdsAny } from '../../base/held.ts';
import { countBefore, numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { knownYears } from './story-years-data.ts';

/** A printed year before the issue's, with the words around it: `before` to the sentence's beginning, `clause` behind it to the first full clause, `behind` to the sentence's end or the next year. */
export interface ToldYear {
  readonly year: number;
  readonly mention: CivilMention;
  readonly before: string;
  readonly clause: string;
  readonly behind: string;
}

/** The years of a story. */
export interface StoryYears {
  readonly now: number;
  readonly past: readonly ToldYear[];
  /** Different years among `past`. */
  readonly distinct: number;
  /** Whether some year of the story, however it is named, is this one. */
  explains(year: number): boolean;
}

/** A whole page is no story. */
const longest = 6000;
const most = 24;

/** The story's years, or null where it has too many to be one, or none. */
export function storyYears(text: string, dates: readonly DateMention[], sentences: readonly Sentence[], now: number): StoryYears | null {
  if (text.length > longest) return null;
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null);
  const printed = civil.filter((m) => (m.from.year ?? now) < now);
  if (printed.length === 0 || printed.length > most) return null;
  const past: ToldYear[] = [];
  for (const mention of printed) {
    const sentence = sentenceAt(sentences, mention.start);
    if (!sentence || mention.from.year === null) continue;
    const next = civil.find((m) => m.start >= mention.end && m.start < sentence.end);
    // what is said behind the full stop is of another sentence: 1960年，20岁的他…。“建馆76年，…
    const behind = text.slice(mention.end, Math.min(next?.start ?? sentence.end, sentence.end, mention.end + 80)).split('。', 1)[0] ?? '';
    past.push({ year: mention.from.year, mention, before: text.slice(Math.max(/(?:也就是|就是|即|那是|那年是)$/.test(text.slice(mention.start - 3, mention.start)) ? 0 : sentence.start, mention.start - 30), mention.start), clause: firstClause(behind), behind });
  }
  return { now, past, distinct: new Set(past.map((p) => p.year)).size, explains: (year) => explains(text, dates, past, now, year) };
}

/** The first clause of some length: ，乡绅捐出祠堂办学. */
function firstClause(behind: string): string {
  return /^[，）)”]?(?:[^，。；]{0,5}[，])?[^，。；]*/.exec(behind)?.[0] ?? '';
}

function explains(text: string, dates: readonly DateMention[], past: readonly ToldYear[], now: number, year: number): boolean {
  if (past.some((p) => p.year === year || (p.mention.to?.year ?? 0) === year)) return true;
  if (dates.some((m) => m.kind === 'decade' && (m.years === null || (m.years.first <= year && year <= m.years.last)))) return true;
  if (dates.some((m) => m.kind === 'civil' && (m.from.yearShift ?? 0) !== 0 && now + (m.from.yearShift ?? 0) === year)) return true;
  if (knownYears.some(([word, first, last]) => first - 1 <= year && year <= last + 1 && holds(text, word) && !(last - first >= longSpan && isSetting(text, past, word)) && (word !== '民国' || /民国(?![一二三四五六七八九十元\d])/.test(text)))) return true;
  if (holdsAny(text, '次翌') && past.some((p) => p.year + 1 === year) && (holds(text, '次年') || holds(text, '翌年'))) return true;
  // 那是林场的第十个造林季
  for (const at of holds(text, '第') ? occurrences(text, '第') : []) {
    const nth = /^第(\d{1,3}|[一二三四五六七八九十百]{1,5})[个届次年]/.exec(text.slice(at, at + 8))?.[1];
    const n = nth ? numberOf(nth) : null;
    if (n !== null && n > 2 && past.some((p) => Math.abs(p.year - year - n) <= 1)) return true;
  }
  return holds(text, '第二年') && past.some((p) => p.year + 1 === year) ? true : counted(text, past, now, year);
}

/** A time of so many years is told beside a year as where it was, not as when. */
const longSpan = 10;

/** 1974年在公社食堂摆酒: the word stands nowhere but in what a printed year is told of. */
function isSetting(text: string, past: readonly ToldYear[], word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!past.some(({ mention, behind }) => mention.end <= at && at < mention.end + behind.length)) return false;
  }
  return true;
}

/** 四十年前, 十年后, 又过了三年. */
function counted(text: string, past: readonly ToldYear[], now: number, year: number): boolean {
  // 树比学校还大二十岁
  for (const at of holds(text, '比') ? occurrences(text, '岁') : []) {
    const count = countBefore(text, at);
    if (count && /比[^，。；]{1,8}$/.test(text.slice(Math.max(0, count.start - 12), count.start)) && past.some((p) => Math.abs(p.year - year) === count.value)) return true;
  }
  for (const at of occurrences(text, '年')) {
    const behind = text.slice(at + 1, at + 4);
    const back = /^(?:多)?(?:之|以)?前/.test(behind);
    const on = /^(?:之|以)?后|^过去|^，|^里|^间|^才/.test(behind);
    const count = countBefore(text, at);
    if (!count || count.value < 1 || count.value > 400) continue;
    // 更早的十年，簿子都泡坏了; 比馆还大二十岁 is no year's
    const apart = /早|更|先|比[^，。；]{1,6}$|相[差隔]|(?:那时|当时|彼时|那会儿)[^。；]{0,8}$/.test(text.slice(Math.max(0, count.start - 12), count.start));
    if (apart && past.some((p) => Math.abs(Math.abs(p.year - year) - count.value) <= count.high - count.low)) return true;
    if (!back && !on) continue;
    if (back && now - count.high <= year && year <= now - count.low) return true;
    if (past.some((p) => p.year + count.low <= year && year <= p.year + count.high)) return true;
  }
  return false;
}
