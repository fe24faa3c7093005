// Interest told beside what it is reckoned from: 10万元存一年，年利率1.8%，利息应为2800元.
import { find, holds } from '../../base/held.ts';
import { baseValue } from './interval.ts';
import { compact, plain } from './print.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import type { Row } from './rows.ts';

const rateBefore = /利率(?:仅|只)?(?:是|为|有|达|按|算|降到|降至|调到|约|：)?$/;
const interestBefore = /利息(?:总额|收入|支出)?(?:应该?|就|只|共|一共|总共|合计|大概|大约|到期|可得|能得|能拿|约|仅|，)*(?:是|为|有|达|得|拿|付|收|算|应为|应是|合计|共|共计|：)?$/;
const principal = /(?:本金|存|存入|存款|存了|存上|贷|贷了|贷款|借|借了|借款|买了?|放|把|投入|拿出)(?:了|的|是|为|共|额)?$/;
const kept = /^(?:的)?(?:存|贷|借|本金|定期|活期|存单|存款|贷款|国债)/;

/** The interest of a story that tells one sum, one yearly rate and whole years: sum × rate × years. */
export function readInterest(text: string, rows: readonly Row[]): Statement[] {
  if (!holds(text, '利息') || !holds(text, '利率') || find(text, '复利') >= 0 && !holds(text, '不计复利') || holds(text, '等额') || holds(text, '贴息') || holds(text, '分段')) return [];
  const all = rows.flatMap((r) => r.figures);
  const rates = all.filter((f) => f.q.kind === 'percent' && rateBefore.test(f.before));
  const money = all.filter((f) => f.q.dimension === 'money' && f.q.kind === 'measure');
  const said = money.filter((f) => interestBefore.test(f.before) && f.q.approximator === 'exact');
  const sums = money.filter((f) => !said.includes(f) && (principal.test(f.before) || kept.test(f.after)));
  const [rate, sum, claim] = [rates[0], sums[0], said[0]];
  if (!rate || !sum || !claim || rates.some((f) => f.q.value !== rate.q.value) || sums.some((f) => baseValue(f.q) !== baseValue(sum.q)) || said.some((f) => baseValue(f.q) !== baseValue(claim.q))) return [];
  if (/月利率|日利率|周利率/.test(text.slice(rate.q.start - 8, rate.q.start)) || baseValue(sum.q) <= baseValue(claim.q)) return [];
  const yearly = baseValue(sum.q) * baseValue(rate.q) / 100;
  const terms = termsIn(text);
  const target = baseValue(claim.q);
  // any sum of the story may be what it is reckoned from
  const fits = (n: number): boolean => money.some((f) => Math.abs(baseValue(f.q) * baseValue(rate.q) * n / 100 - target) <= Math.max(1, 0.004 * target));
  if ([...terms, 1, 2, 3, 5, 0.5, 0.25, 1 / 12].some(fits) || terms.length !== 1) return [];
  const [n = 1] = terms;
  const due = yearly * n;
  if (target > 4 * due || target < due / 4) return [];
  const working = `${say(text, sum.q)}×${plain(rate.q.value)}%${n === 1 ? '' : `×${plain(n)}`}＝${compact(due)}`;
  return [statement('share', [member('whole', sum.q), member('part', rate.q)], { claim: claim.q, holds: false, working, right: null, fault: 'share' })];
}

/** Whole years told as the term: 存一年, 三年期, 一年定期. */
function termsIn(text: string): number[] {
  const found = new Set<number>();
  for (const m of text.matchAll(/(?:存满?|定期|期限为?|存成|存了|贷了?|借了?|一共)?([一两二三五1235])年(?=定期|期|，|。|到期|利息|下来|后|的?(?:定期|利息)|能|可)/g)) found.add('一两二三五'.includes(m[1] ?? '') ? ({ 一: 1, 两: 2, 二: 2, 三: 3, 五: 5 } as const)[m[1] as '一'] : Number(m[1]));
  return [...found];
}
