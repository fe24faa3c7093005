// Questions told one after another and then counted: 船是怎么沉的，吃什么，往哪里去，这五个问题….
import type { Span } from '../../base/span.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const asked = /怎[么样]|什么|哪|谁|多少|几[个家时人次天年]|为何|如何|是否|何[时处以]|吗$|呢$|要不要|能不能|可不可|会不会|该不该|是不是|有没有|够不够|行不行|值不值|多[大高长久远深]$/;
/** Farthest, in characters, that the questions go back. */
const reach = 160;

/** The questions right before 这三个问题, back to the opening of their sentence or of what is quoted; null where fewer than two are told. */
export function questionsBefore(text: string, count: CountPhrase): Enumeration | null {
  if (!/^(?:问题|疑问|问号|追问|困惑|谜团?)/.test(count.noun) || !/(?:^|[，。？”])(?:这|就这|以上|上面这|上述)$/.test(text.slice(Math.max(0, count.start - 4), count.start))) return null;
  const stop = Math.max(0, count.start - reach);
  let end = count.start - (/上面这$/.test(text.slice(count.start - 3, count.start)) ? 3 : /(?:就这|以上|上述)$/.test(text.slice(count.start - 2, count.start)) ? 2 : 1);
  const items: Span[] = [];
  let closed = false;
  while (end > stop) {
    while (end > stop && '，？?”；、'.includes(text[end - 1] ?? ' ')) end--;
    let start = end;
    while (start > stop && !'，。？?；！：“\n'.includes(text[start - 1] ?? '\n')) start--;
    const words = text.slice(start, end);
    if (start <= stop || words.length < 3 || !asked.test(words)) {
      // what precedes them is a sentence of its own
      closed = '。！\n'.includes(text[end] ?? ' ') && items.length > 0;
      break;
    }
    items.unshift({ start, end });
    end = start;
    if ('。！：\n'.includes(text[start - 1] ?? '\n') || (text[start - 1] === '“' && text[start - 2] !== '”' && !'，、'.includes(text[start - 2] ?? ' '))) {
      closed = true;
      break;
    }
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 2) return null;
  return { start: first.start, end: last.end, count, place: 'before', items, readings: [items.length], open: false, certain: closed && Math.abs(items.length - count.value) <= 2 };
}
