// layout/overlap: a paragraph that begins by printing again the last words of the one it goes on from.
import { defineIssueRule } from '../define.ts';

export default defineIssueRule({
  id: 'layout/overlap',
  severity: 'warning',
  fixable: true,
  needs: [],
  source: '校对惯例：转栏处重出的字须删去',
  messages: {
    again: { zh: '“{words}”与第{line}行段尾重复，是转栏时重出的字', en: '“{words}” repeats the end of line {line}' },
    first: { zh: '前一处“{words}”', en: 'First “{words}”' },
    remove: { zh: '删去重出的“{words}”', en: 'Delete the repeated “{words}”' },
  },
  check({ tree, report }) {
    for (const block of tree.blocks) {
      const end = typeof block.joins === 'number' ? tree.blocks[block.joins] : undefined;
      // 读者 白晓冬 … 白晓冬读者：: a signature, and who is spoken to
      // ——访象棋教师庹志明 … 庹志明，1968年生: a deck, and who it names
      if (!end || block.overlap === 0 || /^[\s　]*——/.test(tree.text.slice(end.content.start, end.content.start + 6)) || (end.content.end - end.content.start <= block.overlap + 8 && /\s/.test(tree.text.slice(end.content.start, end.content.end - block.overlap)))) continue;
      const { start } = block.content;
      const span = { start, end: start + block.overlap };
      const data = { words: tree.text.slice(span.start, span.end), line: end.line };
      report({
        message: 'again',
        data,
        span,
        related: [{ message: 'first', data, span: { start: end.content.end - block.overlap, end: end.content.end } }],
        fixes: [{ title: 'remove', data, safety: 'confirm', edits: [{ span, newText: '' }] }],
      });
    }
  },
});
