// Whether parts make their whole: what they are called, whether they leave nothing out, and what they come to.
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { add, baseStep, baseValue, meaning, meet, type Interval } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { nearSum } from './plausible.ts';
import { oneDigitOff } from './one-digit.ts';
import { isPartition, labelOf, mayOverlap } from './partitions.ts';
import { sorted } from './part-lists.ts';
import { lessSome } from './slips.ts';
import { noOverlap, nothingElse, overlapBehind, powerUse, receipts } from './sum-words.ts';
import { classifierOf, firstClause, isAddend, isRated, lastClause, type Figure, type Row } from './rows.ts';

const rateCue = cues.cue('每均');

/** A count or an amount that may be added up. */
export const additive = (f: Figure): boolean => isAddend(f.q) && !isRated(f) && !(f.q.unit === '角' && elided.test(f.after));

/** 二角四: the last digit is four 分. */
const elided = /^[一二三四五六七八九]/;

/** A figure reckoned by something: 每人, 人均. */
export const rated = (figure: Figure): boolean => ((figure.cues & rateCue) !== 0 && /(?:每[^，。；、]{0,6}|[人户亩村校班场日月周年均单]均|平均|均价)[^，。；、]{0,4}$/.test(figure.before.slice(-12))) || (figure.q.dimension === 'money' && /(?:^|[^算])(?:按|照|乘以?|×)(?:每?[吨度方斤公]{1,2})?$/.test(figure.before));

/** 加上司机和1名乘客: beside one who is not counted. */
export const besideOther = ({ before }: Figure): boolean => /(?:加上|连同|算上|外加)[^，。；、\d]{1,12}[和与及]$/.test(before);

/** Whether the parts make the whole; null where they need not. `opening` are the words that announce them, `all` where nothing is left out. */
export function judgeParts(text: string, row: Row, whole: Figure, parts: readonly Figure[], opening: string): Statement | null {
  const total = whole.q;
  // 副刊11版　广告：5版、10版: pages, not numbers of them
  if (total.unit === '版' && !/共|总|计/.test(lastClause(whole.before))) return null;
  // 应到41名，实到39名，另有列席的8名: those beside the due are none of them
  if (parts.some(besideOther) || (/应[到来出参考]/.test(lastClause(whole.before)) && parts.some((f) => /[，；](?:另|此外|还有|加上|列席|旁听)/.test(f.before)))) return null;
  // 实到371名，选举产生了由57人组成的主席团: what some of them make up
  if (parts.some((f) => /由$/.test(f.before) && /^组成的/.test(f.after))) return null;
  // 男子龙舟500米、女子龙舟200米和混合龙舟200米3个项目: events called by their lengths; 得到24分，其中末节独得13分；傅铭得到18分: points of several players
  if (total.unit === '米' && /男子|女子|混合|男女|接力|[泳跑]|个(?:大|小)?项/.test(row.text)) return null;
  if (total.unit === '分' && parts.some((f) => /(?:得到|独得|砍下|贡献|拿下|拿到|入账|[狂猛]?砍)[^，。；\d]{0,4}$/.test(f.before))) return null;
  // 六年级12个摊位收入4020元，五年级12个摊位收入3180元; 东引桥长426米，主桥长318米，西引桥长274米: one of three alike is no whole of the others
  const end = lastClause(whole.before).slice(-2);
  const own = lastClause(whole.before);
  if (whole.q.start < (parts[0]?.q.start ?? 0) && (/^[^总全共][长宽高深重]$/.test(end) ? parts.every((f) => lastClause(f.before).endsWith(end)) : own.length > 2 && !/[总全共合累]|其中/.test(own + opening) && parts.every((f) => lastClause(f.before) === own))) return null;
  const labels = labelsOf(text, row, parts);
  // 很满意602份，满意418份，一般116份，不满意28份: the first step of a scale
  if (labels.some((l) => l.length > 1 && own.endsWith(l) && /(?:很|非常|十分|最|特|更|高度)$/.test(own.slice(0, -l.length)))) return null;
  // what is left over is read by remainders.ts, which knows what it should be
  if (labels.some((l) => /^(?:其余|剩|余下)/.test(l)) || unlike(labels, parts) || mayOverlap(opening === 'all' ? [] : labels, row.text) || overlapBehind.test(text.slice(row.sentence.end, row.sentence.end + 48))) return null;
  const last = parts.at(-1);
  const open = last ? /[等另]|此外|还有|以及|其他/.test(firstClause(last.after.replace(/^[，、]/, ''))) || row.figures.slice(last.index + 1).some((f) => !told(f)) : true;
  const all = opening === 'all' || complete(text, row, parts) || nothingElse.test(row.text) || noOverlap.test(row.text) || takenUp(row, parts);
  const closed = all || (!open && (/：|:|分为|分别/.test(opening) || /满分/.test(whole.before)) && parts.length >= 3);
  const sum = parts.map((f) => beside(f.q, [total, ...parts.map((p) => p.q)])).reduce(add);
  const said = beside(total, [total]);
  const over = sum.low > said.high || (!meet(sum, said) && sum.low >= said.high);
  const short = sum.high <= said.low && !meet(sum, said);
  const slip = short && !open && parts.length >= 3 && (oneOff(text, total, parts) || oneSeries(total, parts, labels));
  // 最年长的一批有460名，八旬老人有1640名: the first of a list, no whole of it
  if (over && parts.some((f) => baseValue(f.q) > 1.5 * baseValue(total)) && /最/.test(own)) return null;
  // 教育支出11.08亿元居首，社会保障支出9.62亿元次之: the first of a ranked list
  if (over && ranked.test(firstClause(whole.after).slice(0, 8)) && parts.some((f) => ranked.test(firstClause(f.after).slice(0, 8)))) return null;
  // 教师138人，其中专任教师112人，此外还聘请了兼职师傅27人: one told beside the whole
  if (over && parts.some((f, i) => i > 0 && besideWhole.test(f.before.slice(-40))) && !all) return null;
  // 注册的29个，注册剧团里能常年演出的17个: some of the part before
  if (over && parts.some((f, i) => i > 0 && /[\u4e00-\u9fff]{2}(?:里|中|当中|之中)(?!学|心|央|小|型|医|药|共|年|级|间|层|等|期|午|外)[^，。；]{0,10}$/.test(lastClause(f.before)))) return null;
  // 42名…、18名…, 5名司机也…: the total is reached before the list ends
  if (over && parts.some((_, i) => i > 0 && meet(parts.slice(0, i + 1).map((f) => beside(f.q, parts.map((p) => p.q))).reduce(add), said))) return null;
  if (over && !all && (!likely(total, parts) || mixed(total, parts, labels) || parts.some((f) => /^[^，。；、]{0,5}(?:也|还(?![有剩是没差缺]))/.test(f.after)))) return null;
  if (open && !all && !over && !meet(sum, said)) return null;
  // 另有参观10学时, 其余时间自习: told of behind the parts
  if (short && last && elsewhere.test(text.slice(last.q.end, row.sentence.end))) return null;
  // 误工费14400元（120天，每天120元），…合计59000元: those in brackets say how the others are reckoned
  const outside = parts.filter((f) => !inBrackets(text, f.q.start));
  if ((over || short) && outside.length > 1 && outside.length < parts.length && meet(outside.map((f) => beside(f.q, [total, ...outside.map((p) => p.q)])).reduce(add), said)) return null;
  const holds = !(over || (short && (closed || slip)));
  if (holds && short) return null;
  return made(text, total, parts, holds, over ? 'over' : 'unequal');
}

/** 居首, 次之, 排在第三: the place of a figure in a row of its like. */
const ranked = /^(?:位?居|排在?|[名位]列)?(?:首位?|榜首|第[一二三四五六七八九十]|次之|其次|再次|最[多高大]|紧随其后)/;

/** Within a bracket that its line has opened. */
function inBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf('（', at);
  return open >= 0 && at - open < 40 && text.lastIndexOf('）', at) < open && !text.slice(open, at).includes('\n');
}

/** …、绿化苗6.9万株，三类苗木均…: the parts are taken up behind the last by their number, with a kind of thing or all of them. */
function takenUp(row: Row, parts: readonly Figure[]): boolean {
  const next = row.figures[(parts.at(-1)?.index ?? row.figures.length) + 1];
  if (next?.q.kind !== 'count' || next.q.value !== parts.length || parts.length < 3 || !/^[^，。；]{0,6}[，；]“?[这以]?上?$/.test(next.before)) return false;
  return /^[个大]?[类种样项块]$/.test(next.q.unit) || /^[^，。；]{0,6}[均都全各]/.test(next.after);
}

/** 年龄最大的66岁, 平均身高1.8米: what is told of the parts behind them is none of them. */
const told = (f: Figure): boolean => f.q.kind === 'percent' || (f.q.unit === '岁' || f.q.unit === '周岁') && /年龄|最[大小年]|平均|岁数/.test(f.before);

// bounded: forty characters
const besideWhole = /[，；。](?:此外|另外|除此之?外|不仅如此)[^；。]*$/;
const elsewhere = /其余|余下|另[有外]|此外|还有|剩下|外加|再加/;

/** The words that name each part. */
export function labelsOf(text: string, row: Row, parts: readonly Figure[]): string[] {
  return parts.map((f, i) => labelOf(text.slice(parts[i - 1]?.q.end ?? row.sentence.start, f.q.start), f.after));
}

/** A list that is known to leave nothing out. */
export function complete(text: string, row: Row, parts: readonly Figure[]): boolean {
  const labels = labelsOf(text, row, parts);
  return isPartition(labels) || halves(labels, row.text) || counted(row, parts, labels);
}

/** What a part stands for beside figures printed more finely (8万元 beside 6.6万元 is no 7.6万): at most a fortieth off. */
export function beside(q: Quantity, all: readonly Quantity[]): Interval {
  const finer = all.some((o) => o.scale === q.scale && o.unit === q.unit && o.step < q.step);
  return meaning(q, { step: baseStep(q), cap: finer ? 0.025 : Infinity });
}

/** Parts that add up to the total but for one of its three or more digits: 486 for 496. */
function oneOff(text: string, total: Quantity, parts: readonly Figure[]): boolean {
  const digits = text.slice(total.digits.start, total.digits.end).replace(/,/g, '');
  const sum = parts.reduce((n, f) => n + baseValue(f.q), 0);
  if (!/^[\d.]+$/.test(digits) || digits.replace('.', '').length < 3 || sum < (digits.length > 3 ? 0.8 : 0.9) * baseValue(total) || parts.some((f) => f.q.approximator !== 'exact')) return false;
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return oneDigitOff(digits, (sum / total.factor / total.scale).toFixed(decimals));
}

/** 74名选手，其中拖拉机组28名、插秧机组21名、植保组23名: named alike, and what is left is too few for one more of them. */
function oneSeries(total: Quantity, parts: readonly Figure[], labels: readonly string[]): boolean {
  const end = /[组班队镇村区县校系院部厂店馆站线路类型级]$/.exec(labels[0] ?? '')?.[0];
  const values = parts.map((f) => baseValue(f.q));
  const rest = baseValue(total) - values.reduce((a, b) => a + b, 0);
  return end !== undefined && labels.every((l) => l.length > 1 && l.endsWith(end)) && new Set(labels).size === labels.length && [total, ...parts.map((f) => f.q)].every((q) => q.approximator === 'exact') && rest < 0.08 * baseValue(total) && rest < 0.4 * Math.min(...values);
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

/** 小学岗位210个，报名5040人；初中岗位140个，报名2660人；高中岗位80个: the first of a row is no whole of the others. */
export function isSister(text: string, total: Quantity, parts: readonly Figure[]): boolean {
  const label = (q: Quantity): string => text.slice(Math.max(0, q.start - 2), q.start);
  const first = parts[0];
  if (!first || first.q.start < total.end || !text.slice(total.end, first.q.start).includes('；') || /其中|分别|：|包括/.test(text.slice(total.end, first.q.start))) return false;
  return /^\p{Script=Han}{2}$/u.test(label(total)) && parts.every((f) => label(f.q) === label(total)) && !/[总全共合累]/.test(text.slice(Math.max(0, total.start - 8), total.start).split(/[，。；：]/).at(-1) ?? '');
}

const corrected = /误[作为写]|应为/;

/** The sum as a statement, null where it is too far off to be one; `fix`: whether the total may be put right by it. */
export function made(text: string, total: Quantity, parts: readonly Figure[], holds: boolean, fault: string, fix = false): Statement | null {
  // 误作80人，应为60人，合计应为120人: what was wrong is told with what is right
  if (!holds && corrected.test(text.slice(Math.min(total.start, ...parts.map((f) => f.q.start)) - 6, Math.max(total.end, ...parts.map((f) => f.q.end))))) return null;
  // 总装机120万千瓦，即1200兆瓦: said again in another unit
  if (!holds && (isSister(text, total, parts) || parts.some((f) => /(?:^|，)(?:即|也就是|折合|相当于)$/.test(f.before)))) return null;
  if (!holds && powerUse.test(text.slice(Math.max(0, total.start - 8), total.start)) && parts.every((f) => /产业$/.test(lastClause(f.before)))) return null;
  const sum = parts.reduce((n, f) => n + baseValue(f.q), 0) / total.factor;
  // 原有5.2万册，添置0.8万册，剔除0.3万册，总数5.7万册: some of them were taken away
  if (!holds && (!nearSum(sum, total.value, total.value) || (sum > total.value && lessSome(baseValue(total), parts.map((f) => baseValue(f.q)))))) return null;
  const working = `${parts.map((f) => say(text, f.q)).join('＋')}＝${compact(sum)}`;
  return statement('sum', [member('total', total), ...parts.map((f) => member('part', f.q))], { claim: total, holds, working, right: fix ? reprint(text, total, Number(sum.toFixed(6))) : null, fault });
}
