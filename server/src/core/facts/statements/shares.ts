// Shares: 58所中有43所开放，开放比例超七成; 占总数的75%; 合格率96%.
import type { Quantity } from '../quantity.ts';
import { baseStep, baseValue, divide, meaning, meet, scale } from './interval.ts';
import { cues } from './cues.ts';
import { equals, roundLike, say, stated } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { reprint } from './print.ts';
import { sameThing } from './heads.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

/** Shares stated in `row` of a part and a whole that stand before them, in it or in the sentence before. */
export function readShares(text: string, row: Row, previous: Row | null): Statement[] {
  let found = none;
  for (const share of row.figures) {
    if (share.q.kind !== 'percent' || share.index === 0 || !(isShare(share) || isBare(share) || inline(share, row))) continue;
    const own = row.figures.slice(0, share.index).filter(countable);
    const part = inline(share, row) ?? own.filter((f) => f.q.unit !== '次').at(-1);
    // 比去年同期的35亿元增长25%，其中家电占三成: the share is of a part that has no figure
    if (!part || text.slice(part.q.end, share.q.start).includes('其中') || /(?:比|较)[^，。；]{0,14}$/.test(part.before) || (!inline(share, row) && row.figures.slice(part.index + 1, share.index).some((f) => f.q.dimension !== 'time' && f.q.unit !== '次'))) continue;
    const earlier = [...(previous?.figures.filter(countable) ?? []), ...own].filter((f) => f !== part && f.q.start < share.q.start && sameThing(f.q, part.q));
    const whole = own.find((f) => f.index === share.index - 1 && f !== part && inline(share, row) === part) ?? wholeFor(part, share, row, earlier);
    if (!whole) continue;
    if (found === none) found = [];
    found.push(judge(text, row, share, part, whole, [...earlier, part]));
  }
  return found;
}

const none: Statement[] = [];
/** 占总数的, 合格率, 比例. */
const shareCue = cues.cue('占率比');

/** …已有84户，近八成。 A bare share right behind its part. */
function isBare({ q, before, after }: Figure): boolean {
  return (q.unit === '成' || q.unit === '分之' || q.unit === '半' || q.unit === '半数') && /^[^，。；、]{0,8}，$/.test(before) && /^[。，；]|^$/.test(after);
}

const countable = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.value > 0;

/** 占总数的, 占比, 合格率, 开放比例 right before the figure. */
function isShare(figure: Figure): boolean {
  if (!(figure.cues & shareCue)) return false;
  const clause = lastClause(figure.before);
  if (clause === '的') return false;
  if (/提高|增|升|降|减|下滑|回落|由|从|比去|比上|较|同比|以上的/.test(clause)) return false;
  if (/占(?:了|到|比|据|其中的?|其|总数?量?额?|全部|全体|总人数|参赛|报名|受访|调查|抽检|到总|比重|比例|总数|总量)?[^，。；占]{0,8}?(?:的|为|达|达到|高达|约|近|超过|超){0,3}$/.test(clause)) {
    return !/占[^，。；]{0,4}(?:全国|全省|全市|全区|全县|全镇|全州|全球|世界|同期|年度|当年|今年|去年)/.test(clause);
  }
  const rate = /([^，。；]{0,10})(?:率|比例|占比|比重)(?:已|仅|只|就|也|均|都)?(?:达到|达|为|是|约|超过|超|近|高达)*$/.exec(clause);
  return rate !== null && !/(?:增长|利|税|汇|费|频|收益|回报|毛利|折扣|周转|效|概|功|出生|死亡|失业|增|容积|绿地|绿化|森林覆盖|林草覆盖|投递|准点|贡献|城镇化|自给|产销|机械化)$/.test(rate[1] ?? '');
}

/** 完成1.8亿元，占总投资2.4亿元的75%: the part, where the whole stands between 占 and 的. */
function inline(share: Figure, row: Row): Figure | null {
  const whole = row.figures[share.index - 1];
  const part = row.figures[share.index - 2];
  if (!whole || !part || !(whole.cues & shareCue) || share.before !== '的' || !countable(whole) || !countable(part) || !sameThing(whole.q, part.q)) return null;
  return /占(?!全[国省市])[^，。；、]{0,12}$/.test(whole.before) && !/其中|分别/.test(whole.before) ? part : null;
}

/** The figure that is the whole: announced by 中, 共, 全, 其中 or a rate named after what is done to the part. */
function wholeFor(part: Figure, share: Figure, row: Row, earlier: readonly Figure[]): Figure | null {
  const clause = lastClause(share.before);
  const stem = /([\p{Script=Han}]{2})(?:率|比例|占比|比重)/u.exec(clause)?.[1] ?? '';
  // the part's own clause: what follows may be the rate itself
  const around = lastClause(part.before) + (/^[^，。；]{0,40}/.exec(part.after)?.[0] ?? '');
  const named = stem !== '' && around.includes(stem);
  for (let i = earlier.length - 1; i >= 0; i--) {
    const whole = earlier[i];
    if (!whole || baseValue(whole.q) < baseValue(part.q)) continue;
    const near = whole.q.sentence === row.at;
    const set = /^[^，。；]{0,12}(?:中|里|之中|当中)[，,]?/.test(whole.after) || /(?:共|总|全)[^，。；]{0,12}$/.test(whole.before) || /其中/.test(part.before);
    if (named && !lastClause(whole.before).includes(stem)) return whole;
    // a rate that is not named after what is done to the part is a rate of something else: 其中新增3处，覆盖率51.9%
    if (!named && /率/.test(clause) && !akin(stem, around, part, whole) && !(set && !/其中|新/.test(part.before))) continue;
    if (!named && /满意|好评|知晓|准确|投诉|利用|入住|上座|参保|合格|及格|优秀|覆盖$/.test(stem) && !(stem === '覆盖' && set)) continue;
    if (near && (set || /占/.test(clause) || isBare(share)) && !/其中/.test(whole.before)) return whole;
    if (!near && /其中|^(?:已|有|已有)/.test(part.before)) return whole;
  }
  return null;
}

/** 1200名学生中，有780名参加，参与率…: taken out of the whole by 中, or the rate shares a character with what is done. */
function akin(stem: string, around: string, part: Figure, whole: Figure): boolean {
  if (/其中|新/.test(part.before)) return false;
  return /^[^，。；]{0,12}(?:中|里)(?:[，,]|已|有)/.test(whole.after) || [...stem].some((c) => around.includes(c));
}

function judge(text: string, row: Row, share: Figure, part: Figure, whole: Figure, all: readonly Figure[]): Statement {
  const said = stated(share.q);
  const fraction = (p: Quantity, w: Quantity) => scale(divide(meaning(p), meaning(w)), 100);
  const negated = /不|未|没|无|仅剩|剩/.test(row.text);
  const holds = all.some((p) => all.some((w) => {
    if (p === w || baseValue(p.q) > baseValue(w.q)) return false;
    const s = fraction(p.q, w.q);
    return meet(s, said) || (negated && meet({ low: 100 - s.high, high: 100 - s.low }, said));
  }));
  const value = (100 * baseValue(part.q)) / baseValue(whole.q);
  const working = `${say(text, part.q)}÷${say(text, whole.q)}${equals(value, share.q.unit === '%' || share.q.unit === '％' ? baseStep(share.q) : 0.1)}%`;
  return statement('share', [member('part', part.q), member('whole', whole.q), member('change', share.q)], { claim: share.q, holds, working, right: holds ? null : rightShare(text, share.q, value), fault: 'share' });
}

/** 20% → 25%; 超八成 → 超七成; 近半 has no other form. */
function rightShare(text: string, q: Quantity, value: number): string | null {
  if (q.unit === '%' || q.unit === '％') {
    if (q.approximator === 'exact' || q.approximator === 'about') return reprint(text, q, roundLike(value, q));
    return null;
  }
  if (q.unit !== '成') return null;
  const tens = value / 10;
  const over = q.approximator === 'over' || q.approximator === 'plus' || q.approximator === 'atLeast';
  const next = over ? Math.floor(tens) : q.approximator === 'under' ? Math.ceil(tens) : Math.round(tens);
  if (next < 1 || next > 9 || (q.approximator === 'under' && tens < next - 0.6)) return null;
  return reprint(text, q, next);
}
