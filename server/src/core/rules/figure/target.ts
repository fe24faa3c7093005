// figure/target: a target for a later time that is below what has been reached, or above what has been fallen to.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { defineStoryRule } from '../define.ts';
import { baseValue } from '../../facts/statements/interval.ts';
import { bareOfScope, modifiersAgree, nounBefore, sharedNoun } from '../../facts/statements/mention-nouns.ts';
import { mentionCues, type Mention } from '../../facts/statements/mentions.ts';
import { sameUnit } from '../../facts/statements/rows.ts';
import { byDeed, byName, byTopic, finishedAlready, planner, shortName } from './target-names.ts';
import { fallsToldTwice } from './target-fall-told.ts';
import { outdone } from './target-falling.ts';
import { type Levels, standing } from './target-levels.ts';
import { areaLevel } from '../../facts/statements/scope-data.ts';
import { wideLimits } from './target-limits.ts';
import { unmetGoals } from './target-claims.ts';
import { storyGoals } from './target-story.ts';
import { fallenRates } from './target-rates.ts';
import { slowerGoals } from './target-times.ts';

/** 占全年计划的46%，提前实现“双过半”: a share of the year's plan, and what is said of it. */
const pastHalf = /(?<=(?:计划|任务|目标|预算)[^，。；\d]{0,6})(\d{1,2}(?:\.\d{1,2})?)([%％])，(?:已|提前|顺利|如期|率先|成功)?(?:实现|完成)了?(?:时间过半、?)?“?(?:双过半|任务过半|双过半”)”?/g;

export default defineStoryRule({
  id: 'figure/target',
  severity: 'information',
  fixable: false,
  needs: ['mentions'],
  source: '常理：目标应高于现状；domain F08',
  messages: {
    below: { zh: '目标“{target}”低于文中已达到的“{reached}”，请核对口径', en: 'The target “{target}” is below the “{reached}” already reached; check what is compared' },
    above: { zh: '目标“{target}”高于文中已降到的“{reached}”，请核对口径', en: 'The target “{target}” is above the “{reached}” it has fallen to already; check what is compared' },
    reached: { zh: '已达到', en: 'Already reached' },
    half: { zh: '“{reached}”不到一半，与“{target}”不符', en: '“{reached}” is less than half, yet “{target}”' },
    unmet: { zh: '“{reached}”少于目标“{target}”，却说已完成', en: '“{reached}” falls short of the target “{target}”, yet it is said to be met' },
    wide: { zh: '目标“{target}”宽于文中已降到的“{reached}”，请核对口径', en: 'The limit “{target}” is wider than the “{reached}” reached already; check what is compared' },
  },
  check({ copy, facts, issue, report }) {
    const tell = (message: 'below' | 'above' | 'wide', goal: Span, reached: Span): void => report({ message, data: { target: copy.text.slice(goal.start, goal.end), reached: copy.text.slice(reached.start, reached.end) }, span: goal, related: [{ message: 'reached', span: reached }] });
    for (const { goal, reached } of wideLimits(facts.mentions, issue.date?.year ?? Infinity)) tell('wide', goal.q, reached.q);
    if (holds(copy.text, '过半')) for (const m of matchesOf(copy.text, pastHalf)) {
      if (Number(m[1]) >= 50) continue;
      const [start, at] = [m.index ?? 0, (m.index ?? 0) + m[0].indexOf('，') + 1];
      report({ message: 'half', data: { reached: `${m[1]}${m[2]}`, target: copy.text.slice(at, start + m[0].length) }, span: { start: at, end: start + m[0].length }, related: [{ message: 'reached', span: { start, end: start + (m[1]?.length ?? 0) + 1 } }] });
    }
    for (const { goal, done } of unmetGoals(copy.text, facts.mentions)) report({ message: 'unmet', data: { target: copy.text.slice(goal.q.start, goal.q.end), reached: copy.text.slice(done.q.start, done.q.end) }, span: done.q, related: [{ message: 'reached', span: goal.q }] });
    for (const { goal, reached } of slowerGoals(copy.text)) tell('above', { start: goal.start, end: goal.end }, { start: reached.start, end: reached.end });
    const year = issue.date?.year ?? Infinity;
    const hopes = facts.mentions.filter((m) => m.cues & goalCue && m.q.dimension !== 'time' && !compared.test(m.lead));
    const goals = hopes.filter((m) => isGoal(m, year)).slice(0, 60);
    const headline = copy.parts.filter((p) => p.kind === 'headline').map((p) => copy.text.slice(p.start, p.end)).join('');
    const told = new Set<number>();
    for (const { goal, reached } of fallsToldTwice(copy.text, facts.mentions)) {
      told.add(goal.q.start);
      tell('below', goal.q, reached.q);
    }
    if (hopes.length > 0) {
      for (const { goal, reached } of outdone(facts.mentions, headline)) {
        told.add(goal.q.start);
        tell('above', goal.q, reached.q);
      }
    }
    for (const { goal, reached } of finishedAlready(facts.mentions)) {
      told.add(goal.q.start);
      tell('below', goal.q, reached.q);
    }
    for (const { goal, reached } of fallenRates(copy.text, facts.mentions)) {
      if (told.has(goal.q.start)) continue;
      told.add(goal.q.start);
      tell('below', goal.q, reached.q);
    }
    const yearly = hopes.length > 0 && !toldOutdone.some((word) => holds(copy.text, word)) && !(holds(copy.text, '年初') && /年初(?:定|提出|确定|计划)/.test(copy.text)) ? hopes.filter(isYearly).slice(0, 60) : [];
    const shared = hopes.length === 0 || explained.test(copy.text) ? [] : storyGoals(facts.mentions, headline).filter(({ goal, reached }) => sameArea(goal, reached));
    const tellStory = (): void => {
      for (const { goal, reached, falling } of shared) if (!told.has(goal.q.start)) tell(falling ? 'above' : 'below', goal.q, reached.q);
    };
    if (goals.length === 0 && yearly.length === 0) return tellStory();
    const levels = standing(facts.mentions, (m) => isReached(m, year));
    const done = standing(facts.mentions, isDoneThisYear);
    for (const goal of new Set([...goals, ...yearly])) {
      if (told.has(goal.q.start)) continue;
      const above = (m: Mention): boolean => m.q.dimension === goal.q.dimension && baseValue(m.q) > baseValue(goal.q) && baseValue(m.q) < 4 * baseValue(goal.q) && m.q.low > baseValue(goal.q) && oneUnit(goal, m);
      const first = ({ from, stands }: Levels): Mention | undefined => from.find((m) => above(m) && stands(m) && compares(goal, m, headline, copy.text));
      const reached = (goals.includes(goal) ? first(levels) : undefined) ?? (yearly.includes(goal) ? first(done) : undefined);
      // 其中纯电动公交车380辆: what is named like the goal has not reached it
      if (!reached || facts.mentions.some((m) => sameUnit(m.q, goal.q) && Math.abs(baseValue(m.q) - baseValue(goal.q) - baseValue(reached.q)) < 1e-6 * baseValue(m.q)) || facts.mentions.some((m) => m !== goal && m !== reached && (namedAlike(goal, m) || soFar(goal, reached, m) || nearer(goal, reached, m) || isDoneOf(goal, reached, m)))) continue;
      // 签派可靠率99.61%，目标是99.5%: a rate and what it was to be
      if (goal.q.kind === 'percent' && reached.q.end < goal.q.start && goal.q.sentence === reached.q.sentence && /^，(?:而)?(?:年度|全年|既定|(?:年初|当初|原定|原先|去年|上年|合同|规定)的?)?(?:目标值?|标准|要求)[是为]$/.test(copy.text.slice(reached.q.end, goal.q.start))) continue;
      // 去年8.6%，比2021年的12.9%降了4.3个百分点: what is to fall
      if (goal.q.kind === 'percent' && /(?:降|减|缩)[了低少]?[\d.]{1,5}个百分点/.test(reached.sentence)) continue;
      if (explained.test(copy.text)) continue; // 目标为何变低
      if (/目标(?:仍|还|依然|依旧|继续)[然旧]?(?:是|为|定在?)/.test(goal.sentence)) continue; // left as it was
      // what was outdone is no goal any more, but for one that is set after it (下一步，计划到后年)
      const outdoneGoal = /提前|超额|超(?:过|出)[^，。；]{0,6}目标|(?:完成|实现|高于|突破)[^，。；]{0,6}目标|目标[^，。；]{0,4}(?:提前|已经?|超额)/;
      if (outdoneGoal.test(goal.sentence) || (outdoneGoal.test(reached.sentence) && !(reached.q.end < goal.q.start && /下一?步|接下来|下一?阶段|今后|[明后]年/.test(goal.lead)))) continue;
      told.add(goal.q.start);
      tell('below', goal.q, reached.q);
    }
    tellStory();
  },
});

/** 超过预计的7万人次和2.5万人次: what was hoped for, beside what has come. */
const compared = /(?:超过?|高于|超出|好于|低于|不及|大于|多于|少于)了?[^，。；]{0,10}(?:预计|预期|目标|计划|预测|预估)的?[^，。；]{0,20}$/;

/** The story says that the year's task was outdone. */
const toldOutdone = ['超额', '提前', '原定', '原计划', '任务数', '已完成全年', '已完成年度', '目标任务的'];

/** The story says why the goal is lower. */
const explained = /目标[^，。；]{0,6}(?:变低|越定越低|越来越低|调低|降低|下调|偏低|低于去年|少了|减少)|(?:下调|调低|降低|压低)了?[^，。；]{0,6}目标/;

const falling = /结余|能耗|排放|PM|浓度|投诉|事故|死亡|失业|贫困|欠|信访|发案|火灾|成本|时限|时间|用时|费用|负债|库存|差距|下降|减少|降低|降到|降至|压减|压缩|缩短|淘汰|控制|以内|以下|不超过|低于|半径|距离|伤亡|损耗|赤字|杠杆|等候|违法|隐患|垃圾(?!分类|投放|中转|清运|[^，。；]{0,6}(?:利用|回收|处理|处置|覆盖|焚烧|资源化)率)|碳|用水|漏损|发病|近视|辍学|空置|债务|逾期/;
const stock = /[壮扩]大到|目标值?[为是](?!\d{1,4}[年月日])[\d一二三四五六七八九十超近约]|达到|达|突破|超过|超|不少于|发展到|增至|增加到|提高到|提升到|增长到|扩大到|扩[到至展]|恢复[到至]|回升[到至]|升至|总量|总数|总规模|累计|建成|实现|保有/;

/** 力争, 目标, 计划, 争取, 确保, 到2030年, 年底, 将, 规划, 预计, 提出, 安排, 后年, 年内, 要, 打算. */
const goalCue = mentionCues.cue('力目计争确到底将规预提安后内要打');

const later = /(?:(?<![重需主])要|将|力争|争取|目标|计划|确保|拟)[^，。；]{0,16}(?:达到|达|突破|超过|[到至]|不少于|建成)/;

/** 到后年, 到2030年 where that is after the issue's year. */
function isLater(sentence: string, year: number): boolean {
  const named = /到(明年|后年|20\d\d)/.exec(sentence)?.[1] ?? /(明年|后年|20\d\d)年?(?:年?[底末]前?|前)，?[^，。；]{2,16}(?:达到|达)/.exec(sentence)?.[1];
  if (named === undefined) return false;
  return !/\d/.test(named) || Number(named) > year || (year === Infinity && /提出|规划|计划|按照|根据|安排|远景/.test(sentence));
}

/** A level to be reached: 力争…达到, 到2030年…突破; not 新增, 再建, a share of a year's work. */
function isGoal({ q, clause, sentence, lead, left }: Mention, year: number): boolean {
  if (isRest.test(lead) || q.approximator === 'under' || q.approximator === 'atMost' || q.approximator === 'range') return false;
  if (!/力争|目标|计划|争取|确保|到\s*(?:20\d\d|今年|明年)|年底|将|规划|预计|提出|安排|后年|年内|要|打算/.test(sentence)) return false;
  if (q.modality !== 'target' && q.modality !== 'plan' && q.modality !== 'forecast' && (!(later.test(clause) || isLater(sentence, year)) || /已|了/.test(clause))) return false;
  const tail = `${left.slice(-12)}${q.link}${clause}`;
  const yearly = q.approximator === 'atLeast' && /今年力争/.test(clause);
  return (yearly || stock.test(tail)) && !falling.test(clause) && !/新增|再(?!生)|新建|每年|年均|一季度|上半年|本月|保持|稳定|确保|不低于|保底|底线|守住|首批|一期|其中|增长|增加(?!到)|提高(?!到)|提升(?!到)|培训|植树|改造/.test(clause);
}

/** 剩余12.8公里、10座车站计划年底建成: what is left of the whole. */
const isRest = /(?:剩余|余下|剩下|其余)[^，。；]{0,16}$/;

/** What is to be done within the year (力争全年改造300座). */
function isYearly({ q, clause, sentence, lead }: Mention): boolean {
  if (isRest.test(lead)) return false;
  if (!/全年|年内|年底|今年|本年度|12月底|整个[^，。]{1,3}[季期]/.test(sentence)) return false;
  if (q.modality !== 'target' && q.modality !== 'plan' && q.modality !== 'forecast' && !/力争|确保|计划|争取|预计|将|可以?[达突超]|有望/.test(clause)) return false;
  if (q.approximator === 'under' || q.approximator === 'atMost' || q.approximator === 'range') return false;
  return !falling.test(clause) && !/再(?!生)|还[要将可]|另|其中|首批|每[年月天]|明年|后年|20\d\d年/.test(clause) && !/已|了/.test(clause);
}

/** 列出了32条待改街巷: what stands on a list has still to be done. */
const yetToDo = /列[出入了]|纳入|待[改建修办整治拆挖验]|梳理|摸排|排查|排[定出]|圈[定出]|清单|名单|列为/;

/** What has been done of it so far this year. */
function isDoneThisYear({ q, clause, sentence, lead, right }: Mention): boolean {
  if (isListed(lead, right)) return false;
  if (!/今年|以来|截至|[一二三]季度|上半年|前\d{1,2}个?月|1[—至～-]\d{1,2}月/.test(sentence)) return false;
  if (q.modality === 'target' || q.modality === 'plan' || q.modality === 'forecast' || q.modality === 'norm' || later.test(clause) || falling.test(clause)) return false;
  if ((/累计/.test(clause) && !/今年/.test(lead)) || yetToDo.test(clause)) return false;
  return /已|完成|共|新增|累计|了|1[—至～-]\d{1,2}月|前[一二三]季度|上半年/.test(clause + lead) && !/去年|前年|明年|[三五十]年(?:以)?来|近[三五十两]年|近年|总数|历年|开[馆园业通]以来|建[成校馆]以来/.test(sentence) && !/力争|计划|预计/.test(clause);
}

/** 列出了32条待改街巷: what is still to be done is not reached. */
function isListed(lead: string, right: string): boolean {
  return /^待/.test(right) || /(?:列[出入]|排查出|梳理出|摸排出)了?$/.test(lead);
}

/** A level that stands: 已达, 目前有, 截至; not a flow of last year or a single place. */
function isReached({ q, clause, sentence, lead, right }: Mention, year: number): boolean {
  // a later stage of the same plan (…，2030年达到60万千瓦)
  const stage = Number(/(20\d\d)年[^，。]{0,8}$/.exec(lead)?.[1] ?? 0);
  if (/明年|后年/.test(lead) || (stage > 0 && (year === Infinity ? /提出|目标|力争|规划|计划/.test(lead) : stage > year))) return false;
  if (q.approximator === 'under' || q.approximator === 'atMost') return false;
  if (q.modality === 'target' || q.modality === 'plan' || q.modality === 'forecast' || q.modality === 'norm' || later.test(clause)) return false;
  if (isListed(lead, right)) return false;
  if (/隔壁|相邻|兄弟[^，。；]{0,3}[县区乡镇村场厂校局]|人家/.test(lead + clause)) return false;
  if (falling.test(clause) || /邻[省市县区镇乡村]|外[省市县]|新增|其中|力争|目标|计划|争取|预计|将|规划|曾|高峰|最高|峰值/.test(clause)) return false;
  return (right === '' && q.approximator === 'exact') || /已|达|突破|超过|目前|截至|现有|共|拥有|累计|建成|实现|完成|如今|去年|为|有/.test(sentence);
}

/** 标箱 and other units of no dimension are compared by name. */
const oneUnit = ({ q: a }: Mention, { q: b }: Mention): boolean => sameUnit(a, b) || (a.dimension === 'none' && b.dimension === 'none' && a.unit !== '' && a.unit === b.unit);

/** 一期, 第一季: a stage or a part of the year. */
const stage = /([一二三四])期(?!间)|第([一二三四])[季批轮]/;

function compares(goal: Mention, reached: Mention, headline: string, text: string): boolean {
  if (!oneUnit(goal, reached) || stage.exec(goal.lead)?.[0] !== stage.exec(reached.lead)?.[0]) return false;
  // 累计招收6万人, 今年计划招收1.5万人: a total and a year
  if (/累计|历年|历届/.test(reached.clause) && /今年(?:计划|预计|将|力争|拟)/.test(goal.sentence) && !/累计|总|年底|建成/.test(goal.clause)) return false;
  const shared = byDeed(goal, reached) ?? sharedNoun(goal, reached) ?? nounBefore(goal, reached) ?? byHead(goal, reached) ?? bySilence(goal, reached) ?? byTotal(goal, reached) ?? byLength(goal, reached) ?? byName(goal, reached) ?? byTopic(goal, reached);
  if (!shared || (!shortName(text, shared.modifiers, reached) && !modifiersAgree(goal, reached, [shared.modifiers[0].replace(planner, '').replace(planPeriod, '').replace(/^[，“]?[让使把]|[让使把]$/g, ''), ''], headline))) return false;
  // 其中持证的3200人, 持证社工要达到4000人: of which the goal is
  const own = bareOfScope(shared.modifiers[0].replace(planner, '')).slice(0, 2);
  // 恢复到: what is won back may well be less than there once was; only what has been won back already is a level
  if (recovers.test(goal.clause) && !(recovers.test(reached.clause) && reached.q.start < goal.q.start)) return false;
  if (own.length === 2 && reached.sentence.includes('其中') && !(reached.lead + reached.clause).includes(own)) return false;
  // 秋茶产值, 春茶产值
  const [s, t] = [season.exec(goal.lead.split('；').at(-1) ?? '')?.[0], season.exec(reached.sentence)?.[0]];
  if (s !== undefined && t !== undefined && s !== t) return false;
  // 城区绿道, 乡村绿道
  const [x, y] = [(zone.exec(goal.left) ?? zone.exec(goal.lead))?.[0], zone.exec(reached.left)?.[0]];
  if (x !== undefined && y !== undefined && x !== y) return false;
  // 通快递的村 are counted, not where it is
  if (shared.noun.length === 1) return true;
  return sameArea(goal, reached);
}

const season = /[春夏秋冬早晚](?=[茶粮菜季收播游训运稻])/;
const recovers = /(?:恢复|回升|回到)[到至]?/;
const zone = /城里|山里|乡下|乡里|[老新旧]城区?|乡村|农村|城镇|城区|城市|市区|郊区|山区|海岛|线上|线下/;

/** “十五五”末. */
const planPeriod = /“?十[三四五六七]五”?(?:规划)?(?:期?末|期间|时期)?/g;

/** The same unit and noun with the same modifier, below the goal, while the words of the goal are no others. */
function namedAlike(goal: Mention, m: Mention): boolean {
  if (!sameUnit(goal.q, m.q) || baseValue(m.q) > baseValue(goal.q) || m.q.modality === 'target' || m.q.modality === 'plan' || m.q.modality === 'forecast') return false;
  const name = (x: Mention): string => bareOfScope(x.left).replace(/[^\p{Script=Han}]|力争|将|达到|其中/gu, '');
  return name(m).length >= 4 && name(goal).endsWith(name(m));
}

/** 去年96万人次, 今年前10个月70万人次, 全年力争80万人次: this year is what the goal goes on from. */
function soFar(goal: Mention, reached: Mention, m: Mention): boolean {
  return /去年|上年/.test(reached.lead) && /今年|前[\d一二三]{1,2}(?:个月|季度)|上半年/.test(m.lead) && sameUnit(goal.q, m.q) && baseValue(m.q) < baseValue(goal.q) && m.q.start < goal.q.start && m.q.modality !== 'target' && m.q.modality !== 'plan';
}

/** 27个子项 已有6个完工: the first is what there is to do, the second what is done of it. */
function isDoneOf(goal: Mention, reached: Mention, m: Mention): boolean {
  return oneUnit(goal, m) && m.q.sentence === reached.q.sentence && m.q.start > reached.q.start && baseValue(m.q) < baseValue(goal.q) && /已经?(?:有|全部)?$/.test(m.lead) && /^[^，。；]{0,6}(?:完[工成]|办结|竣工|交付)/.test(m.right) && !/已|完成|建成|达/.test(reached.left);
}

/** …达到42%，…；利用率升到38%，明年力争达到40%: the goal names nothing, and is of the figure told last. */
function nearer(goal: Mention, reached: Mention, m: Mention): boolean {
  return m.q.sentence === goal.q.sentence && m.q.start > reached.q.start && m.q.start < goal.q.start && oneUnit(goal, m) && baseValue(m.q) <= baseValue(goal.q) && bareOfScope(goal.left).replace(/力争|目标|将|要|是|[^\p{Script=Han}]/gu, '') === '';
}

/** Level of the area a figure is of: named in its own clause, else who plans in its sentence (星河县提出). */
const quarter = /[小社园校片院景山灌库]区/g;
const areaOf = ({ left, lead }: Mention): string => areaLevel(left.replace(quarter, '')) || areaBefore(lead.replace(quarter, ''));

/** The area that a sentence names before its figure as the one that plans, as all of it, or as what it is of (石溪镇起步晚，…). */
function areaBefore(lead: string): string {
  const own = lead.split('；').at(-1) ?? '';
  return /[\p{Script=Han}]([市县区镇乡村])(?:提出|计划|将|力争|要|拟|准备|的?(?:规划|目标|打算))/u.exec(lead)?.[1] ?? /(?:全|我)([国省市县区镇乡村])/.exec(own)?.[1] ?? /^[\p{Script=Han}]{2,3}([镇乡村])(?=[\p{Script=Han}，])/u.exec(own)?.[1] ?? '';
}

/** Neither tells of a larger area than the other. */
function sameArea(goal: Mention, reached: Mention): boolean {
  const [a, b] = [areaOf(goal), areaOf(reached)];
  return a === '' || b === '' || a === b;
}

/** …已有示范村36个，力争到2027年达到30个: the goal names nothing and stands in the same sentence or the next. */
function bySilence(goal: Mention, reached: Mention): ReturnType<typeof sharedNoun> {
  // 报名6800人，规模计划扩大到5000人: who wished to come is not what there is room for
  if (/(?:报名|申请|申报|应聘|应征|投稿|投票|摇号|预约|登记|排队|候补)(?:了|的|有|达|者)*$/.test(reached.left)) return null;
  const words = bareOfScope(goal.left.replace(planPeriod, '').replace(/的?目标(?:是|为|值)?$/, '')).replace(/[^\p{Script=Han}]|年|底|明|今|初|末|力争|争取|确保|目标|计划|要|将|是|再|三年内|内|打算|准备|他们?|她们?|我们|进一步|努力|总量|总数|数量|规模|下一步|接下来|里|我[市县区镇乡省]|今后|未来|届时|按照?|规划|全[县市区镇乡省]|建成|累计|拥有|增加|发展/gu, '');
  const silent = (words === '' || (words.length >= 2 && words.length < 4 && reached.left.includes(words))) && goal.right === '';
  const near = goal.q.sentence - reached.q.sentence <= 1 && reached.q.start < goal.q.start;
  // 斑马线前停车让行的比例，今年力争超过九成: the clause before names a thing of its own
  const topic = /(比例|比重|占比|率|数量|总量|人数|面积|里程|规模|产量|产值|收入)，[^，。；]*$/.exec(goal.lead)?.[1];
  if (topic !== undefined && !reached.clause.includes(topic)) return null;
  // 明年力争建成120个 is a year's work, 到明年底要建成8000个 a level
  const level = /到[^，。；]{2,8}[年底末][^，。；]{0,6}(?:建成|拥有)/.test(goal.clause) || /累计/.test(goal.clause);
  return silent && near && (level || /目标[是为]/.test(goal.clause) || /达|突破|超|[加长升展大高]到|增至|总/.test(`${goal.q.link}${goal.clause}`)) ? { noun: '', modifiers: ['', ''] } : null;
}

/** 新增企业41家，总数达到386家: the level names nothing, the words before it in its sentence name what the goal is of. */
function byTotal(goal: Mention, reached: Mention): ReturnType<typeof sharedNoun> {
  const noun = lastHan(bareOfScope(goal.left)).replace(/[^\p{Script=Han}]/gu, '');
  const silent = bareOfScope(reached.left).replace(/[^\p{Script=Han}]|总数|总量|总额|数量|规模|累计/gu, '') === '' && reached.right === '';
  const named = noun.length >= 3 && reached.lead.includes(noun);
  return silent && named && /总数|总量|总额|累计|达到|达/.test(reached.clause) ? { noun, modifiers: ['', ''] } : null;
}

/** 建成绿道620公里, 绿道总长580公里; 建成高标准农田21.6万亩, 建成20万亩高标准农田: the same noun with a word of extent behind it, or on the other side. */
function byLength(goal: Mention, reached: Mention): ReturnType<typeof sharedNoun> {
  if (goal.q.dimension === 'count' || goal.q.kind === 'percent') return null;
  const nounOf = (m: Mention): string => lastHan((m.left.replace(/(?:将|要|力争|已经|已|共){0,2}(?:达|建成|累计|建设|完成|修建|铺设)?$/, '').replace(/(?:的)?(?:总?里程|总?长度?|总?面积|总?规模|总量|总?产量|总?容量|总?能力)$/, '')));
  const [x, y] = [nounOf(goal), nounOf(reached)];
  const behind = /^\p{Script=Han}{2,10}/u.exec(goal.right)?.[0] ?? '';
  if (behind.length >= 2 && y.endsWith(behind)) return { noun: behind, modifiers: ['', y.slice(0, -behind.length).replace(doing, '')] };
  let n = 0;
  while (n < x.length && n < y.length && x[x.length - 1 - n] === y[y.length - 1 - n]) n++;
  const noun = x.slice(x.length - n);
  return bareOfScope(noun).length >= 2 && /\p{Script=Han}{2}$/u.test(noun) ? { noun, modifiers: [x.slice(0, -n), y.slice(0, -n).replace(doing, '')] } : null;
}

/** What was done to reach a level tells no other thing: 全市累计建成. */
const doing = /(?:已|累计|共|新){0,3}(?:现有|建成|建设|完成|修建|铺设|种植|拥有|实现)(?:了)?$/;

/** Counts may have their noun on either side: 充电桩2360个, 充电桩总量达到2000个, 412家规上企业. */
function byHead(a: Mention, b: Mention): ReturnType<typeof sharedNoun> {
  const x = a.q.head.replace(/总量$|总数$|数量$|保有量$|数$/, '');
  const y = b.q.head.replace(/总量$|总数$|数量$|保有量$|数$/, '');
  if (x.length < 2 || y.length < 2) return null;
  const short = x.length < y.length ? x : y;
  const long = short === x ? y : x;
  if (!long.endsWith(short)) return null;
  return { noun: short, modifiers: [a === (short === x ? a : b) ? '' : long.slice(0, -short.length), ''] };
}

/** Up to ten Chinese characters that end the text, where they are four or more; else the text. */
function lastHan(text: string): string {
  const tail = /[\p{Script=Han}]{0,10}$/u.exec(text.slice(-10))?.[0] ?? '';
  return tail.length >= 4 ? tail : text;
}
