// layout/out-of-place: a headline that stands behind its text, a caption that stands in another story.
import type { Block, Story, Tree } from '../../syntax/model.ts';
import { defineIssueRule, type Edit } from '../define.ts';

export default defineIssueRule({
  id: 'layout/out-of-place',
  severity: 'information',
  fixable: true,
  needs: [],
  source: '校对惯例：题在文前，图说随图入稿',
  messages: {
    headline: { zh: '标题排在正文之后，应移到第{line}行之前', en: 'The headline stands behind its text, which begins at line {line}' },
    caption: { zh: '图片说明落在别的稿件里，说的是《{title}》一稿', en: 'The caption stands in another story; it speaks of “{title}”' },
    begins: { zh: '正文从这里开始', en: 'The text begins here' },
    story: { zh: '所说的稿件', en: 'The story it speaks of' },
    move: { zh: '移到文前', en: 'Move it before the text' },
  },
  check({ tree, report }) {
    for (const story of tree.stories) {
      const late = story.copy.role === 'article' ? lateHeadline(tree, story) : null;
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
      if (block.kind !== 'caption' || block.story === null || !isStray(tree, i)) return;
      const head = tree.blocks.find((b) => b.story === block.story && b.kind === 'headline');
      if (!head) return;
      const title = tree.text.slice(head.content.start, head.content.end);
      report({ message: 'caption', data: { title }, span: block.content, related: [{ message: 'story', span: head.content }] });
    });
  },
});

interface LateHeadline {
  readonly headline: Block;
  /** The first block of the text above it. */
  readonly begins: Block;
  readonly edits: readonly Edit[];
}

/** A head group that reads first but stands behind paragraphs of its story. */
function lateHeadline(tree: Tree, story: Story): LateHeadline | null {
  const blocks = story.blocks.map((i) => tree.blocks[i]).filter((b): b is Block => b !== undefined);
  const first = blocks[0];
  const begins = tree.blocks[Math.min(...story.blocks)];
  if (!first || !begins || (first.kind !== 'headline' && first.kind !== 'kicker') || begins.span.start >= first.span.start || begins.kind === 'caption') return null;
  const behind = blocks.findIndex((b) => b.kind !== 'headline' && b.kind !== 'kicker' && b.kind !== 'deck');
  const headline = blocks.find((b) => b.kind === 'headline') ?? first;
  let end = (blocks[behind - 1] ?? headline).span.end;
  while (end < tree.text.length && (tree.text[end] === '\n' || tree.text[end] === '\r')) end++;
  const at = begins.span.start;
  const edits = [{ span: { start: at, end: at }, newText: tree.text.slice(first.span.start, end) }, { span: { start: first.span.start, end }, newText: '' }];
  return { headline, begins, edits };
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
