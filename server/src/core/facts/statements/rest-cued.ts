// A whole, what was done with some of it, and a rest that is called one, in one sentence: 7条建议答复5条，另外9条会后答复; 应到286人，实到271人，缺席51人.
import { otherTime, planned, changed } from './closed-words.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, settles, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { areAlike, isExactAmount, lastClause, type Figure, type Row } from './rows.ts';
import { isMisprintOf } from './slips.ts';

/** What is left, right before its figure. 只剩 may tell of another day. */
const rest = /(?:另外|其余|剩下|剩余|余下|(?<![只就仅])还?剩|还余|(?<![盈结])余款?)的?[^，。；、\d]{0,4}$|(?:缺席|缺考|缺勤|缺口|[还尚][差缺]|空着|差额)的?[^，。；、\d]{0,3}$|(?:没|未|不)[^，。；、\d]{1,6}的(?:还|只|仅)?[有是]?$/;
/** 16名代表因病请假: those who are not there, as is said behind. */
const away = /^[^，。；、\d]{0,4}(?:因[^，。；\d]{0,4}、?因?[^，。；\d]{0,4})?(?:请假|缺席|缺勤|缺考|未到会?|未能到会|没到|没来)/;
/** 实到, 出席: those who are. */
const present = /(?:实到|到会|出席|实际参加|实考|到场|到岗)[^，。；\d]{0,4}$/;
/** Some came or went meanwhile, or are told of twice. */
const moved = /选|在内|包括|[转调搬移][来入回]|回来|新[增添加招]|又来|补(?!助|贴|偿)|退[还出]|加入|重复|同时|[一]半|[分成]之|每|各|[多余]人/;
/** A whole that what follows is told of: 6支歌队中, 14家里. */
const within = /^[^，。；、\d]{0,10}(?:[中里]|之中|当中)(?![学心央国医药小]|[\p{Script=Han}]{0,1}[院校部])/u;

/** A whole wherever it stands in its row. */
const stands = /共|总|全|计划|承诺|应|原有|一堂课|每期|每餐/;
/** Not two values of one thing: 由22秒延长至30秒. */
const turned = /[增减升降长短高低改变加涨跌][\p{Script=Han}]{0,2}(?:到|至|为)[^，。；]{0,2}$|比|占/u;
/** Lengths of time that are counted off. */
const spells = /^(?:天|个?小时|分钟|个月|年|周|个?星期)$/;
/** All the others. */
const complement = /^[^，。；]{0,2}(?:其余|余下|剩余|剩下)的?$/;

/** Such rests that `known` statements do not judge. Over 2,170,000 characters of clean text none was met. */
export function readCuedRests(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    for (const left of row.figures) {
      if (left.index < 2 || !plain(left) || !(rest.test(lastClause(left.before)) || (away.test(left.after) && row.figures.some((f) => f.index < left.index && present.test(lastClause(f.before)))))) continue;
      const made = judge(text, rows, i, left);
      if (made && !known.some((s) => settles(s, made))) found.push(made);
    }
  });
  return found;
}

const value = (f: Figure): number => baseValue(f.q);
const lead = (f: Figure): string => lastClause(f.before);
const plain = (f: Figure): boolean => !f.q.loose && (isExactAmount(f) || (f.q.dimension === 'time' && f.q.approximator === 'exact' && f.q.kind === 'measure' && spells.test(f.q.unit)));
const loose = (all: readonly Figure[]): number => all.reduce((n, { q }) => n + (q.scale > 1 || !Number.isInteger(q.value) ? q.step * q.factor : 0), 0);

function judge(text: string, rows: readonly Row[], at: number, left: Figure): Statement | null {
  const row = rows[at];
  if (!row) return null;
  const before = row.figures.slice(0, left.index).filter((f) => plain(f) && areAlike(f, left));
  const [whole, part] = before.slice(-2);
  if (!whole || !part || [whole, part].some((f) => (f.q.han && f.q.value < 3) || changed.test(lead(f).replace(/^每[^，。；]{1,4}/, '')) || otherTime.test(lead(f))) || planned.test(lead(part))) return null;
  const told = text.slice(whole.q.end, left.q.start);
  const between = text.slice(whole.q.end, part.q.start);
  const inside = within.test(whole.after) && !whole.after.includes('、');
  if (before.length > 2 && !inside && !stands.test(lead(whole))) return null;
  if (value(left) > value(whole) && !inside) return null;
  // 换卡31.2万张，应换36万张，没换的4.8万张; 一盒24片，两盒48片，剩6片
  if (Math.abs(value(whole) + value(left) - value(part)) <= loose([whole, left]) + 1e-9 * value(part)) return null;
  if (value(part) >= value(whole) && !inside && (value(part) % value(whole) === 0 || !isMisprintOf(value(whole) - value(left), part, 2))) return null;
  if (moved.test(told) || rest.test(lead(part)) || told.includes('。') || /；[^，；]{0,8}；/.test(told) || turned.test(between)) return null;
  // any earlier figure that some of those behind it and the rest make
  const all = [...(rows[at - 1]?.at === row.at - 1 ? (rows[at - 1]?.figures ?? []) : []), ...row.figures.slice(0, left.index)].filter((f) => areAlike(f, left));
  const is = (a: number, b: number, of: readonly Figure[]): boolean => Math.abs(a - b) <= loose(of) + 1e-9 * b;
  if (all.some((t, i) => all.slice(i + 1).some((_, k) => is(all.slice(i + 1 + k).reduce((n, f) => n + value(f), value(left)), value(t), [t, left]) || is(value(all[i + 1 + k] ?? t) + value(left), value(t), [t, left])))) return null;
  const due = value(whole) - value(part);
  const slip = [isMisprintOf(due, left, 2), isMisprintOf(value(part) + value(left), whole, 2), isMisprintOf(value(whole) - value(left), part, 2)];
  // whatever it is called: 8个专科已有1个通过验收，其余3个
  const framed = (inside && value(whole) < 100 && lead(part).length < 12) || (!/[，；：、]/.test(between) && complement.test(lead(left)) && !/[，；][^，]{0,12}[，；]/.test(text.slice(part.q.end, left.q.start)));
  if (!framed && (!slip.includes(true) || (!slip[0] && value(part) + value(left) < 0.4 * value(whole)))) return null;
  const fix = slip[0] && !slip[1] && !slip[2];
  return statement('remainder', [member('total', whole.q), member('part', part.q), member('rest', left.q)], {
    claim: left.q, holds: false, working: `${say(text, whole.q)}−${say(text, part.q)}＝${compact(due / left.q.factor)}`, right: fix ? reprint(text, left.q, Number((due / left.q.factor).toFixed(6))) : null, fault: 'rest',
  });
}
