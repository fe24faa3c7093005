// Part of name/title: one person who is 省级 in one place and 国家级 in another: 省级非物质文化遗产代表性传承人巴春生 … 国家级非物质文化遗产代表性传承人巴春生.
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';

/** The earlier of the two and the later, as printed, and whose they are. */
export interface GradeClash {
  readonly name: string;
  readonly first: Span;
  readonly second: Span;
}

/** Callings with a grade that a person has one of. */
const callings = ['传承人', '裁判员', '工艺美术大师'];
const graded = /(世界级|国际级|国家级|省级|市级|区级|县级|州级)[\u4e00-\u9fff]{0,16}$/;
/** A grade is won, or one of many is told of. */
const won = /评[上为定]|获评|认定|入选|列入|晋升|升[为格任级]|申报|先后|历任|公布|各级|当年|后来|此前|原来|那时|当时|年前|去年|今年|成[为了]/;
/** One of several. */
const several = /[几多两三四五六七八九十百\d][余多]?[名位个人][^，。；]{0,6}$/;
const most = 6;

/** The first such pair; null where a grade is won, the story tells of several people of the calling, or names stand with both. */
export function gradeClash(text: string, people: readonly PersonMention[]): GradeClash | null {
  if (!holds(text, '级')) return null;
  for (const calling of callings) {
    const places: { span: Span; grade: string; name: string }[] = [];
    let seen = 0;
    for (let at = find(text, calling); at >= 0 && seen < most; at = text.indexOf(calling, at + calling.length), seen++) {
      const lead = graded.exec(text.slice(Math.max(0, at - 20), at));
      if (!lead) continue;
      const start = at - lead[0].length;
      const end = at + calling.length;
      const name = whose(text, people, start, end);
      if (name === null || several.test(text.slice(Math.max(0, start - 10), start)) || won.test(sentenceRound(text, start, end))) return null;
      places.push({ span: { start, end }, grade: lead[1] ?? '', name });
    }
    const [one, ...others] = places;
    const two = others.find((p) => p.grade !== one?.grade);
    if (one && two && places.length === 2 && one.name === two.name) return { name: one.name, first: one.span, second: two.span };
  }
  return null;
}

/** The name right behind, or that of the only named person where the words are said of 这位 or with 是 in a sentence of his; null where it is anybody's. */
function whose(text: string, people: readonly PersonMention[], start: number, end: number): string | null {
  const named = people.filter((m) => m.evidence !== 'byline');
  const behind = named.find((m) => m.start === end);
  if (behind) return behind.name;
  const names = new Set(named.map((m) => m.name));
  const [only] = names;
  if (names.size !== 1 || only === undefined) return null;
  const before = text.slice(Math.max(0, start - 60), start).split(/[。！？\n]/).at(-1) ?? '';
  return /[这那][位名个]$/.test(before) || (/是$/.test(before) && before.includes(only)) ? only : null;
}

function sentenceRound(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 40), start).split(/[。！？\n]/).at(-1) ?? ''}，${text.slice(end, end + 30).split(/[，。！？\n]/)[0] ?? ''}`;
}
