// The duty editor's score: suspected problems weighted as the newspaper standard weighs errors, per story, page and file.
// It is called 疑似问题密度 and is no pass mark: the official rate counts printed area and capped errors (国新出发〔2020〕10号 附件).
import type { Analysis } from '../analysis/analyzer.ts';
import type { Finding } from '../analysis/finding.ts';
import { isBlank } from '../base/characters.ts';
import type { BlockKind } from '../syntax/model.ts';

/** A score; densities are points per ten thousand characters, 0 where there is no text. */
export interface Density {
  /** 非空白字符数: code points that are no blank. */
  readonly characters: number;
  /** Suspected problems: findings of severity error and warning, and every finding of the format family. */
  readonly problems: number;
  /** 待核: what only asks. */
  readonly questions: number;
  /** Weighted points. */
  readonly points: number;
  readonly density: number;
}

/** The score of a story or a page. */
export interface NamedDensity extends Density {
  /** Headline of the story or title of the page. */
  readonly name: string;
  readonly page: string | null;
  /** Offset in the document where it begins. */
  readonly start: number;
}

export interface Densities {
  readonly whole: Density;
  readonly stories: readonly NamedDensity[];
  readonly pages: readonly NamedDensity[];
}

/** 标点、格式 0.1 a place; 数字用法 0.1, at most 1 an issue; everything factual 1; repeated characters by their number 1, 2, 4. */
const markPoints = 0.1;
const digitRules: ReadonlySet<string> = new Set(['format/digits', 'format/range-mark', 'format/unit-symbol']);
const digitCap = 1;
/** The same slip counts three times at most. */
const sameCap = 3;
/** Errors here count double. */
const doubleKinds: ReadonlySet<BlockKind> = new Set(['masthead', 'page-header', 'section', 'kicker', 'headline', 'deck', 'subhead']);

/** Scores of the file, its stories and its pages. */
export function densities(analysis: Pick<Analysis, 'tree' | 'findings'>): Densities {
  const { tree } = analysis;
  const blocks = tree.blocks.map((b) => ({ ...b, size: characters(tree.text.slice(b.content.start, b.content.end)) }));
  const placed = placedIn(analysis);
  const score = (size: number, own: readonly Placed[]): Density => scoreOf(size, own);
  const sizeOf = (list: readonly { readonly size: number }[]): number => list.reduce((n, b) => n + b.size, 0);
  const pageOf = new Map(tree.stories.map((s) => [s.outlineId, s.page]));
  const byStory = grouped(placed, (p) => p.block?.story ?? null);
  const stories = [...grouped(blocks, (b) => b.story)].flatMap(([id, own]): NamedDensity[] => {
    const [first] = own;
    const head = own.find((b) => b.kind === 'headline') ?? first;
    if (!first || !head) return [];
    return [{ name: tree.text.slice(head.content.start, head.content.end).slice(0, 40), page: pageOf.get(id) ?? null, start: first.span.start, ...score(sizeOf(own), byStory.get(id) ?? []) }];
  });
  const pages = tree.pages.map((page) => {
    const inside = (at: number): boolean => at >= page.span.start && at < page.span.end;
    return { name: page.title, page: page.number, start: page.span.start, ...score(sizeOf(blocks.filter((b) => inside(b.span.start))), placed.filter((p) => inside(p.finding.span.start))) };
  });
  return { whole: score(characters(tree.text), placed), stories, pages };
}

/** The score of the file alone. */
export function densityOf(analysis: Pick<Analysis, 'tree' | 'findings'>): Density {
  return scoreOf(characters(analysis.tree.text), placedIn(analysis));
}

/** Findings with the blocks they stand in; blocks are in order, so that each look-up is short. */
function placedIn({ tree: { blocks, text }, findings }: Pick<Analysis, 'tree' | 'findings'>): Placed[] {
  return findings.map((finding) => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.span.start ?? 0) <= finding.span.start) low = middle;
      else high = middle - 1;
    }
    return { finding, block: blocks[low], text: text.slice(finding.span.start, finding.span.end) };
  });
}

/** Entries by key, in the order in which keys come first; those without a key are left out. */
function grouped<T>(list: readonly T[], keyOf: (entry: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

interface Placed {
  readonly finding: Finding;
  readonly block: { readonly kind: BlockKind; readonly story: string | null } | undefined;
  readonly text: string;
}

function scoreOf(size: number, placed: readonly Placed[]): Density {
  const same = new Map<string, number>();
  let points = 0;
  let digits = 0;
  let problems = 0;
  let questions = 0;
  for (const { finding, block, text } of placed) {
    if (!isProblem(finding)) {
      questions++;
      continue;
    }
    problems++;
    const key = `${finding.rule}\u0000${text}`;
    const times = (same.get(key) ?? 0) + 1;
    same.set(key, times);
    if (times > sameCap) continue;
    const own = weigh(finding, text) * (block && doubleKinds.has(block.kind) ? 2 : 1);
    if (digitRules.has(finding.rule)) digits += own;
    else points += own;
  }
  const total = Math.round((points + Math.min(digits, digitCap)) * 100) / 100;
  return { characters: size, problems, questions, points: total, density: size === 0 ? 0 : Math.round((total / size) * 1e6) / 100 };
}

/** Hints are style, and what is only asked of figures and names is a question. */
function isProblem({ rule, severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning' || (severity === 'information' && rule.startsWith('format/'));
}

function weigh({ rule, messageId, fixes }: Finding, text: string): number {
  if (rule === 'format/repeated-word') {
    const extra = [...text].length / 2;
    return extra <= 1 ? 1 : extra <= 5 ? 2 : 4;
  }
  // a page-wide habit counts as the same slip made as often as it may count
  if (rule === 'format/width' && (messageId === 'summary' || messageId === 'part')) return markPoints * Math.min(sameCap, fixes[0]?.edits.length ?? 1);
  return rule.startsWith('format/') || rule.startsWith('layout/') ? markPoints : 1;
}

function characters(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0xfeff || isBlank(code) || (code >= 0xdc00 && code < 0xe000)) continue;
    n++;
  }
  return n;
}
