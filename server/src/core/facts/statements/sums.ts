// Totals and their parts: 共28个，其中…15个、…9个; 分别…、…，合计7.8亿元; 42名医生和18名护士 … 一行62人.
import { charSet, has } from '../../base/char-set.ts';
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { add, baseStep, baseValue, meaning, meet, type Interval } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { oneDigitOff } from './remainders.ts';
import { isPartition, labelOf, mayOverlap } from './partitions.ts';
import { gapBefore, likeThing, runFrom, runUpTo, sorted } from './part-lists.ts';
import { alongWith, nothingElse, openingTotal, otherTotal, partsOpening, plainCue, prices, receipts, spanOf, spanTotal, sumCue, twosome, wholeBefore, wholeBehind } from './sum-words.ts';
import { relative } from './subset-words.ts';
import { classifierOf, firstClause, isAddend, lastClause, type Figure, type Row } from './rows.ts';

/** Sums whose parts stand in `row`; `previous` may hold the total. */
export function readSums(text: string, row: Row, previous: Row | null): readonly Statement[] {
  const opens = previous !== null && has(resumes, text.charCodeAt(row.sentence.start));
  if (row.addends < 2 && !opens) return none;
  let found = none;
  // two parts and a total of theirs, but for people who set out together and a total of what the sentence before tells
  const whole = row.addends > 2 || (row.addends === 2 && row.text.includes('一行'));
  if (whole || opens) for (const total of row.figures) {
    const first = totalFirst(text, row, total) ?? (whole || total.index === 0 ? partsFirst(text, row, opens ? previous : null, total) : null);
    if (first) found = [...found, first];
  }
  const carried = totalBefore(text, row, previous);
  return carried ? [...found, carried] : found;
}

const none: readonly Statement[] = [];
/** How a sentence opens that adds up what the one before tells: 三者合计, “两项一共, 加起来. */
const resumes = charSet('“‘这两三四五六七八九全合总一拢统通加相算');
const rateCue = cues.cue('每均');
/** 合计, 共, 总量, 加起来, 汇总, 组成, 全年, 一行, 两项 … before a total behind its parts. */
const totalCue = cues.cue('合共总加相汇组累全前上行下满者项班期批天地人村家场处站轮次趟来后里口俩样');
const changeCue = cues.cue('增减升降高低多少涨跌');

/** Of these, the ones of 合计, 共, 总量, 加起来, 汇总, 算下来, 满打满算 and 组成. */
const namedCue = cues.cue('合共总加汇算满组');
/** Of 累计, 完成, 全年, 前三季度 and 上半年. */
const periodCue = cues.cue('累完全前上');
/** How a clause begins that tells a total without any of those. */
const plainStarts = charSet('全一两二三四五六七八九前里老兄姐夫这');

const additive = ({ q }: Figure): boolean => isAddend(q);

const rated = (figure: Figure): boolean => (figure.cues & rateCue) !== 0 && /(?:每[^，。；、]{0,6}|[人户亩村校班场日月周年均单]均|平均|均价)[^，。；、]{0,4}$/.test(figure.before.slice(-12));

/** 共28个，其中甲15个、乙9个、丙6个. */
function totalFirst(text: string, row: Row, total: Figure): Statement | null {
  // two parts behind the total
  if (row.addends < 3 || row.figures.length < total.index + 3 || !additive(total) || !alikeBehind(row, total)) return null;
  const next = row.figures[total.index + 1];
  const after = row.figures[total.index + 2];
  if (!next || !after || total.after.length > 30 || !(likeThing(next.q, total.q) || likeThing(after.q, total.q)) || isChange(total)) return null;
  const split = divided(total, next);
  const lead = split ? next.after : total.after;
  if (lead.length > 30 || /[。；]/.test(lead)) return null;
  const marks = total.q.dimension === 'none';
  const announced = wholeBefore.test(lastClause(total.before)) || wholeBehind.test(lead);
  const opening = (marks ? null : (partsOpening.exec(lead) ?? named(total, lead))) ?? (announced || !marks || split ? /，/.exec(lead) : null);
  if (!opening || /(?<![中公])共|合计|总计|增|减|比|占|降/.test(lead.slice(opening.index)) || /^，(?:另|此外|还有|再加|外加)/.test(lead)) return null;
  const parts = runFrom(row, total.index + (split ? 2 : 1), total.q);
  // a rate may be shared out (每天供餐860份，其中早餐…); rates are no parts of anything else
  // 原先有24张，夏天时还有18张，如今只剩9张: one thing at three times
  if (parts.length < 2 || parts.some((f) => !additive(f) || rated(f)) || (/[只仅]剩(?:下|了)?$/.test(parts.at(-1)?.before ?? '') && parts.some((f) => /还有$/.test(f.before))) || (rated(total) && opening[0] !== '其中')) return null;
  // 收到作品2180幅，评出一等奖2幅、…: what was sent in is not what won
  if (submitted.test(lastClause(total.before)) && labelsOf(text, row, parts).some((l) => /奖|优胜|入围/.test(l))) return null;
  // 长在村口的有530株，长在河边的有310株: the first is one of them
  if (relative.test(lastClause(total.before)) && parts.some((f) => relative.test(lastClause(f.before)))) return null;
  if (!announced && sibling(total, labelsOf(text, row, parts))) return null;
  const made = judgeParts(text, row, total, parts, split && next.q.value === parts.length ? 'all' : opening[0]);
  // nothing announces parts: only a list that leaves nothing out, or sorts things by one verb, is taken for them
  return made && opening[0] === '，' && !announced && !repeats(total, labelsOf(text, row, parts)) && !made.holds && !complete(text, row, parts) && !(made.fault === 'over' && inTurn(labelsOf(text, row, parts))) && !(parts.length > 2 && (sorted(parts) || plainlyNamed(text, row, parts, total.q))) ? null : made;
}

const submitted = /收到|征集|投稿|来稿|报名|参[加赛]|报送|选送|应征/;

/** 全长4800米，分两段施工：: as many parts as it is divided into. */
function divided(total: Figure, next: Figure): boolean {
  return next.q.kind === 'count' && next.q.value >= 2 && next.q.value <= 9 && !likeThing(next.q, total.q) && /^[^。；]{0,14}分(?:成|为|作|给|属|在|布在|别?由)?$/.test(total.after);
}

/** Whether two addends of the total's dimension stand behind it. */
function alikeBehind(row: Row, { q, index }: Figure): boolean {
  let seen = 0;
  for (let i = index + 1; i < row.figures.length && seen < 2; i++) {
    const other = row.figures[i]?.q;
    if (other && other.dimension === q.dimension && isAddend(other)) seen++;
  }
  return seen === 2;
}

/** 销售收入680万元，春茶收入…、夏茶收入…: every part is named with the total's noun. */
function repeats({ before }: Figure, labels: readonly string[]): boolean {
  const noun = /[\p{Script=Han}]{2}$/u.exec(lastClause(before).replace(/(?:达到|达|为|是|有|约|共){1,4}$/, ''))?.[0];
  return noun !== undefined && labels.every((l) => l.length > 2 && l.endsWith(noun));
}

/** 东门街道有21个小区，河西街道有14个，…: named as its followers are, it is one of them. */
function sibling(total: Figure, labels: readonly string[]): boolean {
  const strip = (words: string): string => words.replace(/(?:有|为|是|达|约){1,4}$/, '');
  const own = strip(lastClause(total.before));
  // 城中学区投入240万元，城南学区投入180万元: one verb said of names of one kind
  if (own.length > 3 && labels.every((l) => l !== own && l.length === own.length && strip(l).endsWith(own.slice(-3)))) return true;
  // 铁路预计发送218万人次，公路客运预计发送187万人次
  if (own.length > 5 && labels.every((l) => l !== own && strip(l).length > 4 && strip(l).endsWith(own.slice(-4)))) return true;
  return own.length >= 3 && /[村镇乡道县区市班校组队家厂店园点]$/.test(own) && !/其中/.test(total.after) && labels.every((l) => strip(l).length >= 3 && strip(l).endsWith(own.slice(-1)) && strip(l) !== own);
}

/** 一期980平方米，二期890平方米; 卖吃的60个，卖手工的45个，卖农产品的55个: one stage after another, or one verb of all. */
function inTurn(labels: readonly string[]): boolean {
  if (labels.every((l) => stage.test(l))) return new Set(labels.map((l) => stage.exec(l)?.[0])).size === labels.length;
  const verb = labels[0]?.charAt(0) ?? '';
  return labels.length > 2 && '卖选种学读买养去在'.includes(verb) && labels.every((l) => l.startsWith(verb) && l.endsWith('的')) && new Set(labels).size === labels.length;
}

const stage = /^(?:[一二三四]期|第[一二三四][期批段趟]|首[期批]|[上下]半年|[一二三四]季度|[上下]半场)/;

/** Three and more parts told alike, to the end of the sentence, a little above the figure before them. */
function plainlyNamed(text: string, row: Row, parts: readonly Figure[], total: Quantity): boolean {
  const last = parts.at(-1);
  const labels = labelsOf(text, row, parts);
  const ratio = parts.reduce((n, f) => n + baseValue(f.q), 0) / baseValue(total);
  return last !== undefined && last.index === row.figures.length - 1 && /^[^，；]{0,8}[。！]?$/.test(last.after) && ratio > 1 && ratio < 1.2 && parts.every((f) => !f.before.includes('；')) && new Set(labels).size === labels.length && labels.every((l) => l.length >= 2 && l.length <= 8);
}

/** 护林员64名，专职护林员22名…: the parts repeat the total's noun with a word before it. */
function named({ q, before }: Figure, lead: string): RegExpExecArray | null {
  const noun = q.head.slice(-3);
  return /(?<!公)共|现有|拥有|总/.test(before.slice(-12)) && noun.length >= 2 && /^，[^，。；]{3,10}$/.test(lead) && lead.endsWith(noun) && !lead.endsWith(`，${noun}`) ? /^，/.exec(lead) : null;
}

/** 比上年增加4000亿元: a change is no total. */
export const isChange = (figure: Figure): boolean => (figure.cues & changeCue) !== 0 && changeBefore(figure.before);

const changeBefore = (before: string): boolean => /(?:增加|减少|增长|下降|多|少|高|低|增|减|提高|降低|新增|净增|上涨|下跌)(?:了|约|近|出|到)*$/.test(before) && !/新增(?:了|约|近)*$/.test(before);

/** …报名318名。其中男生186名、女生142名. */
function totalBefore(text: string, row: Row, previous: Row | null): Statement | null {
  const first = row.figures[0];
  if (!previous || !first || row.addends < 2 || previous.sentence.part !== row.sentence.part || !additive(first) || !previous.figures.some(({ q }) => q.dimension === first.q.dimension && isAddend(q))) return null;
  const opening = /^(?:其中|这其中)/.exec(row.text)?.[0] ?? '';
  const parts = runFrom(row, 0, first.q);
  if (parts.length < 2 || parts.some(rated)) return null;
  const labels = parts.map((f) => labelOf(f.before, f.after));
  const alike = parts.length > 2 && labels.every((l) => l.length >= 2 && l.at(-1) === labels[0]?.at(-1));
  const pair = opening === '' && parts.length === 2 && labels.every((l, i) => i === 0 || l.slice(-2) === labels[0]?.slice(-2)) && (labels[0]?.length ?? 0) > 2;
  const both = !pair ? undefined : previous.figures.find((f) => additive(f) && likeThing(f.q, first.q) && f.index === previous.figures.length - 1 && wholeBefore.test(lastClause(f.before)) && twosome.test(previous.text) && [...(labels[0] ?? '').slice(-2)].some((c) => c !== '了' && lastClause(f.before).includes(c)));
  if (both) return judgeParts(text, row, both, parts, 'all');
  if (opening === '' && !isPartition(labels) && !alike) return null;
  const totals = previous.figures.filter((f) => additive(f) && likeThing(f.q, first.q) && (opening !== '' || !alike || wholeBefore.test(lastClause(f.before)) || (labels[0] !== undefined && labels[0] !== '' && f.index === previous.figures.length - 1 && f.after.startsWith(labels[0].slice(-1)))));
  if (totals.length === 0) return null;
  const verdicts = totals.map((t) => judgeParts(text, row, t, parts, opening));
  if (verdicts.some((v) => v === null || v.holds)) return verdicts.find((v) => v?.holds) ?? null;
  return verdicts.at(-1) ?? null;
}

function judgeParts(text: string, row: Row, whole: Figure, parts: readonly Figure[], opening: string): Statement | null {
  const total = whole.q;
  const labels = labelsOf(text, row, parts);
  // what is left over is read by remainders.ts, which knows what it should be
  if (labels.some((l) => /^(?:其余|剩|余下)/.test(l)) || unlike(labels, parts) || mayOverlap(opening === 'all' ? [] : labels, row.text)) return null;
  const last = parts.at(-1);
  const open = last ? /[等另]|此外|还有|以及|其他/.test(firstClause(last.after.replace(/^[，、]/, ''))) || row.figures.length > last.index + 1 : true;
  const all = opening === 'all' || complete(text, row, parts) || nothingElse.test(row.text);
  const closed = all || (!open && (/：|:|分为|分别/.test(opening) || /满分/.test(whole.before)) && parts.length >= 3);
  const sum = parts.map((f) => beside(f.q, [total, ...parts.map((p) => p.q)])).reduce(add);
  const said = beside(total, [total]);
  const over = sum.low > said.high || (!meet(sum, said) && sum.low >= said.high);
  const short = sum.high <= said.low && !meet(sum, said);
  const slip = short && !open && parts.length >= 3 && oneOff(text, total, parts);
  // 42名…、18名…, 5名司机也…: the total is reached before the list ends
  if (over && parts.some((_, i) => i > 0 && meet(parts.slice(0, i + 1).map((f) => beside(f.q, parts.map((p) => p.q))).reduce(add), said))) return null;
  if (over && !all && (!likely(total, parts) || mixed(total, parts, labels) || parts.some((f) => /^[^，。；、]{0,5}也/.test(f.after)))) return null;
  if (open && !all && !over && !meet(sum, said)) return null;
  const holds = !(over || (short && (closed || slip)));
  if (holds && short) return null;
  return made(text, total, parts, holds, over ? 'over' : 'unequal');
}

function labelsOf(text: string, row: Row, parts: readonly Figure[]): string[] {
  return parts.map((f, i) => labelOf(text.slice(parts[i - 1]?.q.end ?? row.sentence.start, f.q.start), f.after));
}

/** A list that is known to leave nothing out. */
function complete(text: string, row: Row, parts: readonly Figure[]): boolean {
  const labels = labelsOf(text, row, parts);
  return isPartition(labels) || halves(labels, row.text) || counted(row, parts, labels);
}

/** What a part stands for beside figures printed more finely (8万元 beside 6.6万元 is no 7.6万): at most a fortieth off. */
function beside(q: Quantity, all: readonly Quantity[]): Interval {
  const finer = all.some((o) => o.scale === q.scale && o.unit === q.unit && o.step < q.step);
  return meaning(q, { step: baseStep(q), cap: finer ? 0.025 : Infinity });
}

/** Parts that add up to the total but for one of its three or more digits: 486 for 496. */
function oneOff(text: string, total: Quantity, parts: readonly Figure[]): boolean {
  const digits = text.slice(total.digits.start, total.digits.end).replace(/,/g, '');
  const sum = parts.reduce((n, f) => n + baseValue(f.q), 0);
  if (!/^[\d.]+$/.test(digits) || digits.replace('.', '').length < 3 || sum < 0.9 * baseValue(total) || parts.some((f) => f.q.approximator !== 'exact')) return false;
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return oneDigitOff(digits, (sum / total.factor / total.scale).toFixed(decimals));
}

/** Parts that are not known to exclude each other exceed their total by a slip, not by half as much again; people may count twice sooner than things. */
function likely(total: Quantity, parts: readonly Figure[]): boolean {
  const ratio = parts.reduce((n, f) => n + baseValue(f.q), 0) / baseValue(total);
  const people = classifierOf(total.unit) === '人' || total.unit === '户';
  return ratio <= (sorted(parts) ? 1.6 : people ? 1.15 : 1.4);
}

/** 首次献血者86人，O型血82人，A型血61人: people sorted in two ways, as the ends of their names tell. */
function mixed(total: Quantity, parts: readonly Figure[], labels: readonly string[]): boolean {
  if (classifierOf(total.unit) !== '人' || sorted(parts) || labels.length < 3 || parts.slice(1).every((f) => /[、和与及]/.test(f.before))) return false;
  const kinds = new Set(labels.map((l) => l.at(-1)));
  return kinds.size > 1 && kinds.size < labels.length;
}

/** 第一季度 and 第二季度 are the 上半年. */
function halves(labels: readonly string[], sentence: string): boolean {
  return labels.length === 2 && /上半年/.test(sentence) && /一季度/.test(labels[0] ?? '') && /二季度/.test(labels[1] ?? '');
}

/** 4个村共有212户，上坪村…、下坪村…、…: as many parts as the sentence counts, each named with the counted noun. */
function counted(row: Row, parts: readonly Figure[], printed: readonly string[]): boolean {
  const labels = printed.map((l) => l.replace(receipts, ''));
  const noun = labels[0]?.at(-1) ?? '';
  const counter = (f: Figure): boolean => f.q.kind === 'count' && f.q.value === parts.length && f.q.end <= (parts[0]?.q.start ?? 0) && (f.q.unit === noun || f.after.startsWith(noun) || f.q.head.endsWith(noun) || ('村镇学校区班队道院馆站厂店园'.includes(noun) && firstClause(f.after).slice(0, 6).includes(noun)));
  // 三样果树：桃树420棵，…: the first of the list is no total
  const first = row.figures[(parts[0]?.index ?? 0) - 1];
  return noun !== '' && !(first && lastClause(first.before).endsWith(noun)) && labels.every((l) => l.length >= 2 && l.endsWith(noun)) && row.figures.some(counter);
}

/** A comma list whose labels are not of one kind (内科, 外科, 免费测血压) may go on to something else. */
function unlike(labels: readonly string[], parts: readonly Figure[]): boolean {
  if (isPartition(labels) || sorted(parts) || !parts.slice(1).some((f) => f.before.includes('，'))) return false;
  return labels.some((l, i) => !(i > 0 && l.startsWith('再') && labels[0]?.startsWith('先')) && /^(?:免费|发放|提供|开展|测|现场|赠送|接受|参与|服务|咨询|帮助|还(?!有)|再|完成|处理|整改|发出|培训|邻|开设|举办)/.test(l));
}

/** 甲2.6亿元、乙3.1亿元，合计5.7亿元; 42名医生和18名护士乘车出发，一行62人. */
function partsFirst(text: string, row: Row, previous: Row | null, total: Figure): Statement | null {
  if (!(total.cues & totalCue) || total.index === 1 || (total.index === 0 && !previous) || !additive(total)) return null;
  const clause = lastClause(total.before);
  const named = (total.cues & namedCue) !== 0;
  if (!named && !has(plainStarts, clause.charCodeAt(0)) && !(total.cues & periodCue)) return null;
  if (rated(total)) return null;
  const cue = !named ? null : sumCue.exec(clause.replace(/^一行/, '')) ?? /组成，?(?:的|这)?()$/.exec(total.before);
  const timed = spanTotal.test(clause);
  const quarters = row.text.includes('分别') && /(?:累计|全年|前三季度|上半年|前[三四五六]个?月)[^，。；、]{0,10}$/.test(clause) && total.index >= 2;
  const bare = !cue && plainCue.test(clause);
  // 两院共新增床位300张: 共 takes up as many as were listed
  const counter = row.figures[total.index - 1];
  const listed = runUpTo(row, total.index - 1, total.q).length;
  const told = (listed === 2 ? '两二' : ' 一二三四五'.charAt(listed)).includes(clause.charAt(0) || '的') && /^.[\p{Script=Han}]{1,3}共/u.test(clause);
  const all = cue !== null && (told || (counter?.q.kind === 'count' && counter.q.value === listed && /^[\p{Script=Han}]{0,3}(?:共|合计|总计)/u.test(counter.after)));
  if (!quarters && !timed && !bare && (!cue || (otherTotal.test(cue[1] ?? '') && !(all && !/减少|其中|分别/.test(clause))))) return null;
  const own = /一行/.test(clause) ? together(row, total) : runUpTo(row, total.index - 1, total.q, timed).filter((f) => additive(f) && !rated(f));
  const parts = own.length > 0 || total.index > 0 || !previous || !openingTotal.test(row.text) ? own : runUpTo(previous, previous.figures.length - 1, total.q);
  if (parts.length < 2 || (timed && !cue && !quarters && !spans(text, row, parts, clause))) return null;
  // 去年12条，今年15条，三年共41条: one year is not told
  if (timed && cue && labelsOf(text, row, parts).every((l) => spanOf.test(l)) && !spans(text, row, parts, clause)) return null;
  const gap = gapBefore(row, total, total.q);
  // 补遗两卷、附录一卷: a one that is read as an article
  if (total.q.dimension === 'count' && text.slice(parts[0]?.q.end ?? total.q.start, total.q.start).includes(`一${total.q.unit}`)) return null;
  // 素面6元，加蛋2元，一碗素面加两个蛋合计10元: so many of each; 连同现场捐款，一共: and what has no figure
  if (total.q.dimension === 'money' && prices.test(lastClause(row.text.slice(0, total.q.start - row.sentence.start)))) return null;
  if (alongWith.test(gap) && parts.reduce((n, f) => n + baseValue(f.q), 0) < baseValue(total.q)) return null;
  if (own.length > 0 && (gap.length > 30 || /其中|比|同比|去年|今年|上年/.test(gap))) return null;
  const said = meaning(total.q);
  for (let n = 2; n <= parts.length; n++) {
    const sum = parts.slice(-n).map((f) => beside(f.q, parts.map((p) => p.q))).reduce(add);
    if (meet(sum, said) && !(n === parts.length && shifted(total.q, parts))) return made(text, total.q, parts.slice(-n), true, 'unequal');
  }
  const point = parts.reduce((n, f) => n + baseValue(f.q), 0) / baseValue(total.q);
  if (otherTotal.test(cue?.[1] ?? '') && Math.abs(point - 1) > 0.25) return null;
  if (point < (bare ? 0.7 : 0.4) || point > (bare ? 1.4 : 2.5) || mayOverlap([], row.text)) return null;
  // 养鸡5000只、养鸭3000只，总共出栏1.2万只: another thing is counted
  if (Math.abs(point - 1) > 0.25 && elsewhereDone(cue?.[1] ?? '', row.text.slice(0, (parts.at(-1)?.q.end ?? 0) - row.sentence.start))) return null;
  // 全校共有1260人 behind two classes: a wider whole than the two
  if (/全[\p{Script=Han}]/u.test(clause) && Math.abs(point - 1) > 0.25) return null;
  // 附录一卷: a single one is no figure here, but it counts
  if (total.q.dimension === 'count' && text.slice(row.sentence.start, total.q.start).includes(`一${total.q.unit}`)) return null;
  return made(text, total.q, parts, false, 'unequal', total.q.approximator === 'exact' && parts.every((f) => f.q.approximator === 'exact'));
}

/** A verb of the total of which no character stands with the parts. */
const elsewhereDone = (verb: string, told: string): boolean => /^\p{Script=Han}{2}$/u.test(verb) && ![...verb].some((c) => told.includes(c)) && /^[出存卖售产养种收]/.test(verb);

/** 2023年12条，2024年15条，2025年18条，三年累计: each part has a year of its own, as many as the total spans. */
function spans(text: string, row: Row, parts: readonly Figure[], clause: string): boolean {
  const told = labelsOf(text, row, parts).map((l) => spanOf.exec(l)?.[0] ?? '');
  const n = '零一二三四五六七八九十'.indexOf((/[两二三四五六七八九十](?=个?[年月季周天])/.exec(clause)?.[0] ?? '').replace('两', '二') || '无');
  return told.every((t) => t !== '') && new Set(told).size === told.length && (n < 0 || n === parts.length);
}

/** 26万元、18万元、6.5万元 and 51.5万元: the decimals come out and a whole number is off, so the bare ones are no rounded ones. */
function shifted(total: Quantity, parts: readonly Figure[]): boolean {
  if (parts.length < 3 || total.step >= total.scale || parts.some(({ q }) => q.scale !== total.scale || q.unit !== total.unit || q.approximator !== 'exact')) return false;
  const ones = parts.filter(({ q }) => q.place >= q.scale).length;
  const off = Math.abs(parts.reduce((n, f) => n + baseValue(f.q), 0) - baseValue(total)) / total.factor / total.scale;
  return ones === parts.length - 1 && total.approximator === 'exact' && off > 0.5 && off < 10 && Math.abs(off - Math.round(off)) < 1e-6;
}

/** People who set out together, however the sentence joins them: 86名学生在12名教师陪伴下. */
function together(row: Row, total: Figure): Figure[] {
  const people = row.figures.slice(0, total.index).filter((f) => additive(f) && classifierOf(f.q.unit) === '人');
  return people.length >= 2 && people.length <= 4 && people.slice(1).every((f) => /[和与及、，]|在|由|跟|同|随/.test(f.before)) && !/其中|另/.test(row.text) ? people : [];
}

function made(text: string, total: Quantity, parts: readonly Figure[], holds: boolean, fault: string, fix = false): Statement {
  const sum = parts.reduce((n, f) => n + baseValue(f.q), 0) / total.factor;
  const working = `${parts.map((f) => say(text, f.q)).join('＋')}＝${compact(sum)}`;
  return statement('sum', [member('total', total), ...parts.map((f) => member('part', f.q))], { claim: total, holds, working, right: fix ? reprint(text, total, Number(sum.toFixed(6))) : null, fault });
}
