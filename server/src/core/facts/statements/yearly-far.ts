// 年均增长 over two years told in different sentences: 2022年…20万人次 … 2025年…67.5万人次，三年间年均增长50%.
import { matchesOf } from '../../base/matches.ts';
import { directionOf } from './change-words.ts';
import { cues } from './cues.ts';
import { judgeYearly } from './judge-change.ts';
import type { Statement } from './model.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** How many sentences with figures the first year may stand before. */
const reach = 4;
const meanCue = cues.cue('均');
const printedYear = /((?:19|20)\d\d)年(?!代|底|初)/g;

/** Yearly means whose first value stands in an earlier sentence of the story, told by its year and with the same verb. */
export function readYearly(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.percents && row.cues & meanCue) for (const figure of row.figures) {
      if (figure.q.kind !== 'percent') continue;
      const phrase = lastClause(figure.before);
      const direction = /年均|年平均|平均每年/.test(phrase) ? directionOf(phrase.replace(/(?:了|达|约|近|超过){1,3}$/, '')) : null;
      const to = row.figures.slice(0, figure.index).filter((f) => f.q.dimension !== 'time').at(-1);
      if (!direction || !to) continue;
      // 那一年，销售额800万元；到2025年，…: both in one sentence, whose first year stands before it
      const own = row.figures.some((f) => f !== to && f.index < figure.index && sameUnit(f.q, to.q));
      const from = own ? firstOf([{ ...row, figures: row.figures.slice(0, to.index) }], to) : firstOf(rows.slice(Math.max(0, i - reach), i), to);
      if (own && !(from && yearMeant(text, row, from.figure))) continue;
      const [a, b] = [from && (yearOf(from.row, from.figure) || yearMeant(text, from.row, from.figure)), yearOf(row, to)];
      if (!from || !a || !b || b - a < 2 || otherSpan(phrase, b - a)) continue;
      const span = { ...row, text: `${a}年至${b}年，`.padEnd(figure.q.start - row.sentence.start, '，') };
      found.push(...judgeYearly(text, span, { from: from.figure, to, direction: 'plain', explicit: false, base: '', last: to.index }, { figure, direction, phrase, form: 'growth' }));
    }
  });
  return found;
}

/** 近三年年均 of thirteen years: another span than that between the two. */
function otherSpan(phrase: string, years: number): boolean {
  const told = /([两二三四五六七八九十]|\d{1,2})年(?:间|来|里)?的?(?:年均|平均每年|年平均)/.exec(phrase)?.[1];
  if (told === undefined) return false;
  const n = /\d/.test(told) ? Number(told) : '零一二三四五六七八九十'.indexOf(told.replace('两', '二'));
  return n !== years && n !== years + 1;
}

/** The only earlier figure of the unit, told with the two characters right before the later one. */
function firstOf(rows: readonly Row[], to: Figure): { readonly row: Row; readonly figure: Figure } | null {
  const verb = /[\p{Script=Han}]{2}$/u.exec(lastClause(to.before).replace(/(?:达到|达|为|了|约|已){1,4}$/, ''))?.[0];
  if (verb === undefined) return null;
  const all = rows.flatMap((row) => row.figures.filter((f) => sameUnit(f.q, to.q)).map((figure) => ({ row, figure })));
  const [only, more] = all;
  return only && !more && lastClause(only.figure.before).includes(verb) ? only : null;
}

function yearOf(row: Row, figure: Figure): number {
  const before = row.text.slice(0, figure.q.start - row.sentence.start).slice(-80).split(/[。；]/).at(-1) ?? '';
  return Number(matchesOf(before, printedYear).at(-1)?.[1] ?? 0);
}

/** 始于2022年。那一年，…: the only year of the sentence before, taken up by 那一年. */
function yearMeant(text: string, { sentence, text: words }: Row, figure: Figure): number {
  if (!/^“?(?:那一?年|这一年|当年|是年)/.test(words) || figure.q.start - sentence.start > 60) return 0;
  const before = text.slice(Math.max(0, sentence.start - 80), sentence.start).split(/[。！？\n]/).filter((w) => w.length > 2).at(-1) ?? '';
  const years = matchesOf(before, printedYear);
  return years.length === 1 ? Number(years[0]?.[1] ?? 0) : 0;
}
