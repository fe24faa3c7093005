// One value in two units: 1.5万亩（10平方公里）, 折合1000公顷, 900万公斤也就是9000吨.
import type { Quantity } from '../quantity.ts';
import { baseValue, divide, meaning } from './interval.ts';
import { cues } from './cues.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { plain, reprint } from './print.ts';
import type { Row } from './rows.ts';

/** Conversions of a sentence: the second figure stands in brackets behind the first, or behind 折合, 约合, 即. */
export function readConversions(text: string, row: Row): readonly Statement[] {
  let found = none;
  for (const second of row.figures) {
    if (second.index === 0 || !(second.cues & conversionCue) || !convertible(second.q)) continue;
    if (ancient.test(row.text)) return none;
    const bracket = /^[（(](?:约合?|合|折合|相当于|即|约为)?$/.test(second.before);
    const word = /^[^，。；]{0,6}，?合约?$/.test(second.before) || /(?:折合|约合|换算为|换算成|，即|（即|也就是|合为)(?:约|为)?$/.test(second.before);
    if (!bracket && !word) continue;
    const firsts = row.figures.slice(0, second.index).filter((f) => convertible(f.q) && f.q.dimension === second.q.dimension && f.q.unit !== second.q.unit);
    const nearest = firsts.at(-1);
    if (!nearest || (bracket && nearest.index !== second.index - 1)) continue;
    // 33万个来回；一个来回560米，合18.48万公里: so many times over
    const holds = firsts.some((f) => near(f.q, second.q)) || (word && row.figures.some((c) => c.index < second.index && c.q.kind === 'count' && c.q.value > 1 && firsts.some((f) => Math.abs((c.q.value * baseValue(f.q)) / baseValue(second.q) - 1) < 0.02)));
    const value = baseValue(nearest.q) / second.q.factor;
    const right = reprint(text, second.q, roundTo(value, second.q));
    if (found === none) found = [];
    found.push(statement('conversion', [member('from', nearest.q), member('to', second.q)], {
      claim: second.q, holds, working: `${say(text, nearest.q)}${nearest.q.unit}≈${said(value)}${second.q.unit}`, right: holds ? null : right, fault: 'conversion',
    }));
  }
  return found;
}

/** 1200亩芦苇荡 … 这片合8公顷的湿地: the amount it is reckoned from stands in an earlier sentence, the only one of its kind before it. */
export function readConvertedFar(text: string, rows: readonly Row[]): readonly Statement[] {
  let found = none;
  const all = rows.flatMap((row) => row.figures).filter((f) => convertible(f.q));
  for (const f of all) {
    if (!(f.cues & conversionCue) || f.q.approximator !== 'exact' || !/^(?:[^，。；\d]{0,6}[这那此该][片块个处]?)(?:约?合|折合)$/.test(f.before.split(/[，。；]/).at(-1) ?? '') || ancient.test(f.before)) continue;
    const told = all.filter((o) => o.q.start < f.q.start && o.q.dimension === f.q.dimension);
    const [first] = told;
    if (first?.q.approximator !== 'exact' || new Set(told.map((o) => baseValue(o.q))).size !== 1 || first.q.unit === f.q.unit || first.q.sentence === f.q.sentence || near(first.q, f.q)) continue;
    const ratio = baseValue(first.q) / baseValue(f.q);
    if (ratio > 200 || ratio < 0.005) continue;
    const value = baseValue(first.q) / f.q.factor;
    if (found === none) found = [];
    found.push(statement('conversion', [member('from', first.q), member('to', f.q)], { claim: f.q, holds: false, working: `${say(text, first.q)}${first.q.unit}≈${said(value)}${f.q.unit}`, right: reprint(text, f.q, roundTo(value, f.q)), fault: 'conversion' }));
  }
  return found;
}

/** 36公顷稻田 … 这450亩稻田: a thing taken up by 这 or 那 and its noun in another unit, where one figure alone has told of it. */
export function readTakenUp(text: string, rows: readonly Row[]): readonly Statement[] {
  let found = none;
  const all = rows.flatMap((row) => row.figures).filter((f) => convertible(f.q) && f.q.approximator === 'exact');
  for (const f of all) {
    if (!'这那'.includes(text[f.q.start - 1] ?? '\n')) continue;
    const noun = /^[\u4e00-\u9fff]{2}/.exec(f.after)?.[0];
    if (noun === undefined) continue;
    const told = all.filter((o) => o.q.start < f.q.start && o.q.dimension === f.q.dimension && o.after.startsWith(noun));
    const [first, more] = told;
    if (!first || more || first.q.unit === f.q.unit || near(first.q, f.q)) continue;
    const ratio = baseValue(first.q) / baseValue(f.q);
    if (ratio > 3 || ratio < 0.33) continue;
    const value = baseValue(first.q) / f.q.factor;
    if (found === none) found = [];
    found.push(statement('conversion', [member('from', first.q), member('to', f.q)], { claim: f.q, holds: false, working: `${say(text, first.q)}${first.q.unit}≈${said(value)}${f.q.unit}`, right: null, fault: 'conversion' }));
  }
  return found;
}

/** 西汉一斤约合今250克, 廿一斤: measures of other times. */
const ancient = /[合折]今|古制|旧制|[廿卅][一二三四五六七八九]?[斤两尺里亩]|(?:西汉|东汉|汉|秦|唐|宋|元|明|清)(?:代|朝|制)?一[斤两尺里亩石]/;

const none: Statement[] = [];
/** Brackets, 折合, 换算, 即, 也就是. */
const conversionCue = cues.cue('（(合算即是');

const dimensions = new Set(['area', 'mass', 'length', 'volume', 'power']);
const convertible = (q: Quantity): boolean => (q.kind === 'measure') && dimensions.has(q.dimension) && q.value > 0;

/** Within six per cent either way: conversions are rounded freely. */
function near(a: Quantity, b: Quantity): boolean {
  const ratio = divide(meaning(a), meaning(b));
  return ratio.low <= 1.06 && ratio.high >= 0.94;
}

function said(value: number): string {
  return value >= 1e8 ? `${plain(value / 1e8, 2)}亿` : value >= 1e5 ? `${plain(value / 1e4, 2)}万` : plain(value, 2);
}

/** Rounded to the printed digit of the figure, or to a finer one where that leaves nothing. */
function roundTo(value: number, q: Quantity): number {
  const unit = value < q.step ? 10 ** Math.floor(Math.log10(value)) : q.step;
  return Math.round(value / unit) * unit;
}

