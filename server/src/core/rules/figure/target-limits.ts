// Part of figure/target: a limit for later years that is wider than what a rate of losses has been brought down to (去年漏损率降到8.9% … 到2028年控制在9.5%以内).
import { placesDiffer } from '../../facts/statements/mention-scopes.ts';
import { mentionCues, type Mention } from '../../facts/statements/mentions.ts';

/** A limit and the lower rate reached before it. */
export interface Wide {
  readonly goal: Mention;
  readonly reached: Mention;
}

const limitCue = mentionCues.cue('控压降');
// limits of unemployment, prices, debts and concentrations are set wide on purpose
const noun = /(漏损|管损|线损|损耗|耗损|破损|货损|空置|空驶|空载|次品|废品|返修|返工|差错|错分|缺勤|近视|弃风|弃光|退货|丢失|漏诊|误诊|迟到|晚点|断档|烂果|坏果|撂荒|抛荒|闲置|流失)率/g;
const held = /(?:控制|控|压|压降|压减|压缩|降)(?:在|到|至)(?:约)?$/;
const brought = /(?:下?降|降低|压[减缩降]?|减少|减|回落|控制|控)(?:到|至|在)了?$/;
const done = /去年|上年|已|目前|如今|现在|眼下|截至|今年[上前一三]|上半年|年底/;
const outer = /全国|全省|国家|省里|省级|部里|上级|行业|要求|标准|规定|红线|底线|保底|考核|确保不|原[定来]|反弹|按照?[^，。；]{0,10}规划/;
const bettered = /提前|优于|好于|低于[^，。；]{0,10}(?:目标|要求|标准|指标)|超额|完成[^，。；]{0,8}目标/;
const partial = /试点|示范|老城区|新城区|片区|小区|新区|一期|首批|部分|其中|样板|最[低好]/;

/** Limits set for after the year that a rate of the same name keeps well within already. */
export function wideLimits(mentions: readonly Mention[], year: number): Wide[] {
  const limits = mentions.filter((m) => m.cues & limitCue && m.q.kind === 'percent' && m.q.approximator === 'atMost');
  const found: Wide[] = [];
  for (const goal of limits) {
    const name = nameIn(goal.lead);
    if (name === undefined || !held.test(goal.before) || !(ahead(goal.sentence, year) || /年底|年内/.test(goal.sentence)) || outer.test(goal.sentence) || done.test(goal.clause.replace(/(?:力争|争取|目标|计划|确保)[^，。；]{0,4}年底/, ''))) continue;
    const same = mentions.filter((m) => m !== goal && m.q.kind === 'percent' && nameIn(m.lead) === name);
    const [reached, more] = same.filter((m) => m.q.sentence !== goal.q.sentence && m.q.approximator === 'exact' && ((brought.test(m.before) && done.test(m.sentence)) || fallen(m)));
    if (!reached || more || reached.q.start > goal.q.start || reached.q.value >= goal.q.value || goal.q.value > 1.25 * reached.q.value) continue;
    if (!ahead(goal.sentence, year) && !/去年|上年/.test(reached.sentence)) continue;
    if (bettered.test(reached.sentence + goal.sentence) || outer.test(reached.clause) || partial.test(reached.lead) || placesDiffer(goal, reached)) continue;
    found.push({ goal, reached });
  }
  return found;
}

/** 今年近视率为48.2%，比上年下降1.6个百分点: what it stands at, and that it fell. */
const fallen = (m: Mention): boolean => /率(?:已)?(?:为|是|达到?)?$/.test(m.before) && /今年|去年|上年/.test(m.sentence) && /^，?(?:同?比|较)[^，。；\d]{0,6}(?:下降|降低|减少|回落)/.test(m.sentence.slice(m.sentence.indexOf(m.clause) + m.clause.length).replace(/^[^，]*/, '') || m.right);

/** The last rate named before the figure. */
const nameIn = (words: string): string | undefined => words.match(noun)?.at(-1);

/** 到2028年, 明年, 三年内: later than the issue. */
function ahead(sentence: string, year: number): boolean {
  // 今年还要再降
  if (/(?:还要|继续|进一步|[还要]再)再?(?:往下|下)?[降压]/.test(sentence)) return true;
  const named = /(20\d\d)年/.exec(sentence)?.[1];
  return named === undefined ? /到?明年|后年|[两三五]年[内后]/.test(sentence) : (year === Infinity ? /力争|目标/.test(sentence) : Number(named) > year);
}
