// Growth as the story reckons it: 由A增加到B，增长g; B，比去年的A增长g; 翻两番; 是…的4倍; 年均增长.
import { againstLastYear, directionOf, earlier, otherBasis, residue, ofPart, verbEnd } from './change-words.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { judgeChange, judgeDirection, judgeYearly, type Claim } from './judge-change.ts';
import type { Statement } from './model.ts';
import { readCross } from './cross-multiples.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Statements of change whose second value stands in `row`. */
export function readChanges(text: string, row: Row, previous: Row | null): readonly Statement[] {
  if (!(row.cues & changeCue)) return none;
  const pairs = pairsOf(row, previous);
  const named = row.figures.length < 3 ? none : namedIn(row);
  if (pairs.length === 0 && named.length === 0) return none;
  const found: Statement[] = [];
  const basis = otherBasis.test(row.text);
  // 增长6%（按可比价格计算）；收入由A增加到B，增长g: said of its own stretch up to ；
  const uncheckable = ({ from, to }: Pair): boolean => basis && otherBasis.test(stretch(row, Math.min(from.q.start, to.q.start), Math.max(from.q.end, to.q.end)));
  for (const pair of pairs) {
    if (pair.explicit) found.push(...judgeDirection(text, pair));
    if (uncheckable(pair)) continue;
    for (const claim of [...claimBefore(pair, row), ...claimsBehind(pair, row)]) found.push(...judge(text, row, pair, claim));
  }
  for (const { pair, claim } of named) {
    if (uncheckable(pair)) continue;
    for (const c of [claim, ...(sameUnit(claim.figure.q, pair.to.q) ? claimsBehind(pair, row) : [])]) found.push(...judge(text, row, pair, c));
  }
  return found;
}

/** The words between the ； before `start` and the one behind `end`. */
function stretch({ text, sentence }: Row, start: number, end: number): string {
  const [from, to] = [text.lastIndexOf('；', Math.max(0, start - sentence.start)), text.indexOf('；', end - sentence.start)];
  return text.slice(from + 1, to < 0 ? text.length : to);
}

const none: readonly never[] = [];

/** Pairs that come with their claim: comparisons, and what is told in 倍. */
function namedIn(row: Row): readonly { pair: Pair; claim: Claim }[] {
  const compared = row.cues & comparedCue ? comparisons(row) : none;
  const multiplied = row.multiples ? ratios(row) : none;
  const late = row.cues & lastYearCue ? afterthoughts(row) : none;
  const crossed = row.multiples ? readCross(row) : none;
  return compared.length + multiplied.length + late.length + crossed.length === 0 ? none : [...compared, ...multiplied, ...late, ...crossed];
}

/** 到, 去年, 比…: every pair of values has one of these between or before its figures. */
const changeCue = cues.cue('到至为成今现目眼当届月年期比较同是上');
const comparedCue = cues.cue('比较同');
const lastYearCue = cues.cue('年');

function judge(text: string, row: Row, pair: Pair, claim: Claim): Statement[] {
  if (/年均|年平均|平均每年|每年平均|复合/.test(claim.phrase)) return judgeYearly(text, row, pair, claim);
  if (/[月日季周天]均|平均每/.test(claim.phrase)) return [];
  if (/环比/.test(claim.phrase) && !/季|月|周|上[一次]?期|上一?次/.test(pair.base)) return [];
  if (againstLastYear.test(claim.phrase) && (!basedOnLastYear(pair, claim.phrase) || partAgainstWhole(row, pair))) return [];
  const made = judgeChange(text, pair, claim);
  // 2025年达到91.3%，2024年为89.7%，一年提高了1.6个百分点: the earlier one is told last
  if (made.some((s) => !s.holds) && toldBackwards(row, pair)) return judgeChange(text, { ...pair, from: pair.to, to: pair.from }, claim);
  if (made.every((s) => s.holds) || !overYears.test(claim.phrase)) return made;
  const series = row.figures.filter((f) => f.index < pair.to.index && sameUnit(f.q, pair.to.q));
  const [first] = series;
  return first && first !== pair.from ? (series.some((f) => judgeChange(text, { ...pair, from: f }, claim).some((s) => s.holds)) ? [] : judgeChange(text, { ...pair, from: first }, claim)) : made;
}

/** The clause of the first value names a later year than that of the second. */
function toldBackwards({ text, sentence }: Row, { from, to }: Pair): boolean {
  const yearOf = (at: number): number => {
    const told = text.slice(Math.max(0, at - sentence.start - 40), Math.max(0, at - sentence.start)).match(/(?:19|20)\d\d(?=年)|[今去]年|如今|现在|目前/g)?.at(-1) ?? '0';
    return /^\d/.test(told) ? Number(told) : told === '去年' ? 9998 : 9999;
  };
  const [a, b] = [yearOf(from.q.start), yearOf(to.q.start)];
  return from.q.start < to.q.start && b > 0 && a > b;
}

/** 2021年246公斤，2022年317公斤，2023年288公斤，2024年392公斤，四年里增产近六成: of the first year told, not of the one before. */
const overYears = /[两二三四五六七八九十\d]{1,2}年|[年月季周天](?:里|来|间|内|下来|时间)|[累总共前]|一路|合计/;


/** Whether the later value is told of a part of a year and the earlier of no such part. */
function partAgainstWhole(row: Row, { from, to, base }: Pair): boolean {
  if (to.q.start < from.q.end || from.q.sentence !== row.at) return false;
  return ofPart(row.text.slice(from.q.end - row.sentence.start, to.q.start - row.sentence.start)) && !ofPart(base);
}

/** 同比 beside 由去年同期的A, or beside a pair that names no base. */
function basedOnLastYear({ base }: Pair, phrase: string): boolean {
  if (/上月|上季|上周|前一天/.test(base) && !/上月|上季|上周/.test(phrase)) return false;
  if (/上[个一]?[月季周次期轮]|(?<!年)\d月/.test(base) && !/去年|上年|前年|同[期月季]/.test(base)) return false;
  return /同期|上年|去年|上月|上季/.test(base) || !/\d{4}年|年前|月前|年初|期末|年末|末的?$|初的?$|当初|最初|起初/.test(base);
}

/** Claims that follow the pair: ，增长25%，翻了一番，是…的3倍. Each may bring in no new subject. */
function claimsBehind(pair: Pair, row: Row): Claim[] {
  const found: Claim[] = [];
  for (let i = pair.last + 1; i < row.figures.length; i++) {
    const figure = row.figures[i];
    if (!figure) break;
    if (figure.q.dimension === 'time' && pair.to.q.dimension !== 'time' && residue(figure.before).length <= 6) continue;
    const last = found.at(-1)?.figure.q ?? row.figures[pair.last]?.q ?? pair.to.q;
    const claim = claimOf(figure, row.text.slice(last.end - row.sentence.start, figure.q.start - row.sentence.start), row, pair, found.length > 0);
    // 净增5列，即新增8列、停开3列
    if (!claim || (found.length > 0 && (claim.direction !== found[0]?.direction || found.some((c) => c.phrase.includes('净'))))) break;
    found.push(claim);
  }
  return found;
}

/** 增长25%，由A增加到B. */
function claimBefore({ from, explicit }: Pair, row: Row): Claim[] {
  const figure = row.figures[from.index - 1];
  if (!explicit || from.q.sentence !== row.at || !figure) return [];
  const between = from.before.replace(/[由从自][^，。；：由从自]{0,18}$/, '');
  if (!/^[，,、（(]?(?:即|也就是|是)?$/.test(between)) return [];
  const phrase = lastClause(figure.before);
  const direction = directionOf(residue(phrase));
  if (!direction && figure.q.unit === '倍' && /[是为][^，。；]{0,14}的?$/.test(phrase)) return [{ figure, direction: 'up', phrase, form: 'ratio' }];
  return direction ? [{ figure, direction, phrase, form: 'growth' }] : [];
}

/** `gap` are the words since the pair's second value or the claim before. */
function claimOf(figure: Figure, gap: string, row: Row, pair: Pair, chained: boolean): Claim | null {
  const unnamed = bringsItsNoun(pair, row);
  // 从40家到160家，县里的民宿、咖啡馆等小店增长了: a list is one subject
  const phrase = unnamed && /^，[^，。；\d]{2,30}$/.test(gap) ? gap.slice(1) : lastClause(gap);
  const head = gap.slice(0, gap.length - phrase.length);
  if (!chained && (firstClause(head).length > 20 || residue(head.slice(firstClause(head).length)) !== '')) return null;
  if (chained && residue(head) !== '') return null;
  if (/其中|另有|此外|分别|人均|户均/.test(gap)) return null;
  // 由11.3%降到8.7%，提前达到9%以下的目标
  if (/^(?:以[上下内])?的?(?:目标|要求|标准|控制线|红线|底线)/.test(row.text.slice(figure.q.end - row.sentence.start))) return null;
  // 从147种减到92种，今年3月又减了15种: one more change
  if (figure.q.kind !== 'percent' && figure.q.unit !== '倍' && figure.q.unit !== '番' && /[又再](?:次|一次)?[\p{Script=Han}]{0,4}$/u.test(phrase)) return null;
  // 每吨由60度降到51度，…，一年省电90万度: what a change of a rate comes to over all
  if (figure.q.kind !== 'percent' && /[每均单]/.test(pair.from.before) && /(?:[一全每]年|[每一]个?[月天]|[每一]季|共|累计|总计|合计|总共)[^，。；]{0,8}$/.test(phrase)) return null;
  // 先包了20亩，…2023年70亩，今年90亩，是最初的4.5倍
  if (figure.q.unit === '倍' && /(?:最初|当初|起初|起步时|开始时|刚开始|头一年|第一年)的?$/.test(phrase) && row.figures.find((f) => sameUnit(f.q, pair.from.q)) !== pair.from) return null;
  const ratio = /^(.{0,4})[是为当][^，。；]{0,14}的?$/.exec(phrase);
  if (figure.q.unit === '倍' && ratio && !directionOf(residue(phrase))) return { figure, direction: 'up', phrase, form: 'ratio' };
  if (figure.q.unit === '倍' && /(?:到|至|为|成)[^，。；]{0,12}的?$/.test(phrase)) return { figure, direction: 'up', phrase, form: 'ratio' };
  // 受益人口翻了一番 is said of something else
  const doubled = residue(phrase.replace(/[实现]{0,4}翻了?(?:近|约|超过)?$/, '')).replace(verbEnd, '').replace(genericNoun, '');
  if (figure.q.unit === '番') return (/[翻番]|^$/.test(phrase) || phrase === '') && (doubled.length < 2 || row.text.slice(0, Math.max(0, pair.from.q.start - row.sentence.start)).includes(doubled)) ? { figure, direction: 'up', phrase, form: 'doubling' } : null;
  const bare = phrase.replace(/(?:了|达到|达|为|约|近|超过|超){1,4}$/, '');
  const direction = directionOf(bare);
  if (!direction) return null;
  const rest = residue(bare).replace(verbEnd, '');
  if (rest !== '' && pair.direction !== 'plain' && direction !== pair.direction) return null;
  if (rest !== '' && !(unnamed && rest.length <= 24) && !(rest.length <= 8 && (row.text.slice(0, Math.max(0, pair.from.q.start - row.sentence.start)).includes(rest) || genericNoun.test(rest)))) return null;
  return { figure, direction, phrase, form: 'growth' };
}

/** 从前年的A到如今的B，X增长g names its noun only now. */
const bringsItsNoun = ({ from, explicit }: Pair, row: Row): boolean =>
  explicit && from.q.start - row.sentence.start < 30 && row.figures.every((f) => f.index >= from.index || f.q.dimension === 'time') && residue(row.text.slice(0, Math.max(0, from.q.start - row.sentence.start)).replace(/^.*[，。；）]/, '').replace(/[\d一二两三四五六七八九十]{1,2}(?=[年月天]前)|[从由的]/g, '').replace(earlier, '')) === '';

const genericNoun = /^(?:数量|总量|总数|面积|规模|比例|比重|占比|产量|产值|人数|幅度|水平|效率|成绩|时间|用时|时长|时限|周期|距离|价格|成本|费用|速度|票价|单价|收入|人口|耗时|里程|次数|频次)$/;

/** B，比去年的A增长g; 比去年的A增长g，达到B. */
function comparisons(row: Row): { pair: Pair; claim: Claim }[] {
  const found: { pair: Pair; claim: Claim }[] = [];
  for (const from of row.figures) {
    if (!(from.cues & comparedCue)) continue;
    // 醉酒驾驶155起，总数比去年同月的1580起下降20%: the other side is a sum
    if (/(?:总数|总量|合计|两项|三项|总体)[^，。；]{0,2}(?:比|较|同)[^，。；]{0,18}$/.test(from.before)) continue;
    const compared = /(?:比|较|相比|对比|相较|同)([^，。；：比较]{0,18})$/.exec(from.before.slice(-22));
    const figure = row.figures[from.index + 1];
    if (!compared || !figure || !/年|期|月|季|届|前|原|过去|初|末/.test(compared[1] ?? '') || /[增减升降提涨跌]|(?:多|少|高|低|贵|便宜|长|短|重|轻|快|慢|早|晚|大|宽|深|厚)[出了]?$/.test(compared[1] ?? '')) continue;
    const phrase = figure.before;
    const direction = directionOf(phrase.replace(/(?:了|达到|达|为|约|近|超过|超){1,4}$/, ''));
    if (!direction || residue(phrase).replace(verbEnd, '').replace(/相比/, '') !== '' || figure.q.value <= 0) continue;
    const to = otherSide(row, from, figure);
    // 净增111台，比上年的1752台增长6.3%: what came on top is no second value
    if (to && !/[净新]增(?:加|长)?(?:了)?$|增加(?:了)?$|[多少]了?$/.test(to.before)) found.push({ pair: { from, to, direction: 'plain', explicit: false, base: from.before.slice(-24), last: figure.index }, claim: { figure, direction, phrase: '', form: figure.q.unit === '番' ? 'doubling' : 'growth' } });
  }
  return found;
}

/** B，比去年提高d，去年是A. */
function afterthoughts(row: Row): { pair: Pair; claim: Claim }[] {
  const found: { pair: Pair; claim: Claim }[] = [];
  for (const from of row.figures) {
    if (!(from.cues & lastYearCue)) continue;
    const figure = row.figures[from.index - 1];
    const to = row.figures[from.index - 2];
    if (!figure || !to || !sameUnit(from.q, to.q) || !/^，?[而]?(?:去年|上年|前年)(?:同期)?(?:的数字|这一数字|的比例|该比例)?(?:为|是|只有|仅为|只是)?$/.test(from.before)) continue;
    const direction = /^[^，。；]{0,6}，?(?:比|较)(?:去年|上年)(?:同期)?/.test(figure.before) ? directionOf(figure.before.replace(/(?:了|达){1,4}$/, '')) : null;
    if (direction) found.push({ pair: { from, to, direction: 'plain', explicit: false, base: '去年', last: from.index }, claim: { figure, direction, phrase: '', form: 'growth' } });
  }
  return found;
}

/** B，是2021年A的3倍. */
function ratios(row: Row): { pair: Pair; claim: Claim }[] {
  const found: { pair: Pair; claim: Claim }[] = [];
  for (const figure of row.figures) {
    if (figure.q.unit !== '倍') continue;
    const from = row.figures[figure.index - 1];
    const to = row.figures[figure.index - 2];
    if (!from || !to || !sameUnit(from.q, to.q) || !/^的$/.test(figure.before) || !/[是为当][^，。；]{0,16}$/.test(from.before) || /[每均]/.test(from.before)) continue;
    found.push({ pair: { from, to, direction: 'plain', explicit: false, base: from.before.slice(-24), last: figure.index }, claim: { figure, direction: 'up', phrase: '', form: 'ratio' } });
  }
  return found;
}

function otherSide(row: Row, from: Figure, change: Figure): Figure | null {
  const next = row.figures[change.index + 1];
  if (next && sameUnit(next.q, from.q) && /^[，,]?(?:达到|达|至|为|升至|增至|增加到|增长到|降至|减至|下降到|减少到|总数达|总量达|总数达到|总量达到)$/.test(next.before)) return next;
  const before = row.figures.slice(0, from.index).filter((f) => f.q.dimension !== 'time');
  const last = before.at(-1);
  if (!last || !sameUnit(last.q, from.q)) return null;
  // 共6248人，其中本科生4862人、博士生132人，比去年的6015人: of the whole, or of the one part that is of its order
  let at = before.length - 1;
  while (at >= 0 && !before[at]?.before.includes('其中')) at--;
  if (at < 0) return last;
  const whole = before[at - 1];
  return whole && sameUnit(whole.q, from.q) && Math.abs(Math.log(baseValue(whole.q) / baseValue(from.q))) < Math.abs(Math.log(baseValue(last.q) / baseValue(from.q))) ? whole : null;
}
