// The parser's door: text in, tree out. It never throws and loses no character.
import type { CivilDate } from '../base/calendar.ts';
import { readFrontMatter } from './front-matter.ts';
import { readIssue } from './issue.ts';
import { followJumps, type JumpMemory } from './jumps.ts';
import type { Block, Page, Story, Tree } from './model.ts';
import { type Reading, readAgain, readWhole } from './read.ts';

/** What the parser may know from outside the text. */
export interface ParseOptions {
  /** Date of the issue from the file's name or the newsroom's settings; the text's own date wins. */
  readonly outsideDate: { readonly date: CivilDate; readonly source: 'file-name' | 'config' } | null;
  /** Number of the page that the file's name says it holds; masthead, page headers and front matter win. */
  readonly outsidePage: string | null;
}

export const noOutside: ParseOptions = { outsideDate: null, outsidePage: null };

/** A parser with a memory of the version before; one a document. */
export interface Parser {
  parse(text: string, options: ParseOptions): Tree;
}

/** A parser for successive versions of one document: only the sheets an edit touches are read again. */
export function createParser(): Parser {
  let last: Reading | null = null;
  let jumps: JumpMemory = new Map();
  return {
    parse(text, options) {
      last = last ? readAgain(text, last) : readWhole(text, []);
      const used: JumpMemory = new Map();
      const tree = treeOf(last, options, jumps, used);
      jumps = used;
      return tree;
    },
  };
}

/** Parses a text from scratch. */
export function parse(text: string, options: ParseOptions = noOutside): Tree {
  return treeOf(readWhole(text, []), options, new Map(), new Map());
}

function treeOf({ text, sheets }: Reading, options: ParseOptions, known: JumpMemory, used: JumpMemory): Tree {
  const blocks: Block[] = [];
  const stories: Story[] = [];
  const pages: Omit<Page, 'span'>[] = [];
  const lineStarts: number[] = [];
  for (const { made, lineStarts: starts } of sheets) {
    for (const block of made.blocks) blocks.push(block);
    for (const story of made.stories) stories.push(story);
    for (const page of made.pages) pages.push(page);
    for (const start of starts) lineStarts.push(start);
  }
  const heads = sheets.flatMap((sheet) => sheet.heads);
  const named = readFrontMatter(heads);
  const issue = readIssue(text, heads, blocks, named, options);
  const spans = pages.map((page, i): Page => ({ ...page, span: { start: page.header.start, end: pages[i + 1]?.header.start ?? text.length } }));
  const only = named?.page ?? (issue.dateSource === 'masthead' ? null : options.outsidePage);
  if (spans.length === 0 && only !== null) return onOnePage({ text, blocks, stories, apart: { blocks, stories }, lineStarts, pages: [], issue }, only);
  const front = issue.dateSource === 'masthead' || spans[0]?.number === '2' ? '1' : null;
  const apart = { blocks, stories };
  return { text, ...followJumps(apart, spans, front, known, used), apart, lineStarts, pages: spans, issue };
}

/** A file whose front matter or name says which page it holds. */
function onOnePage(tree: Tree, number: string): Tree {
  const stories = tree.stories.map((story): Story => ({ ...story, page: number }));
  const start = tree.blocks.find(({ kind }) => kind !== 'masthead')?.span.start ?? tree.text.length;
  return { ...tree, stories, apart: { blocks: tree.blocks, stories }, pages: [{ number, title: '', header: { start, end: start }, span: { start, end: tree.text.length } }] };
}
