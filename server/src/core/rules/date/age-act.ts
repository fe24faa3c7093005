// Part of date/age: 26岁那年，…考了第一名，当上调度员 … “1999年，考上调度员”, of somebody born in 1970: one step of a life told with its age and again with its year.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { DatedAct } from '../../facts/dates/years.ts';
import { type AgeContext, report } from './age-messages.ts';
import { otherPiece } from './pieces.ts';

const atAge = /(?<![\d至到—])(\d{2}|[一二三四五六七八九]?十[一二三四五六七八九]?)岁(?:那年|那一年|时|上|的时候)/g;
/** Where a step of a life leads to. */
const step = /(?:考上|考取|考进|当上|做上|成为|成了|选上|入选|评上|调任|升任|担任|走上|拜师|学上|入了|加入)了?/;
/** The step told as taken. */
const taken = /考了?第一|拔得头筹|从此|考上|当上|成为|成了|选上|入选|评上|录取|升任|担任|加入/;
/** Tried and not taken, or taken twice. */
const again = /落选|落榜|没考上|未能|没能|再次|重新|又考|第二次|差点|险些/;
const kin = /父亲|母亲|爷爷|奶奶|儿子|女儿|妻子|丈夫|徒弟|师傅|哥哥|弟弟|姐姐|妹妹/;

/** Reports the age where the one birth and the year of the same step lie more than a year from it, and no other year of the story suits it. */
export function checkAct(context: AgeContext, births: readonly DatedAct[], free: (s: Span) => boolean): void {
  const { copy: { text }, facts } = context;
  const [birth] = births;
  if (!birth || births.length > 1 || !holds(text, '岁')) return;
  const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m !== birth.mention && !m.to);
  for (const found of matchesOf(text, atAge).slice(0, 6)) {
    const age = numberOf(found[1] ?? '');
    const end = found.index + found[0].length;
    const told = /^[^。\n]*(?:。[^。，\n]{0,20})?/.exec(text.slice(end, end + 70))?.[0] ?? '';
    if (age === null || found.index < birth.end || !taken.test(told) || again.test(told) || kin.test(told) || kin.test(text.slice(Math.max(0, found.index - 8), found.index)) || otherPiece(context.copy, birth.end, found.index)) continue;
    if (years.some((m) => Math.abs((m.from.year ?? 0) - birth.year - age) <= 1)) continue;
    for (const m of years) {
      const clause = /^，?([^，。；”\n]{2,16})/.exec(text.slice(m.end, m.end + 18))?.[1] ?? '';
      const office = step.exec(clause);
      const noun = office ? (/^[\u4e00-\u9fff]{3,8}/.exec(clause.slice(office.index + office[0].length))?.[0] ?? '') : '';
      if (noun === '' || again.test(clause) || !told.includes(noun)) continue;
      const right = (m.from.year ?? 0) - birth.year;
      const span = { start: found.index, end: found.index + (found[1] ?? '').length + 1 };
      if (right < 10 || Math.abs(right - age) > 12 || !free(span)) continue;
      report(context, 'age', span, { start: m.start, end: m.end }, birth.year, m.from.year ?? 0, right - 1, right);
      return;
    }
  }
}
