// Pairs of values of one quantity: 由A增加到B, 比去年的A增长g达到B, 去年A、今年B.
import { charSet, has } from '../../base/char-set.ts';
import { arrivalOf, departureOf, earlier, present, residue } from './change-words.ts';
import { cues } from './cues.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Two values of one quantity, and the words between the sentence's start and the first of them. */
export interface Pair {
  readonly from: Figure;
  readonly to: Figure;
  readonly direction: 'up' | 'down' | 'plain';
  /** 由 or 从 stands before the first. */
  readonly explicit: boolean;
  /** Words before the first value that may name its time. */
  readonly base: string;
  /** Index in the row of the figure behind which claims may follow. */
  readonly last: number;
}

/** Pairs whose second value stands in `row`; `previous` is the sentence before it where it has figures. */
export function pairsOf(row: Row, previous: Row | null): Pair[] {
  let found = none;
  for (const to of row.figures) {
    if (!(to.cues & pairCue) || !comparable(to)) continue;
    const pair = (to.cues & arrivalCue ? arrivalPair(row, previous, to) : null) ?? (to.cues & presentCue ? thenAndNow(row, to) : null) ?? (to.cues & earlierCue ? nowAndThen(row, to) : null);
    if (!pair) continue;
    if (found === none) found = [];
    found.push(pair);
  }
  return found;
}

const none: Pair[] = [];
const arrivalCue = cues.cue('到至为成');
/** Characters of `present`. */
const presentCue = cues.cue('今现目眼当届月年');
const earlierCue = cues.cue('年同上前月季');
const pairCue = arrivalCue | presentCue | earlierCue;

function comparable(figure: Figure): boolean {
  const { q } = figure;
  return (q.kind === 'measure' || q.kind === 'count' || q.kind === 'percent') && q.value > 0 && !(figure.cues & ordinalCue && has(ordinals, figure.before.charCodeAt(figure.before.length - 1)));
}

const ordinalCue = cues.cue('每第前');
const ordinals = charSet('每第前');

/** 由A增加到B, A增加到B. */
function arrivalPair(row: Row, previous: Row | null, to: Figure): Pair | null {
  const from = fromBefore(row, to);
  if (!from && (!previous || behindOthers(row, to))) return null;
  const direction = arrivalOf(to.before);
  if (!direction) return null;
  if (from) {
    const departure = departureOf(from.before);
    const clear = departure !== null || (direction !== 'plain' && earlier.test(from.before));
    return clear ? { from, to, direction, explicit: departure !== null, base: from.before.slice(-24), last: to.index } : null;
  }
  if (direction === 'plain' || !previous) return null;
  const candidates = previous.figures.filter((f) => f.q.dimension !== 'time');
  const last = candidates.at(-1);
  if (!last || !comparable(last) || !sameUnit(last.q, to.q) || last.q.part !== to.q.part || !earlier.test(last.before)) return null;
  return { from: last, to, direction, explicit: false, base: last.before.slice(-24), last: to.index };
}

/** Whether the sentence has another amount before this one. */
function behindOthers(row: Row, to: Figure): boolean {
  for (let i = 0; i < to.index; i++) if (row.figures[i]?.q.dimension !== 'time') return true;
  return false;
}

/** The nearest figure of the same unit before `to`, at most one other figure between them. */
function fromBefore(row: Row, to: Figure): Figure | null {
  for (let i = to.index - 1, skipped = 0; i >= 0 && skipped < 2; i--) {
    const figure = row.figures[i];
    if (!figure) break;
    // 新建14所，使总数达到39所: what was added is no value of before
    if (comparable(figure) && sameUnit(figure.q, to.q)) return /新[建增设开添][^，。；]{0,8}$/.test(figure.before) && /总[数量]/.test(to.before) ? null : figure;
    if (figure.q.dimension !== 'time') skipped++;
  }
  return null;
}

/** 去年A，今年B: the second clause brings in no noun that the first has not. */
function thenAndNow(row: Row, to: Figure): Pair | null {
  const from = row.figures[to.index - 1];
  if (!from || !comparable(from) || !sameUnit(from.q, to.q)) return null;
  // 原来一周两节，现在一周四节: the weeks are what it is told by
  if (from.q.dimension === 'time' && from.q.value === to.q.value) return null;
  const clause = lastClause(to.before);
  // 六年前…，去年…: last year is late enough against years ago
  const late = present.test(clause) || (/去年|上年/.test(clause) && /[二两三四五六七八九十\d]{1,3}年前|过去|当初|最初|起初|刚|前年|(?:19|20)\d\d年/.test(from.before.slice(-40)));
  if (!late || !earlier.test(from.before.slice(-40)) || present.test(lastClause(from.before).replace(/\d{4}年/g, ''))) return null;
  // 去年…的有1500人，今年到10月底已有1950人: what there is, not what a part of the year brought
  const there = /有$/.test(lastClause(from.before)) && /已有$/.test(clause) ? clause.replace(/(?:截至|截止到?|到)?\d{1,2}月(?:底|末|份|\d{1,2}日)?/, '') : clause;
  // 去年7月…，今年6月达到…: month against month
  const dated = /\d{1,2}月/.test(from.before.slice(-40)) ? there.replace(/\d{1,2}月(?:份|底|末|初)?/, '') : there;
  const rest = residue(dated.replace(present, '').replace(/去年|上年/, '')).replace(/[的有只仅是要为达用就才到]/g, '');
  if (rest !== '' && !from.before.includes(rest)) return null;
  return { from, to, direction: 'plain', explicit: false, base: from.before.slice(-24), last: to.index };
}

/** 今年B，去年A，同比…: the same the other way round. */
function nowAndThen(row: Row, from: Figure): Pair | null {
  let at = from.index - 1;
  while (at > 0 && row.figures[at]?.q.dimension === 'time') at--; // 前一年
  if (at > 0 && row.figures[at]?.q.kind === 'ordinal') at--; // 第二季度
  // 2万册，上季度为1.6万册，去年同期为1.8万册
  const skipped = row.figures[at];
  if (at > 0 && skipped && sameUnit(skipped.q, from.q) && lastTime.test(lastClause(skipped.before))) at--;
  const to = row.figures[at];
  if (!to || !comparable(to) || !sameUnit(from.q, to.q)) return null;
  const clause = lastClause(from.before);
  if (beforeNow(to.before, clause) || quarterBefore(row, to, from)) return { from, to, direction: 'plain', explicit: false, base: clause, last: from.index };
  // 2016年40元，去年200元: the year is the earlier
  if (/(?:19|20)\d\d年[^，。；年]{0,8}$/.test(to.before) && !/同[期月季]|前年/.test(clause)) return null;
  if (!/去年|上年|前年|同期/.test(clause) || !(/今年|本年|目前|如今/.test(lastClause(to.before)) || /[去前上]年同[月季]/.test(clause) || (/^(?:去年|上年)[^，。；]{0,6}(?:是|为|只有|仅有)$/.test(clause) && !/[去前上]年/.test(to.before))) || /[比较占]/.test(clause)) return null;
  const rest = residue(clause.replace(/去年|上年|前年|同[期月季]/g, '')).replace(/[的有只仅是]/g, '');
  if (rest !== '' && !to.before.includes(rest)) return null;
  return { from, to, direction: 'plain', explicit: false, base: clause, last: from.index };
}

/** 达到90.3%，上季度为86.1%: the clause of the second value names nothing but an earlier time, that of the first no earlier time and no wish. */
function beforeNow(first: string, clause: string): boolean {
  const told = lastTime.exec(clause);
  if (!told) return false;
  const [said, then] = [/(20\d\d)年[^年]{0,24}$/.exec(first)?.[1], /(20\d\d)年/.exec(clause)?.[1]];
  if (then !== undefined) return said === undefined ? /今年|目前|如今|现在|本[月季]/.test(first) : Number(said) > Number(then);
  return !/去年|上年|前年|上(?:个|一)?[月季周次届期]|[之此]前|年前|原来|过去|目标|计划|力争|预计|将|要求|其中|由|从/.test(first);
}

/** 第三季度…94.8%，第二季度为91.6%: quarters of one year, the earlier told second. */
function quarterBefore(row: Row, to: Figure, from: Figure): boolean {
  const [first, second] = [row.text.slice(0, to.q.start - row.sentence.start), row.text.slice(to.q.end - row.sentence.start, from.q.start - row.sentence.start)];
  const [a, b] = [/([一二三四])季度[^季]*$/.exec(first)?.[1], /^[，；]?而?第?([一二三四])季度(?:是|为|只有|仅为|仅有)$/.exec(second)?.[1]];
  return a !== undefined && b !== undefined && '一二三四'.indexOf(b) < '一二三四'.indexOf(a) && !/去年|上年|目标|计划/.test(first);
}

/** 上季度为, 而去年同期只有, 上次抽查时是, 7月份为. */
const lastTime = /^[，；]?(?:而|但|且)?(?:在)?(?:(?:去年|上年|前年|上一年|前一年)(?:同期|同月|底|末)?|上(?:个|一)?(?:季度?|月|周|年度|学期|学年|届|期|轮|次)(?:同期)?(?:抽查|测评|调查|检查|考核|统计|监测|普查|评估|检测)?|[整改][治造]前|\d{1,2}月份?|20\d\d年(?:同期|底|末)?)(?:时|的数字|的数据|这一数字|这一比例|该比例|这个数字|这一指标)?(?:为|是|仅为|只是|只有|仅有|仅|才|还是|还只有)$/;
