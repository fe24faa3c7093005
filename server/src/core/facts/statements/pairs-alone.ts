// The only two figures of their order that a story has of one unit, beside one noun, and the later says nothing new before it: 清理渠道18.6公里 … 清了15.6公里渠道, 每扇240元 … 按每扇260元计算.
import { grouped } from '../../base/grouped.ts';
import type { Conflict } from './conflicts.ts';
import { explained, nothingApart, restricted } from './conflict-evidence.ts';
import { hasIdle } from './contexts.ts';
import { digitsNear } from './digits-near.ts';
import { baseValue } from './interval.ts';
import { wish } from './mention-scopes.ts';
import { type Mention, slot } from './mentions.ts';
import { neutralModifiers, scopeWords } from './scope-data.ts';
import { apart } from './reach.ts';
import { pointed } from './restated-words.ts';
import { ofTwoThings } from './things-apart.ts';
import { classifierOf } from './rows.ts';

/** More figures of one unit than this, and a story is a table. */
const most = 8;
/** A figure so many times as large is of another order. */
const order = 3;

/** Such pairs, of figures not yet `used`. */
export function pairsAlone(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const groups = grouped(mentions, ({ q: { kind, dimension, unit } }) => (kind === 'percent' ? kind : dimension === 'count' ? classifierOf(unit) : dimension === 'none' ? `none ${unit}` : dimension));
  const found: Conflict[] = [];
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > most) continue;
    const pair = pairOf(text, group, used);
    if (pair) found.push(pair);
  }
  return found;
}

const within = (a: Mention, b: Mention, most: number): boolean => base(a) < most * base(b) && base(b) < most * base(a);
const base = ({ q }: Mention): number => baseValue(q);

function pairOf(text: string, group: readonly Mention[], used: ReadonlySet<Mention>): Conflict | null {
  for (const second of group) {
    if (!mayTell(second, used)) continue;
    const same = group.filter((m) => m !== second && rateOf(m) === rateOf(second) && within(m, second, m.q.sentence === second.q.sentence ? 4 * order : order));
    const [first] = same;
    if (!first || !mayTell(first, used) || first.q.start > second.q.start || same.length > 1 || base(first) === base(second)) continue;
    const near = digitsNear(text, first.q, second.q);
    if (!likely(first, second, near) || otherSide(first, second) || !oneNoun(first, second) || !nothingNew(text, first, second) || !untold(first, second) || !nothingApart(first, second, true) || restricted(first, second)) continue;
    if ((first.q.approximator === 'exact' && wish(first) !== wish(second)) || ofTwoThings(first, second, true)) continue;
    if (explained(first, second, rateOf(second) === '' ? group : group.filter((m) => rateOf(m) === rateOf(second)))) continue;
    return { first, second, place: first.place === 'caption' || second.place === 'caption' ? 'caption' : 'body', near };
  }
  return null;
}

const mayTell = (m: Mention, used: ReadonlySet<Mention>): boolean => m.place !== 'display' && m.q.approximator !== 'range' && m.q.approximator !== 'several' && !used.has(m) && (m.q.approximator !== 'exact' || /\d\D?[1-9]|\d{3}/.test(String(m.q.value / m.q.scale)));

const alike: ReadonlySet<string> = new Set(['exact', 'atMost', 'atLeast']);

/** What a slip of the pen makes of a figure, or one count of few things. */
function likely(first: Mention, second: Mention, near: string | null): boolean {
  const ratio = base(first) / base(second);
  if (first.q.sentence === second.q.sentence) return false;
  // 不超过600元 … 不超过800元: one bound, told twice
  if (first.q.approximator === second.q.approximator && alike.has(first.q.approximator)) return near !== null && ratio > 0.6 && ratio < 1.67;
  // 近80名 … 86名, 1.26万棵 … 12300多棵
  return ratio > 0.8 && ratio < 1.25 && apart(first.q, second.q, false) && (first.q.approximator !== 'exact' ? second.q.approximator === 'exact' : second.q.approximator === 'plus' && second.q.place * 1000 <= second.q.value * 10);
}

/** 首周 is 第一周. */
const spelled = (words: string): string => words.replace(/首(?=[周日月年])/g, '第一');
const beside = (m: Mention): string => spelled(`${m.lead.slice(-12)}|${m.right.slice(0, 10)}`);
const general = new Set(['个', '件', '起', '次', '条', '项', '种', '处', '大', '批']);

/** 每扇240元, 240元一扇, 年产, 日均, 时速: what a price or a yield is for. */
const rateOf = slot((m: Mention): string => {
  const before = m.lead.slice(-10);
  return /(?:每|(?<!第)一)([\p{Script=Han}])(?:[\p{Script=Han}]{0,8})$/u.exec(before)?.[1] ?? /^(?:[每一]|[／/]每?)([\p{Script=Han}])/u.exec(m.right)?.[1] ?? /([年月日时])[产销均速][\p{Script=Han}]{0,6}$/u.exec(before)?.[1] ?? '';
});

function oneNoun(first: Mention, second: Mention): boolean {
  if (rateOf(first) !== '' && first.q.dimension === 'money') return true;
  // 这139人次里
  if (second.q.dimension === 'count' && pointed.test(second.left) && !general.has(second.q.unit) && /^(?:$|[里中都全，])/.test(second.right)) return true;
  const noun = nounOf(second);
  if (noun !== '' && first.sentence.includes(noun)) return true;
  const there = beside(first);
  const here = beside(second);
  for (let i = 0; i + 2 <= here.length; i++) {
    const two = here.slice(i, i + 2);
    if (isWord(two) && there.includes(two)) return true;
  }
  // 清淤18.6公里, 清了15.6公里渠道: one verb, one thing of the story
  return first.q.dimension !== 'count' && first.q.kind === 'measure' && noun !== '' && [...first.left.slice(-3)].some((c) => isWord(c + c) && `${second.left.slice(-3)}${second.right.slice(2, 6)}`.includes(c));
}

const side = /([\p{Script=Han}]{2})(?:面积|长度|投资|产量|收入|人数|容积|库容)(?:约|达|为|是|有|共){0,2}$/u;

/** 总面积1460亩左右 … 湿地面积1240亩: two sides of a thing. */
function otherSide({ left: a }: Mention, { left: b }: Mention): boolean {
  const [x, y] = [side.exec(a)?.[1], side.exec(b)?.[1]];
  return x !== undefined && y !== undefined && x !== y && x.slice(-1) !== y.slice(-1);
}

const isWord = (two: string): boolean => /^\p{Script=Han}{2}$/u.test(two) && !hasIdle(two);

/** The first two characters of what is counted, 新装的 and 的 left out. */
function nounOf({ right }: Mention): string {
  const two = right.replace(/^的|^新[建装修购种栽]的?/, '').replace(/^[村镇乡县区](?!民)/, '').slice(0, 2);
  return isWord(two) ? two : '';
}

const intro = /(?:说|道|介绍|表示|透露|称|坦言|提醒|账|获悉|悉|了解到|一下|为例|告诉[^，]{0,6}|[算数点查量]过|[时后]|下来)$/;

/** Says nothing of what the figure is of. */
const idle = /^(?:当[天日晚年]|[一这]天|现在|眼下|算下来|算起来|[一总]共|合计|也就是说|换句话说)?$/;

/** Nothing that is told before the second figure is new. */
function nothingNew(text: string, first: Mention, second: Mention): boolean {
  if (first.place === 'caption') return true;
  const known = spelled(text.slice(0, second.q.start - second.lead.length));
  const said = (two: string): boolean => !isWord(two) || known.includes(two);
  if ((second.q.dimension === 'count' || (second.q.dimension !== 'money' && second.right.startsWith('的'))) && !said(nounOf(second))) return false;
  const own = spelled(`${first.lead}${first.clause}${first.right}`);
  for (const clause of spelled(second.lead).replace(/^本报讯（[^）]{0,40}）/, '').split(/[，：；“‘”]/)) {
    if (intro.test(clause) || idle.test(clause)) continue;
    const words = clause.replace(scopeWords, '|').replace(neutralModifiers, '|').replace(/[这每一][\p{Script=Han}]|[总按]/gu, '|');
    for (let i = 0; i + 2 <= words.length; i++) {
      const two = words.slice(i, i + 2);
      // who or what it is said of: 元小满种了320亩 … 岑大叔种了350亩
      if (i === 0 && isWord(two) && !own.includes(two)) return false;
      if (!said(two) && !(i > 0 && isWord(words.slice(i - 1, i + 1)) && said(words.slice(i - 1, i + 1)) && !places.includes(words.charAt(i + 1)))) return false;
    }
  }
  return true;
}

/** 柳河村 is not 柳河镇. */
const places = '村镇乡县区市路街校园场馆';
/** Another one, or one that comes after; what is told beside the figure and not in it. */
const another = /第[二三四五]|下一|次[日年]|随后|后来/;
const besides = /另有?|此外|加上|不[含包]|以及其他/;
const hours = /[早夜]市|清晨|早[上晨]|上午|中午|午后|下午|傍晚|晚上|夜[里间]|凌晨|[开收]盘|开[园馆业]时/g;
const past = /开[园馆业]时|去年(?![底末初\d])|前年|上年|往年|上个?月|上周(?!起)|(?:19|20)\d\d年|明年|[一两二三四五六七八九十]年前|原[来先有]|同期/g;
const parts = /其中|另|还有|再|比(?!赛)|增|减|涨|降|扩|余|剩|缺|超|不[足到含]|最[高低多少大小]|首(?![周日月年])|第[一二三四五](?!周|[日月年])|分别|以上|以下|计划|要|将|[（(]\d/;

/** No word of a change, a comparison or a part, and the same year. */
function untold(a: Mention, b: Mention): boolean {
  const near = (m: Mention): string => `${m.lead.slice(-24).replace(/^.*[，。；：“]/, '')}|${m.right.slice(0, 3)}`;
  const hour = b.lead.match(hours)?.at(-1);
  if (hour !== undefined && a.lead.match(hours)?.at(-1) !== hour) return false;
  if (another.test(b.lead) || besides.test(a.sentence) || besides.test(b.sentence)) return false;
  return !parts.test(near(a)) && !parts.test(near(b)) && (a.place === 'caption' || String(a.lead.match(past) ?? '') === String(b.lead.match(past) ?? ''));
}
