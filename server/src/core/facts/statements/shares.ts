// Shares: 58所中有43所开放，开放比例超七成; 占总数的75%; 合格率96%.
import type { Quantity } from '../quantity.ts';
import { baseStep, baseValue, divide, type Interval, meaning, meet, scale } from './interval.ts';
import { sharesPair } from './compared.ts';
import { equals, roundLike, say, stated } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { isPartition, labelOf } from './partitions.ts';
import { nearRatio } from './plausible.ts';
import { compact, reprint } from './print.ts';
import { sameThing } from './heads.ts';
import { baseOf, drawn, isBare, isOfAll, isShare, namesAnother, ownStretch, rateOf, shareCue } from './share-words.ts';
import { hasOwnShare } from './siblings.ts';
import { slipped } from './slips.ts';
import { firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** A stated share with the figure it is said of. */
export interface Claim {
  readonly share: Figure;
  readonly part: Figure;
  /** The whole, where it stands between 占 and 的. */
  readonly inline: Figure | null;
  /** 三分之二的社区: said of all without 占 or a rate. */
  readonly ofAll: boolean;
}

/** Shares stated in `row` of a part and a whole that stand before them, in it or in the sentences before. */
export function readShares(text: string, row: Row, previous: Row | null): readonly Statement[] {
  const made = sharesOf(text, row, previous);
  // 17256人报名，中签率29.0%；6161人报名，中签率48.7%: each of what its own stretch tells
  return made.every((s) => s.holds) ? made : made.filter((s) => s.holds || s.members.every((m) => m.start >= ownStretch(row, s.claim.end)));
}

function sharesOf(text: string, row: Row, previous: Row | null): readonly Statement[] {
  if (!row.percents) return none;
  const claims = claimsOf(text, row);
  if (claims.length === 0) return lots(text, row);
  const parts = new Set(claims.map((c) => c.part));
  if (previous) for (const c of claimsOf(text, previous)) parts.add(c.part);
  const found: Statement[] = [];
  const off: Off[] = [];
  for (const claim of claims) {
    const { share, part } = claim;
    // 差额比例16%: how many more stand than are elected
    if (/差额(?:比例|率|选举比例)/.test(lastClause(share.before))) continue;
    // 占比过半: a bound, read by majorities.ts
    if (/^过半(?![年天])/.test(text.slice(share.q.start - 1, share.q.start + 2)) && !claim.inline) continue;
    const near = [...(previous?.figures.filter(countable) ?? []), ...row.figures.slice(0, share.index).filter(countable)].filter((f) => f !== part);
    // 60条小巷中，有24条的名字…: what stands behind 的 is not what is counted
    const earlier = near.filter((f) => sameThing(f.q, part.q) || (part.after.startsWith('的') && sameUnit(f.q, part.q)));
    // a figure that is itself given as a share is a sibling, the whole of none but what is named 其中
    const wholes = (/其中/.test(part.before) ? earlier : earlier.filter((f) => !parts.has(f))).filter((f) => !ofAnotherTime(f, part) && !isItselfShare(row, f) && !(row.figures[f.index] === f && hasOwnShare(row, f) && /；/.test(text.slice(f.q.end, part.q.start)) && !/其中/.test(part.before)));
    const whole = claim.inline ?? wholeFor(claim, row, wholes);
    const made = !whole || (!claim.inline && ofSome(share, whole)) ? null : judge(text, row, share, part, whole, [...near, part], /其中/.test(part.before) ? nobody : parts);
    // 招生5076人，占考生数的六成；其中统招3807人，占四分之三，定向1269人，占四分之一: of what 其中 stands behind
    if (made && !made.holds && /其中/.test(row.text.slice(0, part.q.start - row.sentence.start)) && row.figures.slice(0, share.index).some((w) => w !== part && countable(w) && Math.abs((100 * baseValue(part.q)) / baseValue(w.q) / baseValue(share.q) - 1) < 0.012)) continue;
    // 城镇人口273312人，占56.2%；乡村213008人，占43.8%: shares that make up the whole, of both together
    if (made && !made.holds && areTheWhole(claims)) continue;
    if (made && whole && !made.holds) off.push({ claim, whole });
    if (made && whole && (made.holds || (nearShare(share.q, part.q, whole.q) && (!claim.ofAll || closeTo(share.q, part.q, whole.q))))) found.push(made);
  }
  if (agreeOnAnother(off)) return found.filter((s) => s.holds);
  return found.length === 0 ? [...lots(text, row), ...implied(text, claims)] : [...found, ...implied(text, claims.filter((c) => !found.some((s) => s.claim.start === c.share.q.start)))];
}

/** A share that is not that of its part in a whole. */
interface Off {
  readonly claim: Claim;
  readonly whole: Figure;
}

/** 落实去向的5214人：升学2088人，占毕业生总数的33%；就业3126人，占49.4%: false of one whole, they agree on another, of which it is no misprint. */
function agreeOnAnother(off: readonly Off[]): boolean {
  const [first] = off;
  if (!first || off.length < 2 || off.some((o) => o.whole !== first.whole)) return false;
  const implied = off.map(({ claim }) => divide(scale(printed(claim.part.q), 100), stated(claim.share.q)));
  const [low, high] = [Math.max(...implied.map((i) => i.low)), Math.min(...implied.map((i) => i.high))];
  return low <= high && !slipped((low + high) / 2, first.whole, 2);
}

/** The shares come to 100 and each is that of its part in the sum of all parts. */
function areTheWhole(claims: readonly Claim[]): boolean {
  const [first] = claims;
  if (!first || claims.length < 2 || claims.some((c) => c.inline || !sameThing(c.part.q, first.part.q))) return false;
  const [shares, parts] = [claims.reduce((n, c) => n + baseValue(c.share.q), 0), claims.reduce((n, c) => n + baseValue(c.part.q), 0)];
  return Math.abs(shares - 100) <= 0.11 * claims.length && claims.every((c) => meet(scale(divide(printed(c.part.q), { low: parts, high: parts }), 100), stated(c.share.q)));
}

const none: readonly never[] = [];
const nobody: ReadonlySet<Figure> = new Set();

/** 73.8%，即936.1亿元: the amount of a share is no whole of those told behind it. */
function isItselfShare(row: Row, f: Figure): boolean {
  const before = row.figures[f.index - 1];
  return before?.q.kind === 'percent' && row.figures[f.index] === f && /^[，（]?(?:也就是|相当于|即|为|共|约|合)*$/.test(f.before);
}

/** 比去年的642人增加…；女选手311人: the base of a comparison; 去年…占总收入8亿元的四成；今年上半年2.1亿元: a whole of last year. */
function ofAnotherTime(whole: Figure, part: Figure): boolean {
  if (/(?:比|较|同)(?:去年|上年|前年|上[届月季期次]|往年)(?:同期)?的?$/.test(whole.before)) return true;
  const [a, b] = [whole.q.time, part.q.time];
  return a !== b && b !== '' && /^(?:去年|上年|前年)/.test(a) && /[；。]/.test(part.before);
}

/** The shares of a sentence, each with its part: the nearest figure before it, with no other and no 其中 between. */
export function claimsOf(text: string, row: Row): readonly Claim[] {
  if (!row.percents) return none;
  const found: Claim[] = [];
  for (const share of row.figures) {
    if (share.q.kind !== 'percent' || share.index === 0) continue;
    const within = inline(share, row);
    const plain = within !== null || isShare(share) || isBare(share);
    if (!plain && !isOfAll(share, row)) continue;
    const part = within?.part ?? row.figures.slice(0, share.index).filter((f) => countable(f) && f.q.unit !== '次' && !isWithin(f)).at(-1);
    // 三项占比依次为50%、30%、20%: each has its own
    if (!within && /(?:依次|分别)(?:约)?[为是]$/.test(share.before) && row.figures[share.index + 1]?.q.kind === 'percent' && share.after.startsWith('、') && part?.q.kind === 'count' && (part.q.value < 10 || row.figures.slice(0, part.index).some((f) => countable(f) && sameThing(f.q, part.q)))) continue;
    // 一、二类苗占95.1%: which class
    if (part?.q.han && /^[类级等档]$/.test(part.q.unit) && /[一二三四五]、$/.test(text.slice(part.q.start - 2, part.q.start))) continue;
    // 充换电1.5亿千瓦时，数据中心1.1亿千瓦时，二者合计占65%: of both together
    if (!within && /(?:二者|两者|三者|两项|三项|合计|加起来|合起来)[^，。；]{0,3}占?[^，。；]{0,4}$/.test(share.before) && row.figures.some((f) => part && f !== part && f.q.start < part.q.start && sameUnit(f.q, part.q))) continue;
    // 射击与战术各7课时，占一半: of both together
    if (!part || /各(?:自|有|占|为|达)?$/.test(part.before) || /(?:比|较)[^，。；]{0,14}$/.test(part.before) || /(?:平均每[天日月年周]|日均|每[百千万]\p{Script=Han}{1,3})[^，。；]{0,4}$/u.test(part.before)) continue;
    // 分别为7.36亿元、5.52亿元，占40%和30%: the first is of the first
    const next = row.figures[share.index + 1];
    // 民事2986件、刑事402件，约占62%、8%: so with nouns before each
    if (next?.q.kind === 'percent' && /^[、和与]$/.test(next.before) && part.index > 0 && /^[、和与][\p{Script=Han}]{0,10}$/u.test(part.before) && !within) continue;
    // 三项分别完成12亿元、5亿元、2亿元，占六成多: of all of them together
    if (!within && next?.q.kind !== 'percent' && /^[、和与]$/.test(part.before) && row.figures[part.index - 1] && sameUnit(row.figures[part.index - 1]?.q ?? part.q, part.q)) continue;
    const gap = text.slice(part.q.end, share.q.start);
    // 比去年同期的35亿元增长25%，其中家电占三成: the share is of a part that has no figure
    if (/其中|；/.test(gap) || (!within && row.figures.slice(part.index + 1, share.index).some((f) => f.q.dimension !== 'time' && f.q.unit !== '次' && !isWithin(f)))) continue;
    // 共录取21070人，其中本科…、专科9774人，总录取率83%: of all, not of the last part
    if (!within && /其中/.test(row.text.slice(0, part.q.start - row.sentence.start)) && /^，?(?:总|综合|整体|总体|平均)\p{Script=Han}{0,8}率/u.test(lastClause(share.before))) continue;
    if (!within && (ownSubject(share, part) || otherRate(share, part) || namesAnother(row, share, part))) continue;
    found.push({ share, part, inline: within?.whole ?? null, ofAll: !plain });
  }
  return found;
}

/** 出站100米内换乘: how near, no amount. */
const isWithin = ({ q, after }: Figure): boolean => q.dimension === 'length' && /^(?:之|以|范围)?内/.test(after);

/** 意见建议类125件，按期办结率为98.6%: the rate is of something else than its neighbour. */
function otherRate(share: Figure, part: Figure): boolean {
  const rate = /([\p{Script=Han}]{2,10})率(?:已|仅|就|均|都)?(?:达到|达|为|是|约|超过|超|近|高达|有|不足)*$/u.exec(lastClause(share.before))?.[1];
  if (rate === undefined || !/[、；]/.test(part.before)) return false;
  const named = `${lastClause(part.before)}${firstClause(part.after)}`;
  return ![...rate.slice(-4)].some((c) => !'的总全率比'.includes(c) && named.includes(c)) && !/[已有共]/.test(lastClause(part.before).slice(-2));
}

const general = /总体|整体|综合|平均|总|全[校县市区镇村厂班国省部]|本[次期届月年季]|[今去]年|目前|最终|最后|一次性?|其|的|当[天日月年]|首[次日批]|累计|实际|按[期时]|[上下]半年|截至|到|已/g;

/** 1600名学生 … 女生达标率, 按面积算，赞成率: the rate is of some of the whole, or reckoned in another way. */
export function ofSome(share: Figure, whole: Figure): boolean {
  if (/[按以][^，。；]{1,8}[算计]，[^，。；]{0,12}$/.test(share.before)) return true;
  const rate = /([\p{Script=Han}]{0,10})率(?:已|仅|只|就|也|均|都)?[达到为是约超过近高有]{0,8}$/u.exec(lastClause(share.before))?.[1] ?? '';
  const of = rate.slice(0, -2).replace(general, '');
  const named = `${lastClause(whole.before)}${firstClause(whole.after)}${whole.q.head}`;
  return /[生师人员岗位类组区片内外级童女男村校班民工]$/.test(of) && of.length >= 2 && !pairsOf(of).some((p) => named.includes(p));
}

const pairsOf = (words: string): string[] => [...words].slice(0, -1).map((c, i) => c + words.charAt(i + 1));

/** 已发货72份，老客户占了半数: the clause brings in a part that has no figure. */
function ownSubject(share: Figure, part: Figure): boolean {
  const clause = lastClause(share.before);
  const at = clause.indexOf('占');
  if (at < 2 || !/[，；]/.test(share.before)) return false;
  const subject = clause.slice(0, at).replace(/约|仅|就|已|共|正好|刚好|恰好|大约|差不多|几乎|已经|只|便|也|这|其|均|都|合计|总共|两者|二者|一共|人数|数量|面积|金额|比例/g, '');
  // 2号线19.8万人次，3号线约占两成: the next one of a numbered row
  const label = lastClause(part.before);
  const number = rowNumber.exec(subject);
  const other = rowNumber.exec(label);
  if (number && other && number[1] !== other[1] && number[2] === other[2]) return true;
  return subject.length >= 2 && !label.includes(subject.slice(-2)) && !firstClause(part.after).includes(subject.slice(-2));
}

/** 3号线, 第二批: one of a numbered row and what it is. */
const rowNumber = /^第?([\d一二三四五六七八九十]{1,4})([^\d，。；]{1,4})$/;

const countable = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.unit !== '大' && q.value > 0;

/** 完成1.8亿元，占总投资2.4亿元的75%: the part and the whole, where the whole stands between 占 and 的. */
function inline(share: Figure, row: Row): { readonly part: Figure; readonly whole: Figure } | null {
  const whole = row.figures[share.index - 1];
  const part = row.figures[share.index - 2];
  if (!whole || !part || !(whole.cues & shareCue) || share.before !== '的' || !countable(whole) || !countable(part) || !sameThing(whole.q, part.q)) return null;
  return /占(?!全[国省市])[^，。；、]{0,12}$/.test(whole.before) && !/其中|分别/.test(whole.before) ? { part, whole } : null;
}

/** The figure that is the whole: announced by 中, 共, 全, 应, 其中 or a rate named after what is done to the part. */
function wholeFor({ part, share, ofAll }: Claim, row: Row, earlier: readonly Figure[]): Figure | null {
  const clause = lastClause(share.before);
  const stem = /([\p{Script=Han}]{2})(?:率|进度|比例|占比|比重|面)/u.exec(clause)?.[1] ?? '';
  // the part's own clause: what follows may be the rate itself
  const around = lastClause(part.before) + (/^[^，。；]{0,40}/.exec(part.after)?.[0] ?? '');
  const named = stem !== '' && around.includes(stem);
  // 产值利润率: of the output value
  const of = /(产值|销售|营收|收入|成本|资产|资本)(?:净)?(?:利润|利税|税利|费用|收益)率/.exec(clause)?.[1];
  for (let i = earlier.length - 1; i >= 0; i--) {
    const whole = earlier[i];
    if (!whole || baseValue(whole.q) < baseValue(part.q)) continue;
    if (of !== undefined && !lastClause(whole.before).includes(of)) continue;
    // 办结1320件，这1320件投诉的回访满意率: said again, it is no part of itself
    if (whole.q.value === part.q.value && /这$/.test(part.before)) continue;
    // 1200名初中生中，男生有210人，占男生总数的35%: of another whole, which the share names after the part
    const own = baseOf(share)?.replace(/(?:总?数量?|总量|总人数)$/, '') ?? '';
    if (own.length >= 2 && /(?:总数|总人数|总量)/.test(clause) && lastClause(part.before).includes(own) && !wholeNamed(whole, share)) continue;
    const near = whole.q.sentence === row.at;
    // 票房3.2亿元 … 化解欠款3.2亿元，化解率92%: money of another sentence with no word in common
    if (!near && whole.q.dimension === 'money' && !(/(?:(?<!公)共|总|应|收到|全[县市年])[^，。；]{0,12}$/.test(whole.before) || sharesPair(`${lastClause(whole.before)}${firstClause(whole.after)}`, `${around}${clause}`))) continue;
    const set = /^[^，。；]{0,12}(?:中|里|之中|当中)[，,]?/.test(whole.after) || /(?:共|总|全(?![年天程])|应)[^，。；]{0,12}$/.test(whole.before) || /其中/.test(part.before) || wholeNamed(whole, share);
    if (named && (!lastClause(whole.before).includes(stem) || /应/.test(lastClause(whole.before)))) return whole;
    // 青龙潭水库12310万立方米；罗汉坪水库6480万立方米，蓄水率70%: of its own capacity
    if (/蓄水|蓄满|载客|满载|上座|入住|出租|利用/.test(stem) && /；/.test(part.before)) continue;
    if (near && whole.index === part.index - 1 && rateOf(clause) !== null && done(stem, part)) return whole;
    // a rate that is not named after what is done to the part is a rate of something else: 其中新增3处，覆盖率51.9%
    if (!named && /率|面/.test(clause) && !akin(stem, around, part, whole) && !(set && !/其中|新/.test(part.before))) continue;
    if (!named && /进度/.test(clause)) continue;
    // 60岁以上的412人，签约服务率98%: who they are, and how many of them; the rate is of what is done for them
    if (!named && ofThese.test(lastClause(part.before)) && /率/.test(clause) && !akin(stem, around, part, whole)) continue;
    if (!named && /准点|正点|准时|满意|好评|知晓|准确|投诉|利用|入住|上座|参保|合格|及格|优秀|蓄水|蓄满|覆盖$/.test(stem) && !(stem === '覆盖' && set)) continue;
    if (near && (set || /占/.test(clause) || isBare(share) || ofAll) && !/其中/.test(whole.before)) return whole;
    if (!near && /其中|^(?:已|有|已有)/.test(part.before)) return whole;
  }
  return null;
}

/** 60岁以上的, 高血压患者, 低保户: who a part is, with no word of what was done. */
const ofThese = /^(?:其中)?(?:的$|[^已了参完签领接投获到未没]{0,8}(?:患者|对象|户|人群|人口|老人|儿童|学生|妇女|职工|党员)|[^，。；]{0,4}(?:岁(?:及?以[上下])?|及?以[上下])的?(?:老人|儿童|居民|村民|人口)?)(?:有|共|达|为)?$/;

/** 全镇劳动力2.5万人 … 占劳动力总数的: the words between 占 and 的 name the whole. */
function wholeNamed({ q, before, after }: Figure, share: Figure): boolean {
  const base = baseOf(share)?.replace(/^(?:全部|全体|全[县市区镇村校]|总)|(?:总?数量?|总量|总面积|总额|总人数)$/g, '') ?? '';
  return base.length >= 2 && (lastClause(before).endsWith(base) || after.startsWith(base) || q.head.endsWith(base));
}

/** 收回108份，回收率; 到课46人，出勤率: the part is what the rate is named after, in one character at least. */
function done(stem: string, part: Figure): boolean {
  const clause = lastClause(part.before);
  if (/其中|新|今年|[补另再]/.test(part.before)) return false;
  return [...stem].some((c) => clause.slice(-6).includes(c) || firstClause(part.after).slice(0, 5).includes(c)) || (/使用|利用|入住|占用/.test(stem) && /[住用停坐租]了?$/.test(clause)) || (/出勤|到课|到会|出席|到岗|入学|就诊/.test(stem) && /[到实]/.test(clause)) || (/完成|达标|合格|及格/.test(stem) && /完成|达标|合格|及格/.test(part.after.slice(0, 6)));
}

/** 1200名学生中，有780名参加，参与率…: taken out of the whole by 中, or the rate shares a character with what is done. */
function akin(stem: string, around: string, part: Figure, whole: Figure): boolean {
  // 其中193个单元已签订协议，签约率…: named after what is done to the part
  if (/其中/.test(part.before)) return !/新/.test(part.before) && [...stem].some((c) => part.after.slice(0, 10).includes(c) && /^[\p{Script=Han}]{0,3}[已完实]/u.test(part.after));
  if (/新/.test(part.before)) return false;
  return /^[^，。；]{0,12}(?:中|里)(?:[，,]|已|有)/.test(whole.after) || [...stem].some((c) => around.includes(c));
}

/** Two shares of one whole that no figure gives: 2400只，约占总数的20%；5400只，约占总数的30%. */
function implied(text: string, claims: readonly Claim[]): readonly Statement[] {
  if (claims.length < 2) return none;
  const found: Statement[] = [];
  for (let i = 1; i < claims.length; i++) {
    const [a, b] = [claims[i - 1], claims[i]];
    const base = a ? baseOf(a.share) : null;
    if (!a || !b || (base === null && !bothBare(text, a, b)) || baseOf(b.share) !== base || a.inline || b.inline || !sameThing(a.part.q, b.part.q)) continue;
    if (base !== null && /计划|任务|目标|本[村镇县]|该/.test(base)) continue;
    const whole = ({ part, share }: Claim) => divide(scale(printed(part.q), 100), stated(share.q));
    const [x, y] = [whole(a), whole(b)];
    const holds = meet(x, y) || !(x.low > 0 && y.low > 0);
    const total = (c: Claim): string => compactWhole(c);
    found.push(statement('share', [member('part', a.part.q), member('part', b.part.q), member('change', a.share.q)], {
      claim: b.share.q, holds, working: `${say(text, a.part.q)}÷${say(text, a.share.q)}≈${total(a)}，${say(text, b.part.q)}÷${say(text, b.share.q)}≈${total(b)}`, right: null, fault: 'implied',
    }));
  }
  return found;
}

/** 报名者中，…340人，占85%；…60人，占12%: both of the set that the sentence opens with. */
function bothBare(text: string, a: Claim, b: Claim): boolean {
  const bare = (c: Claim): boolean => /，(?:约|各)?占(?:比|了)?$/.test(c.share.before) && /[%％]/.test(c.share.q.unit);
  return bare(a) && bare(b) && !/其中/.test(b.part.before) && /(?:中|里)，[^，。；]{0,20}$/.test(text.slice(Math.max(0, a.part.q.start - 30), a.part.q.start)) && a.share.index + 2 >= b.part.index;
}

const compactWhole = ({ part, share }: Claim): string => compact(roundSig((100 * part.q.value) / baseValue(share.q)));
const roundSig = (value: number): number => Number(value.toPrecision(3));

const changed = /(?:比|较|同比|[多少增减])[^，。；]{0,8}$/;

/** 600套房源，1500组家庭报名，中签率40%: two figures of different units and nothing else to reckon from. */
function lots(text: string, row: Row): Statement[] {
  const found: Statement[] = [];
  for (const share of row.figures) {
    if (share.q.kind !== 'percent' || !drawn.test(lastClause(share.before))) continue;
    const [b, a, more] = row.figures.slice(0, share.index).filter(countable).reverse();
    // 报名14286人，比去年多355人；录取率…: what was added is no part
    if (!a || !b || more || changed.test(lastClause(a.before)) || changed.test(lastClause(b.before)) || a.q.dimension !== 'count' || b.q.dimension !== 'count') continue;
    const [part, whole] = a.q.value < b.q.value ? [a, b] : [b, a];
    // 报名31640人，半程一项就有16820人: both have entered
    if (a.q.unit === b.q.unit && /[一各]项|其中|[一各]组/.test(lastClause(part.before))) continue;
    if (!/报名|申请|竞争|摇号|参加|参与|角逐|应聘/.test(lastClause(whole.before) + whole.after.slice(0, 12))) continue;
    found.push(judge(text, row, share, part, whole, [a, b], nobody));
  }
  return found;
}

/** `siblings` are given as shares themselves: the whole of none. */
function judge(text: string, row: Row, share: Figure, part: Figure, whole: Figure, all: readonly Figure[], siblings: ReadonlySet<Figure>): Statement {
  const said = stated(share.q);
  const negated = /不|未|没|无|仅剩|剩|晚点|迟|缺|漏|误|错|失|空/.test(row.text); // 发车320班，晚点16班，准点率95%
  // 赞成票360张，赞成率: the rate bears its part's name, no other figure may be the part
  const stem = rateOf(lastClause(share.before))?.slice(-2) ?? '';
  const bound = stem.length === 2 && lastClause(part.before).includes(stem) && all.every((f) => f === part || !lastClause(f.before).includes(stem));
  const holds = all.some((p) => all.some((w) => {
    if ((bound && p !== part) || p === w || (w !== whole && siblings.has(w)) || p.q.dimension !== w.q.dimension || baseValue(p.q) > baseValue(w.q) || !sameThing(p.q, part.q) || !(w.q.approximator === 'exact' || sameThing(w.q, whole.q))) return false;
    const s = shareRange(p.q, w.q);
    return meet(s, said) || (negated && meet({ low: 100 - s.high, high: 100 - s.low }, said));
  }));
  // 境内29.95亿元，境外8.45亿元，境外占22%: of both together
  // 旧瓦9300片，补配新瓦2100片，新瓦占18.4%: so where nothing says that the one is a whole
  if (!holds && (isPartition([labelOf(whole.before, whole.after), labelOf(part.before, part.after)]) || ((share.q.unit === '%' || share.q.unit === '％') && share.q.approximator === 'exact' && !(/其中|[中里](?:，|[有已就仅只共])/.test(text.slice(whole.q.end, part.q.start)) || /(?:共|总|全|应)[^，。；]{0,12}$/.test(lastClause(whole.before))))) && meet(scale(divide(printed(part.q), { low: baseValue(part.q) + baseValue(whole.q), high: baseValue(part.q) + baseValue(whole.q) }), 100), said)) return statement('share', [member('part', part.q), member('whole', whole.q), member('change', share.q)], { claim: share.q, holds: true, working: '', right: null, fault: 'share' });
  // 判决58件、调解71件、撤诉18件，调解撤诉率: of the parts that the rate names together
  // 生产31.84亿立方米，完成31.5亿立方米的年计划，完成率101.1%: more than the plan
  if (!holds && said.low > 100 && meet(shareRange(whole.q, part.q), said)) return shareOf(text, whole, part, share, true);
  const together = holds ? [] : namedIn(rateOf(lastClause(share.before)) ?? '', all);
  if (together.length > 1) return judgeTogether(text, share, together, all);
  return shareOf(text, part, whole, share, holds);
}

/** The share, in per cent, that the printed values of a part and a whole leave open. */
export const shareRange = (part: Quantity, whole: Quantity): Interval => scale(divide(printed(part), printed(whole)), 100);

/** What a share says of one part of one whole; `holds` where the caller knows more than the two. */
export function shareOf(text: string, part: Figure, whole: Figure, share: Figure, holds = meet(shareRange(part.q, whole.q), stated(share.q))): Statement {
  const value = (100 * baseValue(part.q)) / baseValue(whole.q);
  const working = `${say(text, part.q)}÷${say(text, whole.q)}${equals(value, share.q.unit === '%' || share.q.unit === '％' ? baseStep(share.q) : 0.1)}%`;
  return statement('share', [member('part', part.q), member('whole', whole.q), member('change', share.q)], { claim: share.q, holds, working, right: holds ? null : rightShare(text, share.q, value), fault: 'share' });
}

/** The figures whose own words a rate is made of: 调解71件 and 撤诉18件 of 调解撤诉率. */
function namedIn(rate: string, all: readonly Figure[]): Figure[] {
  return rate.length < 4 ? [] : all.filter((f) => {
    const name = /\p{Script=Han}{2}$/u.exec(lastClause(f.before))?.[0];
    return name !== undefined && rate.includes(name);
  });
}

/** Against every figure that can hold them; where there is none, nothing is told. */
function judgeTogether(text: string, share: Figure, parts: readonly Figure[], all: readonly Figure[]): Statement {
  const sum = parts.reduce((n, f) => n + baseValue(f.q), 0);
  const said = stated(share.q);
  const [first] = parts;
  const wholes = all.filter((w) => first && !parts.includes(w) && sameThing(w.q, first.q) && baseValue(w.q) >= sum);
  const whole = wholes[0] ?? first ?? share;
  const holds = wholes.length === 0 || wholes.some((w) => meet(scale(divide({ low: sum, high: sum }, printed(w.q)), 100), said));
  const value = (100 * sum) / baseValue(whole.q);
  const working = `（${parts.map((f) => say(text, f.q)).join('＋')}）÷${say(text, whole.q)}${equals(value, share.q.unit === '%' || share.q.unit === '％' ? baseStep(share.q) : 0.1)}%`;
  return statement('share', [...parts.map((f) => member('part', f.q)), member('whole', whole.q), member('change', share.q)], { claim: share.q, holds, working, right: holds ? null : rightShare(text, share.q, value), fault: 'share' });
}

/** Whether the share may be a slip for what the figures make, or for what they leave out (6 of 400 are missing, 99.5% are there). */
function nearShare(share: Quantity, part: Quantity, whole: Quantity): boolean {
  const value = (100 * baseValue(part)) / baseValue(whole);
  return nearRatio(value, baseValue(share)) || Math.abs(100 - value - baseValue(share)) < 5;
}

/** 三分之二的社区: said of all without 占, only a slip near the value is told. */
function closeTo(share: Quantity, part: Quantity, whole: Quantity): boolean {
  const ratio = (100 * baseValue(part)) / baseValue(whole) / baseValue(share);
  return ratio > 0.75 && ratio < 1.34;
}

/** A bare 1万人 is rounded, but not from 5500. */
export const printed = (q: Quantity) => meaning(q, { step: baseStep(q), cap: 0.025 });

/** 20% → 25%; 超八成 → 超七成; 近半 has no other form. */
export function rightShare(text: string, q: Quantity, value: number): string | null {
  if (q.unit === '%' || q.unit === '％') {
    if (q.approximator === 'exact' || q.approximator === 'about') return reprint(text, q, roundLike(value, q));
    return null;
  }
  if (q.unit === '分之') return rightFraction(text, q, value);
  if (q.unit !== '成') return null;
  const tens = value / 10;
  const over = q.approximator === 'over' || q.approximator === 'plus' || q.approximator === 'atLeast';
  const next = over ? Math.floor(tens) : q.approximator === 'under' ? Math.ceil(tens) : Math.round(tens);
  if (next < 1 || next > 9) return null;
  if (q.approximator === 'under' && tens < next - 0.6) {
    // 近四成 for a third: 超三成
    const [mark, more] = q.marks;
    return next > 1 && tens > next - 1 && mark?.place === 'before' && !more ? `超${q.han ? '零一二三四五六七八九'.charAt(next - 1) : next - 1}${text.slice(q.numeral.end, q.end)}` : null;
  }
  return reprint(text, q, next);
}

/** 三分之一 → 三分之二: the numerator that comes out, of the denominator as printed. */
function rightFraction(text: string, q: Quantity, value: number): string | null {
  const printedWords = text.slice(q.numeral.start, q.numeral.end);
  const [, below = '', above = ''] = /^([二三四五六七八九十])分之([一二三四五六七八九])$/.exec(printedWords) ?? [];
  const denominator = '零一二三四五六七八九十'.indexOf(below || '无');
  const n = Math.round((value * denominator) / 100);
  if (above === '' || denominator < 2 || n < 1 || n >= denominator || Math.abs((value * denominator) / 100 - n) > 0.06 || !(q.approximator === 'exact' || q.approximator === 'about')) return null;
  return `${text.slice(q.start, q.numeral.end).slice(0, -1)}${'零一二三四五六七八九'.charAt(n)}${text.slice(q.numeral.end, q.end)}`;
}
