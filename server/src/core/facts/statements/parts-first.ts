// Totals behind their parts: 甲2.6亿元、乙3.1亿元，合计5.7亿元; 42名医生和18名护士乘车出发，一行62人.
import { charSet, has } from '../../base/char-set.ts';
import type { Quantity } from '../quantity.ts';
import { smallHan, smallNumber } from '../../base/small-number.ts';
import { cues } from './cues.ts';
import { leaves } from './flow-words.ts';
import { add, baseValue, meaning, meet } from './interval.ts';
import type { Statement } from './model.ts';
import { nounsAgree, rightHead } from './heads.ts';
import { mayOverlap } from './partitions.ts';
import { gapBefore, runUpTo } from './part-lists.ts';
import { alongWith, openingTotal, otherTotal, plainCue, prices, spanOf, spanTotal, sumCue } from './sum-words.ts';
import { classifierOf, lastClause, type Figure, type Row } from './rows.ts';
import { additive, beside, besideOther, labelsOf, made, rated } from './sum-parts.ts';

/** 合计, 共, 总量, 加起来, 汇总, 组成, 全年, 一行, 两项 … before a total behind its parts. */
const totalCue = cues.cue('合共总加相汇组累全前上行下满者项班期批天地人村家场处站轮次趟来后里口俩样');

/** Of these, the ones of 合计, 共, 总量, 加起来, 汇总, 算下来, 满打满算 and 组成. */
const namedCue = cues.cue('合共总加汇算满组');
/** Of 累计, 完成, 全年, 前三季度 and 上半年. */
const periodCue = cues.cue('累完全前上');
/** How a clause begins that tells a total without any of those. */
const plainStarts = charSet('全一两二三四五六七八九前里老兄姐夫这');

/** 甲2.6亿元、乙3.1亿元，合计5.7亿元; 42名医生和18名护士乘车出发，一行62人. */
export function partsFirst(text: string, row: Row, previous: Row | null, total: Figure): Statement | null {
  if (!(total.cues & totalCue) || total.index === 1 || (total.index === 0 && !previous) || !additive(total)) return null;
  const clause = lastClause(total.before);
  const named = (total.cues & namedCue) !== 0;
  if (!named && !has(plainStarts, clause.charCodeAt(0)) && !(total.cues & periodCue)) return null;
  if (rated(total)) return null;
  // 近两千碗，准确说是1960碗，三天加起来5700余碗: one of them told twice
  if (row.figures.slice(0, total.index).some((f) => /(?:准确|确切|精确|具体)(?:地|来|点儿?)?(?:说|讲)?(?:是|为|，)?$/.test(lastClause(f.before)))) return null;
  const cue = !named ? null : sumCue.exec(clause.replace(/^一行/, '')) ?? /组成，?(?:的|这)?()$/.exec(total.before);
  const timed = spanTotal.test(clause);
  const quarters = row.text.includes('分别') && /(?:累计|全年|前三季度|上半年|前[三四五六]个?月)[^，。；、]{0,10}$/.test(clause) && total.index >= 2;
  const bare = !cue && plainCue.test(clause);
  // 23个样区，19个样区…，共34个观测点: of another thing
  const thing = rightHead(total.q);
  if (total.q.unit === '个' && thing.length > 1 && runUpTo(row, total.index - 1, total.q).some((f) => rightHead(f.q).length > 1 && !nounsAgree(rightHead(f.q), thing))) return null;
  // 两院共新增床位300张: 共 takes up as many as were listed
  const counter = row.figures[total.index - 1];
  const listed = runUpTo(row, total.index - 1, total.q).length;
  const told = (listed === 2 ? '两二' : ' 一二三四五'.charAt(listed)).includes(clause.charAt(0) || '的') && /^.[\p{Script=Han}]{1,3}共/u.test(clause);
  const all = cue !== null && (told || (counter?.q.kind === 'count' && counter.q.value === listed && /^[\p{Script=Han}]{0,3}(?:共|合计|总计)/u.test(counter.after)));
  if (!quarters && !timed && !bare && (!cue || (otherTotal.test(cue[1] ?? '') && !(all && !/减少|其中|分别/.test(clause))))) return null;
  const run = runUpTo(row, total.index - 1, total.q, timed);
  if (ratedAlike(run)) return null;
  // 前三名奖5000元、3000元、2000元，男女各一组，合计2万元: so many times over
  if (/各[一两二三四五六七八九\d]/.test(total.before)) return null;
  const listedParts = run.filter((f) => additive(f) && !rated(f));
  // 很满意602份，满意418份，一般116份，前两项合计1020份: the first of them
  const some = firstOnes.exec(text.slice(Math.max(row.sentence.start, total.q.start - 12), total.q.start));
  const n = smallHan(some?.[2] ?? '');
  const own = /一行/.test(clause) ? together(row, total) : !some ? listedParts : /[前首]/.test(some[1] ?? '') ? listedParts.slice(0, n) : listedParts.slice(-n);
  const parts = own.length > 0 || total.index > 0 || !previous || !openingTotal.test(row.text) ? own : runUpTo(previous, previous.figures.length - 1, total.q);
  if (parts.length < 2 || parts.some(besideOther) || (timed && !cue && !quarters && !spans(text, row, parts, clause))) return null;
  // 4个孩子…一人回赠2个，共送出8个: so many each
  if (parts.length === 2 && parts.reduce((n, f) => n * f.q.value, 1) === total.q.value) return null;
  // 一号井累计产油1285吨 … 二号井累计产油1340吨: a total of another
  if (/累计/.test(clause) && parts.some((f) => /累计/.test(lastClause(f.before)))) return null;
  // 去年12条，今年15条，三年共41条: one year is not told
  if (timed && cue && labelsOf(text, row, parts).every((l) => spanOf.test(l)) && !spans(text, row, parts, clause)) return null;
  // 新加入45户，退出6户: what went is no addend
  // 鼓手、锣手、舵手、旗手各1人: so many for each
  if (parts.some((f) => /[、和与及][^，。；、]{1,8}各$/.test(lastClause(f.before)))) return null;
  // 手机2207件，归还2185件；钱包与证件合计3968件: of two others
  const pair = ofPair.exec(clause);
  if (pair && ![pair[1] ?? '', pair[2] ?? ''].some((name) => row.text.slice(0, Math.max(0, total.q.start - row.sentence.start - clause.length)).includes(name.slice(0, 2)))) return null;
  // 收入4980万元，加上结余146万元，可用财力5126万元；总支出安排5088万元: what comes in, and what goes out
  if (/支出/.test(clause) && parts.some((f) => /收入|结余|财力/.test(lastClause(f.before)))) return null;
  const gone = (f: Figure): boolean => leaves.test(lastClause(f.before));
  if (parts.slice(1).some(gone) && !parts.every(gone)) return null;
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
  // 票款收入1.47亿元，补贴3.12亿元，总成本4.73亿元，缺口0.14亿元: what they differ by is told
  const gapTold = Math.abs(parts.reduce((n, f) => n + baseValue(f.q), 0) - baseValue(total.q));
  if ([...row.figures, ...(previous?.figures ?? [])].some((f) => f !== total && !parts.includes(f) && f.q.dimension === total.q.dimension && /缺口|差额|相差|结余|盈余|亏|盈|缺|余额/.test(lastClause(f.before)) && Math.abs(baseValue(f.q) - gapTold) < 1e-6 * baseValue(total.q))) return null;
  // 孙辈9人，曾孙辈11人，直系后代一共27人: the children were told before
  if (/后代|子孙|全家|家族|大家庭|一大家/.test(clause) && parts.some((f) => /孙/.test(lastClause(f.before))) && !parts.some((f) => /子女|儿女|[儿子]辈|[一二三四五六七八九两][男女子儿]/.test(lastClause(f.before)))) return null;
  // 四天：第一天14公里，第二天17公里，最后一天12公里: not each of them is told
  const days = /([两二三四五六七八九]|\d)(?:天|晚|站|段|程)[^。；\d]{0,14}$/.exec(text.slice(Math.max(0, (parts[0]?.q.start ?? 0) - 24), parts[0]?.q.start))?.[1];
  if (days !== undefined && smallNumber(days) > parts.length && /(?:最后|末)一[天晚站段程][^，。；]{0,6}$/.test(text.slice(Math.max(0, (parts.at(-1)?.q.start ?? 0) - 14), parts.at(-1)?.q.start))) return null;
  // 职教本科800人，4个专业各200人，专科4800人: so many for each of a part
  if (parts.some((f) => /各$/.test(lastClause(f.before)))) return null;
  const point = parts.reduce((n, f) => n + baseValue(f.q), 0) / baseValue(total.q);
  if (otherTotal.test(cue?.[1] ?? '') && Math.abs(point - 1) > 0.25) return null;
  if (point < (bare ? 0.7 : 0.4) || point > (bare ? 1.4 : 2.5) || mayOverlap([], row.text)) return null;
  // 养鸡5000只、养鸭3000只，总共出栏1.2万只: another thing is counted
  if (Math.abs(point - 1) > 0.25 && elsewhereDone(cue?.[1] ?? '', row.text.slice(0, (parts.at(-1)?.q.end ?? 0) - row.sentence.start))) return null;
  // 全校共有1260人 behind two classes: a wider whole than the two
  if (/全[\p{Script=Han}]/u.test(clause) && Math.abs(point - 1) > 0.25) return null;
  // 合计占民事新收案件9104件的62.8%: what they are a share of
  if (/占/.test(clause) && /^的/.test(total.after)) return null;
  // 参加表决的有902户，同意的613户: these are some of those
  if (parts.some((f) => /(?:同意|赞成)的?$/.test(lastClause(f.before))) && parts.some((f) => /(?:参加|参与|到会|投票|表决)[^，。；]{0,6}$/.test(lastClause(f.before)))) return null;
  // 附录一卷: a single one is no figure here, but it counts
  if (total.q.dimension === 'count' && text.slice(row.sentence.start, total.q.start).includes(`一${total.q.unit}`)) return null;
  return made(text, total.q, parts, false, 'unequal', total.q.approximator === 'exact' && parts.every((f) => f.q.approximator === 'exact'));
}

/** 前两项合计: how many of the parts, from which end. */
const firstOnes = /(?:^|[，；])([前后首末])([两二三四五六])[项类者个位组批期年届][^，。；\d]{0,6}$/;
const ofPair = /^(\p{Script=Han}{2,6}?)[和与及、](\p{Script=Han}{2,6}?)(?:合计|总共|一共|共计|共)/u;

/** 二楼每户1.6万元，三楼2.4万元，四楼3.2万元: rates all of them, though only the first says so. */
function ratedAlike(run: readonly Figure[]): boolean {
  return run.some((f, i) => {
    const next = run[i + 1];
    const subject = /([\p{Script=Han}])每[\p{Script=Han}]{1,3}$/u.exec(f.before)?.[1];
    return next !== undefined && subject !== undefined && rated(f) && !rated(next) && lastClause(next.before).endsWith(subject);
  });
}

/** A verb of the total of which no character stands with the parts. */
const elsewhereDone = (verb: string, told: string): boolean => /^\p{Script=Han}{2}$/u.test(verb) && ![...verb].some((c) => told.includes(c)) && /^[出存卖售产养种收]/.test(verb);

/** 2023年12条，2024年15条，2025年18条，三年累计: each part has a year of its own, as many as the total spans. */
function spans(text: string, row: Row, parts: readonly Figure[], clause: string): boolean {
  const told = labelsOf(text, row, parts).map((l) => spanOf.exec(l)?.[0] ?? '');
  const n = smallHan(/[两二三四五六七八九十](?=个?[年月季周天])/.exec(clause)?.[0] ?? '');
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
