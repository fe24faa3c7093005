// Growth told with its two values but not beside them, a slip away from what they make: 净利润2.31亿元，同比增长61.7%，去年同期为1.98亿元; 一季度1.92亿元，二季度3.54亿元，环比增长64.4%; 起价7亿元，以8.26亿元成交，溢价率81%.
import { directionOf, ofPart } from './change-words.ts';
import { baseValue } from './interval.ts';
import { equals, roundLike, say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { misprinted } from './plausible.ts';
import { reprint } from './print.ts';
import { isExactAmount, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { decimalsOf } from './slips.ts';

const former = '(?:去年|上年|前年|上[一个]?[年月季周期]度?|前一[年月季周天]|(?:此前的?|前面的?)?\\d{1,2}月份?|(?:19|20)\\d\\d年|[一二两三四五六七八九十\\d]{1,2}(?:年|个?月|周)前)';
/** ，去年同期为; （上年同期为; 。2024年为: the base right behind the claim. */
const behind = new RegExp(`^[，；（。]?(?:而|在)?${former}(?:的?同期|同月|全年)?，?(?:的?(?:数字|数据|这个数字?|这一数字|该数)|(?!只有|仅有|才有|则[为是])([\\u4e00-\\u9fff]{2,6}?))?(?:为|是|只有|仅为|仅|只是|有|才|则为|则是)?$`);
const compared = /(?:比|较|与|同)(?!比)[^，。；]{0,16}的$/;
/** 与去年18700人相比: the value before. */
const comparedWith = /(?:^|[，。；])(?:与|同|跟|和|相比|比|较)[^，。；]{0,14}$/;
/** 2023年这两项指标分别为 */
const inTurn = new RegExp(`${former}[^，。；]{0,10}，?[^，。；]{0,8}(?:分别|依次)[为是有]`);
const ahead = new RegExp(`[，；（]${former}(?:的?同期|同月|全年)?(?:的?(?:数字|数据)|[\\u4e00-\\u9fff]{0,4}?)(?:为|是|只有|仅为|仅|只是|有)?$`);
const gap = /(?:减轻|加重|缩短|延长|提前|推迟|低|高|多|少|增加|减少|上涨|下跌|下降|上升|便宜|贵|增长|提高|降低|节省|节约|节支)(?:[打收产卖花用出])?了?$/;
const premium = /溢价率?(?:为|达到?|约)?$/;
const otherTerms = /可比|口径|扣除|实际|不变价|名义|年均|目标|计划|力争|预计|其中/;
/** Two values of a row of times: 一季度…，二季度…; 8.52亿元和9.84亿元. */
const period = /第[一二三四五六七八九十\d]{1,2}[年月周期]|季度?|\d{1,2}月|[上下]半年|[上本]周|[一二三四五六]月/;

/** Such claims that `known` statements do not judge. Over 1,130,000 characters of clean text none was met. */
export function readTiedGrowth(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  const judged = new Set(known.filter((s) => s.kind !== 'subset' && !(s.holds && s.fault === 'implied')).map((s) => s.claim.start));
  rows.forEach((row, i) => {
    if (!row.percents) return;
    for (const claim of row.figures) {
      if (claim.q.kind !== 'percent' || !/[%％]/.test(claim.q.unit) || claim.q.value <= 0 || (claim.q.approximator !== 'exact' && claim.q.approximator !== 'about') || judged.has(claim.q.start)) continue;
      const words = lastClause(claim.before).replace(/(?:了|达到?|为|是|约|近|超过?){1,4}$/, '');
      const direction = premium.test(words) ? 'up' : directionOf(words);
      if (direction === null || otherTerms.test(words) || /可比价|不变价|扣除价格/.test(claim.before.slice(-30))) continue;
      const made = tied(text, rows, i, claim, direction, words);
      // 比前年的800万千瓦时增长2.5%，而吞吐量增长8%: the two values make a claim of their own
      const taken = made && known.some((s) => s.holds && s.kind === 'growth' && made.members.filter((m) => m.role !== 'change').every((m) => s.members.some((o) => o.start === m.start)));
      if (made && !taken) found.push(made);
    }
  });
  return found;
}


/** Two values and whether the second is the difference of two. */
interface Base {
  readonly from: Figure;
  readonly to: Figure;
  readonly difference?: true;
  /** The first value is the later one, the difference already in it: 每吨7800元，比前一周上涨400元. */
  readonly after?: true;
  /** The words say that these and no others are meant: one digit is enough. */
  readonly sure?: true;
}

/** 在园幼儿比去年的43150人少4690人；初中在校生则比去年多1925人，增长4.2%: another subject has begun. */
function otherSubject(text: string, { from, to }: Base): boolean {
  const [a, b] = from.q.start < to.q.start ? [from, to] : [to, from];
  return /；[\u4e00-\u9fff]{2,10}(?:则|却|也|，)?(?:比|较)[^；]{0,16}$/.test(text.slice(a.q.end, b.q.start));
}

function tied(text: string, rows: readonly Row[], at: number, claim: Figure, direction: 'up' | 'down', words: string): Statement | null {
  const row = rows[at];
  if (!row) return null;
  const behindIt = basesBehind(rows, row, at, claim);
  const bases = behindIt.length > 0 ? behindIt : [...basesCompared(row, claim), ...basesAhead(row, claim), ...basesBefore(row, claim, words), ...basesOfDifference(row, claim)].filter((b) => !otherSubject(text, b));
  if (bases.length === 0) return null;
  const sign = direction === 'up' ? 1 : -1;
  // any two values of the sentence that make it explain it
  const near = [...row.figures.filter(isExactAmount), ...bases.map((b) => b.from)];
  if (near.some((a) => near.some((b) => a !== b && sameUnit(a.q, b.q) && fits(sign * 100 * (baseValue(b.q) / baseValue(a.q) - 1), claim, a, b)))) return null;
  const rate = ({ from, to, difference, after }: Base): number => (difference ? 100 * (baseValue(to.q) / (baseValue(from.q) - (after ? sign * baseValue(to.q) : 0))) : sign * 100 * (baseValue(to.q) / baseValue(from.q) - 1));
  if (bases.some((b) => b.difference && (fits(rate(b), claim, b.to, b.from) || fits(rate({ ...b, after: true }), claim, b.to, b.from) || fits(100 * (baseValue(b.to.q) / baseValue(b.from.q)), claim, b.to, b.from)))) return null;
  const slips = bases.filter((b) => rate(b) > 0 && misprinted(rate(b), claim.q.value, decimalsOf(claim.q), b.sure ? 1 : 2));
  const base = slips.at(-1);
  if (!base || slips.some((b) => Math.abs(rate(b) - rate(base)) > claim.q.step)) return null;
  const { from, to } = base;
  const made = `${equals(rate(base), claim.q.step)}%`;
  const working = base.difference ? `${say(text, to.q)}÷${base.after ? `(${say(text, from.q)}${sign > 0 ? '−' : '＋'}${say(text, to.q)})` : say(text, from.q)}${made}` : direction === 'up' ? `(${say(text, to.q)}−${say(text, from.q)})÷${say(text, from.q)}${made}` : `(${say(text, from.q)}−${say(text, to.q)})÷${say(text, from.q)}${made}`;
  return statement('growth', [member('from', from.q), member('to', to.q), member('change', claim.q)], { claim: claim.q, holds: false, working, right: reprint(text, claim.q, roundLike(rate(base), claim.q)), fault: 'growth' });
}

/** Whether the values, rounded as they are printed, allow the percentage. */
function fits(value: number, { q }: Figure, a: Figure, b: Figure): boolean {
  // 23.7亿元 beside 20亿元: printed alike, the finer digit holds for both
  const finer = a.q.scale === b.q.scale && a.q.unit === b.q.unit ? Math.min(a.q.step, b.q.step) : null;
  const off = ({ q: x }: Figure): number => ((finer ?? x.step) * x.factor) / baseValue(x);
  const blur = 100 * Math.abs(1 + value / 100) * (off(a) + off(b)) * 0.5;
  return Math.abs(value - q.value) <= Math.max(q.step, q.approximator === 'about' ? 0.06 * q.value : 0) / 2 + blur;
}

/** ，去年同期为1.98亿元 behind the claim, in its sentence or at the head of the next; 2023年这两项指标分别为25.13亿元和1.44亿元 behind several. */
function basesBehind(rows: readonly Row[], row: Row, at: number, claim: Figure): Base[] {
  const rest = row.figures.slice(claim.index + 1).filter((f) => f.q.dimension !== 'time');
  const next = rows[at + 1]?.at === row.at + 1 ? rows[at + 1] : undefined;
  const to = row.figures.slice(0, claim.index).filter(isExactAmount).at(-1);
  // 增长5.2%，上年为…: what stands between the value and the claim names nothing else
  if (!to || !/^[^。；]{0,16}$/.test(row.text.slice(to.q.end - row.sentence.start, claim.q.start - row.sentence.start))) return [];
  const [follow] = rest.length > 0 ? rest : (next?.figures ?? []);
  const led = follow && isExactAmount(follow) && sameUnit(follow.q, to.q) ? behind.exec(rest.length > 0 ? follow.before : `。${follow.before}`) : null;
  // 2023年产量为: what it is of is what the value is of
  if (follow && led && (led[1] === undefined || to.before.includes(led[1].slice(-2)))) return [{ from: follow, to, sure: true }];
  const noun = lastClause(to.before).slice(-4);
  const again = rest.find((f) => isExactAmount(f) && sameUnit(f.q, to.q) && noun.length === 4 && f.before.endsWith(noun));
  if (again && new RegExp(`；${former}`).test(row.text.slice(claim.q.end - row.sentence.start, again.q.start - row.sentence.start))) return [{ from: again, to, sure: true }];
  return respective(row, next, claim, to);
}

/** The value of the same place in a list of the year before. */
function respective(row: Row, next: Row | undefined, claim: Figure, to: Figure): Base[] {
  const list = inTurn.exec(next?.text ?? '');
  if (!next || !list) return [];
  const from = next.figures.filter((f) => isExactAmount(f) && sameUnit(f.q, to.q) && f.q.start > next.sentence.start + list.index);
  const told = row.figures.filter((f, i) => isExactAmount(f) && sameUnit(f.q, to.q) && row.figures[i + 1]?.q.kind === 'percent');
  const place = told.indexOf(to);
  const base = from[place];
  return base && place >= 0 && told.length === from.length && row.figures[to.index + 1] === claim && sameUnit(base.q, to.q) ? [{ from: base, to }] : [];
}

/** 比前一周的4.71元上涨3.2%，比去年同期的5.12元下降5.1%. */
function basesCompared(row: Row, claim: Figure): Base[] {
  const before = row.figures.slice(0, claim.index).filter((f) => f.q.dimension !== 'time');
  const from = before.at(-1);
  if (!from || !isExactAmount(from) || !compared.test(from.before) || claim.before.includes('；')) return [];
  return before.filter((f) => f !== from && isExactAmount(f) && sameUnit(f.q, from.q) && !compared.test(f.before) && !gap.test(f.before)).slice(-3).map((to) => ({ from, to, ...(to.index === from.index - 1 ? { sure: true as const } : {}) }));
}

/** 与去年同期的3480元相比，仍低300元，跌幅8.6%; 亩产702.4公斤，…多打108.9公斤，增产15.5%: the claim right behind a difference. */
function basesOfDifference(row: Row, claim: Figure): Base[] {
  const before = row.figures.slice(0, claim.index).filter((f) => f.q.dimension !== 'time');
  const to = before.at(-1);
  if (!to || !isExactAmount(to) || !gap.test(lastClause(to.before)) || !/^[^，。；]{0,4}，[^，。；]{0,8}$/.test(row.text.slice(to.q.end - row.sentence.start, claim.q.start - row.sentence.start))) return [];
  return before.filter((f) => f !== to && isExactAmount(f) && sameUnit(f.q, to.q) && baseValue(f.q) > baseValue(to.q) && !gap.test(f.before)).slice(-2).map((from) => ({ from, to, difference: true as const, ...(!comparedWith.test(from.before) && /[比较]/.test(row.text.slice(from.q.end - row.sentence.start, to.q.start - row.sentence.start)) ? { after: true as const } : {}) }));
}

/** 发送旅客31.5万人次，日均4.5万人次；去年同期是28.0万人次，同比增长12.5%. */
function basesAhead(row: Row, claim: Figure): Base[] {
  const before = row.figures.slice(0, claim.index).filter((f) => f.q.dimension !== 'time');
  const from = before.at(-1);
  if (!from || !isExactAmount(from) || !ahead.test(from.before) || !/^[^，。；]{0,6}，(?:同比|环比)?[^，。；]{0,6}$/.test(row.text.slice(from.q.end - row.sentence.start, claim.q.start - row.sentence.start))) return [];
  return before.filter((f) => f !== from && isExactAmount(f) && sameUnit(f.q, from.q)).slice(-2).map((to) => ({ from, to }));
}

/** 一季度1.92亿元，二季度3.54亿元，环比增长84.4%; 起价7亿元，…以8.26亿元成交，溢价率18%; 去年12.48亿元，前年12.00亿元，增长4%. */
function basesBefore(row: Row, claim: Figure, words: string): Base[] {
  const before = row.figures.slice(0, claim.index).filter(isExactAmount);
  const b = before.at(-1);
  const a = before.slice(0, -1).filter((f) => b && sameUnit(f.q, b.q)).at(-1);
  if (!a || !b || row.text.slice(a.q.end - row.sentence.start, claim.q.start - row.sentence.start).includes('；')) return [];
  if (premium.test(words)) return /起(?:拍|始|叫)?(?:总?价)?/.test(a.before) ? [{ from: a, to: b }] : [];
  if (!/^[^，。；]{0,6}，(?:[^，。；\d]{2,6}，)?[^，。；]{0,12}$/.test(row.text.slice(b.q.end - row.sentence.start, claim.q.start - row.sentence.start))) return [];
  const rowOfTimes = (period.test(a.before) && (period.test(b.before) || /^[和、与]$/.test(b.before))) || (/^[和、与]$/.test(b.before) && /分别/.test(row.text));
  // …5.27亿元和6.12亿元，逐季攀升，第四季度比第三季度增长16.1%
  if (/环比|比[第前上][一二三]?个?季度?|比[前上][一个]?[月周季]/.test(words)) return rowOfTimes ? [{ from: a, to: b }] : [];
  return /前年|上年|去年/.test(lastClause(b.before)) && /去年|今年/.test(lastClause(a.before)) && !ofPart(row.text) && lastClause(b.before).length < 8 ? [{ from: b, to: a, sure: true }] : [];
}
