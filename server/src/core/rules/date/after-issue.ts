// date/after-issue: told as past, dated after the day of issue (or after the dispatch's own dateline).
import { civilDate, type DayNumber, dayNumber, weekdayOf } from '../../base/calendar.ts';
import type { CivilMention, DateMention, DayRange } from '../../facts/dates/mention.ts';
import { sentenceAt, tellsOutcome, tellsResult, tenseAt, tenseOf } from '../../facts/dates/tense.ts';
import { fullDate, isoDay } from '../../facts/dates/words.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type IssueRuleContext } from '../define.ts';
import { runsAlready } from './in-force.ts';
import { isJustDone, isLogged } from './logged.ts';
import { isOpenPeriod } from './open-period.ts';
import { toldDone } from './quoted-done.ts';
import { countedUpTo, readingsOf } from './cut-off.ts';
import { anchorWitness, issueDay, issueWitness, witnessMessages } from './witness.ts';

const messages = {
  ...witnessMessages,
  past: { zh: '{anchor}，“{words}”尚未到，句中用的却是已然语气', en: '“{words}” lies after {anchorIso}, yet the sentence tells it as past' },
  open: { zh: '{anchor}，“{words}”尚未结束，文中已有整段时间的数字', en: '“{words}” has not ended on {anchorIso}, yet its totals are told' },
  caption: { zh: '{anchor}，图注里的“{words}”尚未到', en: 'The caption’s “{words}” lies after {anchorIso}' },
  dispatch: { zh: '电头“{words}”晚于本期日期{anchor}', en: 'The dateline “{words}” is later than the issue ({anchorIso})' },
} as const;

type Needs = 'dates' | 'datelines' | 'sentences';
type Context = IssueRuleContext<typeof messages, Needs>;

/** A bare date farther ahead than this is last year's rather than this year's. */
const farAhead = 120;

export default defineIssueRule({
  id: 'date/after-issue',
  severity: 'error',
  fixable: false,
  needs: ['dates', 'datelines', 'sentences'],
  source: '报道见报不早于事件（编校差错认定：事实性差错）',
  messages,
  check(context) {
    const day = issueDay(context.issue);
    if (day === null) return;
    for (const story of context.tree.stories) if (story.copy.role === 'article') context.look(story, day, () => checkStory(context, story, day));
  },
});

function checkStory(context: Context, story: Story, issue: DayNumber): void {
  const { dates, datelines } = context.facts(story);
  const gone = isReview(story, issue);
  const lines = datelines.length > 0 ? new Map(datelines.map((d) => [d.start, d])) : null;
  dates.forEach((mention, i) => {
    if (mention.kind !== 'civil' || mention.recurring || !mention.days) return;
    if (mention.quoted) {
      const said = isDated(mention) && isAhead(mention, mention.others, mention.today ?? issue) ? sentenceAt(context.facts(story).sentences, mention.start) : null;
      if (!said || !toldDone(story.copy.text, said, mention) || oldStory(dates, i, mention.today ?? issue)) return;
      tell(context, story, mention, 'past', issue);
      return;
    }
    const sentence = mention.days.first <= (mention.today ?? issue) && mention.days.last > (mention.today ?? issue) ? sentenceAt(context.facts(story).sentences, mention.start) : null;
    const open = sentence !== null && isOpenPeriod(story.copy.text, sentence, mention, dates, i);
    if (!open && !isDated(mention)) return;
    const line = lines?.get(mention.start);
    if (line) {
      const words = story.copy.text.slice(mention.start, mention.end);
      if (line.day > issue) context.report({ message: 'dispatch', data: { words, anchor: fullDate(issue), anchorIso: isoDay(issue) }, span: context.at(story, line), related: issueWitness(context) });
      return;
    }
    const today = mention.today ?? issue;
    if (mention.from.year === null && (gone || oldStory(dates, i, today))) return;
    if (mention.from.year === null && ofYearThatEnds(story.copy.text, mention)) return;
    // 23日大暑: what the calendar says
    const beside = dates[i + 1];
    if (beside?.kind === 'civil' && beside.from.festival !== null && beside.start === mention.end) return;
    const kind = open ? 'open' : isAhead(mention, readingsOf(mention, story.copy.text, dates, i), today) ? judge(context, story, mention, dates, i) : runsPast(context, story, mention, today) ? 'past' : null;
    if (kind) tell(context, story, mention, kind, issue);
  });
}

/** 回望2025，… in January, 2026年度大事记 on New Year’s Eve: its bare days are those of the year gone by. */
function isReview({ copy: { text, parts } }: Story, issue: DayNumber): boolean {
  const { year, month } = civilDate(issue);
  if (month > 2 && month < 12) return false;
  const heads = parts.filter((p) => p.kind === 'headline' || p.kind === 'kicker' || p.kind === 'deck' || p.kind === 'section').map((p) => text.slice(p.start, p.end)).join('\n');
  // 2025年，…收到失物6215件。…2月14日捡到, in January: all of it is of the year gone by
  const body = parts.find((p) => p.kind === 'paragraph');
  if (month <= 2 && body && new RegExp(`^(?:本报讯（[^）]{1,20}）)?[　 ]*${year - 1}年(?!\\d{1,2}月)`).test(text.slice(body.start, body.start + 30))) return true;
  return heads.includes(String(month < 12 ? year - 1 : year)) || /年终盘点|年度(?:盘点|回顾|十大|大事)|大事记|[回盘][顾望点眸]/.test(heads);
}

/** 1月8日（星期三） in an issue of 31 December: the weekday is that of the year that ends. */
function ofYearThatEnds(text: string, { days, end, today }: CivilMention): boolean {
  const printed = /^[　 ]?（?(?:星期|周)([一二三四五六日])）?/.exec(text.slice(end, end + 6))?.[1];
  if (printed === undefined || !days || today === null || civilDate(today).month < 12) return false;
  const { month, day } = civilDate(days.first);
  const weekday = '一二三四五六日'.indexOf(printed) + 1;
  return weekdayOf(days.first) !== weekday && weekdayOf(dayNumber({ year: civilDate(today).year, month, day })) === weekday;
}

function tell(context: Context, story: Story, mention: CivilMention, kind: 'past' | 'open' | 'caption', issue: DayNumber): void {
  const today = mention.today ?? issue;
  const words = story.copy.text.slice(mention.start, mention.end);
  context.report({
    message: kind,
    data: { words, anchor: `${mention.anchor === 'dateline' || today !== issue ? '电头' : '本期'}${fullDate(today)}`, anchorIso: isoDay(today) },
    span: context.at(story, mention),
    related: anchorWitness(context, story, context.facts(story).datelines, mention),
    severity: kind === 'caption' ? 'warning' : 'error',
  });
}

/** A day of last year is carried on by bare dates so many days behind it: 2025年6月20日傍晚…第二天，也就是6月21日. */
const carriedOn = 45;

/** Told of a year gone by: the last date with a year before this one is years old, or a day of last year that lies just before this one, at most three paragraphs away, and nothing between speaks of now. */
function oldStory(dates: readonly DateMention[], i: number, today: DayNumber): boolean {
  const here = dates[i];
  for (let k = i - 1; here && k >= 0; k--) {
    const m = dates[k];
    if (m?.kind !== 'civil' || m.days === null || m.quoted) continue;
    if (here.part - m.part > 3 || m.from.yearShift !== null || m.from.dayShift !== null || m.from.monthShift !== null || m.from.weekShift !== null) return false;
    if (m.from.year === null) continue;
    const year = civilDate(m.days.first).year;
    if (m.grain === 'year' || year !== civilDate(today).year - 1 || here.kind !== 'civil' || !here.days) return m.grain !== 'year' && year < civilDate(today).year - 1;
    const behind = here.days.first - dayNumber({ ...civilDate(m.days.last), year: year + 1 });
    return here.part - m.part <= 1 && m.grain === 'day' && behind >= 0 && behind <= carriedOn;
  }
  return false;
}

/** A day or month in figures, the year printed or not; 本月25日 counts, 明天 and 今年7月 (date/year-turn) do not. */
function isDated({ grain, from }: CivilMention): boolean {
  return (grain === 'day' || grain === 'month') && from.yearShift === null && (from.monthShift === null || (from.monthShift === 0 && from.day !== null)) && from.weekShift === null && from.dayShift === null && from.festival === null;
}

/** In November and December a bare day farther ahead than this is as well one of the year that ends. */
const newYear = 31;

/** All readings the text supports lie after today, the first of them near. A later year is date/year's. */
function isAhead({ days, from }: CivilMention, others: readonly DayRange[], today: DayNumber): boolean {
  if (!days || days.first <= today || others.some((d) => d.first <= today)) return false;
  // 2月9日 in a review of 28 December: of the year that ends
  if (from.year === null && civilDate(today).month >= 11 && civilDate(days.first).year > civilDate(today).year && days.first - today > newYear) return false;
  return days.first - today <= (from.year === null ? farAhead : 400) && (from.year === null || sameYear(from.year, today));
}

function sameYear(year: number, today: DayNumber): boolean {
  return civilDate(today).year === year;
}

function nextDate(dates: readonly DateMention[], i: number): DateMention | null {
  for (let k = i + 1; k < dates.length; k++) {
    const next = dates[k];
    // 2026年县农民篮球赛: the year of a name tells of no other time
    if (next?.kind === 'civil' && next.grain !== 'year' && next.grain !== 'vague') return next;
  }
  return null;
}

/** Whether the words round the date prove that it is told as past. */
function judge(context: Context, story: Story, mention: CivilMention, dates: readonly DateMention[], i: number): 'past' | 'caption' | null {
  const next = nextDate(dates, i);
  const { copy } = story;
  const { text } = copy;
  const { sentences } = context.facts(story);
  const sentence = sentenceAt(sentences, mention.start);
  const part = copy.parts[mention.part];
  if (!sentence || !part) return null;
  if (daysToGo.test(text.slice(Math.max(sentence.start, mention.start - 24), mention.start))) return null;
  if (countedUpTo(text, sentence, mention) || runsAlready(text, mention, 0)) return 'past';
  // 5月1日当晚截至本报截稿已订满118家: booked ahead
  if (/^[^，。；]{0,4}截[至止][^，。；]{2,10}已(?:订|预|售|约|报)/.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 24)))) return null;
  // 9月开学他就读九年级了
  if (/^(?:\d{1,2}日)?(?:开学|入学|开业|一到)，?[他她我它咱你]们?就/.test(text.slice(mention.end, mention.end + 10))) return null;
  // 12月1日当天，馆里安排了三件事
  if (planned.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 24)))) return null;
  // 5月28日起, 5月28日前, 截止5月28日, 至5月28日: limits, not happenings
  if (/^(?:起|前|之前|以前|后|止|截止|为止|开始|（?含当|生效|施行|实施)/.test(text.slice(mention.end, mention.end + 2))) return null;
  // 6月，我毕业了, printed on the last of May
  if (mention.grain === 'month' && mention.days && mention.today !== null && mention.days.first - mention.today <= 7) return null;
  if (isJustDone(text, sentence, mention) || (mention.today !== null && isLogged(text, sentence, mention, dates, i, mention.today))) return 'past';
  // 安排5次，即…8月14日和8月23日；前4次已贴敷1.86万人次
  if (/^；前[\d两三四五六七八九十]{1,2}[次场期批轮]/.test(text.slice(mention.end, mention.end + 6))) return null;
  if (isProgramme(text, sentence, mention, dates)) return null;
  if (isToTheMinute(text, sentence, mention)) return 'past';
  const tense = tenseAt(text, sentence, mention, next);
  if (!tense.future && !tenseOf(text, sentence).future && overThere.test(text.slice(mention.end, sentence.end))) return 'past';
  if (tense.future || isEquation(text, mention) || isOfThing(text, mention)) return null;
  // - 11月7日（周五）19:00　颁奖晚会: a line of a programme under its mark
  if ((part.kind === 'caption' || part.kind === 'credit') && /^[-·•◆▲]\s?$/.test(text.slice(part.start, mention.start)) && /^(?:[（(](?:星期|周)[一二三四五六日天][）)])?[ 　]{0,3}\d{1,2}[时:：]/.test(text.slice(mention.end, mention.end + 12))) return null;
  // 该班7月7日开班，为期7周，8月22日结束: how long what is shown goes on
  if ((part.kind === 'caption' || part.kind === 'credit') && /^(?:结束|截止|闭幕|收官|为止|止|前)/.test(text.slice(mention.end, mention.end + 2))) return null;
  if (part.kind === 'caption' || part.kind === 'credit') return notice.test(text.slice(part.start, part.end)) ? null : 'caption';
  // 11月14日（星期四）　15时　半决赛: a line of a programme
  if (mention.start === part.start && /^(?:[（(](?:星期|周)[一二三四五六日天][）)])?(?:[ 　]{1,3}\d{1,2}[时:：]|[ 　]{0,3}\d{1,2}(?:时(?:\d{1,2}分)?|[:：]\d{2})[ 　])/.test(text.slice(mention.end, mention.end + 16)) && !text.slice(mention.end, part.end).includes('了')) return null;
  const before = text.slice(Math.max(sentence.start, mention.start - 2), mention.start);
  if (/[到至]$/.test(before) && !/截[到至]$/.test(before)) return null;
  const clause = sentence.clauses.find((c) => mention.end <= c.end && c.end - mention.end > 4);
  // 诗会将在3月28日…举行，共收到来稿860篇: what is told is the preparation
  if (tense.report && prepared.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 80))) && clause && !/了/.test(text.slice(mention.end, clause.end))) return null;
  const own = next && next.start > mention.end ? Math.min(sentence.end, next.start) : sentence.end;
  if (/截[至止]$/.test(before) && (tellsResult(text, { start: mention.end, end: Math.min(own, mention.end + 60) }) || /完毕|结束/.test(text.slice(mention.end, Math.min(own, mention.end + 40))))) return 'past';
  if ((tense.past && !doneAhead(text, sentence, mention)) || (!mention.to && outcomeTold(text, sentences, sentence, mention, next))) return 'past';
  // 6月14日通过交工验收，随后放行。第一个开车过桥的，是…
  if (tense.report && firstUser.test(text.slice(sentence.end, sentence.end + 40)) && !/计划|预计|将/.test(text.slice(sentence.start, sentence.end + 40))) return 'past';
  if (mention.from.year !== null && awarded.test(text.slice(mention.end, Math.min(own, mention.end + 60))) && !aims.test(text.slice(Math.max(part.start, mention.start - 40), own))) return 'past';
  return tense.report && isReport(text, part.start, part.end, mention) ? 'past' : null;
}

/** 2026年12月，…获得省科技进步二等奖: a line of a life; nobody is given a prize ahead of its day. */
const awarded = /^，[^。；\n]{0,40}?(?:获得|荣获|获评|获颁|被授予|当选|入选|获)(?:了)?[^。；，\n]{0,16}(?:[一二三特]等奖|金奖|银奖|铜奖|大奖|称号|奖章|勋章|院士|劳动模范|劳模)/;
const aims = /力争|争取|目标|计划|规划|预计|有望|将|拟|评选|申报|冲刺|希望/;

const firstUser = /^(?:第一[个位批趟辆艘]|头一[天批个位])[^，。；]{1,12}的，?是/;

/** 9月19日18时47分，大队出动两车11人赶往老鹰崖: nobody plans to such a minute but timetables, launches and the heavens. */
function isToTheMinute(text: string, sentence: Sentence, { end, grain, to }: CivilMention): boolean {
  const minute = /^(?:[上下中]午|凌晨|清晨|早上|晚上?|傍晚|夜里)?\d{1,2}(?:时|点|[:：])(\d{2})分?[，许]/.exec(text.slice(end, end + 12))?.[1];
  if (grain !== 'day' || to || minute === undefined || Number(minute) % 5 === 0) return false;
  const told = text.slice(sentence.start, sentence.end);
  return /出动|赶[到往赴]|接到|接警|报警|起火|发生|被困|脱险|救[出起]|撞|坠|倒地|受伤|扑灭|抓获|抵达现场/.test(told) && !tenseOf(text, sentence).future && !/列车|航班|车次|班次|潮|日食|月食|升空|发射|演练|演习/.test(told);
}

/** 12月5日，…谈…；12月12日，…讲…；12月19日，…带读者走进…: a programme of days to come, none of them told as done. */
function isProgramme(text: string, sentence: Sentence, mention: CivilMention, dates: readonly DateMention[]): boolean {
  const ahead = dates.filter((m) => m.kind === 'civil' && m.grain === 'day' && m.start >= sentence.start && m.end <= sentence.end && m.days !== null && m.today !== null && m.days.first > m.today);
  const own = text.slice(mention.end, Math.min(sentence.end, mention.end + 60)).split('；')[0] ?? '';
  return ahead.length > 2 && text.slice(sentence.start, sentence.end).includes('；') && !/了|已|过/.test(own);
}

const planned = /^(?:当[天日晚]|这[一]?天|上午|下午|晚上?)?，?[^，。；]{0,8}(?:安排|准备)了[^，。；]{0,2}[\d一两二三四五六七八九十多几]/;

/** 在4月28日结束的竞赛上，他拿下第一名. */
const overThere = /^(?:[上下]午|晚上?|刚刚)?(?:结束|闭幕|落幕|收官|落下帷幕)的[^，。；]{2,24}[上中里]，[^。；]{0,40}(?:拿[下到了]|夺得|获得|荣获|摘得|斩获|赢得|战胜|击败|捧[回得走])/;

/** A line that stands like a caption and gives notice of what is to come: 9月8日至22日暂停使用，请提前致电. */
const notice = /请(?!来|教)|暂停|停用|停运|停航|停水|停电|恢复|报名|咨询|致电|联系电话|预约|敬请|欢迎/;

/** 再过七天，1月22日，…; 三天后的1月18日; 等到1月22日: the day is counted ahead to. */
const daysToGo = /(?:说好|讲好|约好|约定|说定)[^，。；]{0,6}$|(?:再[过有等]|还[有差剩]|只剩|仅剩)[^。；！？]{0,16}$|(?:^|[，。；：“”])(?:只?要|等|再)?过了?$|(?:等到?|到了|赶在|盼着?)[^，。；]{0,3}$|(?:离|距离?)(?!今)[^，。；]{0,8}$|(?:[天周年]|个?月|星期|小时)(?:之|以)?后(?:的|，|就是|，就是|，也就是)?$/;

/** 今年重阳是10月18日，差了11天: the date is what is told, not when; so is a day marked on a calendar. */
function isEquation(text: string, { start, end }: CivilMention): boolean {
  if (/(?:原定|原计划|原本|(?<![评对相占])比(?![武赛拼试例]))[^，。]{0,6}$/.test(text.slice(Math.max(0, start - 10), start))) return true;
  if (/(?:生日|忌日|纪念日|校庆日?)(?:就|正)?(?:是|在|为)$/.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (/在$/.test(text.slice(start - 1, start)) && /^(?:这天|这一?栏|上|旁|下面?|后面?)?(?:画|标|圈|写|打|做|备)[了上个着]/.test(text.slice(end, end + 8))) return true;
  // 临近母亲节（5月11日）
  if (/(?:临近|将近|即将|迎接|快到|将到|眼看)[^，。；]{0,10}[（(]$/.test(text.slice(Math.max(0, start - 14), start))) return true;
  // 入住日从7月29日改到了8月3日; 已报54人: what was to be
  if (/从$/.test(text.slice(Math.max(0, start - 1), start)) && /^(?:改|调|挪|推|移|提前|延)[到至迟后]?/.test(text.slice(end, end + 2))) return true;
  if (/^[^。\n]{0,40}(?:限|名额)\d{1,4}[人名个]，已报\d/.test(text.slice(end, end + 60))) return true;
  // 日程本上，12月6日、12月12日、12月26日三天都画满了圈
  if (/(?:日历|挂历|台历|月历|日程表?|本子?|排班表|排期)上?，?[^。；]{0,40}$/.test(text.slice(Math.max(0, start - 48), start)) && /^(?:、[^，。；]{1,24}?)?(?:[两三四五六几]天|这几天)?(?:都|全|也)?已?(?:经)?(?:画|圈|标|写|打|排|订|约)(?:[满了上着好出]|掉)/.test(text.slice(end, end + 32))) return true;
  // 今年夏至在6月21日，村里备下了面粉
  if (named.test(text.slice(Math.max(0, start - 10), start))) return true;
  if (feast.test(text.slice(end, end + 16))) return true;
  return /(?:是|(?<!图)为|落在|定在|排在|改为|改到|原定|选在|就在)$/.test(text.slice(Math.max(0, start - 2), start)) && /^(?:[，。；、）！]|（[^）]{0,8}）[，。])/.test(text.slice(end, end + 12));
}

/** 后天（4月19日）就是农历三月三, 是重阳节: what the day is, not when. */
const feast = /^[）)]?[^，。；]{0,2}(?:是|逢|值)(?:农历|[^，。；]{1,8}(?:节|日|[夏冬]至|[春秋]分|周年)(?=[，。；]|$))/;
const named = /(?:[春秋]分|[夏冬]至|立[春夏秋冬]|[大小][寒暑雪满]|雨水|惊蛰|谷雨|芒种|处暑|白露|寒露|霜降|清明|端午|中秋|重阳|元宵|春节|除夕|腊八|七夕|国庆|元旦|过年|入伏|[头中末初]伏|节)(?:这天|当天)?(?:就|正|恰好)?(?:在|是|为|落在|到)$/;

/** 第三批（7月8日）专门留给了高温岗位, 首场（7月8日）已经约满: a batch by its day, given away or booked ahead. */
const allotted = /^[）)][^，。；（）]{0,8}?(?:[留让分拨派划][给出了]|[安预][排留]|[报约订抢售坐][满完空光罄])/;

/** 已经把10月8日的课表贴出来, 抢到了10月8日的车票: the day of a thing that is made or had before it. */
function isOfThing(text: string, { start, end }: CivilMention): boolean {
  if (/[（(]$/.test(text.charAt(start - 1)) && allotted.test(text.slice(end, end + 16))) return true;
  if (had.test(text.slice(end, end + 24)) || soldOut.test(text.slice(end, end + 40))) return true;
  const thing = /^(?:上午|下午|晚上?|当天)?(?:的|这[一]?[天场趟])([^，。；：的]{1,8})/.exec(text.slice(end, end + 14))?.[1];
  return thing !== undefined && (beforehand.test(thing) || /(?:[把将为给替对订买抢印贴排做写领拿查看选]|[预准][订备定])[了到好出]?$/.test(text.slice(Math.max(0, start - 3), start)));
}

/** 9月1日开往省城的早班车已经售罄, 9月1日下午的还剩站票. */
const soldOut = /^(?:[上中下]午|晚上?|当天)?(?:[一二两三四五六七八九十\d]{1,2}[场天日班趟])?(?:[开前飞去]?往|的)[^，。；]{0,16}(?:售罄|售完|售出|卖完|卖光|约满|订满|抢[光空完]|满员|[还仅只]剩|预售)/;

/** 6月10日的货车也订好了. */
const had = /^的[^，。；]{1,14}?(?:放票|放号|开售|起售|开抢)|^的[^，。；]{1,10}?(?:已经?|也|都|全部|早已|早就|全)?(?:[订约备印排定贴租买抢售卖请配]|准备|安排|布置|预[订约定])(?:好|满|出|齐|妥|下|完|定|到|光|空)/;
const beforehand = /课表|课程表|菜[单谱]|食谱|日程|赛程|行程|议程|节目单|[门车船机球戏影]票|票|座位|海报|通知|公告|预告|告示|名单|方案|预案|安排|时[间刻]表|班[次表]|排班|值班表|场次|订单|预[约订售]|报名|名额|请[柬帖]|邀请函|试[卷题]|考场|场地|对阵|流程|号[源子]?$/;

/** A notice, a seat, an invitation; a thing done early. */
const madeAhead = /早早|早就|早已|提前|(?:通知|通告|告示|海报|请[柬帖]|邀请函|名单|课表|门票|预案|横幅|日程表?|场地|座位|雨棚|展板)(?:就|也|都|早|全)?(?:已经?|[贴送印发挂订备定搭摆立拟排])/;

/** What is done before the day: tickets, places, arrangements. */
const prepared = /来稿|稿件|征集|(?<![发选投股钞])票|报名|预[订约售定]|订|筹[备办]|布展|备好|备足|招募/;
const arranged = /(?<![发选投股钞])票|售|预|筹[备办]|备[好足齐]|准备|布置|报名|订|排满|安排|公布|发布|通知|公告|日程|赛程|对阵|定[在于了]|提前|申请|审批|批准|获批|招/;

/** 通知已经贴到了门口, 早早拉起了竹竿: what is done before the day, the only proof of the past behind it. */
function doneAhead(text: string, sentence: Sentence, { end }: CivilMention): boolean {
  const proofs = text.slice(end, Math.min(sentence.end, end + 80)).split('，').filter((c) => tenseOf(c, { start: 0, end: c.length }).past);
  return proofs.length > 0 && proofs.every((c) => madeAhead.test(c));
}

/** An outcome anywhere behind the date that opens its sentence, or in the clause of one that does not. */
function outcomeTold(text: string, sentences: readonly Sentence[], sentence: Sentence, mention: CivilMention, next: DateMention | null): boolean {
  const limit = Math.min(sentence.end, next && next.start > mention.end ? next.start : sentence.end, mention.end + 120);
  const whole = { start: mention.end, end: limit };
  if (tenseOf(text, { start: sentence.start, end: Math.min(sentence.end, mention.end + 160) }).future) return false;
  const clause = sentence.clauses.find((c) => mention.start >= c.start && mention.start < c.end);
  const opens = !clause || text.charAt(mention.start - 1) === '；' || !/[^\d\s，、（）()—]/.test(text.slice(sentence.start, mention.start)) || /^本报|讯|记者/.test(text.slice(sentence.start, mention.start));
  const following = opens && limit === sentence.end ? { start: limit, end: Math.min(sentenceAt(sentences, limit)?.part === sentence.part ? (sentenceAt(sentences, limit)?.end ?? limit) : limit, limit + 100) } : null;
  // …拉得满堂喝彩。散场时，老人把二胡交到孙女手里。
  if (following && !(next && next.start < following.end) && tellsOutcome(text, following) && !tenseOf(text, following).future && !arranged.test(text.slice(sentence.start, following.end)) && !/昨|前天|去年|上[周月次届]|此前|日前/.test(text.slice(following.start, following.end))) return true;
  if (opens && tenseOf(text, whole).past && !doneAhead(text, sentence, mention) && !arranged.test(text.slice(sentence.start, limit))) return true;
  if (prepared.test(text.slice(mention.end, limit))) return false;
  // 比武6月17日在沙田镇落幕，双河镇代表队夺得第一
  if (clause && closing.test(text.slice(mention.end, clause.end)) && !/[将要]|前|请|欢迎/.test(text.slice(sentence.start, limit))) return tellsOutcome(text, whole);
  return tellsOutcome(text, clause && /[^\d\s，、（）()—]/.test(text.slice(sentence.start, mention.start)) && !/^本报|讯|记者/.test(text.slice(sentence.start, mention.start)) ? { start: mention.end, end: Math.min(limit, clause.end) } : whole);
}

/** What has come to its end. */
const closing = /闭幕|落幕|落下帷幕|结束|收官|决出|收兵/;
/** 晒秋节已经闭幕。 */
const ended = /(?:已经?|昨[天日]|日前|刚刚|圆满|顺利)[^，。]{0,4}(?:闭幕|落幕|落下帷幕|结束|收官)/;

const total = /(?:一共|共计|总共|累计|先后|共)[^，。\d]{0,6}(?:清理|清运|收[集到]|接待|服务|发放|销售|卖出|完成|走访|慰问|检查|排查|整改|救助|接收|举办|举行|开展|组织|培训|培育|建成|放映|演出|帮助|转移|处理|查处|运送|发送|捐[赠款]|采[集收]|送[出达]|吸引|迎客|接诊|种下|[^安设将拟]了)/;

/** 从5月18日到5月24日，志愿者一共清理垃圾3.6吨, in an issue of the 22nd: a run of days that is counted up before it has ended. */
function runsPast(context: Context, story: Story, { days, to, list, from, start, end }: CivilMention, today: DayNumber): boolean {
  if (!days || !to || list || (from.day === null && to.day === null) || days.first > today || days.last <= today || days.last - today > farAhead) return false;
  const { text } = story.copy;
  const sentence = sentenceAt(context.facts(story).sentences, start);
  if (!sentence) return false;
  const behind = { start: end, end: Math.min(sentence.end, end + 80) };
  const told = total.test(text.slice(behind.start, behind.end)) || (tellsResult(text, behind) && ended.test(text.slice(Math.max(0, text.lastIndexOf('\n', start) + 1, sentence.start - 60), start)));
  return told && !tenseOf(text, { start: Math.max(sentence.start, start - 60), end: behind.end }).future;
}

/** 本报讯（记者 甲）5月28日上午，…召开…: a report's own lead, with no word of the future in the whole paragraph. */
function isReport(text: string, start: number, end: number, mention: CivilMention): boolean {
  const lead = text.slice(start, mention.start);
  if (lead.length > 40 || !/本报|记者|讯/.test(lead) || !/[）)讯　 ](?:[经历][过经][^，。]{1,14}，)?$/.test(lead)) return false;
  if (/^\d{1,2}[时:：](?:\d{1,2}分?)?(?:起|至|到|[—－-]|前|后|开始)/.test(text.slice(mention.end, mention.end + 8))) return false;
  if (!/^(?:[上中下]午|[清凌早]晨|早上|傍晚|深夜|夜里|晚|，|,|至|，记者|\d{1,2}时)/.test(text.slice(mention.end, mention.end + 3))) return false;
  return !tenseOf(text, { start, end }).future;
}
