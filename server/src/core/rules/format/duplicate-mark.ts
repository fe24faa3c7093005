// format/duplicate-mark: one punctuation mark set twice in a row.
import { defineStoryRule } from '../define.ts';

/** Marks that never stand twice in a row; …… and —— are two code points by right, ！！ and ？？ a matter of style. */
const marks = '，。、；：,;';

export default defineStoryRule({
  id: 'format/duplicate-mark',
  severity: 'warning',
  fixable: true,
  needs: [],
  roles: ['article', 'masthead', 'page-header', 'furniture'],
  source: 'GB/T 15834—2011 标点符号用法',
  messages: {
    twice: { zh: '标点“{mark}”重复', en: 'The mark “{mark}” is set twice' },
    once: { zh: '改为一个“{mark}”', en: 'Keep one “{mark}”' },
  },
  check({ copy, report }) {
    const { text } = copy;
    for (const mark of marks) {
      const pair = mark + mark;
      for (let at = text.indexOf(pair); at >= 0; ) {
        let end = at + 2;
        while (text[end] === mark) end++;
        // 。。。 is an ellipsis written wrong, which is format/ellipsis's business
        if (!(mark === '。' && end - at > 2)) {
          const span = { start: at, end };
          report({ message: 'twice', data: { mark }, span, fixes: [{ title: 'once', data: { mark }, safety: 'safe', edits: [{ span, newText: mark }] }] });
        }
        at = text.indexOf(pair, end);
      }
    }
  },
});
