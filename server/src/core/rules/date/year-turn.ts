// date/year-turn: 今年 left standing when a story written before New Year is printed after it (今年7月 told as past in January).
import { civilDate, type DayNumber, dayNumber } from '../../base/calendar.ts';
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { festivalDay } from '../../base/lunar.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { smallNumber } from '../../base/small-number.ts';
import { sentenceAt, type Tense, tenseAt, } from '../../facts/dates/tense.ts';
import { fullDate, isoDay, rangeText } from '../../facts/dates/words.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type FixReport, type IssueRuleContext } from '../define.ts';
import { entriesClose } from './entries-close.ts';
import { endsThisYear } from './build-time.ts';
import { headlineYears } from './headline-year.ts';
import { type InferredDay, inferIssue } from './infer.ts';
import { runsAlready } from './in-force.ts';
import { stateBefore } from './turn-before.ts';
import { nearFestival } from './festival-near.ts';
import { isFarTold, isWholeTold } from './told-ahead.ts';
import { anchorWitness, issueDay, witnessMessages } from './witness.ts';

const messages = {
  ...witnessMessages,
  past: { zh: '{anchor}，“{words}”（{meant}）尚未到，句中用的却是已然语气；是否跨年稿件？', en: 'Counted from {anchorIso}, “{words}” is {meant}, still to come, yet told as past: written last year?' },
  inferred: { zh: '据“{evidence}”推断见报在{season}，“{words}”尚未到，句中用的却是已然语气；是否跨年稿件？', en: 'By “{evidence}” the page seems to be of {season}; “{words}” is still to come, yet told as past: written last year?' },
  next: { zh: '“{words}”（{meant}）尚未到，后文“{told}”却与今年相合；是否跨年稿件？', en: '“{words}” ({meant}) is still to come, yet “{told}” says that it has begun: written last year?' },
  ran: { zh: '“{words}”（{meant}）已过去一年，后文“{told}”却与今年相合；是否误把今年写成去年？', en: '“{words}” ({meant}) is a year ago, yet “{told}” fits the same day of this year' },
  late: { zh: '“{began}”起{told}，到不了“{words}”（{meant}）；是否跨年稿件？', en: 'From “{began}”, “{told}” does not last until “{words}” ({meant}): written last year?' },
  ahead: { zh: '{anchor}，“{words}”（{meant}）早已过去，句中说的却是将来；应是{right}？', en: 'Counted from {anchorIso}, “{words}” is {meant}, long past, yet told as to come: a later year?' },
  exam: { zh: '{anchor}，“{words}”尚未举行，句中却说了结果；是否跨年稿件？', en: 'Counted from {anchorIso}, “{words}” is still to come, yet its outcome is told: written last year?' },
  running: { zh: '后文“{told}”', en: 'Below, “{told}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  evidence: { zh: '推断依据：“{words}”', en: 'Inferred from “{words}”' },
} as const;

type Needs = 'dates' | 'datelines' | 'sentences';
type Context = IssueRuleContext<typeof messages, Needs>;

export default defineIssueRule({
  id: 'date/year-turn',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'datelines', 'sentences'],
  source: '跨年稿件时间词须改（今年→去年），报社校对通例',
  messages,
  check(context) {
    const day = issueDay(context.issue);
    if (day !== null) {
      for (const story of context.tree.stories) if (story.copy.role === 'article') reportExams(context, story, day);
      for (const story of context.tree.stories) {
        if (story.copy.role !== 'article') continue;
        context.look(story, day, () => {
          checkStory(context, story, null);
          const { dates, sentences } = context.facts(story);
          if (civilDate(day).month <= 2) for (const mention of headlineYears(story.copy, dates, sentences)) report(context, story, mention, null);
        });
      }
      return;
    }
    const inferred = inferIssue(context.tree.stories, (story) => context.facts(story));
    if (!inferred) return;
    for (const story of context.tree.stories) if (story.copy.role === 'article') checkStory(context, story, inferred);
  },
});

/** Days before which no such examination of the year has been held (month × 100 + day). */
const exams: readonly (readonly [string, number])[] = [['高考', 607], ['中考', 610]];
const sat = /^[，期结][^。；\n]{0,24}?(?:考了|考出|考上|考入|考取|考得|超过?|名列|被[^，。]{2,12}录取|取得|落榜|发挥)/;

/** 今年高考，宿辰考了全县第九, in March. */
function reportExams(context: Context, story: Story, day: DayNumber): void {
  const { text } = story.copy;
  const { month, day: date } = civilDate(day);
  for (const [exam, first] of exams) {
    const words = `今年${exam}`;
    if (month * 100 + date >= first || !holds(text, words)) continue;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 2)) {
      const end = at + words.length;
      if (!sat.test(text.slice(end, end + 40)) || /“[^“”]*$/.test(text.slice(Math.max(0, at - 40), at))) continue;
      const to = `去年${exam}`;
      context.report({ message: 'exam', data: { words, anchor: `本期${fullDate(day)}`, anchorIso: isoDay(day) }, span: context.at(story, { start: at, end }), fixes: [{ title: 'to', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, { start: at, end }), newText: to }] }] });
    }
  }
}

function checkStory(context: Context, story: Story, inferred: InferredDay | null): void {
  const { dates, sentences } = context.facts(story);
  dates.forEach((mention, i) => {
    if (!inferred && mention.kind === 'civil' && mention.from.yearShift === 1) reportNext(context, story, mention);
    if (!inferred && mention.kind === 'civil' && mention.from.yearShift === -1) {
      const meant = yearToCome(story.copy.text, mention);
      const ran = meant === null ? daysSince(story.copy.text, mention, 1) : null;
      if (meant !== null || ran) report(context, story, mention, null, meant ?? 0, ran);
    }
    if (mention.kind !== 'civil' || mention.from.yearShift !== 0 || (mention.quoted && (inferred || isOldSpeech(story.copy.text, mention)))) return;
    const sentence = sentenceAt(sentences, mention.start);
    if (!sentence) return;
    if (!inferred && (isOfNextYear(story.copy.text, mention) || isAwaited(story.copy.text, mention))) {
      report(context, story, mention, null, 1);
      return;
    }
    if (!inferred && isWholeTold(story.copy.text, mention, sentence) && !/^[^，。；]{0,4}(?:预期|预计|计划|目标|力争|拟|将)/.test(story.copy.text.slice(mention.end, mention.end + 10))) {
      report(context, story, mention, null);
      return;
    }
    if (inferred ? !isAheadOfSpring(mention) : !isAhead(mention)) return;
    if (!inferred && stateBefore(story.copy.text, mention, sentence, dates, i)) {
      report(context, story, mention, null);
      return;
    }
    const group = groupOf(story.copy.text, sentence, mention);
    const tense = tenseAt(story.copy.text, group, mention, nextCivil(dates, i));
    // a picture shows what has been: 今年冬至，居民围着大锅煮汤圆, in January
    const shown = !inferred && story.copy.parts[mention.part]?.kind === 'caption' && mention.from.festival !== null && !tense.future && /^[，那这当]/.test(story.copy.text.slice(mention.end, mention.end + 1)) && !/请|报名|预告|海报|效果图|示意/.test(story.copy.text.slice(group.start, group.end));
    if (!shown && !isPast(story.copy.text, mention, group, tense, inferred !== null)) return;
    report(context, story, mention, inferred);
  });
}

/** Days or years told before it: what is said may be of then. */
const toldBefore = /\d{1,2}月|\d{4}年|[去前]年|当时|那时|当年|年初|日记|来信|信[中里上]/;
/** What leads a day that is still to come. */
const toCome = /(?:将|拟|计划|预计|已?定)[于在]?$/;

/** 将于今年1月16日开赛, in December: nine months and more ago, yet to come. */
const isOfNextYear = (text: string, { from, days, today, quoted, start, end, to }: CivilMention): boolean =>
  to === null && from.month !== null && days !== null && today !== null && today - days.last > (/(?:预计|，)$/.test(text.slice(Math.max(0, start - 2), start)) ? 150 : 270) && !(quoted && toldBefore.test(text.slice(text.lastIndexOf('\n', start) + 1, start))) && (toCome.test(text.slice(Math.max(0, start - 4), start)) || (today - days.last > 150 && /^[初底份]{0,1}，[^，。；“”]{0,10}将(?!近|军)/.test(text.slice(end, end + 18)) && /(?:按照?|根据)[^，。；]{0,8}(?:计划|安排|方案|部署)，$/.test(text.slice(Math.max(0, start - 16), start)))) && !/(?:曾|原|当时|那时|年初|去年)[^，。；]{0,8}$/.test(text.slice(Math.max(0, start - 14), start));

/** 距离今年春节还有50天, in December: the festival that has been is not awaited. */
const isAwaited = (text: string, { from: { festival }, days, today, quoted, start, end }: CivilMention): boolean =>
  festival !== null && !quoted && days !== null && today !== null && today - days.last > 150 && /(?:距离?|离)$/.test(text.slice(Math.max(0, start - 2), start)) && /^(?:假期|长假)?(?:只|仅|就)?(?:还有|还剩|只剩|仅剩|只有|仅有|不到|不足|有)(?:不到|不足|约)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:多)?(?:天|个?多?月|个?多?星期|周)/.test(text.slice(end, end + 16));

/** 将于去年4月底前率先贯通, 预计去年10月投入使用, in January: this year's (0); 去年1月4日起，…将启用, at the end of December: next year's (1), a few weeks ahead. Null where what is told has been. */
function yearToCome(text: string, { from, days, today, quoted, start, end, to }: CivilMention): 0 | 1 | null {
  if (quoted || to !== null || from.month === null || days === null || today === null) return null;
  if (/(?:将[于在]|(?:预计|计划|有望|力争|拟)[于在到]?)$/.test(text.slice(Math.max(0, start - 3), start)) && days.first + 365 > today && !/原|曾|当时|那时|此前|当初/.test(text.slice(Math.max(0, start - 20), start)) && !/^[^。；\n]{0,30}(?:推迟|延期|未能|没能|如期|落空)/.test(text.slice(end, end + 40))) return 0;
  if (from.day === null) return null;
  const ahead = days.first + 2 * 365 - today;
  return ahead > -2 && ahead < 60 && /^[^，。；]{0,8}起，[^。；]{0,24}?将(?!近|军|信)/.test(text.slice(end, end + 40)) ? 1 : null;
}

/** What stands between ； of its sentence: “一环”…今年9月合龙；“三射”…已经开工. */
function groupOf(text: string, sentence: Sentence, { start, end }: Span): Sentence {
  const from = Math.max(sentence.start, text.lastIndexOf('；', start - 1) + 1);
  const mark = text.indexOf('；', end);
  return { ...sentence, start: from, end: mark < 0 ? sentence.end : Math.min(sentence.end, mark + 1), clauses: sentence.clauses.filter((c) => c.start >= from && (mark < 0 || c.start < mark)) };
}

/** Direct speech counts from the day it was said: a diary, a letter, an earlier interview; and nothing nearer than a season is sure. */
function isOldSpeech(text: string, mention: CivilMention): boolean {
  const { start, end, days, today, from: fields } = mention;
  if (fields.month !== null && !thatTime.test(text.slice(end, end + 4)) && !hasRun(text, mention)) return true;
  if (!days || today === null || days.first - today < 60) return true;
  const from = text.lastIndexOf('\n', start) + 1;
  const opens = from > 0 ? text.slice(Math.max(text.lastIndexOf('\n', from - 2) + 1, from - 60), from) : '';
  if (oldPaper.test(opens.trimEnd()) || letter.test(text.slice(from, lineEnd(text, end)).slice(0, 400))) return true;
  return /日记|信[中里上]|来信|短信|留言|批注|去年|前年|当时|那时|那年|彼时|当年|曾(?:说|表示|经)|时任|生前|早前|此前|20\d\d年/.test(text.slice(Math.max(from, start - 160), Math.min(lineEnd(text, end), end + 120)));
}

/** 信不长，抄在下面：; 日记里写道：: the paragraph before hands over to what was written long ago. */
// bounded: the last clauses of a paragraph
const oldPaper = /(?:信|书|批|电报|日记|手札|便条|留言|笔记|碑文|启事)[^。！？：]{0,30}[：:]$|(?:抄|录|摘|文|写道|写着|写的是|如下|念道|念给)[^。！？：]{0,12}[：:]$/;
/** Forms of letters. */
const letter = /膝下|敬禀|台鉴|大鉴|惠鉴|钧鉴|如晤|如面|敬启|谨启|叩[。”]|叩上|顿首|手书|此致|勿念|[儿妻弟妹兄父母]字[。”]/;

/** The whole of it lies after today; festivals and seasons must be two months off, for preparations are told as past too. */
function isAhead(mention: CivilMention): boolean {
  const { days, today, from, grain } = mention;
  if (!days || today === null) return false;
  // 今年1至11月 in January has begun, but its end is months away
  if ((mention.to || /^前\d+个月$/.test(from.stretch)) && days.first <= today) return days.last - today > 31 && (grain === 'month' || grain === 'half');
  if (days.first <= today) return false;
  const vague = from.festival !== null || grain === 'season' || grain === 'half' || grain === 'quarter';
  return days.first - today >= (vague ? 60 : 1);
}

/** With an inferred month of January or February: April and later. */
function isAheadOfSpring({ from, grain }: CivilMention): boolean {
  if (from.month !== null) return from.month >= 4;
  return grain === 'half' ? from.stretch === '下半年' : from.festival !== null && /国庆|中秋|端午|重阳/.test(from.festival);
}

function nextCivil(dates: readonly DateMention[], i: number): DateMention | null {
  for (let k = i + 1; k < dates.length; k++) if (dates[k]?.kind === 'civil') return dates[k] ?? null;
  return null;
}

/** 以来, 了, 已, totals prove the past; mere verbs of reports only where nothing in the sentence looks ahead and the date is a month or day. */
function isPast(text: string, mention: CivilMention, sentence: Span, tense: Tense, inferred: boolean): boolean {
  const behind = text.slice(mention.end, mention.end + 2);
  if (/^前(?!后)|^止|^之前|^以前|^起/.test(behind)) return false;
  const before = text.slice(Math.max(sentence.start, mention.start - 2), mention.start);
  // 为今年汛期备足了沙袋
  if (/(?:备战|迎战|冲刺|瞄准|筹备|布局|准备|应对|赶在|冲着|奔着|面向|预热|备货|为[^，。；“”]{0,4}|离|距)$/.test(text.slice(Math.max(sentence.start, mention.start - 6), mention.start))) return false;
  // 试演原定今年8月底，实际提前了一个月
  if (/(?:原定|原计划|原本(?:定在|计划)?|原先(?:定在|计划)?|预定)(?:于|在)?$/.test(text.slice(Math.max(sentence.start, mention.start - 7), mention.start))) return false;
  // 今年11月，她就满54岁了
  if (/^，?[^，。；]{0,4}就(?:满|要|到|该|可以?|能)/.test(text.slice(mention.end, mention.end + 10))) return false;
  // 儿子今年秋天就上小学了: 就 … 了 of what is soon
  if (soon.test(text.slice(mention.end, mention.end + 24))) return false;
  if (/^[要需用待]/.test(behind) || /(?:[为备对]|为了|针对|迎接|围绕|面对|服务)$/.test(before)) return false;
  if (/[到至于在]$/.test(before) && !/截[到至]$/.test(before) && !/^以来/.test(behind)) {
    if (!/[于在]$/.test(before)) return false;
  }
  if (mention.from.month !== null && !scheduled.test(text.slice(sentence.start, sentence.end)) && hasRun(text, mention)) return true;
  // 今年霜降那几天太阳好: 那 points back
  if (thatTime.test(text.slice(mention.end, mention.end + 4)) && (!tense.future || tense.past || countedUp.test(text.slice(mention.end, sentence.end))) && !scheduled.test(text.slice(mention.start, sentence.end))) return true;
  // 今年12月28日开通，此前要绕行: what was until then
  if (mention.from.month !== null && mention.from.month > 9 && /^[^，。；]{1,10}，(?:此前|在此之前)(?:[^，。；]{0,6}(?:要|需|得|须|只能|一直|靠))/.test(text.slice(mention.end, mention.end + 26)) && !scheduled.test(text.slice(sentence.start, sentence.end))) return true;
  if (daysSince(text, mention, -1) !== null && !scheduled.test(text.slice(sentence.start, sentence.end))) return true;
  if (hasSettled(text, mention) && !scheduled.test(text.slice(sentence.start, sentence.end))) return true;
  if (mention.from.month !== null && mention.from.month > 9 && sinceOpened.test(text.slice(mention.end, Math.min(lineEnd(text, mention.end), mention.end + 120))) && !scheduled.test(text.slice(mention.start, sentence.end))) return true;
  if (tense.future || /安排(?![了好])/.test(text.slice(mention.end, mention.end + 16)) || sold.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 30)))) return false;
  // 雪场是今年11月15日开板的: 是 … 的 tells of what was done
  if (/是$/.test(before) && /^[^，。；！？\n]{1,18}的[，。；！？”）]/.test(text.slice(mention.end, mention.end + 22))) return true;
  if (mention.from.month !== null && (hasElapsed(text, mention) || tallied.test(text.slice(mention.end, mention.end + 60)))) return true;
  // 今年5月插秧，10月下旬机收，其间经历两次台风: a run that is over
  if (mention.from.month !== null && /(?:其间|期间)(?:先后|曾|还|又)?(?:经历|遭遇|遇到|遇上|赶上|碰上|下过|停)|(?:前后|全程|总共|共)(?:历时|用了|耗时)\d/.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 60)))) return true;
  // 今年暑假，他带着学生出海两天。回来后，孩子们…拿了一等奖
  if (mention.days !== null && mention.today !== null && mention.days.first - mention.today > 100 && /^[^。\n]{4,60}。(?:回来|归来|回[到校家村][^，。]{0,3}|结束)[之以]?后，[^。\n]{0,50}了/.test(text.slice(mention.end, mention.end + 130))) return true;
  if (isFarTold(text, mention, sentence) || halfMonth(text, mention)) return true;
  // 今年第四季度，完成集装箱吞吐量38.4万标箱, in January
  if (mention.grain === 'quarter' && tense.report && !scheduled.test(text.slice(sentence.start, sentence.end)) && /^[^。；]{0,16}(?:完成|实现|达到?|突破|超过)[^。；\d]{0,14}\d/.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 50)))) return true;
  const narrow = mention.from.month !== null || mention.from.festival !== null;
  return tense.past || (narrow && tense.report && (inferred || /[到达]\s?\d|接待|发生|参加|获|吸引|调研|走访|救出|发现|当选|获评|入选/.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 40)))));
}

/** 今年12月末，存款余额6842亿元，比上年同期增长7.1%: what statistics give. */
const tallied = /^(?:末|底)?，[^，。；]{2,24}\d[万亿]?(?:元|吨|户|人|件|家|辆|千瓦时)，(?:同比|比(?:上年|去年)同期|比年初|较上年)末?(?:增长|下降|增加|减少|多|少)/;
/** 今年12月，…开门迎客。开园三周多，…: how long it has been open. */
const sinceOpened = /开[园业馆张放街门](?:以来|(?:[\d一二三四五六七八九十两]{1,3}|半)(?:个?多?月|周|天|个星期)(?:多|来|了)?(?=[，。]))/;
const soon = /^，?[^，。；“”]{0,4}(?<!早)就(?!已|曾|是|把|被|有|在)[^，。；“”了过好成完下出到\d]{1,10}了(?=[，。；！？”]|$)(?!，(?:如今|现在|眼下|到现在))/;
const thatTime = /^[前后]?那(?:几天|两天|三天|天|晚|段|阵|会儿|时|场|次|回|一[天场次回阵]|个[月星])/;
/** 一共舀出了180碗: what was done, in figures. */
const countedUp = /[\u4e00-\u9fff]了(?=[\d一二两三四五六七八九十百])/;
const scheduled = /将|拟|计划|预计|预期|有望|明年|打算|准备|(?<!每天|每日|一天|都)要|会(?=[在有])|届时|力争|争取|确保|到时|等到|安排/;
const monthsOn = /(?:^|[，。；“”\n、\u3000])(?:这|短短|近|不到|整整|才|仅|仅仅|试[运营开]行?|运行|开[业张放办]|用了)?(?:的)?([一二两三四五六七八九]|\d)个(?:多|来)?月(?:多)?(?:来|下来|过去|以来|间|里|后|的时间)|(?:短短|仅仅|不到)([一二两三四五六七八九]|\d)个月(?=，)/;

/** 三个月下来, in this paragraph or the next: as many months as lie between last year's month and the issue. */
function hasRun(text: string, { end, from, today }: CivilMention): boolean {
  if (today === null || from.month === null) return false;
  const next = lineEnd(text, end);
  const told = monthsOn.exec(text.slice(end, Math.min(lineEnd(text, next + 1), end + 240)));
  const count = smallNumber(told?.[1] ?? told?.[2] ?? '零');
  return count > 0 && Math.abs(civilDate(today).month + 12 - from.month - count) <= 1;
}

/** 到昨天正好安全运行了19天, 试运行五天来, 开张才一周: so long has it run. */
const daysOn = /(?:(?:到|截至|截止)(?:昨[天日]|今[天日]|目前|现在)[^，。；\d]{0,12}?|[^，。；\d]{0,8}?)(?:这|才|已经?|短短|仅仅?|了|满|整整|第)?([一二两三四五六七八九十]{1,3}|\d{1,2})(天|周)(?=[来里间，。！]|过去|以来|时间里)/g;
/** Not how long it is open, lasts or is kept, and not what is still to come. */
const otherDays = /为期|连续|每|共|工期|展期|历时|用了|花了|[前后]$|还|再|剩|约|近|内/;

/** So many days lie between a date's day of another year and the issue, and are told behind it as having run: 今年12月18日点火，到昨天运行了19天, in January. Null where they do not. `years`: from the year printed to the year meant. */
function daysSince(text: string, { end, days, today, from, quoted, to }: CivilMention, years: -1 | 1): Span | null {
  if (!days || today === null || from.month === null || from.day === null || to || quoted) return null;
  const { year, month, day } = civilDate(days.first);
  const meant = dayNumber({ year: year + years, month, day });
  const away = today - meant;
  if (away < 2 || away > 60 || (month === 2 && day === 29)) return null;
  const stop = Math.min(lineEnd(text, end), end + 110);
  for (const found of matchesOf(text.slice(end, stop), daysOn)) {
    const count = smallNumber(found[1] ?? '零');
    const start = end + found.index;
    const lead = text.slice(Math.max(end, start - 8), start).concat(found[0]);
    // another date told between has a count of its own
    if (otherDays.test(lead) || /\d日|昨天?|今天/.test(text.slice(end, start))) continue;
    // 去年9月10日开馆。开馆五天，观众上万: of then; 五天来 is up to now
    if (years > 0 && !/^(?:以?来|过去)/.test(text.slice(start + found[0].length, start + found[0].length + 2)) && !/[到至](?:昨|今|目前|现在)/.test(found[0])) continue;
    const told = found[2] === '周' ? count * 7 : count;
    if (told >= 2 && (told === away || told === away - 1 || (found[2] === '天' ? told === away + 1 : Math.abs(told - away) <= 1))) return { start, end: start + found[0].length };
  }
  return null;
}

/** 今年重阳节，社区开了手机班…。如今，人人都会…: what was done then, and what has become of it. */
function hasSettled(text: string, { end, days, today }: CivilMention): boolean {
  if (!days || today === null || days.first - today < 60) return false;
  const told = text.slice(end, Math.min(lineEnd(text, end), end + 120));
  return /^[^，。]{0,6}，?[^，。]{0,16}[\u4e00-\u9fff]了(?![解然])/.test(told) && /[，。](?:如今|现在|眼下|到现在|到如今)/.test(told);
}

/** 今年12月28日启用。半个月来，接诊1.3万人次: a fortnight after the same day of last year. */
function halfMonth(text: string, { end, days, today }: CivilMention): boolean {
  if (!days || today === null || Math.abs(today - (days.first - 365) - 15) > 8) return false;
  return /(?:^|[，。])半个?多?月(?:来|里|间|过去)/.test(text.slice(end, Math.min(lineEnd(text, end), end + 120)));
}

/** What is sold, signed or fixed before its day: 今年12月12日的音乐会也已售罄. */
const sold = /^的[^，。；]{2,14}(?:售罄|售出|卖完|卖出|订[满出完]|约满|签[约下订]|排[定满])/;

/** 两个多月过去, 四个多月来, 半年来: the time since then has run. */
const elapsed = /(?:[一二两三四五六七八九十]|\d{1,2})个?多?个?月(?:多)?(?:来|过去|以来|间，|里，|后的今天)|(?:用了|试了|开了|过了|运行了?|试用了?|使用了?)(?:[一二两三四五六七八九十]|\d{1,2})个多?月|半年多?(?:来|过去|里|间)|到现在|到如今|至今|(?:[一二两三四五六七八九十]|\d{1,3})(?:多)?(?:天|周)(?:来|过去)/;

/** Such a time in the paragraph; not one that its own sentence counts from another day: 从4月14日到今天，35天过去了. */
function hasElapsed(text: string, { end }: CivilMention): boolean {
  const behind = text.slice(end, Math.min(lineEnd(text, end), end + 160));
  const found = elapsed.exec(behind);
  if (!found) return false;
  const own = behind.slice(0, found.index).split(/[。！？；]/);
  return own.length === 1 || !/\d[日月年]|[去昨前今]年|[上本]月/.test(own.at(-1) ?? '');
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** 自明年1月1日起施行。施行一周以来，…: December's 明年 printed in January. */
const unitDays: Readonly<Record<string, number>> = { 天: 1, 周: 7, 个星期: 7, 个月: 31 };
// bounded: sixty characters behind a date
const left = /^[^。！？\n]{0,40}?(距今(?:天)?(?:还有|还剩|只有|仅有|只剩|仅剩|只)?(?:不到|不足|约|大约)?([一二两三四五六\d]{1,3})(天|周|个星期|个月))/;

/** 将从明年2月1日起施行，距今还有不到一个月: so few days are left until the same day of this year, not of the next. */
function countedDown(text: string, { days, today, end }: CivilMention): Span | null {
  const found = days && today !== null ? left.exec(text.slice(end, end + 60)) : null;
  if (!found?.[1] || !days || today === null) return null;
  const told = smallNumber(found[2] ?? '零') * (unitDays[found[3] ?? ''] ?? 0);
  const away = days.first - today;
  const start = end + found[0].length - found[1].length;
  return told > 0 && away > told + 200 && away - 366 <= told + 3 && away - 365 > 0 ? { start, end: start + found[1].length } : null;
}

/** 离春节还有29天 anywhere in the story, by the days this year's: 明年春节 is not the one after it. */
function festivalDown(text: string, { from: { festival }, today }: CivilMention): Span | null {
  if (festival === null || today === null || !holds(text, festival)) return null;
  const m = new RegExp(`离(?:今年|农历)?${festival}(?:还有|只有|只剩|仅剩|仅有|还剩|不到|不足)(?:不到)?(\\d{1,2})天`).exec(text);
  const due = m ? festivalDay(civilDate(today).year, festival) : null;
  return m && due !== null && due > today && Math.abs(due - today - Number(m[1])) <= 2 ? { start: m.index, end: m.index + m[0].length } : null;
}

function reportNext(context: Context, story: Story, mention: CivilMention): void {
  const { text } = story.copy;
  const { dates, sentences } = context.facts(story);
  const running = runsAlready(text, mention, 1) ?? countedDown(text, mention) ?? festivalDown(text, mention) ?? nearFestival(text, mention) ?? entriesClose(text, mention, dates);
  const sentence = running ? null : sentenceAt(sentences, mention.start);
  const late = sentence ? endsThisYear(text, mention, dates, sentence) : null;
  const witness = running ?? late?.told;
  if (!witness) return;
  const words = text.slice(mention.start, mention.end);
  const to = words.replace(/^(?:明年|来年|次年)/, '今年');
  const span = context.at(story, mention);
  const told = text.slice(witness.start, witness.end);
  context.report({
    message: late ? 'late' : 'next', data: { words, meant: mention.days ? rangeText(mention.days) : '', told, began: late ? text.slice(late.start.start, late.start.end) : '' }, span,
    related: [{ message: 'running', data: { told }, span: context.at(story, witness) }, ...anchorWitness(context, story, context.facts(story).datelines, mention)],
    fixes: to === words ? [] : [{ title: 'to', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] }],
  });
}

/** `years` from 今年 to the year meant. */
function report(context: Context, story: Story, mention: CivilMention, inferred: InferredDay | null, years: -1 | 0 | 1 = -1, ran: Span | null = null): void {
  const { text } = story.copy;
  const words = text.slice(mention.start, mention.end);
  const span = context.at(story, mention);
  const head = /^(?:今年|去年|本年度?)/.exec(words)?.[0] ?? '今年';
  const to = `${['去年', '今年', '明年'][years + 1] ?? ''}${words.slice(head.length)}`;
  const fixes: FixReport<typeof messages>[] = [{ title: 'to', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] }];
  if (inferred) {
    context.report({
      message: 'inferred', data: { words, evidence: inferred.words, season: inferred.season }, span, severity: 'information', fixes,
      related: [{ message: 'evidence', data: { words: inferred.words }, span: context.at(inferred.story, inferred.span) }],
    });
    return;
  }
  const today: DayNumber = mention.today ?? 0;
  const year = civilDate(today).year + years;
  const dated = `${year}年${words.slice(head.length)}`;
  fixes.push({ title: 'to', data: { to: dated }, safety: 'confirm', edits: [{ span, newText: dated }] });
  if (ran) {
    const told = text.slice(ran.start, ran.end);
    context.report({
      message: 'ran', data: { words, meant: mention.days ? rangeText(mention.days) : '', told }, span, fixes,
      related: [{ message: 'running', data: { told }, span: context.at(story, ran) }, ...anchorWitness(context, story, context.facts(story).datelines, mention)],
    });
    return;
  }
  context.report({
    message: years < 0 ? 'past' : 'ahead',
    data: { words, anchor: `${mention.anchor === 'dateline' ? '电头' : '本期'}${fullDate(today)}`, anchorIso: isoDay(today), meant: mention.days ? rangeText(mention.days) : '', right: years === 0 ? '今年' : '明年' },
    span,
    related: anchorWitness(context, story, context.facts(story).datelines, mention),
    fixes,
  });
}
