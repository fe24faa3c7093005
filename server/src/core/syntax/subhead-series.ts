// Bare lines that head the paragraphs below them, known by their being three and more of one shape: 清晨，老街的豆腐坊 … 上午，社区的缝纫间.
import type { Item } from './item.ts';

const longest = 14;
/** How far apart the lengths of one series lie. */
const slack = 3;
const reach = 30;
/** The ends of a journey told stop by stop, which pause where 第一站 does. */
const terminus = /^(?:起点|终点|首站|末站)，[^，]+$/;

/** Whether items[at] is one of three and more short bare lines of its story that pause at the same place, each above a whole paragraph and below another or a byline. */
export function isOfSeries(items: readonly Item[], at: number): boolean {
  const pause = pauseOf(items, at);
  const length = items[at]?.traits.text.length ?? 0;
  if (pause < 0) return false;
  let count = 1;
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < items.length && Math.abs(i - at) <= reach; i += step) {
      const item = items[i];
      if (!item || item.line.level > 0 || item.kind === 'masthead' || item.kind === 'page-header') break;
      if (pauseOf(items, i) === pause && Math.abs(item.traits.text.length - length) <= slack && ++count >= 3) return true;
    }
  }
  return false;
}

/** Where such a line pauses: the place of its one comma; −1 where it is none. */
function pauseOf(items: readonly Item[], at: number): number {
  const item = items[at];
  if (!item || item.line.level > 0 || item.traits.face !== 'bare' || item.traits.text.length > longest) return -1;
  const next = items[at + 1];
  if (next?.traits.face !== 'prose' || next.line.level > 0 || !/[。！？…”]$/.test(next.traits.text)) return -1;
  const comma = item.traits.text.indexOf('，');
  // 第一站，磨石沟 … 终点，县城
  if (terminus.test(item.traits.text)) return 3;
  return comma >= 1 && comma <= 5 && !item.traits.text.includes('，', comma + 1) ? comma : -1;
}
