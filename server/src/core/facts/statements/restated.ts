// Figures that take up what was said before, whether or not their digits look alike: 这条9.6公里的公路, 全部14600件, 达成意向的一共468人, 23名志愿者 after 十几名志愿者.
import { grouped } from '../../base/grouped.ts';
import { nothingApart } from './conflict-evidence.ts';
import type { Conflict } from './conflicts.ts';
import { apart, edges } from './reach.ts';
import { onOneDay, pricedTwice } from './restated-plainly.ts';
import { single, spokenOf } from './spoken-again.ts';
import { plainLead, pointed, shares } from './restated-words.ts';
import { digitsNear } from './digits-near.ts';
import { kindsOf } from './mention-scopes.ts';
import { mentionCues, type Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';

/** How many sentences back the first mention may stand. */
const reach = 14;
/** 这, 那, 全部, 所有, 的 … 共, 说: each way of taking up needs one. */
const cue = mentionCues.cue('这那该全所的说道绍示诉都共了以上');

/** Conflicts of figures that take up an earlier one by a phrase; figures in `used` have theirs already. */
export function restatements(text: string, mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  const taken = new Set(used);
  const groups = groupsOf(mentions);
  for (const second of mentions) {
    if (second.place === 'display' || taken.has(second)) continue;
    const all = groups.get(keyOf(second));
    if (!all || all.length < 2 || all.length > 30) continue;
    const group = all.filter((m) => m !== second);
    const plain = onOneDay(second, group) ?? pricedTwice(second, group) ?? spokenOf(second, group);
    if (plain && !taken.has(plain)) {
      found.push({ first: plain, second, place: plain.place === 'lead' ? 'body' : plain.place, near: digitsNear(text, plain.q, second.q) });
      taken.add(plain).add(second);
      continue;
    }
    if (!(second.cues & cue)) continue;
    // 全部52条渔船，连同外港来的: more than those of before
    if (/连同|加上|算上|(?<!没有?)(?:新来|又来)|扩建|扩大到/.test(second.sentence)) continue;
    const first = attributed(second, group) ?? counted(second, group) ?? said(second, group) ?? rounded(second, group);
    if (!first || taken.has(first)) continue;
    found.push({ first, second, place: 'body', near: digitsNear(text, first.q, second.q) });
    taken.add(first).add(second);
  }
  return found;
}

/** Mentions that may be of one thing by their unit; ranges, percentages, points and temperatures are left out. */
function groupsOf(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  return grouped(mentions, (m) => {
    const { approximator, dimension, value } = m.q;
    return approximator === 'range' || value <= 0 || dimension === 'none' || dimension === 'temperature' || dimension === 'ratio' ? null : keyOf(m);
  });
}

const keyOf = ({ q }: Mention): string => (q.dimension === 'count' ? classifierOf(q.unit) : q.dimension);

const earlier = (m: Mention, second: Mention): boolean => m.place !== 'caption' && m.q.sentence < second.q.sentence && second.q.sentence - m.q.sentence <= reach;

/** Within `most` times of each other, and no point in common. */
function differ(a: Mention, b: Mention, most: number): boolean {
  if (!apart(a.q, b.q, a.place === 'display')) return false;
  const [x, y] = [edges(a.q), edges(b.q)];
  return x.high < y.low ? y.low / Math.max(x.high, 1e-9) <= most : x.low / Math.max(y.high, 1e-9) <= most;
}

const determined = /(?:这|那|该)(?![段部些样么位种])[\p{Script=Han}]?(总?投资|耗资|造价|全长|总长|面积|占地|重|高|长)?$/u;
const attribute = /^(高|长|宽|深|重)?的?([\p{Script=Han}]{1,8})/u;
/** What is no whole of the thing. */
const aside = /宽|厚|直径|跨|净空|每|均|月|其中|另|剩|其余|首期|[一二三]期|增|减|多|少|缩短|比|距|离/;

/** 全长8.6公里 … 这条9.6公里的公路: the thing is the one that was measured, as its noun tells. */
function attributed(second: Mention, group: readonly Mention[]): Mention | null {
  const pointing = second.q.dimension === 'count' ? null : determined.exec(second.left);
  if (!pointing) return null;
  const said = pointing[1] ?? '';
  const [, which = '', noun = ''] = attribute.exec(second.right) ?? [];
  const bare = which === '' && !second.right.startsWith('的');
  if (noun === '' || (bare && second.q.dimension !== 'length')) return null;
  const named = (m: Mention): boolean => shares(noun.slice(0, 4), m.sentence) || ('桥路河渠树塔楼坝堤隧江湖井'.includes(noun[0] ?? '的') && m.sentence.includes(noun[0] ?? '的'));
  const measured = (m: Mention): boolean => {
    const own = m.left.slice(-4);
    if (said !== '') return own.endsWith(said) && !/[宽高深厚]/.test(own.slice(-2, -1));
    if (second.q.dimension !== 'length') return !aside.test(m.left.slice(-8));
    return which !== '' && which !== '长' ? own.includes(which) : (/全长|总长|长|全程|里程|[修建]/.test(own) || own.includes(noun.slice(0, 2))) && !/[宽高深厚]/.test(own.slice(-2)) && !aside.test(own);
  };
  const all = group.filter((m) => earlier(m, second) && named(m) && measured(m));
  const [first] = all;
  if (!first || all.some((m) => m.q.value * m.q.factor !== first.q.value * first.q.factor) || group.some((m) => !apart(m.q, second.q, false))) return null;
  // 这4公里的水管最难铺: with no classifier it may be a stretch of it
  if (/[这那该]$/.test(second.left) && second.q.value * second.q.factor < first.q.value * first.q.factor) return null;
  return differ(first, second, 2.5) && nothingApart(first, second) ? first : null;
}

const none = /全部|悉数|都|无一|均|一共|总共|统统/;

/** 老物件共1.6万件 … 全部14600件藏品; 1500名市民 … 这1200名市民全部走完: the only other figure of its classifier. */
function counted(second: Mention, group: readonly Mention[]): Mention | null {
  const above = /(?:以上|上述)$/.test(second.left);
  if (second.q.dimension !== 'count' || '种次大'.includes(second.q.unit) || ('个项'.includes(second.q.unit) && !above)) return null;
  const all = /(?:全部|所有)(?:的)?$/.test(second.left);
  const set = /^的([\p{Script=Han}]{2,5}?)[里中]/u.exec(second.right)?.[1];
  if (!pointed.test(second.left) && set === undefined) return null;
  const named = above ? (/^[\p{Script=Han}]{2}/u.exec(second.right)?.[0] ?? '') : '';
  if (above && named === '') return null;
  const first = alone(second, above ? group.filter((m) => m.right.startsWith(named)) : group);
  if (!first || second.q.approximator !== 'exact' || /其中|另|还有|剩|其余|除|只有/.test(first.clause + second.clause)) return null;
  if (set !== undefined && !pointed.test(second.left)) return first.left.endsWith(set) && differ(first, second, 1.5) && nothingApart(first, second) ? first : null;
  if (!all && !plainLead(second.lead)) return null;
  const noun = /^的?([\p{Script=Han}]{2})/u.exec(second.right)?.[1] ?? '';
  const own = /^的?([\p{Script=Han}]{2,6})/u.exec(first.right)?.[1] ?? '';
  // 14本理财书 … 这16本书里: one character that people count by
  const [thing = '', next = ''] = second.right;
  const short = thing !== '' && single.includes(thing) && !/[\p{Script=Han}]/u.test(next.replace(/[里中都全我他她一没每就各是]/, '')) && (own.endsWith(thing) || (own === '' && (first.right.startsWith(thing) || first.left.endsWith(thing))));
  const same = short || (noun !== '' && (own.includes(noun) || own[0] === noun[0] || first.left.includes(noun)));
  // 馆里收藏…共1.6万件, 全部14600件藏品: a character of the noun in what was done
  if (!same && (own !== '' || noun === '' || !(first.sentence.includes(noun) || [...noun].some((c) => !'品物件个'.includes(c) && first.left.includes(c))))) return null;
  const smaller = edges(second.q).high < edges(first.q).low;
  // 这96件作品是孩子们画的: some of the 120 that one points at
  if (smaller && !all && !none.test(second.clause)) return null;
  return differ(first, second, same ? 2 : 1.35) && nothingApart(first, second) ? first : null;
}

/** The one earlier figure of the group, where no other is of its order. */
function alone(second: Mention, group: readonly Mention[]): Mention | null {
  const first = group.find((m) => earlier(m, second) && m.place !== 'display');
  return first && group.every((m) => m === first || (m.place === 'display' && !apart(m.q, first.q, true))) ? first : null;
}

const allOf = /^(?:大多|大都|都|均|全部|基本|主要|多数)/;
const relative = /([\p{Script=Han}]{2,14})的([\p{Script=Han}]{0,4}?)(?:一共|总共|共|有|就|已|达|是|为){0,4}$/u;

/** 500人达成就业意向 … 达成就业意向的一共468人: the same is said of both, of the second as its attribute. */
function said(second: Mention, group: readonly Mention[]): Mention | null {
  const m = relative.exec(second.before.replace(/^.*[，。；：“‘！？]/, ''));
  // bounded: forty characters; 到会25人中，赞成方案二的17人: of those
  if (!m || second.q.dimension !== 'count' || /\d[^，。；\d]{0,8}[中里]，[^。；]*$/.test(second.lead.slice(-40))) return null;
  const words = m[1] ?? '';
  // 棵树: a noun of one character behind a classifier of its own
  const noun = m[2] || (/^\p{Script=Han}{2}/u.exec(second.right)?.[0] ?? (/^[树花鱼牛羊猪马桥船车井路河]$/.test(second.right) && second.q.unit !== '个' ? second.right : ''));
  // 到场的观众: all who were there, where nothing names another time
  const lead = second.lead.slice(0, Math.max(0, second.lead.lastIndexOf(words)));
  const present = /^(?:到场|到会|参加|参赛|出席|在场|前来)$/.test(words) && plainLead(lead) && !/[第次场轮批]/.test(lead);
  const told = (f: Mention): boolean => {
    // 加开旅客列车46列 … 加开的48列大多在清晨: nothing but a word of all of them behind the second
    if (allOf.test(noun)) return f.left.slice(-14).includes(words) && f.q.unit === second.q.unit && !'个项种次'.includes(f.q.unit);
    const beside = `${f.left.slice(-8)}|${f.right.slice(0, 16)}`;
    if (noun !== '' && f.right.startsWith(noun) && present) return true;
    if (noun !== '' && (f.right.startsWith(noun) || f.left.endsWith(noun))) return words.length < 4 ? beside.includes(words) || shares(words, beside.replace(noun, '|')) : shares(words, beside.replace(noun, '|'));
    for (let i = 0; i + 4 <= words.length; i++) if (f.right.includes(words.slice(i, i + 4))) return true;
    return false;
  };
  const all = group.filter((f) => earlier(f, second) && told(f));
  const [first] = all;
  if (!first || all.length > 1 || group.some((f) => f !== first && !apart(f.q, second.q, false)) || (kindsOf(first) !== kindsOf(second) && !(allOf.test(noun) && /每[天日]/.test(first.left) && kindsOf(second) === ''))) return null;
  return differ(first, second, 2) && nothingApart(first, second) ? first : null;
}

const headed = /^[“‘]?(?:一共|总共|今[天年]|昨天|我们){0,2}(?:来了|到了)?$|(?:说|道|介绍|表示|坦言|透露|称)[，：]?[“‘]?(?:今天|昨天|我们|今年|一共|总共|共|来了|来的有|有)*$/;

/** 十几名志愿者轮流守着 … “23名志愿者都排了班”: one noun behind both, the one roughly, the other exactly told, and not far apart. */
function rounded(second: Mention, group: readonly Mention[]): Mention | null {
  if (second.q.dimension !== 'count' || second.q.unit === '大') return null;
  const noun = /^\p{Script=Han}{2}/u.exec(second.right)?.[0] ?? '';
  if (noun === '' || /[的了在将被和与及是有]/.test(noun) || !(headed.test(second.lead) || /[都全]|一共|总共/.test(second.clause))) return null;
  const first = alone(second, group);
  if (!first?.right.startsWith(noun) || (first.q.approximator === 'exact') === (second.q.approximator === 'exact') || kindsOf(first) !== kindsOf(second)) return null;
  return differ(first, second, 1.3) && nothingApart(first, second) ? first : null;
}
