// Part of date/anniversary: 第N届 of a series that is held every year (or every two) against its first year.
import { type Message, phrase } from '../../base/message.ts';
import type { Span } from '../../base/span.ts';
import { numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { datedActs, type DatedAct, statedYear } from '../../facts/dates/years.ts';
import type { FixReport } from '../define.ts';
import { cycles, firstEdition } from './anniversary-data.ts';
import type { AnniversaryContext, anniversaryMessages } from './anniversary-messages.ts';
import { skippedEditions } from './editions-skipped.ts';
import { hanNumber } from './rewrite.ts';
import { shareName } from './subjects.ts';

/** So many statements of a story are read; a list has more. */
const most = 30;

/** 第八届…“从2018年办起，每年一届”: editions of the series that shares its name with the sentence of the first year. */
export function checkEditions(context: AnniversaryContext): void {
  const { copy: { text }, facts, issue } = context;
  const issued = issue.date?.year ?? statedYear(text);
  const left = skippedEditions(text);
  if (!left) return;
  const cycle = cycles.find((c) => c.words.test(text));
  if (!cycle) return;
  const { step } = cycle;
  const bases = seriesStarts(context, cycle.words);
  if (bases.length !== 1) return;
  const [base] = bases;
  if (!base) return;
  let read = 0;
  const unit = editionUnit(text, cycle.words);
  for (const at of occurrences(text, unit)) {
    if (++read > most) return;
    const found = /第(\d{1,3}|[一二三四五六七八九十]{1,4})$/.exec(text.slice(Math.max(0, at - 6), at));
    const value = found?.[1] ? numberOf(found[1]) : null;
    if (!found || value === null || value === 1) continue;
    const start = at - found[0].length;
    // 第十五届明年移师…
    if (/^[^，。；]{0,10}(?:明年|来年|去年|上年|下一年)/.test(text.slice(at + 1, at + 14))) continue;
    // 第十一届比赛也就是2028年那一届, 下一届即第十一届
    if (/下一?[届次回][^，。；]{0,4}$/.test(text.slice(Math.max(0, start - 8), start)) || facts.dates.some((m) => m.kind === 'civil' && m !== base.mention && m.start > at && m.start - at < 18 && ((m.from.year !== null && m.from.year !== issued && m.from.year !== base.year) || (m.from.yearShift ?? 0) !== 0) && ownYear.test(text.slice(at + 1, m.start)))) continue;
    const sentence = sentenceAt(facts.sentences, start);
    const home = sentenceAt(facts.sentences, base.start);
    if (!sentence || !home) continue;
    const name = text.slice(at + 1, at + 13).replace(/[，。；：！？“”（].*$/s, '');
    if (unit === '届' && !shareName(name, text.slice(Math.max(home.start, base.start - 20), lineEnd(text, base.end, 60))) && sentence !== home && !isOnlySeries(text)) continue;
    const dated = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m !== base.mention && !(m.start >= left.start && m.end <= left.end) && m.start >= sentence.start && m.end <= start && (m.from.yearShift !== null || m.from.year !== null));
    // 2026年1月30日晚，第七届…: the sentence says its year
    const now = dated.length === 1 && dated[0]?.from.year != null && dated[0].grain !== 'year' ? dated[0].from.year : issued;
    if (now === null || now <= base.year || dated.some((m) => (m.from.yearShift ?? 0) !== 0 || (m.from.year !== null && m.from.year !== now))) continue;
    if (left.years.some((y) => y <= base.year || y > now)) return;
    const skipped = left.years.length;
    const right = Math.floor((now - base.year) / step) + 1 - skipped;
    // 正筹备第十一届, in the year of the tenth
    if (value === right + 1 && step > 1 && /筹[备办划]|谋划|商量|打算|申办|预告|期待|约定|再[见会聚]/.test(text.slice(Math.max(sentence.start, start - 24), Math.min(sentence.end, at + 24)))) continue;
    if (value === right || (now - base.year) % step !== 0 || (skipped > 0 && step > 1) || (step > 1 && base.year < 2000)) continue;
    const span = { start, end: at + 1 };
    context.report({
      message: 'edition', data: { base: base.year, now, right, step, cycle: cycleOf(step, skipped), printed: text.slice(span.start, span.end) }, span,
      related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
      fixes: editionFixes(text, span, right, base, now - (value - 1 + skipped) * step),
    });
    return;
  }
}

function cycleOf(step: number, skipped: number): Message {
  if (step > 1) return phrase({ zh: '每{han}年', en: 'Every {step} years' }, { han: '两三四'.charAt(step - 2), step });
  return skipped > 0 ? phrase({ zh: '除停办的{skipped}届外每年', en: 'Every year but {skipped}' }, { skipped }) : { zh: '每年', en: 'Every year' };
}

/** Between an edition and the year that it is of. */
const ownYear = /^[^，。；：第]{0,10}(?:，?(?:也就是|那就是|就是|即|是|要等到|要到|要在|将[在于]|定[在于]|放在|于|在|等到|（|——)|，)$/;

/** 届, or the word that the yearly holding is counted by (一年一场 … 第12场). */
function editionUnit(text: string, words: RegExp): string {
  const last = words.exec(text)?.[0].slice(-1) ?? '';
  return !/第[\d一二三四五六七八九十]{1,3}届/.test(text) && /[场回次]/.test(last) ? last : '届';
}

function editionFixes(text: string, span: Span, right: number, base: DatedAct, year: number): FixReport<typeof anniversaryMessages>[] {
  const printed = text.slice(span.start, span.end);
  const to = /\d/.test(printed) ? `第${right}${printed.slice(-1)}` : `第${hanNumber(right)}${printed.slice(-1)}`;
  const list: FixReport<typeof anniversaryMessages>[] = [{ title: 'to', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] }];
  const at = text.indexOf(String(base.year), base.mention.start);
  if (at === base.mention.start) list.push({ title: 'to', data: { to: `${year}年` }, safety: 'confirm', edits: [{ span: { start: at, end: at + 4 }, newText: String(year) }] });
  return list;
}

/** Every 第N届 of the story is followed by the same name. */
function isOnlySeries(text: string): boolean {
  const names = new Set<string>();
  for (const at of occurrences(text, '届')) if (/第[\d一二三四五六七八九十]{1,4}$/.test(text.slice(Math.max(0, at - 5), at)) && !/^第一$/.test(text.slice(at - 2, at))) names.add(text.slice(at + 1, at + 3));
  return names.size === 1;
}

/** At most `most` characters behind an offset, within its paragraph. */
function lineEnd(text: string, at: number, most: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? at + most : Math.min(end, at + most);
}

/** 2012年，辛伯和几位老友凑了6000元办起第一届. */
const firstHeld = /^，[^。；\n]{0,26}?(?:办起|办了|举办|创办|发起)了?(?:第一|首)[届次回]/;

/** 首届冬泳节于2014年举办. */
const firstBefore = /(?:首届|第一届)[^，。；\d]{0,12}?(?:于|在|是在|是)?$/;

/** 始于2010年, 从2018年办起, 2016年首届, in a sentence of its own or beside a word of yearly holding. */
function seriesStarts({ copy: { text }, facts }: AnniversaryContext, words: RegExp): DatedAct[] {
  const acts = datedActs(text, facts.dates, firstEdition);
  const begins = datedActs(text, facts.dates, /始于|起始于|创办于|发端于|肇始于/);
  const from = facts.dates.flatMap((m): DatedAct[] => {
    if (m.kind !== 'civil' || m.from.year === null || m.to) return [];
    const starts = /^起(?:，?(?:每年|一年|年年|逐年|连年))/.test(text.slice(m.end, m.end + 4)) || /[从自]/.test(text.charAt(m.start - 1)) && /^(?:起|开始|办起|首办|一直办)/.test(text.slice(m.end, m.end + 3)) || firstHeld.test(text.slice(m.end, m.end + 40)) || (firstBefore.test(text.slice(Math.max(0, m.start - 18), m.start)) && /^(?:[春夏秋冬]天?)?(?:举办|举行|办起|开办|开赛|鸣枪|在)/.test(text.slice(m.end, m.end + 5)));
    return starts ? [{ year: m.from.year, mention: m, word: '起', start: m.start, end: m.end + 1 }] : [];
  });
  const all = [...acts, ...begins, ...from];
  return all.filter((a, i) => all.findIndex((b) => b.mention === a.mention) === i && nearWords(text, a, words));
}

/** A word of yearly holding within the same or the next two sentences. */
function nearWords(text: string, { start, end }: DatedAct, words: RegExp): boolean {
  return words.test(text.slice(Math.max(0, start - 60), end + 70));
}
