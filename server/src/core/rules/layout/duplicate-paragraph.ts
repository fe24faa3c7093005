// layout/duplicate-paragraph: the same sentences printed twice, in one story or in two, in this file or on another page of the issue.
import type { Span } from '../../base/span.ts';
import { bodyStart, type Fingerprint } from '../../facts/fingerprints.ts';
import type { Story, Tree } from '../../syntax/model.ts';
import { defineIssueRule } from '../define.ts';
import { otherPages, pageName } from '../other-pages.ts';
import { nearlyAlike } from './near-copies.ts';
import { withBreak } from './words.ts';

/** UTF-16 units of a sentence that stands once more in its own story, behind the words of another paragraph. */
const leastTail = 20;

interface Place {
  readonly story: Story;
  readonly prints: readonly Fingerprint[];
  readonly index: number;
}

export default defineIssueRule({
  id: 'layout/duplicate-paragraph',
  severity: 'warning',
  fixable: true,
  needs: ['fingerprints'],
  source: '校对惯例：整段、整句重复（二十字以上）须删去其一',
  messages: {
    twice: { zh: '此处{count}字与第{line}行重复', en: 'These {count} characters are printed at line {line} already' },
    nearly: { zh: '此段与第{line}行只差几个字，疑为改前、改后两稿', en: 'This paragraph differs from line {line} by a few characters: an earlier and a later version?' },
    first: { zh: '前一处', en: 'First printed here' },
    elsewhere: { zh: '此处{count}字与同期{page}重复', en: 'These {count} characters are printed on {page} of the issue too' },
    there: { zh: '{page}', en: '{page}' },
    removeSecond: { zh: '删去后一处', en: 'Delete this one' },
    removeFirst: { zh: '删去前一处', en: 'Delete the first' },
  },
  check({ tree, facts, siblings, factsElsewhere, at, report }) {
    const seen = new Map<number, Place>();
    for (const story of tree.stories) {
      if (story.copy.role !== 'article') continue;
      const prints = facts(story).fingerprints;
      for (let index = 0; index < prints.length; index++) {
        const print = prints[index];
        if (!print) continue;
        let { key } = print;
        let first = seen.get(key);
        while (first && first.prints[first.index]?.hash !== print.hash) first = seen.get(++key);
        if (!first) {
          seen.set(key, { story, prints, index });
          continue;
        }
        const run = runLength(first, prints, index);
        const [earlier, second] = widened(first.story, spanOf(first.prints, first.index, run), first.prints[first.index]?.part, story, spanOf(prints, index, run), print.part);
        if (!isMeant(story, print, second, run) && !isRefrain(first, story, print, run) && (run > 1 || !print.short || isBeside(first, story, prints, index))) {
          const here = at(story, second);
          const there = at(first.story, earlier);
          report({
            message: 'twice',
            data: { count: second.end - second.start, line: lineAt(tree, there.start) },
            span: here,
            related: [{ message: 'first', span: there }],
            fixes: [
              { title: 'removeSecond', safety: 'confirm', edits: [{ span: withBreak(tree.text, here), newText: '' }] },
              ...(beginsSentence(first.story.copy.text, earlier.start, first.story.copy.parts[first.prints[first.index]?.part ?? -1]?.start ?? 0) ? [{ title: 'removeFirst' as const, safety: 'confirm' as const, edits: [{ span: withBreak(tree.text, there), newText: '' }] }] : []),
            ],
          });
        }
        index += run - 1;
        for (let next = prints[index + 1]; next && next.part === print.part && next.end <= second.end; next = prints[index + 1]) index++;
      }
    }
    // 车上有图书1600册，车辆统一加装了隔断…。: a sentence of one story behind the words of another
    for (const story of tree.stories) {
      if (story.copy.role !== 'article') continue;
      for (const print of facts(story).fingerprints) {
        const whole = print.tail && seen.get(print.tail.key);
        const sentence = whole?.prints[whole.index];
        if (!print.tail || !whole || !sentence || (whole.story === story && (sentence.part === print.part || sentence.end - sentence.start < leastTail)) || sentence.hash !== print.tail.hash || sentence.quoted) continue;
        const places = [at(story, { start: print.tail.start, end: print.end }), at(whole.story, sentence)].sort((a, b) => a.start - b.start);
        const [there, here] = places;
        if (there && here) report({ message: 'twice', data: { count: sentence.end - sentence.start, line: lineAt(tree, there.start) }, span: here, related: [{ message: 'first', span: there }], fixes: [] });
      }
    }
    for (const story of tree.stories) {
      if (story.copy.role !== 'article') continue;
      for (const { first, second } of nearlyAlike(story.copy)) {
        const [here, there] = [at(story, second), at(story, first)];
        report({ message: 'nearly', data: { line: lineAt(tree, there.start) }, span: here, related: [{ message: 'first', span: there }], fixes: [] });
      }
    }
    for (const page of otherPages(tree, siblings)) for (const story of page.tree.stories) {
      // a front page may print the beginning of what it sends its reader to
      if (story.copy.role !== 'article' || sendsOn.test(story.copy.text)) continue;
      const prints = factsElsewhere(page, story).fingerprints;
      for (let index = 0; index < prints.length; index++) {
        const print = prints[index];
        let key = print?.key ?? 0;
        let first = seen.get(key);
        while (first && first.prints[first.index]?.hash !== print?.hash) first = seen.get(++key);
        if (!first || sendsOn.test(first.story.copy.text)) continue;
        const run = runLength(first, prints, index);
        const here = spanOf(first.prints, first.index, run);
        const there = spanOf(prints, index, run);
        const count = here.end - here.start;
        if (count >= leastElsewhere) {
          const data = { count, page: pageName(page, story.page) };
          report({ message: 'elsewhere', data, span: at(first.story, here), related: [{ message: 'there', data, span: at(story, there), page }] });
        }
        index += run - 1;
      }
    }
  },
});

/** A sentence or two may be told on two pages; so many characters are one report printed twice. */
const leastElsewhere = 80;
const sendsOn = /下转|上接|详见|[见看转接][^，。]{0,6}[0-9一二三四五六七八九十]版/;

/** How many sentences in a row are the same at both places, within one part. */
function runLength(first: Place, prints: readonly Fingerprint[], index: number): number {
  let run = 1;
  while (index + run < prints.length) {
    const a = first.prints[first.index + run];
    const b = prints[index + run];
    if (!a || !b || a.hash !== b.hash || b.part !== prints[index]?.part || a.part !== first.prints[first.index]?.part || a.start !== (first.prints[first.index + run - 1]?.end ?? -1)) break;
    run++;
  }
  return run;
}

const stops = '。！？';
const closers = '”’）';

/** The two equal stretches with the short sentences round them that are the same at both places, within their parts. */
function widened(one: Story, first: Span, firstPart: number | undefined, other: Story, second: Span, secondPart: number): [Span, Span] {
  const [a, b] = [one.copy.text, other.copy.text];
  const [p, q] = [one.copy.parts[firstPart ?? -1], other.copy.parts[secondPart]];
  if (!p || !q) return [first, second];
  const [from, since] = [bodyStart(a, p), bodyStart(b, q)];
  let back = 0;
  for (let n = 1; n <= Math.min(first.start - from, second.start - since) && a[first.start - n] === b[second.start - n]; n++) {
    if (beginsSentence(b, second.start - n, since) && (second.start - n === since || beginsSentence(a, first.start - n, from))) back = n;
  }
  let on = 0;
  for (let n = 1; n <= Math.min(p.end - first.end, q.end - second.end) && a[first.end + n - 1] === b[second.end + n - 1]; n++) {
    if (endsSentence(a, first.end + n, p.end) && endsSentence(b, second.end + n, q.end)) on = n;
  }
  return [{ start: first.start - back, end: first.end + on }, { start: second.start - back, end: second.end + on }];
}

function beginsSentence(text: string, at: number, from: number): boolean {
  if (at === from) return true;
  let i = at;
  while (i > from && closers.includes(text[i - 1] ?? ' ')) i--;
  return !closers.includes(text[at] ?? ' ') && stops.includes(text[i - 1] ?? ' ');
}

function endsSentence(text: string, at: number, to: number): boolean {
  return at === to || beginsSentence(text, at, 0);
}

function spanOf(prints: readonly Fingerprint[], index: number, run: number): Span {
  return { start: prints[index]?.start ?? 0, end: prints[index + run - 1]?.end ?? 0 };
}

/** The words before a short sentence are the same too, beyond its own beginning: the end of another sentence is printed twice with it. */
function isBeside(first: Place, story: Story, prints: readonly Fingerprint[], index: number): boolean {
  const [a, b] = [first.prints[first.index], prints[index]];
  if (!a || !b || first.story !== story) return false;
  const { text } = story.copy;
  const [one, two] = [a, b].map((p) => text.slice(Math.max(story.copy.parts[p.part]?.start ?? 0, p.start - besideLeast), p.start));
  return one !== undefined && one.length === besideLeast && one === two && /[\u4e00-\u9fff]{3}/.test(one);
}

/** So many characters before it. */
const besideLeast = 6;

/** The sentence that an essay opens with opens its last paragraph, and more is said behind it at both places; no report does so. */
function isRefrain(first: Place, story: Story, print: Fingerprint, run: number): boolean {
  const earlier = first.prints[first.index];
  const { text, parts } = story.copy;
  const paragraphs = parts.flatMap((p, i) => (p.kind === 'paragraph' ? [i] : []));
  if (run !== 1 || first.story !== story || !earlier || earlier.part !== paragraphs[0] || print.part !== paragraphs.at(-1) || paragraphs.length < 3) return false;
  const [one, two] = [parts[earlier.part], parts[print.part]];
  return one !== undefined && two !== undefined && !/本报讯|讯（/.test(text.slice(one.start, one.start + 12)) && earlier.start === one.start && print.start === two.start && earlier.end < one.end && print.end < two.end;
}

/** A quotation cited again within other words is no slip. */
function isMeant(story: Story, print: Fingerprint, span: Span, run: number): boolean {
  const part = story.copy.parts[print.part];
  // 月亮弯弯，船儿慢慢，天亮以前，别把橹摇断: a song
  // 报名请到二楼窗口: each of several notices says it
  if (run === 1 && /^(?:报名|联系|地址|咨询|详情|有意者|投稿|请于|请到|请携)/.test(story.copy.text.slice(span.start, span.start + 3)) && /启事|公告|招聘|招生|招募|公示|须知/.test(story.copy.text)) return true;
  if (run === 1 && isSung(story.copy.text.slice(span.start, span.end))) return true;
  return run === 1 && print.quoted && part !== undefined && (span.start > part.start || span.end < part.end);
}

/** Four short clauses and more, each as long as the others or nearly. */
function isSung(words: string): boolean {
  const lengths = words.split(/[，。；！？、]/).filter((c) => c !== '').map((c) => c.length);
  return lengths.length > 3 && Math.max(...lengths) < 8 && Math.max(...lengths) - Math.min(...lengths) < 2;
}

/** One-based line of a document offset. */
function lineAt(tree: Tree, offset: number): number {
  let low = 0;
  let high = tree.lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tree.lineStarts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
