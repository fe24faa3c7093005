// Part of figure/score: a total told before a list of sets that belongs to another match (3∶2逆转铁路队。羽毛球决赛，…21∶18、19∶21、22∶20险胜).
import type { Span } from '../../base/span.ts';
import { losses, wins } from './score-words.ts';

const turn = /另[一外]|[男女混][单双]|[单双]打|羽毛球|乒乓球?|网球|排球|气排球|台球|匹克球|毽球|藤球|[男女]子|[\p{Script=Han}]组|半决赛|决赛|首轮|次轮|小组赛|同日|当[日天晚]|此前|上一轮|去年|随后|接着|下午|晚上/u;
const legs = /[首次两]回合|第[一二]回合|加时|点球|上半场|下半场/;
const result = new RegExp(`^[^，。；]{0,4}?(?:${[...wins, ...losses].join('|')})([\\p{Script=Han}]{2,4})`, 'u');

/** Whether the sets from `first` to `last` are of another match than the total before them: a new sentence turns to one, or each has its own outcome over another side. */
export function isOtherMatch(text: string, total: Span, first: Span, last: Span): boolean {
  const gap = text.slice(total.end, first.start);
  const stop = Math.max(...'。！？；\n'.split('').map((c) => gap.lastIndexOf(c)));
  if (stop < 0) return false;
  const lead = gap.slice(stop + 1);
  const own = (text.slice(Math.max(0, total.start - 60), total.start).split(/[。！？；\n]/).at(-1) ?? '') + (gap.split(/[。！？；\n]/)[0] ?? '');
  // a total of two legs, goals and shoot-outs has no sets
  if (legs.test(own)) return true;
  const word = turn.exec(lead)?.[0];
  if (word !== undefined && !own.includes(word)) return true;
  const [x, y] = [result.exec(text.slice(total.end, total.end + 14))?.[1], result.exec(text.slice(last.end, last.end + 14))?.[1]];
  return x !== undefined && y !== undefined && x.slice(0, 2) !== y.slice(0, 2);
}

const ownMatch = /决胜盘|第[二三四五]盘|[单双]打[^，。；]{0,12}$/;

/** 决胜盘里，…以11比9、8比11、11比7战胜对手…。柳营中学队3比1胜职教中心队: the sets are of one match of a meeting, or have an outcome of their own, and the score behind them has another. */
export function isNextMatch(text: string, total: Span, first: Span, last: Span): boolean {
  if (!/[。；！\n]/.test(text.slice(last.end, total.start))) return false;
  const lead = text.slice(Math.max(0, first.start - 50), first.start).split(/[。！？；\n]/).at(-1) ?? '';
  const other = result.exec(text.slice(total.end, total.end + 14))?.[1];
  return other !== undefined && (ownMatch.test(lead) || result.test(text.slice(last.end, last.end + 14)));
}
