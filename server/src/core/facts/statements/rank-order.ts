// A list told in the order of its places: 前三位依次是甲642克、乙598克、丙615克. Its values rise or fall throughout.
import { baseValue } from './interval.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { compared } from './phrases.ts';
import type { Figure, Row } from './rows.ts';

/** 依次, 分别, 前三名为. */
const orderCue = cues.cue('依别前');
/** What makes the list one of places; 依次 alone may follow the road or the calendar. */
const ranked = /前[三四五六七八九十\d]{1,2}[名位强甲]|(?:从|由)[高大多重长快]到[低小少轻短慢]|(?:从|由)[低小少轻短慢]到[高大多重长快]|排名|排行|名次|座次|[一二三]甲/;
const opener = /(?:依次|分别)(?:是|为|有)?[：:]?|(?<=前[三四五六七八九十\d][名位强](?:选手|队伍|成绩)?)(?:是|为|：)/;

/** The list of a sentence whose values stand out of order, each behind a name with nothing between; else the list that is in order. */
export function readRankOrder(text: string, row: Row): readonly Statement[] {
  if (!(row.cues & orderCue) || row.figures.length < 3) return none;
  const head = opener.exec(row.text);
  if (!head || !ranked.test(row.text.slice(0, head.index))) return none;
  const from = row.sentence.start + head.index + head[0].length;
  if (row.text.includes('秒')) return timesInOrder(text, row, from);
  const list: Figure[] = [];
  let end = from;
  for (const f of row.figures) {
    // 齐二宝 is a name
    if (f.q.start < from || (f.q.han && f.q.value < 10)) continue;
    const [first] = list;
    if (!isItem(f, text.slice(end, f.q.start), head.input.slice(0, head.index))) break;
    if (first && f.q.unit !== first.q.unit) return none;
    list.push(f);
    end = f.q.end;
  }
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last || list.length < 3 || list.length > 12) return none;
  const values = list.map(({ q }) => baseValue(q));
  const falls = baseValue(first.q) > baseValue(last.q);
  const breaks = values.flatMap((v, i) => (i > 0 && (falls ? v > (values[i - 1] ?? v) : v < (values[i - 1] ?? v)) ? [i] : []));
  const [at] = breaks;
  const [above, below] = at === undefined ? [first, last] : [list[at - 1], list[at]];
  // more than one step out of order: the list follows something else
  if (!above || !below || breaks.length > 1 || baseValue(first.q) === baseValue(last.q)) return none;
  const said = (f: Figure): string => text.slice(f.q.start, f.q.end);
  return [statement('rank-order', [member('from', above.q), member('to', below.q)], { claim: below.q, holds: at === undefined, working: compared(said(below), falls ? 'more' : 'fewer', said(above)), right: null, fault: 'order' })];
}

/** 96.4分拿下第一名; 得分93.8分，列第二名: a mark, and the place right behind it. */
const placed = /(\d{1,3}(?:\.\d{1,3})?)分[^；。\d]{0,12}?第([一二三四五六七八九])名/g;

/** Marks told with their places: who has more stands higher. Two and more of one sentence, no penalty marks. */
export function readMarkPlaces(text: string, row: Row): readonly Statement[] {
  if (!row.text.includes('名') || !row.text.includes('分') || /罚分|扣分|失分|负分|分别|总分相同|用时|时间/.test(row.text)) return none;
  const told = matchesOf(row.text, placed).map((m) => ({ mark: Number(m[1]), place: smallNumber(m[2] ?? ''), start: row.sentence.start + m.index, end: row.sentence.start + m.index + (m[1] ?? '').length + 1 }));
  for (const [i, a] of told.entries()) for (const b of told.slice(i + 1)) {
    if (a.place === b.place || a.mark === b.mark || (a.place < b.place) === (a.mark > b.mark)) continue;
    const said = (s: { start: number; end: number }): string => text.slice(s.start, s.end);
    return [statement('rank-order', [member('from', a), member('to', b)], { claim: { start: b.start, end: b.end }, holds: false, working: compared(said(b), b.mark > a.mark ? 'more' : 'fewer', said(a)), right: null, fault: 'order' })];
  }
  return none;
}

const none: readonly never[] = [];

/** A value right behind a name, perhaps in brackets: 上窑村庞冬生642克, 一中（98.5分）. */
function isItem({ q }: Figure, before: string, key: string): boolean {
  if ((q.kind !== 'count' && q.kind !== 'measure' && q.kind !== 'percent') || q.approximator !== 'exact' || q.dimension === 'time' || q.value <= 0) return false;
  // 销量前三名的菜：锅包肉（38元）: ranked by another thing than the price
  if (q.dimension === 'money' && !/[价额值入资费款税]|收[入益]|利润|GDP|营收|消费|捐|投/.test(key)) return false;
  if (q.dimension === 'count' && before.endsWith('（') && !/数|次|票|人口/.test(key)) return false;
  if (q.kind === 'percent' && !/[率增幅比]|占/.test(key)) return false;
  return /^(?:[^，。；：、\d]{0,6}[，。；、])?(?:和|及|以及)?[^，。；：、\d]{2,16}$/.test(before) && !/(?:比|增|减|其中|涨|跌|年龄|年产|人口|距|第)[^、，（(]{0,4}$/.test(before);
}

const clock = /(?:(\d{1,2})分)?(\d{1,2})秒(\d{1,2})?/g;

/** 前三名依次是甲（48秒2）、乙（48秒9）、丙（49秒5）: times of a race, the fastest first. */
function timesInOrder(text: string, row: Row, from: number): Statement[] {
  const words = text.slice(from, row.sentence.end);
  const list: { readonly start: number; readonly end: number; readonly seconds: number }[] = [];
  let end = 0;
  for (const m of words.matchAll(clock)) {
    if (!/^[）)]?(?:[、，；和]|以及)?(?:和|及)?[^，。；：、\d]{2,16}$/.test(words.slice(end, m.index))) break;
    list.push({ start: from + m.index, end: from + m.index + m[0].length, seconds: 60 * Number(m[1] ?? 0) + Number(m[2]) + Number(`0.${m[3] ?? '0'}`) });
    end = m.index + m[0].length;
  }
  const breaks = list.flatMap((t, i) => (i > 0 && t.seconds < (list[i - 1]?.seconds ?? 0) ? [i] : []));
  const [at] = breaks;
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last || list.length < 3 || list.length > 8 || breaks.length > 1) return [];
  const [above, below] = at === undefined ? [first, last] : [list[at - 1] ?? first, list[at] ?? last];
  const said = (t: { start: number; end: number }): string => text.slice(t.start, t.end);
  return [statement('rank-order', [member('from', above), member('to', below)], { claim: { start: below.start, end: below.end }, holds: at === undefined, working: compared(said(below), 'faster', said(above)), right: null, fault: 'order' })];
}
