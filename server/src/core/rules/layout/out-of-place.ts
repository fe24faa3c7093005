// layout/out-of-place: a headline that stands behind its text, a caption or credit that stands in another story.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Block, Story, Tree } from '../../syntax/model.ts';
import { defineIssueRule, type Edit } from '../define.ts';
import { strangers } from './strangers.ts';

export default defineIssueRule({
  id: 'layout/out-of-place',
  severity: 'information',
  fixable: true,
  needs: ['people'],
  source: '校对惯例：题在文前，图说随图入稿',
  messages: {
    headline: { zh: '标题排在正文之后，应移到第{line}行之前', en: 'The headline stands behind its text, which begins at line {line}' },
    caption: { zh: '图片说明（署名）落在别的稿件里，说的是《{title}》一稿', en: 'The caption stands in another story; it speaks of “{title}”' },
    begins: { zh: '正文从这里开始', en: 'The text begins here' },
    story: { zh: '所说的稿件', en: 'The story it speaks of' },
    move: { zh: '移到文前', en: 'Move it before the text' },
  },
  check({ tree, facts, at, report }) {
    const told = new Set<number>();
    const speaksOf = (span: Span, other: string): void => {
      if (told.has(span.start)) return;
      const place = tree.blocks.findIndex((b) => span.start >= b.span.start && span.start < b.span.end);
      if (atFoot(tree, span, place) || isGallery(tree, place)) return;
      told.add(span.start);
      const head = tree.blocks.find((b) => b.story === other && b.kind === 'headline');
      if (!head) return;
      const title = tree.text.slice(head.content.start, head.content.end);
      report({ message: 'caption', data: { title }, span, related: [{ message: 'story', span: head.content }] });
    };
    for (const [index, story] of tree.stories.entries()) {
      const late = story.copy.role === 'article' ? (lateHeadline(tree, story) ?? bareTextBefore(tree, tree.stories[index - 1], story, (s) => facts(s).people)) : null;
      if (!late) continue;
      report({
        message: 'headline',
        data: { line: late.begins.line },
        span: late.headline.content,
        related: [{ message: 'begins', span: late.begins.content }],
        fixes: [{ title: 'move', safety: 'confirm', edits: late.edits }],
      });
    }
    tree.blocks.forEach((block, i) => {
      if (block.kind !== 'caption' || block.story === null || isInRow(tree, i) || !isStray(tree, i)) return;
      speaksOf(block.content, block.story);
    });
    for (const { story, span, other } of strangers(tree.stories)) speaksOf(at(story, span), other.outlineId);
  },
});

/** 图片新闻, 【图片说明】, 光影: pictures below it speak of whatever the page has. */
const galleryHead = /^[#\s【〔[■◆●□]{0,6}(?:图片|图说|图文|图集|影像|光影|镜头|看图|照片|摄影)/;
/** 图①：…图②：…: the words of several pictures in one line. */
const several = /图[一二三四五六①-⑨1-9][：:为 ][^\n]{1,80}图[一二三四五六①-⑨1-9][：:为 ]/;

/** 【图片说明】…, ［图①］…: a box by its label, as others of the page. */
const labelled = /^[【[［〔](?:图片|图说|图文|[上下左右题]?图[①-⑨1-9一二三四]?[】\]］〕])/;

/** Pictures that stand by themselves: below a head of their own, in a box by its label, or the words of several in one line. */
function isGallery(tree: Tree, at: number): boolean {
  const block = tree.blocks[at];
  if (!block) return false;
  const text = tree.text.slice(block.content.start, block.content.end);
  if (labelled.test(text) || several.test(text)) return true;
  let above = at - 1;
  while (tree.blocks[above]?.kind === 'caption' || tree.blocks[above]?.kind === 'credit') above--;
  const head = tree.blocks[above];
  return head !== undefined && head.content.end - head.content.start <= 14 && galleryHead.test(tree.text.slice(head.content.start, head.content.end));
}

/** The words of the pictures stand together at the foot of the page, whatever they speak of. */
function atFoot(tree: Tree, { start }: Span, at: number): boolean {
  if (!/^[▲▼△▽]?图/.test(tree.text.slice(start, start + 2))) return false;
  for (let i = at + 1; i < tree.blocks.length; i++) {
    const kind = tree.blocks[i]?.kind;
    if (kind === 'page-header' || kind === 'masthead') return true;
    if (kind !== 'caption' && kind !== 'credit' && kind !== 'byline') return false;
  }
  return true;
}

interface LateHeadline {
  readonly headline: Block;
  /** The first block of the text above it. */
  readonly begins: Block;
  readonly edits: readonly Edit[];
}

/** A head group that reads first but stands behind paragraphs of its story. */
function lateHeadline(tree: Tree, story: Story): LateHeadline | null {
  const first = tree.blocks[story.blocks[0] ?? -1];
  if (!first || (first.kind !== 'headline' && first.kind !== 'kicker')) return null;
  const begins = tree.blocks[Math.min(...story.blocks)];
  if (!begins || begins.span.start >= first.span.start || begins.kind === 'caption') return null;
  const blocks = story.blocks.map((i) => tree.blocks[i]).filter((b): b is Block => b !== undefined);
  const behind = blocks.findIndex((b) => b.kind !== 'headline' && b.kind !== 'kicker' && b.kind !== 'deck');
  const headline = blocks.find((b) => b.kind === 'headline') ?? first;
  let end = (blocks[behind - 1] ?? headline).span.end;
  while (end < tree.text.length && (tree.text[end] === '\n' || tree.text[end] === '\r')) end++;
  const at = begins.span.start;
  const edits = [{ span: { start: at, end: at }, newText: tree.text.slice(first.span.start, end) }, { span: { start: first.span.start, end }, newText: '' }];
  return { headline, begins, edits };
}

/** Text without a head begins the page, and the headline below it has text that goes on with the same person and no dateline of its own. */
function bareTextBefore(tree: Tree, above: Story | undefined, story: Story, people: (story: Story) => readonly PersonMention[]): LateHeadline | null {
  const blocks = story.blocks.map((i) => tree.blocks[i]).filter((b): b is Block => b !== undefined);
  const before = above?.blocks.map((i) => tree.blocks[i]).filter((b): b is Block => b !== undefined) ?? [];
  const [begins] = before;
  const [headline] = blocks;
  if (!above || !begins || !headline || headline.kind !== 'headline' || before.some((b) => b.kind !== 'paragraph' && b.kind !== 'byline' && b.kind !== 'caption') || blocks.some((b) => b.kind === 'byline' || b.kind === 'kicker' || b.kind === 'jump')) return null;
  const opening = tree.blocks[Math.min(...above.blocks) - 1];
  if (opening && opening.kind !== 'masthead' && opening.kind !== 'page-header') return null;
  if (!dateline.test(above.copy.text.slice(0, 60)) && begins.kind !== 'byline') return null;
  if (dateline.test(story.copy.text) || /上接|下转/.test(above.copy.text.slice(0, 12) + above.copy.text.slice(-14))) return null;
  if (!people(above).some((m) => m.evidence !== 'byline' && m.name.length > 2 && holds(story.copy.text, m.name))) return null;
  let end = headline.span.end;
  while (end < tree.text.length && (tree.text[end] === '\n' || tree.text[end] === '\r')) end++;
  const at = begins.span.start;
  return { headline, begins, edits: [{ span: { start: at, end: at }, newText: tree.text.slice(headline.span.start, end) }, { span: { start: headline.span.start, end }, newText: '' }] };
}

const dateline = /本报讯|本刊讯|本报记者|（记者|（通讯员|□|■|电（/;

/** ①… ②…: one of a row of pictures, whose captions stand together whatever they speak of. */
function isInRow(tree: Tree, at: number): boolean {
  const circled = (block: Block | undefined): boolean => block !== undefined && /[①-⑨]/.test(tree.text.charAt(block.content.start));
  return circled(tree.blocks[at]) && (circled(tree.blocks[at - 1]) || circled(tree.blocks[at + 1]));
}

/** The text before and the text behind it are of one other story. */
function isStray(tree: Tree, at: number): boolean {
  const own = tree.blocks[at]?.story;
  const near = (step: number): string | null => {
    for (let i = at + step; i >= 0 && i < tree.blocks.length; i += step) {
      const block = tree.blocks[i];
      if (!block || block.kind === 'page-header' || block.kind === 'masthead') return null;
      if (block.kind !== 'caption' && block.kind !== 'credit') return block.story;
    }
    return null;
  };
  const before = near(-1);
  const behind = near(1);
  return before !== null && before !== own && behind !== own;
}
