// Shares of a village, a school, a works whose whole number stands elsewhere in the story: 南圩村有216户人家 … 装上的已有144户，约占全村的三分之一.
import { sameThing } from './heads.ts';
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { classifierOf, lastClause, type Figure, type Row } from './rows.ts';
import { shareCue } from './share-words.ts';
import { shareOf } from './shares.ts';

/** How many sentences with figures the whole may stand before. */
const reach = 12;

/** What a share may be said to be of, and the words that end the name of such a place. */
const places: Readonly<Record<string, string>> = { 村: '村', 镇: '镇', 乡: '乡', 校: '校|小学|中学|学院|幼儿园', 园: '园', 厂: '厂', 公司: '公司', 班: '班', 队: '队', 社: '社', 院: '院', 场: '场', 小区: '小区', 社区: '社区' };
const names = Object.keys(places).join('|');
const every = Object.values(places).join('|');
const base = new RegExp(`占(?:到|了|比)?(?:全(${names})的?总?|总)([户人]家?数?|人口|家庭|农户|职工|员工|学生|师生|船只|车辆)?(?:总数|总量)?的?(?:约|近|超过|超)?$`);

/** Shares of `rows` with a part right before them; `shares` are those judged already. */
export function readPlaceShares(text: string, rows: readonly Row[], shares: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.percents && row.cues & shareCue) for (const share of row.figures) {
      if (share.q.kind !== 'percent' || !(share.cues & shareCue) || shares.some((s) => s.claim.start === share.q.start)) continue;
      const told = base.exec(lastClause(share.before));
      const part = row.figures[share.index - 1];
      if (!told || part?.q.kind !== 'count' || part.q.approximator !== 'exact' || !/^[^，。；]{0,10}，/.test(share.before) || /[不没未无剩]|其他|其余/.test(row.text)) continue;
      // 占全校的一半: of whom, where people are counted
      if (classifierOf(part.q.unit) === '人' && (told[2] === undefined || told[2] === '家庭')) continue;
      const whole = wholeOf(rows.slice(Math.max(0, i - reach), i), row, part, told[1] === undefined ? every : (places[told[1]] ?? ''));
      if (whole) found.push(shareOf(text, part, whole, share));
    }
  });
  return found;
}

/** The one figure of the kind, larger than the part, told in the sentences before as what the place has. */
function wholeOf(rows: readonly Row[], own: Row, part: Figure, kinds: string): Figure | null {
  const larger = rows.flatMap((row) => row.figures.filter((f) => sameThing(f.q, part.q) && baseValue(f.q) > baseValue(part.q)).map((figure) => ({ row, figure })));
  const [only] = larger;
  if (!only || larger.some(({ figure }) => figure.q.value !== only.figure.q.value) || only.figure.q.approximator !== 'exact') return null;
  const clause = lastClause(only.figure.before);
  // bounded: a clause before its figure, cut to thirty characters
  const has = new RegExp(`全(?:${kinds})(?:现在|目前|如今|现|共|总共|一共|总)?$`).test(clause) || new RegExp(`(?:${kinds})(?:里|内)?(?:现在|目前|如今|现|共|总共|一共|总|登记)?(?:有|住着)(?:常住|在册|在校)?[\\p{Script=Han}]{0,3}$`, 'u').test(clause.slice(-30));
  if (!has || earlier.test(only.row.text)) return null;
  // another place of the kind is named with the part
  const name = new RegExp(`(?:^|[，。；的在])([\\p{Script=Han}]{2,4})(?:${kinds})(?![里内委支])`, 'u').exec(own.text.slice(0, Math.max(0, part.q.start - own.sentence.start)))?.[1];
  return name === undefined || /^全|[这该本]$/.test(name) || only.row.text.includes(name) ? only.figure : null;
}

/** Told of another time. */
const earlier = /年前|原来|原先|过去|从前|当年|曾|起初|最早|上世纪|那时|历史上|刚|以前|上年|去年|前年|计划|预计|到20|首批|其中/;
