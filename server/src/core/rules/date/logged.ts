// Part of date/after-issue: 施工日志上写着：4月20日封桥，5月9日浇筑，5月28日通过验收: the last entry of a log lies after the day of issue; and what a story calls just done.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { tenseOf } from '../../facts/dates/tense.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { DayNumber } from '../../base/calendar.ts';

/** What is written down when it has been done. */
const log = /日志|日记|台账|登记[表簿本册]|签到[表簿]|记录|账本|流水账|账[册簿]|大事记|[记写]得(?:很|清|明)|记(?:下|着)(?:了)?(?:每|一|施工|工程|过程|各|这)|回顾|回放|一笔笔|都有签收/;
/** What is written down beforehand. */
const planned = /计划|安排|日程|赛程|行程|时间表|进度表|排班|预案|课[程]?表|倒排|节点|路线图|任务|目标|预告|预报|将|拟|预计|定于|争取|力争|确保|下一步|接下来|还[要会需有将]|待|可|请|报名|截[止至]/;

const wentWell = /^(?:[上下]午|凌晨|晚)?，?[^，。；]{0,12}(?:顺利|圆满|成功|一次性?)(?:完成)?[^，。；]{0,6}(?:封顶|合龙|贯通|完成|通过|建成|完工|竣工|落成|就位|浇筑|点火|并网|下水|通车|收官|落幕|闭幕|升空|试飞|吊装|验收)(?=[，。；]|$)/;
const ahead = /计划|安排|将(?!近|军)|拟|预计|定于|争取|力争|确保|目标|节点|有望|届时|待/;

/** At least two days gone by stand before the day in its sentence, each an entry of a log, and it is the next of them. */
export function isLogged(text: string, sentence: Sentence, mention: CivilMention, dates: readonly DateMention[], i: number, today: DayNumber): boolean {
  if (mention.grain !== 'day' || mention.to || mention.list || !'，；、：'.includes(text.charAt(mention.start - 1))) return false;
  let before = 0;
  let last = mention.days?.first ?? 0;
  for (let k = i - 1; k >= 0; k--) {
    const m = dates[k];
    if (!m || m.start < sentence.start) break;
    if (m.kind === 'clock') continue;
    if (m.kind !== 'civil' || m.grain !== 'day' || m.to || !m.days || m.from.day === null) return false;
    // 5月6日 in an issue of November: nearer to the next one, and a log has the last
    const day = m.from.year === null && m.days.first > today ? (m.neighbour?.first ?? m.days.first) : m.days.first;
    if (day >= last || day > today) return false;
    last = day;
    before++;
  }
  if (before < 2) return false;
  // 7月30日，北塔封顶；9月28日，南塔也顺利封顶: what went well has been
  const own = text.slice(sentence.start, sentence.end);
  if (wentWell.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 30))) && own.includes('；') && !ahead.test(own)) return true;
  const from = Math.max(text.lastIndexOf('。', sentence.start - 2), text.lastIndexOf('\n', sentence.start - 1), sentence.start - 80) + 1;
  const words = text.slice(from, Math.min(sentence.end, mention.end + 120));
  return log.test(words) && !planned.test(words);
}

const justDone = /刚刚?(?:结束|过去|完成|办完|收官|落幕|闭幕)的[^，。；]{0,8}$/;
const latest = /(?:最近|最新|上)(?:的)?一[场次批期轮趟站][^，。；]{0,4}$/;

/** 听课的有70多人: who was counted has come. */
const tellsCount = /，(?:参加|听课|到场|前来|来|领到|参训)的有\d/;

/** 刚结束的第四场4月10日在柿树村; 最近一场4月10日在莲塘村，来了70多人. */
export function isJustDone(text: string, sentence: Sentence, { start, end }: CivilMention): boolean {
  const lead = text.slice(Math.max(sentence.start, start - 20), start);
  const done = justDone.test(lead);
  if (!done && !latest.test(lead)) return false;
  const behind = { start: end, end: Math.min(sentence.end, end + 60) };
  return !tenseOf(text, { start: Math.max(sentence.start, start - 20), end: behind.end }).future && (done || tenseOf(text, behind).past || tellsCount.test(text.slice(behind.start, behind.end)));
}
