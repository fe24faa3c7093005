// What mastheads and page headers of a file say, token by token with document spans.
import type { Span } from '../../base/span.ts';
import { type MastheadToken, type MastheadTokenKind, readMasthead } from '../../syntax/masthead.ts';
import type { Tree } from '../../syntax/model.ts';

/** A masthead token and where it stands in the document. */
export interface Imprint {
  readonly token: MastheadToken;
  readonly span: Span;
  readonly source: 'masthead' | 'page-header';
  /** Index of the masthead: 0 for the first run of masthead lines, counted on for each later one. */
  readonly run: number;
}

const read = new WeakMap<Tree, readonly Imprint[]>();

/** Tokens in order of position; three rules ask for them of each version. */
export function readImprints(tree: Tree): readonly Imprint[] {
  const known = read.get(tree) ?? readAll(tree);
  read.set(tree, known);
  return known;
}

function readAll(tree: Tree): Imprint[] {
  const found: Imprint[] = [];
  let run = -1;
  let last = '';
  for (const block of tree.blocks) {
    const { kind, content } = block;
    if (kind === 'masthead' || kind === 'page-header') {
      if (kind !== last || kind === 'page-header') run++;
      for (const token of tokensOf(tree.text.slice(content.start, content.end))) {
        found.push({ token, source: kind, run, span: { start: content.start + token.start, end: content.start + token.end } });
      }
    }
    last = kind;
  }
  return found;
}

/** Lines of mastheads and page headers as they were read last: they stand while stories are edited. */
const lines = new Map<string, readonly MastheadToken[]>();
const mostLines = 500;

function tokensOf(line: string): readonly MastheadToken[] {
  const known = lines.get(line);
  if (known) return known;
  const tokens = readMasthead(line);
  if (lines.size >= mostLines) lines.clear();
  lines.set(line, tokens);
  return tokens;
}

/** Those of one kind. */
export function ofKind(imprints: readonly Imprint[], ...kinds: readonly MastheadTokenKind[]): Imprint[] {
  return imprints.filter(({ token }) => kinds.includes(token.kind));
}

/** Whether a document offset is within the lines between --- and --- at the head of the file. */
export function inFrontMatter({ text }: Tree, at: number): boolean {
  if (!text.startsWith('---')) return false;
  const end = text.indexOf('\n---', 3);
  return end > 0 && at < end;
}

/** 国内统一连续出版物号 CN 33-0785, 邮发代号 31-64 in a line of running text. */
const codes = /(?:国内统一(?:连续出版物|刊)号|统一刊号|国内刊号|刊号|邮发代号)(?:是|为|系)?[:： 　（(“]{0,3}(?:CN[ 　]?\d{2}[ 　]?[-－—–][ 　]?\d{4}(?!\d)|\d{1,2}[-－—–]\d{1,4}(?!\d))/g;
const own = /本报|版权|地址|社址|邮编|邮政编码|承印|印刷|定价|零售|广告经营|编辑部/;
/** The number was, or will be, another one. */
const changed = /变更|更名|改为|改用|启用|原为|原刊号|曾用|更正|误/;
const longest = 400;

/** What the imprint at the foot of the paper repeats of the masthead: lines that speak of the paper itself, name no other one, and give one registration number. */
export function readFooters({ text, blocks, issue: { paper } }: Tree): Imprint[] {
  const found: Imprint[] = [];
  const lines = new Set<number>();
  for (const mark of ['刊号', '物号', '代号']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 2)) {
      const index = blocks.findIndex((b) => at >= b.span.start && at < b.span.end);
      const block = blocks[index];
      if (!block || lines.has(index) || block.kind === 'masthead' || block.kind === 'page-header') continue;
      lines.add(index);
      const { start, end } = block.content;
      const line = end - start <= longest ? text.slice(start, end) : '';
      const here = (own.test(line) || (paper !== null && line.includes(`《${paper}》`))) && !changed.test(line) && !(paper === null ? line : line.replaceAll(`《${paper}》`, '')).includes('《') ? [...line.matchAll(codes)] : [];
      if (here.filter((m) => m[0].includes('CN')).length > 1) continue;
      for (const m of here) {
        const token: MastheadToken = { kind: 'imprint', start: m.index, end: m.index + m[0].length, text: m[0], date: null, value: null };
        found.push({ token, span: { start: start + token.start, end: start + token.end }, source: 'page-header', run: -1 });
      }
    }
  }
  return found;
}
