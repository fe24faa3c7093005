// A code whose digits are told one after another in one unit: “8415” … 8分钟齐读 … 4分钟默读 … 1分钟回想 … 6分钟互查.
import type { Span } from '../../base/span.ts';
import type { Code } from './code-shapes.ts';

/** Farthest, in characters, that the figures stand behind the code. */
const reach = 300;
const figure = /(?<![\d.．第至到～—-])(\d{1,2})(分钟|秒钟?|小时|天|周|个月|次|遍|步|米|公里|页|句|道|张|件|堂|节|名|人|户)(?!前|后|以|左右|多|内)/g;

const named = /^”[^，。；：“]{0,5}(?:法|模式|机制|制|作息|计划|套餐|原则|节奏|练|课|操|时光|配比|流程|程序|节拍|口诀|规则)/;

/** “5321”结对帮扶：县级领导每人联系5户, 推行“432”帮带，: what follows tells it digit by digit. */
const unfolds = /^”[^，。；：“”\d]{2,8}：/;

/** A figure that is not the digit of its place. */
export interface Placed extends Span {
  readonly digit: string;
  readonly n: number;
}

/** 蓝道长1公里…；绿道长3公里…；红道长6公里: the same word before each, and each in a group of its own. */
function alike(text: string, list: readonly Span[]): boolean {
  const lead = text[(list[0]?.start ?? 0) - 1] ?? '，';
  return /[\u4e00-\u9fff]/.test(lead) && list.every((f, i) => text[f.start - 1] === lead && (i === 0 || /[；。]/.test(text.slice(list[i - 1]?.end ?? 0, f.start))));
}

/** The one figure that differs, where as many figures of one unit follow the code as it has digits and all the others stand in its order; their sum may be told beside them. */
export function figureOtherwise(text: string, code: Code): Placed | null {
  const want = code.parts.map(Number);
  if (code.plus || want.length < 3 || want.some((n) => !(n >= 1 && n <= 9))) return null;
  // “985”高校 is a name
  const known = named.test(text.slice(code.end, code.end + 10)) || unfolds.test(text.slice(code.end, code.end + 14));
  if (!known && !/^”[\u4e00-\u9fff]{2,8}[，。]/.test(text.slice(code.end, code.end + 11))) return null;
  const sum = want.reduce((a, b) => a + b, 0);
  const byUnit = new Map<string, (Span & { readonly n: number })[]>();
  const from = code.end;
  for (const m of text.slice(from, from + reach).matchAll(figure)) {
    const [all, value = '', unit = ''] = m;
    if (Number(value) === sum) continue;
    const list = byUnit.get(unit) ?? [];
    list.push({ start: from + m.index, end: from + m.index + all.length, n: Number(value) });
    byUnit.set(unit, list);
  }
  for (const list of byUnit.values()) {
    const off = list.flatMap((f, i) => (f.n === want[i] ? [] : [i]));
    const [i] = off;
    if (list.length !== want.length || off.length !== 1 || i === undefined || (!known && !alike(text, list))) continue;
    const [found, digit] = [list[i], want[i]];
    if (found && digit !== undefined && Math.abs(found.n - digit) <= 3) return { start: found.start, end: found.end, digit: String(digit), n: found.n };
  }
  return null;
}
