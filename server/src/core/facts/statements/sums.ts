// Totals and their parts: 共28个，其中…15个、…9个; 分别…、…，合计7.8亿元; 其余940亩.
import type { Quantity } from '../quantity.ts';
import { add, baseValue, meaning, meet } from './interval.ts';
import { cues } from './cues.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { isPartition, labelOf, mayOverlap } from './partitions.ts';
import { sameThing } from './heads.ts';
import { firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Sums whose parts stand in `row`; `previous` may hold the total. */
export function readSums(text: string, row: Row, previous: Row | null): readonly Statement[] {
  if (row.figures.length < (previous ? 1 : 2)) return none;
  let found = none;
  const keep = (made: Statement | null): void => {
    if (!made) return;
    if (found === none) found = [];
    found.push(made);
  };
  for (const total of row.figures) keep(totalFirst(text, row, total) ?? partsFirst(text, row, previous, total));
  keep(totalBefore(text, row, previous));
  return found;
}

const none: Statement[] = [];
const rateCue = cues.cue('每均');
/** 其中, 包括, 分别, 男, 金牌 …: the words that open a list of parts, and those that make a total of a figure before a list. */
const openingCue = cues.cue('其：:包分男女金一有');
/** 现有护林员64名，专职护林员22名. */
const namedCue = cues.cue('共现拥总');
/** 合计, 共, 总量, 加起来, 汇总, 组成; 分别…累计. */
const sumCues = cues.cue('合共总加相汇组累全前上');

const additive = (figure: Figure): boolean => {
  const { q } = figure;
  return (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.dimension !== 'temperature' && q.value > 0 && q.approximator !== 'range' && !(figure.cues & rateCue && /(?:每[^，。；、]{0,6}|[人户亩村校班场日月周年均单]均|平均|均价)[^，。；、]{0,4}$/.test(figure.before.slice(-12)));
};

/** 共28个，其中甲15个、乙9个、丙6个. */
function totalFirst(text: string, row: Row, total: Figure): Statement | null {
  // two parts behind the total
  if (row.figures.length < total.index + 3 || !((cuesBehind(row, total.index) & openingCue) | (total.cues & namedCue)) || !additive(total) || isChange(total)) return null;
  const lead = total.after;
  const opening = /其中|：|:|包括|包含|分别[是为有]|分为|男|女|金牌|一等奖|有/.exec(lead) ?? named(total, lead);
  if (!opening || lead.length > 30 || /[。；]/.test(lead)) return null;
  if (/共|合计|总计|增|减|比|占|降/.test(lead.slice(opening.index))) return null;
  const parts = runFrom(row, total.index + 1, total.q);
  if (parts.length < 2) return null;
  return judgeParts(text, row, total.q, parts, opening[0]);
}

/** Cues of the words behind a figure that is no length of time. */
function cuesBehind(row: Row, index: number): number {
  for (let i = index + 1; i < row.figures.length; i++) {
    const figure = row.figures[i];
    if (figure && figure.q.dimension !== 'time') return figure.cues;
  }
  return 0;
}

/** 护林员64名，专职护林员22名…: the parts repeat the total's noun with a word before it. */
function named({ q, before }: Figure, lead: string): RegExpExecArray | null {
  if (!/^，[^，。；]{3,10}$/.test(lead) || !/(?<!公)共|现有|拥有|总/.test(before.slice(-12))) return null;
  const noun = q.head.slice(-3);
  return noun.length >= 2 && lead.endsWith(noun) && !lead.endsWith(`，${noun}`) ? /^，/.exec(lead) : null;
}

/** 比上年增加4000亿元: a change is no total. */
export const isChange = (figure: Figure): boolean => (figure.cues & changeCue) !== 0 && changeBefore(figure.before);

const changeBefore = (before: string): boolean => /(?:增加|减少|增长|下降|多|少|高|低|增|减|提高|降低|新增|净增|上涨|下跌)(?:了|约|近|出|到)*$/.test(before) && !/新增(?:了|约|近)*$/.test(before);

const changeCue = cues.cue('增减升降高低多少涨跌');

/** …报名318名。其中男生186名、女生142名. */
function totalBefore(text: string, row: Row, previous: Row | null): Statement | null {
  const first = row.figures[0];
  if (!previous || !first || row.figures.length < 2 || previous.sentence.part !== row.sentence.part || !additive(first)) return null;
  const opening = /^(?:其中|这其中)/.exec(row.text)?.[0] ?? '';
  const parts = runFrom(row, 0, first.q);
  if (parts.length < 2 || (opening === '' && !isPartition(parts.map((f) => labelOf(f.before, f.after))))) return null;
  const totals = previous.figures.filter((f) => additive(f) && sameThing(f.q, first.q));
  if (totals.length === 0) return null;
  const verdicts = totals.map((t) => judgeParts(text, row, t.q, parts, opening));
  if (verdicts.some((v) => v === null || v.holds)) return null;
  return verdicts.at(-1) ?? null;
}

/** Figures of one unit from `at` on, joined as a list is joined. */
function runFrom(row: Row, at: number, unit: Quantity): Figure[] {
  const parts: Figure[] = [];
  for (let i = at; i < row.figures.length; i++) {
    const figure = row.figures[i];
    if (figure && inLabel(row, figure, unit)) continue;
    if (!figure || !additive(figure) || !sameThing(figure.q, unit)) break;
    const gap = gapBefore(row, figure, unit);
    // a list of 、 ends at the first ，
    if (parts.length > 0 && (!isListGap(gap) || (parts.length > 1 && enumerated(parts) && !/[、和与及]/.test(gap)))) break;
    parts.push(figure);
  }
  return parts;
}

const enumerated = (parts: readonly Figure[]): boolean => parts.slice(1).every((f) => f.before.includes('、'));

/** A figure that belongs to the name of a part: 一类 in 一类公厕8座, 两条 in 两条绿道总长18.4公里. */
function inLabel(row: Row, { q, after, index }: Figure, unit: Quantity): boolean {
  const next = row.figures[index + 1];
  return !sameUnit(q, unit) && q.kind !== 'percent' && next !== undefined && sameUnit(next.q, unit) && after.length <= 10 && !/[、，；。：]/.test(after);
}

/** Words since the last figure that is no part of a name. */
function gapBefore(row: Row, figure: Figure, unit: Quantity): string {
  const before = row.figures[figure.index - 1];
  return before && inLabel(row, before, unit) ? `${before.before}一${before.q.unit}${figure.before}` : figure.before;
}

/** Words between two items of a list: a noun, a separator, the next item's label. */
function isListGap(gap: string): boolean {
  return gap.length <= 24 && /[、，；和与及]/.test(gap) && (!gap.includes('；') || gap.length <= 8) && !/其中|比|同比|增[长加至到]|减少|下降|占|合计|共|总|达到|[。：]|去年|今年|上年|累计|每|均|目标|力争|计划/.test(gap);
}

function judgeParts(text: string, row: Row, total: Quantity, parts: readonly Figure[], opening: string): Statement | null {
  const labels = parts.map((f, i) => labelOf(text.slice(parts[i - 1]?.q.end ?? row.sentence.start, f.q.start), f.after));
  // what is left over is read by remainders.ts, which knows what it should be
  if (labels.some((l) => /^(?:其余|剩|余下)/.test(l)) || unlike(labels, parts) || mayOverlap(labels, row.text)) return null;
  const last = parts.at(-1);
  const open = last ? /[等另]|此外|还有|以及|其他/.test(firstClause(last.after.replace(/^[，、]/, ''))) || row.figures.length > last.index + 1 : true;
  const whole = isPartition(labels);
  const closed = whole || (!open && /：|:|分为|分别/.test(opening) && parts.length >= 3);
  const sum = parts.map((f) => meaning(f.q)).reduce(add);
  const said = meaning(total);
  const over = sum.low > said.high || (!meet(sum, said) && sum.low >= said.high);
  const short = sum.high <= said.low && !meet(sum, said);
  if (open && !whole && !over) return null;
  const holds = !(over || (short && closed));
  if (holds && short) return null;
  return made(text, total, parts, holds, over ? 'over' : 'unequal');
}

/** A comma list whose labels are not of one kind (内科, 外科, 免费测血压) may go on to something else. */
function unlike(labels: readonly string[], parts: readonly Figure[]): boolean {
  if (isPartition(labels) || !parts.slice(1).some((f) => f.before.includes('，'))) return false;
  return labels.some((l) => /^(?:免费|发放|提供|开展|测|现场|赠送|接受|参与|服务|咨询|帮助|还|再|完成|处理|整改|发出|培训)/.test(l));
}

const sumCue = /(?:合计|共计|总计|总共|一共|总数|总量|总额|加起来|相加|汇总|(?<!公)共(?![同享建青和用富])有?|总投资|总面积|总人数|总长度?|总里程|总重|总产量?|总计)([^，。；、]{0,10})$/;

/** 甲2.6亿元、乙3.1亿元，合计5.7亿元. */
function partsFirst(text: string, row: Row, previous: Row | null, total: Figure): Statement | null {
  if (!(total.cues & sumCues) || !additive(total)) return null;
  const cue = sumCue.exec(lastClause(total.before)) ?? /组成，?(?:的|这)?()$/.exec(total.before);
  const quarters = row.text.includes('分别') && /(?:累计|全年|前三季度|上半年|前[三四五六]个?月)[^，。；、]{0,10}$/.test(lastClause(total.before)) && total.index >= 2;
  if (!quarters && (!cue || /分别|各|带动|拉动|撬动|惠及|减少|增加|新增|节约|辐射|服务|累计|增收|其中|受益|中/.test(cue[1] ?? ''))) return null;
  const own = runUpTo(row, total.index - 1, total.q);
  const parts = own.length > 0 || total.index > 0 || !previous || !/^(?:三[者项]|四项|两项)?(?:合计|总计|加起来|相加)/.test(row.text) ? own : runUpTo(previous, previous.figures.length - 1, total.q);
  if (parts.length < 2) return null;
  const gap = gapBefore(row, total, total.q);
  if (own.length > 0 && (gap.length > 30 || /其中|比|同比|去年|今年|上年/.test(gap))) return null;
  const said = meaning(total.q);
  for (let n = 2; n <= parts.length; n++) {
    const sum = parts.slice(-n).map((f) => meaning(f.q)).reduce(add);
    if (meet(sum, said)) return made(text, total.q, parts.slice(-n), true, 'unequal');
  }
  const point = parts.reduce((n, f) => n + baseValue(f.q), 0) / baseValue(total.q);
  if (point < 0.4 || point > 2.5 || mayOverlap([], row.text)) return null;
  return made(text, total.q, parts, false, 'unequal');
}

/** The list that ends with figure `at`. */
function runUpTo(row: Row, at: number, unit: Quantity): Figure[] {
  const parts: Figure[] = [];
  for (let i = at; i >= 0; i--) {
    const figure = row.figures[i];
    if (figure && inLabel(row, figure, unit)) continue;
    if (!figure || !additive(figure) || !sameUnit(figure.q, unit)) break;
    parts.unshift(figure);
    if (i > 0 && !isListGap(gapBefore(row, figure, unit))) break;
  }
  return parts;
}

function made(text: string, total: Quantity, parts: readonly Figure[], holds: boolean, fault: string): Statement {
  const sum = parts.reduce((n, f) => n + baseValue(f.q), 0) / total.factor;
  const working = `${parts.map((f) => say(text, f.q)).join('＋')}＝${compact(sum)}`;
  return statement('sum', [member('total', total), ...parts.map((f) => member('part', f.q))], { claim: total, holds, working, right: null, fault });
}

