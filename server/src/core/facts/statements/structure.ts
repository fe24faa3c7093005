// Parts that make a known whole: shares of the three industries, 7.5∶45.8∶46.7, 9金12银7铜共28枚.
import { smallNumber } from '../../base/small-number.ts';
import { baseValue } from './interval.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import { isPartition, labelOf } from './partitions.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

/** Shares, ratios and medals of one sentence. */
export function readStructure(text: string, row: Row): readonly Statement[] {
  if (!(row.cues & structureCue)) return none;
  const found: Statement[] = [];
  if (row.text.includes('产业') && /[∶:：]/.test(row.text)) found.push(...ratios(row));
  if (/占比|比重|占|比例/.test(row.text)) found.push(...shares(text, row));
  if (row.text.includes('铜')) found.push(...medals(row));
  return found;
}

const none: readonly never[] = [];
/** 产业…∶, 占, 比例, 铜牌. */
const structureCue = cues.cue('∶:：占比铜');

const ratio = /(\d{1,3}(?:\.\d{1,2})?)[∶:：](\d{1,3}(?:\.\d{1,2})?)[∶:：](\d{1,3}(?:\.\d{1,2})?)(?!\d|[∶:：])/g;

/** 三次产业结构为7.5∶45.8∶46.7: the three add up to 100. */
function ratios(row: Row): Statement[] {
  if (!/三次产业|一二三产业|一、二、三产业|三产结构|产业结构|产业比例/.test(row.text)) return [];
  return [...row.text.matchAll(ratio)].map((m) => {
    const numbers = [m[1], m[2], m[3]].map(Number);
    const sum = numbers.reduce((n, v) => n + v, 0);
    const span = { start: row.sentence.start + m.index, end: row.sentence.start + m.index + m[0].length };
    return statement('shares', [member('part', span)], { claim: span, holds: off(sum, m[0]) || sum < 90 || sum > 110, working: `${numbers.map((v) => plain(v)).join('＋')}＝${plain(sum)}`, right: null, fault: 'shares' });
  });
}

/** Within the rounding of three parts. */
function off(sum: number, printed: string): boolean {
  return Math.abs(sum - 100) <= (printed.includes('.') ? 0.21 : 1.01);
}

/** 三次产业增加值占比分别为8.4%、43.2%和48.4%; 男女占比. */
function shares(text: string, row: Row): Statement[] {
  const found: Statement[] = [];
  for (let i = 0; i + 1 < row.figures.length; i++) {
    const run = percentRun(row, i);
    if (run.length < 2) continue;
    i += run.length - 1;
    const first = run[0];
    if (!first) continue;
    const lead = lastClause(row.text.slice(0, first.q.start - row.sentence.start));
    const three = run.length === 3 && /三次产业|一二三产业|一、二、三(?:次)?产业|第一、(?:第)?二、(?:第)?三产业/.test(lead) && /占比|比重|结构|比例/.test(lead);
    const pair = run.length === 2 && /男女|城乡|城镇和农村/.test(lead) && /占比|比例/.test(lead);
    // bounded: a label of a few characters
    const named = /占/.test(lead) && isPartition(run.map((f) => labelOf(f.before, f.after)).map((l) => l.replace(/占.*$/, '')));
    // 25岁及以下、26至40岁、41岁及以上三个年龄段分别占…
    const bands = run.length > 2 && bandsOf(row.text.slice(0, first.q.start - row.sentence.start), run.length);
    if (!three && !pair && !named && !bands) continue;
    const sum = run.reduce((n, f) => n + baseValue(f.q), 0);
    const last = run.at(-1) ?? first;
    const span = { start: first.q.start, end: last.q.end };
    const printed = text.slice(span.start, span.end);
    found.push(statement('shares', run.map((f) => member('part', f.q)), { claim: span, holds: off(sum, printed) || run.some((f) => f.q.approximator !== 'exact'), working: `${run.map((f) => plain(baseValue(f.q))).join('＋')}＝${plain(sum, 2)}`, right: null, fault: 'shares' }));
  }
  return found;
}

/** Whether the words before 分别占 list as many bands of one measure, from the lowest to the highest. */
function bandsOf(lead: string, count: number): boolean {
  // bounded: a list of six
  const list = /(?:^|[，：])([^，：；。]{4,80}?)(?:[两三四五六]个?(?:年龄段?|档次?|区间|组别?|层次|段))?(?:的[^，。；]{0,6})?(?:占比)?分别占?(?:比)?(?:为|是)?$/.exec(lead)?.[1];
  const labels = list?.split(/[、和]/) ?? [];
  return labels.length === count && isPartition(labels);
}

function percentRun(row: Row, at: number): Figure[] {
  const run: Figure[] = [];
  for (let i = at; i < row.figures.length; i++) {
    const figure = row.figures[i];
    if (figure?.q.kind !== 'percent' || (run.length > 0 && !/^(?:[、，和与及]|，?[^，。；]{0,8}占(?:比)?)$/.test(figure.before))) break;
    run.push(figure);
  }
  return run;
}

const medal = /(\d{1,3}|[一二三四五六七八九十])[枚块]?金牌?[、，和\s]{0,2}(\d{1,3}|[一二三四五六七八九十])[枚块]?银牌?[、，和\s]{0,2}(\d{1,3}|[一二三四五六七八九十])[枚块]?铜牌?/g;

/** 金牌21枚、银牌15枚、铜牌18枚. */
const medalFirst = /金牌(\d{1,3}|[一二三四五六七八九十])[枚块][、，和]{0,2}银牌(\d{1,3}|[一二三四五六七八九十])[枚块][、，和]{0,2}铜牌(\d{1,3}|[一二三四五六七八九十])[枚块]/g;

/** 9金12银7铜，共28枚奖牌; 金牌21枚、银牌15枚、铜牌18枚，以54枚奖牌居首. */
function medals(row: Row): Statement[] {
  const plain = [...row.text.matchAll(medal)];
  const all = plain.length > 0 ? plain : [...row.text.matchAll(medalFirst)];
  const [m] = all;
  // 一天入账7金4银6铜，以28金21银25铜、74枚奖牌: of a day and of all days
  if (!m || all.length > 1) return [];
  const counts = [m[1], m[2], m[3]].map((n) => smallNumber(n ?? ''));
  const start = row.sentence.start + m.index;
  const span = { start, end: start + m[0].length };
  const totals = row.figures.filter((f) => (f.q.unit === '枚' || f.q.unit === '块') && (f.q.start >= span.end || f.q.end <= span.start) && /奖牌/.test(f.after.slice(0, 6) + f.before.slice(-6)) && f.q.approximator === 'exact' && !/[金银铜]/.test(f.before.slice(-2)));
  const total = totals[0];
  if (totals.length !== 1 || !total || /其他|此外|另/.test(row.text)) return [];
  // 双河镇金牌11枚、银牌8枚、铜牌12枚，共31枚；河口镇获奖牌24枚: of another team
  if (plain.length === 0 && !/^，[^，。；、\d]{0,10}$/.test(row.text.slice(span.end - row.sentence.start, Math.max(span.end, total.q.start) - row.sentence.start))) return [];
  const sum = counts.reduce((n, v) => n + v, 0);
  return [statement('sum', [member('total', total.q), member('part', span)], { claim: total.q, holds: sum === total.q.value, working: `${counts.join('＋')}＝${sum}`, right: null, fault: sum > total.q.value ? 'over' : 'unequal' })];
}
