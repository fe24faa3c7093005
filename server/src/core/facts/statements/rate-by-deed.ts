// A rate named after a deed, the one part of the story that the deed is told of, and the one whole: 286个项目 … 开工的有214个 … “84.8%的开工率”. Only where one digit makes it right.
import { holds } from '../../base/held.ts';
import { baseStep, baseValue, divide, meet, scale } from './interval.ts';
import { equals, say, stated } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { oneDigitOff } from './one-digit.ts';
import { firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { printed, rightShare } from './shares.ts';

const deed = '开工|完工|竣工|投产|投用|入库|签约|落地|办结|整改|销号|入住|回收|复工|复产|拆除|改造|验收|到岗|就业|参保|采纳|化解|安置';
const named = new RegExp(`(?<![不未复])(${deed})率[\\p{Script=Han}]{0,4}$`, 'u');
const behind = new RegExp(`^的(${deed})率`, 'u');
const aside = /其中|去年|上年|往年|同期|比(?!赛)|较|目标|力争|计划|每|另|新增|增|减|未|没|不/;

/** Such rates that no statement of `known` is about; silent where any two figures of the story make the rate. */
export function readRatesByDeed(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  if (!holds(text, '率')) return [];
  const all = rows.flatMap((r) => r.figures);
  const rates = all.filter((f) => f.q.kind === 'percent' && /[%％]/.test(f.q.unit) && f.q.approximator === 'exact' && !known.some((s) => s.claim.start === f.q.start));
  const found: Statement[] = [];
  for (const rate of rates) {
    const verb = named.exec(lastClause(rate.before))?.[1] ?? behind.exec(rate.after)?.[1];
    if (verb === undefined || rates.some((r) => r !== rate && (lastClause(r.before) + firstClause(r.after)).includes(`${verb}率`)) || aside.test(lastClause(rate.before))) continue;
    const parts = all.filter((f) => counts(f) && told(f, verb) && !aside.test(lastClause(f.before)));
    const [part] = parts;
    if (!part || parts.length > 1 || part.q.start > rate.q.start) continue;
    const larger = all.filter((f) => counts(f) && sameUnit(f.q, part.q) && baseValue(f.q) > baseValue(part.q));
    const [whole] = larger;
    if (!whole || larger.some((f) => f.q.value !== whole.q.value) || whole.q.start > part.q.start || aside.test(lastClause(whole.before))) continue;
    const value = (100 * baseValue(part.q)) / baseValue(whole.q);
    const digits = text.slice(rate.q.digits.start, rate.q.digits.end);
    const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
    const fits = all.some((a) => all.some((b) => a !== b && counts(a) && counts(b) && sameUnit(a.q, b.q) && baseValue(a.q) < baseValue(b.q) && meet(scale(divide(printed(a.q), printed(b.q)), 100), stated(rate.q))));
    if (fits || !oneDigitOff(digits, value.toFixed(decimals))) continue;
    const working = `${say(text, part.q)}÷${say(text, whole.q)}${equals(value, baseStep(rate.q))}%`;
    found.push(statement('share', [member('whole', whole.q), member('part', part.q), member('change', rate.q)], { claim: rate.q, holds: false, working, right: rightShare(text, rate.q, value), fault: 'share' }));
  }
  return found;
}

const counts = ({ q }: Figure): boolean => q.kind === 'count' && q.approximator === 'exact' && !q.loose && q.value > 9;
/** 开工的有214个, 已开工214个, 214个开工. */
const told = (f: Figure, verb: string): boolean => lastClause(f.before).replace(/(?:的|有|共|了|达){1,3}$/, '').endsWith(verb) || firstClause(f.after).slice(0, 8).includes(verb);
