// What is not the paper's own word of today: what a correction cites as wrong (“1984年，26岁时开店”，应为“1984年，23岁时开店”), what is reprinted from an old paper.
import type { Span } from '../base/span.ts';

/** No citation is longer. */
const longest = 80;
const mended = /^”[^。“”\n]{0,8}(?:应为|应是|应当是|实为|误为|有误|系笔误|更正为|改为)|^”[^。“”\n]{0,30}(?:明明|[排印写抄看]错|错了一|多了一|少了一|笔误)/;

/** 65周年之说，系记者误记: the paragraph says so of what it cites. */
const mistold = /之说，?(?:系|属|是|为)?[^，。；\n]{0,6}(?:误记|误写|笔误|有误|误)|(?:系|属)(?:记者|编辑|本报|作者|排版|校对)[^，。；\n]{0,4}(?:误|错)/;

/** Whether the span stands in a quotation that the text itself says is wrong. */
export function isCorrected(text: string, { start, end }: Span): boolean {
  const line = text.indexOf('\n', end);
  if (/^[^\n]{0,20}“?[^”\n]{0,20}”/.test(text.slice(end, end + 42)) && mistold.test(text.slice(end, line < 0 ? end + 200 : Math.min(line, end + 200)))) return true;
  const close = text.slice(end, end + longest).indexOf('”');
  if (close < 0 || !mended.test(text.slice(end + close, end + close + 40))) return false;
  const open = text.slice(Math.max(0, start - longest), start).lastIndexOf('“');
  return open >= 0 && !text.slice(Math.max(0, start - longest) + open, end + close).includes('”');
}

/** How far, in characters, a line naming the source stands above what is reprinted. */
const above = 700;
const source = /(?:原载|原刊|载于|刊于|摘自|转载自|录自)(?:于|本报|《[^》\n]{1,20}》|[^。\n\d]{0,10}){0,3}(?:1[6-9]\d\d|20\d\d)年/;

/** Whether the span stands in a paragraph in quotation marks below a line that says from which year's paper it is: 原载1994年10月18日. Its years count from then. */
export function isReprint(text: string, { start }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return text[from] === '“' && source.test(text.slice(Math.max(0, from - above), from));
}
