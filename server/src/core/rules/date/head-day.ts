// Part of date/event-conflict: 9月12日，去江边看…over a story whose one day is 9月21日: the day a head invites to against the day its story tells.
import type { CivilMention, DateMention, DayRange } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { StoryText } from '../../syntax/model.ts';
import { meets } from './relative-messages.ts';
import { shared } from './retold-days.ts';

/** The head's day and the body's. */
export interface HeadDay {
  readonly head: CivilMention;
  readonly body: CivilMention;
  readonly headDays: DayRange;
  readonly bodyDays: DayRange;
}

/** Before and after something, the end of a term, and what is done ahead of the day itself. */
const otherStep = /报名|预[约订售]|[抢开购订售]票|票|开[抢售]|领[取券]|截止|截至|为止|[之以]?前|[之以]?后|公布|投票|征集|征稿|缴|申[请领报]|限行|停|日[至到—～]/;
/** A head that calls to something: 去江边看, 一起逛花市, 江边见, 等你. */
const inviting = /(?:^|[，。！ \u3000日])(?:快|一起|一同|邀你|请你|约你|带你|陪你|跟着|和[^，。]{1,6})?(?:去|来|到|上|在)?[^，。！]{0,8}[去来看听逛赏玩吃尝品约见过]|等[你您]|相[约聚会]|不见不散|走起|开[演赛唱戏锣幕跑抢街园]/;
/** What the first day of the body is the day of. */
const toCome = /将|定于|定在|拟|拉开|举行|举办|上演|亮相|登场|鸣枪|开[演赛唱戏锣幕跑街园张集市耕镰船]|启幕/;
const occasion = /[赛节展会演戏市]|演出|专场|音乐|马拉松|集|周|活动|典礼|仪式|剧|秀/;
/** 报名截止, 公布: what the body's day may be the day of instead. */
const stepTold = /报名(?!参[赛加])|预约|[抢售购]票|开[抢售票]|截止|截至|为止|公布|投票|征集|征稿|限行/;
/** Days with a name of their own, month × 100 + day: a head may play on them (calendars of national and international days). */
const namedDays: ReadonlySet<number> = new Set([101, 110, 214, 303, 305, 308, 312, 315, 321, 322, 323, 324, 402, 407, 415, 422, 423, 424, 425, 501, 504, 508, 510, 512, 515, 517, 518, 520, 525, 531, 601, 605, 606, 608, 614, 625, 626, 701, 711, 728, 801, 808, 815, 819, 903, 905, 908, 910, 916, 918, 920, 921, 922, 927, 930, 1001, 1008, 1009, 1010, 1013, 1014, 1016, 1017, 1024, 1028, 1108, 1109, 1111, 1114, 1117, 1120, 1125, 1201, 1202, 1203, 1204, 1205, 1209, 1213, 1224, 1225]);
/** Heads and leads that tell of such a day, of a person's day or of school. */
// bounded: a clause or the few characters beside a figure or a date
const memorial = /[他她]|学期|开学|消防|(?<!\d)1(?:10|19|20|22)(?!\d)|世界|国际|全国[^，。]{0,6}日|宣传日|纪念|日\s*[”"]/;

/** The one day of a head, with month and day, that the story never tells, where the story tells of one other day and the two differ by a slip of the pen. */
export function headDay({ text, parts, role }: StoryText, dates: readonly DateMention[]): HeadDay | null {
  if (role !== 'article') return null;
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day');
  const heads = civil.filter((m) => isHead(parts[m.part]?.kind) && m.from.dayShift === null && m.from.festival === null);
  const [head] = heads;
  if (!head || heads.length !== 1 || !isPrinted(head) || head.quoted) return null;
  const part = parts[head.part];
  const headText = part ? text.slice(part.start, part.end) : '';
  const announced = announcedDay({ text, parts }, head, civil, dates);
  if (announced) return announced;
  if (!inviting.test(headText.slice(head.end - (part?.start ?? 0))) || otherStep.test(headText) || memorial.test(headText) || (namedDays.has((head.from.month ?? 0) * 100 + (head.from.day ?? 0)) && !/相约|等[你您]/.test(headText))) return null;
  const headDays = nominalDays(head);
  // 昨天，记者获悉: a known day that is not the head's
  const told = civil.filter((m) => m !== head && !(m.from.dayShift !== null && m.days && headDays && (m.days.last < headDays.first || m.days.first > headDays.last)));
  const [body] = told;
  const bodyDays = body ? nominalDays(body) : null;
  if (!body || !headDays || !bodyDays || isSame(headDays, bodyDays) || !isPrinted(body) || body.quoted || body.part - head.part > leadWithin) return null;
  // any other day, by name, by weekday or by 昨天, may be the head's
  if (told.some((m) => m !== body && (nominalDays(m) === null || !isSame(nominalDays(m), bodyDays))) || dates.some((m) => m.kind === 'weekday' || m.kind === 'lunar' || (m.kind === 'civil' && m.grain === 'week'))) return null;
  const tail = /^[^，。；\n]*(?:，[^，。；\n]*)?/.exec(text.slice(body.end, body.end + 50))?.[0] ?? '';
  const around = text.slice(Math.max(0, body.start - 12), body.start) + tail;
  // the lead's first sentence, or one that names what the head names
  const lead = text.slice(parts[body.part]?.start ?? 0, body.start);
  // 6月20日，来沙埠看龙舟 over 今年“渔王杯”龙舟赛将于6月21日: a day off, and the kind of event is named in both
  const kind = Math.abs(headDays.first - bodyDays.first) === 1 && shared(headText.slice(head.end - (part?.start ?? 0)), (lead.split(/[。！？]/).at(-1) ?? '') + tail).longest.length >= 2 && /将于|定于|定在|将在/.test(around) && !severalDays.test(text) && !eve.test(headText + text.slice(body.end, body.end + 60));
  if ((/[。！？]/.test(lead) && !kind && shared(headText, (lead.split(/[。！？]/).at(-1) ?? '') + tail).longest.length < 3) || parts.slice(head.part + 1, body.part).filter((p) => p.kind === 'paragraph').length > (shared(headText, lead.slice(-40) + tail).total >= 4 ? 1 : 0)) return null;
  if (!toCome.test(around) || !occasion.test(around) || stepTold.test(tail) || memorial.test(around)) return null;
  // 7月25日晚，江滩焰火请您来看 over 江滩焰火晚会将于7月26日晚: one name, one day each
  const named = shared(headText.slice(head.end - (part?.start ?? 0)), lead.slice(-80) + tail);
  const near = Math.abs(headDays.first - bodyDays.first) <= 10 && named.total >= 4 && !severalDays.test(text);
  return isSlipOf(head, body) || near || kind ? { head, body, headDays, bodyDays } : null;
}

/** What is opened or held, as the body tells it right behind its day. */
const opens = /^(?:[上下]午|晚上?|清晨|零时|\d{1,2}时(?:\d{1,2}分)?)?起?，?(?:正式|将|在[^，。；]{1,12}|全线|如期|同时){0,2}([开启通投揭首上亮举][\u4e00-\u9fff])/;
const clockBehind = /^(?:[上下]午|晚上?|清晨)?(?:零时|\d{1,2}(?:时|[：:]\d{2}))(?:\d{1,2}分)?/;

/** Words for the one day on which a house is opened. */
const welcoming = /开馆|开园|开业|开张|开街|开放|迎客|开门|启用|揭幕|亮相/;

/** 城北互通即将开通 ——11月18日零时起…; 城北互通…将于11月8日零时正式开通: the heads have the body's verb and its name, and the two days are a slip apart. */
function announcedDay({ text, parts }: Pick<StoryText, 'text' | 'parts'>, head: CivilMention, civil: readonly CivilMention[], dates: readonly DateMention[]): HeadDay | null {
  const heads = parts.filter((p) => isHead(p.kind)).map((p) => text.slice(p.start, p.end)).join('\n');
  const own = text.slice(parts[head.part]?.start ?? 0, parts[head.part]?.end ?? 0);
  const headDays = nominalDays(head);
  if (!headDays || otherStep.test(own.replace(/[—]/g, '')) || memorial.test(heads)) return null;
  const bodies = civil.filter((m) => m !== head && isPrinted(m) && !m.quoted && (isSlipOf(head, m) || isNextTo(head, m)));
  const [body] = bodies;
  const bodyDays = body ? nominalDays(body) : null;
  if (!body || !bodyDays || bodies.length > 1 || civil.some((m) => m !== head && meets(headDays, nominalDays(m))) || dates.some((m) => m.kind === 'weekday' || m.kind === 'lunar')) return null;
  const behind = text.slice(body.end, body.end + 30);
  const verb = opens.exec(behind)?.[1];
  const sentence = text.slice(Math.max(parts[body.part]?.start ?? 0, body.start - 60), body.start).split(/[。！？]/).at(-1) ?? '';
  const clock = clockBehind.exec(text.slice(head.end, head.end + 12))?.[0];
  // 比赛时间定在11月7日 over 比赛将于11月8日上午8时…鸣枪
  if (/定[在于]$/.test(text.slice(Math.max(0, head.start - 2), head.start)) && /(?:赛|会|演|展|节|跑|典礼|仪式|活动)将[于在]$/.test(text.slice(Math.max(0, body.start - 4), body.start)) && /鸣枪|举[行办]|开[跑赛演幕馆园桨划锣镰渔打市街营讲航]|上演|起[跑航]|启[幕航]|拉开|打响|登场/.test(behind) && !severalDays.test(text)) return { head, body, headDays, bodyDays };
  if (verb === undefined || stepTold.test(behind.split(/[，。；]/, 1)[0] ?? '') || severalDays.test(text.replace(/历时[^，。；]{1,5}(?:建设|修建|建成|施工|改造)/g, ''))) return null;
  // the paragraph before may name it
  const named = shared(heads, sentence).longest.length >= 3 || shared(heads, text.slice(parts[body.part]?.start ?? 0, body.start).slice(-100)).longest.length >= 5;
  return named && (heads.includes(verb) || (welcoming.test(verb) && welcoming.test(heads))) && (clock === undefined || clock === clockBehind.exec(behind)?.[0]) ? { head, body, headDays, bodyDays } : null;
}

/** The event lasts, or there is another one before or behind it. */
const severalDays = /首日|连续|为期|持续|历时|次日(?!凌晨|零|[01]时)|翌日|第二天|首场|[两二三四五六七八九十]天|第[一二三四]天|加演|预演|彩排|改期|延期|原定|系列|收官|闭幕/;

const eve = /前夜|前夕|前一天|头一天|夜|晚|凌晨|零时|报到|抵达|预热|启程|出发/;

/** The lead is at most this many parts behind the head: byline, deck and a caption between. */
const leadWithin = 4;

function isPrinted({ from, to, recurring, list }: CivilMention): boolean {
  return from.month !== null && from.day !== null && from.year === null && from.festival === null && from.dayShift === null && !to && !recurring && !list;
}

function isSame(a: DayRange | null, b: DayRange): boolean {
  return a !== null && a.first === b.first && a.last === b.last;
}

/** 12日 and 21日, 13日 and 23日 of one month; 6月12日 and 7月12日. */
/** 21日 and 22日 of one month. */
const isNextTo = ({ from: a }: CivilMention, { from: b }: CivilMention): boolean => a.month === b.month && Math.abs((a.day ?? 0) - (b.day ?? 0)) === 1;

function isSlipOf({ from: a }: CivilMention, { from: b }: CivilMention): boolean {
  const [one, two] = [a.day ?? 0, b.day ?? 0];
  if (a.month !== b.month) return one === two && Math.abs((a.month ?? 0) - (b.month ?? 0)) === 1;
  const digits = (n: number): string => [...String(n).padStart(2, '0')].sort().join('');
  return one !== two && (digits(one) === digits(two) || Math.abs(one - two) % 10 === 0);
}
