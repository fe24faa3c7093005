// issue/masthead: what the masthead says of itself must agree with itself and with the page headers, and must be complete.
import { isoDate } from '../../base/calendar.ts';
import { differing } from '../../base/differing.ts';
import type { Tree } from '../../syntax/model.ts';
import { defineIssueRule } from '../define.ts';
import { otherCount, otherDay } from './across.ts';
import { missingParts, otherPaper } from './paper.ts';
import { type Imprint, inFrontMatter, ofKind, readFooters, readImprints } from './imprint.ts';
import { sectionsNear } from './sections.ts';

export default defineIssueRule({
  id: 'issue/masthead',
  severity: 'error',
  fixable: true,
  needs: [],
  source: '《报纸期刊质量管理规定》附件：报纸出版形式差错数计算方法（出版日期、总期号、版数须准确一致）',
  messages: {
    date: { zh: '“{later}”与“{first}”不是同一天，一期报纸只有一个出版日期', en: '“{later}” and “{first}” are not the same day; an issue has one date' },
    count: { zh: '“{later}”与“{first}”版数不一', en: '“{later}” and “{first}” do not agree' },
    registration: { zh: '“{later}”与“{first}”刊号不一', en: 'The registration number “{later}” is not “{first}”' },
    postal: { zh: '“{later}”与“{first}”邮发代号不一', en: 'The postal code “{later}” is not “{first}”' },
    form: { zh: '刊号“{later}”不合CN编号格式：地区号两位、序号四位（CN 00-0000）', en: 'The registration number “{later}” is malformed: two digits, a hyphen, four digits (CN 00-0000)' },
    name: { zh: '报名“{later}”与“{first}”不一', en: 'The paper’s name “{later}” is not “{first}”' },
    impossible: { zh: '“{later}”没有这一天', en: '“{later}” is no day of the calendar' },
    otherDay: { zh: '“{later}”与文件名的日期（{named}）、同一期别的版上的“{first}”不是同一天', en: '“{later}” is neither the day of the file’s name ({named}) nor “{first}” of the issue’s other pages' },
    fileDay: { zh: '“{later}”与文件名的日期（{named}）不是同一天，请核对', en: '“{later}” is not the day of the file’s name ({named}): please check' },
    paper: { zh: '报名“{words}”与设置里的“{paper}”不同，请核对', en: 'The paper is called “{words}” here and “{paper}” in the settings: please check' },
    missing: { zh: '报头缺少{what}', en: 'The masthead lacks {what}' },
    other: { zh: '另一处“{first}”', en: 'The other, “{first}”' },
    change: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  },
  check({ tree, issue, siblings, config, report }) {
    const imprints = readImprints(tree);
    if (imprints.length === 0) return;
    const coded = [...ofKind(imprints, 'imprint'), ...readFooters(tree)];
    const pairs = [
      ...disagreeing(ofKind(imprints, 'date').filter((i) => i.token.date !== null), (i) => (i.token.date ? isoDate(i.token.date) : ''), 'date' as const),
      ...disagreeing([...countOfFrontMatter(tree), ...ofKind(imprints, 'count')], (i) => String(i.token.value), 'count' as const),
      ...disagreeing(coded.filter((i) => registration(i) !== null), (i) => registration(i) ?? '', 'registration' as const),
      ...disagreeing(coded.filter((i) => postal(i) !== null), (i) => postal(i) ?? '', 'postal' as const),
      ...disagreeing(namesOf(imprints.filter((i, at) => i.token.kind === 'name' || isNearName(i, issue.paper) || (at === 0 && i.token.kind === 'title' && imprints[1]?.token.kind === 'date' && /^[\u4e00-\u9fff]{4,8}$/.test(i.token.text)))), (i) => i.token.text.replace(/[《》\s　社]/g, ''), 'name' as const),
    ];
    for (const { first, later, message } of pairs) {
      const data = { first: first.token.text, later: later.token.text };
      const change = (at: Imprint, to: string) => ({ title: 'change' as const, data: { to }, safety: 'confirm' as const, edits: [{ span: at.span, newText: to }] });
      report({ message, data, span: later.span, related: [{ message: 'other', data, span: first.span }], fixes: [change(later, put(later, first)), change(first, put(first, later))] });
    }
    // 第5版　健康　9月23日　星期三 of an issue of 22 September: a page header's day without its year
    const { date, dateSpan } = issue;
    for (const { token, span, source } of date && dateSpan ? ofKind(imprints, 'day') : []) {
      const day = /^(\d{1,2})月(\d{1,2})日$/.exec(token.text);
      if (!date || !dateSpan || !day || source !== 'page-header' || (Number(day[1]) === date.month && Number(day[2]) === date.day)) continue;
      const to = `${date.month}月${date.day}日`;
      const data = { first: tree.text.slice(dateSpan.start, dateSpan.end), later: token.text };
      report({ message: 'date', data, span, related: [{ message: 'other', data, span: dateSpan }], fixes: [{ title: 'change', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] }] });
    }
    const day = otherDay(tree, siblings);
    if (day) {
      const data = { later: tree.text.slice(day.span.start, day.span.end), named: isoDate(day.named), first: day.page && day.at ? day.page.tree.text.slice(day.at.start, day.at.end) : '' };
      report({ message: day.page ? 'otherDay' : 'fileDay', data, span: day.span, related: day.page && day.at ? [{ message: 'other', data, span: day.at, page: day.page }] : [], severity: day.page ? 'warning' : 'information' });
    }
    const other = otherCount(tree, siblings);
    if (other) {
      const data = { first: other.front.text, later: other.own.token.text };
      report({ message: 'count', data, span: other.own.span, related: [{ message: 'other', data, span: other.front.span, page: other.page }] });
    }
    const [count] = ofKind(imprints, 'count');
    const sections = count ? sectionsNear(tree.text, count.span.start) : null;
    if (count && sections && typeof count.token.value === 'number' && sections.pages !== count.token.value) {
      const data = { first: count.token.text, later: tree.text.slice(sections.start, sections.end) };
      report({ message: 'count', data, span: { start: sections.start, end: sections.end }, related: [{ message: 'other', data, span: count.span }], fixes: [] });
    }
    for (const { token, span } of ofKind(imprints, 'imprint')) if (isMalformed(token.text)) report({ message: 'form', data: { later: token.text }, span });
    for (const { token, span } of ofKind(imprints, 'date')) if (!token.date && !inFrontMatter(tree, span.start)) report({ message: 'impossible', data: { later: token.text }, span });
    for (const { words, span } of otherPaper(tree, config.paper)) {
      const to = config.paper ?? '';
      report({ message: 'paper', data: { words, paper: to }, span, severity: 'information', fixes: [{ title: 'change', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] }] });
    }
    const { parts, span } = missingParts(tree, siblings, config.mastheadProfile);
    for (const what of parts) report({ message: 'missing', data: { what }, span, severity: 'information' });
  },
});

/** 版数: 8 of the front matter, which the masthead says again; nothing where its line is read as a masthead's. */
function countOfFrontMatter(tree: Tree): Imprint[] {
  const { pageCount, pageCountSpan: span } = tree.issue;
  if (pageCount === null || !span || !inFrontMatter(tree, span.start) || ofKind(readImprints(tree), 'count').some((i) => i.span.start <= span.start && span.end <= i.span.end)) return [];
  return [{ token: { kind: 'count', start: 0, end: span.end - span.start, text: tree.text.slice(span.start, span.end), date: null, value: pageCount }, span, source: 'masthead', run: -1 }];
}

const code = /\d{1,2}[ 　]?[-－—–][ 　]?\d{1,4}(?!\d)/;

const numeral = /[0-9０-９〇零一二三四五六七八九十百]+/;

/** What to print in place of one so that it says what the other says; of a code the words round it stay. */
function put(at: Imprint, like: Imprint): string {
  // a count of the front matter is a bare number
  if (at.token.kind === 'count' && (at.run < 0 || like.run < 0)) return at.token.text.replace(numeral, String(like.token.value));
  const own = at.token.kind === 'imprint' ? code.exec(like.token.text)?.[0] : undefined;
  return own === undefined ? like.token.text : at.token.text.replace(code, own);
}

/** 33-0712 of CN 33-0712. */
function registration({ token }: Imprint): string | null {
  const found = /CN[ 　]?(\d{2})[ 　]?[-－—–][ 　]?(\d{4})(?!\d)/.exec(token.text);
  return found ? `${found[1]}-${found[2]}` : null;
}

/** 31-64 of 邮发代号：31—64. */
function postal({ token }: Imprint): string | null {
  const found = /^邮发代号(?:是|为|系)?[:： 　（(]{0,3}(\d{1,2})[-－—–](\d{1,4})(?!\d)/.exec(token.text);
  return found ? `${found[1]}-${found[2]}` : null;
}

/** CN 33-086, CN 3-0123, CN 33-00123: GB/T 9999 and the registry give a region of two digits and a serial of four. */
function isMalformed(words: string): boolean {
  return /CN/.test(words) && !/CN[ 　]?\d{2}[ 　]?[-－—–][ 　]?\d{4}(?!\d)/.test(words);
}

/** 青墩晚讯 of 青墩晨讯: a name that has none of the usual endings, known by the masthead and told again but for one character. */
function isNearName({ token: { kind, text } }: Imprint, paper: string | null): boolean {
  return paper !== null && paper.length > 2 && (kind === 'unknown' || kind === 'title') && text.length === paper.length && differing(text, paper).length < 2;
}

/** The names of the paper; 二版　汛情快报 is what the page is called, where it has nothing of the masthead's name. */
function namesOf(names: readonly Imprint[]): Imprint[] {
  const [first] = names;
  // A2版 文旅观察 of 霞川文旅时报
  return names.filter((n) => n === first || ([...n.token.text.replace(/[报刊]$/, '')].filter((c) => first?.token.text.includes(c)).length > 1 && !(/观察|视野|聚焦|专版|专题|综合|副刊|新闻$/.test(n.token.text) && n.token.text.length < (first?.token.text.length ?? 0))));
}

interface Pair<M> {
  readonly first: Imprint;
  readonly later: Imprint;
  readonly message: M;
}

/** Each value that differs from the first of its kind, once. */
function disagreeing<M>(imprints: readonly Imprint[], value: (imprint: Imprint) => string, message: M): Pair<M>[] {
  const first = imprints[0];
  const seen = new Set<string>(first ? [value(first)] : []);
  const pairs: Pair<M>[] = [];
  for (const later of imprints) {
    if (!first || seen.has(value(later))) continue;
    seen.add(value(later));
    pairs.push({ first, later, message });
  }
  return pairs;
}
