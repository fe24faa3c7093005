// Totals and parts a slip away from each other, whatever its size: 23项作品获奖，其中一等奖4项、二等奖8项、三等奖51项; 面积分别为64、71、85平方米，合计920平方米; 旅行团42人，成人33人，儿童12人.
import { smallNumber } from '../../base/small-number.ts';
import { changed, open, otherTime, planned, totalWords, unnamed } from './closed-words.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { isPartition, labelOf, mayOverlap } from './partitions.ts';
import { compact, reprint } from './print.ts';
import { labelsOf } from './sum-parts.ts';
import { areAlike, classifierOf, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { isMisprintOf, isPartSlip } from './slips.ts';
import { overlapWords, powerUse, prices } from './sum-words.ts';

/** A row of more than these is a table. */
const most = 10;
const announces = /^，?(?:全部|主要|分别)?用于|^[^，。；]{0,6}[中里](?:，|$|有|[男女])|其中|包括|分别|[：（]|分[为成]|由[^，。；]{0,8}组成/;
const rest = /其他|其它|其余|余下|剩下|剩余/;
/** 只剩 tells of a time, 其余 of the others. */
const remaining = /(?:其余|余下|剩余|(?<![只就仅还])剩下)的?[^，。；\d]{0,6}$/;
/** 三国合计, 两段共: how many the parts are. */
const told = /([两二三四五六七八九十]|\d{1,2})[个类项种条段处座站村镇校馆院厂组队班家笔款国人批期部样者][^，。；\d]{0,6}$/;

/** Such totals that `known` statements do not judge. Over 1,130,000 characters of clean text none was met. */
export function readTiedSums(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.figures.length < 3 && (rows[i + 1]?.addends ?? 0) < 2 && (rows[i - 1]?.addends ?? 0) < 2) return;
    for (const total of row.figures) {
      if (!amount(total) || spoken(total)) continue;
      const made = behind(text, rows, i, total) ?? before(text, rows, i, total) ?? left(text, rows, i, total);
      if (made && !known.some((s) => (s.kind === 'sum' || s.kind === 'remainder' || (s.kind === 'subset' && !s.holds)) && s.members.filter((m) => made.members.some((o) => o.start === m.start)).length > 1)) found.push(made);
    }
  });
  return found;
}

const amount = ({ q, after }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'temperature' && q.approximator === 'exact' && q.value > 0 && !q.loose && !(q.han && q.value < 10) && (q.dimension !== 'time' || q.unit === '天' || q.unit === '小时') && !/^(?:组|制|座|龙舟|间)/.test(after);
/** 分 has no dimension but its name. */
const alike = (a: Figure['q'], b: Figure['q']): boolean => sameUnit(a, b) || (a.unit === '分' && b.unit === '分' && a.dimension === 'none');
const lead = (f: Figure): string => lastClause(f.before);
/** A change, a mean, another time, a plan: neither a total nor a part of one. */
const spoken = (f: Figure): boolean => changed.test(lead(f)) || otherTime.test(lead(f)) || planned.test(lead(f)) || /^(?:以上|以下|以内)/.test(f.after);
const value = (f: Figure): number => baseValue(f.q);
const sumOf = (parts: readonly Figure[]): number => parts.reduce((n, p) => n + value(p), 0);
const rounding = (all: readonly Figure[]): number => all.reduce((n, { q }) => n + (q.scale > 1 || !Number.isInteger(q.value) ? (q.step * q.factor) / 2 : 0), 0);

/** Parts behind the total: in its sentence, or in the next that begins with 其中. */
function behind(text: string, rows: readonly Row[], at: number, total: Figure): Statement | null {
  const row = rows[at];
  const next = rows[at + 1];
  if (!row) return null;
  const own = run(row.figures.slice(total.index + 1), total, text);
  const apart = own.length === 0 && next?.at === row.at + 1 && (/^(?:其中|分别|按|从|分\p{Script=Han}{2,4}看)/u.test(next.text) || taken(next.text, total)) && !row.figures.some((f) => f !== total && amount(f) && sameUnit(f.q, total.q) && !spoken(f));
  const parts = apart ? run(next.figures, total, text) : own;
  const [first, last] = [parts[0], parts.at(-1)];
  const where = apart ? next : row;
  if (!first || !last || parts.length < 2 || parts.length > most || powerUse.test(lead(total))) return null;
  const gap = text.slice(total.q.end, first.q.start);
  const announced = apart || (announces.test(gap) && (!gap.includes('；') || /其中|：/.test(gap)) && !(/、[^：]{0,30}分别/.test(gap) && !/其中/.test(gap) && /最[高多低少大小]|居首|第一/.test(lead(total) + text.slice(row.sentence.start, total.q.start))));
  // 4个专业各200人: so many for each
  if (parts.some((p) => /各$/.test(lead(p)))) return null;
  // 其中猪肉8.6万吨；禽蛋3.4万吨: the second may stand beside the total
  if (parts.length === 2 && text.slice(first.q.end, last.q.start).includes('；')) return null;
  const labels = labelsOf(text, where, parts);
  if (!apart) labels[0] = labelOf(gap.replace(/^的?\p{Script=Han}{0,6}[中里](?=[男女])/u, ''), first.after);
  const tail = text.slice(last.q.end, where.sentence.end);
  const [all, whole] = [sumOf(parts), value(total)];
  // 九年级3个，还有教师节目1个: one more part behind the row
  const further = /^，(?:还有|另有|以及|外加|加上)[^，。；\d]{0,12}(\d{1,5})/.exec(tail)?.[1];
  if (further !== undefined && Math.abs(all / total.q.factor + Number(further) - total.q.value) < 1e-6 * total.q.value) return null;
  // 授奖156项，其中贡献奖1人，自然科学奖32项…: one is counted in another unit
  const others = where.figures.filter((o) => o.q.kind === 'count' && o.q.unit !== total.q.unit && o.q.start > total.q.end && o.q.start < last.q.start).reduce((n, o) => n + o.q.value, 0);
  if (others > 0 && Math.abs(all / total.q.factor + others - total.q.value) < 1e-6 * total.q.value) return null;
  const respectively = /分别/.test(gap) && !/其中/.test(gap) && counted(gap + lead(total), parts.length);
  if (Math.abs(all - whole) <= 1.01 * rounding([total, ...parts]) || adds(parts, whole) || unnamed.test(gap + text.slice(first.q.start, last.q.end)) || (!respectively && labels.some((l) => l !== '') && new Set(labels).size < labels.length && !labels.every((l) => l === labels[0] && l !== '' && lead(total).endsWith(l)))) return null;
  const parted = isPartition(labels);
  const closed = parted || inStages(gap + lead(total), labels) || rest.test(labels.at(-1) ?? '') || respectively;
  const sibling = row.figures[total.index - 1];
  // 医生18名、护士22名，其中…: of both
  if (sibling && sameUnit(sibling.q, total.q) && /^[^，。；]{0,6}、/.test(total.before)) return null;
  const over = parts.some((p) => value(p) > whole);
  // 入园企业86家，投产42家，在建18家，签约待建8家: without a word, three parts and more to the end, and only two digits exchanged or three that tell
  const bare = !announced && !parted;
  if (bare && (parts.length < 3 || over || total.index > 0 || /比|同比|第|去年|上年/.test(where.text) || !/^[。；]?$/.test(tail) || labels.some((l) => l.length > 6 || /[转调退离增减]|中途|毕业|[来去]了/.test(l)))) return null;
  if (over ? !announced && !parted && !totalWords.test(lead(total)) : all > whole ? !parted && mayOverlap(labels, where.text) : !closed && (overlapWords.test(where.text) || mayOverlap(labels, where.text))) return null;
  if (all < whole && !closed && (labels.some((l) => /[的已了有能就还]/.test(l)) || open.test(tail) || /^[^，。；]{0,4}等/.test(tail) || !/^[^。；]{0,12}[。；）]?$/.test(tail))) return null;
  const least = parted && announced ? 1 : over || closed || (all > whole && isList(parts, labels, text)) ? 2 : 3;
  return isSlip(total, parts, bare && !(parts.length > 3 && exchanged(total, parts)) ? 3 : least) ? misprintedSum(text, total, parts) : null;
}

/** 戏箱42只，大衣箱8只、二衣箱6只 …: the total of a list printed with its two digits exchanged. */
const exchanged = (total: Figure, parts: readonly Figure[]): boolean => isMisprintOf(sumOf(parts), total, 2) && (sumOf(parts) - value(total)) % 9 === 0;

/** 分三批：第一批27处…，第二批31处…，第三批13处: as many as are told. */
function inStages(words: string, labels: readonly string[]): boolean {
  const n = smallNumber(/分([两二三四五六])[批期段步类档组]/.exec(words)?.[1] ?? '');
  return n > 1 && n === labels.length && labels.every((l, i) => l.includes('一二三四五六'.charAt(i)));
}

/** 立案276件。立案提案中，…: the next sentence takes it up. */
function taken(words: string, total: Figure): boolean {
  const noun = /^(?:这?[\p{Script=Han}\d]{2,8})[中里]，/u.exec(words)?.[0];
  return noun !== undefined && (noun.includes(lead(total).slice(-2)) || noun.includes(String(total.q.value))) && lead(total) !== '';
}

/** 香樟60株、柳树40株、桃树20株: things side by side, none of them what befell some of all. */
function isList(parts: readonly Figure[], labels: readonly string[], text: string): boolean {
  return labels.every((l) => l.length > 0 && l.length < 6 && !/[的已了有能可将未被]|以[上下]/.test(l)) && parts.every((p, i) => i === 0 || /^[^，；]{0,4}、/.test(text.slice(parts[i - 1]?.q.end, p.q.start)));
}

/** Parts before a total that is called one. */
function before(text: string, rows: readonly Row[], at: number, total: Figure): Statement | null {
  const row = rows[at];
  if (!row) return null;
  // 两样合计: the number of the parts is a figure too; 三站共计12辆车、69人: a total of two things
  const words = lastClause(text.slice(row.sentence.start, total.q.start)).replace(/\d{1,9}[^，。；\d]{1,4}、$/, '');
  if (!totalWords.test(words) || rest.test(words) || (total.q.dimension === 'money' && prices.test(words)) || /其中/.test(row.text.slice(0, total.q.start - row.sentence.start))) return null;
  const parts = run([...row.figures.slice(0, total.index)].reverse(), total, text).reverse();
  const n = smallNumber(told.exec(words.replace(/(?:共计?|合计|总计|一共|总共|加起来|相加|加在一起)[^，。；]{0,6}$/, ''))?.[1] ?? '');
  // 三站共计: one sentence each
  for (let k = at - 1; parts.length < n && k >= at - n && k >= 0; k--) {
    const one = rows[k]?.figures.filter((f) => amount(f) && sameUnit(f.q, total.q) && !spoken(f)) ?? [];
    const [only] = one;
    // 四项合计, and the sentence before has four
    if (parts.length === 0 && n > 1 && one.length === n) parts.push(...one);
    if (!only || one.length > 1 || rows[k]?.sentence.part !== row.sentence.part) break;
    parts.unshift(only);
  }
  const [first] = parts;
  if (parts.some((p) => /各$/.test(lead(p)))) return null;
  if (!first || parts.length < 2 || parts.length > most || (n > 1 && parts.length !== n)) return null;
  const told2 = text.slice(first.q.start, total.q.start);
  // 孙辈有11人，曾孙辈有16人，孙辈和曾孙辈合计27人: right behind the parts
  const close = /^[^，。；]{0,4}，[^，。；]{0,12}$/.test(text.slice(parts.at(-1)?.q.end, total.q.start));
  if (n < 2 && !(close && words === '共') && !/(?:合计|共计|总计|一共|总共|加起来|相加|加在一起|拢共)[^，。；\d]{0,6}$/.test(words)) return null;
  const labels = parts.map((p) => labelOf(p.before, p.after));
  // 瓷砖18批次、开关30批次 … 开关2批次不合格
  if (labels.some((l, i) => l.length > 1 && labels.indexOf(l) < i)) return null;
  if (Math.abs(sumOf(parts) - value(total)) <= 1.01 * rounding([total, ...parts]) || adds(parts, value(total)) || unnamed.test(told2) || /等[^，。；]{0,6}[，。；]/.test(told2) || mayOverlap(labels, row.text)) return null;
  return isSlip(total, parts, n > 1 || close ? 2 : 3) ? misprintedSum(text, total, parts) : null;
}

/** 封堵41个，截污纳管29个，剩下13个: of the 83 told first, or last in the sentence before. */
function left(text: string, rows: readonly Row[], at: number, last: Figure): Statement | null {
  const row = rows[at];
  if (!row || !remaining.test(lead(last))) return null;
  const own = row.figures.slice(0, last.index).filter((f) => amount(f) && areAlike(f, last));
  // 其中 right behind the whole opens its parts; elsewhere it is of one of them
  const some = row.text.indexOf('其中');
  if (some >= 0 && some < last.q.start - row.sentence.start && !(own[0] && own[0].q.end + 1 === row.sentence.start + some)) return null;
  const ahead = rows[at - 1]?.at === row.at - 1 ? (rows[at - 1]?.figures ?? []).filter((f) => amount(f) && sameUnit(f.q, last.q)) : [];
  const [first] = own;
  const within = first !== undefined && own.length > 1 && value(first) > Math.max(...own.slice(1).map(value), value(last));
  const total = within ? first : ahead.at(-1);
  const parts = [...(within ? own.slice(1) : own), last];
  if (!total || parts.length < 2 || parts.length > most || [total, ...parts].some(spoken) || parts.some((p) => totalWords.test(lead(p)) || /此外|另/.test(lead(p)))) return null;
  const between = text.slice(total.q.end, last.q.start);
  // 转走7人、转来1人，剩下9人: some came
  if (/[转调搬移][来入回]|回来|新[增添加招买]|补(?!助|贴|偿)|增|加入|又来/.test(between)) return null;
  if (/一半|对半|[分成]之|[一二三四五六七八九]成|[多余]/.test(between) || unnamed.test(between) || (!within && ahead.length > 1)) return null;
  const all = [...ahead, ...own];
  // any earlier total less any run of parts
  if (all.some((t, i) => all.some((_, k) => k > i && Math.abs(sumOf(all.slice(k)) + value(last) - value(t)) <= 1.01 * rounding([t, last, ...all.slice(k)]) + 1e-9 * value(t)))) return null;
  return isSlip(total, parts, 2) ? misprintedSum(text, total, parts) : null;
}

/** The figures of the total's unit from the first on, up to one that is no part. */
function run(figures: readonly Figure[], total: Figure, text: string): Figure[] {
  const found: Figure[] = [];
  for (const f of figures) {
    if (!amount(f) || !alike(f.q, total.q) || classifierOf(f.q.unit) !== classifierOf(total.q.unit)) continue;
    // 家财险481件；已结案2204件: the list is over
    const before = found.at(-1);
    if (before && text.slice(before.q.end, f.q.start).includes('；') && found.length > 1 && !text.slice(found[0]?.q.end, before.q.start).includes('；')) break;
    if (spoken(f) || /此外|另|还有/.test(lead(f)) || (totalWords.test(lead(f)) && !lead(f).includes('分别')) || text[f.q.start - 1] === '第') break;
    found.push(f);
  }
  return found;
}

/** Some of the parts that stand together make the total. */
function adds(parts: readonly Figure[], whole: number): boolean {
  for (let i = 0; i < parts.length; i++) for (let k = i + 2; k <= parts.length; k++) if (Math.abs(sumOf(parts.slice(i, k)) - whole) <= 1.01 * rounding(parts.slice(i, k)) + 1e-9 * whole) return true;
  return false;
}

/** 三类…分别为: as many as are told. */
function counted(words: string, parts: number): boolean {
  const n = /([两二三四五六七八九十]|\d{1,2})[个类项种条段处座站村镇校馆院厂组队班家笔款国批期部间]/.exec(words)?.[1];
  return n === undefined || smallNumber(n) === parts;
}

function isSlip(total: Figure, parts: readonly Figure[], least: number): boolean {
  return isMisprintOf(sumOf(parts), total, least) || isPartSlip(total, parts, least);
}

/** A sum that fails by a slip of the total or of one part; the fix is the sum where only the total may be the misprint. */
export function misprintedSum(text: string, total: Figure, parts: readonly Figure[]): Statement {
  const right = sumOf(parts) / total.q.factor;
  // where a part may as well be the misprint, there is no one right figure
  const fix = isMisprintOf(sumOf(parts), total, 2) && !isPartSlip(total, parts, 1);
  return statement('sum', [member('total', total.q), ...parts.map((p) => member('part', p.q))], {
    claim: total.q, holds: false, working: `${parts.map((p) => say(text, p.q)).join('＋')}＝${compact(right)}`, right: fix ? reprint(text, total.q, Number(right.toFixed(6))) : null, fault: right > total.q.value ? 'over' : 'unequal',
  });
}
