// Speed, time and way: 时速80公里，3小时跑完240公里.
import { smallNumber } from '../../base/small-number.ts';
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { baseStep, baseValue, meaning, meet, multiply, scale } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import { lastClause, type Row } from './rows.ts';

const none: readonly never[] = [];
/** As printed, but for the rounding a sentence like this takes. */
const near = (q: Quantity) => meaning(q, { step: baseStep(q), cap: 0.01 });
const speedCue = cues.cue('时');

/** A sentence with one speed, one time and one way, and nothing else measured. */
export function readSpeeds(text: string, row: Row): readonly Statement[] {
  if (row.figures.length < 2 || !(row.cues & speedCue) || !/时速|每小时/.test(row.text) || /设计时速|最高|限速|最快|左右|休息/.test(row.text) || stops(row.text)) return none;
  const speeds = row.figures.filter((f) => f.q.dimension === 'length' && /(?:时速|每小时)[^，。；\d]{0,8}$/.test(lastClause(f.before)));
  const ways = row.figures.filter((f) => f.q.dimension === 'length' && !speeds.includes(f));
  // 比走高速快了近一个小时: no time of this way
  const times = row.figures.filter((f) => f.q.dimension === 'time' && !/比[^，。；]{0,12}$|(?:快|慢|缩短|节省|提前|早|晚)了?$/.test(lastClause(f.before)));
  if (times.length === 0) return byMinutes(text, row, speeds[0], ways[0], speeds.length + ways.length) ?? byClock(text, row);
  const [speed, way, time] = [speeds[0], ways[0], times[0]];
  if (!speed || !way || !time || speeds.length > 1 || ways.length > 1 || times.length > 1 || time.q.factor > 0.5) return none;
  const product = scale(multiply(near(speed.q), near(time.q)), 24);
  const rough = { low: 0.97 * product.low, high: 1.03 * product.high };
  const holds = meet(rough, near(way.q));
  const value = (24 * baseValue(speed.q) * baseValue(time.q)) / way.q.factor;
  if (!holds && (value > 2 * way.q.value || value < 0.5 * way.q.value)) return none;
  return [statement('average', [member('rate', speed.q), member('count', time.q), member('total', way.q)], { claim: way.q, holds, working: `${say(text, speed.q)}×${say(text, time.q)}${time.q.unit}＝${plain(value, 1)}`, right: null, fault: 'product' })];
}

/** Whether time is spent standing: an average speed has it within, unless its length is told. */
function stops(text: string): boolean {
  return /平均时速|均速/.test(text) ? /(?<!不|未|没有?|无|停)(?:停?歇|停[留车了]|停[^，。；]{0,8}(?:分钟?|小时|钟头))/.test(text) : /(?<!不|未|没有?|无|停)[停歇]/.test(text);
}

const hoursAndMinutes = /(?<!\d)(\d{1,2}|[一两二三四五六七八九十])个?(?:小时|钟头)(?:零)?(\d{1,2})分钟?/g;

/** 全长312公里，…全程运行1小时18分，平均时速260公里. */
function byMinutes(text: string, row: Row, speed: Row['figures'][number] | undefined, way: Row['figures'][number] | undefined, n: number): readonly Statement[] | null {
  const [time, more] = [...row.text.matchAll(hoursAndMinutes)];
  if (!speed || !way || n !== 2 || !time || more || [speed, way].some((f) => f.q.approximator !== 'exact') || /比|快了|节省|缩短|提前|晚/.test(row.text.slice(Math.max(0, time.index - 8), time.index))) return null;
  const span = smallNumber(time[1] ?? '') + Number(time[2]) / 60;
  const due = baseValue(way.q) / baseValue(speed.q);
  if (span <= 0 || due / span > 2 || due / span < 0.5) return null;
  return [statement('average', [member('rate', speed.q), member('total', way.q)], { claim: way.q, holds: Math.abs(due / span - 1) < 0.04, working: `${say(text, speed.q)}×${plain(span, 2)}小时＝${plain((span * baseValue(speed.q)) / way.q.factor, 1)}`, right: null, fault: 'product' })];
}

/** Between a length told alone and the run that is timed. */
const far = 6;

/** 铁路全长180公里…跑完全程用了1小时30分，平均时速150公里: the one length of the line, told before. */
export function readFarSpeeds(text: string, rows: readonly Row[]): readonly Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!(row.cues & speedCue) || !/平均时速|均速/.test(row.text) || !/全程|一路|直达/.test(row.text) || /设计|最高|限速|最快|左右|休息|停[留靠]了?\d|晚点/.test(row.text)) return;
    const lengths = row.figures.filter((f) => f.q.dimension === 'length');
    const [speed, more] = lengths;
    const [time, other] = [...row.text.matchAll(hoursAndMinutes)];
    const ways = rows.slice(Math.max(0, i - far), i).flatMap((r) => r.figures).filter((f) => f.q.dimension === 'length' && f.q.unit === '公里');
    const [way] = ways;
    if (!speed || more || !time || other || !way || ways.length > 1 || speed.q.approximator !== 'exact' || way.q.approximator !== 'exact' || !/(?:平均时速|均速)[^，。；\d]{0,4}$/.test(lastClause(speed.before)) || !/(?:全长|全程|里程|总长)[^，。；\d]{0,4}$/.test(lastClause(way.before)) || /比|快了|节省|缩短|提前|晚|原来|过去/.test(row.text.slice(Math.max(0, time.index - 8), time.index))) return;
    const span = smallNumber(time[1] ?? '') + Number(time[2]) / 60;
    const due = baseValue(way.q) / baseValue(speed.q);
    if (span <= 0 || due / span > 2 || due / span < 0.5) return;
    found.push(statement('average', [member('rate', speed.q), member('total', way.q)], { claim: speed.q, holds: Math.abs(due / span - 1) < 0.06, working: `${say(text, way.q)}÷${plain(span, 2)}小时＝${plain(baseValue(way.q) / span / speed.q.factor, 1)}`, right: null, fault: 'product' }));
  });
  return found;
}

const clock = /(?<![\d小共约近比快慢])(\d{1,2})(?:时|点|[:：])(?:(\d{1,2})分?|整|许)?(?!\d|间|段|候|速|期|钟)/g;

/** 8时整从甲站开出，…全程180公里，…9时30分抵达乙站，全程平均时速100公里: one hour of leaving and one of arriving. */
function byClock(text: string, row: Row): readonly Statement[] {
  if (!/平均时速|均速/.test(row.text) || !/全程|一路|直达|不停站|中途不停/.test(row.text)) return none;
  const speeds = row.figures.filter((f) => f.q.dimension === 'length' && f.q.approximator === 'exact' && /(?:平均时速|均速)[^，。；\d]{0,4}$/.test(lastClause(f.before)));
  const ways = row.figures.filter((f) => f.q.dimension === 'length' && f.q.approximator === 'exact' && !speeds.includes(f));
  const [speed, way] = [speeds[0], ways[0]];
  if (!speed || !way || speeds.length > 1 || ways.length > 1) return none;
  // bounded: two sentences before the end of the row
  const words = text.slice(Math.max(0, row.sentence.start - 60), row.sentence.end);
  const hours = [...words.matchAll(clock)];
  const [a, b] = hours;
  if (!a || !b || hours.length > 2 || !/^[^。；]{0,16}(?:开出|出发|发车|驶出|启程|始发|首发)|^[^，。]{0,4}，[^。]{0,16}(?:开出|出发|发车|驶出|始发)/.test(words.slice(a.index + a[0].length)) || !/^[^。；，]{0,6}(?:抵达|到达|到站|驶抵|驶入)/.test(words.slice(b.index + b[0].length)) || /晚点|次日|第二天|停靠?\d|停留/.test(words)) return none;
  const at = (m: RegExpMatchArray): number => Number(m[1]) + Number(m[2] ?? 0) / 60;
  const span = at(b) - at(a);
  if (span <= 0.2) return none;
  const due = baseValue(way.q) / baseValue(speed.q);
  const holds = Math.abs(due / span - 1) < 0.06;
  if (!holds && (due / span > 2 || due / span < 0.5)) return none;
  return [statement('average', [member('rate', speed.q), member('total', way.q)], { claim: way.q, holds, working: `${say(text, speed.q)}×${plain(span, 2)}小时＝${plain((span * baseValue(speed.q)) / way.q.factor, 1)}`, right: null, fault: 'product' })];
}
