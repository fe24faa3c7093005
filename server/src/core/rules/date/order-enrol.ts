// Part of date/order: 报名截至7月10日；笔试安排在7月5日: what those who have entered come to, before the last day to enter.
import { holds } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { OrderContext } from './order-messages.ts';

const closed = /^(?:\d{1,2}[时点:：]?(?:\d{2})?|[上下]午|晚|24时|（[^）]{1,6}）){0,2}(?:止(?![咳血痛步于])|截止|为止|结束报名|停止报名|报名截止)/;
const closedBefore = /(?:报名|报考|申请|投递)(?:时间|工作|通道)?(?:将于|于|在)?截[至止](?:到|至|于|时间|日期)?[为是：]?$|报名(?:时间)?(?:[到至]|将于|于)$/;
const event = '(?:笔试|面试|考试|初赛|海选|复赛|决赛|开赛|开考|摇号|抽签|选房|评审|评选|体检|开班|开营)';
const heldBefore = new RegExp(`(${event})(?:时间)?(?:统一)?(?:安排在|安排于|定在|定于|将于|拟于|于|在|为|是|：)?$`);
const heldBehind = new RegExp(`^(?:[上下]午|晚上?|上午\\d{1,2}时|下午\\d{1,2}时)?(?:在[^，。；]{1,12}?)?(?:统一|公开|现场)?(?:举行|组织|进行|开展|参加)?(${event})`);
/** 比赛10月11日上午在市民中心举行: the one day of what people enter for. */
const nounBefore = /(?:^|[^\u4e00-\u9fff预])(比赛|大赛|竞赛|赛事|活动|讲座|演出|招聘会|培训|运动会|集体婚礼|展演|会演|汇演|挑战赛|交流会|体验课)(?:时间)?(?:将?于|定[于在]|安排在|在)?$/;
const takesPlace = /^[^，。；]{0,20}(?:举行|举办|进行|开赛|开讲|上演|开始)(?=[，。；])/;
/** Several classes, lots or a day that was moved. */
const several = /[二两三四]批|第[二三]|补报|补考|延期|延长|推迟|顺延|改[为至到]|提前|另[外行设一开]|另有[^，。；]{0,8}[场组批项班]|成人组|少儿组|[甲乙丙]组|分期|滚动/;
/** Told of another year, in the words round a day. */
const before = /往年|去年|上届|上次|往期/;
/** 将于10月18日…开幕，当天: the one day on which it is held. */
const opening = /^[^，。；]{0,14}(举行|举办|开赛|开跑|鸣枪|开幕)(?=[，。；])/;
/** What goes on after its first day. */
const lasting = /持续|为期|历时|展期|期间|陆续|分批|闭幕|系列|每[周天日]|系列|首场|第二场|\d日[至到—]|日、\d/;
const apart = 60;

/** The one last day to enter of the story against the one day of what follows it. */
export function checkEnrol(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  if (!holds(text, '报名') || !(holds(text, '截') || holds(text, '止')) || several.test(text)) return;
  const days = civil.filter((m) => m.grain === 'day' && m.from.day !== null && m.from.month !== null && !m.to && !m.list && !m.recurring && !m.quoted);
  if (days.length < 1 || days.length > 12) return;
  const lead = (m: CivilMention): string => text.slice(Math.max(0, m.start - 18), m.start).split(/[，。；\n]/).at(-1) ?? '';
  const period = civil.find((m) => m.to !== null && m.to.day !== null && m.grain === 'day' && !m.quoted && /报名(?:时间|期限)?(?:为|是|：|从|自)?$/.test(lead(m)));
  const own = days.filter((m) => (closed.test(text.slice(m.end, m.end + 20)) && /报名|报考/.test(text.slice(Math.max(0, m.start - 18), m.end + 20))) || closedBefore.test(lead(m)));
  const ends = own.length === 0 && period ? [period] : own;
  const held = days.flatMap((m) => {
    const opens = days.length === 2 && /(?:将于|定于|将在|定在)$/.test(lead(m)) && !lasting.test(text) ? opening.exec(text.slice(m.end, m.end + 20)) : null;
    // what is opened goes on, but for what is told of that very day
    if (opens?.[1] && (opens[1] !== '开幕' || /^，?当[天日晚]/.test(text.slice(m.end + opens[0].length, m.end + opens[0].length + 3)))) return [{ m, word: opens[1], whole: true }];
    const noun = days.length === 2 && !lasting.test(text) && takesPlace.test(text.slice(m.end, m.end + 32)) ? nounBefore.exec(lead(m)) : null;
    if (noun?.[1]) return [{ m, word: noun[1], whole: true }];
    const found = heldBefore.exec(/^时间(?:是|为|定在|：)$/.test(lead(m)) ? `${text.slice(Math.max(0, m.start - 30), m.start).split(/[，。；\n]/).at(-2) ?? ''}` : lead(m)) ?? heldBehind.exec(text.slice(m.end, m.end + 30));
    // 体检8月3日开始: some are examined while others enter
    return found?.[1] && !/^(?:正式|陆续|分批|全面){0,2}(?:开始|起|启动|开展)/.test(text.slice(m.end, m.end + 6)) ? [{ m, word: found[1], whole: false }] : [];
  });
  const [end] = ends;
  const [first] = held;
  if (!end || ends.length !== 1 || !first) return;
  const [a, b] = [nominalDays(end), nominalDays(first.m)];
  if (!a || !b || b.first >= a.last || (end.to === null && b.first >= a.first) || (end.to !== null && !/截止后|结束后/.test(text.slice(end.end, first.m.start))) || a.first - b.first > apart || held.some((h) => h.word === first.word && h.m !== first.m)) return;
  // 志愿者报名截至…: of the helpers only
  if (first.whole && !/^(?:[网线]上|现场|扫码)?报名/.test(lead(end)) && !/^[^，。；]{0,4}报名截止|^[^，。；]{0,3}截止/.test(text.slice(end.end, end.end + 10))) return;
  if ([end, first.m].some((m) => before.test(text.slice(Math.max(0, m.start - 40), m.end + 16)))) return;
  const words = (m: CivilMention): string => text.slice(m.start, m.end);
  context.report({
    message: 'acts', data: { later: first.word, earlier: '报名截止', laterDate: words(first.m), earlierDate: words(end) }, span: { start: first.m.start, end: first.m.end },
    related: [{ message: 'other', data: { words: words(end) }, span: { start: end.start, end: end.end } }],
  });
}
