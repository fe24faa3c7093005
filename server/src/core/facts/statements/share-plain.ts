// Shares whose amounts the words name, a slip away from what they make: 存款2846.5亿元，贷款2304.7亿元；存贷比18%; 参展486件，获奖72件，其中…，获奖率41.8%; 评估价118万元，起拍价82.6万元（为评估价的40%）; 412人，不吸的96人，32.3%; 贷款3000万元，年利率6.3%，一年付息108万元.
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { misprinted } from './plausible.ts';
import { isExactAmount, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { fits, ratioOf, shareSlip, type Amounts } from './share-tied.ts';
import { decimalsOf } from './slips.ts';

/** A rate, what it is of, and of what, as both are named beside their figures. */
const named: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/存贷比/, /贷款余额/, /存款余额/],
  [/城镇化率/, /城镇(?:常住)?人口/, /(?:常住|总)人口/],
  [/资产负债率/, /负债/, /(?<!净)资产/],
  [/净利率/, /净利润/, /营业?收入?|营收/],
  [/税收占比|税占比/, /税收收入/, /一般公共预算收入/],
  [/上座率/, /上座(?!率)|坐了|坐下|观众|到场|卖出|卖了/, /能坐|可坐|可容|容纳|座位/],
  [/[年月]利率|利息率/, /(?:一年|每年|全年|年)[^，。；]{0,4}(?:付息|利息)/, /贷款|借款|本金|存入|存了/],
];
// bounded: a clause
const rate = /^(?:其|总)?([\p{Script=Han}]{1,4})(?:率|面)(?:也|已|仅|只|就)?(?:达到?|高达|为|是|有)?$/u;
/** 为评估价的, 占固定资产投资的比重为: what the share is of. */
const ofNoun = /(?:占|为|是|相当于|等于|达到?)(?:全[县市区省镇村部]|其)?([\p{Script=Han}]{2,8})的(?:比[重例]为?)?$/u;
const inWhole = /^，(?:在)?[^，。；]{0,16}$/;
/** Of another time, of a change, or not yet so. */
const otherwise = /增长|增加|下降|提高|上升|降低|回落|同比|环比|比上|比去|较|去年|上年|前年|前一|往年|此前|以往|目标|力争|将|预计|不[少低高]于|以上|以下|毛利|税率|折|涨|跌|升|降|每|近|约|超/;
const nested = /其中|另[有外]?|其余/;

/** Such claims that no statement judges yet. Over 1,010,000 characters of clean text none was met. */
export function readPlainShares(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  const judged = new Set(known.filter((s) => s.kind !== 'subset' && !(s.holds && s.fault === 'implied')).map((s) => s.claim.start));
  rows.forEach((row, at) => {
    if (!row.percents) return;
    for (const claim of row.figures) {
      if (claim.q.kind !== 'percent' || !/[%％]/.test(claim.q.unit) || claim.q.value <= 0 || claim.q.value > 100 || judged.has(claim.q.start)) continue;
      const told = byRate(row, claim);
      if (!told && (claim.q.approximator !== 'exact' || otherwise.test(lastClause(claim.before)))) continue;
      const pairs = told ?? ofName(rows, at, claim) ?? ofStem(rows, at, claim) ?? ofCount(rows, at, claim) ?? ofWhole(rows, at, claim) ?? ofKind(row, claim) ?? beside(row, claim);
      const [pair] = pairs.filter((p) => misprinted(ratioOf(p), claim.q.value, decimalsOf(claim.q), 2));
      if (pair && pairs.length < 4 && !explained(rows, at, claim, pairs)) found.push(shareSlip(text, pair, claim));
    }
  });
  return found;
}

const usable = (f: Figure): boolean => isExactAmount(f) && !f.q.loose;
const isPart = (part: Figure, whole: Figure): boolean => part !== whole && sameUnit(part.q, whole.q) && baseValue(part.q) < baseValue(whole.q);
const besideOf = (f: Figure): string => lastClause(f.before) + (f.after.split(/[，。；（]/, 1)[0] ?? '');

/** Sentences of the claim's paragraph up to two before it and one behind it. */
function around(rows: readonly Row[], at: number): Row[] {
  const own = rows[at];
  return rows.slice(Math.max(0, at - 2), at + 2).filter((r) => own && r.sentence.part === own.sentence.part && Math.abs(r.at - own.at) < 3);
}

/** Any two figures near by that come to the claim explain it. */
function explained(rows: readonly Row[], at: number, claim: Figure, pairs: readonly Amounts[]): boolean {
  const near = around(rows, at).flatMap((r) => r.figures).filter(usable);
  if (near.length > 24 || pairs.some((p) => fits(p, claim))) return true;
  return near.some((part) => near.some((whole) => isPart(part, whole) && fits({ part, whole }, claim)));
}

/** 存贷比: the last two figures of the paragraph that are so named. */
function ofName(rows: readonly Row[], at: number, claim: Figure): Amounts[] | null {
  const words = lastClause(claim.before);
  const kind = named.find(([name]) => name.test(words));
  if (!kind) return null;
  const near = around(rows, at).flatMap((r) => r.figures).filter(usable);
  const wholes = near.filter((f) => kind[2].test(besideOf(f)) && !nested.test(lastClause(f.before)));
  const parts = near.filter((f) => kind[1].test(besideOf(f)));
  const pairs = wholes.flatMap((whole) => parts.filter((part) => isPart(part, whole)).map((part) => ({ part, whole })));
  return pairs.length === 1 ? pairs : [];
}

/** 获奖72件，其中…，获奖率: a figure whose words share a character with the rate, of the larger ones before it. */
function ofStem(rows: readonly Row[], at: number, claim: Figure): Amounts[] | null {
  const stem = rate.exec(lastClause(claim.before))?.[1];
  const row = rows[at];
  if (stem === undefined || !row) return null;
  const before = row.figures.slice(0, claim.index).filter(usable);
  const own = before.filter((f) => !nested.test(lastClause(f.before)));
  const part = own.filter((f) => lastClause(f.before).endsWith(stem.slice(-2))).at(-1) ?? own.filter((f) => [...stem.slice(-2)].some((c) => besideOf(f).includes(c))).at(-1);
  if (!part) return [];
  // 其中餐饮120批次，合格率95%: of those; a list of the part's own kinds comes to it
  const inner = before.filter((f) => f.index > part.index && sameUnit(f.q, part.q));
  if (inner.length > 0 && Math.abs(inner.reduce((n, f) => n + baseValue(f.q), 0) - baseValue(part.q)) > 1e-6 * baseValue(part.q)) return [];
  const wholes = [...(rows[at - 1]?.sentence.part === row.sentence.part ? (rows[at - 1]?.figures ?? []) : []), ...before].filter((f) => usable(f) && f.q.start < part.q.start && isPart(part, f));
  return distinct(wholes).map((whole) => ({ part, whole }));
}

/** 起拍价82.6万元（为评估价的40%）: the whole is named by the claim. */
function ofWhole(rows: readonly Row[], at: number, claim: Figure): Amounts[] | null {
  const noun = ofNoun.exec(lastClause(claim.before).replace(/^（/, ''))?.[1];
  const row = rows[at];
  const part = row?.figures[claim.index - 1];
  if (noun === undefined || !row || !part || !usable(part) || !/^[^，。；]{0,6}[，（][^，。；]{0,24}$/.test(row.text.slice(part.q.end - row.sentence.start, claim.q.start - row.sentence.start))) return null;
  const wholes = around(rows, at).flatMap((r) => r.figures).filter((f) => usable(f) && isPart(part, f) && lastClause(f.before).replace(/(?:恰|正好|就|刚好|总额|共|已){0,2}(?:为|是|有|达|共)?$/, '').endsWith(noun.slice(-4)) && !/去年|上年|[每均]/.test(lastClause(f.before)));
  return distinct(wholes).length === 1 ? [{ part, whole: wholes[0] ?? part }] : [];
}

const ofUnits = /占(?:到|了)?全?[村镇乡县市区校厂队]?总?([户人])数的$/;
const allOf = /(?:共有|现有|总共有?|全[村镇乡校厂队]有?|一共有?|有)$/;

/** 村子共有480户人家 at the head of the story, 有312户…，占到全村户数的75%: the one larger count of the unit that the share is of. */
function ofCount(rows: readonly Row[], at: number, claim: Figure): Amounts[] | null {
  const unit = ofUnits.exec(lastClause(claim.before))?.[1];
  const part = rows[at]?.figures[claim.index - 1];
  if (unit === undefined || !part || part.q.unit !== unit || !usable(part) || !/^[^。；]{0,16}，占[^，。；]{0,8}$/.test(claim.before)) return null;
  const all = rows.flatMap((r) => r.figures).filter((f) => f.q.start < part.q.start && f.q.unit === unit && isPart(part, f));
  const [whole] = all;
  return whole && distinct(all).length === 1 && usable(whole) && allOf.test(lastClause(whole.before)) && !nested.test(lastClause(whole.before)) ? [{ part, whole }] : null;
}

/** 合计180人，其中生产一线人员不少于75%，即135人; 标价12800元，按20%的比例补贴2560元: the amount right behind its share. */
function byRate(row: Row, claim: Figure): Amounts[] | null {
  const part = row.figures[claim.index + 1];
  const before = row.figures.slice(0, claim.index).filter(usable);
  const whole = before.at(-1);
  if (!part || !whole || !usable(part) || !isPart(part, whole) || !(/^[，（]即$/.test(part.before) || (/按$/.test(claim.before) && /^的比例(?:补贴|补助|奖励|返还|减免|优惠|提取|缴纳|支付)$/.test(part.before)))) return null;
  return /^[^。；]{0,24}$/.test(claim.before) ? [{ part, whole }] : null;
}

/** 有会员126人，其中…；女会员37人，占29.4%: the part is of the kind that the whole is called. */
function ofKind(row: Row, claim: Figure): Amounts[] | null {
  const part = row.figures[claim.index - 1];
  const kind = part && /^[^，。；]{0,4}，占$/.test(claim.before) ? lastClause(part.before) : '';
  if (!part || !usable(part) || !/^\p{Script=Han}{3,6}$/u.test(kind)) return null;
  const nounOf = (f: Figure): string => /(?:共有|现有|有|共)(\p{Script=Han}{2,4})$/u.exec(lastClause(f.before))?.[1] ?? '';
  const wholes = row.figures.slice(0, part.index).filter((f) => usable(f) && isPart(part, f) && nounOf(f) !== '' && kind.endsWith(nounOf(f)) && kind !== nounOf(f));
  return wholes.length === 1 && wholes[0] ? [{ part, whole: wholes[0] }] : null;
}

/** 412人，…的96人，32.3%; 10票，在209位代表里占8.4%: nothing stands between the part and the claim. */
function beside(row: Row, claim: Figure): Amounts[] {
  const [second, first] = row.figures.slice(0, claim.index).filter((f) => f.q.dimension !== 'time').reverse();
  if (!first || !second || !usable(first) || !usable(second)) return [];
  if (claim.before === '，' && isPart(second, first)) return [{ part: second, whole: first }];
  // votes are cast by as many
  if (/^[^，。；\d]{0,10}[里中]占$/.test(claim.before) && inWhole.test(second.before) && baseValue(first.q) < baseValue(second.q) && first.q.dimension === 'count' && second.q.dimension === 'count') return [{ part: first, whole: second }];
  return [];
}

function distinct(wholes: readonly Figure[]): Figure[] {
  return wholes.filter((w, i) => wholes.findIndex((o) => baseValue(o.q) === baseValue(w.q)) === i);
}
