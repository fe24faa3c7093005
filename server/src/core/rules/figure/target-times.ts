// Part of figure/target: what is to be cut to more than it has been cut to: 由15分钟缩短到9分钟 … 力争明年缩短到11分钟以内; 漏损率降到8.2% … 力争进一步降到9%以下.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';

const cut = /(?:缩短|压缩|压减|减少|缩减|下?降|降低|提速|压降|回落|收窄|压)(?:到|至|为)了?(?:平均)?(?:每\p{Script=Han}{1,3})?(\d{1,4}(?:\.\d{1,2})?)(个?(?:分钟|小时|工作日|天|秒|月|日|环节)|[%‰]|(?![万亿])\p{Script=Han}{1,4}?(?=以内|以下|之内|内|左右|[，。；！、”]))(以内|以下|之内|内|左右)?/gu;
const current = /(?:目前|现在|眼下|当前)的?[\u4e00-\u9fff]{0,8}(?:时长|用时|时限|时间|周期)(?:是|为|约为|需要?|要)(\d{1,4}(?:\.\d{1,2})?)(个?(?:分钟|小时|工作日|天|秒|月|日))/g;
const ofTime = /^个?(?:分钟|小时|工作日|天|秒|月|日|环节)$/;
/** Further than now, whatever was reached. */
const further = /再|进一步|继续/;
const wished = /提出|要求|力争|争取|目标|计划|打算|确保|要(?!求|闻)|将(?![^，。；]{0,20}[由从])|拟|希望|下一步|到(?:明年|后年|20\d\d年|年底)/;
const reset = /原定|原计划|原[先来]|标准|规定|要求|试点|全[国省]|邻|最[快短]|其中/;

/** A goal that is longer than the time reached, with that time. */
export interface LateGoal {
  readonly goal: Span;
  readonly reached: Span;
}

/** Goals of one time that the story has told as cut to less before; the two name what takes the time alike. */
export function slowerGoals(text: string): LateGoal[] {
  if (['缩短', '压缩', '压减', '缩减', '降到', '降至', '减少到', '减少至'].every((w) => find(text, w) < 0)) return [];
  const all = [...text.matchAll(cut)].slice(0, 40).map((m) => {
    const from = Math.max(text.lastIndexOf('。', m.index), text.lastIndexOf('；', m.index), text.lastIndexOf('\n', m.index)) + 1;
    const lead = text.slice(Math.max(from, m.index - 60), m.index);
    const start = m.index + m[0].search(/\d/);
    return { start, end: m.index + m[0].length - (m[3]?.length ?? 0), value: Number(m[1]), unit: m[2] ?? '', lead, goal: wished.test(lead.slice(-30)) };
  });
  // 目前的平均时长为18天: where it stands, told without a cut
  for (const m of text.matchAll(current)) {
    const start = m.index + m[0].search(/\d/);
    all.push({ start, end: m.index + m[0].length, value: Number(m[1]), unit: m[2] ?? '', lead: `${text.slice(Math.max(0, m.index - 30), start)}时限时长用时时间周期`, goal: false });
  }
  const found: LateGoal[] = [];
  for (const goal of all) {
    const noun = nounOf(goal.lead);
    const on = further.test(goal.lead.slice(-30));
    if (!goal.goal || reset.test(goal.lead) || (!ofTime.test(goal.unit) && !on)) continue;
    // 要继续减少到25天以内: of what was told last
    if (noun === '' ? !on : noun.length < 2) continue;
    const levels = all.filter((l) => !l.goal && l.start < goal.start && l.unit === goal.unit && !/[可能应须]$/.test(l.lead) && (noun === '' ? besides(text, l, goal) : named(noun.replaceAll('的', ''), l.lead)) && !reset.test(l.lead));
    // 去年压到4天，今年又压到2.5天: step by step in one sentence, the last of them stands
    const steps = levels.every((l, i) => i === 0 || (l.value < (levels[i - 1]?.value ?? 0) && !/[。\n]/.test(text.slice(levels[i - 1]?.end ?? 0, l.start))));
    const reached = steps ? levels.at(-1) : undefined;
    if (reached && goal.value > reached.value && goal.value < 2 * reached.value) found.push({ goal, reached });
  }
  return found;
}

const onAgain = /(?:还?要|将|会)?(?:在(?:现在|现有|已有|目前|此|这个?)的?基础上)?(?:再|进一步|继续)(?:下降|压缩|缩短|降低|压减|减少)$/;

/** What is cut: 平均到达时间 of 力争明年把平均到达时间; '' where the clause names nothing. */
function nounOf(lead: string): string {
  const clauses = lead.split(/[，：“]/);
  // 浓度要在现在的基础上再下降，降到30微克: named in the clause before
  const own = clauses.at(-1) || (clauses.at(-2) ?? '').replace(onAgain, '');
  const words = (own.split(/[由从]/)[0] ?? '').replace(/(?:再|进一步|继续|统一|全部|都|也|要|将){1,3}$/, '');
  const bare = words.replace(/^.*(?:力争|争取|目标是?|计划|打算|确保|希望|提出)/, '').replace(/^(?:到?(?:20\d\d|[今明后])年(?:[底末])?|年底|下半年|[一两三]年内|下一步|还|继续|再|进一步|要|将|的|又){1,6}/, '').replace(/^.*[把将使让]/, '').replace(/^(?:这一?[个项]?|该|此)/, '');
  return bare === '' ? '' : (/([\p{Script=Han}]{2,8})$/u.exec(bare)?.[1] ?? '？');
}

/** The level in the goal's sentence or the one before, in one paragraph, with no other figure of the unit between. */
function besides(text: string, level: Span & { readonly unit: string }, goal: Span): boolean {
  const gap = text.slice(level.end, goal.start);
  return (gap.match(/[。！]/g) ?? []).length < 2 && !gap.includes('\n') && !new RegExp(`\\d${level.unit}`).test(gap) && !/其他|其它|另|山区|部分|重点/.test(gap);
}

/** Every pair of characters of the noun, from its end on, stands in the words of the level. */
function named(noun: string, lead: string): boolean {
  for (let i = noun.length; i >= 2; i -= 2) if (!lead.includes(noun.slice(i - 2, i))) return false;
  return true;
}
