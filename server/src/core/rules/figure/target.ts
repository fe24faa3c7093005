// figure/target: a target for a later time that is below what has been reached.
import { defineStoryRule } from '../define.ts';
import { baseValue } from '../../facts/statements/interval.ts';
import { bareOfScope, mentionCues, modifiersAgree, sharedNoun, type Mention } from '../../facts/statements/mentions.ts';
import { sameUnit } from '../../facts/statements/rows.ts';
import { areaLevel } from '../../facts/statements/scope-data.ts';

export default defineStoryRule({
  id: 'figure/target',
  severity: 'information',
  fixable: false,
  needs: ['mentions'],
  source: '常理：目标应高于现状；domain F08',
  messages: {
    below: { zh: '目标“{target}”低于文中已达到的“{reached}”，请核对口径', en: 'The target “{target}” is below the “{reached}” already reached; check what is compared' },
    reached: { zh: '已达到', en: 'Already reached' },
  },
  check({ copy, facts, issue, report }) {
    const year = issue.date?.year ?? Infinity;
    const goals = facts.mentions.filter((m) => m.cues & goalCue && isGoal(m, year)).slice(0, 60);
    if (goals.length === 0) return;
    const levels = facts.mentions.filter(isReached).slice(0, 400);
    const headline = copy.parts.filter((p) => p.kind === 'headline').map((p) => copy.text.slice(p.start, p.end)).join('');
    for (const goal of goals) {
      const reached = levels.find((m) => m.q.dimension === goal.q.dimension && baseValue(m.q) > baseValue(goal.q) && m.q.low > baseValue(goal.q) && compares(goal, m, headline));
      if (!reached) continue;
      report({
        message: 'below',
        data: { target: copy.text.slice(goal.q.start, goal.q.end), reached: copy.text.slice(reached.q.start, reached.q.end) },
        span: goal.q,
        related: [{ message: 'reached', span: reached.q }],
      });
    }
  },
});

const falling = /能耗|排放|PM|浓度|投诉|事故|死亡|失业|贫困|欠|信访|发案|火灾|成本|时限|时间|用时|费用|负债|库存|差距|下降|减少|降低|降到|降至|压减|压缩|缩短|淘汰|控制|以内|以下|不超过|低于|半径|距离|伤亡|损耗|赤字|杠杆|等候|违法|隐患|垃圾|碳|用水|漏损|发病|近视|辍学|空置|债务|逾期/;
const stock = /目标值?[为是](?!\d{1,4}[年月日])[\d一二三四五六七八九十超近约]|达到|达|突破|超过|超|不少于|发展到|增至|增加到|提高到|提升到|增长到|扩大到|升至|总量|总数|总规模|累计|建成|实现|保有/;

/** 力争, 目标, 计划, 争取, 确保, 到2030年, 年底, 将, 规划, 预计, 提出, 安排, 后年, 年内, 要. */
const goalCue = mentionCues.cue('力目计争确到底将规预提安后内要');

const later = /(?:(?<![重需主])要|将|力争|争取|目标|计划|确保|拟)[^，。；]{0,16}(?:达到|达|突破|超过|[到至]|不少于|建成)/;

/** 到后年, 到2030年 where that is after the issue's year. */
function isLater(sentence: string, year: number): boolean {
  const named = /到(明年|后年|20\d\d)/.exec(sentence)?.[1];
  if (named === undefined) return false;
  return !/\d/.test(named) || Number(named) > year || (year === Infinity && /提出|规划|计划|按照|根据|安排|远景/.test(sentence));
}

/** A level to be reached: 力争…达到, 到2030年…突破; not 新增, 再建, a share of a year's work. */
function isGoal({ q, clause, sentence, left }: Mention, year: number): boolean {
  if (q.approximator === 'under' || q.approximator === 'atMost' || q.approximator === 'range') return false;
  if (!/力争|目标|计划|争取|确保|到\s*(?:20\d\d|今年|明年)|年底|将|规划|预计|提出|安排|后年|年内|要/.test(sentence)) return false;
  if (q.modality !== 'target' && q.modality !== 'plan' && q.modality !== 'forecast' && (!(later.test(clause) || isLater(sentence, year)) || /已|了/.test(clause))) return false;
  const tail = `${left.slice(-12)}${q.link}${clause}`;
  const yearly = q.approximator === 'atLeast' && /今年力争/.test(clause);
  return (yearly || stock.test(tail)) && !falling.test(clause) && !/新增|再|新建|每年|年均|一季度|上半年|本月|保持|稳定|确保|不低于|保底|底线|守住|首批|一期|其中|增长|增加(?!到)|提高(?!到)|提升(?!到)|培训|植树|改造/.test(clause);
}

/** A level that stands: 已达, 目前有, 截至; not a flow of last year or a single place. */
function isReached({ q, clause, sentence }: Mention): boolean {
  if (q.modality === 'target' || q.modality === 'plan' || q.modality === 'forecast' || q.modality === 'norm' || later.test(clause)) return false;
  if (q.approximator === 'under' || q.approximator === 'atMost') return false;
  if (falling.test(clause) || /新增|其中|力争|目标|计划|争取|预计|将|规划|曾|高峰|最高|峰值/.test(clause)) return false;
  return /已|达|突破|超过|目前|截至|现有|共|拥有|累计|建成|实现|完成|如今|去年|为|有/.test(sentence);
}

function compares(goal: Mention, reached: Mention, headline: string): boolean {
  if (!sameUnit(goal.q, reached.q)) return false;
  const shared = sharedNoun(goal, reached) ?? byHead(goal, reached) ?? bySilence(goal, reached);
  if (!shared || !modifiersAgree(goal, reached, [shared.modifiers[0], ''], headline)) return false;
  const a = areaLevel(goal.left);
  const b = areaLevel(reached.left);
  return a === '' || b === '' || a === b;
}

/** …已有示范村36个，力争到2027年达到30个: the goal names nothing and stands in the same sentence or the next. */
function bySilence(goal: Mention, reached: Mention): ReturnType<typeof sharedNoun> {
  const silent = bareOfScope(goal.left).replace(/[^\p{Script=Han}]|年|底|明|今|初|末|力争|争取|确保|目标|计划|要|将|是|再|三年内|内|进一步|努力|总量|总数|数量|规模|下一步|接下来|里|我[市县区镇乡省]|今后|未来|届时|全[县市区镇乡省]/gu, '') === '' && goal.right === '';
  const near = goal.q.sentence - reached.q.sentence <= 1 && reached.q.start < goal.q.start;
  return silent && near ? { noun: '', modifiers: ['', ''] } : null;
}

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
