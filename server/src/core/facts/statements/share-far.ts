// Rates of a whole told some sentences before, the only one of the story: 共有业主1260户 … 1134户投了赞成票，同意率92%.
import { sameThing } from './heads.ts';
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { rateOf } from './share-words.ts';
import { claimsOf, ofSome, shareOf } from './shares.ts';
import { firstClause, lastClause, type Figure, type Row } from './rows.ts';

/** How many paragraphs back the whole may stand. */
const reach = 3;
/** Farthest, in points, that a slip leaves the rate. */
const farthest = 15;
const total = /(?:共|总|全[县市区镇村校体部班厂]|应|现|涉及|发出|发放|收到|报名|参[加与赛评考]|在册|登记|抽[检查]|下辖|有)[^，。；\d]{0,14}$/;
const entered = /^[^，。；]{0,6}(?:报名|参[加与赛评考]|应考|应聘|申请|住)/;
const aside = /其中|去年|上年|往年|每|计划|预计|另|新增|比/;
/** Words for one deed. */
const deeds: readonly (readonly [string, RegExp])[] = [['同意', /赞成|同意/], ['赞成', /赞成|同意/], ['支持', /赞成|同意|支持/], ['回收', /收回|回收/], ['就业', /上岗|就业|签约/], ['出勤', /到岗|到会|出勤|到课/], ['到会', /到会|出席|到场/], ['合格', /合格|达标|过关/], ['达标', /合格|达标/], ['通过', /通过|过关/]];

/** Rates right behind their part that no reader has judged; `shares` are the statements made so far. */
export function readFarShares(text: string, rows: readonly Row[], shares: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const row of rows) {
    if (!row.percents) continue;
    for (const { share, part, inline } of claimsOf(text, row)) {
      const stem = rateOf(lastClause(share.before))?.slice(-2) ?? '';
      const gap = text.slice(part.q.end, share.q.start);
      if (inline || stem.length < 2 || part.q.kind !== 'count' || part.q.approximator !== 'exact' || aside.test(part.before) || !/^[^，。；]{0,12}，[^，。；]{0,10}$/.test(gap) || shares.some((s) => s.claim.start === share.q.start)) continue;
      const clause = lastClause(part.before) + firstClause(part.after).split('，', 1)[0];
      const deed = deeds.find(([name]) => name === stem)?.[1];
      if (!clause.includes(stem) && !deed?.test(clause)) continue;
      if (/[不未没无]/.test(clause)) continue;
      const whole = onlyWhole(rows, row, part);
      if (!whole || ofSome(share, whole)) continue;
      const value = (100 * baseValue(part.q)) / baseValue(whole.q);
      if (Math.abs(value - baseValue(share.q)) > farthest) continue;
      found.push(shareOf(text, part, whole, share));
    }
  }
  return found;
}

/** The one figure of the unit that is larger than the part, in all the story, where it is told as all there are. */
function onlyWhole(rows: readonly Row[], row: Row, part: Figure): Figure | null {
  const larger = rows.flatMap((r) => r.figures).filter((f) => f.q.unit === part.q.unit && baseValue(f.q) > baseValue(part.q));
  const [whole] = larger.filter((f) => f.q.start < part.q.start && sameThing(f.q, part.q));
  if (!whole || larger.some((f) => f.q.value !== whole.q.value) || whole.q.approximator !== 'exact' || row.sentence.part - whole.q.part > reach || aside.test(lastClause(whole.before))) return null;
  return total.test(lastClause(whole.before)) || entered.test(whole.after) ? whole : null;
}
