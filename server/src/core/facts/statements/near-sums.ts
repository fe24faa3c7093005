// Figures of one thing that lie a slip away from adding up, wherever they stand: three that must balance (27.4万, 23.9万, 结余4.5万), a list and the one total that comes within a digit of it.
import type { StoryText } from '../../syntax/model.ts';
import { comparedElsewhere, sharesPair } from './compared.ts';
import { likeThing } from './part-lists.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { bearerOf } from './rates.ts';
import { hasOwnShare } from './siblings.ts';
import { slipped, tellingDigits } from './slips.ts';
import { firstClause, isAddend, lastClause, type Figure, type Row } from './rows.ts';
import { isSister, rated } from './sum-parts.ts';
import { alongWith, overlapWords } from './sum-words.ts';

/** A figure with the sentence it stands in. */
interface Placed {
  readonly f: Figure;
  readonly row: Row;
  /** Index of the row. */
  readonly i: number;
}

/** 其他原因44起: the last of the parts takes in whatever is left. */
const closing = /^，?(?:其余|其他|剩下|余下)/;
/** The years of a row are no parts. */
const dated = /(?:19|20)\d\d年|[去前今]年|上年|届/;
/** More figures of one thing than this are a table or a story of many wholes. */
const most = 14;
/** Whole, all, due: what the largest may be called. */
const wholeWord = /共|总|合计|全[国省市县区镇乡村校班部场程年长]|应[到收付]|原[有来]|收入|收到|加起来|这天|一年|一季度|[上下]半年|进出口|筹|募/;
/** What is left, lacking or more. */
const restWord = /余|剩|多[出了]?[^，。；\d]{0,3}$|少[了收]?[^，。；\d]{0,3}$|差距?|高出|净|还[差欠有缺]|尚|未|没有?|缺|空[着余置]|亏|赚|盈|结存|找[回零]|增[加长收](?!值)了?[^，。；\d]{0,2}$|减[少收]了?[^，。；\d]{0,2}$/;
/** A comparison with another day or place, a part of a part, what is only planned. */
const aside = /高程|海拔|零点|换算|其中|同比|环比|目标|计划|力争|预计|平均|最[高多低少大小]|第[一二三四五六七八九十]|至少|至多|约|可(?:容|坐|住|停)|曾|累计/;

/** Sums and differences that are a slip off. */
export function readNearSums({ text }: StoryText, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const all: Placed[] = [];
  for (const [i, row] of rows.entries()) for (const f of row.figures) if (plain(f)) all.push({ f, row, i });
  if (all.length < 3) return [];
  const found: Statement[] = [];
  const seen = new Set<Figure>();
  const claims = new Set(known.flatMap((s) => (s.kind === 'subset' ? [] : s.members.map((m) => m.start).concat(s.holds ? [] : s.claim.start))));
  for (const { f: first } of all) {
    if (seen.has(first)) continue;
    const group = all.filter((p) => p.f.q.dimension === first.q.dimension && likeThing(p.f.q, first.q));
    for (const p of group) seen.add(p.f);
    if (group.length < 3 || group.length > most) continue;
    const free = group.filter((p) => !claims.has(p.f.q.start));
    found.push(...lists(text, group, known), ...(free.length === group.length || group.length > 3 ? triples(text, group, known) : []));
  }
  // 分别为120、96和84平方米，加上走廊、库房，总面积360平方米: more than the parts that are told
  return found.filter((s) => s.holds || !alongWith.test(text.slice(Math.min(...s.members.map((m) => m.start)), Math.max(...s.members.map((m) => m.start)))));
}

const plain = (f: Figure): boolean => isAddend(f.q) && f.q.approximator === 'exact' && !f.q.loose && f.q.value > 1 && !rated(f) && bearerOf(f) === null;

const value = (p: Placed): number => baseValue(p.f.q);
const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(a, b);

/** Whether the figure already takes part in something that comes out. */
const settled = (p: Placed, known: readonly Statement[]): boolean => known.some((s) => s.holds && s.kind !== 'subset' && s.members.some((m) => m.start === p.f.q.start));

/** Whole, one part, the other, in any order of three neighbours: a word tells the whole or the rest, and one digit sets them apart. */
function triples(text: string, group: readonly Placed[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (let k = 0; k + 2 < group.length; k++) {
    const three = group.slice(k, k + 3);
    const [a, b, c] = three;
    if (!a || !b || !c || c.i - a.i > 4 || new Set(three.map(value)).size < 3) continue;
    const [whole, ...parts] = [...three].sort((x, y) => value(y) - value(x));
    const [x, y] = parts;
    if (!whole || !x || !y || three.some((p) => aside.test(lastClause(p.f.before))) || parts.some((p) => settled(p, known) && settled(whole, known))) continue;
    // what should stand there stands elsewhere, or another two of the story account for one of the three
    const dues = [value(x) + value(y), value(whole) - value(x), value(whole) - value(y)];
    if (tellingDigits(value(whole), whole.f) < 3 || group.some((p) => dues.some((n) => same(value(p), n))) || group.some((p) => group.some((o) => o !== p && three.some((t) => t !== p && t !== o && (three.includes(p) || three.includes(o)) && same(value(p) + value(o), value(t)))))) continue;
    if (Math.abs(value(x) + value(y) - value(whole)) <= 1.01 * Math.max(...three.map((p) => (p.f.q.step < 1 || p.f.q.scale > 1 ? p.f.q.step * p.f.q.factor : 0)))) continue;
    // 因病致贫158人，占48.5%；因残121人，占37.1%；其余47人，占14.4%: parts of another whole
    if (whole.row === x.row && hasOwnShare(whole.row, whole.f) && hasOwnShare(x.row, x.f)) continue;
    const rests = three.filter((p) => p !== whole && restWord.test(lastClause(p.f.before)) && !oneMore(p));
    const [rest] = rests;
    if (rest && (ofAnother(rest, three) || ownTwo(rest))) continue;
    // 以165分列高二组第二，比第一名少2.5分: the first has to be told as such
    if (rest && /[比较距离与](?:第一名?|冠军|榜首|头名)[^，。；]{0,3}$/.test(text.slice(Math.max(0, rest.f.q.start - 9), rest.f.q.start)) && !/第一|冠军|榜首|头名|夺冠|折桂/.test(lastClause(whole.f.before) + firstClause(whole.f.after))) continue;
    // 和上一届相比，起跑人数多了806人: than another time's
    if (rest && /(?:相比|比起[^，。；]{1,10})，[^，。；]{0,10}$/.test(rest.f.before)) continue;
    if (rest && /相加|加起来|重复|重叠|合计/.test(lastClause(rest.f.before))) continue;
    const named = wholeWord.test(lastClause(whole.f.before)) || /^[^，。；]{0,6}[中里]/.test(whole.f.after);
    const sides = opposed(x, y);
    // what is left stands behind what it is left of
    const left = rests.length === 1 && rest && rest.f.q.start > whole.f.q.start && rest === (y.f.q.start > x.f.q.start ? y : x);
    if (!left && !(named && sides)) continue;
    const near = slipped(value(x) + value(y), whole.f) || slipped(value(whole) - value(x), y.f, 2) || slipped(value(whole) - value(y), x.f, 2);
    if (!near || Math.abs((value(x) + value(y)) / value(whole) - 1) > 0.35) continue;
    if (left && rest) {
      const other = rest === x ? y : x;
      found.push(statement('remainder', [member('total', whole.f.q), member('part', other.f.q), member('rest', rest.f.q)], { claim: rest.f.q, holds: false, working: `${say(text, whole.f.q)}−${say(text, other.f.q)}＝${compact((value(whole) - value(other)) / rest.f.q.factor)}`, right: null, fault: 'rest' }));
    } else found.push(sum(text, whole, [x, y]));
  }
  return found;
}

/** 会木工的96人，会石工的71人，会刺绣的188人，还有147人会做席面: one more of a list. */
const oneMore = ({ f, row }: Placed): boolean => /还有$/.test(f.before) && row.figures.filter((o) => o.q.start < f.q.start && o.q.unit === f.q.unit).length > 2;

/** 200个座位坐满了180个，还空着20个: its own sentence has what it is left of. */
function ownTwo({ f: rest, row }: Placed): boolean {
  const before = row.figures.filter((f) => f.q.start < rest.q.start && f.q.unit === rest.q.unit);
  return before.some((a) => before.some((b) => same(baseValue(a.q) - baseValue(b.q), baseValue(rest.q))));
}

/** 比期中多11分; 房地产贷款减少8.7亿元: the comparison, or what grew or fell, is named beside neither of the other two. */
function ofAnother(rest: Placed, three: readonly Placed[]): boolean {
  const clause = lastClause(rest.f.before);
  const others = three.filter((p) => p !== rest).map((p) => `${lastClause(p.f.before)}${firstClause(p.f.after).slice(0, 8)}`).join('，');
  if (comparedElsewhere(clause, others)) return true;
  const grown = /([\p{Script=Han}]{3,14}?)(?:增|减)[加少长]?了?$/u.exec(clause)?.[1];
  return grown !== undefined && (!sharesPair(grown, others) || (grown.length > 3 && !others.includes(grown.slice(0, 2))));
}

const pairs: readonly (readonly [RegExp, RegExp])[] = [[/进口/, /出口/], [/男/, /女/], [/上半/, /下半/], [/上午/, /下午/], [/城镇|城区|城市/, /农村|乡村|乡镇/], [/线上|网上/, /线下|现场|窗口/], [/成人|大人/, /儿童|孩子/], [/本地|本市|本县|市内|县内/, /外地|市外|县外|外来/], [/纸质/, /电子/], [/地上/, /地下/], [/专职|全职/, /兼职/], [/公办/, /民办/], [/国内/, /国[外际]|境外/], [/内宾/, /外宾/], [/新/, /老|旧/], [/一期/, /二期/]];

/** Two labels between which nothing is left. */
function opposed(a: Placed, b: Placed): boolean {
  const [x, y] = [a, b].map((p) => lastClause(p.f.before) + firstClause(p.f.after).slice(0, 4));
  return pairs.some(([p, q]) => (p.test(x ?? '') && q.test(y ?? '') && !q.test(x ?? '')) || (q.test(x ?? '') && p.test(y ?? '') && !p.test(x ?? '')));
}

/** Three figures or more side by side, or one a line, against the only other figure of the thing that is a slip off. */
function lists(text: string, group: readonly Placed[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (let k = 0; k < group.length; k++) {
    let end = k + 1;
    while (end < group.length && besides(text, group[end - 1], group[end])) end++;
    if (end - k < 3) {
      k = end - 1;
      continue;
    }
    const run = group.slice(k, end);
    k = end - 1;
    const made = against(text, run, group, known) ?? (run.length > 3 ? (against(text, run.slice(1), group, known) ?? against(text, run.slice(0, -1), group, known)) : null);
    if (made) found.push(made);
  }
  return found;
}

/** Nothing but a mark and the name of the next part stands between: 、乙9个, ，丙6个, ⏎丁：48座. */
function besides(text: string, a: Placed | undefined, b: Placed | undefined): boolean {
  if (!a || !b) return false;
  const gap = text.slice(a.f.q.end, b.f.q.start);
  return gap.length < 26 && (b.row === a.row ? !/[。；！？].*[。；！？]/.test(gap) && /[、，；和\n]/.test(gap) && (gap.match(/，/g)?.length ?? 0) < 3 : /^[^。，；！？]{0,10}[\n。][^，。；]{0,14}[：\p{Script=Han}　 ]$/u.test(gap));
}

/** A list in the clause before its sum. */
const ownList = /、[^，。；]{1,30}[两三四五六七八九十\d](?:类|种|项|个)[^，。；]{0,6}(?:合计|共计?|一共)$/;

function against(text: string, run: readonly Placed[], group: readonly Placed[], known: readonly Statement[]): Statement | null {
  if (run.some((p, i) => (i > 0 && aside.test(lastClause(p.f.before))) || restWord.test(lastClause(p.f.before).replace(/其余|其他/, '')))) return null;
  const marks = run.slice(1).map((p, i) => /[、；\n]/.exec(text.slice(run[i]?.f.q.end ?? 0, p.f.q.start))?.[0] ?? (/和|及/.test(p.f.before) && i === run.length - 2 ? '、' : '，'));
  const even = !marks.includes('，') || (new Set(marks).size === 1 && closing.test(lastClause(run.at(-1)?.f.before ?? '')));
  if (!even || /其中/.test(run[0]?.f.before ?? '')) return null;
  const due = run.reduce((n, p) => n + value(p), 0);
  // 买卖合同、民间借贷、离婚、劳动争议四类纠纷合计15.2万件: the sum of those it names
  const others = group.filter((p) => !run.includes(p) && !ownList.test(lastClause(p.f.before)));
  const largest = Math.max(...run.map(value));
  // 概算9亿元，中央3.6亿元，省里…: one of the row is all the others
  if (run.some((p) => same(2 * value(p), due))) return null;
  if (others.some((p) => same(value(p), due) || run.some((r) => same(value(p), due - value(r))) || others.some((o) => o !== p && same(value(p), due + value(o))))) return null;
  if (run.some((p) => dated.test(lastClause(p.f.before)))) return null;
  const rounding = run.reduce((n, p) => n + (p.f.q.step < 1 || p.f.q.scale > 1 ? (p.f.q.step * p.f.q.factor) / 2 : 0), 0);
  const near = others.filter((p) => value(p) > largest && Math.abs(due - value(p)) > 1.01 * rounding && slipped(due, p.f) && Math.abs(due / value(p) - 1) < 0.35 && !settled(p, known) && !/其中|同比|比|去年|上年|目标|计划/.test(lastClause(p.f.before)));
  const [total] = near;
  if (!total || near.some((p) => value(p) !== value(total)) || overlapWords.test(run[0]?.row.text ?? '') || isSister(text, total.f.q, run.map((p) => p.f))) return null;
  // 等: others are not told
  const last = run.at(-1);
  if (last && /^[^，。；]{0,6}等|^[^。\n]*(?:其余|另有|此外|还有|另外)/.test(text.slice(last.f.q.end, last.f.q.end + 40))) return null;
  return sum(text, total, run);
}

function sum(text: string, total: Placed, parts: readonly Placed[]): Statement {
  const due = parts.reduce((n, p) => n + value(p), 0);
  return statement('sum', [member('total', total.f.q), ...parts.map((p) => member('part', p.f.q))], { claim: total.f.q, holds: false, working: `${parts.map((p) => say(text, p.f.q)).join('＋')}＝${compact(due / total.f.q.factor)}`, right: null, fault: 'unequal' });
}
