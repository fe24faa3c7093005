// layout/lost-text: a paragraph whose beginning or end is missing, with nothing in the file that goes on from it.
import { defineIssueRule } from '../define.ts';
import { isVerse, isWholeLine } from './whole-lines.ts';
import { lastWords, openingWords } from './words.ts';

export default defineIssueRule({
  id: 'layout/lost-text',
  severity: 'information',
  fixable: false,
  needs: [],
  source: '校对惯例：段首段尾残缺须对原稿补齐',
  messages: {
    tail: { zh: '此段到“{words}”没有写完，稿中找不到下文', en: 'The paragraph breaks off here and goes on nowhere in the file' },
    head: { zh: '此段开头“{words}”前面缺字，稿中找不到上文', en: 'The paragraph lacks its beginning' },
  },
  check({ tree, report }) {
    for (const [index, block] of tree.blocks.entries()) {
      // ……船到江心: an instalment begins so on purpose
      if (block.joins === 'lost' && tree.text[block.content.start] !== '…') {
        const span = openingWords(tree.text, block.content);
        report({ message: 'head', data: { words: tree.text.slice(span.start, span.end) }, span });
      }
      const next = tree.blocks[index + 1]?.content;
      if (block.losesTail && !isWholeLine(tree.text.slice(block.content.start, block.content.end), next ? tree.text.slice(next.start, next.end) : '') && !isVerse(tree.text.slice(block.content.start, block.content.end), tree.blocks.slice(index + 1, index + 3).map((b) => tree.text.slice(b.content.start, b.content.end)))) {
        const span = lastWords(tree.text, block.content, 10);
        report({ message: 'tail', data: { words: tree.text.slice(span.start, span.end) }, span });
      }
    }
  },
});
