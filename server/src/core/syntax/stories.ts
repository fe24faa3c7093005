// From classified lines to blocks, stories in reading order and pages.
import type { Item } from './item.ts';
import { pageNumber } from './masthead.ts';
import type { Block, Page, Part, Piece, Story, StoryRole } from './model.ts';

interface Group {
  readonly id: string;
  readonly outlineId: string;
  readonly role: StoryRole;
  readonly blocks: number[];
  readonly page: string | null;
}

/** Groups items into blocks, stories and pages. */
export function assembleStories(text: string, items: readonly Item[]): { blocks: Block[]; stories: Story[]; pages: Page[] } {
  const blocks: Block[] = [];
  const groups: Group[] = [];
  const pages: Page[] = [];
  let article = 0;
  let page: string | null = null;
  items.forEach((item, index) => {
    const role = roleOf(item);
    const last = groups.at(-1);
    if (role === 'page-header') page = addPage(text, item, pages) ?? page;
    if (role === 'article' && (item.opens || article === 0 || last?.role === 'masthead' || last?.role === 'page-header')) article++;
    const outlineId = role === 'article' ? String(article) : `${role}-${groups.length + 1}`;
    const joins = last && last.role === role && role !== 'page-header' && (role !== 'article' || (last.outlineId === outlineId && item.kind !== 'brief' && blocks.at(-1)?.kind !== 'brief'));
    if (joins) last.blocks.push(index);
    else groups.push({ id: role === 'article' && groups.some((g) => g.id === outlineId) ? `${outlineId}.${groups.length + 1}` : outlineId, outlineId, role, blocks: [index], page });
    blocks.push(blockOf(item, role === 'article' ? outlineId : null));
  });
  closePages(text, pages);
  return { blocks, stories: groups.map((group) => storyOf(text, blocks, group)), pages };
}

function roleOf(item: Item): StoryRole {
  if (item.kind === 'masthead' || item.kind === 'page-header') return item.kind;
  return item.furniture ? 'furniture' : 'article';
}

function addPage(text: string, item: Item, pages: Page[]): string | null {
  const tokens = item.traits.masthead ?? [];
  const token = tokens.find((t) => t.kind === 'page');
  if (!token) return null;
  const number = pageNumber(token);
  const title = tokens.find((t) => t.kind === 'title' || t.kind === 'unknown')?.text ?? '';
  const { start, end } = item.line;
  pages.push({ number, title, header: { start, end }, span: { start, end: text.length } });
  return number;
}

function closePages(text: string, pages: Page[]): void {
  pages.forEach((page, i) => {
    pages[i] = { ...page, span: { start: page.span.start, end: pages[i + 1]?.span.start ?? text.length } };
  });
}

function blockOf({ kind, line, number, traits }: Item, story: string | null): Block {
  const content = { start: line.from, end: line.to };
  if (traits.face === 'image') Object.assign(content, { start: line.from + 2, end: line.from + 2 + traits.text.indexOf(']') - 2 });
  return { kind, span: { start: line.start, end: line.end }, content, line: number, endLine: number, story, joins: null, losesTail: false, overlap: 0, level: line.level };
}

function storyOf(text: string, blocks: readonly Block[], group: Group): Story {
  const parts: Part[] = [];
  const pieces: Piece[] = [];
  let reading = '';
  for (const index of group.blocks) {
    const block = blocks[index];
    if (!block) continue;
    const { start, end } = block.content;
    if (parts.length > 0) reading += '\n';
    pieces.push({ at: reading.length, from: start, length: end - start });
    parts.push({ kind: block.kind, level: block.level, start: reading.length, end: reading.length + end - start });
    reading += text.slice(start, end);
  }
  return { id: group.id, outlineId: group.outlineId, copy: { role: group.role, text: reading, parts }, pieces, blocks: group.blocks, page: group.page };
}
