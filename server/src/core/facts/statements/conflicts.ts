// Pairs of mentions of one quantity that cannot both be true.
import type { Span } from '../../base/span.ts';
import { grouped } from '../../base/grouped.ts';
import { isTabular } from '../../syntax/rows.ts';
import type { Quantity } from '../quantity.ts';
import { nounsAgree, rightHead } from './heads.ts';
import { belied } from './bounds-belied.ts';
import { explained, mayBeOne, oneQuantity, restricted, type Setting, type Surrounds } from './conflict-evidence.ts';
import { digitsNear, type Near } from './digits-near.ts';
import { exchangedPairs } from './exchanged-pairs.ts';
import { headOrphans } from './head-orphans.ts';
import { modifiersAgree, sharedNoun } from './mention-nouns.ts';
import { scopesAgree, wish } from './mention-scopes.ts';
import { slot, type Mention } from './mentions.ts';
import { headlineBounds } from './headline-bounds.ts';
import { unitPairs } from './unit-pairs.ts';
import { apart } from './reach.ts';
import { pairsAlone } from './pairs-alone.ts';
import { restatements } from './restated.ts';
import { classifierOf } from './rows.ts';
import { oneNoun } from './one-noun.ts';
import { openers } from './openers.ts';
import { setsAgain } from './set-again.ts';
import { tiedPairs } from './tied-pairs.ts';
import { ofTwoThings, takenApart } from './things-apart.ts';
import { twinFigures } from './twin-figures.ts';

export interface Conflict {
  readonly first: Mention;
  readonly second: Mention;
  readonly place: Setting;
  readonly near: Near;
}

/** Conflicts of a story, at most one a figure. */
export function compareMentions(text: string, mentions: readonly Mention[]): Conflict[] {
  const found: Conflict[] = [];
  const used = new Set<Mention>();
  const story = storyOf(text, mentions);
  for (const group of groupsOf(mentions)) {
    if (group.length < 2 || group.length > 60) continue;
    for (const second of group) {
      for (const first of group) {
        const place = first.q.sentence === second.q.sentence ? null : settingOf(first, second);
        if (place === null || used.has(first) || used.has(second)) continue;
        const conflict = compare(story, first, second, place, group);
        if (!conflict) continue;
        found.push(conflict);
        used.add(first).add(second);
      }
    }
  }
  const take = (more: readonly Conflict[]): void => {
    for (const { first, second } of more) used.add(first).add(second);
    found.push(...more);
  };
  take(restatements(text, mentions, used));
  take([...belied(text, mentions, used), ...tiedPairs(text, mentions, used)]);
  take(exchangedPairs(text, mentions, used));
  take(headOrphans(text, mentions, used));
  take(pairsAlone(text, mentions, used));
  take(twinFigures(text, mentions, used));
  take(openers(text, mentions, used));
  take(oneNoun(text, mentions, used));
  take(headlineBounds(text, mentions, used));
  take(unitPairs(mentions, used));
  take(setsAgain(text, mentions, used));
  // 改了十八版，附图12版: editions and pages
  return found.filter((c) => c.first.q.unit !== '版' && !isGloss(text, c) && !(c.first.q.dimension === 'length' && rerouted(text, c.second.q)) && !eachHas(c) && !paidBack(c) && !pointsTold(c, mentions) && !byName(text, c) && !rangeOfDay(text, c) && !(isTabular(c.first.sentence) && (c.place === 'display' || isTabular(c.second.sentence))) && !someOf(c) && !inTurn(c) && !theseTeams(c) && !ofTwoVotes(text, c) && !ofOtherYears(c) && !(c.place === 'body' && takenApart(c.first, c.second)) && !(c.place === 'display' && c.near !== 'exchanged' && /(?<![目当眼日])前面?的?$/.test(c.second.left)));
}

/** “上半年增长7.2%”指…: an example that is explained. */
const isGloss = (text: string, { first, second, place }: Conflict): boolean => place === 'body' && [first.q, second.q].some((q) => /^[^“”，。]{0,8}”，?(?:就|都)?(?:是?指|的意思|意为|意即)/.test(text.slice(q.end, q.end + 16)));

/** 全程7.8公里 … 2015年改线，现全程11.3公里: of a road or a line before and after it was changed. */
export const rerouted = (text: string, second: Span): boolean => /(?:改线|改道|延伸|延长|续建|扩建|加长|截弯|调整线路)[^。；]{0,6}，?(?:现|如今|目前|今)/.test(text.slice(Math.max(0, second.start - 16), second.start));

/** 退还卡内余额，合计14.4万元 … 先后办卡，共缴费21.6万元: what was paid, and what is given back. */
const paidBack = ({ first, second }: Conflict): boolean => first.q.dimension === 'money' && [[first, second], [second, first]].some(([a, b]) => /退还|退款|返还|余额|退费/.test(a?.lead.slice(-30) ?? '') && /缴|交了|付|充值|办卡/.test(b?.lead.slice(-30) ?? '') && !/退还|退款|返还|余额|退费/.test(b?.lead.slice(-30) ?? ''));

/** 兄妹俩，四块奖牌 over 各得两块奖牌: each of several. */
const eachHas = ({ second, place }: Conflict): boolean => place === 'display' && /各(?:自|人)?(?:得|拿|获|有|拿到|获得|夺|夺得|摘得|捧回|带|分到?)$/.test(second.left);

/** 周六 -4℃～8℃: the day's range against another day's. */
const rangeOfDay = (text: string, { first, second }: Conflict): boolean => first.q.dimension === 'temperature' && [first.q, second.q].some((q) => /[～~—至到]$/.test(text.charAt(q.start - 1)) || /^[～~—至]/.test(text.charAt(q.end)));

/** 千年古樟 of a tree of 一千一百年: a round word, no count. */
const byName = (text: string, { first, second }: Conflict): boolean => [first.q, second.q].some((q) => q.end - q.start < 4 && q.approximator !== 'over' && /^[百千万]$/.test(text.slice(q.numeral.start, q.numeral.end)));

/** 64名农机手参加考试 … 57名考试合格: how it went for some of those told before. */
const outcome = /^[\p{Script=Han}]{0,6}?(?:合格|及格|达标|过关|通过|拿到|取得|录[取用]|晋级|入[围选])/u;
const someOf = ({ first, second, place, near }: Conflict): boolean => place === 'body' && near !== 'exchanged' && second.q.value < first.q.value && ((outcome.test(second.right) && !outcome.test(first.right) && !/^[^，。；]{0,6}[都均全]|^的?新装/.test(second.right) && !/这$/.test(second.left)) || amongThem.test(second.lead));

/** 两队积分47比46…。岚州队列第三。…这三队: those told of in between are counted in. */
const theseTeams = ({ first, second, place }: Conflict): boolean => place === 'body' && second.q.unit === '队' && second.q.value === first.q.value + 1 && /这$/.test(second.left);

/** 时序进度应为66.7%，目前超出0.9个百分点, under 67.6%: the difference is told beside the one. */
function pointsTold({ first, second }: Conflict, mentions: readonly Mention[]): boolean {
  if (first.q.kind !== 'percent' || second.q.kind !== 'percent') return false;
  const gap = Math.abs(first.q.value - second.q.value);
  return mentions.length > 0 && [first, second].some(({ sentence }) => [...sentence.matchAll(/(\d{1,2}(?:\.\d{1,2})?)个百分点/g)].some((m) => Math.abs(Number(m[1]) - gap) < 0.051));
}

/** 首轮投票…戴卓37票。…另行选举，…42票当选: of two ballots. */
const ofTwoVotes = (text: string, { first, second }: Conflict): boolean => first.q.unit === '票' && /另行选举|[第首][一二三]?轮|再次(?:投票|表决)|重新(?:投票|表决)|第[一二三]次(?:投票|表决)|再投/.test(text.slice(Math.max(0, Math.min(first.q.start, second.q.start) - 80), Math.max(first.q.start, second.q.start)));

/** 第二个月…合格45件, 到第三个月，54件: one after the other. */
function inTurn({ first, second }: Conflict): boolean {
  const nth = ({ lead }: Mention): string => /第([一二三四五六七八九十\d]{1,2})个?[月年周天轮批期站]/.exec(lead)?.[1] ?? '';
  const [a, b] = [nth(first), nth(second)];
  return a !== '' && b !== '' && a !== b;
}

/** 由2020年增至2025年…年均增长约6.1%, 以2025年为基数…年均增长约5.4%: means over other years. */
function ofOtherYears({ first, second }: Conflict): boolean {
  if (!/年均|每年平均/.test(first.clause) || !/年均|每年平均/.test(second.clause)) return false;
  const years = ({ sentence }: Mention): string => [...new Set(sentence.match(/(?:19|20)\d\d(?=年|[—～~-])/g) ?? [])].join();
  return years(first) !== years(second) && years(first) !== '' && years(second) !== '';
}

/** 渔船当中，装上定位的有304艘. */
const amongThem = /(?:当中|之中|中间|里头|里面)，[^。；]{0,20}$/;

interface Story extends Surrounds {
  readonly headline: string;
}

function storyOf(text: string, mentions: readonly Mention[]): Story {
  const inSentence = new Map<number, Mention[]>();
  let headline = '';
  for (const m of mentions) {
    if (m.place === 'display') headline += m.sentence;
    const list = inSentence.get(m.q.sentence);
    if (list) list.push(m);
    else inSentence.set(m.q.sentence, [m]);
  }
  return { text, inSentence, headline };
}

/** Persons whom speech counts in 个. */
const persons = /^(?:孩子|小朋友|娃|学生|老人|徒弟|队员|村民|伙伴|同学)/;

/** Mentions of one unit, classifier by classifier; ranges and 几 are no evidence. */
function groupsOf(mentions: readonly Mention[]): Iterable<readonly Mention[]> {
  return grouped(mentions, (m) => {
    const { approximator, kind, dimension, unit, han } = m.q;
    if (approximator === 'range' || approximator === 'several' || (unit === '大' && han)) return null;
    // no classifier is the name of a dimension
    return kind === 'percent' ? 'percent' : dimension === 'count' ? (unit === '个' && persons.test(m.right) && /^[“‘]?$/.test(m.left) && /[。“‘]$|^$/.test(m.lead) ? '人' : classifierOf(unit)) : dimension === 'none' ? `none ${unit}` : dimension;
  }).values();
}

function compare(story: Story, first: Mention, second: Mention, place: Setting, group: readonly Mention[]): Conflict | null {
  const ratio = (first.q.value * first.q.factor) / (second.q.value * second.q.factor);
  const far = ratio > 2 || ratio < 0.5;
  if (far && (first.q.scale !== second.q.scale || (first.q.dimension !== 'count' && first.q.unit !== second.q.unit))) return null;
  if (!apart(first.q, second.q, place === 'display')) return null;
  const near = digitsNear(story.text, first.q, second.q);
  if (far && !near) return null;
  if (place === 'body' && (ofTwoThings(first, second) || (near !== 'exchanged' && risenApart(first, second)))) return null;
  if (pricedApart(first, second) || toldOfTwo(first, second) || (place === 'body' && (isShared(first) !== isShared(second) || (!ofCounted(first) && ofCounted(second)))) || isRate(first) || isRate(second)) return null;
  // in the body only a definite second mention of a count is read by noun and modifiers
  const named = place === 'body' ? first.q.dimension === 'count' && definite(second, first) : place === 'display' || near !== null;
  const evident = mayBeOne(story, first, second, near, place);
  if ((!named && !evident) || !moodsAgree(first, second, place, near)) return null;
  // 2.1% reached of one plan, 2.2%以上 wanted by the next
  if (place !== 'display' && wish(second) && (first.q.approximator === 'atLeast') !== (second.q.approximator === 'atLeast')) return null;
  // 七千人跑过江堤 over 全程3000人 and 实际起跑7412人: a round figure is that of another one
  // 1号线…车站19座, 2号线…车站24座: a list of lines, no headline
  if (place === 'display' && new Set(group.filter((m) => m.place === 'display' && m.q.unit === first.q.unit).map((m) => m.q.value)).size > 2) return null;
  if (place === 'display' && first.q.place >= 1000 && near !== 'exchanged' && group.some((m) => m.place !== 'display' && m.q.place < first.q.place && m.q.value >= first.q.value && m.q.value < first.q.value + first.q.place)) return null;
  if (rounds(first.q, second.q) || rounds(second.q, first.q) || (place === 'body' && (restricted(first, second) || explained(first, second, group)))) return null;
  if (place !== 'display' && (echoed(first, story) || echoed(second, story))) return null;
  if ((near === null && place === 'display' && isOneOfParts(first, second, story)) || isAddendOf(first, second, story)) return null;
  if (named && bySubject(first, second, place, near, ratio, story.headline) && ((place === 'body' && near !== null) || (!met(first, second, group) && !met(second, first, group)))) return { first, second, place, near };
  if (place === 'display' && ofEveryOne(first, second, group, ratio)) return { first, second, place, near };
  if (place === 'body' && near !== null && takenUp(first, second, near, group)) return { first, second, place, near };
  return evident && oneQuantity(story, first, second, near, place, group) ? { first, second, place, near } : null;
}

/** 一级由60%提高到65%，二级由50%提高到55% … 门诊用药由60%提高到70%: one of several rises, each of its own thing. */
const risenApart = (first: Mention, second: Mention): boolean => first.q.kind === 'percent' && risen(second) > 0 && risen(first) > 1;
const risen = slot(({ sentence }: Mention): number => sentence.match(/由[\d.]{1,6}%[提升降调增][高至到低为]{1,2}/g)?.length ?? 0);

/** 10票，…；10位代表的身后: its own sentence counts the same number of something else, so it is no slip of another count. */
function echoed(m: Mention, { inSentence }: Story): boolean {
  return m.q.dimension === 'count' && m.q.value >= 10 && (inSentence.get(m.q.sentence) ?? []).some((x) => x !== m && x.q.value === m.q.value && x.q.scale === m.q.scale && x.q.unit !== m.q.unit && x.q.dimension === 'count');
}

/** 4000名学生 over 东校区有学生1860名，西校区有学生2140名: one of several told alike, each less than the headline's. */
function isOneOfParts(first: Mention, second: Mention, { inSentence }: Story): boolean {
  const words = second.left.slice(-2);
  // 由每周6列增至每周8列: one thing at two times
  if (/(?:[增扩加升降减][大加高少]?|提高)[至到为]每?[\p{Script=Han}]{0,2}$/u.test(second.left)) return false;
  const alike = words.length === 2 ? (inSentence.get(second.q.sentence) ?? []).filter((m) => m.q.unit === second.q.unit && m.left.endsWith(words)) : [];
  return alike.length > 1 && alike.every((m) => m.left !== words && m.q.value * m.q.factor < first.q.value * first.q.factor);
}

/** 42个项目 over 产业项目24个…基础设施项目11个…民生项目7个: with the others of its sentence it makes the headline's. */
function isAddendOf(first: Mention, second: Mention, { inSentence }: Story): boolean {
  const alike = (inSentence.get(second.q.sentence) ?? []).filter((m) => m.q.unit === second.q.unit && m.q.value !== first.q.value);
  return alike.length > 1 && alike.reduce((n, m) => n + m.q.value, 0) === first.q.value;
}

/** 民营企业进出口939.1亿元，占61.2%: a part, as its share says. */
const isShared = slot(({ sentence, clause }: Mention) => {
  const end = sentence.indexOf(clause) + clause.length;
  return /^，(?:约|就|已|共|各|均)?占(?!地|[^，。；]{0,4}(?:计划|任务|目标|总任务|应))/.test(sentence.slice(end, end + 12));
});

/** 到会25人中，赞成方案二的17人: some of a set that its own sentence counts. */
// bounded: forty-eight characters
const ofCounted = slot(({ lead }: Mention) => /\d[\p{Script=Han}]{1,6}(?:中|里)，[^。；]*$/u.test(lead.slice(-48)));

/** 虾两斤，每斤52元 … 鸡一只，每斤32元: prices of a pound, of things with no character in common. */
function pricedApart(a: Mention, b: Mention): boolean {
  if (a.q.dimension !== 'money' || !perUnit.test(a.before) || !perUnit.test(b.before)) return false;
  const words = b.lead.slice(-20).replace(numbers, '');
  return ![...a.lead.slice(-20).replace(numbers, '')].some((c) => /\p{Script=Han}/u.test(c) && words.includes(c));
}

const perUnit = /每(?:公?斤|两|条|只|个|件|份|盒|袋|米|尺|张)$/;
// bounded: a clause or the few characters beside a figure or a date
const numbers = /[\d一二两三四五六七八九十半]+[公]?[斤两条只个件份盒袋米尺张元]|每公?.|[，、。；]/gu;

/** 1美元约合7.11元, 100日元约合4.81元: what one currency or unit is in another. */
const isRate = slot(({ before }: Mention) => /(?:[约折]合|兑换?|相当于|等于)(?:人民币)?约?$/.test(before));

/** 第一次高潮…, 第二次高潮…; 甲超市：…, 乙超市：…: each line says what it is of. */
function toldOfTwo(first: Mention, second: Mention): boolean {
  const [a, b] = [topicOf(first), topicOf(second)];
  return (a.way !== '' && b.way !== '' && a.way !== b.way) || (a.turn !== '' && b.turn !== '' && a.turn !== b.turn) || (a.label !== '' && b.label !== '' && a.label !== b.label);
}

const turns = /第[一二三四五六七八九十\d]{1,3}[次轮场批期回天站局节阶组]/g;
const label = /^[“◆■●▲\s]{0,3}([^，。；：！？“”]{2,16})：/;
const speaks = /[说道称问答示绍]$/;

/** 本期收入，共5笔, 本期支出，共7笔: the two ways that money goes. */
const ways = /(收入|进账|收到|入账)|支出|开支|花销/g;

const topicOf = slot(({ lead, sentence }: Mention): { turn: string; label: string; way: string } => {
  const head = label.exec(sentence)?.[1] ?? '';
  const way = [...lead.slice(-16).matchAll(ways)].at(-1);
  return { turn: lead.match(turns)?.at(-1) ?? '', label: speaks.test(head) ? '' : head, way: way ? (way[1] ? 'in' : 'out') : '' };
});

/** Which of the two is read against which; null where this pair is looked at the other way round. */
function settingOf(first: Mention, second: Mention): Setting | null {
  if (first.place === 'display') return second.place !== 'display' || (first.q.part !== second.q.part && first.q.start < second.q.start) ? 'display' : null;
  if (second.place === 'display') return null;
  if (first.place === 'caption') return second.place !== 'caption' || first.q.start < second.q.start ? 'caption' : null;
  return second.place === 'caption' || first.q.start > second.q.start ? null : 'body';
}

/** Both facts or both wishes; a headline may leave 计划 out. */
function moodsAgree(first: Mention, second: Mention, place: Setting, near: Near): boolean {
  const [a, b] = [wish(first), wish(second)];
  if (a === b) return true;
  if (/这$/.test(second.left) && near !== null) return true;
  return place === 'display' && near !== null && (sharedNoun(first, second) !== null || sameLead(first, second));
}

/** 300户 for 312户 in speech: a round figure that the other one rounds to. */
function rounds(round: Quantity, fine: Quantity): boolean {
  const u = round.place * round.factor;
  return round.place >= 100 && fine.place < round.place && Math.abs(round.value * round.factor - fine.value * fine.factor) < Math.min(u, 0.08 * fine.value * fine.factor) && round.approximator === 'exact' && round.scale === 1;
}

/** The reading by noun and modifiers. */
function bySubject(first: Mention, second: Mention, place: Setting, near: Near, ratio: number, headline: string): boolean {
  const taken = /这$/.test(second.left) && near !== null;
  if (!taken && !scopesAgree(first, second, true)) return false;
  return place === 'display' ? inDisplay(first, second, near, headline) : place === 'caption' ? inCaption(first, second, near) : inBody(first, second, near, ratio);
}

/** The headline's figure against one of the body: the same noun, or none and digits that are easily taken for each other. */
function inDisplay(first: Mention, second: Mention, near: Near, headline: string): boolean {
  const shared = sharedNoun(first, second);
  if (shared && near !== 'exchanged' && ofTwoPlaces(shared.modifiers)) return false;
  // exchanged digits in the lead say more than a modifier the headline had no room for
  if (shared && near === 'exchanged' && second.place === 'lead' && !/其中/.test(second.clause)) return true;
  if (shared && second.place === 'lead' && first.left === shared.noun && gains.test(shared.noun) && !/[每均]|其中|又|再|还/.test(second.clause)) return true;
  if (shared) return modifiersAgree(first, second, shared.modifiers, headline) && (second.place !== 'body' || near !== null);
  if (near === null || (near === 'one' && String(first.q.value / first.q.scale).replace('.', '').length < 3 && !sameLead(first, second)) || first.q.unit !== second.q.unit || second.place !== 'lead') return false;
  const [a, b] = [rightHead(first.q), rightHead(second.q)];
  return first.q.kind !== 'percent' && (first.q.dimension !== 'count' || a === '' || b === '' || nounsAgree(a, b)) && !/[每均]|其中/.test(first.left + second.left);
}

/** 青柘代表团42金, 北浦区代表团47金: two places are named before one noun. */
function ofTwoPlaces([x, y]: readonly [string, string]): boolean {
  const named = (s: string): string => /([\p{Script=Han}]{2,4}?)(?:省|市|县|区|镇|乡|村|州|旗)?$/u.exec(s)?.[1] ?? '';
  const [a, b] = [named(x), named(y)];
  return a.length > 1 && b.length > 1 && /[省市县区镇乡村州旗]$/.test(x + y) && !/^[全我本该]/.test(a + b) && ![...a].some((c) => b.includes(c));
}

/** 少走8公里, 增收3万元: what the headline says is gained; in the body any subject may stand before it. */
const gains = /^(?:少[走跑绕用花等]|多[走跑收卖赚打产]|增[收产]|节[约省水电能]|省[下去出]|缩短|提前|压减|减[少排])$/;

/** 这3900册 opens its sentence, or what someone says in it. */
const headed = /^(?:[^。]{0,24}(?:说|介绍|道|表示|透露|称)[，：]?)?[“‘]?这$/;

/** 投放图书3600册 … 这3900册书: the only figure of its classifier before, with the same noun, is taken up with a digit changed. */
function takenUp(first: Mention, second: Mention, near: Near, group: readonly Mention[]): boolean {
  const [a, b] = [first.q, second.q];
  const noun = /^\p{Script=Han}/u.exec(second.right)?.[0];
  if (a.dimension !== 'count' || a.unit !== b.unit || a.approximator !== 'exact' || b.approximator !== 'exact' || !headed.test(second.lead) || noun === undefined) return false;
  if (near === 'one' && String(a.value).length < 3) return false;
  if (!`${first.left.slice(-4)}${first.right.slice(0, 6)}`.includes(noun) || /其中|另|还有|剩|其余|除/.test(first.clause + second.clause)) return false;
  return group.every((m) => m === first || m === second || (m.q.start > b.end && m.q.value !== b.value));
}

/** 近200户人家 over 全村213户都通上了，一户没落下: the story's one number of the kind, said of every one of them. */
function ofEveryOne(first: Mention, second: Mention, group: readonly Mention[], ratio: number): boolean {
  if (first.q.dimension !== 'count' || (first.q.approximator !== 'under' && first.q.approximator !== 'over' && first.q.approximator !== 'plus') || second.q.approximator !== 'exact' || ratio < 0.8 || ratio > 1.25) return false;
  if (!/(?:^|[，“‘：）])全(?:部|体|[校班村厂镇园队县区市社团乡]|小区|社区)?的?$/.test(second.left) || !/^[^，。；]{0,6}(?:都|均|全|一[户个人名家]不|[里中](?:，|有))/.test(second.right) || !whole.test(second.sentence)) return false;
  return (nounsAgree(rightHead(first.q), rightHead(second.q)) || /^(?:展品|藏品|作品|器物|文物|实物)/.test(second.right)) && group.every((m) => m === first || m === second || m.q.value === second.q.value);
}

/** 投入2.7亿元, 计划投入2.9亿元: the headline's words stand right before the body's figure too. */
const sameLead = (a: Mention, b: Mention): boolean => a.left.length >= 2 && b.left.endsWith(a.left.slice(-2));

/** A caption may show some of the people; only digits that look alike count. */
function inCaption(first: Mention, second: Mention, near: Near): boolean {
  const shared = sharedNoun(first, second);
  return shared !== null && near !== null && shared.modifiers.every((m) => m.length <= 4);
}

function inBody(first: Mention, second: Mention, near: Near, ratio: number): boolean {
  const shared = sharedNoun(first, second);
  if (!shared || shared.noun.length < 2) return false;
  return sameSet(first, second, near, ratio);
}

/** A third mention of the group agrees with the first: then the second is another figure. */
function met(first: Mention, second: Mention, group: readonly Mention[]): boolean {
  return group.some((m) => m !== first && m !== second && !apart(m.q, first.q, true) && m.place !== first.place);
}

const whole = /全部|悉数|一[户个人名家条所位件册本只头株棵张台辆间盏座块把支幅眼口](?:都|也)?[不没](?:有)?(?:落|少|漏|缺|掉|拉下|剩)|无一|没有一[户个人名家条所位]|统统|均已|都已|全都|已全|这些|上述|所有/;

/** The later figure takes up the earlier: 这13条线路, 437户一户不落, and at the head of its clause 28个社区的站点都… */
function sameSet(first: Mention, second: Mention, near: Near, ratio: number): boolean {
  const other = /其中|另|还有|又|首批|剩|其余|除|只有|尚有/;
  if (other.test(second.clause) || other.test(first.clause)) return false;
  return near === 'exchanged' || (ratio > 0.85 && ratio < 1.18);
}

/** How a mention may take up an earlier one, whichever that is. */
interface Taking {
  /** 这13条, 一户不落. */
  readonly any: boolean;
  /** 28个社区的站点都…: one of another part. */
  readonly ofOtherPart: boolean;
  /** 全村86户: one that is said of all. */
  readonly ofAll: boolean;
}

const takingOf = slot(({ left, right, clause }: Mention): Taking => ({
  any: /(?:这|那|上述|前述|全部|所有)(?:的)?$/.test(left) || whole.test(clause),
  ofOtherPart: /^[“”‘’\s]*$/.test(left) && /[都均全]|一起|一同|集体/.test(clause + right),
  ofAll: /全[校班村厂镇园队]的?$/.test(left),
}));

/** In the body a count conflicts only with one that it takes up. */
function definite(second: Mention, first: Mention): boolean {
  const { any, ofOtherPart, ofAll } = takingOf(second);
  return any || (ofOtherPart && first.q.part !== second.q.part) || (ofAll && /(?<!公)共|全/.test(first.clause));
}
