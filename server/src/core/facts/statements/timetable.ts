// Departures by the first and the last and what lies between them: 首班7时，末班19时，每15分钟一班，全天发车49班.
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import type { Row } from './rows.ts';

const busCue = cues.cue('班车趟列船');
const clock = '(\\d{1,2})(?:[:：时点](\\d{2}|半)?分?)';
const first = new RegExp(`(?:首班|首车|头班|首趟|首列|首航)(?:车|船)?[^，。；\\d]{0,8}${clock}`);
const last = new RegExp(`(?:末班|末车|尾班|末趟|末列|收班|最后一班)(?:车|船)?[^，。；\\d]{0,8}${clock}`);
const every = /每(?:隔)?(\d{1,3})分钟(?:就)?(?:发|开|来|有|跑)?(?:出|行)?(?:车)?一(?:班|趟|列|次)|每(?:隔)?(半|一)个?(?:小时|钟头)(?:就)?(?:发|开|来|有|跑)?(?:出|行)?(?:车)?一(?:班|趟|列|次)/;
const whole = /(?:全天|每天|一天|每日|全日|单向|上行|下行)[^，。；\d]{0,10}$/;

/** Numbers of departures a day that no counting of first, last and interval gives, one way or both. Three sentences at most lie between. */
export function readTimetables(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!(row.cues & busCue)) return;
    const count = row.figures.find((f) => f.q.kind === 'count' && f.q.approximator === 'exact' && /^[班趟列]次?$/.test(f.q.unit) && f.q.value > 3 && whole.test(f.before));
    if (!count) return;
    const from = Math.max(rows[Math.max(0, i - 3)]?.sentence.start ?? 0, row.sentence.start - 200);
    const told = text.slice(from, row.sentence.end);
    const [a, b, step] = [first.exec(told), last.exec(told), every.exec(told)];
    if (!a || !b || !step || /高峰|平峰|其余时段|节假日|周末|加密|不等|约|左右/.test(told.replace(/遇节假日[^。]{0,30}/, ''))) return;
    const minutes = (m: RegExpExecArray): number => Number(m[1]) * 60 + (m[2] === '半' ? 30 : Number(m[2] ?? 0));
    const gap = step[1] ? Number(step[1]) : step[2] === '半' ? 30 : 60;
    const span = minutes(b) - minutes(a);
    if (span <= 0 || gap <= 0) return;
    const due = Math.floor(span / gap) + 1;
    const holds = [due, due - 1, due + 1, 2 * due, 2 * due - 2, 2 * due - 1].includes(count.q.value);
    if (!holds && (count.q.value > 3 * due || count.q.value < 0.4 * due)) return;
    found.push(statement('average', [member('count', { start: from + step.index, end: from + step.index + step[0].length }), member('total', count.q)], {
      claim: count.q, holds, working: `${span}÷${gap}＋1≈${due}`, right: null, fault: 'product',
    }));
  });
  return found;
}
