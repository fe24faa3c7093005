// Brothers and sisters told by rank: 三兄弟 … 老大、老二、老三、老四.
import type { Span } from '../../base/span.ts';
import type { Enumeration } from './model.ts';

const ranks = ['老大', '老二', '老三', '老四', '老五', '老六', '老七', '老八'];
/** Farthest, in characters, that the ranks stand behind the number. */
const reach = 200;

/** The ranks that follow a number of brothers or sisters, one for one from 老大 on. */
export function siblings(text: string): Enumeration[] {
  const found: Enumeration[] = [];
  for (const word of ['兄弟', '姐妹', '姊妹', '兄妹', '姐弟']) {
    for (let at = text.indexOf(word, 1); at >= 0; at = text.indexOf(word, at + 2)) {
      // 姐妹四个, 四姐妹
      const after = /^([二三四五六七八])个(?=[，。都])/.exec(text.slice(at + 2, at + 5))?.[1];
      const value = ' 一二三四五六七八'.indexOf(after ?? text[at - 1] ?? '的');
      const items = value < 2 ? [] : ranked(text, at + (after ? 4 : 2));
      const [first, last] = [items[0], items.at(-1)];
      if (!first || !last || items.length < 2) continue;
      const numeral = after ? { start: at + 2, end: at + 3 } : { start: at - 1, end: at };
      const count = { start: Math.min(at, numeral.start), end: Math.max(at + 2, numeral.end + (after ? 1 : 0)), numeral, value, unit: '', noun: word, han: true, part: 0, sentence: 0 };
      // the number told last before the ranks is the one they answer
      if (found.at(-1)?.start === first.start) found.pop();
      // fewer ranks may be told than there are
      found.push({ start: first.start, end: last.end, count, place: 'after', items, readings: [items.length], open: false, certain: items.length > value });
    }
  }
  return found;
}

function ranked(text: string, from: number): Span[] {
  const items: Span[] = [];
  let at = from;
  for (const rank of ranks) {
    const next = text.indexOf(rank, at);
    if (next < 0 || next - at > reach) break;
    items.push({ start: next, end: next + 2 });
    at = next + 2;
  }
  return items;
}
