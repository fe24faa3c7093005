// Part of date/event-conflict: 首场比赛 on the evening of 6月12日, 揭幕战是在6月13日打的: what opens a story's one contest or run of shows has two days.
import { holds } from '../../base/held.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { shareName } from './subjects.ts';
import type { ToldTwice } from './told-twice.ts';

interface Opening {
  readonly mention: CivilMention;
  readonly first: number;
  readonly sport: boolean;
  /** What stands before the noun in its clause, the date aside. */
  readonly owner: string;
}

const sport = '首场比赛|首场对决|首场较量|第一场比赛|第一场球|头一场比赛|头一场球|揭幕战|揭幕赛|开幕战|首战';
const show = '首演|首映|首场演出|第一场演出|头一场演出|首场公演|首秀';
const cues = ['首场', '第一场', '头一场', '揭幕', '开幕战', '首战', '首演', '首映', '首秀'];
/** 6月12日晚，县乡村篮球联赛首场比赛在…打响: no other date or clause but a short one between. */
const behind = new RegExp(`^((?:晚上?|[上下]午|下午|傍晚|夜里|中午)?(?:\\d{1,2}(?:时|点|[:：]\\d\\d)(?:\\d{1,2}分|半|整|许)?)?[，,]?[^，。；：“”\\n]{0,22}?(?:，[^，。；：“”\\n]{0,10}?)?)(?:${sport}|(${show}))(?!券|票|式|团|阵容|名单|嘉宾|者|前|后)`);
/** 揭幕战是在6月13日打的, 首演定在6月13日, 首场比赛（6月13日）. */
const before = new RegExp(`([^，。；：“”（）\\n]{0,20}?)(?:${sport}|(${show}))(?:的?(?:时间|日子|那[天晚]|当[天晚]))?(?:就|已|早|是|将|定|安排|放|选|排|打|演|开|在|于|为|，|（|：){0,5}$`);
/** Another day in the clause that ends before this one. */
const dayBefore = /(?:\d[日号]|[昨今明后][天日晚]|周[一二三四五六日])[^，。；\n]{0,40}，$/;
/** More than one such opening, or a day that was changed. */
const several = /原定|改期|改[到在至为]|(?:推迟|提前|延期|顺延)(?:了|[到至在于举开进一两三\d])|因雨|重赛|补赛|加赛|[各两三四五六]地|各[组站]|分别|两个赛区|分赛区|赛区|分站|巡[演回]|下半区|上半区|[甲乙]级|[男女]子|[男女][篮足排]|青年组|少年组|成年组|中老年组|小学组|中学组|高校组|半决赛|淘汰赛|决赛阶段|第二阶段|全国首|全球首|世界首|省内首|国内首|海外首|本地首|重排|复排|新版|点映|首映礼|试演|彩排|预演|上届|去年|往届|主场(?:首|揭幕)|客场首|[队方]的?首/;
/** Whose opening it is: a team's own. */
const teams = /[队校村镇县市区]队?(?:的|迎来|打响|打了|将打|出战)?$/;
const farApart = 31;

/** The story's pair: two absolute days, each told once or more of one opening and none of both. */
export function openingDays(text: string, dates: readonly DateMention[]): ToldTwice[] {
  if (!cues.some((c) => holds(text, c)) || several.test(text)) return [];
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && !m.to && !m.list && !m.recurring && m.from.festival === null && (m.from.day !== null || (m.from.dayShift !== null && !m.quoted)));
  if (days.length < 2 || days.length > 16) return [];
  const openings = days.flatMap((m) => openingOf(text, m) ?? []);
  const firsts = [...new Set(openings.map((o) => o.first))];
  const [one] = openings;
  const two = openings.find((o) => o.first !== one?.first);
  if (!one || !two || firsts.length !== 2 || Math.abs(one.first - two.first) > farApart || !openings.every((o) => o.sport === one.sport)) return [];
  if (!/[。！？\n]/.test(text.slice(Math.min(one.mention.end, two.mention.end), Math.max(one.mention.start, two.mention.start)))) return [];
  // a printed day that may be read as the other one
  if (one.mention.others.some((d) => d.first === two.first) || two.mention.others.some((d) => d.first === one.first)) return [];
  const titles = openings.map((o) => /《([^》]{1,20})》/.exec(o.owner)?.[1]).filter((t) => t !== undefined);
  if (new Set(titles).size > 1) return [];
  const [a, b] = [one, two].map((o) => nameOf(o.owner));
  if (a === undefined || b === undefined || (a !== '' && b !== '' && !shareName(a, b) && a.at(-1) !== b.at(-1))) return [];
  return [{ one: one.mention, two: two.mention, name: one.sport ? '首场比赛' : '首演' }];
}

function openingOf(text: string, mention: CivilMention): Opening[] | null {
  const { start, end } = mention;
  const days = mention.from.dayShift !== null && mention.from.day === null ? mention.days : nominalDays(mention);
  if (!days || days.first !== days.last || /^(?:凌晨|零[时点])/.test(text.slice(end, end + 2))) return null;
  const after = behind.exec(text.slice(end, end + 64));
  const lead = after ? null : before.exec(text.slice(Math.max(0, start - 40), start));
  const found = after ?? lead;
  // 6月6日晚首演，6月7日再演一场: the first show is the day's before it
  if (!found || (lead?.[0].endsWith('，') && dayBefore.test(text.slice(Math.max(0, start - 40), start)))) return null;
  // 另一出小戏《算盘响》6月13日首演: the name stands before the day
  const named = after ? (text.slice(Math.max(0, start - 24), start).split(/[，。；：！？“”（）\n]/).at(-1) ?? '') : '';
  const owner = named + ((found[1] ?? '').split('，').at(-1) ?? '');
  if (/另|又一|也/.test(owner)) return null;
  // 6月13日的首场比赛, 6月13日，首场比赛由…: the first one of that day
  if (after && /首场|一场/.test(after[0].slice((found[1] ?? '').length)) && (/^(?:晚上?|[上下]午)?的/.test(found[1] ?? '') || (nameOf(owner) === '' && !/[联比大]赛|赛事/.test(owner)))) return null;
  // 双井村队首场比赛: a team's own
  if (teams.test(owner) && !/(?:联赛|杯赛|[赛杯])/.test(owner)) return null;
  // 在邻县的首演: one of several places
  if (/在[^，。]{1,12}的$/.test(owner)) return null;
  return [{ mention, first: days.first, sport: found[2] === undefined, owner }];
}

/** The name before the noun without words of time, place and saying; '' for 联赛, 比赛 and nothing. */
function nameOf(owner: string): string {
  const name = owner.replace(/^(?:晚上?|[上下]午|傍晚|夜里|中午)/, '').replace(/^\d{1,2}(?:时|点|[:：]\d\d)(?:\d{1,2}分|半|整|许)?/, '').replace(/^.*(?:说|介绍|回忆|记得|表示|告诉记者)/, '').replace(/(?:的|在|于|迎来|举行|举办|进行)$/, '');
  return /^(?:这|该|本届|本次|今年|整个|全部)?(?:的|项|场|届)?(?:联赛|比赛|赛事|大赛|演出|全剧|新戏|戏|剧目|电影|影片)?$/.test(name) ? '' : name;
}
