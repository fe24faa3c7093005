// Shares against the one figure of the story that can be the whole: 全县240个行政村 … 如今，通快递的村达到180个，占全部行政村的85%.
import { holdsAny } from '../../base/held.ts';
import { sameThing } from './heads.ts';
import { baseValue, meet } from './interval.ts';
import { stated } from './judge-change.ts';
import type { Statement } from './model.ts';
import { classifierOf, firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { shareCue } from './share-words.ts';
import { shareOf, shareRange } from './shares.ts';

/** How many sentences with figures the whole may stand before. */
const reach = 12;
/** Farthest, in points, that a slip leaves a share. */
const farthest = 21;
// bounded: a clause
/** 占全部行政村的, 占到, 占比为: what the share is of stands between, or nothing does. */
const claim = /^(?:约|大约|正好|刚好|已|已经|就|共|合计)?占(?:到|了|比|总数)?(?:全部|全体|全[省市县区镇乡村校园厂院班队馆]|本[村镇校县社区园]|该[村镇校县社区园]|其|总|所有)?([^，。；占\d]{0,8}?)(?:总?数量?|总量|总?面积|总额|总人数|比例|比重)?(?:的|已?[达为是]到?|已经?|约|近|超过|超|高达){0,4}$/;
/** Words that tell some of a thing, another time or another place. */
const aside = /其中|比|较|去年|上年|前年|年前|原来|原先|曾|过去|计划|预计|目标|力争|将|每|另|新增|增加(?!到)|减少(?!到)|同期|累计/;
const otherwise = /[不未没]|剩|其余|其他|另外|分别|同比|合计|总投资|平均/;

/** Shares right behind their part that no reader has judged; `judged` are the statements made so far. */
export function readClosedShares(text: string, rows: readonly Row[], judged: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  if (!holdsAny(text, '占率')) return found;
  rows.forEach((row, i) => {
    if (!row.percents || !(row.cues & shareCue)) return;
    for (const share of row.figures) {
      if (share.q.kind !== 'percent' || !(share.cues & shareCue) || judged.some((s) => s.claim.start === share.q.start)) continue;
      const part = partOf(text, row, share);
      const words = claim.exec(lastClause(share.before));
      const deed = part !== null && isDeed(share, part);
      const base = words?.[1] ?? (deed ? '' : undefined);
      const told = part === null ? ofCalled(rows, share) : null;
      if (told) found.push(...judge(text, share, told.part, told.whole, []));
      if (base === undefined || !part) continue;
      const before = rows.slice(Math.max(0, i - reach), i + 1).flatMap((r) => r.figures).filter((f) => f.q.start < share.q.start && f !== part);
      const whole = wholeOf(text, before, part, base.replace(/的$/, ''), judged, deed || /总(?:面积|数|人数)/.test(words?.[0] ?? ''));
      const place = /占(?:到|了|比)?全([镇乡村校园厂院班队馆社])/.exec(lastClause(share.before))?.[1];
      if (whole && (place === undefined || new RegExp(kinds[place] ?? place).test(lastClause(whole.before)))) found.push(...judge(text, share, part, whole, before));
    }
  });
  return found;
}

/** 养蜂户占到全村的: who has the share, called by the unit, and nothing between. */
// bounded: a clause
const called = /^(?:眼下|如今|目前|现在|这样算来|算下来)?，?([\p{Script=Han}]{1,6})占(?:到|了)?(?:全[村镇乡社区校班厂县市组队馆院]|总[户人]?数|全部|总数)的?(?:约|近|超过?)?$/u;

/** 全村480户人家，有120户摆上了蜂箱 … 养蜂户占到全村的三分之一: the only two numbers of the unit in the story. */
function ofCalled(rows: readonly Row[], share: Figure): { part: Figure; whole: Figure } | null {
  const subject = called.exec(lastClause(share.before))?.[1];
  const unit = subject?.at(-1) ?? '';
  if (!subject || subject.length < 2 || share.q.approximator !== 'exact') return null;
  const all = rows.flatMap((r) => r.figures).filter((f) => f.q.unit === unit && counts(f));
  const [whole, part] = [...all].sort((a, b) => baseValue(b.q) - baseValue(a.q));
  if (all.length !== 2 || !whole || !part || part.q.start > share.q.start || whole.q.start > share.q.start || [whole, part].some((f) => f.q.approximator !== 'exact' || f.q.value === whole.q.value && f !== whole) || aside.test(lastClause(whole.before))) return null;
  const words = lastClause(part.before) + firstClause(part.after);
  return [...subject.slice(0, -1)].some((c) => !'的全村镇有一'.includes(c) && words.includes(c)) ? { part, whole } : null;
}

const counts = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.value > 0;

/** The amount right before the share, in its clause or the one before. */
function partOf(text: string, row: Row, share: Figure): Figure | null {
  // 126户收入超过10万元: a bound is no part
  const told = row.figures.slice(0, share.index).filter((f) => f.q.dimension !== 'time' && f.q.unit !== '岁');
  const part = told.at(-1)?.q.approximator === 'exact' ? told.at(-1) : told.at(-2);
  if (!part || !counts(part) || part.q.approximator !== 'exact' || part.q.modality === 'target' || part.q.modality === 'plan') return null;
  if (/(?:比|较)[^，。；]{0,14}$|每$/.test(part.before) || otherwise.test(lastClause(part.before) + firstClause(part.after)) || /(?:增加|减少|增长|多|少)了?$/.test(part.before)) return null;
  return /^[^，。；：、]{0,16}[，（]?$/.test(text.slice(part.q.end, share.q.start - lastClause(share.before).length)) ? part : null;
}

/** The one value above the part that is told of all there are: named as the share names it, or the only one of its thing. */
function wholeOf(text: string, before: readonly Figure[], part: Figure, base: string, judged: readonly Statement[], ofAll: boolean): Figure | null {
  const larger = before.filter((f) => counts(f) && sameUnit(f.q, part.q) && f.q.unit === part.q.unit && baseValue(f.q) > baseValue(part.q));
  const fits = larger.filter((f) => sameThing(f.q, part.q) || (base.length >= 2 && isNamed(f, base)));
  const named = base.length >= 2 ? fits.filter((f) => isNamed(f, base)) : fits;
  const [whole] = named;
  // 一季度收入8.90亿元，二季度9.58亿元: one of the quarters
  if (whole && /[一二三四]季度/.test(lastClause(whole.before)) && !/季度/.test(lastClause(part.before))) return null;
  if (!whole || new Set(named.map((f) => baseValue(f.q))).size > 1 || whole.q.approximator !== 'exact' || aside.test(lastClause(whole.before)) || ofWider(text, whole, part)) return null;
  // 全马完赛7414人，完赛率92.7%；半马完赛6811人，完赛率97.3%: it has a rate of its own
  if (ofAll && /^[^，。；\d]{0,3}，[\p{Script=Han}]{2,3}率/u.test(whole.after)) return null;
  // 物理类本科7924人，历史类本科3372人: one of the kinds of what the share is of
  if (base.length >= 2 && before.some((f) => f !== whole && counts(f) && sameUnit(f.q, whole.q) && f.q.part === whole.q.part && lastClause(f.before).endsWith(base) && lastClause(whole.before).endsWith(base) && lastClause(f.before) !== lastClause(whole.before))) return null;
  if (base.length === 0 && new Set(larger.map((f) => baseValue(f.q))).size > 1) return null;
  // 占比 names nothing: then a share of the whole is told already, or the thing is one of a kind
  const known = judged.some((s) => s.holds && s.kind === 'share' && s.members.some((m) => m.role === 'whole' && m.start === whole.q.start));
  return known || base.length >= 2 || (ofAll && new Set(larger.map((f) => baseValue(f.q))).size === 1) || toldAsAll(text, whole, part) ? whole : null;
}

/** 全县有行政村240个 and 通快递的村达到180个; 桃园600亩 and 其中的240亩. */
function toldAsAll(text: string, whole: Figure, part: Figure): boolean {
  const clause = lastClause(whole.before);
  if (!/(?:共|总|全[县市区镇村乡校厂园班院队馆社街场]|有|种|现有)[^，。；\d]{0,8}$|^$/.test(clause)) return false;
  const gap = text.slice(whole.q.end, part.q.start);
  if (/其中的?[^，。；]{0,4}$/.test(gap) || /[中里]，?$/.test(firstClause(whole.after))) return true;
  // 收入超过10万元的有126户: who they are, of the households right before
  if (part.q.sentence - whole.q.sentence <= 1 && classifierOf(part.q.unit) !== '人' && /(?:共有|总共|全[村社镇校乡厂]|共)[^，。；\d]{0,8}$|有[\p{Script=Han}]{1,4}$/u.test(clause) && /的(?:就|也|已)?(?:有|达到?)$|^$/.test(lastClause(part.before)) && !/[镇村乡县市区校班厂外]/.test(lastClause(part.before) + firstClause(part.after))) return true;
  // people are told of by many names
  return classifierOf(part.q.unit) !== '人' && pairs(lastClause(part.before) + part.q.head + firstClause(part.after)).some((p) => (clause + firstClause(whole.after)).includes(p));
}

const pairs = (words: string): string[] => [...words.replace(/[^\p{Script=Han}]|[的了有已]/gu, ' ')].map((c, i, all) => c + (all[i + 1] ?? ' ')).filter((p) => !p.includes(' '));

const rate = /([\p{Script=Han}]{2})率(?:已经?|就|也|仅|只)?(?:达到?|高达|为|是|有|约|近|超过|超)*$/u;
/** Rates named in another word than what is done. */
const deeds: Readonly<Record<string, RegExp>> = { 参与: /参加/, 到课: /到场|出席/, 上座: /[卖售]出|检票|入座/, 售票: /[卖售]出/, 出票: /[卖售]出/, 售出: /卖出/ };

/** What a place may be called where all there is of it is told. */
const kinds: Readonly<Record<string, string>> = { 校: '校|小学|中学|学院', 社: '社', 园: '园|基地', 院: '院|所' };

/** 调解成功456起，成功率; 1920户参与进来，参与率: the rate is of what is said of the part. */
function isDeed(share: Figure, part: Figure): boolean {
  const clause = lastClause(share.before);
  const found = rate.exec(clause);
  const stem = found?.[1];
  if (stem === undefined || /[增减涨降升比]|其中/.test(clause)) return false;
  const words = lastClause(part.before) + firstClause(part.after).split('，', 1)[0];
  // 女生达标率, 教师岗位录用率: of some of them
  const of = clause.slice(0, found?.index ?? 0).replace(/[的其]|总体|整体|平均|一次性?/g, '');
  return (of === '' || words.includes(of)) && (words.includes(stem) || deeds[stem]?.test(words) === true);
}

/** 全市有…: the whole of a wider place than the part is told of. */
const ofWider = (text: string, whole: Figure, part: Figure): boolean => /全[国省市]/.test(lastClause(whole.before)) && /[县区镇乡村]/.test(text.slice(Math.max(whole.q.end, part.q.start - 40), part.q.start).split(/[。！\n]/).at(-1) ?? '') && part.q.sentence !== whole.q.sentence;

/** 行政村240个, 240个行政村. */
function isNamed({ before, after, q }: Figure, noun: string): boolean {
  const words = lastClause(before) + firstClause(after).slice(0, noun.length + 4) + q.head;
  // 种桃600亩 is the 桃园
  return words.includes(noun.slice(-2)) || (noun.length > 3 && words.includes(noun.slice(0, 2))) || (q.dimension === 'area' && [...noun].some((c) => !'村镇园区田地林山总种面积'.includes(c) && words.includes(c)));
}

function judge(text: string, share: Figure, part: Figure, whole: Figure, before: readonly Figure[]): Statement[] {
  const said = stated(share.q);
  const of = (f: Figure) => meet(shareRange(part.q, f.q), said);
  const value = (100 * baseValue(part.q)) / baseValue(whole.q);
  const holds = of(whole);
  if (!holds && (Math.abs(value - baseValue(share.q)) > farthest || before.some((f) => counts(f) && sameUnit(f.q, part.q) && baseValue(f.q) > baseValue(part.q) && of(f)))) return [];
  return [shareOf(text, part, whole, share, holds)];
}
