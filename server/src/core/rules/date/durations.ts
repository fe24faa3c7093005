// Part of date/order: 历时30天, 为期5天, 仅用8个月 beside the two dates they are counted from.
import { civilDate } from '../../base/calendar.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DayRange } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { begins, eitherLeads, ends, hints, inclusiveLeads, outcomes } from './durations-data.ts';
import { lengthUnit, type OrderContext } from './order-messages.ts';

const number = '(\\d{1,4}|[一二三四五六七八九十两百]{1,4})';
const unit = '(天|日|个月|个星期|周|年|个?(?:昼夜|日夜)|个(?:夜晚|晚上))';
const phrase = new RegExp(`(?:(${inclusiveLeads})|(${eitherLeads}))(?:了|时间|的时间|仅|只有|只|才|共|约|近|整整|了整整|前后|为|是|：|共计|总共){0,2}${number}(多|余)?${unit}(?!游|内|[^，。；、]{0,2}工作|龄|级|前|后)|(?<![第\\d每月至到—～-])${number}()${unit}(?:时间|里)?(?:${outcomes})`, 'g');

/** Statements of length in the sentence against its range of days or its first and last date; in a sentence without dates against the two of the sentence before. */
export function checkDurations(context: OrderContext, sentence: Sentence, dates: readonly CivilMention[], judged: Set<number>): void {
  const { text } = context.copy;
  if (dates.length > 40) return;
  const here = text.slice(sentence.start, sentence.end);
  if (!/[天日月周年]/.test(here) || !hints.test(here)) return;
  for (const found of matchesOf(here, workingDays)) {
    const value = numberOf(found[1] ?? '');
    const start = sentence.start + found.index + found[0].indexOf(found[1] ?? '');
    const span = { start, end: sentence.start + found.index + found[0].length };
    const range = rangeBeside(text, dates, span);
    // more than there are days at all
    if (value !== null && range?.fine && !(range.start > span.start && /^[为是]/.test(text.charAt(range.end))) && range.last - range.first + 1 < value) judge(context, span, range, value, '天', true);
  }
  for (const found of matchesOf(here, phrase)) {
    const value = numberOf(found[3] ?? found[6] ?? '');
    const start = sentence.start + found.index;
    const bare = found[6] !== undefined;
    const span = { start, end: bare ? start + (found[6] ?? '').length + (found[8] ?? '').length : start + found[0].length };
    // 服役46年的老桥，今天7时起封闭: what the thing has behind it
    if ((found[5] ?? found[8]) === '年' && text[span.end] === '的' && /^(?:服役|使用|运营|运行|沿用|陪伴|守护)/.test(found[0])) continue;
    if (value === null || found[4] || /约|近/.test(found[0]) || /工作日|每[天周]|[近约超逾]/.test(text.slice(start - (bare ? 2 : 4), span.start)) || (!bare && /工作日|个工作|^每[天周]|[近约超逾]/.test(text.slice(span.end, span.end + 4))) || (/^(?:连续|一连|连着)/.test(found[0]) && /每[天周]/.test(text.slice(span.end, span.end + 4)))) continue;
    // 1至10月…，提前两个月完成全年目标: how long before its time
    if (/(?:提前|推迟|延后|推后|早|晚)了?近?$/.test(text.slice(Math.max(0, start - 4), start)) || /^(?:提前|推迟|延后)/.test(found[0])) continue;
    // 假期为2026年1月1日至3日: a year
    if (value > 1000 && (found[5] ?? found[8]) === '年') continue;
    const range = rangeBeside(text, dates, span);
    // 7月6日至24日，共15天（周末休息）: not all days of the range count
    if (/^[（(，][^。；（(]{0,10}(?:周末|周[一二三四五六日](?:[休闭停不]|除外)|双休|节假日|休息|除外|扣除|不含|不算|单休)/.test(text.slice(span.end, span.end + 18))) continue;
    if (!range || otherOffice(text, range, span) || isTotal(context, dates, span, value, bare ? '' : (found[1] ?? '')) || soFar(text, span) || sinceEarlier(dates, range, span, value, found[5] ?? found[8] ?? '天') || saidBeside(text, sentence, span, range, found[5] ?? found[8] ?? '天')) continue;
    judged.add(figureAt(text, span));
    judge(context, span, range, value, found[5] ?? found[8] ?? '天', found[1] !== undefined);
  }
}

/** 1951年起代课，1953年转正，一直教到1989年，前后38年: counted from an earlier year of the sentence. */
function sinceEarlier(dates: readonly CivilMention[], range: Stretch, span: Span, value: number, unit: string): boolean {
  const last = dates.filter((m) => m.end <= span.start && m.from.year !== null).at(-1)?.from.year;
  return unit === '年' && last != null && dates.some((m) => m.end <= range.start + 1 && m.from.year !== null && [last - m.from.year, last - m.from.year + 1].includes(value));
}

/** 眼下干了8个月, 目前已施工60天: what has passed, not the whole. */
function soFar(text: string, { start }: Span): boolean {
  return /(?:眼下|目前|现在|如今|当前|迄今|至今|到现在|到今天|到昨天|这会儿|今天|时间)(?:工程|项目|工人们?|工地)?(?:已经?|才|刚刚?|只|也|都){0,2}$/.test(text.slice(Math.max(0, start - 14), start));
}

/** 从今年3月到明年8月，工期18个月，主体用了8个月: the length of the whole is said beside it, and right. */
function saidBeside(text: string, sentence: Sentence, span: Span, range: Stretch, unit: string): boolean {
  return matchesOf(text.slice(sentence.start, sentence.end), lengthFigure).some((m) => {
    const at = sentence.start + m.index;
    const value = numberOf(m[1] ?? '');
    return value !== null && value > 1 && m[2] === unit && !(at < span.end && at + m[0].length > span.start) && fits(range, value, m[2] ?? '天', false);
  });
}

/** 共7个工作日. */
const workingDays = /(?:共计?|为期|为|(?:公示|公告)(?:期|期限|时间)[：:]?)(\d{1,2}|[一二三四五六七八九十]{1,2})个工作日/g;
const lengthFigure = /(?<![第\d月年])(\d{1,3}|[一二三四五六七八九十两百]{1,4})(天|个月|个星期|周(?![一二三四五六日年])|年(?![级\d]))/g;

/** 1951年当兵，1957年回来，当了22年生产队长: the years are those of what he was afterwards. */
function otherOffice(text: string, range: Stretch, span: Span): boolean {
  if (range.end > span.start || !/^[当做干教]了/.test(text.slice(span.start, span.end))) return false;
  const what = /^(?:的|个)?(\p{Script=Han}{1,8})/u.exec(text.slice(span.end, span.end + 10))?.[1] ?? '';
  const told = text.slice(Math.max(0, range.start - 20), span.start);
  return what !== '' && !/[兵军]|战士/.test(what) && /参军|入伍|当兵|进厂|入厂|进城|下乡|入学|上学|毕业|进校|回[来乡村国]|退[休伍役]|转业|复员|当(?!选)|做/.test(told) && !/任|当选|选[为上]|接[手过班]|上岗|执教/.test(told) && !told.includes(what.slice(-1)) && !told.includes(what.slice(0, 2));
}

/** Where the figure of a length stands. */
function figureAt(text: string, { start, end }: Span): number {
  return start + Math.max(0, text.slice(start, end).search(/[\d一二三四五六七八九十两百]{1,5}(?:天|日|个月|个星期|周|年|个?(?:昼夜|日夜)|个(?:夜晚|晚上))$/));
}

/** 初伏7月20日至29日，中伏7月30日至8月8日，…一共30天: the length is that of several ranges, or may be. */
function isTotal({ facts }: OrderContext, here: readonly CivilMention[], at: Span, value: number, lead: string): boolean {
  const isRange = (m: CivilMention): boolean => m.to !== null && !m.list && m.grain === 'day' && m.end <= at.start;
  if (/共/.test(lead) && (here.filter(isRange).length > 1 || here.filter((m) => m.to !== null && !m.list && m.grain === 'day' && m.start >= at.end).length > 1)) return true;
  const [head] = here;
  const ranges: DayRange[] = [];
  // from the last date of the sentence back through the paragraph
  for (let i = head ? facts.dates.indexOf(head) + here.length + 8 : -1; i >= 0 && ranges.length < mostRanges; i--) {
    const m = facts.dates[i];
    if (m && m.part !== head?.part && m.start < at.start) break;
    if (m?.kind !== 'civil' || m.part !== head?.part || !isRange(m)) continue;
    const days = nominalDays(m);
    if (days) ranges.push(days);
  }
  const [whole] = ranges;
  let sum = 0;
  for (const [i, range] of ranges.entries()) {
    sum += range.last - range.first + 1;
    if (i > 0 && (value === sum || (whole && value === whole.last - range.first + 1))) return true;
  }
  return false;
}

/** No total is looked for over more ranges than this. */
const mostRanges = 12;

interface Stretch extends Span {
  readonly first: number;
  readonly last: number;
  readonly fine: boolean;
  /** Days by which its ends may lie nearer to each other: 2月底 is told from its 20th to its last day. */
  readonly loose: number;
  /** Both ends print a month. */
  readonly months: boolean;
}

/** The range just before or behind the statement, or two dates joined by 到, 至 or by 开始 … 结束. */
function rangeBeside(text: string, dates: readonly CivilMention[], at: Span): Stretch | null {
  const ranges = dates.filter((m) => m.to && !m.list && (m.grain === 'day' || m.grain === 'month') && nominalDays(m));
  const beside = ranges.filter((m) => (m.end <= at.start ? at.start - m.end <= 30 && (!/[；。]/.test(text.slice(m.end, at.start)) || isRestated(text, m.end, at)) && !otherDate(dates, m.end, at.start) : m.start - at.end <= 14 && /^的?[^，。；]{0,10}[（(，]?(?:于|从|自|将于|定于)?$/.test(text.slice(at.end, m.start))));
  // 10月8日至12月6日试运行，共60天，12月17日至18日评审: what is summed up stands before
  const summed = /^(?:共|历时|前后|总共|一共|持续)/.test(text.slice(at.start, at.start + 2)) ? beside.filter((m) => m.end <= at.start) : [];
  const [nearest] = (summed.length > 0 ? summed : beside).sort((a, b) => distance(a, at) - distance(b, at));
  const whole = nearest ? nominalDays(nearest) : null;
  if (nearest && whole) return { start: nearest.start, end: nearest.end, ...whole, fine: nearest.grain === 'day', loose: nearest.grain === 'day' ? 0 : 58, months: true };
  const single = dates.filter((m) => !m.to && nominalDays(m));
  const before = single.filter((m) => m.end <= at.start);
  const behind = single.filter((m) => m.start >= at.end);
  return twoDates(text, before.slice(-2), at, (a, b) => at.start - b.end <= 40 && joined(text, a, b, at)) ??
    twoDates(text, [...before.slice(-1), ...behind.slice(0, 1)], at, (a, b) => before.length === 1 && at.start - a.end <= 24 && b.start - at.end <= 6 && !text.slice(a.end, at.start).includes('；') && begins.test(text.slice(a.end, at.start)) && ends.test(text.slice(b.end, b.end + 12).replace(/[，。；].*$/s, ''))) ??
    twoDates(text, behind.slice(0, 2), at, (a, b) => a.start - at.end <= 20 && (!/[，。；]/.test(text.slice(at.end, a.start)) || /^的[^，。；]{2,16}，$/.test(text.slice(at.end, a.start))) && begins.test(text.slice(a.end, b.start)) && !/[。；]/.test(text.slice(a.end, b.start)) && ends.test(text.slice(b.end, b.end + 10))) ??
    twoDates(text, behind.slice(0, 2), at, (a, b) => a.start - at.end <= 26 && /^(?:[，（(]?(?:从|自|于)?|的[^，。；]{2,20}，?将?[从自])$/.test(text.slice(at.end, a.start)) && /^(?:（[^（）]{1,6}）)?(?:起|开始|一直|持续|延续|，){0,3}[到至]$/.test(text.slice(a.end, b.start)));
}

/** The stretch between two dates that a test accepts; years serve a count of years only. */
function twoDates(text: string, [a, b]: readonly CivilMention[], at: Span, accept: (a: CivilMention, b: CivilMention) => boolean): Stretch | null {
  if (!a || !b || !/^(?:day|month|year)$/.test(a.grain) || !/^(?:day|month|year)$/.test(b.grain)) return null;
  // 从2019年1月1日记起，到今年6月30日, and nobody says which year this is
  if ([a, b].some((m) => m.days === null && m.from.yearShift !== null) && (a.days === null) !== (b.days === null)) return null;
  const years = a.grain === 'year' || b.grain === 'year';
  // 1956年…到今年整整八十年 is date/year's
  if (years && (a.from.yearShift !== null || b.from.yearShift === 0)) return null;
  if ((a.grain !== b.grain && !text.slice(at.start, at.end).includes('年')) || (years && !text.slice(at.start, at.end).includes('年'))) return null;
  const [from, to] = [nominalDays(a), nominalDays(b)];
  // 工期90天，力争12月20日前通车: a limit, not the end
  if (!from || !to || from.first >= to.first || /^(?:出?生(?!产)|诞生)/.test(text.slice(a.end, a.end + 3)) || /^(?:之|以)?前/.test(text.slice(b.end, b.end + 2)) || !accept(a, b)) return null;
  return { start: a.start, end: b.end, first: from.first, last: to.last, fine: a.grain === 'day' && b.grain === 'day', loose: from.last - from.first + to.last - to.first, months: !years };
}

/** 菊展从10月25日办到11月15日。展期22天，…: the next sentence opens with the length. */
function isRestated(text: string, from: number, at: Span): boolean {
  return /^[^，。；]{0,8}。(?:活动|展览|整个|本次|此次|这次|本届)?$/.test(text.slice(from, at.start)) && /^(?:展期|为期|会期|赛期|工期|假期|历时|前后|共计?|一共|总共)/.test(text.slice(at.start, at.start + 2)) && /[，。；！（]/.test(text.charAt(at.end));
}

function otherDate(dates: readonly CivilMention[], from: number, to: number): boolean {
  return dates.some((m) => m.start >= from && m.end <= to && m.grain !== 'vague');
}

function distance(m: Span, at: Span): number {
  return m.end <= at.start ? at.start - m.end : m.start - at.end;
}

/** 落幕，前后; 止，整个活动共: what stands between the last day and the length names nothing new. */
const wholeOfIt = /^[^，。；]{0,6}，?(?:整个|全部|本次|此次|这次|本届|活动|展览|展出|展会|展期|赛期|会期|赛事|比赛|演出|工期|假期|赛程|前后|总|一|共|将|仅|只|就|也|时间){0,3}$/;

/** Leads that are told of the whole, whatever subject stands before them. */
const ofAll = /^(?:历时|历经|整整|足足|赛期|展期|会期|工期)/;
/** Somebody's or some part's own time. */
const someOfIt = /[他她我您者]|[工队学]?[人员友民]们?$|实际|净|有效|单|主体|首|一期|每|平均|其/;

/** ，管网冲洗用了3天: a work within the work. */
const part = /，[\u4e00-\u9fff]{0,6}(?:清洗|冲洗|拆除|浇筑|加固|布展|布置|布线|安装|铺设|打桩|吊装|调试|验收|检测|检修|检查|清理|清淤|消毒|装修|粉刷|搬运|运输|养护|赶路|演出|训练|排练|住院|路上|途中)$/;

/** 从3月12日开始到4月10日结束, 2025年3月开工到2025年11月竣工, 4月2日启动，4月13日收官. */
function joined(text: string, a: Span, b: Span, at: Span): boolean {
  const gap = text.slice(a.end, b.start);
  const tail = text.slice(b.end, at.start);
  // 4月18日启动清淤；到5月3日，…，清淤完工，前后历时30天
  if (gap.length <= 30 && /^[^。；]*；(?:直|一直)?[到至]$/.test(gap) && begins.test(gap) && ends.test(tail) && /，(?:前后|总共|一共|全程|整个[^，。；]{0,6})?$/.test(tail) && !part.test(tail)) return true;
  // 2月20日开始检修，先后更换止水带60道、加固排架14座，到4月5日全部完成，历时65天
  if (gap.length <= 60 && /^[^，。；]*，[^。；]*，(?:直|一直)?[到至]$/.test(gap) && begins.test(gap.slice(0, gap.indexOf('，'))) && ends.test(tail) && /^[^，。；]{0,10}，(?:前后|总共|一共|全程|整个[^，。；]{0,6})?$/.test(tail) && !part.test(tail)) return true;
  if (/[。；]/.test(gap) || gap.length > 20) return false;
  // 1984年入伍，1988年退伍后分配到航标站，在灯塔守了37年: what came afterwards
  if (/^[^，。；]{0,4}后[^，。；]{0,6}[到进入回来转调考当做任在]/.test(tail)) return false;
  // 1994年当了校长，…一直当到退休，整整15年: the second date is not the end
  if (/直[^，。；]{0,4}[到至](?!今)/.test(tail)) return false;
  // 其中主桥加固用了40天
  if (/其[中间]|期间|夜场|每晚|每周|单是|光是|先是|[，。][^，。]{0,6}(?:主体|主桥|首轮|第一)/.test(tail)) return false;
  if (/^[\u4e00-\u9fff]{0,8}，?(?:一直|持续|延续|直|并将|将|计划|预计|拟|打算){0,2}[\u4e00-\u9fff]{0,2}[到至]$/.test(gap) && (wholeOfIt.test(tail) || isRestated(text, b.end, at))) return true;
  // 从3月2日破土到4月20日铺完最后一段路面，前后只用了30天
  if (/[从自]$/.test(text.slice(0, a.start).slice(-1)) && /^[\u4e00-\u9fff]{0,4}[到至]$/.test(gap) && /^[^，。；\d]{2,14}，(?:前后|总共|一共|全程|满打满算)(?:只|仅|就|共|总共)?$/.test(tail) && !part.test(tail)) return true;
  // 从4月25日首战到5月17日决赛，乡镇篮球联赛历时15天: the subject of the whole stands between
  if (/[从自]$/.test(text.charAt(a.start - 1)) && /^[\u4e00-\u9fff]{0,6}[到至]$/.test(gap) && ofAll.test(text.slice(at.start, at.start + 2)) && /^[\u4e00-\u9fff]{2,8}，[^，。；\d]{2,16}$/.test(tail) && !part.test(tail) && !someOfIt.test(tail)) return true;
  return (/^(?:起|一直|持续|开始|延续|，){0,3}[\u4e00-\u9fff]{0,3}[到至]$/.test(gap) && /^(?:日?止|为止|结束)?，?[^，。]{0,6}$/.test(tail)) || (begins.test(gap) && ends.test(tail) && !part.test(tail)) || (/最早[^，。；]{0,12}$/.test(text.slice(Math.max(0, a.start - 16), a.start)) && /最[晚近新后]/.test(gap));
}

/** 天, 日, 夜晚: counted in days. */
function isDays(unit: string): boolean {
  return /[天日夜晚]/.test(unit);
}

/** The range in days, months, weeks or years. */
function sizeOf(range: Stretch, unit: string): { readonly days: number; readonly months: number; readonly inclusive: number } {
  const days = range.last - range.first + 1;
  const a = civilDate(range.first);
  const b = civilDate(range.last);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return { days, months, inclusive: isDays(unit) ? days : unit === '个月' ? months + (range.fine ? 0 : 1) : unit === '年' ? b.year - a.year : Math.round(days / 7) };
}

/** Whether a length is the range's, by any way of counting it. */
function fits(range: Stretch, value: number, unit: string, strict: boolean): boolean {
  const { days, months } = sizeOf(range, unit);
  if (isDays(unit)) return !range.fine || value === days || ((!strict || /[夜晚]/.test(unit)) && value === days - 1);
  if (unit === '年') return Math.abs(months / 12 - value) <= (range.months ? 0.92 : 1);
  if (unit === '个月') return value >= months - 1 && value <= months + 1;
  // 为期一周 is no ten days and no three
  if (value === 1 && strict && range.fine) return days > 3 && days < 10;
  return value <= days / 7 + 1 && value >= (days - range.loose) / 7 - 1;
}

function judge(context: OrderContext, span: Span, range: Stretch, value: number, unit: string, strict: boolean): void {
  // 5月1日12时 to 8月16日12时: whole days by the clock
  if (isDays(unit) && value === sizeOf(range, unit).days - 1 && (context.copy.text.slice(range.start, range.end + 8).match(/日(?:[上下]午|晚|中午)?\d{1,2}时/g)?.length ?? 0) > 1) return;
  // 六年半 is read by lengths-told.ts; 会期一天半 over two days
  if (context.copy.text.charAt(span.end) === '半' || fits(range, value, unit, strict)) return;
  const { inclusive } = sizeOf(range, unit);
  const { text } = context.copy;
  const words = text.slice(span.start, span.end);
  // 1月1日至6月17日共169天, of a year that nobody prints: it may have a 29 February
  if (isDays(unit) && context.issue.date === null && value === inclusive + 1 && civilDate(range.first).month <= 2 && civilDate(range.last).month >= 3 && !/\d{4}年/.test(text.slice(range.start, range.end))) return;
  // 共120天（不计最后一天）
  if (/^[（(](?:不[计含算]|未[计含]|首尾|含首|不包括)/.test(text.slice(span.end, span.end + 6))) return;
  const figure = /\d+/.exec(words);
  context.report({
    message: 'duration', data: { range: rangeText({ first: range.first, last: range.last }), inclusive, unit: lengthUnit(unit), words }, span,
    related: [{ message: 'other', data: { words: text.slice(range.start, range.end) }, span: { start: range.start, end: range.end } }],
    fixes: figure ? [{ title: 'to', data: { to: words.replace(figure[0], String(inclusive)) }, safety: 'confirm', edits: [{ span: { start: span.start + figure.index, end: span.start + figure.index + figure[0].length }, newText: String(inclusive) }] }] : [],
  });
}
