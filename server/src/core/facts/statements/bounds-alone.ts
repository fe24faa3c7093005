// A bound and the exact number it is belied by, the only two figures of their kind and order in the story: 种下的面积超过600亩 … 一共582亩，一寸不多，一寸不少; 近三千册 … 总数3260册; 名册上不足百人 … 全村132人.
import type { Quantity } from '../quantity.ts';
import { period, subject } from './bounds-belied.ts';
import type { Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';
import { sharesPair } from './shared-pair.ts';

/** A story with more bounds than this is a table. */
const most = 12;
/** Close to it: bounds are rounded, not guessed. */
const shareOver = 0.85;
const shareUnder: Readonly<Record<string, number>> = { 近: 1.15, 将: 1.15, 不: 1.4 };

const complete = /一共|总共|(?<!公)共|总[数计量]|合计|全[村校班队县镇乡园厂]|悉数|一[\p{Script=Han}][也都]?[不没未][多丢落添差缺少]|翻开账|账本|台账|编完|数完|清点|系统(?:里|显示)|统计显示|数据显示|实测|测得|写着|刻着|全部(?:履行|兑现|到位|发放|付清|结清|还清|返还|执行|归还)/u;
const other = /其中|另|还有|此外|去年|上年|前年|同期|往年|目标|计划|力争|将|预计|比|较|增|减|多出|剩|其余|最[高多低少]|平均|每|分别|首批|部分|高峰|完赛|获奖|入围|入选|晋级|合格|录取|售出|签约|成交|志愿者|工作人员|原来|原先|曾|如果|以上|以下|至少|限|标准|规定|条件|要求|免/;

/** All pairs of a bound and an exact figure that cannot both be true, by position. */
export function boundsAlone(text: string, quantities: readonly Quantity[], mentions: readonly Mention[]): { readonly first: Quantity; readonly second: Quantity }[] {
  const bounds = quantities.filter((q) => (q.approximator === 'over' || q.approximator === 'under' || q.approximator === 'plus') && (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.dimension !== 'none' && q.value >= 20 && q.value % 10 === 0);
  if (bounds.length === 0 || bounds.length > most) return [];
  const found: { first: Quantity; second: Quantity }[] = [];
  const told = (q: Quantity): boolean => found.some(({ first, second }) => first === q || second === q);
  for (const bound of bounds) {
    const base = (q: Quantity): number => q.value * q.factor;
    const same = quantities.filter((q) => q !== bound && !(q.approximator === bound.approximator && q.value === bound.value) && q.dimension === bound.dimension && (q.dimension !== 'count' || classifierOf(q.unit) === classifierOf(bound.unit)) && base(q) > 0.55 * base(bound) && base(q) < 1.8 * base(bound) && q.kind !== 'ordinal' && q.kind !== 'label');
    const [one] = same;
    if (!one || told(one) || one.approximator !== 'exact' || one.loose || same.some((q) => base(q) !== base(one)) || one.sentence === bound.sentence) continue;
    const ratio = base(one) / base(bound);
    const word = text.slice(bound.start, bound.digits.start).replace(/^[上名]/, '').charAt(0);
    if (bound.approximator !== 'under' ? ratio >= 1 || ratio < shareOver : ratio <= 1 || ratio > (shareUnder[word] ?? 1.15)) continue;
    const m = mentions.find((x) => x.q === one);
    const here = clauseOf(text, bound);
    if (!m || other.test(here) || other.test(m.clause)) continue;
    const there = sentenceOf(text, bound);
    // 一册没丢, 总数: nothing is beside it
    const sized = sizeAgain(text, bound, one);
    const strong = utter.test(m.sentence.slice(Math.max(0, m.sentence.indexOf(m.clause)))) || /总数[^。；]{0,14}$/.test(m.lead);
    if (beside.test(m.sentence) || /去年|前年|另|此外/.test(there) || (!strong && !sized && apartIn(there, m.sentence))) continue;
    const whole = complete.test(m.clause) || complete.test(m.sentence.slice(m.sentence.indexOf(m.clause) + m.clause.length).slice(0, 16)) || /总数[^。；]{0,14}$/.test(m.lead);
    const shared = share(around(text, bound, one.unit), around(text, one, one.unit));
    const noun = share(here.replace(text.slice(bound.start, bound.end), '|'), m.sentence);
    if (strong && bound.approximator !== 'plus' && bound.dimension !== 'money' && bound.unit === one.unit) {
      found.push(bound.start < one.start ? { first: bound, second: one } : { first: one, second: bound });
      continue;
    }
    if (sized) {
      found.push(bound.start < one.start ? { first: bound, second: one } : { first: one, second: bound });
      continue;
    }
    if (bound.dimension === 'money' || bound.approximator === 'plus' ? !(whole && shared) : !(shared || (whole && (noun || wholeArea.test(m.clause))))) continue;
    found.push(bound.start < one.start ? { first: bound, second: one } : { first: one, second: bound });
  }
  return found;
}

/** A bound of how long, high, deep or wide the thing is. */
const sizeOf = /(?:[全总净]?(长|高|深|宽|重)|面积)(?:度|达|约|为|是|有|可达)?$/;
/** A part of the thing, or its surroundings. */
const partOf = /引[桥道]|[主副]桥|主跨|[一二三]期|[东西南北左右]段|其[中余]|水深|海拔|直线|单程|往返|绕|走|离|距/;

/** 全长逾1200米 … “1180米，再长一点也不行”: what opens its sentence or speech, and the size's own word is said right behind it. */
function sizeAgain(text: string, bound: Quantity, one: Quantity): boolean {
  const size = sizeOf.exec(text.slice(Math.max(0, bound.start - 6), bound.start))?.[1];
  if (size === undefined || bound.unit !== one.unit || !/^$|[。！？\n“　]/.test(text.slice(Math.max(0, one.start - 1), one.start))) return false;
  const behind = /^，[^，。！？\n”]{0,14}/.exec(text.slice(one.end, one.end + 15))?.[0] ?? '';
  return new RegExp(`(?:[再更加]|不能|不敢|不够|[多少]一[米寸点分尺])[^，]{0,3}${size}|${size}(?:一|半|不|了|过|出|得|到)`).test(behind) && !partOf.test(behind + clauseOf(text, bound));
}

/** Not all of them, another time or place. */
const beside = /其中|另|还有|此外|去年|上年|前年|同期|不在|除|免|不含|旁边|隔壁|成功|体检|复核|资格|明年|年底前|将/;
const turn = /首[场日批轮晚夜]|第[一二三四五六七八九十\d]{1,3}[场天日批轮晚届次]|前[一二三四五六七八九十\d]{1,3}[天日场批]|[上下]午|[昨前今][天晚]|周末|平时|[上本]周/g;

/** Another stretch of time, turn or place is told of the one than of the other. */
function apartIn(a: string, b: string): boolean {
  const differ = (words: RegExp): boolean => {
    const [x, y] = [new Set(a.match(words)), new Set(b.match(words))];
    return x.size > 0 && y.size > 0 && ![...x].every((w) => y.has(w));
  };
  if (differ(period) || differ(turn) || /前[一二三四五六七八九十\d]{1,3}[天日场]/.test(a + b)) return true;
  return (b.match(subject) ?? []).some((w) => !a.includes(w.slice(-2))) && (a.match(subject) ?? []).length > 0;
}

/** The text round a figure up to the next of the marks on either side, `back` and `ahead` characters of it at most. */
function stretch(text: string, { start, end }: Quantity, [opening, closing]: readonly [string, string], back: number, ahead: number): string {
  let from = start;
  while (from > 0 && start - from < back && !opening.includes(text[from - 1] ?? '\n')) from--;
  let to = end;
  while (to < text.length && to - end < ahead && !closing.includes(text[to] ?? '\n')) to++;
  return text.slice(from, to);
}

const sentenceOf = (text: string, q: Quantity): string => stretch(text, q, ['。！？\n', '。！？\n'], 120, 80);
const clauseOf = (text: string, q: Quantity): string => stretch(text, q, ['，。；：！？“\n', '，。；：！？”\n'], 30, 16);

const utter = /一[\p{Script=Han}][也都]?[不没未][多丢落添差缺]/u;
const wholeArea = /全[村校班队镇乡]/;
const around = (text: string, q: Quantity, unit: string): string => {
  const lead = text.slice(Math.max(0, q.start - 9), q.start);
  // what stands before it in another sentence is said of another thing
  return /[。！？\n]/.test(lead) ? '' : `${lead}|${text.slice(q.end, q.end + 6)}`.replace(/[。！？\n].*$/s, (tail) => tail.charAt(0)).replace(unit, '|');
};

/** Two characters that say something in both. */
const share = (a: string, b: string): boolean => sharesPair(a, b, idle);

const idle = /[的了在将已被均都和与及是有为于从这那其个也又还就到]|一共|总共|已经|如今|现在|目前|今年|去年|昨天|今天|面积|人数|数量|全市|全县|全区|全镇|全村|记者/;
