// The outline of an issue: masthead → page → story → subheads with what stands below them, briefs, photos and boxes, with bylines and lengths as details.
import { grouped } from '../base/grouped.ts';
import type { Locale } from '../base/message.ts';
import type { Span } from '../base/span.ts';
import type { Block, BlockKind, Story, StoryText, Tree } from '../syntax/model.ts';
import { pageByPage } from '../syntax/apart.ts';
import { type Say, sayIn } from './say.ts';
import { sectionsOf, spanOf } from './sections.ts';

export type OutlineKind = 'masthead' | 'page' | 'section' | 'story' | 'subhead' | 'photo' | 'note' | 'brief';

/** A node of the outline. `span` covers its children; `name` is the text at `selection`. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

interface Draft extends OutlineSymbol {
  span: Span;
  children: Draft[];
}

const childKinds: Partial<Record<BlockKind, OutlineKind>> = { subhead: 'subhead', caption: 'photo', note: 'note', section: 'section', brief: 'brief' };

const labels = {
  text: { zh: '{text}', en: '{text}' },
  page: { zh: '第{number}版', en: 'Page {number}' },
  masthead: { zh: '报头', en: 'Masthead' },
  number: { zh: '第{number}期', en: 'No {number}' },
  pages: { zh: '{count}版', en: '{count} pages' },
  between: { zh: ' ', en: ', ' },
  characters: { zh: '{count}字', en: '{count} characters' },
  empty: { zh: '（空）', en: '(empty)' },
} as const;

/** Symbols of the whole file, nested. Parents cover their children; siblings stand in document order. */
export function outlineOf(whole: Tree, locale: Locale = 'zh'): readonly OutlineSymbol[] {
  const say = sayIn(locale);
  const tree = pageByPage(whole);
  const top: Draft[] = [];
  const pages = pageDrafts(tree, say);
  let pageIndex = -1;
  const stories = new Map<string, Draft>();
  const written = grouped(tree.stories, ({ outlineId }) => outlineId);
  const put = (draft: Draft): void => {
    const page = pages[pageIndex];
    if (page) page.children.push(draft);
    else top.push(draft);
  };
  const masthead = mastheadDraft(tree, say);
  if (masthead) top.push(masthead);
  tree.blocks.forEach((block) => {
    for (let next = pages[pageIndex + 1]; next && block.span.start >= next.span.start; next = pages[pageIndex + 1]) {
      pageIndex++;
      top.push(next);
    }
    if (block.kind === 'masthead' || (block.kind === 'page-header' && pages.length > 0)) return;
    if (block.story === null) {
      put(draftOf(say, tree, block, block.kind === 'section' ? 'section' : 'note'));
      return;
    }
    const known = stories.get(block.story);
    if (!known) {
      const draft = storyDraft(say, tree, written.get(block.story) ?? [], block);
      stories.set(block.story, draft);
      put(draft);
    } else addToStory(say, tree, known, block);
  });
  const sections = new Map(sectionsOf(tree).map((run) => spanOf(run, tree.blocks)).map((span) => [span.start, span]));
  for (const draft of stories.values()) nestSections(draft, sections);
  for (const draft of top) widen(draft);
  return top.sort((a, b) => a.span.start - b.span.start);
}

function pageDrafts(tree: Tree, say: Say): Draft[] {
  return tree.pages.map((page) => ({
    name: `${say(labels.page, { number: page.number })}${page.title ? ` ${page.title}` : ''}`, detail: '', kind: 'page' as const, span: page.span, selection: page.header, children: [],
  })).sort((a, b) => a.span.start - b.span.start);
}

function mastheadDraft(tree: Tree, say: Say): Draft | null {
  const blocks = tree.blocks.filter((b) => b.kind === 'masthead');
  const first = blocks[0];
  if (!first) return null;
  const { issue } = tree;
  const date = issue.date ? `${issue.date.year}年${issue.date.month}月${issue.date.day}日` : '';
  const detail = [say(labels.text, { text: date }), issue.number === null ? '' : say(labels.number, { number: issue.number }), issue.pageCount === null ? '' : say(labels.pages, { count: issue.pageCount })].filter(Boolean).join(say(labels.between));
  // lines of a masthead may stand apart; the symbol covers the unbroken run at its head
  let end = first.span.end;
  for (let i = tree.blocks.indexOf(first) + 1; tree.blocks[i]?.kind === 'masthead'; i++) end = tree.blocks[i]?.span.end ?? end;
  const selection = issue.dateSpan && issue.dateSpan.start >= first.span.start && issue.dateSpan.end <= end ? issue.dateSpan : first.content;
  return { name: issue.paper ?? say(labels.masthead), detail, kind: 'masthead', span: { start: first.span.start, end }, selection, children: [] };
}

function draftOf(say: Say, tree: Tree, block: Block, kind: OutlineKind): Draft {
  return { name: nameOf(say, tree.text, block.content), detail: '', kind, span: block.span, selection: block.content, children: [] };
}

/** A story is named by its headline, else by its first words; its byline and length are the detail. */
function storyDraft(say: Say, tree: Tree, own: readonly Story[], first: Block): Draft {
  const blocks = own.flatMap((s) => s.blocks.map((i) => tree.blocks[i])).filter((b) => b !== undefined);
  const title = blocks.find((b) => b.kind === 'headline') ?? blocks.find((b) => b.kind === 'kicker' || b.kind === 'subhead') ?? first;
  // each brief of a column is a story of its own
  const characters = own.reduce((sum, { copy }) => sum + storyCharacters(copy), 0);
  const detail = [bylineOf(say, tree.text, blocks), say(labels.characters, { count: characters })].filter(Boolean).join(' · ');
  const draft: Draft = { name: nameOf(say, tree.text, title.content), detail, kind: 'story', span: cover(first.span, title.span), selection: title.content, children: [] };
  addToStory(say, tree, draft, first);
  return draft;
}

/** Who wrote: a line of its own, else the names in brackets where the text opens. */
function bylineOf(say: Say, text: string, blocks: readonly Block[]): string {
  const byline = blocks.find((b) => b.kind === 'byline');
  if (byline) return nameOf(say, text, byline.content);
  const opening = blocks.find((b) => b.kind === 'paragraph')?.content;
  const named = opening && inline.exec(text.slice(opening.start, Math.min(opening.end, opening.start + 80)));
  return named?.[1]?.replace(/\s+/g, ' ') ?? '';
}

/** 本报讯（记者 甲 通讯员 乙） */
const inline = /^[^（(。！？，]{0,24}[（(]((?:本报|见习|实习|首席|特约|全媒体|融媒体){0,2}(?:记者|通讯员)[^（()）。！？]{2,40})[）)]/;

function addToStory(say: Say, tree: Tree, draft: Draft, block: Block): void {
  const kind = childKinds[block.kind];
  if (kind) draft.children.push(draftOf(say, tree, block, kind));
  else draft.span = cover(draft.span, block.span);
}

/** Lets each subhead cover what stands below it, so that breadcrumbs and sticky lines name it there; photos and boxes of the section are its children. */
function nestSections(draft: Draft, sections: ReadonlyMap<number, Span>): void {
  const { children } = draft;
  draft.children = [];
  let open: Draft | null = null;
  for (const child of children) {
    const section = child.kind === 'subhead' ? sections.get(child.span.start) : undefined;
    if (section) {
      child.span = cover(child.span, section);
      open = child;
      draft.children.push(child);
    } else if (open && child.span.end <= open.span.end) open.children.push(child);
    else draft.children.push(child);
  }
}

/** Makes a parent cover its children, deepest first. */
function widen(draft: Draft): void {
  for (const child of draft.children) {
    widen(child);
    draft.span = cover(draft.span, child.span);
  }
  draft.children.sort((a, b) => a.span.start - b.span.start);
}

function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** One line, at most forty code points. */
function nameOf(say: Say, text: string, { start, end }: Span): string {
  const line = text.slice(start, Math.min(end, start + 200)).replace(/\s+/g, ' ').trim();
  const points = [...line];
  return points.length > 40 ? `${points.slice(0, 40).join('')}…` : line || say(labels.empty);
}

/** 字数: code points without blanks. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // the second half of a pair counts with its first
    if (code > 0x20 && code !== 0x3000 && (code < 0xdc00 || code >= 0xe000)) count++;
  }
  return count;
}

const counted = new WeakMap<StoryText, number>();

/** 字数 of a story; counted once, as a story that is not edited keeps its text. */
export function storyCharacters(copy: StoryText): number {
  const known = counted.get(copy) ?? countCharacters(copy.text);
  counted.set(copy, known);
  return known;
}
