// Part of date/event-conflict: 汽车南站5月18日恢复运营 in a head, 汽车南站将于5月16日恢复运营 in its story: one thing, one verb right behind each date.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { HeadDay } from './head-day.ts';
import { shareName } from './subjects.ts';

/** What a thing does on one day. */
const verb = /^(?:起|晚|上午|下午|零时|正式|，){0,2}(?:在[^，。；、“”\n]{2,12}?)?(恢复[\u4e00-\u9fff]{2}|投入[\u4e00-\u9fff]{2}|启用|开通|通车|通航|开馆|开园|开业|开张|开街|开学|开诊|开赛|开幕|开展|启幕|开演|开放|开跑|开打|鸣枪|开锣|首演|首映|亮灯|开考|开渔|开市|揭牌|挂牌|关闭|停运|停用|搬迁|迁入|上线|施行|实施|试运营|开工)/;
/** Another stage, another one of the kind, or a change of the day. */
const other = /改[到在期为至]|推迟|提前|延[期至到]|原定|原计划|[二三四]期|首批|第[二三四]|另|分别|先行|部分|试(?!运营)|再次|报名|截止|预约|[购售订抢领]票|投票|申[请领]|通道/;
const reach = 31;

/** The one day of the heads and the one day of the story with that verb behind them, a month apart at most; null where the story has the head's day as well. */
export function headVerb({ text, parts, role }: StoryText, dates: readonly DateMention[]): HeadDay | null {
  if (role !== 'article') return null;
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.month !== null && m.from.day !== null && m.from.dayShift === null && m.from.festival === null && m.from.yearShift === null && !m.to && !m.list && !m.recurring && !m.quoted);
  const heads = days.filter((m) => isHead(parts[m.part]?.kind));
  const [head] = heads;
  const said = head ? verb.exec(text.slice(head.end, head.end + 28))?.[1] : undefined;
  const headDays = head ? nominalDays(head) : null;
  if (!head || !headDays || said === undefined || heads.length !== 1) return null;
  const told = days.filter((m) => m !== head && verb.exec(text.slice(m.end, m.end + 28))?.[1] === said);
  const [body] = told;
  const bodyDays = body ? nominalDays(body) : null;
  if (!body || !bodyDays || told.length !== 1) return null;
  const apart = Math.abs(headDays.first - bodyDays.first);
  // the story has the head's day too
  if (apart === 0 || apart > reach || dates.some((m) => m.kind === 'civil' && m !== head && [nominalDays(m), m.days, ...m.others].some((d) => d !== null && d.first <= headDays.first && headDays.first <= d.last && d.last - d.first < reach))) return null;
  const own = text.slice(parts[head.part]?.start ?? head.start, head.start);
  const before = text.slice(Math.max(0, body.start - 24), body.start).split(/[。；！？\n]/).at(-1) ?? '';
  const clause = before.split('，').at(-1) ?? '';
  // …主线国庆通车，东岸匝道10月20日通车: its own clause names the thing
  return (shareName(own, clause) || isTakenUp(text, parts, own, clause) || isCalled(text, parts, clause)) && !other.test(before + (text.slice(body.end, body.end + 24).split(/[。；！？\n]|(?<=[\u4e00-\u9fff]{2})，/)[0] ?? '')) && !other.test(text.slice(parts[head.part]?.start ?? head.start, parts[head.part]?.end ?? head.end)) ? { head, body, headDays, bodyDays } : null;
}

/** 场馆定于5月4日恢复开放 below 县体育馆5月1日起恢复开放: a word for any of the kind, and the heads name one of it. */
function isCalled(text: string, parts: StoryText['parts'], clause: string): boolean {
  const thing = clause.replace(/(?:将|定|拟|已|计划|正式|预计|也|就|便){0,3}[于在]?$/, '');
  if (!anyOfKind.test(thing)) return false;
  const heads = parts.filter((p) => headKinds.has(p.kind)).map((p) => text.slice(p.start, p.end));
  return heads.some((h) => h.includes(thing.slice(-1))) && !heads.some((h) => severalThings.test(h));
}

const anyOfKind = /^(?:场馆|该[馆桥线路站园校场]|全[馆线园桥程]|新[馆桥线站校园]|景区|园区|大桥|隧道|线路|公园|市场|车站|图书馆|体育馆)$/;

const severalThings = /[和与及、]|都[要将能]|[两三四五]场?[座个家场处条]|接连|先后|相继/;
const headKinds = new Set(['headline', 'kicker', 'deck']);
const opens = /^(?:[^，。！？ \u3000]*[，。！？ \u3000])?/;

/** 新馆12月18日开馆 below a headline that names the 海洋科技馆: the deck has no name, or its last character only, and the heads have the clause's. */
function isTakenUp(text: string, parts: StoryText['parts'], own: string, clause: string): boolean {
  const name = own.replace(opens, '');
  const thing = clause.replace(/(?:将|定|拟|已|计划|正式|预计|计划)?[于在]?$/, '').replace(/(?:将|定|拟|已|计划|正式|预计)$/, '');
  // 新馆, 街区, 大桥: two characters at most, one of them the kind of the thing
  if (thing.length < 3 || name.length > 2 || (name !== '' && !name.includes(thing.slice(-1)))) return false;
  // 图书馆和美术馆都要开门了; 图书馆新馆 below: there is another one
  const heads = parts.filter((p) => headKinds.has(p.kind));
  if (heads.some((p) => severalThings.test(text.slice(p.start, p.end))) || (name.length === 2 && text.indexOf(name, heads.at(-1)?.end ?? 0) >= 0 && !thing.endsWith(name))) return false;
  return heads.some((p) => shareName(text.slice(p.start, p.end).replace(own, '，'), thing));
}
