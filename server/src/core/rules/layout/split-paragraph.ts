// layout/split-paragraph: a sentence cut at a column break, with the place where it goes on.
import type { Block, Tree } from '../../syntax/model.ts';
import { defineIssueRule, type Edit } from '../define.ts';
import { lastWords, openingWords, withBreak } from './words.ts';

export default defineIssueRule({
  id: 'layout/split-paragraph',
  severity: 'information',
  fixable: true,
  needs: [],
  source: '校对惯例：分栏转行处断开的段落须按原稿接通',
  messages: {
    next: { zh: '句子在此断开，下文接第{line}行“{head}”', en: 'The sentence breaks off here and goes on at line {line}' },
    between: { zh: '句子在此断开，隔{count}段接第{line}行“{head}”', en: 'The sentence breaks off here and goes on at line {line}, {count} blocks further' },
    goesOn: { zh: '从这里接上文“{tail}”', en: 'Goes on from here' },
    join: { zh: '接成一段', en: 'Join the two' },
  },
  check({ tree, report }) {
    for (const [index, block] of tree.blocks.entries()) {
      if (typeof block.joins !== 'number' || block.wrapped || block.overlap > 0) continue;
      const end = tree.blocks[block.joins];
      if (amongLines(tree, block.joins, index) || note.test(tree.text.slice(block.content.start, block.content.end))) continue;
      // a jump line says where it goes on
      if (!end || tree.pages.some(({ header }) => header.start > end.span.start && header.start < block.span.start)) continue;
      const span = lastWords(tree.text, end.content);
      const head = openingWords(tree.text, block.content);
      const count = Math.abs(index - block.joins) - 1;
      report({
        message: count > 0 ? 'between' : 'next',
        data: { line: block.line, count, head: tree.text.slice(head.start, head.end) },
        span,
        related: [{ message: 'goesOn', data: { tail: tree.text.slice(span.start, span.end) }, span: head }],
        fixes: [{ title: 'join', safety: 'confirm', edits: joinEdits(tree, end, block) }],
      });
    }
  },
});

/** （以上由护理员记录）: a note of its own. */
const note = /^（[^（）\n]{2,40}）$/;
const stops = /[。！？…”’）：；]$/;

/** A timetable, a poem: three quarters of the paragraphs around, and four at least, end without a mark. */
function amongLines({ blocks, text }: Tree, from: number, to: number): boolean {
  const around = blocks.slice(Math.max(0, from - 4), to + 4).filter((b) => b.kind === 'paragraph' || b.kind === 'deck' || b.kind === 'subhead');
  const open = around.filter((b) => !stops.test(text.slice(b.content.start, b.content.end).trimEnd())).length;
  return open > 3 && open * 4 >= around.length * 3;
}

/** Takes out the break where nothing stands between, else moves the second half behind the first. */
function joinEdits(tree: Tree, end: Block, head: Block): Edit[] {
  const { text } = tree;
  const from = end.content.end;
  const to = head.content.start;
  if (from < to && text.slice(from, to).trim() === '') return [{ span: { start: from, end: to }, newText: '' }];
  return [
    { span: { start: from, end: from }, newText: text.slice(to, head.content.end) },
    { span: withBreak(text, head.span), newText: '' },
  ];
}
