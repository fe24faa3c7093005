// One rate by two measures: 每公斤6元，折合每斤3元; 18元/公斤（合9元/斤）; 亩产1200斤，折合每公顷9吨.
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { rates } from './phrases.ts';
import { plain, reprint } from './print.ts';
import { sameUnit, type Figure, type Row } from './rows.ts';

/** 每公斤, 亩产, 元/斤. */
const eachCue = cues.cue('每亩/／');
/** The second rate says the first again. */
const again = /(?:折合|[约折]?合|相当于|也就是|就是|即|等于|折算(?:下来)?|换算(?:下来)?)(?:成|为|约|是)*/;

/** Kilograms, and 亩, in what a rate is reckoned by. */
const mass: Readonly<Record<string, number>> = { 公斤: 1, 千克: 1, 斤: 0.5, 吨: 1000, 克: 0.001, 两: 0.05 };
const area: Readonly<Record<string, number>> = { 亩: 1, 公顷: 15 };
const unit = '公斤|千克|斤|吨|克|两|公顷|亩';
const eachBefore = new RegExp(`(?:每(${unit})|(亩)产)[\\p{Script=Han}]{0,6}$`, 'u');
const eachAfter = new RegExp(`^[/／每](${unit})`);

/** Rates of a sentence that say one thing twice. */
export function readRateConversions(text: string, row: Row): readonly Statement[] {
  if (!(row.cues & eachCue) || row.figures.length < 2) return none;
  let found: Statement[] = none;
  for (const to of row.figures) {
    const from = row.figures[to.index - 1];
    if (!from || !sameUnit(from.q, to.q) || !exact(from.q) || !exact(to.q)) continue;
    const gap = text.slice(from.q.end, to.q.start).replace(eachAfter, '');
    // 折合净肉每斤48元: of another thing
    const word = gap.length > 24 || /[。；]/.test(gap) ? null : again.exec(gap);
    if (!word || word.index > 3 || !/^(?:每|亩产|$)/.test(gap.slice(word.index + word[0].length))) continue;
    const [a, b] = [bearer(from), bearer(to)];
    const times = a === null || b === null || a === b ? undefined : ratio(a, b);
    if (times === undefined) continue;
    const value = baseValue(from.q) * times;
    const holds = Math.abs(value / baseValue(to.q) - 1) < 0.04 || Math.abs(value - baseValue(to.q)) <= (to.q.step * to.q.factor) / 2 + 1e-9;
    const right = reprint(text, to.q, Math.round((value / to.q.factor) * 1e4) / 1e4);
    if (found === none) found = [];
    found.push(statement('conversion', [member('from', from.q), member('to', to.q)], { claim: to.q, holds, working: rates(a ?? '', `${say(text, from.q)}${from.q.unit}`, b ?? '', `${plain(value / to.q.factor, 2)}${to.q.unit}`), right: holds ? null : right, fault: 'conversion' }));
  }
  return found;
}

const none: Statement[] = [];

const exact = (q: Quantity): boolean => (q.kind === 'measure' || q.kind === 'count') && q.approximator === 'exact' && q.value > 0;

/** What a rate is reckoned by: 公斤 of 每公斤6元 and of 6元/公斤. */
function bearer({ q, before, after }: Figure): string | null {
  const m = eachBefore.exec(before.slice(-12));
  return m?.[1] ?? m?.[2] ?? (q.dimension === 'money' ? (eachAfter.exec(after)?.[1] ?? null) : null);
}

/** How much of the one measure is in the other; undefined for two that do not compare. */
function ratio(a: string, b: string): number | undefined {
  for (const table of [mass, area]) {
    const [x, y] = [table[a], table[b]];
    if (x !== undefined && y !== undefined) return y / x;
  }
  return undefined;
}
