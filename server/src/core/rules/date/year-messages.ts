// What date/year can say, shared by its parts.
import type { Span } from '../../base/span.ts';
import type { FixReport, StoryRuleContext } from '../define.ts';

export const yearMessages = {
  future: { zh: '“{words}”在{now}年之后，句中说的却是已有的事', en: '“{words}” lies after {now}, yet the sentence tells of something done' },
  unborn: { zh: '{birth}年出生，“{words}”早于出生或尚在襁褓', en: 'Born in {birth}: “{words}” is before the birth or too soon after it' },
  dead: { zh: '{base}年已去世，“{words}”不会还“{act}”', en: 'Died in {base}: no “{act}” on “{words}”' },
  standing: { zh: '{base}年到{now}年是{right}年，与“{printed}”不符', en: 'From {base} to {now} is {right} years, not “{printed}”' },
  sinceEra: { zh: '“{era}”距今{first}—{last}年，与“{printed}”不符', en: '{era} is {first}–{last} years ago, not “{printed}”' },
  century: { zh: '{year}年属于{right}世纪，与“{printed}”不符', en: '{year} is in century {right}, not “{printed}”' },
  turn: { zh: '“{printed}初”与下文的{year}年接不上，似应为{right}世纪初', en: '“{printed}初” does not lead to {year}: century {right} seems to be meant' },
  order: { zh: '“{printed}”夹在“{words}”与其后更早的年代之间，似应为{right}世纪', en: '“{printed}” is told between “{words}” and what comes before it: century {right} seems to be meant' },
  lived: { zh: '“{printed}”太早，与“{words}”接不上，似应为{right}世纪', en: '“{printed}” is too early for “{words}”: century {right} seems to be meant' },
  decade: { zh: '“{printed}”是{first}—{last}年，{year}年不在其中', en: '“{printed}” is {first}–{last}: {year} is not in it' },
  edge: { zh: '“{printed}”是{right}年，与“{year}年”不符', en: '“{printed}” is {right}, not {year}' },
  era: { zh: '{era}{count}年是{right}年，与“{printed}”不符', en: 'Year {count} of {era} is {right}, not “{printed}”' },
  reign: { zh: '{era}年间是{first}—{last}年，{year}年不在其中', en: 'The reign {era} is {first}–{last}: {year} is not in it' },
  dynasty: { zh: '{era}代为{first}—{last}年，{year}年不在其中', en: 'The dynasty {era} is {first}–{last}: {year} is not in it' },
  digits: { zh: '“{words}”不成年份，恐多字或漏字', en: '“{words}” is no year: a digit too few or too many' },
  swapped: { zh: '“{words}”过于遥远，疑为{right}年（后两位数字颠倒）', en: '“{words}” is too far ahead: {right} with its last digits exchanged?' },
  school: { zh: '“{words}”不是一个学年：学年跨相邻两年，应到{right}年', en: '“{words}” is no school year: it ends in {right}' },
  run: { zh: '“{words}”夹在{before}年与{after}年之间，似应为{right}年', en: '“{words}” stands between {before} and {after}: {right} seems to be meant' },
  row: { zh: '“{words}”不是前后相接的年份，与“{printed}”不符', en: '“{words}” do not follow each other, as “{printed}” says' },
  onward: { zh: '“{words}”早于前文的“{printed}”，后文却接着往下讲，似应为{right}年', en: '“{words}” is before “{printed}”, yet the story goes on from there: {right} seems to be meant' },
  aim: { zh: '现在是{now}年，“{words}”已过，句中说的却是今后的目标', en: 'It is {now}: “{words}” is over, yet the sentence sets an aim for it' },
  term: { zh: '从{base}年起{term}应到{right}年，与“{words}”不符', en: '{term} from {base} lead to {right}, not “{words}”' },
  living: { zh: '“{words}”距今{years}年，文中人却在今天', en: '“{words}” is {years} years ago, yet the person is of today' },
  backward: { zh: '生卒年颠倒：{birth}年在前，{death}年在后', en: 'Death ({death}) before birth ({birth})' },
  base: { zh: '所据年份：“{words}”', en: 'Counted from “{words}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
} as const;

export type YearContext = StoryRuleContext<typeof yearMessages, 'dates' | 'sentences' | 'people'>;

/** A fix that writes another year over the figure at the start of a date. */
export function yearFix(text: string, { start }: Span, year: number): FixReport<typeof yearMessages> {
  const digits = /^\d{3,4}/.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  return { title: 'to', data: { to: `${year}年` }, safety: 'confirm', edits: [{ span: { start, end: start + digits }, newText: String(year) }] };
}
