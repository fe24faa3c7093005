// date/clock: times that no clock shows (19:65, 25时), 12-hour words with 24-hour figures (下午16时), spans that run backwards.
import type { ClockMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceText } from '../../facts/dates/tense.ts';
import { defineStoryRule, type FixReport, type Report } from '../define.ts';
import { dayParts } from './clock-data.ts';
import { orderClash } from './clock-order.ts';
import { apartClash, finishClash, lengthClash, type LengthClash, runClash, turnClash } from './clock-lengths.ts';
import { isScore } from './clock-match.ts';
import { dailyClash } from './clock-daily.ts';
import { callClash, elapsedClash, tripClash } from './clock-trips.ts';
import { hanNumber } from './rewrite.ts';

const messages = {
  minute: { zh: '没有“{words}”这个时刻：分钟应小于60', en: 'There is no such time as “{words}”: minutes run to 59' },
  hour: { zh: '没有“{words}”这个时刻：一天到24时为止', en: 'There is no such time as “{words}”: the day ends at 24:00' },
  period: { zh: '“{period}”已表明12小时制，“{figure}”却是24小时制', en: '“{period}” asks for the 12-hour clock, “{figure}” is of the 24-hour clock' },
  clash: { zh: '{figure}不在{period}', en: '{figure} is not in the part of the day called “{period}”' },
  backwards: { zh: '起止时刻颠倒：“{words}”', en: 'The span runs backwards: “{words}”' },
  length: { zh: '“{times}”相隔{counted}分钟，与“{words}”（{stated}分钟）不符', en: '“{times}” are {counted} minutes apart, not “{words}” ({stated} minutes)' },
  order: { zh: '先后颠倒：后一件事的时刻（{later}）早于前一件（{earlier}）', en: 'What comes second ({later}) is timed before what comes first ({earlier})' },
  times: { zh: '起止时刻', en: 'The two times' },
  drop: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  swap: { zh: '对调为“{to}”', en: 'Swap to “{to}”' },
} as const;

type M = typeof messages;

export default defineStoryRule({
  id: 'date/clock',
  severity: 'warning',
  fixable: true,
  needs: ['dates', 'sentences'],
  source: 'GB/T 15835—2011 5.1.5 时刻；12小时制与24小时制不得并用',
  messages,
  check({ copy: { text }, facts, report }) {
    const trip = tripClash(text, facts.dates);
    if (trip) report(lengthReport(text, trip));
    const daily = dailyClash(text);
    if (daily) report(lengthReport(text, daily));
    const apart = apartClash(text, facts.dates) ?? runClash(text, facts.dates);
    if (apart) report(lengthReport(text, apart));
    facts.dates.forEach((mention, i) => {
      if (mention.kind !== 'clock') return;
      const words = text.slice(mention.start, mention.end);
      const span = { start: mention.start, end: mention.end };
      const { hour, minute } = mention;
      if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) {
        if (!inScoreRow(text, mention) && isTime(text, mention, facts.dates, i, () => sentenceText(text, facts.sentences, mention))) report({ message: minute > 59 ? 'minute' : 'hour', data: { words }, span, severity: 'error' });
        return;
      }
      // 民国二十五年十二月三十一日，下午十时开: as old papers have it
      const clash = isOtherWord(text, mention) || /民国[^。；\n]{0,60}$/.test(text.slice(Math.max(0, mention.start - 66), mention.start)) ? null : periodClash(mention);
      if (clash) report({ message: clash, data: { period: mention.period, figure: text.slice(mention.figure.start, mention.figure.end) }, span, fixes: periodFixes(text, mention) });
      const next = facts.dates[i + 1];
      const sentenceEnd = sentenceAt(facts.sentences, mention.start)?.end ?? mention.end;
      const turned = orderClash(text, mention, next, sentenceEnd);
      if (turned && next) report({ message: 'order', data: { later: text.slice(next.start, next.end), earlier: words }, span: turned, related: [{ message: 'times', span: { start: next.start, end: next.end } }] });
      // 22时40分开出，次日5时20分到达: the next day stands between
      const other = next?.kind === 'civil' && nextDay.test(text.slice(next.start, next.end)) ? facts.dates[i + 2] : next;
      const long = lengthClash(text, mention, other, sentenceEnd) ?? finishClash(text, mention, next) ?? turnClash(text, mention, next) ?? (next?.kind === 'clock' ? elapsedClash(text, mention, next) : null) ?? callClash(text, facts.dates, i);
      if (long) report(lengthReport(text, long));
      if (next?.kind === 'clock' && runsBackwards(text, mention, next, () => sentenceText(text, facts.sentences, mention))) {
        const both = { start: mention.start, end: next.end };
        const to = text.slice(next.start, next.end) + text.slice(mention.end, next.start) + words;
        // 下午1时30分至上午5时: the second is of the afternoon too
        const afternoon = /^(?:下午|午后)$/.test(mention.period) && /^(?:上午|早上)$/.test(next.period) && next.hour < 12 && next.hour * 60 + next.minute > (mention.hour % 12) * 60 + mention.minute;
        const later = `下午${text.slice(next.start + next.period.length, next.end)}`;
        report({ message: 'backwards', data: { words: text.slice(both.start, both.end) }, span: both, fixes: afternoon ? [{ title: 'drop', data: { to: later }, safety: 'confirm', edits: [{ span: { start: next.start, end: next.end }, newText: later }] }] : [{ title: 'swap', data: { to }, safety: 'confirm', edits: [{ span: both, newText: to }] }] });
      }
    });
  },
});

function lengthReport(text: string, { start, end, times, apart = [times], counted, stated }: LengthClash): Report<M> {
  return { message: 'length', data: { times: apart.map((s) => text.slice(s.start, s.end)).join('—'), counted, stated, words: text.slice(start, end) }, span: { start, end }, related: apart.map((span) => ({ message: 'times' as const, span })) };
}

const nextDay = /^(?:次日|翌日|第二天)$/;
const timeWords = /时间|时刻|班车|首班|末班|首末班|开放|营业|开始|结束|开馆|闭馆|提前|推迟|运营|发车|到站|抵达|集合|入场|办公|起床|凌晨|上午|下午|晚|早|受理|接待|直播|播出/;
const scoreWords = /比分|战胜|击败|大胜|险胜|取胜|获胜|告负|落败|领先|比例|配比|全场|半场|总分|图纸|局|盘|球(?![迷场馆友票星])|汇率|胜率/;

/** 19:65 may be a score or a scale; it is a time beside other times or words of time. 时 and 分 are always one. */
function isTime(text: string, mention: ClockMention, dates: readonly DateMention[], index: number, sentence: () => string): boolean {
  if (mention.form === 'hour') return mention.hour <= 48 && text.charAt(mention.end) !== '代';
  if (mention.form === 'point') return mention.period !== '' || mention.minute > 59;
  if (mention.hour > 29 || text.charAt(mention.start - 1) === '第') return false;
  const around = sentence();
  if (scoreWords.test(around)) return false;
  if (mention.period !== '') return true;
  if (isRatio(text, mention) || isScore(text, mention, around)) return false;
  const near = [dates[index - 1], dates[index + 1]].some((d) => d?.kind === 'clock' && d.form === 'colon' && d.hour <= 24 && d.minute < 60 && Math.abs(d.start - mention.start) < 30);
  return near || timeWords.test(around);
}

/** 按1:75兑水, 稀释成1:100的溶液, 1:87的火车模型, 师生比1:65: parts of a mixture, a scale, a ratio, by the words of the same clause. */
function isRatio(text: string, { start, end, hour }: ClockMention): boolean {
  if (hour > 10) return false;
  const before = /[^，。；：！？“”\n]{0,60}$/.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? '';
  const behind = /^[^，。；：！？“”\n]*/.exec(text.slice(end, end + 16))?.[0] ?? '';
  return /(?:按照?|比|比率|比值)(?:[为是约近到达]{0,2})$|稀释|兑|勾调|调配|配[制比方]|浓度|缩小|放大|杠杆|赔率/.test(before) || /^(?:的?(?:比|倍|缩))|稀释|[勾兑掺调][兑水入和配]|兑|调配|配[制成药]|混合|溶液|溶剂|浓度|药液|模型|沙盘|微缩|复原|复制|仿[制真]|等比|缩尺|地形图/.test(behind);
}

/** 最晚16时, 再早14时, 不晚于: 晚 and 早 as late and early; 一晚 … 次晚 are words of their own. */
function isOtherWord(text: string, { start, end, period, hour }: ClockMention): boolean {
  // 晚上22时到次日6时: the night from one day to the next
  if (hour >= 20 && /^(?:晚上?|夜间|夜里|当晚|每晚)$/.test(period) && /^(?:\d{1,2}分)?[至到—～-]{1,2}(?:次日|翌日|第二天)/.test(text.slice(end, end + 8))) return true;
  const before = text.charAt(start - 1);
  // 不妨早一点动身, 能不能早一点: a little earlier
  if (/^[早晚]一点$/.test(text.slice(start, end)) && (!/^[钟半整，。、；！]/.test(text.charAt(end)) || /[能以要得想该不来去走睡起回吃开关收]/.test(before))) return true;
  // 早8时至晚22时
  if (period === '晚' && /早\d{1,2}[时点:：][^，。；]{0,8}[至到—～]$/.test(text.slice(Math.max(0, start - 16), start))) return true;
  return (period.startsWith('晚') && (/[一当那每昨今明前次]/.test(before) || /(?:周|星期)[一二三四五六日天]$/.test(text.slice(Math.max(0, start - 3), start)))) || (period.length === 1 && /[最不再更太很稍略较提从尽越偏至]/.test(before));
}

/** Hours that a word of the day's time cannot mean, in either clock: 上午13时, 凌晨23时, 傍晚10时, 中午20时. 下午16时 mixes the two clocks. */
function periodClash({ period, hour }: ClockMention): 'period' | 'clash' | null {
  if (hour === 24) return null;
  const part = dayParts.find(({ words }) => words.includes(period));
  if (!part) return null;
  if (part.twelve && hour >= part.twelve[0] && hour <= part.twelve[1]) return 'period';
  return part.hours.some(([from, to]) => hour >= from && hour <= to) ? null : 'clash';
}

/** 下午16时30分 → 16时30分 or 下午4时30分; 上午15时 → 15时 or 上午3时 is not offered, 下午3时 is. */
function periodFixes(text: string, { start, end, figure, period, hour }: ClockMention): FixReport<M>[] {
  const printed = text.slice(figure.start, figure.end);
  const span = { start, end };
  const digits = /^\d+/.exec(printed)?.[0];
  const lead = digits ?? hanNumber(hour);
  const twelve = printed.startsWith(lead) ? (digits === undefined ? hanNumber(hour - 12) : String(hour - 12)) + printed.slice(lead.length) : null;
  const word = period === '下午' || period === '午后' || period === '晚' || period === '晚上' ? period : hour >= 18 ? '晚上' : '下午';
  const fix = (to: string): FixReport<M> => ({ title: 'drop', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] });
  return twelve === null ? [fix(printed)] : [fix(printed), fix(word + twelve)];
}

/** Spans that may run over midnight. */
const overnight = /次日|翌日|次晨|第二天|隔天|隔夜|夜|通宵|凌晨|值班|值守|24小时|全天|跨/;

/** 14:30—11:30, 上午11:00至上午9:30, 下午4点半到2点半: both ends on one day. Nights (22:00至6:00), and afternoons that may run to a morning's duty (17:00至8:00), are none. */
function runsBackwards(text: string, a: ClockMention, b: ClockMention, sentence: () => string): boolean {
  if (b.start - a.end > 2 || !/^(?:至|到|—|——|-|–|～|~)$/.test(text.slice(a.end, b.start))) return false;
  if (b.hour > 24 || b.minute > 59 || a.hour >= 24) return false;
  // 下午5时30分至上午8时30分 of an office: the morning ends nothing that the afternoon begins
  if (/^(?:下午|午后)$/.test(a.period) && /^(?:上午|早上)$/.test(b.period)) return /办事|服务时间|营业|开放|受理|接待|上课|办理|门诊|坐诊|出诊|就诊|问诊|挂号|开诊|工作时间|作息|办公|对外时间/.test(sentence()) && !overnight.test(sentence());
  const from = a.hour * 60 + a.minute;
  const to = b.hour * 60 + b.minute;
  if (from <= to) return false;
  const daytime = /^(?:上午|下午|早上|早晨|清晨|午后)$/.test(a.period);
  if (a.period !== '' && (b.period === a.period || (b.period === '' && daytime))) return daytime && a.hour !== 12 && (b.period !== '' || a.hour - b.hour < 6 || b.hour === 12) && !overnight.test(sentence());
  if (a.period !== '' || b.period !== '') return false;
  // an opening that would last to the next morning; before six it is a night's end, and an hour of the afternoon may be printed in the 12-hour clock
  if (a.hour >= 13 && b.hour >= 13) return !/次日|翌日|次晨|第二天|24小时/.test(sentence());
  return from <= 15 * 60 && b.hour >= 7 && from - to >= 30 && !overnight.test(sentence());
}

/** 单节得分依次为22∶18、25∶17: one of a row of scores. */
function inScoreRow(text: string, { start, end }: { start: number; end: number }): boolean {
  return (/\d[:：∶]\d{1,2}、$/.test(text.slice(Math.max(0, start - 8), start)) || /^、\d{1,3}[:：∶]\d/.test(text.slice(end, end + 6))) && /比分|得分|[局节盘]/.test(text.slice(Math.max(0, start - 50), start));
}
