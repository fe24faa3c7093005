// Sets that lie within one another by what they are: those over 60 among those over 55, those who finish a race among those who started.
import { cues } from './cues.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import type { Taken } from './subset-told.ts';

const ageCue = cues.cue('岁');
const bound = /(\d{1,3})(?:周)?岁(?:及)?以上的?[^，。；\d]{0,8}$/;
const starts = /鸣枪|起跑|开跑|出发|参赛|集结|冲(?:进|出|过起)|站[上在]起/;
const runner = /^(?:名|位)?(?:[\u4e00-\u9fff]{0,4}?)(?:选手|跑友|跑者|运动员|骑手|参赛者)/;
const finished = /^(?:[\u4e00-\u9fff]{0,4}?)(?:选手|跑友|跑者|运动员|骑手)?(?:顺利|全部|成功|最终|跑完|走完|冲过)?(?:完赛|冲线|跑完全程|抵达终点|撞线)/;
const other = /去年|上届|往年|累计|平均|另|其余|男|女/;

/** Every pair of a story, as far as its figures are plain counts of one unit. */
export function nestedSubsets(text: string, rows: readonly Row[]): Taken[] {
  return [...byAge(text, rows), ...byFinish(rows), ...byRounds(text, rows)];
}

const plain = ({ q }: Figure): boolean => q.kind === 'count' && q.approximator === 'exact' && q.value >= 2;

/** 55岁以上的有48人 … 60岁以上的有62人: told side by side in one sentence, the higher bound with more. */
function byAge(text: string, rows: readonly Row[]): Taken[] {
  return rows.flatMap((row): Taken[] => {
    if (!(row.cues & ageCue)) return [];
    const told = row.figures.flatMap((f) => {
      const age = plain(f) ? bound.exec(text.slice(Math.max(row.sentence.start, f.q.start - 20), f.q.start))?.[1] : undefined;
      return age === undefined ? [] : [{ f, age: Number(age) }];
    });
    const [a, b] = told;
    if (!a || !b || told.length !== 2 || a.age === b.age || !sameUnit(a.f.q, b.f.q) || other.test(lastClause(a.f.before) + text.slice(a.f.q.end, b.f.q.start))) return [];
    const [wide, narrow] = a.age < b.age ? [a, b] : [b, a];
    return narrow.f.q.value > wide.f.q.value && narrow.f.q.value < 2 * wide.f.q.value ? [{ whole: wide.f.q, part: narrow.f.q }] : [];
  });
}

/** 鸣枪，8600名选手冲进雨幕 … 共有8712名选手完赛: the only runners told of, and more at the end. */
function byFinish(rows: readonly Row[]): Taken[] {
  const all = rows.flatMap((row) => row.figures.filter(plain).map((f) => ({ f, row })));
  const ends = all.filter(({ f }) => finished.test(f.after));
  const [end, more] = ends;
  if (!end || more || other.test(lastClause(end.f.before))) return [];
  const begun = all.filter(({ f, row }) => f !== end.f && sameUnit(f.q, end.f.q) && runner.test(f.after) && starts.test(row.text) && !other.test(lastClause(f.before)));
  const [start, another] = begun;
  return start && !another && end.f.q.value > start.f.q.value && end.f.q.value < 1.5 * start.f.q.value ? [{ whole: start.f.q, part: end.f.q }] : [];
}

const chosen = /(?:挑|选|评|遴选|筛选|筛)出[^，。；\d]{0,8}$/;
const goesOn = /^[^。；\d]{0,14}?(?:进入|晋级|入围|闯入|角逐)(?:了)?(?:终评|决赛|决选|终选|复评|总决赛|第二轮)/;
const prizes = /(?:获奖|得奖|获奖的)(?:作品|选手|项目|论文|文章|节目|方案)?(?:共|有|共有|一共)?$/;

/** 初评挑出86件，进入终评 … 获奖作品92件: no more prizes than there were in the last round. */
function byRounds(text: string, rows: readonly Row[]): Taken[] {
  const all = rows.flatMap((row) => row.figures.filter(plain));
  const rounds = all.filter((f) => goesOn.test(f.after.slice(0, 40)) && (chosen.test(lastClause(f.before)) || /^[^，。；]{0,8}(?:进入|晋级|入围|闯入)/.test(f.after)));
  const [round] = rounds;
  const won = round ? all.filter((f) => f !== round && f.q.start > round.q.end && sameUnit(f.q, round.q) && (prizes.test(text.slice(Math.max(0, f.q.start - 10), f.q.start)) || /^[\u4e00-\u9fff]{0,4}获奖(?=[，。])/.test(f.after))) : [];
  const [prize] = won;
  if (!round || !prize || rounds.length > 1 || won.length > 1 || other.test(lastClause(round.before) + lastClause(prize.before))) return [];
  return prize.q.value > round.q.value && prize.q.value < 2 * round.q.value ? [{ whole: round.q, part: prize.q }] : [];
}
