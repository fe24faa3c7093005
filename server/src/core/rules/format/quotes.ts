// format/quotes: quotation marks that do not pair, nest at one level, face the wrong way or are straight.
import { isHan } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { BlockKind } from '../../syntax/model.ts';
import { defineStoryRule, type Edit, type Report } from '../define.ts';
import { type PartQuotes, readQuotes } from './quote-pairs.ts';

const body: ReadonlySet<BlockKind> = new Set(['paragraph', 'brief', 'note']);
/** Straight pairs from which on they are the story's habit. */
const habit = 6;
/** The longest name that is looked for between two marks of the same side. */
const longestName = 20;
/** The longest quotation in 「」 that is looked at. */
const longestCorner = 200;

const messages = {
  nested: { zh: '引号里再用引号，内层用单引号‘’', en: 'Inside quotation marks the inner ones are ‘ ’' },
  outer: { zh: '外层引号应为双引号“”', en: 'The outer quotation marks are “ ”' },
  unclosed: { zh: '前引号没有对应的后引号', en: 'This quotation is never closed' },
  unopened: { zh: '后引号没有对应的前引号', en: 'This quotation is never opened' },
  continued: { zh: '引文跨段，每段开头都要有前引号', en: 'A quotation over several paragraphs opens each of them' },
  crossed: { zh: '内外引号交叉，应先收内层', en: 'The inner quotation closes first' },
  direction: { zh: '引号方向有误', en: 'This quotation mark faces the wrong way' },
  straight: { zh: '中文引号应为“”，不是直引号', en: 'Quotation marks in Chinese are curly' },
  straightAll: { zh: '本稿{n}对直引号，中文引号应为“”', en: '{n} pairs of straight quotation marks; Chinese takes curly ones' },
  corner: { zh: '正文引号应为“”，不用「」', en: 'The text takes “ ”, not 「 」' },
  toInner: { zh: '改为‘’', en: 'Change to ‘ ’' },
  toOuter: { zh: '改为“”', en: 'Change to “ ”' },
  close: { zh: '在“{before}”后加后引号', en: 'Close it behind “{before}”' },
  open: { zh: '在“{after}”前加前引号', en: 'Open it before “{after}”' },
  turn: { zh: '改正引号方向', en: 'Turn the mark round' },
} as const;

type Messages = typeof messages;

export default defineStoryRule({
  id: 'format/quotes',
  severity: 'warning',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'furniture'],
  source: 'GB/T 15834—2011 4.8.3.4、4.8.3.5',
  messages,
  check({ copy: { text, parts }, facts: { marks }, report }) {
    const list = readQuotes(text, parts, marks);
    const known = (): Set<string> => new Set(list.flatMap((p) => p.pairs.filter((q) => q.mark === '“' && q.end - q.start <= longestName + 2).map((q) => text.slice(q.start + 1, q.end - 1))));
    let carried = false;
    list.forEach((quotes, index) => {
      for (const pair of quotes.pairs) {
        if (pair.nested) report({ message: 'nested', span: pair, fixes: [{ title: 'toInner', safety: 'safe', edits: swap(pair, '‘', '’') }] });
        else if (pair.mark === '‘' && !pair.inner && body.has(quotes.part.kind) && !carried && quotes.opens.length === 0 && isNoApostrophe(text, pair)) {
          report({ message: 'outer', span: pair, fixes: [{ title: 'toOuter', safety: 'confirm', edits: swap(pair, '“', '”') }] });
        }
      }
      const left = judgeSingles(text, quotes, report);
      if (body.has(quotes.part.kind)) carried = judgeLone(text, left === quotes ? list : list.map((q, i) => (i === index ? left : q)), index, carried, known, report);
      else judgeHeading(text, list, index, known, report);
    });
    judgeStraight(text, list, report);
    judgeCorners(text, list, marks.at('「'), report);
  },
});

/** ‘ and ’ that pair with the wrong mark; the answer is the part's quotes without the marks that were put right. */
function judgeSingles(text: string, quotes: PartQuotes, report: Tell): PartQuotes {
  if (quotes.singles.length === 0) return quotes;
  const opens = [...quotes.opens];
  const closes = [...quotes.closes];
  const singles = [...quotes.singles];
  const put = (at: number, newText: string): Edit => ({ span: { start: at, end: at + 1 }, newText });
  const tell = (a: number, b: number, edits: readonly Edit[]): void => report({ message: 'direction', span: { start: a, end: b + 1 }, fixes: [{ title: 'turn', safety: 'confirm', edits }] });
  for (const at of quotes.singles) {
    const near = (other: number): boolean => Math.abs(other - at) <= longestName && !/[。！？；\n]/.test(text.slice(Math.min(at, other) + 1, Math.max(at, other)));
    if (text[at] === '‘') {
      // ‘好。”’ closes the outer one first; ‘好” has a partner of the wrong level
      const crossed = singles.find((s) => text[s] === '’' && text[s - 1] === '”' && s > at);
      const close = closes.find((c) => c > at && near(c));
      if (crossed !== undefined) {
        report({ message: 'crossed', span: { start: crossed - 1, end: crossed + 1 }, fixes: [{ title: 'turn', safety: 'confirm', edits: [{ span: { start: crossed - 1, end: crossed + 1 }, newText: '’”' }] }] });
        singles.splice(singles.indexOf(crossed), 1);
      } else if (close !== undefined) {
        tell(at, close, [put(at, '“')]);
        closes.splice(closes.indexOf(close), 1);
      } else if (/[\u4e00-\u9fff]/.test(text[at + 1] ?? '')) report({ message: 'unclosed', span: { start: at, end: at + 1 }, fixes: [] });
    } else if (singles.includes(at)) {
      const open = opens.find((o) => o < at && near(o));
      if (open === undefined) continue;
      tell(open, at, [put(at, '”')]);
      opens.splice(opens.indexOf(open), 1);
    }
  }
  return { ...quotes, opens, closes };
}

/** A headline or caption whose quotation is not closed in it or in the line next to it. */
function judgeHeading(text: string, list: readonly PartQuotes[], index: number, known: () => Set<string>, report: Tell): void {
  const quotes = list[index];
  if (quotes && quotes.opens.length === 1 && quotes.closes.length === 1) turned(text, [...quotes.opens], [...quotes.closes], report);
  if (!quotes || quotes.opens.length + quotes.closes.length !== 1) return;
  const beside = [list[index - 1], list[index + 1]].some((q) => q && !body.has(q.part.kind) && q.opens.length + q.closes.length > 0);
  if (beside || quotes.part.kind === 'masthead') return;
  const [open] = quotes.opens;
  const [close] = quotes.closes;
  if (open !== undefined) report({ message: 'unclosed', span: { start: open, end: quotes.part.end }, fixes: closings(text, quotes, open, known()) });
  else if (close !== undefined) report({ message: 'unopened', span: { start: quotes.part.start, end: close + 1 }, fixes: openings(text, quotes, close, known()) });
}

type Tell = (report: Report<Messages>) => void;

/** Reports marks without a partner; the answer is whether a quotation runs on into the next paragraph. */
function judgeLone(text: string, list: readonly PartQuotes[], index: number, carried: boolean, known: () => Set<string>, report: Tell): boolean {
  const quotes = list[index];
  if (!quotes) return false;
  const opens = [...quotes.opens];
  const closes = [...quotes.closes];
  turned(text, opens, closes, report);
  const [close] = closes;
  if (close !== undefined && !carried && !cutBefore(text, list, index)) {
    report({ message: 'unopened', span: { start: phraseStart(text, quotes.part.start, close), end: close + 1 }, fixes: openings(text, quotes, close, known()) });
  }
  const open = opens.at(-1);
  if (open === undefined) return carried && close === undefined && quotes.pairs.every((p) => p.start !== quotes.part.start);
  const next = list.slice(index + 1).find((q) => body.has(q.part.kind));
  const name = isName(text, open, quotes.part.end, known());
  if (!name && (!isFinished(text, quotes.part.end) || text[next?.part.start ?? -1] === '“')) return true;
  if (next && next.closes.length > 0 && next.opens.length === 0 && (next.closes[0] ?? 0) < (next.pairs[0]?.start ?? Infinity)) {
    const at = next.part.start;
    const after = text.slice(at, at + 4);
    report({ message: 'continued', span: { start: at, end: at + 4 }, fixes: [{ title: 'open', data: { after }, safety: 'confirm', edits: [{ span: { start: at, end: at }, newText: '“' }] }] });
    return true;
  }
  if (carried && opens.length === 1 && open === quotes.part.start && next === undefined) return true;
  for (const at of opens) report({ message: 'unclosed', span: { start: at, end: sentenceEnds(text, at, quotes.part.end)[0] ?? quotes.part.end }, fixes: closings(text, quotes, at, known()) });
  return false;
}

/** 当起了“小先生，带着…: a name in mid-sentence, quoted elsewhere or too short to be speech, not closed before the clause ends. */
function isName(text: string, open: number, end: number, known: ReadonlySet<string>): boolean {
  if (!isHan(text.charCodeAt(open - 1)) || /[说道称问答曰喊写念叹讲想回嘱]$/.test(text.slice(open - 1, open))) return false;
  const clause = /^[^，。；：、！？”]*/.exec(text.slice(open + 1, Math.min(end, open + 1 + longestName)))?.[0] ?? '';
  return [...known].some((name) => name.length >= 2 && clause.startsWith(name));
}

/** Takes out, and reports, marks that would pair if one of them faced the other way. */
function turned(text: string, opens: number[], closes: number[], report: Tell): void {
  const near = (a: number, b: number): boolean => b > a && b - a <= longestName && !/[。！？；\n]/.test(text.slice(a, b));
  const tell = (a: number, b: number, edits: readonly Edit[]): void => report({ message: 'direction', span: { start: a, end: b + 1 }, fixes: [{ title: 'turn', safety: 'confirm', edits }] });
  const put = (at: number, newText: string): Edit => ({ span: { start: at, end: at + 1 }, newText });
  for (const a of [...closes]) {
    const b = opens.find((o) => near(a, o));
    if (b === undefined) continue;
    tell(a, b, [put(a, '“'), put(b, '”')]);
    opens.splice(opens.indexOf(b), 1);
    closes.splice(closes.indexOf(a), 1);
  }
  for (const [row, wrong] of [[opens, 1], [closes, 0]] as const) {
    for (let i = 0; i + 1 < row.length; i++) {
      const [a, b] = [row[i] ?? 0, row[i + 1] ?? 0];
      if (!near(a, b) || b - a < 2) continue;
      tell(a, b, [wrong === 1 ? put(b, '”') : put(a, '“')]);
      row.splice(i, 2);
    }
  }
}

function judgeStraight(text: string, list: readonly PartQuotes[], report: Tell): void {
  const pairs: { span: Span; inner: boolean; edits: Edit[] }[] = [];
  for (const { straight, pairs: curly, opens } of list) {
    if (straight.length % 2 === 1) {
      const at = straight[0] ?? 0;
      const closing = opens.some((o) => o < at) || straight.length === 1 && '。，！？'.includes(text[at - 1] ?? ' ');
      report({ message: 'straight', span: { start: at, end: at + 1 }, fixes: straight.length === 1 ? [{ title: 'toOuter', safety: 'confirm', edits: [{ span: { start: at, end: at + 1 }, newText: closing ? '”' : '“' }] }] : [] });
      continue;
    }
    for (let i = 0; i + 1 < straight.length; i += 2) {
      const span = { start: straight[i] ?? 0, end: (straight[i + 1] ?? 0) + 1 };
      const inner = curly.some((p) => p.start < span.start && span.end < p.end);
      pairs.push({ span, inner, edits: inner ? swap(span, '‘', '’') : swap(span, '“', '”') });
    }
  }
  const [first] = pairs;
  if (first && pairs.length >= habit) report({ message: 'straightAll', data: { n: pairs.length }, span: first.span, fixes: [{ title: 'toOuter', safety: 'safe', edits: pairs.flatMap((p) => p.edits) }] });
  else for (const { span, inner, edits } of pairs) report({ message: 'straight', span, fixes: [{ title: inner ? 'toInner' : 'toOuter', safety: 'safe', edits }] });
}

/** 「」 in the text itself, once a story; display lines may have them. */
function judgeCorners(text: string, list: readonly PartQuotes[], corners: readonly number[], report: Tell): void {
  const edits: Edit[] = [];
  let first: Span | null = null;
  let index = 0;
  for (const start of corners) {
    while (index < list.length - 1 && (list[index]?.part.end ?? 0) <= start) index++;
    const part = list[index]?.part;
    const length = text.slice(start, start + longestCorner).indexOf('」') + 1;
    const end = start + length;
    if (!part || !body.has(part.kind) || length === 0 || end > part.end) continue;
    first ??= { start, end };
    edits.push(...swap({ start, end }, '“', '”'));
  }
  if (first) report({ message: 'corner', severity: 'hint', span: first, fixes: [{ title: 'toOuter', safety: 'confirm', edits }] });
}

function swap({ start, end }: Span, open: string, close: string): Edit[] {
  return [{ span: { start, end: start + 1 }, newText: open }, { span: { start: end - 1, end }, newText: close }];
}

function isNoApostrophe(text: string, { start, end }: Span): boolean {
  return /[\u4e00-\u9fff]/.test(text.slice(start + 1, end - 1));
}

function isFinished(text: string, end: number): boolean {
  return '。！？…”’）'.includes(text[end - 1] ?? ' ');
}

/** The body part before this one breaks off in mid-sentence, so a quotation may have begun in lost text. */
function cutBefore(text: string, list: readonly PartQuotes[], index: number): boolean {
  const before = list.slice(0, index).reverse().find((q) => body.has(q.part.kind));
  return before !== undefined && !isFinished(text, before.part.end) && before.part.end - before.part.start > 20;
}

/** Ends of the sentences from `from` on, up to three, behind their marks. */
function sentenceEnds(text: string, from: number, to: number): number[] {
  const ends: number[] = [];
  for (let i = from; i < to && ends.length < 3; i++) if ('。！？…'.includes(text[i] ?? ' ') && !'。！？…'.includes(text[i + 1] ?? ' ')) ends.push(i + 1);
  return ends;
}

function closings(text: string, { part, pairs }: PartQuotes, open: number, known: ReadonlySet<string>): NonNullable<Report<Messages>['fixes']> {
  const limit = pairs.find((p) => p.start > open)?.start ?? part.end;
  const named = [...known].filter((name) => text.startsWith(name, open + 1)).sort((a, b) => b.length - a.length)[0];
  const ends = [...(named ? [open + 1 + named.length] : []), ...sentenceEnds(text, open, limit)];
  // a name closes before the mark that follows it, speech behind its own
  const [first] = ends;
  if (!named && first !== undefined && first - open <= 10 && open > part.start && text[open - 1] !== '：') ends.unshift(first - 1);
  if (ends.length === 0) ends.push(limit);
  return ends.slice(0, 3).map((at) => ({ title: 'close', data: { before: text.slice(Math.max(open + 1, at - 6), at) }, safety: 'confirm', edits: [{ span: { start: at, end: at }, newText: '”' }] }));
}

function openings(text: string, { part, pairs }: PartQuotes, close: number, known: ReadonlySet<string>): NonNullable<Report<Messages>['fixes']> {
  const named = [...known].filter((name) => text.slice(Math.max(0, close - name.length), close) === name).sort((a, b) => b.length - a.length)[0];
  const floor = [...pairs].reverse().find((p) => p.end <= close)?.end ?? part.start;
  const colon = text.lastIndexOf('：', close) + 1;
  const sentence = sentenceStart(text, floor, close);
  const starts = [...(named ? [close - named.length] : []), ...(colon > floor ? [colon] : []), sentence, phraseStart(text, floor, close)];
  return [...new Set(starts)].slice(0, 3).map((at) => ({ title: 'open', data: { after: text.slice(at, Math.min(close, at + 6)) }, safety: 'confirm', edits: [{ span: { start: at, end: at }, newText: '“' }] }));
}

/** Where the sentence that ends just before `close` begins; a mark straight before `close` ends it. */
function sentenceStart(text: string, floor: number, close: number): number {
  let i = close - 1;
  while (i > floor && !'。！？\n'.includes(text[i - 1] ?? ' ')) i--;
  return i;
}

function phraseStart(text: string, floor: number, close: number): number {
  let i = close - 1;
  while (i > floor && !'。！？，；：、“”《》\n'.includes(text[i - 1] ?? ' ')) i--;
  return i;
}
