// Years that one served after the other and what they come to: 父亲守了二十三年，儿子接着守了十六年 under 两代人，三十九年.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { storyHeads } from '../../syntax/reading.ts';
import { member, statement, type Statement } from './model.ts';

const number = '(\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九])';
/** 父亲守了23年，儿子接着守了16年. */
const inTurn = new RegExp(`[一-鿿]{2,8}?了?(?:整整)?${number}年，[一-鿿]{1,6}(?:接着|接过[^，。；\\d]{0,8}又?|接班后?又?|接力)[一-鿿]{1,4}?了?(?:整整)?${number}年(?![多来])`, 'g');
const years = new RegExp(`(?<![近约超逾过几\\d一二三四五六七八九十第.])${number}年(?![多来级代前后])`, 'g');
/** What tells a number of years that takes in all of them. */
const together = /(?:一共|总共|前后|加起来|合起来|合计|两代人?|父子俩?|母女俩?|师徒俩?|父女俩?|母子俩?)[^。；\d]{0,8}$/;
const interrupted = /中断|隔了|停了|空了|歇了|其间/;

/** The one pair of a story, and the one number of years in a headline or beside 前后, 两代人 that it does not come to. */
export function readYearsInTurn({ text, parts }: StoryText): Statement[] {
  if (!holds(text, '接着') && !holds(text, '接过') && !holds(text, '接班') && !holds(text, '接力')) return [];
  const pairs = matchesOf(text, inTurn);
  const [pair] = pairs;
  if (!pair || pairs.length > 1 || interrupted.test(text)) return [];
  const [a, b] = [smallNumber(pair[1] ?? ''), smallNumber(pair[2] ?? '')];
  const from = pair.index;
  const end = from + pair[0].length;
  const all = matchesOf(text, years).map((m) => ({ start: m.index, end: m.index + m[0].length, n: smallNumber(m[1] ?? '') }));
  const inHead = (at: number): boolean => parts.some((p) => p.start <= at && at < p.end && storyHeads.has(p.kind));
  const totals = all.filter((y) => (y.start < from || y.start >= end) && y.n > Math.max(a, b) && (inHead(y.start) || together.test(text.slice(Math.max(0, y.start - 16), y.start))));
  const [total] = totals;
  if (!total || totals.some((y) => y.n !== total.n) || Math.abs(total.n - a - b) > 5 || all.some((y) => y.n === a + b || y.n === total.n - a - b)) return [];
  const own = all.filter((y) => y.start >= from && y.end <= end);
  return [statement('sum', [...own.map((y) => member('part', y)), member('total', total)], { claim: total, holds: false, working: `${a}＋${b}＝${a + b}`, right: null, fault: 'unequal' })];
}
