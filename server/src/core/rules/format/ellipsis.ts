// format/ellipsis: …… written with dots, full stops or half of it, and …… together with 等.
import { isDigit, isHan, isLatin } from '../../base/characters.ts';
import type { Marks } from '../../facts/marks.ts';
import { defineStoryRule } from '../define.ts';

/** Characters that are set in a row for want of ……. */
const dots = '.。…⋯·・•．‥';
/** After 等, these make it the verb “to wait”. */
const waiting = '我你您他她它着待到候于同了咱谁不';

export default defineStoryRule({
  id: 'format/ellipsis',
  severity: 'information',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'furniture'],
  source: 'GB/T 15834—2011 4.11',
  messages: {
    form: { zh: '省略号应为“……”，不是“{found}”', en: 'The ellipsis is “……”, not “{found}”' },
    half: { zh: '省略号占两格，应为“……”', en: 'The ellipsis takes two squares: “……”' },
    both: { zh: '省略号与“等”同用，删去一个', en: '“……” and “等” say the same: keep one' },
    stop: { zh: '省略号后不用句号', en: 'No full stop behind “……”' },
    dropStop: { zh: '删去句号', en: 'Remove the full stop' },
    comma: { zh: '省略号前不用顿号', en: 'No “、” before “……”' },
    correct: { zh: '改为“……”', en: 'Change to “……”' },
    keepWord: { zh: '删去省略号，保留“等”', en: 'Remove “……” and keep “等”' },
    keepDots: { zh: '删去“等”，保留省略号', en: 'Remove “等” and keep “……”' },
    drop: { zh: '删去顿号', en: 'Remove “、”' },
  },
  check({ copy: { text }, facts: { marks }, report }) {
    let end = 0;
    for (const at of rows(text, marks)) {
      if (at < end) continue;
      const dot = text[at] ?? '';
      end = at + 1;
      while (end < text.length && sameDot(dot, text[end] ?? '')) end++;
      const pure = end - at;
      // … with a dot or a stop for its other half; ……。 is judged below
      while (dot === '…' && end < text.length && (text[end] === '.' || (pure % 2 === 1 && '。．·'.includes(text[end] ?? ' ')))) end++;
      const length = end - at;
      const span = { start: at, end };
      if (dot === '…' && length === pure && (length === 2 || length === 4 || both(text, at, end) > 0)) {
        const word = both(text, at, end);
        if (word > 0) {
          report({
            message: 'both', span: { start: at, end: end + word }, fixes: [
              { title: 'keepWord', safety: 'confirm', edits: [{ span, newText: '' }] },
              { title: 'keepDots', safety: 'confirm', edits: [{ span: { start: end, end: end + word }, newText: '' }] },
            ],
          });
        } else if (text[at - 1] === '等' && !'等一再'.includes(text[at - 2] ?? ' ') && both(text, at - 1, at - 1) > 0) {
          report({ message: 'both', span: { start: at - 1, end }, fixes: [{ title: 'keepWord', safety: 'confirm', edits: [{ span, newText: '' }] }, { title: 'keepDots', safety: 'confirm', edits: [{ span: { start: at - 1, end: at }, newText: '' }] }] });
        } else if (text[end] === '。' && text[end + 1] !== '。') {
          report({ message: 'stop', span: { start: at, end: end + 1 }, fixes: [{ title: 'dropStop', safety: 'confirm', edits: [{ span: { start: end, end: end + 1 }, newText: '' }] }] });
        } else if (text[at - 1] === '、') {
          report({ message: 'comma', span: { start: at - 1, end }, fixes: [{ title: 'drop', safety: 'confirm', edits: [{ span: { start: at - 1, end: at }, newText: '' }] }] });
        }
      } else if (dot === '…' || (length >= 3 && dot !== '…') || (length === 2 && dot === '.' && isHan(text.charCodeAt(at - 1)) && /^”?(?:\n|$)/.test(text.slice(end, end + 2)))) {
        if (dot !== '…' && dot !== '。' && (isForeign(text, at, end) || marks.inAddress(at))) continue;
        if (dot === '…' && !isHan(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at - 1)) && !isHan(text.charCodeAt(end))) continue;
        report({ message: dot === '…' && length === pure ? 'half' : 'form', data: { found: text.slice(at, end) }, span, fixes: [{ title: 'correct', safety: length > 6 ? 'confirm' : 'safe', edits: [{ span, newText: '……' }] }] });
      }
    }
  },
});

/** Places where an ellipsis may begin, in order: any …, and other dots that stand in a row. */
function rows(text: string, marks: Marks): readonly number[] {
  const found: number[] = [];
  for (const dot of dots) for (const at of marks.at(dot)) if (dot === '…' || text[at + 1] === dot) found.push(at);
  return found.sort((a, b) => a - b);
}

function sameDot(first: string, next: string): boolean {
  return next === first || (first === '。' && next === '.') || (first === '.' && next === '。');
}

/** Dots of an English phrase, a path, a table of contents or a list number. */
function isForeign(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isLatin(before) || isLatin(after) || (isDigit(before) && isDigit(after)) || text[end] === '/') return true;
  return end - start > 12 && isDigit(after);
}

/** Length of the 等 or 等等 behind …… that closes a list; 0 where there is none, or where it is “to wait”. */
function both(text: string, start: number, end: number): number {
  if (text[end] !== '等') return 0;
  const length = text[end + 1] === '等' ? 2 : 1;
  const next = text[end + length] ?? '';
  if ((next !== '' && waiting.includes(next)) || /^一[下等会阵天年]/.test(text.slice(end + length, end + length + 2))) return 0;
  for (let i = start - 1; i >= 0 && i > start - 40; i--) {
    const c = text[i] ?? '';
    if (c === '、' || c === '》' || c === '”') return length;
    if ('。！？\n'.includes(c)) return 0;
  }
  return 0;
}
