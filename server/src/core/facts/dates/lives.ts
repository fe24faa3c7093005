// Years of a life in brackets behind a name: 桂金枝（1899—1974年）.
import type { Span } from '../../base/span.ts';

/** Whether a run of years is a person's: alone in brackets behind a name of two to four characters that ends no other word. */
export function isLifeBracket(text: string, { start, end }: Span): boolean {
  if (!'（('.includes(text.charAt(start - 1)) || !/^年?[）)]/.test(text.slice(end, end + 2))) return false;
  const before = text.slice(Math.max(0, start - 6), start - 1);
  return /[\u4e00-\u9fff·]{2,4}$/.test(before) && !/[朝代宋元明清金辽国期间纪年划案动程作设表史战争]$|时期$|年间$/.test(before);
}
