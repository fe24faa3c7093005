// The outline of an issue: masthead → page → story → subheads and photos, with bylines and lengths as details.
import type { Locale } from '../base/message.ts';
import type { Span } from '../base/span.ts';
import type { Block, BlockKind, StoryText, Tree } from '../syntax/model.ts';
import { pageByPage } from '../syntax/apart.ts';
import { type Say, sayIn } from './say.ts';

export type OutlineKind = 'masthead' | 'page' | 'section' | 'story' | 'subhead' | 'photo' | 'note';

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

const childKinds: Partial<Record<BlockKind, OutlineKind>> = { subhead: 'subhead', caption: 'photo', note: 'note', section: 'section' };

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
      const draft = storyDraft(say, tree, block.story, block);
      stories.set(block.story, draft);
      put(draft);
    } else addToStory(say, tree, known, block);
  });
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
function storyDraft(say: Say, tree: Tree, id: string, first: Block): Draft {
  const story = tree.stories.find((s) => s.outlineId === id);
  const blocks = (story?.blocks ?? []).map((i) => tree.blocks[i]).filter((b) => b !== undefined);
  const title = blocks.find((b) => b.kind === 'headline') ?? blocks.find((b) => b.kind === 'kicker' || b.kind === 'subhead') ?? first;
  const byline = blocks.find((b) => b.kind === 'byline');
  const characters = story ? storyCharacters(story.copy) : 0;
  const detail = [byline ? nameOf(say, tree.text, byline.content) : '', say(labels.characters, { count: characters })].filter(Boolean).join(' · ');
  const draft: Draft = { name: nameOf(say, tree.text, title.content), detail, kind: 'story', span: first.span, selection: first.content, children: [] };
  // the headline may stand later in the file than the story's first line
  const own = title === first || title.span.start > first.span.end ? null : title;
  if (own) draft.span = cover(draft.span, own.span);
  addToStory(say, tree, draft, first);
  return draft;
}

function addToStory(say: Say, tree: Tree, draft: Draft, block: Block): void {
  const kind = childKinds[block.kind];
  if (kind) draft.children.push(draftOf(say, tree, block, kind));
  else draft.span = cover(draft.span, block.span);
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
