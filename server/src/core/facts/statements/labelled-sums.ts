// Figures without their unit, which a bracket tells for all of them: （单位：万亩）：小麦5.2，油菜3.1，蔬菜1.4，合计9.9.
import { find } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { type Member, member, statement, type Statement } from './model.ts';
import { oneDigitOff } from './one-digit.ts';
import { compact } from './print.ts';

const item = /([一-鿿]{1,8}?)(?:为|是|[：:])?(\d{1,6}(?:\.\d{1,4})?)(?=[，、；。\n]|$)/g;
const totals = /^(?:合计|共计|总计|小计|总共|一共)$/;
const aside = /其中|同比|增|减|比|去年|上年|计划|目标|平均|占/;

/** Lists of two figures and more behind such a bracket, up to the first total. */
export function readLabelledSums(text: string): Statement[] {
  const found: Statement[] = [];
  for (let at = find(text, '单位：'); at >= 0; at = text.indexOf('单位：', at + 3)) {
    const close = /^单位：[^（）\n]{1,8}）[：:]?/.exec(text.slice(at, at + 16));
    if (!close) continue;
    const from = at + close[0].length;
    const stretch = /^[^。\n]*/.exec(text.slice(from, from + 300))?.[0] ?? '';
    const items = matchesOf(stretch, item);
    const end = items.findIndex((m) => totals.test(m[1] ?? ''));
    const total = items[end];
    const parts = items.slice(0, Math.max(0, end));
    // every piece of the stretch up to the total is one of them
    const pieces = stretch.slice(0, total?.index ?? 0).split(/[，、；]/).filter((p) => p !== '').length;
    if (!total || parts.length < 2 || pieces !== parts.length || aside.test(stretch.slice(0, total.index))) continue;
    const decimals = Math.max(...items.slice(0, end + 1).map((m) => (m[2]?.split('.')[1] ?? '').length));
    const due = parts.reduce((n, m) => n + Number(m[2]), 0);
    const said = Number(total[2]);
    // rounding leaves a unit of the last place, no more of so few
    const open = decimals > 0 ? (parts.length > 4 ? 0.5 * parts.length : 1.01) / 10 ** decimals : 0;
    const near = [[due, said], ...parts.map((m) => [Number(m[2]) + said - due, Number(m[2])])].some(([x = 0, y = 0]) => x > 0 && oneDigitOff(x.toFixed(decimals), y.toFixed(decimals)));
    if (Math.abs(due - said) <= open || !near || Math.abs(due / said - 1) > 0.3) continue;
    const span = (m: RegExpMatchArray): { start: number; end: number } => {
      const start = from + (m.index ?? 0) + m[0].length - (m[2]?.length ?? 0);
      return { start, end: start + (m[2]?.length ?? 0) };
    };
    const members: Member[] = [...parts.map((m) => member('part', span(m))), member('total', span(total))];
    found.push(statement('sum', members, { claim: span(total), holds: false, working: `${parts.map((m) => m[2]).join('＋')}＝${compact(Number(due.toFixed(4)))}`, right: null, fault: 'unequal' }));
  }
  return found;
}
