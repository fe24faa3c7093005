// Part of date/event-conflict: one event with two days, known by its place in the story: in the head, on the line of its time, as an occasion that is taken up, in a picture of what is new.
import { holdsAny } from '../../base/held.ts';
import type { DateMention, DayRange } from '../../facts/dates/mention.ts';
import type { Telling } from '../../facts/dates/tellings.ts';
import type { StoryText } from '../../syntax/model.ts';
import { otherShapes, otherWords } from './retold-data.ts';
import { shared } from './retold-days.ts';
import { shareName } from './subjects.ts';
import type { ToldTwice } from './told-twice.ts';
import { eventOfDay } from './event-of-day.ts';
import { meets } from './relative-messages.ts';

const farApart = 31;
/** The event lasts. */
const lasting = /首日|连续|连[演展赛办]|为期(?!一天)|持续|历时|次日|翌日|第二天|(?<!前|再过|后)[两二三四五六七八九十2-9]天(?!前|后|[之以][前后])|第[二三四]天|收官|闭幕/;
/** It comes again or was put off. */
const again = /首场|末场|场次|[两三四五六]场|加演|预演|彩排|排练|走了?一遍|改期|延期|(?<![则天雨])顺延|推迟|提前|原定|系列|巡[演展回]|分站|再过|倒计时/;
/** What is done once, however long the event lasts. */
const beginning = /^[开启起]|仪式|典礼|式$/;
/** One event on one day, as the story says. */
const oneDayOnly = /只[办开摆演赛]了?一天|为期一天|就?这?一天(?:时间|就)|只有一天/;
/** What is told of a day is news of the event, not the event. */
const newsOf = /获悉|了解到|通报|通知|印发|发布会|筹|筹备|准备|布置|赶制|训练|征集|报名|预约|售票|领[票取]|门票|投票|公布|公示|截|前|起[，。至到]|之?后[，的]|决出|揭晓|颁奖|晋级|决赛|初赛|预赛|试[营运行演开]|检查|部署|审[议查批]|上市|告别|纪念/;
/** Another one of the kind. */
const another = /邻|另|隔壁|别的|其他|也(?:没|有|在|是|办|将)|[去上前明]年|上[届次]|往年|每年|省级|市级|全省|分[会校馆店]|姊妹|结对|第[二三四]/;

/** The story's pairs, the earlier one first. */
export function oneEvent({ text, parts, role }: StoryText, tellings: readonly Telling[], dates: readonly DateMention[]): ToldTwice[] {
  if (role !== 'article') return [];
  const days = tellings.filter((t) => t.mention.grain === 'day');
  if (days.length < 2 || days.length > 10) return [];
  const printed = days.filter((t) => t.mention.from.day !== null && t.mention.from.dayShift === null && t.mention.from.weekShift === null);
  const notice = noticePair(text, printed);
  if (notice.length > 0) return notice;
  if (again.test(text)) return newPairs(text, printed);
  const lasts = lasting.test(text);
  return [
    ...headPair(text, printed, dates, lasts),
    ...(lasts ? [] : linePair(text, parts, printed)),
    ...occasionPairs(text, printed, lasts),
    ...(lasts ? [] : eventOfDay(text, printed)),
    ...newPairs(text, printed),
  ];
}

function near(a: Telling, b: Telling): boolean {
  const apart = Math.abs(a.days.first - b.days.first);
  return apart > 0 && apart <= farApart && !a.mention.others.some((d) => meets(d, b.days)) && !b.mention.others.some((d) => meets(d, a.days));
}

function isOther(words: string): boolean {
  return otherShapes.test(words.replace(/第[\d一二三四五六七八九十]{1,3}[届次]/, '')) || otherWords.some((w) => words.includes(w));
}

/** The event's own verb right behind the day: 4月18日开闸, 9月6日夜里开张. */
const verb = /^(?:[上下]午|清晨|晚上?|夜里|傍晚|一早)?，?(?:正式)?([开启起下登上入出首][\u4e00-\u9fff]|揭[幕牌]|举行|上演|通[车航行])(?=[，。！？、 \u3000\n“]|$)/;

/** The one day of the heads, which the story never tells, and the one day of the story whose sentence has the head's verb or its names. */
function headPair(text: string, printed: readonly Telling[], dates: readonly DateMention[], lasts: boolean): ToldTwice[] {
  const heads = printed.filter((t) => t.where === 'head');
  const [head] = heads;
  if (!head || heads.length > 1 || head.mention.quoted || isOther(head.words) || newsOf.test(head.words)) return [];
  // the head's day may be told as 昨天, 周六 or in a run of days
  if (dates.some((m) => m !== head.mention && mayBe(m, head.days))) return [];
  const said = verb.exec(text.slice(head.mention.end, head.mention.end + 12))?.[1];
  if (lasts && !beginning.test(said ?? '')) return [];
  const bodies = printed.filter((t) => t !== head && !t.mention.quoted && near(head, t) && isTold(text, head, t, said ?? null));
  const [body] = bodies;
  if (!body || bodies.some((t) => t.days.first !== body.days.first)) return [];
  // any other day of the story may be the event's
  if (printed.some((t) => t !== head && t.days.first !== body.days.first && shared(head.words, t.words).total > 3)) return [];
  return [{ one: head.mention, two: body.mention, name: said ?? shared(head.words, body.words).longest }];
}

/** What a notice announces with its hours. */
const noticed = /停[水电气暖]|断网|封闭|管制|禁行|限行|检修|开庭|开售|开抢|起售|发放|开考|笔试|面试|体检|开标|拍卖|抽签|摇号|直播|演练|试鸣/;

/** 11月4日夜间，城南这些小区停水 over 停水时间为11月5日22时至次日6时. */
function noticePair(text: string, printed: readonly Telling[]): ToldTwice[] {
  const heads = printed.filter((t) => t.where === 'head');
  const [head] = heads;
  const act = head && !head.mention.quoted ? noticed.exec(head.words)?.[0] : undefined;
  if (!head || heads.length > 1 || act === undefined) return [];
  const told = printed.filter((t) => t !== head && new RegExp(`${act}的?(?:具体)?时间(?:段)?(?:为|是|定于|定在|安排在|：)?$`).test(text.slice(Math.max(0, t.mention.start - 16), t.mention.start)));
  const [body] = told;
  return body && told.length === 1 && near(head, body) && !printed.some((t) => t !== head && meets(t.days, head.days)) ? [{ one: head.mention, two: body.mention, name: act }] : [];
}

function mayBe(m: DateMention, days: DayRange): boolean {
  if (m.kind === 'weekday' || m.kind === 'lunar') return true;
  if (m.kind !== 'civil' || m.grain === 'vague' || m.grain === 'year' || m.grain === 'month') return false;
  if (m.recurring || m.from.festival !== null) return true;
  return m.days ? meets(m.days, days) : m.from.dayShift !== null;
}

function isTold(text: string, head: Telling, body: Telling, said: string | null): boolean {
  const clauses = /^(?:[^，。；\n]{0,16}，)?(?:[^，。；\n]{0,30}，)?[^，。；\n]{0,40}/.exec(text.slice(body.mention.end, body.mention.end + 72))?.[0] ?? '';
  if (another.test(body.words)) return false;
  // 停车楼5月10日启用: its own clause names another thing
  const named = /(?:^|[，。；：！？\n“])([\u4e00-\u9fff]{2,8}[楼馆场站园店桥路厅院校所厂港区线])$/.exec(text.slice(Math.max(0, body.mention.start - 12), body.mention.start))?.[1];
  if (named !== undefined && !shareName(named, head.words)) return false;
  if (said !== null && said !== '举行') return isPlain(`${body.near}，${clauses}`, said);
  if (isOther(body.near) || newsOf.test(body.near)) return false;
  const { longest, total, count } = shared(head.words, body.words);
  const quoted = longest.length >= 3 && head.words.includes(`“${longest}”`) && body.words.includes(`“${longest}”`);
  return (longest.length >= 5 && total >= 6) || (quoted && (total >= 5 || longest.length >= 5)) || (longest.length >= 4 && total >= 7 && count > 1);
}

/** A clause has the word, and none that has it speaks of another step. */
function isPlain(near: string, word: string): boolean {
  const own = near.split(/[，。]/).filter((c) => c.includes(word));
  return own.length > 0 && own.every((c) => !isOther(c) && !newsOf.test(c));
}

/** The label of the line that gives the time. */
const label = /(?:^|\n)[　 ◆●■·]{0,3}(?:【[^】\n]{2,8}】[　 ]?)?(?:([\u4e00-\u9fff]{2,6}?)的?)?(?:时间|日期)[：:]\s*$/;
const anyLabel = /^(?:活动|比赛|演出|展览|举办|举行|讲座|会议|开始|开演|开赛|集合|活动举办)$/;
const toCome = /将|定于|拟于|定在|安排在|计划/;

/** 11月15日上午，6名专家将在…. */
const behindIt = /^(?:[上下]午|晚上?|\d{1,2}时(?:\d{1,2}分)?)?，[^，。；]{2,14}?将[在于]/;

/** 招聘会将于11月14日…举行 and the line 招聘会时间：11月15日. */
function linePair(text: string, parts: StoryText['parts'], printed: readonly Telling[]): ToldTwice[] {
  const lines = printed.filter((t) => label.test(text.slice(Math.max(0, t.mention.start - 14), t.mention.start)));
  const [line] = lines;
  if (!line || lines.length > 1) return [];
  const what = label.exec(text.slice(Math.max(0, line.mention.start - 14), line.mention.start))?.[1] ?? '';
  const told = printed.filter((t) => t !== line && t.where !== 'caption' && !t.mention.quoted && (toCome.test(text.slice(Math.max(0, t.mention.start - 24), t.mention.start)) || behindIt.test(text.slice(t.mention.end, t.mention.end + 24))));
  const [body] = told;
  if (!body || told.length > 1 || !near(body, line) || printed.some((t) => t !== line && meets(t.days, line.days))) return [];
  const rest = text.slice(line.mention.end, parts[line.mention.part]?.end ?? line.mention.end);
  if (/\d[月日]|起|止|至\d{1,2}日/.test(rest) || isOther(body.near) || isOther(what) || /通报|发布会|报名|预约|[领售]票|截止|前[，。]|起[，。]/.test(body.near)) return [];
  return what === '' || anyLabel.test(what) || body.words.includes(what) ? [{ one: body.mention, two: line.mention, name: what || '活动' }] : [];
}

/** 4月24日的开幕式上, 7月14日的比武现场, 11月3日揭幕那天: an occasion that is taken up. */
const occasion = /^(?:[上下]午|晚上?|傍晚|清晨)?的?(?:那场|那次|这场)?([\u4e00-\u9fff]{2,8}?)(仪式|典礼|式)?(结束|散场|落幕)?(?:(?:上|现场|会场|当[天日晚]|那[天晚])(?=[，：])|(?<=仪式|典礼)[很是只从用])/;
const speaker = /^”?(?:“|[\u4e00-\u9fff、·]{2,24}?(?:介绍|回忆|告诉记者|说)[，：]“?|[他她]说，“?)?(?:在|就在|而?在?)?$/;

/** 8月18日主跨合龙以后，: what has been done on the day, by its own verb. */
const afterwards = /^([\u4e00-\u9fff]{2,8}?)(?:以后|之后|后)(?=，)/;
/** Acts of a thing that is done once. */
const once = /(?:合龙|封顶|通车|通航|通水|通电|竣工|落成|开馆|开园|开业|开张|开街|揭牌|挂牌|开工|动工|奠基|下水|首航|贯通|并网|点火|爆破|开闸|亮灯|投产|投用|启用|揭幕|出窑|开镰)$/;

function occasionOf(behind: string): RegExpExecArray | null {
  const after = afterwards.exec(behind);
  return after?.[1] && once.test(after[1]) && after[1].length > 2 ? after : occasion.exec(behind);
}

function occasionPairs(text: string, printed: readonly Telling[], lasts: boolean): ToldTwice[] {
  const found: ToldTwice[] = [];
  for (const two of printed) {
    const told = occasionOf(text.slice(two.mention.end, two.mention.end + 20));
    const name = told?.[1];
    if (!told || !name || !(/[仪典式]|现场|会场|[当那]/.test(told[0]) || once.test(name))) continue;
    if (told[3] !== undefined ? !oneDayOnly.test(text) : lasts && !beginning.test(told[2] ?? '')) continue;
    const lead = text.slice(Math.max(0, two.mention.start - 30), two.mention.start).split(/[。！？；\n]/).at(-1) ?? '';
    if (!speaker.test(lead) || another.test(lead + name)) continue;
    const tellings = printed.filter((t) => t !== two && t.where !== 'head' && tellsOf(t, name));
    const [one] = tellings;
    // another telling on the occasion's own day
    if (!one || tellings.length > 1 || !near(one, two) || !(isPlain(one.words, (moved.test(name) ? moved.exec(one.words)?.[0] : undefined) ?? name) || tellsApart(one.words, name)) || printed.some((t) => t !== two && meets(t.days, two.days))) continue;
    found.push({ one: one.mention, two: two.mention, name });
  }
  return found;
}

/** The name stands in the telling's own or next clause, and not as a part of another kind: 分站赛. */
function tellsOf({ words, near: close, mention }: Telling, name: string): boolean {
  return !mention.quoted && (close.includes(name) || (moved.test(name) && moved.test(close)) || words.slice(0, 70).includes(name) || tellsApart(words, name)) && !another.test(words);
}

/** 入住那天 for 住进新楼. */
const moved = /入住|搬家|乔迁|住进|搬进|搬入|迁入/;

/** 主跨顺利合龙 for 主跨合龙. */
function tellsApart(words: string, name: string): boolean {
  if (name.length < 4 || !once.test(name)) return false;
  const at = words.indexOf(name.slice(0, -2));
  return at >= 0 && (words.slice(at + name.length - 2, at + name.length + 6).split('，')[0] ?? '').includes(name.slice(-2));
}

const fresh = /(?:^|[，。在到着乘坐])[\u4e00-\u9fff，]{0,8}?(?:新|刚刚?)((?:开|启|投|建|落|通|揭|上)[\u4e00-\u9fff]{1,3}?)(?:使用)?的([\u4e00-\u9fff\dA-Z“”]{3,12})/;

/** 9月26日，市民在新开园的竹影园里 and 9月28日，竹影园正式开园: what is new before it is opened. */
function newPairs(text: string, printed: readonly Telling[]): ToldTwice[] {
  if (!holdsAny(text, '新刚')) return [];
  const found: ToldTwice[] = [];
  for (const two of printed) {
    const told = fresh.exec(text.slice(two.mention.end, two.mention.end + 32));
    if (!told?.[1] || !told[2]) continue;
    const [act, name] = [told[1], told[2].replace(/[“”]/g, '').slice(0, 3)];
    const opened = printed.filter((t) => t !== two && near(t, two) && t.days.first > two.days.first && t.words.split('，').some((c) => c.includes(name) && c.includes(act)) && !isOther(t.near) && !/试|预/.test(two.words));
    const [one] = opened;
    if (one && opened.length === 1 && !another.test(one.near)) found.push({ one: one.mention, two: two.mention, name: `${name}${act}` });
  }
  return found;
}
