// The masthead against what the newsroom's settings say of the paper: its name, and the parts it has to print.
import type { Config } from '../../base/config.ts';
import type { Span } from '../../base/span.ts';
import type { Tree } from '../../syntax/model.ts';
import type { SiblingPage } from '../define.ts';
import { filesOfIssue } from '../other-pages.ts';
import { isFrontByName } from './across.ts';
import { type Imprint, inFrontMatter, ofKind, readFooters, readImprints } from './imprint.ts';

/** What supplements are called, and other papers about the paper. */
const supplement = /[周副专特增月旬]刊|周末|号外|画报|增版|试刊/;
/** Mastheads stand at the head of a file, in UTF-16 units. */
const headLength = 600;

/** The name a masthead or front matter gives where the settings give another; at most one. A name that holds the settings' one, or is part of it, is no other. */
export function otherPaper(tree: Tree, paper: string | null): readonly (Span & { readonly words: string; readonly span: Span })[] {
  if (paper === null) return [];
  const own = bareName(paper);
  const front = nameOfFrontMatter(tree);
  const [printed] = ofKind(readImprints(tree), 'name').filter((i) => i.source === 'masthead' && !inFrontMatter(tree, i.span.start));
  const named = front ?? (printed ? { ...printed.span, words: printed.token.text } : null);
  if (!named) return [];
  const name = bareName(named.words);
  const isName = front !== null || /[报刊]$/.test(name) || name.slice(-2) === own.slice(-2);
  if (!isName || name.includes(own) || own.includes(name) || supplement.test(name)) return [];
  // 青桐日报 below the name of a page
  const head = tree.text.slice(0, headLength).replace(/[ 　]/g, '');
  if (front === null && head.includes(own)) return [];
  return [{ ...named, span: { start: named.start, end: named.end } }];
}

function bareName(name: string): string {
  return name.replace(/[《》 　]|社$/g, '');
}

const nameField = /^(?:报名|报纸|报刊|paper|newspaper)[ 　]{0,4}[:：][ 　]{0,4}(?=\S)/i;

function nameOfFrontMatter(tree: Tree): (Span & { readonly words: string }) | null {
  const { text, lineStarts, issue } = tree;
  if (!text.startsWith('---') || issue.paper === null) return null;
  for (const start of lineStarts.slice(1, 40)) {
    if (!inFrontMatter(tree, start)) return null;
    const line = text.slice(start, start + 60).split('\n', 1)[0] ?? '';
    const field = nameField.exec(line);
    const at = field ? line.indexOf(issue.paper, field[0].length) : -1;
    if (at >= 0) return { start: start + at, end: start + at + issue.paper.length, words: issue.paper };
  }
  return null;
}

/**
 * The parts that the front page lacks by the profile, and where to say so: 《报纸出版管理规定》 on what each issue prints of itself,
 * 《内部资料性出版物管理办法》 on the permit's number and 内部资料，免费交流. Nothing of a file without a masthead: what it lacks stands on another page.
 */
export function missingParts(tree: Tree, siblings: readonly SiblingPage[], profile: Config['mastheadProfile']): { readonly parts: readonly string[]; readonly span: Span } {
  const imprints = readImprints(tree);
  const front = imprints.filter((i) => i.source === 'masthead');
  const { issue } = tree;
  const span = issue.dateSpan ?? front[0]?.span;
  if (profile === 'any' || !span || front.length === 0 || !isFrontByName(tree)) return { parts: [], span: { start: 0, end: 0 } };
  const has = (test: (i: Imprint) => boolean): boolean => front.some(test);
  const texts = [tree, ...filesOfIssue(tree, siblings).map((page) => page.tree)];
  const wanted: readonly (readonly [string, boolean])[] = [
    ['报名', issue.paper !== null || has((i) => i.token.kind === 'name')],
    ['出版日期', issue.dateSpan !== null || has((i) => i.token.kind === 'date' || i.token.kind === 'year-month' || i.token.kind === 'year')],
    ['期号', issue.number !== null || has((i) => i.token.kind === 'total' || i.token.kind === 'number')],
    ...(profile === '公开发行'
      ? [
          ['国内统一连续出版物号（CN）', has((i) => /CN[ 　]?\d/.test(i.token.text)) || texts.some((t) => readFooters(t).some((i) => i.token.text.includes('CN')))] as const,
          ['版数', issue.pageCount !== null || has((i) => i.token.kind === 'count')] as const,
          ['主办单位', has((i) => i.token.kind === 'publisher')] as const,
        ]
      : [
          ['准印证号', texts.some(({ text }) => printsPermit(text))] as const,
          ['“内部资料，免费交流”字样', texts.some(({ text }) => text.includes('内部资料') || text.includes('内部交流') || text.includes('免费交流'))] as const,
        ]),
  ];
  return { parts: wanted.flatMap(([what, there]) => (there ? [] : [what])), span };
}

/** 准印证号：浙新出准字（2026）第012号, 浙内准字第A012号: the word and, in the same line, a number. */
function printsPermit(text: string): boolean {
  for (const word of ['准印', '准字']) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      if (/[0-9０-９]/.test(text.slice(at, at + 40).split('\n', 1)[0] ?? '')) return true;
    }
  }
  return false;
}
