// Figures that two places give one thing by a form of words alone: 最低5元 over 最低票价8元, 逾万人 over 共9600多人, 历时9个月 and “11个月里”, “66眼井” after 61眼机井.
import type { StoryText } from '../../syntax/model.ts';
import { holds } from '../../base/held.ts';
import type { Quantity } from '../quantity.ts';
import { boundsAlone } from './bounds-alone.ts';
import { nothingApart } from './conflict-evidence.ts';
import type { Mention } from './mentions.ts';
import { apart, edges } from './reach.ts';
import { shares } from './restated-words.ts';
import { toldOfAll } from './told-all.ts';
import { personsAgain } from './told-persons.ts';
import { roundShares } from './round-shares.ts';
import { classifierOf } from './rows.ts';
import type { Sentence } from '../sentences.ts';
import { wholeWays } from './whole-ways.ts';

/** Two figures that cannot both be true; `display` where the first is a headline's. */
export interface Twice {
  readonly first: Quantity;
  readonly second: Quantity;
  readonly display: boolean;
}

/** All such pairs of a story. */
export function toldTwice(copy: StoryText, quantities: readonly Quantity[], mentions: readonly Mention[], sentences: readonly Sentence[]): Twice[] {
  const { text, parts } = copy;
  const heading = (q: Quantity): boolean => ['headline', 'deck', 'kicker'].includes(parts[q.part]?.kind ?? 'paragraph');
  return [...extremes(mentions), ...personsAgain(mentions), ...toldOfAll(text, mentions), ...topsOfDay(text, mentions), ...roundHeadlines(text, quantities.filter(heading), mentions), ...roundShares(text, mentions).map(({ head, body }) => ({ first: head.q, second: body.q, display: true })), ...workTimes(text, quantities), ...bareHeads(text, quantities, mentions), ...belongings(mentions), ...wholeWays(copy, quantities, sentences).map((pair) => ({ ...pair, display: false })), ...boundsAlone(text, quantities, mentions).map(({ first, second }) => ({ first, second, display: heading(first) }))];
}

const extreme = /最([低高多少大小长短贵])([\p{Script=Han}]{0,6}?)(?:可[达以享获省]?|能|达到?|为|是|只要|仅|不过|不超过|至|到|[：:])?$/u;

/** 最低5元 in the headline, 最低票价为8元 in the text, and 5元 nowhere in it. */
function extremes(mentions: readonly Mention[]): Twice[] {
  const heads = mentions.filter((m) => m.place === 'display' && m.q.approximator === 'exact' && extreme.test(m.before));
  if (heads.length === 0) return [];
  const found: Twice[] = [];
  for (const head of heads) {
    const [, which = '', noun = ''] = extreme.exec(head.before) ?? [];
    const same = mentions.filter((m) => m.place !== 'display' && m.q.dimension === head.q.dimension && m.q.unit === head.q.unit && m.q.dimension !== 'none');
    const [body, more] = same.filter((m) => extreme.exec(m.before)?.[1] === which);
    // told anywhere, the headline's figure is another thing
    if (!body || more || body.q.approximator !== 'exact' || same.some((m) => m.q.value * m.q.factor === head.q.value * head.q.factor) || mentions.some((m) => m !== head && m.place === 'display' && m.q.value === body.q.value)) continue;
    // 每件最高1500元, or 5000元 and 1000元 on top
    const rest = same.filter((m) => m !== body).map((m) => m.q.value * m.q.factor);
    if (/[每单再另各加]/.test(body.clause + head.clause) || rest.some((v) => Math.abs(v + body.q.value * body.q.factor - head.q.value * head.q.factor) < 1e-6)) continue;
    const other = extreme.exec(body.before)?.[2] ?? '';
    const ratio = (head.q.value * head.q.factor) / (body.q.value * body.q.factor);
    if ((noun === '' || other === '' || shares(noun, other)) && ratio > 0.25 && ratio < 4 && apart(head.q, body.q, true) && nothingApart(head, body)) found.push({ first: head.q, second: body.q, display: true });
  }
  return found;
}

const topOfDay = /单日[^，。；\d]{0,4}?最[高多][^，。；\d]{0,6}$/;
const record = /^的(?:单日)?最[高多](?:纪录|记录|值)/;

/** 单日最多接诊420人次 … 480人次的单日最高纪录: the most of one day, told twice of one unit. */
function topsOfDay(text: string, mentions: readonly Mention[]): Twice[] {
  if (!holds(text, '单日')) return [];
  const exact = mentions.filter((m) => m.q.approximator === 'exact' && m.q.kind !== 'percent');
  const tops = exact.filter((m) => topOfDay.test(text.slice(Math.max(0, m.q.start - 14), m.q.start)));
  const records = exact.filter((m) => record.test(text.slice(m.q.end, m.q.end + 8)));
  const [top, record1] = [tops[0], records[0]];
  if (!top || !record1 || tops.length > 1 || records.length > 1 || top.q.unit !== record1.q.unit || top.q.value === record1.q.value || top.q.sentence === record1.q.sentence || /打破|刷新|改写|此前|原/.test(text.slice(Math.min(top.q.start, record1.q.start) - 10, Math.max(top.q.end, record1.q.end) + 16))) return [];
  const [first, second] = top.q.start < record1.q.start ? [top, record1] : [record1, top];
  return [{ first: first.q, second: second.q, display: false }];
}

const total = /共|总|累计|合计/;
/** 逾3000名跑者, 2870名选手: all who ran. */
const runner = /^(?:选手|跑者|跑友|健儿|运动员|参赛)/;
const taking = /参加|参与|参赛|到场|观[看众]|报名|走|跑|游客/;

/** 逾万人 in the headline, and all who took part are 9600多人: the only number of people near it. */
function roundHeadlines(text: string, heads: readonly Quantity[], mentions: readonly Mention[]): Twice[] {
  const found: Twice[] = [];
  for (const head of heads) {
    if (!head.loose || (head.approximator !== 'over' && head.approximator !== 'under') || head.value < 100 || classifierOf(head.unit) !== '人' || head.unit === '人次' || /^次/.test(text.slice(head.end))) continue;
    const near = mentions.filter((m) => m.place !== 'display' && classifierOf(m.q.unit) === '人' && m.q.value > 0.2 * head.value);
    const [body, more] = near;
    // several may come to the headline's number together
    if (!body || more || !((total.test(body.clause) && taking.test(body.clause)) || (body.place === 'lead' && runner.test(body.right) && runner.test(text.slice(head.end, head.end + 4)))) || /其中|每|均|上午|下午|首日|现场/.test(body.clause)) continue;
    const { low, high } = edges(body.q);
    const wrong = head.approximator === 'over' ? high < head.value && low > 0.8 * head.value : low > head.value && high < 1.25 * head.value;
    if (wrong) found.push({ first: head, second: body.q, display: true });
  }
  return found;
}

const took = /(?:历时|历经|耗时|用时|费时|工期(?:共|为|是)?)(?:整整)?$/;
const whole = /^(?:里|中|来|的工期|的修缮|的施工|间)，?/;

/** 历时9个月修缮 … “11个月里，…”: both are of the whole work, and no other length of time in months is told. */
function workTimes(text: string, quantities: readonly Quantity[]): Twice[] {
  const times = quantities.filter((q) => q.dimension === 'time' && q.value > 1 && !q.loose);
  const found: Twice[] = [];
  for (const first of times) {
    if (first.approximator !== 'exact' || !took.test(text.slice(Math.max(0, first.start - 8), first.start))) continue;
    const same = times.filter((q) => q !== first && q.unit === first.unit);
    const [second] = same;
    if (!second || same.some((q) => q.value !== second.value) || second.approximator !== 'exact' || second.value === first.value || second.start < first.end) continue;
    const ratio = first.value / second.value;
    if (ratio < 0.6 || ratio > 1.67 || !/[“这]$/.test(text.slice(second.start - 1, second.start)) || !whole.test(text.slice(second.end, second.end + 5))) continue;
    const work = /^(?:的)?[\p{Script=Han}]{2}/u.exec(text.slice(first.end, first.end + 3))?.[0].replace('的', '') ?? '';
    // the same work is named beside the second
    if (work.length === 2 && text.slice(Math.max(first.end + 4, second.start - 60), second.end + 60).includes(work)) found.push({ first, second, display: false });
  }
  return found;
}

const general = new Set(['个', '项', '件', '处', '种', '次', '类', '批', '大', '条', '', '人', '人次', '家', '户', '年', '天']);

const owned = /^([\p{Script=Han}]{2,4})的[\p{Script=Han}]{0,4}?([\p{Script=Han}]{2})(?=全部|都|均|安然|已|[，。])/u;

/** 七个小区的地下车库全部… … 8个小区的车库安然无恙: so many owners of one thing, told twice, and no other number of them. */
function belongings(mentions: readonly Mention[]): Twice[] {
  const found: Twice[] = [];
  const told = mentions.filter((m) => m.q.dimension === 'count' && m.q.approximator === 'exact' && m.q.value > 2 && m.place !== 'display' && owned.test(m.right));
  for (const second of told) {
    const [, owner = '', thing = ''] = owned.exec(second.right) ?? [];
    const [first, more] = told.filter((m) => m !== second && m.q.start < second.q.start && m.right.startsWith(owner) && owned.exec(m.right)?.[2] === thing);
    if (!first || more || first.q.value === second.q.value || Math.abs(first.q.value - second.q.value) > Math.max(1, 0.2 * second.q.value)) continue;
    if (mentions.some((m) => m !== first && m !== second && m.right.startsWith(owner)) || !nothingApart(first, second)) continue;
    found.push({ first: first.q, second: second.q, display: false });
  }
  return found;
}

/** 61眼机井, 61块水表 … “66眼井，谁也瞒不过谁”: a speaker opens with the number of things, and the story has told another of them, twice. */
function bareHeads(text: string, quantities: readonly Quantity[], mentions: readonly Mention[]): Twice[] {
  const found: Twice[] = [];
  for (const second of mentions) {
    const { q } = second;
    if (second.place === 'display' || q.dimension !== 'count' || q.approximator !== 'exact' || general.has(classifierOf(q.unit)) || q.value < 11 || q.value % 10 === 0 || text[q.start - 1] !== '“') continue;
    const noun = /^\p{Script=Han}{1,3}(?=[，。！])/u.exec(second.right + (text[q.end + second.right.length] ?? ''))?.[0];
    const group = mentions.filter((m) => m !== second && m.q.dimension === 'count' && m.q.unit === q.unit);
    const [first] = group;
    if (noun === undefined || !first || first.q.start > q.start || first.q.approximator !== 'exact' || first.q.value === q.value || group.some((m) => m.q.value !== first.q.value)) continue;
    const ratio = first.q.value / q.value;
    const again = (n: number): number => quantities.filter((o) => o.value === n && o.kind === 'count').length;
    if (ratio < 0.8 || ratio > 1.25 || !first.right.slice(0, 6).includes(noun.slice(-1)) || again(first.q.value) < 2 || again(q.value) > 1) continue;
    if (nothingApart(first, second)) found.push({ first: first.q, second: q, display: false });
  }
  return found;
}
