// Speed, time and way: 时速80公里，3小时跑完240公里.
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
  if (row.figures.length < 3 || !(row.cues & speedCue) || !/时速|每小时/.test(row.text) || /设计时速|最高|限速|最快|左右|休息|停/.test(row.text)) return none;
  const speeds = row.figures.filter((f) => f.q.dimension === 'length' && /(?:时速|每小时)[^，。；\d]{0,8}$/.test(lastClause(f.before)));
  const ways = row.figures.filter((f) => f.q.dimension === 'length' && !speeds.includes(f));
  const times = row.figures.filter((f) => f.q.dimension === 'time');
  const [speed, way, time] = [speeds[0], ways[0], times[0]];
  if (!speed || !way || !time || speeds.length > 1 || ways.length > 1 || times.length > 1 || time.q.factor > 0.5) return none;
  const product = scale(multiply(near(speed.q), near(time.q)), 24);
  const rough = { low: 0.97 * product.low, high: 1.03 * product.high };
  const holds = meet(rough, near(way.q));
  const value = (24 * baseValue(speed.q) * baseValue(time.q)) / way.q.factor;
  if (!holds && (value > 2 * way.q.value || value < 0.5 * way.q.value)) return none;
  return [statement('average', [member('rate', speed.q), member('count', time.q), member('total', way.q)], { claim: way.q, holds, working: `${say(text, speed.q)}×${say(text, time.q)}${time.q.unit}＝${plain(value, 1)}`, right: null, fault: 'product' })];
}
