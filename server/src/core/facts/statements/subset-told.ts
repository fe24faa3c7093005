// Parts larger than their whole, where the whole is told otherwise than right before: an item of a list behind 其中, a set named again (获奖教案中), what came in on the day and went out of it.
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { firstClause, isRated, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** A set and what is told to be some of it. */
export interface Taken {
  readonly whole: Quantity;
  readonly part: Quantity;
}

const among = cues.cue('其');
const inside = cues.cue('中里内');
const outcome = cues.cue('成售卖拍签合及格达入获');

/** Every pair of a story that the readers of this file find. */
export function toldSubsets(rows: readonly Row[]): Taken[] {
  const found: Taken[] = [];
  for (const row of rows) {
    if (row.figures.length < 2) continue;
    if (row.cues & among) found.push(...inList(row));
    if (row.cues & outcome) found.push(...onTheDay(row));
  }
  return [...found, ...namedAgain(rows)];
}

/** A count of things, no range and no time. */
const counts = ({ q }: Figure): boolean => q.kind === 'count' && q.dimension === 'count' && q.unit !== '' && q.unit !== '大' && q.value >= 2 && q.approximator === 'exact';

/** No more than half above its whole: a slip, no figure of another thing. */
const near = (whole: Quantity, part: Quantity): boolean => part.value > whole.value && part.value <= 1.5 * whole.value;

const other = /[另再又外]|增|减|比(?![赛例拼武试分])|累计|[每各均]|去年|上年|往年|历|目标|计划|不是|并非|加上|连同|人次/;

/** 12名医生，其中内科5名、骨科13名: an item of the list that alone is more than all. */
function inList(row: Row): Taken[] {
  const found: Taken[] = [];
  for (const [i, first] of row.figures.entries()) {
    const whole = row.figures[i - 1];
    if (!whole || !counts(whole) || !counts(first) || !/^[^，。；：、]{0,14}[，（](?:其中)[^，。；：、]{0,12}$/.test(first.before)) continue;
    if (!sameUnit(whole.q, first.q) || isRated(whole) || other.test(lastClause(whole.before)) || /次/.test(whole.q.unit)) continue;
    // 30名男生、28名女生，其中: of both
    if (i > 1 && sameUnit(row.figures[i - 2]?.q ?? first.q, whole.q)) continue;
    for (let k = i + 1; k < row.figures.length; k++) {
      const item = row.figures[k];
      if (!item || !/^[^，。；：、]{0,10}[、，和与及][^，。；：、另再又外新增其每]{0,12}$/.test(item.before) || !sameUnit(whole.q, item.q) || !counts(item)) break;
      if (near(whole.q, item.q) && !other.test(item.before + firstClause(item.after).slice(0, 6)) && first.q.value <= whole.q.value) found.push({ whole: whole.q, part: item.q });
    }
  }
  return found;
}

/** What comes in, and what can only come out of it on the same day or in the same test. */
const comings: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:首日|首场|首拍|首展|当日|当天|当晚|昨天|现场|本场|开业|开市|开馆|开拍|第一天)[^，。；]{0,6}(?:进场|入场|到场|参展|参拍|上拍|上架|挂牌|亮相)[^，。；\d]{0,6}$/, /^(?:，)?(?:当[日天晚场]|现场|首日|随即|最终|昨天)?(?:共|就|便|已|实际)?(?:成交|售出|卖出|卖掉|拍出|拍掉|签约售出|被买走|达成交易)(?:了)?[^，。；、\d]{0,3}$/],
  [/(?:参考|应考|参加考试|参加考核|参加测试|参加体检|受检|送检|抽检|抽查|抽测|参检|检测)[^，。；\d]{0,8}$/, /^，(?:[^，。；\d]{0,4})(?:合格|达标|及格|优秀|良好|不合格|超标|通过|过关)(?:的)?(?:有|达|率)?[^，。；、\d率]{0,3}$/],
  [/(?:参赛|参评|送评|申报|参选|报送|应征|征集到?|收到)[^，。；\d]{0,8}$/, /^，(?:[^，。；\d]{0,6})(?:获奖|入选|入围|入展|采用|刊用|评为优秀|获评)(?:的)?[^，。；、\d往]{0,6}(?:有|共|达)?$/],
];

/** 首日进场车辆740辆，当日成交830辆; 抽检38批次，合格42批次. */
function onTheDay(row: Row): Taken[] {
  const found: Taken[] = [];
  for (const [i, part] of row.figures.entries()) {
    const whole = row.figures[i - 1];
    if (!whole || !counts(whole) || !counts(part) || !sameUnit(whole.q, part.q) || whole.q.unit !== part.q.unit || !near(whole.q, part.q) || whole.q.value < 5) continue;
    const at = part.before.indexOf('，');
    // a noun behind the classifier may be of what came in, no verb
    if (at < 0 || at > 6 || /[增余剩外]/.test(part.before) || other.test(lastClause(whole.before)) || /^[^，。；]{0,8}(?:次日|累计|含|包括|库存|此前|往届|历年|上期)/.test(part.after)) continue;
    const clause = part.before.slice(at);
    const known = lastClause(whole.before);
    if (comings.some(([coming, going]) => coming.test(known) && going.test(clause))) found.push({ whole: whole.q, part: part.q });
  }
  return found;
}

/** How far behind, in sentences, a set is taken up by its name. */
const reach = 8;
const opened = /(?:^|[，。；：“])(?:在|这些|上述|所有|全部|全体)?([\p{Script=Han}]{2,12})(?:之中|当中|中|里|内)(?:，[^，。；、]{0,20}|[^，。；、\d]{0,8})$/u;

/** 需要复壮的一级古树有21株: some of a kind that was counted by its name. */
const someOf = /[\p{Script=Han}]{2}的([\p{Script=Han}]{3,6}?)(?:已|共|就|也|还)?有$/u;

/** 评出获奖教案140份 … 获奖教案中，由青年教师完成的有156份: the set is named by its whole noun, and once only. */
function namedAgain(rows: readonly Row[]): Taken[] {
  const found: Taken[] = [];
  const sets: Figure[] = [];
  for (const row of rows) {
    for (const part of row.figures) {
      if (!counts(part)) continue;
      const first = row.figures[0] === part || !row.text.slice(0, Math.max(0, part.q.start - row.sentence.start)).includes('，其中');
      const lead = row.text.slice(0, part.q.start - row.sentence.start).slice(-40);
      const name = (row.cues & inside && first ? opened.exec(lead)?.[1] : undefined) ?? (lead.endsWith('有') ? someOf.exec(lead)?.[1] : undefined);
      if (name !== undefined && !/^(?:其|此|当|过程|期间|活动|工作|比赛|年|月|家|村|镇|县|市|省|国)/.test(name) && !other.test(/全[体部]|所有/.test(lastClause(part.before)) ? lastClause(part.before) : lead.slice(-30)) && !/^[^，。；]{0,3}[等和、]/.test(part.after)) {
        const own = sets.filter((s) => sameUnit(s.q, part.q) && (bears(s, name) || graded(rows, s, name)) && part.q.sentence - s.q.sentence <= reach);
        const whole = own.at(-1);
        if (whole && own.every((s) => s.q.value === whole.q.value) && near(whole.q, part.q) && whole.q.value >= 5 && !other.test(lastClause(whole.before)) && !sets.some((s) => s.q.sentence === whole.q.sentence && s !== whole && sameUnit(s.q, whole.q) && s.q.value < part.q.value && s.q.value + whole.q.value >= part.q.value)) found.push({ whole: whole.q, part: part.q });
      }
      sets.push(part);
    }
  }
  return found;
}

/** 一级古树24株: a name with a numeral in it, which the words before the figure are cut at. */
const graded = (rows: readonly Row[], { q }: Figure, name: string): boolean => /^[一二三四五]/.test(name) && rows.some((r) => r.at === q.sentence && r.text.slice(0, q.start - r.sentence.start).endsWith(name));

/** The figure's own noun is the name, on either side: 获奖教案140份, 140份获奖教案. */
function bears({ before, after }: Figure, name: string): boolean {
  const [modifier = '', noun = ''] = name.split('的');
  // 受表彰的好媳妇中, behind 表彰好媳妇30名: what was done to them stands before both
  if (noun.length >= 2 && name.split('的').length === 2) return modifier.length >= 2 && lastClause(before).includes(modifier.slice(-2)) && (after.startsWith(noun) || lastClause(before).endsWith(noun));
  const left = lastClause(before).replace(/(?:一共|总共|共计|已经?|现|共|总数|数量|达到?|为|有|约){1,3}$/, '');
  return left.endsWith(name) || after.startsWith(name);
}
