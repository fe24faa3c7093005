// Part of date/year: 铭文“民国二十三年…众商捐铸”…钟自1936年铸成: the one year of the Republic and the one year in figures that a thing was made in.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { YearContext } from './year-messages.ts';

const republic = /民国([一二三四五六七八九十]{1,3}|元)年/g;
const made = /^(?:\d{1,2}月)?(?:铸成|铸造|铸就|建成|落成|刻成|刻制|造好|制成|立起|竣工|绘成|写成|印成)/;
const inscribed = /铸|刻|碑|匾|题|落款|铭文|款|砖|瓦|印|契|志|额/;

/** Reports the two where they differ by less than ten years: farther apart they are of two things. */
export function checkEraMade(context: YearContext): void {
  const { copy: { text }, facts } = context;
  if (!holds(text, '民国')) return;
  const [era, more] = matchesOf(text, republic);
  const told = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.from.year > 1911 && m.from.year < 1950);
  const [year] = told;
  if (!era || more || !year || told.length > 1 || !made.test(text.slice(year.end, year.end + 8)) || !inscribed.test(text.slice(Math.max(0, era.index - 20), era.index + era[0].length + 20))) return;
  const right = 1911 + (era[1] === '元' ? 1 : (numberOf(era[1] ?? '') ?? 0));
  const off = Math.abs(right - (year.from.year ?? 0));
  if (off === 0 || off > 9 || /重[铸建刻修]|仿/.test(text)) return;
  context.report({
    message: 'era', data: { era: '民国', count: era[1] ?? '', right, printed: text.slice(year.start, year.end) }, span: { start: year.start, end: year.end },
    related: [{ message: 'base', data: { words: era[0] }, span: { start: era.index, end: era.index + era[0].length } }],
  });
}
