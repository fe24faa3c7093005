// What a paper's own correction cites as wrong: “1984年，26岁时开店”，应为“1984年，23岁时开店”.
import type { Span } from '../base/span.ts';

/** No citation is longer. */
const longest = 80;
const mended = /^”[^。“”\n]{0,8}(?:应为|应是|应当是|实为|误为|有误|系笔误|更正为|改为)/;

/** Whether the span stands in a quotation that the text itself says is wrong. */
export function isCorrected(text: string, { start, end }: Span): boolean {
  const close = text.slice(end, end + longest).indexOf('”');
  if (close < 0 || !mended.test(text.slice(end + close, end + close + 20))) return false;
  const open = text.slice(Math.max(0, start - longest), start).lastIndexOf('“');
  return open >= 0 && !text.slice(Math.max(0, start - longest) + open, end + close).includes('”');
}
