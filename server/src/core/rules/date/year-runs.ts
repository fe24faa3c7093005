// Part of date/year: 新学年（2026—2028学年）, a school year that is none; 1998年…；2000年…；2020年…；2004年…, one year of a row that falls out of it.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import { digitsOf } from './slip.ts';
import type { YearContext } from './year-messages.ts';

const school = /((?:19|20)\d\d)(?:年)?(?:—|-|－|–|～|~|至|到){1,2}((?:19|20)?\d\d)年?学年/g;
/** One year is meant. */
const one = /(?:[新本下上这该]一?个?学年|学年)(?:（|，|即|\()?$/;
/** What one school year has: 校历, 第一学期 and 第二学期. */
const twoTerms = /^[^\n]{0,10}校历|第一学期[^\n]{2,40}第二学期/;
const stayed = /从((?:19|20)\d\d)年(?:\d{1,2}月)?[到至]((?:19|20)\d\d)年(?:\d{1,2}月)?，[^。；\d]{0,26}?了(?:整整|足足)?(\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)年(?![前后多来])/g;
/** 从2008年接手到2024年退休，…整整坐了18年: what began and what ended it stand behind the years. */
const between = /从((?:19|20)\d\d)年(?:\d{1,2}月)?[\u4e00-\u9fff]{1,8}?[到至]((?:19|20)\d\d)年(?:\d{1,2}月)?[\u4e00-\u9fff]{0,8}，[^。；\d]{0,26}?(?:整整|足足)?[\u4e00-\u9fff]了(?:整整|足足)?(\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?)年(?![前后多来])/g;
/** 2021年、2022年、2024年，…连续三年: years of a list in a row that are none. */
const listed = /(?<![\d、])(?:19|20)\d\d年?(?:[、和及](?:19|20)\d\d年?){1,5}/g;
const inRow = /^(?:[）)]|度)?，?[^。；，\d]{0,12}?(?:连续|连着|接连)([两二三四五六2-6])年/;
const inRowBefore = /(?:连续|连着|接连)([两二三四五六2-6])年(?:[^。；，]{0,8})[（(，：]$/;
const ancient = /朝|代|世纪|古|[宋元明清唐汉]|族谱|遗址|历史|千年|碑/;
const least = 4;
/** No slip makes a gap of so many years. */
const most = 60;

/** Reports both. */
export function checkRuns(context: YearContext): void {
  const { copy: { text }, facts } = context;
  if (holds(text, '学年')) for (const m of matchesOf(text, school)) {
    const [from, to] = [Number(m[1]), Number((m[2] ?? '').length === 2 ? `${(m[1] ?? '').slice(0, 2)}${m[2]}` : m[2])];
    const term = /^第?[一二12上下]学期/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 4));
    if (to - from === 1 || (to > from && !term && !one.test(text.slice(Math.max(0, m.index - 6), m.index)) && !twoTerms.test(text.slice(m.index + m[0].length, m.index + m[0].length + 80)))) continue;
    const printed = m[2] ?? '';
    const at = m.index + m[0].lastIndexOf(printed);
    const right = String(from + 1).slice(-printed.length);
    context.report({ message: 'school', data: { words: m[0], right: from + 1 }, span: { start: m.index, end: m.index + m[0].length }, fixes: [{ title: 'to', data: { to: m[0].replace(printed, right) }, safety: 'confirm', edits: [{ span: { start: at, end: at + printed.length }, newText: right }] }] });
  }
  if (holds(text, '从')) for (const m of [...matchesOf(text, stayed), ...matchesOf(text, between)]) {
    const [from, to, told] = [Number(m[1]), Number(m[2]), numberOf(m[3] ?? '')];
    if (told === null || to <= from || (told >= to - from - 1 && told <= to - from + 1)) continue;
    // 从2003年进厂到2024年退休，在炉前干了8年: a part of it, but for what is longer or said to be whole
    if (!stayed.test(m[0]) && told < to - from && !(/整整|足足/.test(m[0]) && told > to - from - 5)) continue;
    const start = m.index + m[0].lastIndexOf(`${m[3]}年`);
    const span = { start, end: m.index + m[0].length };
    context.report({ message: 'standing', data: { base: from, now: to, right: to - from, printed: text.slice(span.start, span.end) }, span, related: [{ message: 'base', data: { words: text.slice(m.index, m.index + 12) }, span: { start: m.index, end: m.index + 12 } }] });
  }
  checkRows(context);
  for (const sentence of facts.sentences) {
    const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.start >= sentence.start && m.end <= sentence.end && m.from.year !== null && m.to === null && !m.quoted);
    const value = (i: number): number => years[i]?.from.year ?? 0;
    const [first] = years;
    // 这片荷塘1207年由虾池改造而来，2019年挂牌: of our time but for two digits
    if (first && years.length > 1 && value(0) > 1000 && value(0) < 1800 && value(1) >= 1950 && !ancient.test(text.slice(sentence.start, sentence.end))) {
      const meant = Array.from({ length: value(1) - 1950 }, (_, k) => 1950 + k).filter((y) => digitsOf(y) === digitsOf(value(0)));
      const [year] = meant;
      if (meant.length === 1 && year !== undefined) context.report({
        message: 'run', data: { words: text.slice(first.start, first.end), before: year, after: value(1), right: year }, span: { start: first.start, end: first.end },
        fixes: [{ title: 'to', data: { to: `${year}年` }, safety: 'confirm', edits: [{ span: { start: first.start, end: first.start + 4 }, newText: String(year) }] }],
      });
    }
    if (years.length < least) continue;
    for (let i = 1; i + 1 < years.length; i++) {
      const [before, odd, after] = [value(i - 1), years[i], value(i + 1)];
      if (!odd || !(before < after) || (value(i) >= before && value(i) <= after)) continue;
      const rest = years.filter((_, k) => k !== i).map((m) => m.from.year ?? 0);
      const right = Array.from({ length: Math.min(after - before - 1, most) }, (_, k) => before + 1 + k).filter((y) => digitsOf(y) === digitsOf(value(i)));
      const [year] = right;
      if (right.length !== 1 || year === undefined || rest.some((y, k) => k > 0 && y <= (rest[k - 1] ?? 0))) continue;
      const words = text.slice(odd.start, odd.end);
      context.report({
        message: 'run', data: { words, before, after, right: year }, span: { start: odd.start, end: odd.end },
        fixes: [{ title: 'to', data: { to: `${year}年` }, safety: 'confirm', edits: [{ span: { start: odd.start, end: odd.start + 4 }, newText: String(year) }] }],
      });
    }
  }
}

/** Reports lists of years that are said to follow each other and do not. */
function checkRows(context: YearContext): void {
  const { text } = context.copy;
  if (!holds(text, '连')) return;
  for (const m of matchesOf(text, listed)) {
    const years = (m[0].match(/\d{4}/g) ?? []).map(Number);
    const end = m.index + m[0].length;
    const behind = inRow.exec(text.slice(end, end + 30));
    const before = behind ? null : inRowBefore.exec(text.slice(Math.max(0, m.index - 20), m.index));
    const count = numberOf((behind ?? before)?.[1] ?? '');
    const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
    // 2021年、2022年、2024年连续两年: which two is not said
    if (count === null || count !== years.length || last - first + 1 === count || years.some((y, i) => i > 0 && y <= (years[i - 1] ?? 0))) continue;
    const words = (behind ?? before)?.[0].match(/(?:连续|连着|接连)[两二三四五六2-6]年/)?.[0] ?? '';
    const start = behind ? end + behind[0].length - words.length : text.lastIndexOf(words, m.index);
    context.report({ message: 'row', data: { words: m[0], printed: words }, span: { start: m.index, end }, related: [{ message: 'base', data: { words }, span: { start, end: start + words.length } }], fixes: [] });
  }
}
