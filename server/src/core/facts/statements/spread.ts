// A total spread over places that the story counts and then tells one by one: 47个小区 … 分布在三个街道 … 甲街道21个 … 乙街道14个 ….
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { add, baseValue, meaning, meet } from './interval.ts';
import { rightHead } from './heads.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { nothingElse } from './sum-words.ts';
import { compact } from './print.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

/** How many sentences with figures the places may take. */
const reach = 12;
const places = /^(?:街道|乡镇|镇街|镇|乡|村|社区|县|区|市|班|班级|学校|园区|片区|站|厂|车间|组|队|基地|馆)$/;

/** 分布在, 涉及, 来自, 安排在, 集中在, 覆盖, 设在, 落在. */
const spreadCue = cues.cue('分涉来安集覆设落');
/** 三个区之外, 此外. */
const closedCue = cues.cue('外');

/** Sums over as many places as were counted, in whatever sentences they stand. */
export function readSpread(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.cues & spreadCue) for (const count of row.figures) {
      const noun = placeOf(count);
      if (noun === null) continue;
      const made = judge(text, rows.slice(Math.max(0, i - 6), i + 1), rows.slice(i, i + reach), count, noun);
      if (made) found.push(made);
    }
    if (row.cues & closedCue && nothingElse.test(row.text)) {
      const made = closed(text, rows.slice(Math.max(0, i - reach), i + 1), row);
      if (made) found.push(made);
    }
  });
  return found;
}

/** 97个摊位 in the headline, 46个, 31个 and 15个摊位 in three sentences, then 三个区之外不设摊: nothing is left out. */
function closed(text: string, rows: readonly Row[], row: Row): Statement | null {
  const count = row.figures.find((f) => f.q.kind === 'count' && f.q.value >= 2 && f.q.value <= 9 && /^[^，。；]{0,5}(?:之外|以外)/.test(f.after));
  const near = rows.flatMap((r) => r.figures).filter((f) => f !== count && f.q.kind === 'count' && f.q.approximator === 'exact' && f.q.value > 2);
  for (const total of near) {
    const parts = near.filter((f) => f.q.start > total.q.end && f.q.unit === total.q.unit && rightHead(f.q) !== '' && shares(rightHead(f.q), rightHead(total.q)) && baseValue(f.q) < baseValue(total.q));
    if (parts.length < 2 || (count && parts.length !== count.q.value) || (!count && parts.length > 5) || parts.some((f) => /其中|另|比|增/.test(lastClause(f.before)))) continue;
    const point = parts.reduce((n, f) => n + baseValue(f.q), 0);
    if (point > 1.3 * baseValue(total.q) || point < 0.7 * baseValue(total.q)) continue;
    return statement('sum', [member('total', total.q), ...parts.map((p) => member('part', p.q))], {
      claim: total.q, holds: point === baseValue(total.q), working: `${parts.map((p) => say(text, p.q)).join('＋')}＝${compact(point)}`, right: null, fault: point > total.q.value ? 'over' : 'unequal',
    });
  }
  return null;
}

/** The noun of 分布在三个街道, 来自4个村. */
function placeOf({ q, before, after }: Figure): string | null {
  if (q.kind !== 'count' || q.value < 2 || q.value > 9 || q.approximator !== 'exact' || !/(?:分布[在于]|分[在属到]|涉及|来自|分给|安排在|集中在|覆盖|分散在|设在|落在)[^，。；]{0,6}$/.test(before)) return null;
  const noun = q.unit === '个' || q.unit === '家' || q.unit === '所' ? (/^[\p{Script=Han}]{1,3}/u.exec(after)?.[0] ?? '') : q.unit;
  return places.test(noun) ? noun : places.test(noun.slice(0, 2)) ? noun.slice(0, 2) : places.test(noun.slice(0, 1)) ? noun.slice(0, 1) : null;
}

function judge(text: string, before: readonly Row[], behind: readonly Row[], count: Figure, noun: string): Statement | null {
  const totals = before.flatMap((r) => r.figures).filter((f) => f.q.end <= count.q.start && f.q.kind === 'count' && f.q.approximator === 'exact' && f.q.value > count.q.value && rightHead(f.q) !== '');
  const total = totals.at(-1);
  if (!total) return null;
  const parts: { readonly q: Quantity; readonly label: string }[] = [];
  let label = '';
  for (const row of behind) for (const f of row.figures) {
    if (f.q.start <= count.q.end) continue;
    // the place may be named some clauses before: 鼓楼街道老房子最集中，有21个小区
    const named = [...row.text.slice(0, f.q.start - row.sentence.start).matchAll(new RegExp(`[\\p{Script=Han}]{1,6}?${noun}(?!办|的?人)`, 'gu'))].at(-1)?.[0] ?? '';
    label = named.slice(-(noun.length + 2)) || label;
    if (label === '' || f.q.unit !== total.q.unit || baseValue(f.q) >= baseValue(total.q) || /其中|另|同比|比|增加/.test(lastClause(f.before))) continue;
    if (rightHead(f.q) !== '' && !shares(rightHead(f.q), rightHead(total.q))) continue;
    if (parts.some((p) => p.label === label)) continue;
    parts.push({ q: f.q, label });
  }
  if (parts.length !== count.q.value) return null;
  const sum = parts.map((p) => meaning(p.q)).reduce(add);
  const holds = meet(sum, meaning(total.q));
  const point = parts.reduce((n, p) => n + baseValue(p.q), 0);
  if (!holds && (point > 1.5 * total.q.value || point < 0.6 * total.q.value)) return null;
  return statement('sum', [member('total', total.q), ...parts.map((p) => member('part', p.q))], {
    claim: total.q, holds, working: `${parts.map((p) => say(text, p.q)).join('＋')}＝${compact(point / total.q.factor)}`, right: null, fault: point > total.q.value ? 'over' : 'unequal',
  });
}

/** 小区 and 老旧小区. */
const shares = (a: string, b: string): boolean => { for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true; return false; };
