// The parser's door: text in, tree out. It never throws and loses no character.
import type { CivilDate } from '../base/calendar.ts';
import { readFrontMatter } from './front-matter.ts';
import { readIssue } from './issue.ts';
import { followJumps, type JumpMemory } from './jumps.ts';
import type { Block, IssueInfo, Page, Story, Tree } from './model.ts';
import { type Reading, readAgain, readWhole } from './read.ts';
import type { Sheet } from './sheets.ts';

/** What the parser may know from outside the text. */
export interface ParseOptions {
  /** Date of the issue from the file's name or the newsroom's settings; the text's own date wins. */
  readonly outsideDate: { readonly date: CivilDate; readonly source: 'file-name' | 'config' } | null;
  /** Number of the page that the file's name says it holds; page headers and front matter win. */
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
  const stories = sheets.flatMap(({ made }) => made.stories);
  const pages = sheets.flatMap(({ made }) => made.pages);
  const heads = sheets.flatMap((sheet) => sheet.heads);
  const named = readFrontMatter(heads);
  const apart = new Apart(sheets, stories);
  const issue = readIssue(text, heads, apart, named, options);
  const spans = pages.map((page, i): Page => ({ ...page, span: { start: page.header.start, end: pages[i + 1]?.header.start ?? text.length } }));
  const only = named?.page ?? (issue.dateSource === 'masthead' && !isPageOfDay(options) ? null : options.outsidePage);
  if (spans.length === 0 && only !== null) return onOnePage(new ReadTree(text, sheets, apart, apart, [], issue), only);
  const front = issue.dateSource === 'masthead' || spans[0]?.number === '2' ? '1' : null;
  return new ReadTree(text, sheets, followJumps(apart, spans, front, known, used), apart, spans, issue);
}

/** 20260112-A01.txt and A01.txt hold page A1, whatever masthead they print; 青桐报-03.txt may be the third issue, p03.txt anybody's third piece. */
function isPageOfDay({ outsideDate, outsidePage }: ParseOptions): boolean {
  return outsidePage !== null && (outsideDate?.source === 'file-name' || /^[A-D]1$/.test(outsidePage));
}

/** Blocks and stories page by page; blocks are gathered when they are asked for. */
class Apart {
  readonly stories: readonly Story[];
  private readonly sheets: readonly Sheet[];
  private gathered: readonly Block[] | null = null;

  constructor(sheets: readonly Sheet[], stories: readonly Story[]) {
    this.sheets = sheets;
    this.stories = stories;
  }

  get blocks(): readonly Block[] {
    this.gathered ??= this.sheets.flatMap(({ made }) => made.blocks);
    return this.gathered;
  }
}

/** The tree of a reading; blocks and line starts are gathered when they are asked for. */
class ReadTree implements Tree {
  readonly text: string;
  readonly stories: readonly Story[];
  readonly apart: Tree['apart'];
  readonly pages: readonly Page[];
  readonly issue: IssueInfo;
  private readonly sheets: readonly Sheet[];
  private readonly together: Tree['apart'];
  private starts: readonly number[] | null = null;

  constructor(text: string, sheets: readonly Sheet[], together: Tree['apart'], apart: Tree['apart'], pages: readonly Page[], issue: IssueInfo) {
    this.text = text;
    this.sheets = sheets;
    this.together = together;
    this.stories = together.stories;
    this.apart = apart;
    this.pages = pages;
    this.issue = issue;
  }

  get blocks(): readonly Block[] {
    return this.together.blocks;
  }

  get lineStarts(): readonly number[] {
    this.starts ??= this.sheets.flatMap(({ lineStarts }) => lineStarts);
    return this.starts;
  }
}

/** A file whose front matter or name says which page it holds. */
function onOnePage({ text, apart, lineStarts, issue }: Tree, number: string): Tree {
  const { blocks } = apart;
  const stories = apart.stories.map((story): Story => ({ ...story, page: number }));
  const start = blocks.find(({ kind }) => kind !== 'masthead')?.span.start ?? text.length;
  return { text, blocks, stories, apart: { blocks, stories }, lineStarts, issue, pages: [{ number, title: '', header: { start, end: start }, span: { start, end: text.length } }] };
}
