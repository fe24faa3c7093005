// The mean of ages that are told one by one: 老秦61岁，老方63岁，老计66岁，老裘70岁 … 这支平均年龄68岁的乐队.
import type { Quantity } from '../quantity.ts';
import type { Sentence } from '../sentences.ts';
import { smallNumber } from '../../base/small-number.ts';
import { find } from '../../base/held.ts';
import { member, statement, type Statement } from './model.ts';

const mean = /^(?:平均年龄|年龄平均)(?:为|是|达到|达|已|有|超过|超|近|约)*/;
/** How far before the mean the ages may stand, in characters. */
const reach = 300;
/** Others of the story whose age is told. */
const others = /最[大小长]|父亲|母亲|儿子|女儿|观众|徒弟|师傅|去世|那年|时候/;

/** 18岁参军，24岁转业: one life; 父母都是55岁: two of one age. */
const oneLife = /岁(?:那年|时|就|便|才|起|上|参|入|结|当|退|毕|考|进|离|开始|去|到|生|嫁|娶|学|转)|[都均各同皆](?:是|为|有)?\d/;

/** Whose mean it is, where that is another sentence's: 这支, 他们, 四人, or a word of the sentence that tells the ages. */
function ofThese(text: string, ages: Sentence, at: number): boolean {
  if (at >= ages.start && at < ages.end) return true;
  // bounded: forty characters
  const lead = /[^。！？；\n]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  if (/\d{1,3}岁/.test(lead)) return false;
  if (/[这那]|[他她]们|[两三四五六七八九十](?:个?人|[位名口辈代]|老|姐妹|兄弟)/.test(lead)) return true;
  const between = text.slice(Math.min(ages.end, at), Math.max(ages.start, at));
  if (!/\p{Script=Han}{2}/u.test(lead)) return !between.includes('\n');
  const words = text.slice(ages.start, ages.end);
  for (let i = 0; i + 2 <= lead.length; i++) if (/^\p{Script=Han}{2}$/u.test(lead.slice(i, i + 2)) && words.includes(lead.slice(i, i + 2))) return true;
  return false;
}

/** Means of so many ages in one sentence: as many as 四人, 三位, 这对 says, or three and more. */
export function readMeanAges(text: string, sentences: readonly Sentence[], quantities: readonly Quantity[]): Statement[] {
  const found: Statement[] = [];
  let at = find(text, '平均年龄');
  if (at < 0) return found;
  let head = '';
  let said: Quantity | undefined;
  for (let n = 0; at >= 0 && n < 4 && !said; n++) {
    head = mean.exec(text.slice(at, at + 14))?.[0] ?? '';
    said = quantities.find((q) => q.unit === '岁' && q.start === at + head.length);
    if (!said) at = text.indexOf('平均年龄', at + 4);
  }
  if (said?.approximator !== 'exact' || /超|近|约/.test(head)) return found;
  for (const s of sentences) {
    if (s.end < at - reach || s.start > at + reach) continue;
    const ages = quantities.filter((q) => q.unit === '岁' && q !== said && q.start >= s.start && q.end <= s.end && q.approximator === 'exact');
    if (ages.length < 3 || ages.length > 12 || ages.some((q) => q.value < 5 || q.value > 110 || /平均年龄[^，。；]{0,3}$/.test(text.slice(Math.max(0, q.start - 8), q.start)))) continue;
    const words = text.slice(s.start, s.end);
    const named = /([两三四五六七八九十])(?:个?人|位|名|口|姐妹|兄弟|老)/.exec(text.slice(Math.max(0, s.start - reach), at))?.[1];
    if ((named !== undefined && smallNumber(named) !== ages.length) || /^[^，。；]{0,4}(?:其余|另外|其他)/.test(words) || others.test(words.replace(/最(?:年长|大|小|长)/g, '')) || oneLife.test(words) || !ofThese(text, s, at)) continue;
    const average = ages.reduce((n, q) => n + q.value, 0) / ages.length;
    const holds = Math.abs(average - said.value) <= 1;
    if (Math.abs(average - said.value) > 12) continue;
    found.push(statement('average', [...ages.map((q) => member('part', q)), member('total', said)], {
      claim: said, holds, working: `（${ages.map((q) => q.value).join('＋')}）÷${ages.length}＝${Number(average.toFixed(1))}`, right: null, fault: 'mean',
    }));
    break;
  }
  return found;
}
