// What date/age can say, and how it reports, shared by its parts.
import type { Span } from '../../base/span.ts';
import type { Count } from '../../facts/dates/counts.ts';
import type { DateMention } from '../../facts/dates/mention.ts';
import type { FixReport, StoryRuleContext } from '../define.ts';

export const ageMessages = {
  age: { zh: '{birth}年出生，到{now}年是{low}—{high}岁，与“{printed}”不符', en: 'Born in {birth}, {low}–{high} in {now}: not “{printed}”' },
  tenure: { zh: '{birth}年{word}，到{now}年是{high}年，与“{printed}”不符', en: 'Since {birth} ({word}) it is {high} years in {now}: not “{printed}”' },
  life: { zh: '{birth}年出生、{now}年去世，应为{low}—{high}岁，与“{printed}”不符', en: 'Born in {birth}, died in {now}: {low}–{high} years, not “{printed}”' },
  lifetime: { zh: '{birth}—{now}年相距{high}年，生卒年恐有误', en: '{birth}–{now} would be a lifetime of {high} years' },
  apart: { zh: '“{one}”与“{two}”相差{right}，与“{printed}”不符', en: '“{one}” and “{two}” are {right} years apart, not “{printed}”' },
  spoken: { zh: '“{words}”应是{low}—{high}岁，与“{printed}”不符', en: '“{words}” is {low} to {high} years old, not “{printed}”' },
  stay: { zh: '{entered}到{now}是{right}年，与“{printed}”不符', en: 'From {entered} to {now} it is {right} years, not “{printed}”' },
  base: { zh: '所据年份：“{words}”', en: 'Counted from “{words}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
} as const;

export type AgeContext = StoryRuleContext<typeof ageMessages, 'dates' | 'sentences' | 'people'>;

/** A list of names and years (a roll, a table) is no story of persons. */
export const mostBirths = 60;

/** A statement of age and what it may be. */
export interface Age {
  readonly count: Count;
  readonly end: number;
  readonly nominal: boolean;
  readonly life: boolean;
}

/** Reports an age or years of service with the year it is counted from. */
export function report(context: AgeContext, message: 'age' | 'tenure' | 'life', span: Span, base: Span & { readonly word?: string; readonly mention?: DateMention }, from: number, now: number, low: number, high: number): void {
  const { text } = context.copy;
  // 出生在1992年8月，4岁前没见过汽车: of a later year that is not told
  if (message === 'age' && now <= from) return;
  const printed = text.slice(span.start, span.end);
  const figure = /\d+/.exec(printed);
  // 厂子1998年停产…。厂没了，陆福根44岁: the age of a year that the story tells
  if (message === 'age' && figure && !/今年|现年|如今|今天|已|年满|刚/.test(text.slice(Math.max(0, span.start - 8), span.start)) && text.slice(Math.max(0, span.start - 200), span.start).includes(`${from + Number(figure[0])}年`)) return;
  const fixes: FixReport<typeof ageMessages>[] = figure ? [figureFix(span, figure, high)] : [];
  const year = text.indexOf(String(from), base.start);
  const age = figure ? Number(figure[0]) : null;
  if (age !== null && year >= 0 && year < base.end) {
    const to = String(now - age);
    fixes.push({ title: 'to', data: { to: `${to}年` }, safety: 'confirm', edits: [{ span: { start: year, end: year + 4 }, newText: to }] });
  }
  context.report({
    message, data: { birth: from, now, low, high, printed, word: base.word ?? '' }, span,
    related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }], fixes,
  });
}

function figureFix(span: Span, figure: RegExpExecArray, value: number): FixReport<typeof ageMessages> {
  const start = span.start + figure.index;
  return { title: 'to', data: { to: String(value) }, safety: 'confirm', edits: [{ span: { start, end: start + figure[0].length }, newText: String(value) }] };
}
