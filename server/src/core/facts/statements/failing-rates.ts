// The rate of those that pass, told apart from how many were looked at and how many failed: 抽样240批次 … 6批次检出问题 … 98.5%的合格率. Only where the story has one of each.
import { holds } from '../../base/held.ts';
import { baseStep, baseValue, divide, meet, scale } from './interval.ts';
import { equals, say, stated } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { firstClause, lastClause, type Figure, type Row } from './rows.ts';
import { printed, rightShare } from './shares.ts';

/** Farthest, in points, that a slip leaves a rate. */
const farthest = 15;
const passing = '合格|达标|通过|优良|完好|及格|过关|正常|准点|正点|成活|存活';
const before = new RegExp(`(${passing})率[\\p{Script=Han}]{0,6}$`, 'u');
const behind = new RegExp(`^的[\\p{Script=Han}]{0,4}?(${passing})率`, 'u');
const failed = /不合格|检出问题|[有存][在]?问题|不达标|未达标|未通过|没通过|没过关|超标|不及格|晚点|枯死|死亡|死了|没活|损坏|故障|坏了/;
const examined = /抽[样检查测]|检[查测]|监测|送检|抽取|体检|应考|参[加考]|报名|开行|栽[种下]|补栽|种[下了植]|巡查|排查|共|总/;
/** Another time, some of them, a wish. */
const aside = /其中|去年|上年|往年|同期|比(?!赛)|较|目标|力争|计划|每|另/;
/** 上月的合格率: of another time than the rest, where they say nothing of it. */
const earlier = /上[季月次批周]/;

/** Such rates that no statement of `known` is about. */
export function readFailingRates(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  if (!holds(text, '率')) return [];
  const all = rows.flatMap((r) => r.figures);
  const rates = all.filter((f) => f.q.kind === 'percent' && (before.test(lastClause(f.before)) || behind.test(f.after)));
  const [rate] = rates;
  if (!rate || rates.length > 1 || rate.q.approximator !== 'exact' || aside.test(lastClause(rate.before)) || earlier.test(lastClause(rate.before)) || known.some((s) => s.claim.start === rate.q.start)) return [];
  const bad = all.filter((f) => plain(f) && failed.test(clauseOf(f)));
  const [part] = bad;
  if (!part || bad.length > 1 || aside.test(lastClause(part.before))) return [];
  // 共抽检250批次，其中蔬菜110批次、肉蛋140批次: parts that come to the whole are told with it
  const parts = new Set(known.filter((s) => s.holds && s.kind === 'sum').flatMap((s) => s.members.filter((m) => m.role === 'part').map((m) => m.start)));
  const larger = all.filter((f) => f.q.unit === part.q.unit && baseValue(f.q) > baseValue(part.q) && !parts.has(f.q.start));
  const [whole] = larger;
  if (!whole || larger.length > 1 || !plain(whole) || whole.q.start > part.q.start || !examined.test(clauseOf(whole)) || aside.test(lastClause(whole.before))) return [];
  const passed = { low: baseValue(whole.q) - baseValue(part.q), high: baseValue(whole.q) - baseValue(part.q) };
  const value = (100 * passed.low) / baseValue(whole.q);
  const holdsTrue = meet(scale(divide(passed, printed(whole.q)), 100), stated(rate.q));
  if (Math.abs(value - baseValue(rate.q)) > farthest) return [];
  const working = `(${say(text, whole.q)}−${say(text, part.q)})÷${say(text, whole.q)}${equals(value, rate.q.unit === '%' || rate.q.unit === '％' ? baseStep(rate.q) : 0.1)}%`;
  return [statement('share', [member('whole', whole.q), member('part', part.q), member('change', rate.q)], { claim: rate.q, holds: holdsTrue, working, right: holdsTrue ? null : rightShare(text, rate.q, value), fault: 'share' })];
}

const plain = ({ q }: Figure): boolean => q.kind === 'count' && q.approximator === 'exact' && !q.loose && q.value > 0;
const clauseOf = (f: Figure): string => lastClause(f.before) + firstClause(f.after);
