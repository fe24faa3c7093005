// A total and the only other figures of its thing in the story, which come to it but for a slip: 火灾214起 … 96起、63起、21起、44起; 改造32个小区 … 已完工19个，剩下的15个. Over 700,000 characters of clean text no such group was met.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallHan } from '../../base/small-number.ts';
import { closedGroups, type Placed } from './closed-groups.ts';
import { added, announces, base, changed, dated, done, lacking, later, level, open, otherTime, pending, planned, reached, restWords, totalWords, unnamed } from './closed-words.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { isPartition, labelOf, mayOverlap } from './partitions.ts';
import { compact, reprint } from './print.ts';
import { isAddend, lastClause, type Figure, type Row } from './rows.ts';
import { hasOwnShare } from './siblings.ts';
import { isPartSlip, lessSome, slipped } from './slips.ts';
import { overlapWords } from './sum-words.ts';

/** Farther apart, as a share of the total, is no slip. */
const farthest = 0.12;

/** Such totals that no statement of `known` is about. */
export function readClosedSums(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const { members, closed } of closedGroups(rows)) {
    if (!closed || members.length < 3 || members.some(({ f }) => !isAddend(f.q))) continue;
    const made = members.length === 3 ? triple(text, members) : list(text, members);
    if (made && !known.some((s) => s.kind !== 'subset' && accounts(text, s, made))) found.push(made);
  }
  return found;
}

/** Two of the figures are told of already; not where one of three in a plain list comes to the two others by chance. */
function accounts(text: string, s: Statement, made: Statement): boolean {
  const shared = s.members.filter((m) => made.members.some((o) => o.start === m.start));
  const total = made.members.find((m) => m.role === 'total');
  return shared.length > 1 && !(s.holds && made.kind === 'sum' && made.members.length > 3 && total && total.start < s.start && shared.every((m) => m.start !== total.start) && !/其中|（|包括|分别|合计|共/.test(text.slice(s.start, s.end)));
}

const value = ({ f }: Placed): number => baseValue(f.q);
const lead = ({ f }: Placed): string => lastClause(f.before);
const sumOf = (parts: readonly Placed[]): number => parts.reduce((n, p) => n + value(p), 0);
/** What rounding may leave between a sum and its total. */
const rounding = (all: readonly Placed[]): number => all.reduce((n, { f }) => n + (f.q.scale > 1 ? (f.q.step * f.q.factor) / 2 : 0), 0);

/** 先是21公里的县道…，最后8公里是山路: the first and the last stretch of a way. */
const opening = /^“?(?:先是|先|开头|起初|头一段|前段)/;
const closing = /^“?(?:最后|末段|末尾|剩下)/;

/** Three parts or more behind their total or before it. */
function list(text: string, group: readonly Placed[]): Statement | null {
  const values = group.map(value);
  const at = values.indexOf(Math.max(...values));
  const total = group[at];
  if (!total || (at !== 0 && at !== group.length - 1)) return null;
  const parts = group.filter((p) => p !== total);
  // 儿科3528人次，占48%；内科2205人次，占三成: the first of the parts
  if (!totalWords.test(lead(total)) && hasOwnShare(total.row, total.f)) return null;
  const [first, last] = [parts[0], parts.at(-1)];
  // 260个摊位中续租的238个 … 12个县, 9个: some of them stand with the total and others elsewhere
  const beside = parts.filter((p) => p.f.q.part === total.f.q.part).length;
  if (beside > 0 && beside < parts.length) return null;
  const sum = sumOf(parts);
  // 授奖156项，其中贡献奖1人，自然科学奖32项…: one is counted in another unit
  const others = (parts[0]?.row.figures ?? []).filter((o) => o.q.kind === 'count' && o.q.unit !== total.f.q.unit && !group.some((p) => p.f === o)).reduce((n, o) => n + o.q.value, 0);
  if (others > 0 && Math.abs(sum + others - value(total)) < 1e-6 * value(total)) return null;
  const off = Math.abs(sum - value(total));
  // 剩下的0.8万头: the last part is all that the others leave
  const rest = at === 0 && last !== undefined && restWords.test(lead(last));
  if (!first || !last || last.row.at - first.row.at > (rest ? 5 : parts.length > 3 ? 3 : 2) || off > farthest * value(total) || off <= 0.99 * rounding(group) || lessSome(value(total), parts.map(value))) return null;
  if (!rest && !countedAhead(text, total, parts) && !(inOrder(text, parts) && totalWords.test(lead(total))) && (!slipped(sum, total.f) ? !totalWords.test(lead(total)) || (at === 0 && !announces.test(text.slice(total.f.q.end, first.f.q.start)) && !(opening.test(lead(first)) && closing.test(lead(last)))) : !totalWords.test(lead(total)) && repeats(total, parts))) return null;
  if (parts.some((p) => totalWords.test(lead(p))) || someOf(parts, value(total))) return null;
  if (changed.test(lead(total)) || parts.some((p) => changed.test(lead(p)) || otherTime.test(lead(p)) || planned.test(lead(p))) || (sum < value(total) && !slipped(sum, total.f) && !isNumbered(first, parts.length) && !inOrder(text, parts))) return null;
  const labels = parts.map((p) => labelOf(p.f.before, p.f.after));
  if (sum > value(total) && mayOverlap(labels, first.row.text) || (/其中/.test(first.f.before) && !oneKind(labels))) return null;
  const told = text.slice(Math.max(first.row.sentence.start, first.f.q.start - 14), Math.max(last.f.q.end, total.f.q.start));
  if (unnamed.test(told) || overlapWords.test(told) || open.test(text.slice(last.f.q.end, last.row.sentence.end)) || !sortedAlike(parts) || otherNumber(text, total.f, parts.length)) return null;
  return made(text, total, parts);
}

/** 头一天8公里，第二天9公里，最后一天6公里: from the first to the last of them. */
function inOrder(text: string, parts: readonly Placed[]): boolean {
  const words = parts.map((p) => lastClause(text.slice(Math.max(p.row.sentence.start, p.f.q.start - 16), p.f.q.start)));
  const unit = /^“?(?:[^，。；]{0,8}：)?(?:头|第)一([天段程站棒节批轮场趟])/.exec(words[0] ?? '')?.[1];
  const n = words.length;
  // 三天: as many as are told
  return unit !== undefined && n > 2 && [String(n), '零一二三四五六七八九'.charAt(n)].some((w) => holds(text, `${w}${unit}`) || holds(text, `${w}个${unit}`)) && words.every((w, i) => i === 0 || (i === words.length - 1 ? new RegExp(`^(?:最后|末)一?${unit}`).test(w) : w.startsWith(`第${'一二三四五六七八'.charAt(i)}${unit}`)));
}

/** 分三种情形：标红的6户…，标黄的9户…，标绿的12户: as many as are counted between the total and the first of them, all told by one word. */
function countedAhead(text: string, total: Placed, parts: readonly Placed[]): boolean {
  const first = parts[0];
  if (!first || first.f.q.start < total.f.q.end) return false;
  const counts = matchesOf(text.slice(total.f.q.end, first.f.q.start), /([两三四五六])(?:个)?[种类色档批组块段]/g);
  const words = parts.map((p) => /(?:^|[。；，：])([^。；，：\d])[^。；，：\d]{1,6}的$/.exec(p.f.before)?.[1]);
  return counts.length === 1 && smallHan(counts[0]?.[1] ?? '') === parts.length && words[0] !== undefined && words.every((w) => w === words[0]) && new Set(parts.map((p) => lead(p))).size === parts.length;
}

/** 三棒依次为6.2公里、7.5公里和5.8公里: as many as are told. */
function isNumbered(first: Placed, count: number): boolean {
  return smallHan(/([两三四五六七八九])[\p{Script=Han}]{1,3}(?:依次|分别)(?:是|为|有|长)?$/u.exec(lead(first))?.[1] ?? '') === count;
}

/** A whole and two parts, or a whole, what was done and what is left. */
function triple(text: string, group: readonly Placed[]): Statement | null {
  const [a, b, c] = group;
  if (!a || !b || !c || c.row.at - a.row.at > 6) return null;
  const told = text.slice(a.f.q.end, c.f.q.start);
  if (group.some((p) => changed.test(lead(p))) || unnamed.test(told) || otherSubject(group)) return null;
  if (value(a) > value(b) && value(a) > value(c)) return left(text, a, b, c) ?? twoBehind(text, a, b, c);
  return value(c) > value(a) && value(c) > value(b) ? twoBefore(text, a, b, c) : null;
}

/** 共32个，已完工19个，剩下的15个. */
function left(text: string, whole: Placed, part: Placed, rest: Placed): Statement | null {
  const words = lead(rest);
  const behind = text.slice(rest.f.q.end, rest.row.sentence.end);
  // 走读生874人；其余都住校 … 396名寄宿生: the rest is told of before it is counted
  const untold = /(?:其余|剩下|余下)的?(?:都|全|则|均)[^，。；\d]{1,10}[，。；]/.test(text.slice(part.f.q.end, rest.f.q.start)) && slipped(value(whole) - value(part), rest.f);
  const plainly = restWords.test(words) || lacking.test(words) || untold;
  if (!plainly && !(pending.test(words + behind) && done.test(lead(part) + part.f.after.slice(0, 10)))) return null;
  if (otherYear(whole, part) || /新增/.test(lead(part)) || otherTime.test(words) || level.test(lead(part)) || (!plainly && (planned.test(words) || later.test(behind)))) return null;
  const due = value(whole) - value(part);
  const off = Math.abs(due - value(rest));
  if (off <= 1.01 * rounding([whole, part, rest]) || !(slipped(due, rest.f, 2) || slipped(value(part) + value(rest), whole.f, 2) || off <= farthest * value(whole)) || off > 0.35 * value(whole)) return null;
  return statement('remainder', [member('total', whole.f.q), member('part', part.f.q), member('rest', rest.f.q)], {
    claim: rest.f.q, holds: false, working: `${say(text, whole.f.q)}−${say(text, part.f.q)}＝${compact(due / rest.f.q.factor)}`, right: reprint(text, rest.f.q, due / rest.f.q.factor), fault: 'rest',
  });
}

/** 全长38.6公里，新建21.4公里，改建15.2公里: two that are named alike, or leave nothing out between them. */
function twoBehind(text: string, total: Placed, a: Placed, b: Placed): Statement | null {
  const told = text.slice(total.f.q.end, a.f.q.start);
  if (open.test(text.slice(b.f.q.end, b.row.sentence.end)) || overlapWords.test(told)) return null;
  const labels = [a, b].map((p) => labelOf(p.f.before, p.f.after));
  if (!isPartition(labels) && (b.row.at - total.row.at > 2 || !(totalWords.test(lead(total)) || announces.test(told)) || !alike(labels, b.f.before.includes('、')) || /其中/.test(told) || [a, b].some((p) => planned.test(lead(p))))) return null;
  return sumFits(total, [a, b], 3) ? made(text, total, [a, b]) : null;
}

/** 原有46辆，新增18辆，总数66辆; 东线…，西线…，合计…. */
function twoBefore(text: string, a: Placed, b: Placed, total: Placed): Statement | null {
  const grown = base.test(lead(a)) && added.test(lead(b)) && (reached.test(lead(total)) || totalWords.test(lead(total)));
  if (!grown && !(totalWords.test(lead(total)) && alike([a, b].map((p) => labelOf(p.f.before, p.f.after))))) return null;
  return sumFits(total, [a, b], grown ? 2 : 3) ? made(text, total, [a, b]) : null;
}

/** Off, but by a slip. */
function sumFits(total: Placed, parts: readonly Placed[], least: number): boolean {
  const sum = sumOf(parts);
  const off = Math.abs(sum - value(total));
  return off > 1.01 * rounding([total, ...parts]) && off <= 0.25 * value(total) && (slipped(sum, total.f, least) || parts.some((p) => slipped(value(p) + value(total) - sum, p.f, least)));
}

/** 新建 and 改建, 早籼稻 and 晚粳稻: of one length or nearly, with one character in common at the end, and not the same. */
function alike([a = '', b = '']: readonly string[], listed = false): boolean {
  const [x, y] = [bare(a), bare(b)];
  return x !== y && x.length > 1 && (listed || Math.abs(x.length - y.length) < 2) && x.at(-1) === y.at(-1);
}

/** 早籼稻, 晚粳稻, 糯稻; 县图书馆, 爱心企业, 县城居民: told alike, by the end or the length of their names. */
function oneKind(labels: readonly string[]): boolean {
  const names = labels.map(bare);
  return isPartition(labels) || names.every((l) => l.at(-1) === names[0]?.at(-1)) || names.every((l) => Math.abs(l.length - (names[0]?.length ?? 0)) < 2);
}

const bare = (label: string): string => label.replace(/(?:有|为|是|达|约|共|了|收到?|完成|卖出?|来了|调拨|捐赠|送来|记录到|数到){1,3}$/, '').replace(/^(?:其中|，)/, '');

/** 东区的32个 and 西区的19个 are of two. */
function otherSubject(group: readonly Placed[]): boolean {
  const names = new Set(group.map(({ f }) => f.q.subject).filter((s) => s.length > 2 && !/^全|[进出]村$/.test(s)));
  return names.size > 1 && /[村乡镇区县市校队厂]$/.test([...names].at(-1) ?? '');
}

/** 去年的32个, 今年的19个. */
function otherYear(a: Placed, b: Placed): boolean {
  const [x, y] = [a, b].map((p) => dated.exec(lead(p))?.[0] ?? '');
  return x !== y && ((x !== '' && y !== '') || otherTime.test(lead(a)) || otherTime.test(lead(b)));
}

function made(text: string, total: Placed, parts: readonly Placed[]): Statement {
  const right = sumOf(parts) / total.f.q.factor;
  return statement('sum', [member('total', total.f.q), ...parts.map((p) => member('part', p.f.q))], {
    claim: total.f.q, holds: false, working: `${parts.map((p) => say(text, p.f.q)).join('＋')}＝${compact(right)}`, right: isPartSlip(total.f, parts.map((p) => p.f), 3) ? null : reprint(text, total.f.q, right), fault: right > total.f.q.value ? 'over' : 'unequal',
  });
}

/** 学生310名，女选手280名，外地选手52名: sorted by more than one thing. */
function sortedAlike(parts: readonly Placed[]): boolean {
  const labels = parts.map(lead);
  return [[/男/, /女/], [/本[地市县省村镇]/, /外[地来省市]/]].every(([a, b]) => labels.some((l) => a?.test(l)) === labels.some((l) => b?.test(l)));
}

/** 树高27.5米 … 树高19米: what is measured of the one is measured of another. */
function repeats(total: Placed, parts: readonly Placed[]): boolean {
  const label = lead(total).slice(-2);
  return /^[\p{Script=Han}]{2}$/u.test(label) && parts.some((p) => lead(p).endsWith(label));
}

/** 绿豆80克、百合50克、粳米70克，共200克 beside 盐1.5克: some of the parts come to the total. */
function someOf(parts: readonly Placed[], total: number): boolean {
  for (let i = 0; i < parts.length; i++) {
    for (let k = i + 2; k <= parts.length; k++) if (Math.abs(sumOf(parts.slice(i, k)) - total) < 1e-6 * total) return true;
  }
  // 2874根 … 已查2430根，报废63根，未查444根: all but one of them
  if (parts.length > 2 && parts.some((p) => Math.abs(sumOf(parts) - value(p) - total) < 1e-6 * total)) return true;
  // 36个班，学位1620个；30个班，学位1350个: every second of them
  for (const turn of [0, 1]) if (parts.length > 3 && Math.abs(sumOf(parts.filter((_, i) => i % 2 === turn)) - total) < 1e-6 * total) return true;
  return false;
}

/** 四天走完26.3公里, and three days are told. */
function otherNumber(text: string, { q }: Figure, count: number): boolean {
  const n = smallHan(/(?<!第)([两三四五六七八九])(?!个?(?:月|多月|小时|星期))[个类项种天日晚夜期批轮季次条座处站村镇校馆院厂组队班家片届](?![^，。；]{0,2}(?:共同|都))[^。；]{0,12}$/.exec(text.slice(Math.max(0, q.start - 20), q.start))?.[1] ?? '');
  return n > 0 && n !== count;
}
