// Part of figure/target: goals of what is to fall (用水量要降到30立方米) that lie above what it has fallen to already (已降到28立方米).
import { baseValue } from '../../facts/statements/interval.ts';
import { modifiersAgree, sharedNoun } from '../../facts/statements/mention-nouns.ts';
import { scopesAgree } from '../../facts/statements/mention-scopes.ts';
import { mentionCues, type Mention } from '../../facts/statements/mentions.ts';
import { sameUnit } from '../../facts/statements/rows.ts';

/** A goal and the lower value that was reached before it. */
export interface Outdone {
  readonly goal: Mention;
  readonly reached: Mention;
}

/** No story plans more falls than this. */
const most = 40;
/** 降到, 压减至, 缩短到, 削减至, 回落到. */
const fallCue = mentionCues.cue('降压缩减削落');
const down = /(?:下?降|降低|压[减缩降]|缩[短减]|减少|减|回落|削减)[到至]了?(?:每[\u4e00-\u9fff]{1,4})?$/;
const wanted = /要|力争|目标|计划|争取|确保|将|拟|打算|提出|再用/;
const done = /已|了|去年|目前|如今|现在|截至|年底/;

/** Goals above the level reached; 控制在, 以内 and 不超过 set a limit that may well be wide. */
export function outdone(mentions: readonly Mention[], headline: string): Outdone[] {
  const falling = mentions.filter((m) => m.cues & fallCue && (m.q.approximator === 'exact' || m.q.approximator === 'atMost') && m.q.value > 0 && m.q.kind !== 'label' && down.test(m.before)).slice(0, most);
  const found: Outdone[] = [];
  for (const goal of falling) {
    if (goal.q.approximator === 'atMost' ? !wanted.test(goal.lead.slice(-24)) : !isGoal(goal)) continue;
    const reached = falling.find((m) => m !== goal && m.q.approximator === 'exact' && m.q.start < goal.q.start && (done.test(m.clause) || /去年|目前|如今|现在|截至|上半年|[一二三]季度/.test(m.lead.slice(-24))) && !isGoal(m) && above(goal, m) && ofOne(goal, m, headline) && !mentions.some((o) => o.q.start > m.q.start && o.q.start < goal.q.start && o.q.sentence === goal.q.sentence && o.q.unit === goal.q.unit));
    if (reached) found.push({ goal, reached });
  }
  return found;
}

const isGoal = ({ clause, lead, right }: Mention): boolean => wanted.test(lead.slice(-32)) && (/要|力争|目标|争取|确保|将|拟|计划|打算/.test(clause) || /目标，?就?是[把将让]/.test(lead.slice(-24))) && !/已|了|曾|不超过|控制|以内|以下|左右/.test(clause + right.slice(0, 4));

/** Higher than what is reached, not twice as high: that is another thing. */
const above = (goal: Mention, m: Mention): boolean => (sameUnit(goal.q, m.q) || (goal.q.dimension === 'none' && goal.q.unit === m.q.unit)) && baseValue(goal.q) > baseValue(m.q) && baseValue(goal.q) < 2 * baseValue(m.q);

/** Both name one thing, or the goal names none and follows at once. */
function ofOne(goal: Mention, m: Mention, headline: string): boolean {
  if (bearer(goal) !== '' && bearer(goal) === bearer(m)) return true;
  // 平均每作业小时耗油降到96公斤 … 力争年底降到每作业小时102公斤
  const [x, y] = [per(goal), per(m)];
  if (x.length > 2 && x === y && /往下|进一步|继续|再/.test(goal.sentence)) return true;
  if (!scopesAgree(goal, m, true) && !/去年|年底|目前|如今/.test(m.lead)) return false;
  const shared = sharedNoun(bare(goal), bare(m));
  // 降至42立方米以下 is no limit where the whole name of the measure stands in both
  if (goal.q.approximator === 'atMost') return shared !== null && shared.noun.length >= 6 && modifiersAgree(goal, m, [plain(shared.modifiers[0]), plain(shared.modifiers[1])], headline);
  // 单位产品综合能耗 … 把全区陶瓷单位产品综合能耗进一步降到: further than where it stands
  if (shared && shared.noun.length >= 6 && /进一步|继续/.test(goal.clause)) return true;
  if (shared) return shared.noun.length >= 3 && modifiersAgree(goal, m, [plain(shared.modifiers[0]), plain(shared.modifiers[1])], headline);
  return goal.q.sentence === m.q.sentence && plain(bare(goal).left) === '' && /力争|目标|争取|确保|计划/.test(goal.clause);
}

/** 每印染100米布: what both are reckoned by. */
const bearer = ({ lead }: Mention): string => /每[\p{Script=Han}]{1,4}[\d.]{0,6}[\p{Script=Han}]{1,2}?(?=的?(?:[用水耗电排]|[要需将]))/u.exec(lead.slice(-40))?.[0] ?? '';

/** 每作业小时: the last of what is reckoned by in the clause. */
const per = ({ lead }: Mention): string => /每(作业[小时天日]{1,2}|班次|航次|车次|[\u4e00-\u9fff]{2}(?:小时|公里|平方米|立方米))/.exec(lead.split(/[，。；]/).at(-1) ?? '')?.[1] ?? '';

/** The mention without the verb of falling before its figure. */
function bare(m: Mention): Mention {
  return { q: m.q, place: m.place, left: m.left.replace(down, '').replace(verbs, ''), before: m.before, lead: m.lead, right: m.right, clause: m.clause, sentence: m.sentence, cues: m.cues, slots: m.slots };
}

const verbs = /(?:已经|已|要|将|力争|再|进一步|逐步|又|就|也|都|下|(?:下?降|降低|压[减缩降]|缩[短减]|减少|减|回落|削减)[到至]?){1,4}$/;
const plain = (words: string): string => words.replace(/^.*[）：]/, '').replace(verbs, '').replace(/到?(?:20\d\d|今|明|后|去)年(?:年?[底末初])?|[力目计争确][争标划取保]|[今明后]年|届时|下一步|园区|[厂县区镇村校院队]里|全[省市县区镇厂校]|[要将拟再，,\s]/g, '');
