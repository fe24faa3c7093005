// Part of date/anniversary: editions of one yearly series against one another: 第十届是去年办的 and, this year, 第十二届.
import type { Span } from '../../base/span.ts';
import { numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { cycles } from './anniversary-data.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';
import { skippedEditions } from './editions-skipped.ts';

/** An edition and the year it was of; `told` where the story says which. */
interface Edition extends Span {
  readonly value: number;
  readonly year: number;
  readonly told: boolean;
}

/** 是去年办的, 在2024年举行: behind the number. */
const behindYear = /^[^，。；：“”]{0,10}(?:是|在|于|，?那是)$/;
/** 去年的第十届, 2024年第八届: before it. */
const beforeYear = /^(?:的|办的|举办的|举行的|办了|举办了|那[一]?届[^，。；]{0,4}[是，]|秋天的?|夏天的?|春天的?|，|[^，。；“”]{0,6}(?:举办|办|举行|迎来|参加|看|上)了?的?)?$/;
/** This year's is announced. */
const current = /将[于在]|定于|开幕|开锣|开赛|启幕|拉开|举行|举办|闭幕|落幕|开桨|登场|本届|今年|昨[天日晚]|今[天日晚]|明[天日晚]|报名|开始|上演|来了|开场|收官/;
/** 沙洲读书节: the name behind the number, compared by its end. */
const seriesName = /^[“《]?[\u4e00-\u9fff]{1,9}?(?:节|会|赛|展|周|马拉松|论坛|杯|市集|庙会|讲坛|联赛|季)(?![场员议期刊])/;
const most = 12;

/** Reports the present edition where another one of the same yearly series, with a year of its own, does not lead to it. */
export function checkEditionsTold(context: AnniversaryContext): void {
  const { copy: { text }, facts, issue, report } = context;
  const now = issue.date?.year;
  if (now === undefined || text.length > 6000) return;
  const cycle = cycles.find((c) => c.words.test(text));
  const left = skippedEditions(text);
  if (cycle?.step !== 1 || !left || left.years.length > 0) return;
  const found: Edition[] = [];
  const names = new Set<string>();
  for (const at of occurrences(text, '届')) {
    const printed = /第(\d{1,3}|[一二三四五六七八九十]{1,4})$/.exec(text.slice(Math.max(0, at - 6), at));
    const value = printed?.[1] ? numberOf(printed[1]) : null;
    const start = at - (printed?.[0].length ?? 0);
    const sentence = value ? sentenceAt(facts.sentences, start) : null;
    if (value === null || !sentence) continue;
    if (found.length === most) return;
    const name = seriesName.exec(text.slice(at + 1, at + 16))?.[0];
    if (name) names.add(name.slice(-3));
    const self = { start, end: at + 1, value };
    const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && !m.to && (m.from.year !== null || (m.from.yearShift ?? 0) !== 0) && m.start >= sentence.start && m.end <= sentence.end);
    const own = years.find((m) => (m.start >= at && behindYear.test(text.slice(at + 1, m.start))) || (m.end <= start && beforeYear.test(text.slice(m.end, start))));
    if (own) found.push({ ...self, year: own.from.year ?? now + (own.from.yearShift ?? 0), told: (own.from.year ?? 0) !== now });
    else if (years.length === 0 && current.test(text.slice(Math.max(sentence.start, start - 20), Math.min(sentence.end, at + 50)))) found.push({ ...self, year: now, told: false });
  }
  const past = found.filter((f) => f.told && f.year < now && f.year > now - 60);
  const present = found.filter((f) => !f.told);
  const [base] = past;
  const [first] = present;
  if (names.size > 1 || !base || !first || new Set(present.map((p) => p.value)).size !== 1 || past.length > 3) return;
  if (past.some((p) => p.value + now - p.year === first.value || p.value + now - p.year + 1 === first.value && /明年/.test(text.slice(Math.max(0, first.start - 20), first.end + 20)))) return;
  const right = base.value + now - base.year;
  if (past.some((p) => p.value + now - p.year !== right) || Math.abs(right - first.value) > 12) return;
  report({
    message: 'editions', data: { base: base.year, words: text.slice(base.start, base.end), now, right, printed: text.slice(first.start, first.end) }, span: { start: first.start, end: first.end },
    related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
  });
}
