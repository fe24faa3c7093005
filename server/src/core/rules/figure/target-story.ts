// Part of figure/target: a level wished for later and the level told of the same thing anywhere before it in the story (已开到132家 … 争取让全区老年食堂达到120家).
import { baseValue } from '../../facts/statements/interval.ts';
import { bareOfScope } from '../../facts/statements/mention-nouns.ts';
import { placesDiffer } from '../../facts/statements/mention-scopes.ts';
import { mentionCues, type Mention } from '../../facts/statements/mentions.ts';
import { lastClause, sameUnit } from '../../facts/statements/rows.ts';

/** A goal that is outdone already, and whether it is a level to fall to. */
export interface StoryGoal {
  readonly goal: Mention;
  readonly reached: Mention;
  readonly falling: boolean;
}

/** No story sets more goals, or tells more levels, than this. */
const most = 40;
/** Characters of the words for what is to come. */
const aheadCue = mentionCues.cue('力目争划下明后到底将要拟未今届');
const levelCue = mentionCues.cue('达到至过总成有在于破');

const ahead = /提出|要求|下一?步|下一?阶段|接下来|明年|后年|到(?:20\d\d|今年|年)|年底|年末|力争|目标|计划|争取|确保|规划|打算|今后|未来|[一两二三四五]年[内后]|下半年|下个?月|届时|“?十[五六]五|将|要(?!求|闻|点|紧|道|素)|拟|希望/;
const wished = /提出|要求|再(?:压?降|缩短|压缩|提高|提升)|将|要(?!求|闻|点|紧|道|素)|力争|目标|争取|确保|计划|拟|打算|规划|届时|希望|到(?:20\d\d|今年|年|明年)|明年|后年|年底|年末|[一两二三四五]年[内后]|使|让/;
const rising = /(?:达到?|增[加至]?[到至]?|[提升]高?[到至]|扩[大展充]?[到至]|发展[到至]|增长[到至]|建[到成]|开到|铺到|覆盖|突破|拥有|总[数量]|总?规模|保有量|到|至)(?:了|约|近)?$/;
const fall = /(?:下?降[低]?|压[减缩降]?|缩[短减小]|减[少]?|控制|回落|削减|收窄)(?:到|至|在)了?(?:每[日天月年周班]|平均)?$/;
const done = /已|了|达|目前|如今|现在|眼下|截至|现有|共|累计|去年|今年[上前一二三]|上半年|升[至到]|降[至到]|开到|由|从/;
/** What has been built, or is there. */
const stands = /(?:建|办|盖|修|铺)(?:起|成)|拥有|[镇村乡县区市校馆园厂场社](?:有|种植?|养殖?)|(?:扩[大展]|发展|增加|增长|提高|提升|壮大)[到至]/;
const flow = /新增|再[新增建添开种修培引完招打投改铺设]|新建|每年|年均|首批|其中|增加(?!到|至)|增长(?!到|至)|提高(?!到|至)|提升(?!到|至)|保持|稳定|不低于|底线|守住|恢复|改造|培训|植树|[一二]期|每[月天日周年]|(?:少|多)于|逐年|又[新增建添开种修培引完招打投改铺设]|另/;
const elsewhere = /邻(?!里)|外[地省市县]|兄弟|周边|全国|全省|同期|曾|高峰|最[高多低少]|峰值|历史|一度|试点|示范|计划|目标|力争|原[定来先]|其中|累计(?!建|开|铺|设|达)|平均值|标准/;
/** One of several stages, or some of a year. */
const stage = /[一二三四]期(?!间)|第[一二三四][季批轮]|首[批期]|上半年|今年[前头]/;
const outdone = /提前|超额|超(?:过|出)[^，。；]{0,6}目标|(?:完成|实现|高于|突破|优于|好于|低于)[^，。；]{0,6}(?:目标|要求|标准)|目标[^，。；]{0,4}(?:提前|已经?|超额|变低|调低|降低|下调)|(?:下调|调低|降低|压低)了?[^，。；]{0,6}目标|反弹|回升|收缩|压减|精简|关停|撤并|合并|淘汰|退出|底线|红线|警戒|稳中/;

/** Goals that lie on the wrong side of the only level told of the same thing before. */
export function storyGoals(mentions: readonly Mention[], headline: string): StoryGoal[] {
  const found: StoryGoal[] = [];
  const goals = mentions.filter((m) => m.cues & aheadCue && m.cues & levelCue && m.place !== 'display' && m.q.kind !== 'label' && isGoal(m)).slice(0, most);
  for (const goal of goals) {
    const words = lastClause(goal.lead);
    const falling = fall.test(words);
    const noun = nounOf(words) || nounOf(goal.right);
    if (noun.length < 2) continue;
    const standing = mentions.filter((m) => m !== goal && m.q.start < goal.q.start && m.place !== 'display' && comparable(goal, m) && isLevel(m, falling)).slice(0, most);
    const alone = standing.length === 1 && !mentions.some((m) => m !== goal && m !== standing[0] && m.q.start < goal.q.start && comparable(goal, m) && baseValue(m.q) > baseValue(goal.q) / 2 && m.place !== 'display');
    const levels = standing.filter((m) => tied(goal, noun, m, headline, alone));
    const beyond = levels.filter((m) => (falling ? baseValue(goal.q) > baseValue(m.q) && baseValue(goal.q) < 2 * baseValue(m.q) : m.q.low > baseValue(goal.q) && baseValue(m.q) < 2 * baseValue(goal.q)));
    const [reached] = beyond;
    // any level that the goal goes on from may be the one it is set against
    if (!reached || beyond.length !== levels.length || beyond.some((m) => m.q.value !== reached.q.value)) continue;
    if (outdone.test(reached.sentence + goal.sentence) || alike(mentions, goal, reached, falling)) continue;
    found.push({ goal, reached, falling });
  }
  return [...found, ...oneWord(mentions, goals.filter((g) => !found.some((f) => f.goal === g)))];
}

/** Words of time, place and reaching that name nothing. */
const unnamed = /全[国省市县区镇乡村校]|年底|年末|今年|明年|目前|已经|达到|突破|覆盖|确保|力争|争取|计划|人数|数量|总数|建成|完成|实现|[的将到至已了共有]/g;

/** 签约服务已覆盖23.6万人 … 确保到年底签约人数突破22万人: goals for the end of a year, and the one level above them whose clause has a word of theirs. */
function oneWord(mentions: readonly Mention[], goals: readonly Mention[]): StoryGoal[] {
  const found: StoryGoal[] = [];
  for (const goal of goals) {
    const words = lastClause(goal.lead);
    if (goal.q.dimension !== 'count' || fall.test(words) || !/年底|年末|到?(?:20\d\d|明|今)年/.test(goal.lead.slice(-30))) continue;
    const wish = `${words} ${goal.right}`.replace(unnamed, ' ');
    const above = mentions.filter((m) => m !== goal && m.q.start < goal.q.start && m.place !== 'display' && comparable(goal, m) && m.q.approximator !== 'range' && m.q.low > baseValue(goal.q) && baseValue(m.q) < 1.6 * baseValue(goal.q));
    const [reached] = above.filter((m) => /已|目前|现有|截至|到[今去]?年?\d{1,2}月底/.test(m.lead.slice(-30)) && isLevel(m, false));
    if (!reached || above.some((m) => m.q.value !== reached.q.value && !/共|总|全[市县区省]/.test(m.lead.slice(-10))) || placesDiffer(goal, reached) || outdone.test(reached.sentence + goal.sentence) || alike(mentions, goal, reached, false)) continue;
    const told = `${lastClause(reached.lead)} ${reached.right}`.replace(unnamed, ' ');
    const shared = wish.split(' ').map((w) => common(w, told)).filter((w) => w.length > 1 && !/[的了在将已被都和与及是有为于从]/.test(w));
    const own = told.split(' ').join('');
    // 公交车612辆，其中纯电动公交车380辆: what is named more like the goal stands lower
    const likeness = (m: Mention): number => Math.max(0, ...wish.split(' ').map((w) => common(w, `${lastClause(m.lead)} ${m.right}`.replace(unnamed, ' ')).length));
    if (mentions.some((m) => m !== goal && m !== reached && comparable(goal, m) && m.q.start < goal.q.start && likeness(m) >= likeness(reached) && baseValue(m.q) < baseValue(goal.q))) continue;
    if (shared.length === 0 || /新增|其中|每|均/.test(own + wish)) continue;
    found.push({ goal, reached, falling: false });
  }
  return found;
}

/** A level wished for later, told in words of reaching it. */
function isGoal({ q, lead, clause, right }: Mention): boolean {
  if (q.approximator === 'range' || q.approximator === 'about' || q.value <= 1) return false;
  const words = lastClause(lead);
  // 三期明年动工，到2028年年底，全县总装机要达到: of the whole area again
  if (stage.test(/全[国省市县区镇乡村]/.test(words) ? words : lead)) return false;
  // 确保年底签约人数突破22万: the figure's own 突破
  if (!(rising.test(words) || (q.approximator === 'over' && !fall.test(words)) || (fall.test(words) && q.approximator !== 'atLeast')) || !ahead.test(lead) || !wished.test(lead.slice(-40))) return false;
  if (q.approximator === 'under' || (q.approximator === 'atMost' && (!fall.test(words) || /控制?[在到至]?了?$/.test(words)))) return false;
  return !/已|了|去年|曾/.test(words) && !flow.test(words.replace(/每[月天日周年]$/, '')) && !/^(?:的|左右|之间)/.test(right) && !/不(?:再|是)/.test(clause);
}

/** 8标箱 and 7标箱: units of no dimension are compared by name. */
const comparable = ({ q: a }: Mention, { q: b }: Mention): boolean => sameUnit(a, b) || (a.dimension === 'none' && b.dimension === 'none' && a.unit !== '' && a.unit === b.unit);

/** What the story says stands now. */
function isLevel({ q, lead, clause, sentence, right }: Mention, falling: boolean): boolean {
  if (q.approximator === 'under' || q.approximator === 'atMost' || q.approximator === 'range') return false;
  const words = lastClause(lead);
  // where it goes on from is no level any more
  if (/[由从]$/.test(words)) return false;
  // 二期并网，全市装机容量由此达到124万千瓦: of the whole area again
  if (/[一二三四]期(?!间)|第[一二三四][季批轮]|首[批期]/.test(/全[国省市县区镇乡村]/.test(words) ? words : lead)) return false;
  // 列出了32条待改街巷: what is still to be done is no level
  if (/(?:列[出入]|排查出|梳理出|摸排出|纳入)(?:了|了约|约)?$/.test(words) || /^待/.test(right)) return false;
  // bounded: the eighty characters before a figure
  if (elsewhere.test(words) || /将|力争|计划|预计|争取|拟|规划|打算|要(?!求)/.test(words) || flow.test(words.replace(/[由从].*$/, '').replace(/每[月天日周年]/, ''))) return false;
  return falling ? (fall.test(words) || /率[为是]$/.test(words)) && done.test(lead.slice(-40)) : done.test(words) || stands.test(words) || (/已|目前|如今|现在|眼下|截至|现有/.test(sentence) && (rising.test(words) || words.endsWith('有')) && !wished.test(clause)) || (/目前|如今|现在|眼下|截至/.test(lead.slice(-40)) && !wished.test(clause));
}

/** The level is told of what the goal names: its noun stands in the level's clause or right behind the figure, and neither has a word that sets it apart. */
function tied(goal: Mention, noun: string, m: Mention, headline: string, alone: boolean): boolean {
  // 全县 and 石塘镇
  const place = /\p{Script=Han}{2}(?:[县镇乡村]|(?<![小社校景园片辖厂矿灾林])区)(?!里|民|干)/u.exec(lastClause(goal.lead))?.[0];
  if (place !== undefined && areaOf(m) !== '' && !`${m.sentence}${headline}`.includes(place) && !/^[全我本]/.test(place.slice(1))) return false;
  const z = zone.exec(goal.lead)?.[0];
  if (z !== undefined && !(m.lead + headline).includes(z)) return false;
  if (placesDiffer(goal, m) || areaOf(goal) !== '' && areaOf(m) !== '' && areaOf(goal) !== areaOf(m)) return false;
  if (/每[月天日周年]/.test(lastClause(goal.lead)) && !/每[月天日周年]/.test(lastClause(m.lead))) return false;
  const last = lastClause(m.lead);
  // 挂牌的古树，全县已有2140棵: the clause before names it
  const words = nounOf(last) === '' && m.right === '' ? m.lead.slice(-40) : last;
  const known = words + (m.right.split(/[、，；]/, 1)[0] ?? '');
  // 开放操场的学校, 开放的学校操场: the same words in another order
  const bag = noun.replaceAll('的', '');
  const beside = [...nounOf(words)].filter((c) => !bag.includes(c)).join('');
  if (bag.length > 4 && [...bag].every((c) => known.includes(c)) && bag.includes(nounOf(words).slice(-2)) && !apart.test(beside)) return true;
  // 藏书 and 馆藏图书, in a story with no other level of the unit
  if (alone && zone.exec(goal.lead)?.[0] === zone.exec(m.lead)?.[0] && [...bag].every((c) => known.includes(c)) && !apart.test(beside) && [...beside].filter((c) => !`${goal.sentence}${headline}全省市县区镇乡村`.includes(c)).length <= 3) return true;
  const n = common(noun, known);
  if (n.length < Math.min(3, noun.length) || (n.length === 2 && noun.length === 2 && !nounOf(words).endsWith(noun) && !m.right.startsWith(noun))) return false;
  // the head of the goal's noun is what is counted
  if (!n.endsWith(noun.slice(-2)) && !known.includes(noun.slice(-2))) return false;
  const rest = noun.replace(n, '');
  const own = nounOf(words).replace(n, '');
  const same = m.q.sentence === goal.q.sentence;
  // 公交车612辆，其中纯电动公交车380辆: of which the goal is
  if (!heldIn(rest, same || m.sentence.includes('其中') ? known : m.sentence + headline)) return false;
  // more of one kind than all are to be is as wrong
  return heldIn(own, goal.sentence + headline) || (goal.q.dimension === 'count' && !fall.test(words) && !/均|率|每/.test(noun + words)) || (own.length <= 2 && !apart.test(own));
}

const zone = /城里|山里|乡下|主城|[老新旧]城区?|乡村|农村|城镇|城区|城市|市区|郊区|山区|海岛|建成区|线上|线下|县城|集镇/;

/** Words that set some of the things apart. */
const apart = /农|城|乡|山|村|里|城镇|乡村|城区|城市|郊区|重点|个别|部分|新|老|男|女|初|高|大|中|小|公办|民办/;

/** 省 or 市 of 全省, 我市: the area told last. */
// bounded: the eighty characters before a figure
const areaOf = ({ lead }: Mention): string => /.*[全我本]([国省市县区镇乡村校])/.exec(lead)?.[1] ?? '';

/** Every pair of characters of some words stands in the text; one character alone tells nothing. */
function heldIn(words: string, where: string): boolean {
  for (let i = 0; i + 2 <= words.length; i += 2) if (!where.includes(words.slice(i, i + 2))) return false;
  return true;
}

/** Another figure of the unit that may be what the goal goes on from, or a step between: of the goal's own sentence. */
const alike = (mentions: readonly Mention[], goal: Mention, reached: Mention, falling: boolean): boolean =>
  mentions.some((m) => m !== goal && m !== reached && comparable(goal, m) && m.q.sentence === goal.q.sentence && m.q.start < goal.q.start && (falling ? baseValue(m.q) > baseValue(goal.q) : baseValue(m.q) < baseValue(goal.q)));

/** What a clause before a figure speaks of, without planning, time, area and verbs. */
function nounOf(clause: string): string {
  // bounded: a clause of the eighty characters before a figure
  // 装机容量将突破: what is to come may stand behind the noun
  const words = withoutTail(withoutTail(clause.replace(/^.*[）】]/, '')).replace(/^.*(?:力争|争取|确保|目标是?|计划|规划|打算|希望|准备|提出|要求|[要将]?[把让使]|将)/, '').split(/[由从]/)[0] ?? '');
  return bareOfScope(words).replace(/[^\p{Script=Han}\d]/gu, '').replace(/^(?:到|在)?(?:[明后今]年|20\d\d年|年底)(?:年?[底末初])?前?/, '').replace(/\d/g, '').replace(/^全[城网]|^[到在再还]|(?:数|量|总)$/g, '');
}

/** The words without verbs and numbers' helpers that end them. */
function withoutTail(clause: string): string {
  let words = clause;
  for (let i = 0; i < 5; i++) {
    const shorter = words.replace(tailWords, '');
    if (shorter === words) break;
    words = shorter;
  }
  return words;
}

const tailWords = /(?:力争|争取|计划|确保|预计|有望|目标|打算|拟|已经|已|要|将|又|就|也|都|共|再|进一步|逐步|由|从|了|到|至|在|达|过|约|近|超|总数|总量|总长度?|总?里程|总?面积|数量|规模|保有量|增加?|增长|提高|提升|升|扩大|扩展|扩充|扩|发展|壮大|建成?|开|铺|突破|拥有|有|累计|下?降低?|压[减缩降]?|缩[短减小]|减少?|控制|回落|削减|收窄|每[日天月年周班]|平均|也会|会)$/;

/** The longest run of characters both have. */
function common(a: string, b: string): string {
  let best = '';
  for (let i = 0; i + 2 <= a.length; i++) {
    let n = best.length + 1;
    while (i + n <= a.length && b.includes(a.slice(i, i + n))) n++;
    if (n - 1 > best.length) best = a.slice(i, i + n - 1);
  }
  return best;
}
