// issue/pages: page numbers, the count of pages and the jumps between pages must fit one another.
import { fileNameOf } from '../../base/address.ts';
import type { Span } from '../../base/span.ts';
import type { PageReference } from '../../facts/page-references.ts';
import { pageNumber } from '../../syntax/masthead.ts';
import type { Page, Story, Tree } from '../../syntax/model.ts';
import { defineIssueRule } from '../define.ts';
import { readGuides } from './guides.ts';
import { sameSubject, unansweredAcross } from './jumps-across.ts';
import { isSameDay, numbersOf } from '../other-pages.ts';
import { inFrontMatter, ofKind, readImprints } from './imprint.ts';
import { bareNumbers, holdings, misnamed, pageCountOf } from './pages-across.ts';

interface Header {
  readonly page: string;
  readonly text: string;
  readonly span: Span;
}

interface Jump {
  readonly reference: PageReference;
  readonly story: Story;
  /** Document spans of the whole reference and of its number. */
  readonly span: Span;
  readonly number: Span;
}

export default defineIssueRule({
  id: 'issue/pages',
  severity: 'error',
  fixable: true,
  needs: ['pageReferences'],
  source: '《报纸期刊质量管理规定》附件：各版版序须准确、连续，转版须有着落',
  messages: {
    beyond: { zh: '“{words}”：本期只有{count}版', en: '“{words}”: the issue has {count} pages only' },
    header: { zh: '版次“{words}”超出“{count}版”', en: 'Page “{words}” is beyond the {count} pages of the issue' },
    twice: { zh: '版次“{words}”出现两次', en: 'Page “{words}” occurs twice' },
    descending: { zh: '版次“{words}”排在“{before}”之后，次序颠倒', en: 'Page “{words}” stands behind “{before}”' },
    absent: { zh: '“{words}”：本文件各版中没有这一版', en: '“{words}”: there is no such page in this file' },
    unanswered: { zh: '“{words}”：第{page}版没有“上接第{from}版”', en: '“{words}”: page {page} does not say that it goes on from page {from}' },
    elsewhere: { zh: '“{words}”：接续的文字在第{page}版', en: '“{words}”: the story goes on on page {page}' },
    orphan: { zh: '“{words}”：第{from}版没有“下转第{page}版”', en: '“{words}”: nothing on page {from} goes on to page {page}' },
    wrongSource: { zh: '“{words}”：转来的稿件在第{from}版', en: '“{words}”: the story comes from page {from}' },
    missing: { zh: '本期{count}版，缺{pages}，请核对（整版没有文字的除外）', en: 'Of the {count} pages these are wanting: {pages}; please check, unless they hold no text' },
    extra: { zh: '本期{count}版，文件夹里却有第{page}版（{file}）', en: 'The issue has {count} pages, but there is a page {page} ({file})' },
    taken: { zh: '“{words}”：按文件名这是第{page}版，“{words}”在{file}', en: '“{words}”: by its name this file is page {page}; “{words}” is {file}' },
    misnamed: { zh: '“{words}”：按文件名这是第{page}版，请核对', en: '“{words}”: by its name this file is page {page}; please check' },
    total: { zh: '版数在这里', en: 'The count of pages' },
    other: { zh: '另一处', en: 'The other place' },
    change: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  },
  check({ tree, issue, siblings, facts, at, report }) {
    // 版次: of front matter says what the page's own header says again
    const all = ofKind(readImprints(tree), 'page').filter(({ span }) => !inCount(tree, span.start));
    const printed = all.filter(({ span }) => !inFrontMatter(tree, span.start));
    // 【导读】 … 体育　市运会开赛在即　第9版: a line of the guide, with words before its number
    const guides = readGuides(tree).map((g) => g.span).filter((s) => /[^\s　…·]{2}[ 　…·]{1,4}$/.test(tree.text.slice(tree.text.lastIndexOf('\n', s.start - 1) + 1, s.start)));
    const headers: Header[] = (printed.length > 0 ? printed : all).filter(({ span }) => !guides.some((g) => g.start < span.end && span.start < g.end)).map(({ token, span }) => ({ page: pageNumber(token), text: token.text.replace(/^[【〔[（(—－\- ]+/, ''), span }));
    const announced = pageCountOf(tree, siblings, tree.text.slice(0, headers[0]?.span.start ?? 0));
    const count = announced?.value ?? null;
    const total = announced ? [{ message: 'total' as const, span: announced.span, ...(announced.page ? { page: announced.page } : {}) }] : [];
    const sheets = headers.length + (numbersOf(tree).includes('1') && !headers.some((h) => h.page === '1') ? 1 : 0);
    // as many pages as there should be: one of a pair is a page that is wanting
    const full = count !== null && sheets === count;
    let wrong = false;
    const [head] = headers;
    const stray = printed.length > 0 ? misnamed(tree, siblings, headers.map((h) => h.page)) : null;
    const seen = new Map<string, Header>();
    const numbers = new Set(headers.map((h) => h.page));
    let previous: Header | null = null;
    // A05 of four pages, where A is the only section
    const letter = !announced?.ofSection && bareNumbers(headers.map((h) => h.page)) ? /^A/ : /^$/;
    const pageValue = (h: Header): number => Number(h.page.replace(letter, ''));
    for (const header of headers) {
      const first = seen.get(header.page);
      const value = pageValue(header);
      const words = header.text;
      const due = previous ? pageValue(previous) + 1 : Number(issue.namePage?.replace(letter, '') ?? 1);
      const free = Number.isInteger(due) && due <= (count ?? 999) && !headers.some((h) => pageValue(h) === due);
      const to = words.replace(/[0-9０-９]+|[〇零一二三四五六七八九十]+/, (printed) => numbered(printed, due));
      const fixes = free ? [{ title: 'change' as const, data: { to }, safety: 'confirm' as const, edits: [{ span: { start: header.span.end - words.length, end: header.span.end }, newText: to }] }] : [];
      // 三版 人物, 三版 短评, 四版: a page with two heads of its own
      const ofTwo = previous?.page === header.page && numbers.has(String(due)) && titleOf(tree, previous) !== titleOf(tree, header);
      const divided = ofTwo && !full;
      wrong ||= (first !== undefined && !divided) || (count !== null && value > count);
      if (first && !divided) report({ message: 'twice', data: { words }, span: header.span, related: [{ message: 'other', span: first.span }], fixes, ...(ofTwo ? { severity: 'warning' as const } : {}) });
      else if (!first && count !== null && value > count && !(stray && header === head)) report({ message: 'header', data: { words, count }, span: header.span, related: total, fixes, ...(announced?.page || header.page !== String(value) ? { severity: 'warning' as const } : {}) });
      else if (!first && previous && value < pageValue(previous)) report({ message: 'descending', data: { words, before: previous.text }, span: header.span, related: [{ message: 'other', span: previous.span }], fixes, severity: 'warning' });
      if (!first) seen.set(header.page, header);
      previous = header;
    }
    if (head && stray) {
      const words = head.text;
      const to = words.replace(/[0-9０-９]+|[〇零一二三四五六七八九十]+/, (old) => numbered(old, Number(stray.named.replace(/^[A-Z]/, ''))));
      const fixes = headers.length === 1 ? [{ title: 'change' as const, data: { to }, safety: 'confirm' as const, edits: [{ span: { start: head.span.end - words.length, end: head.span.end }, newText: to }] }] : [];
      const { rival, at: there, named } = stray;
      if (rival && there) report({ message: 'taken', data: { words, page: named, file: fileNameOf(rival.uri) }, span: head.span, related: [{ message: 'other', span: there, page: rival }], fixes, severity: 'warning' });
      else report({ message: 'misnamed', data: { words, page: named }, span: head.span, fixes, severity: count !== null && pageValue(head) > count ? 'warning' : 'information' });
    }
    if (announced?.page === null && !announced.ofSection) {
      const { missing, extra } = holdings(tree, siblings, announced.value);
      if (missing.length > 0 && !wrong) report({ message: 'missing', data: { count: announced.value, pages: missing.map((n) => `第${n}版`).join('、') }, span: announced.span, severity: 'information' });
      for (const { number, file } of extra) report({ message: 'extra', data: { count: announced.value, page: number, file }, span: announced.span, severity: 'information' });
    }
    if (count !== null) for (const { page, span } of readGuides(tree)) {
      // a line that the parser takes for a page's own header is told as one
      if (page > count && !headers.some((h) => h.span.start < span.end && span.start < h.span.end)) report({ message: 'beyond', data: { words: tree.text.slice(span.start, span.end), count }, span, related: total });
    }
    const jumps = tree.stories.flatMap((story): Jump[] => (story.copy.role === 'article' ? facts(story).pageReferences.slice(0, mostJumps).map((reference) => ({ reference, story, span: at(story, reference), number: at(story, reference.number) })) : [])).slice(0, mostJumps);
    const across = (jump: Jump): boolean => {
      const here = pageOf(tree, jump);
      return here !== null && unansweredAcross(issue, siblings, jump.reference, here) !== null;
    };
    for (const jump of jumps) {
      const words = tree.text.slice(jump.span.start, jump.span.end);
      const value = Number(jump.reference.page);
      if (count !== null && value > count) report({ message: 'beyond', data: { words, count }, span: jump.span, related: total });
      else if (count === null && isAbsent(tree, siblings.filter((page) => isSameDay(page.tree.issue, issue)).length, jump)) report({ message: 'absent', data: { words }, span: jump.span, severity: 'warning' });
      else if (!tree.pages.some((page) => page.number === jump.reference.page) && across(jump)) {
        report({ message: jump.reference.kind === 'to' ? 'unanswered' : 'orphan', data: jump.reference.kind === 'to' ? { words, page: jump.reference.page, from: pageOf(tree, jump) ?? '' } : { words, page: pageOf(tree, jump) ?? '', from: jump.reference.page }, span: jump.span, severity: 'warning' });
      } else {
        const stray = strayJump(tree, jumps, jump);
        if (stray) report({ message: stray.page === null ? 'orphan' : 'elsewhere', data: { words, page: stray.page ?? pageOf(tree, jump) ?? '', from: jump.reference.page }, span: jump.span, related: [{ message: 'other', span: stray.span }], severity: 'warning' });
        else answerJump(tree, jumps, jump, words, report);
      }
    }
  },
});

/** 版数: 四版 in the front matter: how many pages there are, not which one this is. */
function inCount(tree: Tree, at: number): boolean {
  return inFrontMatter(tree, at) && !/^(?:版次|版面?|page)[ 　]*[:：]/i.test(tree.text.slice(tree.text.lastIndexOf('\n', at - 1) + 1, at));
}

/** What the line of a page header says beside the number. */
function titleOf({ text }: Tree, { span }: Header): string {
  const end = text.indexOf('\n', span.end);
  return text.slice(span.end, end < 0 ? text.length : end).trim();
}

/** A page number in the form of another: 03 → 04, 三 → 四, ３ → ４. */
function numbered(printed: string, due: number): string {
  if (/^[〇零一二三四五六七八九十]/.test(printed)) return due < 20 ? `${due < 10 ? '' : '十'}${['', ...'一二三四五六七八九'][due % 10] ?? ''}` : String(due);
  const figures = String(due).padStart(/^[0０]/.test(printed) ? printed.length : 1, '0');
  return /^[０-９]/.test(printed) ? figures.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : figures;
}

/** Jumps are compared with each other; no issue has as many. */
const mostJumps = 200;

/** The file holds pages on both sides of the number, but not the page itself. */
function isAbsent(tree: Tree, siblings: number, { reference }: Jump): boolean {
  const numbers = tree.pages.map((page) => Number(page.number));
  const value = Number(reference.page);
  return siblings === 0 && reference.kind !== 'see' && numbers.length > 1 && numbers.every(Number.isInteger) && !numbers.includes(value) && Math.min(...numbers) < value && Math.max(...numbers) > value;
}

/**
 * A jump to a page that the file lacks, while the only text that comes from here and that nobody sends stands on another (`page`: that page);
 * or text that comes from a page of the file on which nothing is sent away (`page`: null).
 */
function strayJump(tree: Tree, jumps: readonly Jump[], jump: Jump): { readonly page: string | null; readonly span: Span } | null {
  const at = (j: Jump): string | null => pageOf(tree, j);
  const here = at(jump);
  const target = jump.reference.page;
  if (here === null || here === target) return null;
  const sent = jumps.filter((j) => j.reference.kind === 'to');
  if (jump.reference.kind === 'to') {
    if (tree.pages.some((p) => p.number === target)) return null;
    const lonely = jumps.filter((j) => j.reference.kind === 'from' && j.reference.page === here && !sent.some((s) => at(s) === here && s.reference.page === at(j)));
    const unmet = sent.filter((s) => at(s) === here && !tree.pages.some((p) => p.number === s.reference.page));
    const [only] = lonely;
    const page = only ? at(only) : null;
    return only && page !== null && lonely.length === 1 && unmet.length === 1 && sameSubject(jump.story, only.story) ? { page, span: only.span } : null;
  }
  const source = tree.pages.find((p) => p.number === target);
  const known = source !== undefined || (target === '1' && firstPage(tree) === '1');
  if (jump.reference.kind !== 'from' || !known || sent.some((s) => at(s) === target)) return null;
  const story = tree.stories.find((s) => s.copy.role === 'article' && (s.page ?? firstPage(tree)) === target);
  const [block] = story?.blocks ?? [];
  const span = source?.header ?? (block === undefined ? undefined : tree.blocks[block]?.content);
  return span ? { page: null, span } : null;
}

type Answer = { readonly message: 'unanswered' | 'wrongSource'; readonly data: Record<string, string>; readonly span: Span; readonly related: { readonly message: 'other'; readonly span: Span }[]; readonly severity: 'warning' };

/** 下转第3版 is answered on page 3 by 上接第1版, where page 3 is in the file. */
function answerJump(tree: Tree, jumps: readonly Jump[], jump: Jump, words: string, report: (answer: Answer) => void): void {
  const here = pageOf(tree, jump);
  if (jump.reference.kind !== 'to' || here === null) return;
  const target = tree.pages.find((page) => page.number === jump.reference.page);
  if (!target || target.number === here) return;
  const answers = jumps.filter((j) => j.reference.kind === 'from' && pageOf(tree, j) === target.number);
  if (answers.some((j) => j.reference.page === here)) return;
  const rivals = jumps.filter((j) => j !== jump && j.reference.kind === 'to' && j.reference.page === target.number);
  const [answer] = answers;
  if (answer && answers.length === 1 && rivals.length === 0) {
    report({ message: 'wrongSource', data: { words: tree.text.slice(answer.span.start, answer.span.end), from: here }, span: answer.span, related: [{ message: 'other', span: jump.span }], severity: 'warning' });
  } else if (!answer) {
    report({ message: 'unanswered', data: { words, page: target.number, from: here }, span: jump.span, related: [{ message: 'other', span: target.header }], severity: 'warning' });
  }
}

/** The page a jump stands on; its story may begin on another. */
function pageOf(tree: Tree, { span }: Jump): Page['number'] | null {
  return tree.pages.find((page) => page.span.start <= span.start && span.end <= page.span.end)?.number ?? firstPage(tree);
}

/** Text above the first page header stands on the front page, where a masthead is above it or the headers begin with the second. */
function firstPage(tree: Tree): Page['number'] | null {
  return tree.pages[0]?.number === '2' || (tree.pages[0]?.number !== '1' && tree.issue.dateSource === 'masthead') ? '1' : null;
}
