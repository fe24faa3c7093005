// Part of date/event-conflict: one happening told twice with two dates, known by the names both tellings share: caption and story, story and quotation, notice and reminder.
import { civilDate } from '../../base/calendar.ts';
import { matchesOf } from '../../base/matches.ts';
import type { DateMention } from '../../facts/dates/mention.ts';
import { onceActs } from '../../facts/dates/tellings-data.ts';
import type { Telling } from '../../facts/dates/tellings.ts';
import type { StoryText } from '../../syntax/model.ts';
import { common, contrasts, definite, first, otherShapes, otherWords, recalled } from './retold-data.ts';
import { isSlip } from './slip.ts';
import { isShort, shareName } from './subjects.ts';
import { meets } from './relative-messages.ts';

/** Two tellings of one happening and the longest name they share. */
export interface Retold {
  readonly one: Telling;
  readonly two: Telling;
  readonly name: string;
}

/** Pairs of one story. */
export function retoldDays({ text }: StoryText, tellings: readonly Telling[], dates: readonly DateMention[]): Retold[] {
  const found: Retold[] = [];
  for (let i = 0; i < tellings.length; i++) for (let k = i + 1; k < tellings.length; k++) {
    const [one, two] = [tellings[i], tellings[k]];
    if (!one || !two || (one.mention.grain === 'day') !== (two.mention.grain === 'day') || isShifted(one) || isShifted(two)) continue;
    const name = one.mention.grain === 'day' ? oneDay(text, one, two, dates) : oneYear(text, one, two, tellings.filter((t) => t.acts.some((x) => one.acts.includes(x) && two.acts.includes(x))).length === 2);
    // another telling has the other date too: two happenings
    if (name && !otherSubject(text, one, two, name) && !tellings.some((t) => t !== one && t !== two && (t.mention.grain === 'day') === (one.mention.grain === 'day') && ((meets(t.days, one.days) && shared(t.words, two.words).total > 3) || (meets(t.days, two.days) && shared(t.words, one.words).total > 3)))) found.push({ one, two, name });
  }
  return found;
}

/** 7月26日装置一次开车成功的时候, 那天: the day is recalled by what happened on it. */
const lookedBack = /^[^，。；“”\n]{4,16}(?:的?时候|那[天日晚]|当[天晚])/;

/** Takes up what was named before, or is more than a name. */
const takenUp = /[他她它这那该此其我在把将从被对]|^[一两几][\u4e00-\u9fff]?$|^[本全][^地]|^[老新](?:馆|校|厂|桥)|同[一年]/;

/** 县一中创办于1965年, 供销社创办于1995年: right before the shared words two names stand that have nothing in common. */
function otherSubject(text: string, one: Telling, two: Telling, name: string): boolean {
  const [a, b] = [subjectBefore(text, one, name), subjectBefore(text, two, name)];
  if (a === '' || b === '' || a === b || takenUp.test(a + b) || shareName(a, b) || isShort(a, b, 2) || isShort(b, a, 2)) return false;
  return a.at(-1) === b.at(-1) ? a.length > 1 && b.length > 1 : [a, b].every((s) => s.length > 2 || (s.length === 2 && !anyBody.test(s)));
}

/** Nouns that take up a body named before. */
const anyBody = /^(?:学校|公司|工厂|企业|单位|剧团|乐团|球队|团队|医院|书店|商店|饭店|餐厅|小店|店铺|协会|机构|项目|工程|活动|比赛|展览|村里|镇上|村子|社区|家里|馆舍|展馆|大桥|老桥|水库|电站|车间|门店|企业|品牌)$|[里上]$/;
const heads = '社校厂馆店团院局桥园站楼所村镇县';

/** The Han characters from the beginning of the clause to the shared words, with the head of a noun that these begin with; '' where a date or anything else stands there. */
function subjectBefore(text: string, { mention }: Telling, name: string): string {
  const from = Math.max(0, text.lastIndexOf('。', mention.start), text.lastIndexOf('\n', mention.start), mention.start - 40);
  const behind = text.slice(mention.end, mention.end + 60).split(/[。！？\n]/)[0] ?? '';
  const at = behind.includes(name) ? mention.end - from + behind.indexOf(name) : text.slice(from, mention.start).lastIndexOf(name);
  if (at < 0) return '';
  const run = /(?:^|[，。；：！？“”）\n　])([\u4e00-\u9fff]{1,10})$/.exec(text.slice(Math.max(0, from + at - 12), from + at))?.[1] ?? '';
  return run !== '' && heads.includes(name.charAt(0)) ? run + name.charAt(0) : run;
}

/** 上个月, 去年6月 are date/relative's. */
function isShifted({ mention: { from } }: Telling): boolean {
  return (from.monthShift !== null && from.day === null) || from.yearShift !== null || (from.weekShift !== null && from.weekday === null);
}

/** Days within a month of each other. */
function oneDay(text: string, one: Telling, two: Telling, dates: readonly DateMention[]): string | null {
  const apart = Math.abs(one.days.first - two.days.first);
  if (apart === 0 || apart > 31 || one.mention.others.some((d) => meets(d, two.days)) || two.mention.others.some((d) => meets(d, one.days))) return null;
  if (otherNumber(one.words, two.words) || isOther(one.near) || isOther(two.near)) return null;
  const { longest, total, count } = shared(one.words, two.words);
  // 1998年8月3日 told, 1998年8月13日 in the witness's own words
  const [a, b] = [one.mention.from, two.mention.from];
  if (one.mention.quoted !== two.mention.quoted && a.year !== null && a.year === b.year && a.month === b.month && isSlip(a.day ?? 0, b.day ?? 0) && total >= 4 && count > 1) return longest;
  const placed = one.where === 'caption' || two.where === 'caption';
  if (placed && total >= 7 && count > 1 && onlyOnce.test(text.slice(two.mention.start, two.mention.end + 160))) return longest;
  if (longest.length > 5 && apart <= 10 && /[。！？\n]/.test(text.slice(one.mention.end, two.mention.start)) && [one, two].some((t) => lookedBack.exec(text.slice(t.mention.end, t.mention.end + 24))?.[0].includes(longest))) return longest;
  if (!one.acts.some((x) => two.acts.includes(x))) return null;
  // 两天后，少儿专场另行开幕: the shared words are of that day
  if (counted.test(one.words) || counted.test(two.words)) return null;
  const near = text.slice(one.mention.end, two.mention.start);
  if (near.length < 90 && !/[。！？\n]/.test(near)) return null;
  if (!placed && !definite.test(one.near) && !definite.test(two.near)) return null;
  // 6月1日至3日: days of one event
  if (dates.some((m) => m.kind === 'civil' && m.to !== null && m.days && m.days.first <= Math.max(one.days.first, two.days.first) && m.days.last >= Math.min(one.days.first, two.days.first))) return null;
  // 厨艺比武现场: the caption names what the story tells of
  const scene = placed && longest.length >= 4 && ['现场', '会场', '赛场', '上', '中，'].some((w) => (one.words + two.words).includes(longest + w));
  return scene || (total >= 6 && (count > 1 || longest.length > 5)) ? longest : null;
}

/** Years, of a thing that happens once: 入选 and 评上, 办起 and 创办; or 第一台 and 头一回 of one month. */
function oneYear(text: string, one: Telling, two: Telling, alone: boolean): string | null {
  const [a, b] = [one.mention.from, two.mention.from];
  const years = Math.abs((a.year ?? 0) - (b.year ?? 0));
  const sameMonth = a.month !== null && a.month === b.month;
  if (years === 0 && (a.month === null || b.month === null || a.month === b.month || Math.abs(a.month - b.month) > 2)) return null;
  if (years > (founding(one, two) ? 5 : 2) && !isSlip(a.year ?? 0, b.year ?? 0)) return null;
  if ((years > 0 && a.month !== null && b.month !== null && !sameMonth)) return null;
  if (years > 0 && years <= 2 && a.month === null && b.month === null) {
    const begun = sameBegin(text, one, two);
    if (begun) return begun;
  }
  if (otherNumber(one.words, two.words) || isOther(one.near) || isOther(two.near)) return null;
  const near = text.slice(one.mention.end, two.mention.start);
  if (near.length < 40 && !/[。！？\n]/.test(near)) return null;
  const spoken = one.mention.quoted !== two.mention.quoted;
  const told = spoken || founding(one, two) || definite.test(one.near) || definite.test(two.near) || one.where !== two.where;
  const { longest, total, count } = shared(one.words, two.words);
  if (!told) return null;
  const act = one.acts.some((x) => two.acts.includes(x));
  // many are born, many marry
  const personal = act && one.acts.every((x) => !two.acts.includes(x) || personalActs.has(x));
  if (personal && longest.length < 4) return null;
  if (act && (longest.length >= 4 || (longest.length >= 3 && !kindOnly.test(longest) && founding(one, two)) || (total >= 4 && count > 1 && (sameMonth || spoken)) || (longest.length >= 3 && sameMonth && spoken))) return longest;
  if (act && a.month === null && b.month === null && [one, two].some((t) => recalled.test(t.near)) && (spoken || total >= 2 || alone)) return longest || '同一件事';
  return sameMonth && first.test(one.words) && first.test(two.words) && (total >= 4 || (spoken && rare(one.words, two.words))) ? longest || two.words.slice(0, 6) : null;
}

/** Of 南屏师范学院 and 南屏职业师范学校: what both are, not which. */
const kindOnly = /^(?:师范|职业|专科|技术|实验|中心|人民|中医)(?:[学小中医院].?)$/;

const ownBegin = /[他她](?!们)/;

/** 2024年，他开始在荷塘里套养小龙虾 … 他2023年起套养小龙虾的经验: one person's beginning, in the same words. */
function sameBegin(text: string, one: Telling, two: Telling): string | null {
  if (![one, two].every((t) => ownBegin.test(t.words) && (t.begins || startsThere(text, t))) || ![one, two].some((t) => startsThere(text, t))) return null;
  if ([one, two].some((t) => otherWords.some((w) => w !== '开始' && t.near.includes(w)) || otherShapes.test(t.near)) || otherNumber(one.words, two.words)) return null;
  const { longest } = shared(one.words, two.words);
  return longest.length >= 4 ? longest : null;
}

/** 2023年起套养: the year is that of the beginning. */
function startsThere(text: string, { mention: { end } }: Telling): boolean {
  return /^(?:起|开始)(?=[\u4e00-\u9fff])(?![步租算点])/.test(text.slice(end, end + 3));
}

/** A thing that is done no more than once, as the story says. */
const onlyOnce = /只[^，。]{0,4}[一这][趟次场天回]|唯一|仅此一|仅有一次/;

/** 始建于1947年, 1949年建校: a beginning by words that mean nothing else. */
function founding(one: Telling, two: Telling): boolean {
  return one.acts.some((x) => x === foundingAct && two.acts.includes(x));
}

const foundingAct = onceActs.findIndex((g) => g.startsWith('始建'));
const personalActs: ReadonlySet<number> = new Set(onceActs.flatMap((g, i) => (/退休|结婚|入党|参军|去世|出生|毕业|出师/.test(g) ? [i] : [])));
const rareless = new Set('的一了是在有不人我他她它们这那个大上下中来到着和就也都地得里为把被给过还从对向与以后前年月日天时第首头回次，。；“”：、第台');

/** Two rarer characters stand in both: 开上茶山, 上山. */
function rare(a: string, b: string): boolean {
  const early = a.slice(0, 24);
  return [...new Set(b.slice(0, 16))].filter((c) => !rareless.has(c) && early.includes(c)).length > 0 && /台|辆|列|艘|架|座|条/.test(b.slice(0, 16)) && [...'台辆列艘架座条'].some((c) => a.includes(c) && b.includes(c));
}

/** 公交4路, 公交6路: both tellings print numbers of a kind and none is the same. */
function otherNumber(a: string, b: string): boolean {
  const numbers = (s: string): string[] => matchesOf(s, numbered).map((m) => m[0]);
  const [one, two] = [numbers(a), numbers(b)];
  return one.length > 0 && two.length > 0 && !one.some((n) => two.includes(n));
}

const counted = /[一两三四五六七八九十\d](?:天|日|周|个月)[之以]?后|次日|翌日|随后|第二天|另行|隔天/;
const numbered = /[\dA-Z一二三四五六七八九十](?=[路号线楼栋班组队届期区场])/g;

interface Shared {
  readonly longest: string;
  readonly total: number;
  readonly count: number;
}

/** Strings of two and more Han characters that stand in both, longest first and none within another; words that any sentence has do not count. */
export function shared(a: string, b: string): Shared {
  let longest = '';
  let total = 0;
  let count = 0;
  const seen = new Set<string>();
  for (let i = 0; i + 1 < b.length; ) {
    let length = 0;
    while (i + length < b.length && isHan(b.charCodeAt(i + length)) && a.includes(b.slice(i, i + length + 1))) length++;
    const word = bare(b.slice(i, i + length));
    if (word.length >= 2 && !common.test(word) && !seen.has(word) && !isContrast(a, b, i, word)) {
      seen.add(word);
      total += word.length;
      count++;
      if (word.length > longest.length) longest = word;
    }
    i += Math.max(1, length);
  }
  return { longest, total, count };
}

/** Without particles at its ends. */
function bare(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && particles.includes(word.charAt(start))) start++;
  while (end > start && particles.includes(word.charAt(end - 1))) end--;
  return word.slice(start, end);
}

const particles = '的里了是在和也着过们';

/** Words of another stage or kind stand near the date. */
function isOther(near: string): boolean {
  return otherShapes.test(near) || otherWords.some((w) => near.includes(w));
}

/** 省级古树名录, 市级古树名录. */
function isContrast(a: string, b: string, at: number, word: string): boolean {
  const [here, there] = [b.charAt(at - 1), a.charAt(a.indexOf(word) - 1)];
  return here !== there && contrasts.some((g) => here !== '' && there !== '' && g.includes(here) && g.includes(there));
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Tellings of two stories: a meeting, a match or a ceremony by its long name; `next`: the second is a reminder printed below the first. */
export function retoldElsewhere(one: Telling, two: Telling, next: boolean): string | null {
  const apart = Math.abs(one.days.first - two.days.first);
  if (one.mention.grain !== 'day' || two.mention.grain !== 'day' || apart === 0 || apart > 31 || civilDate(one.days.first).year !== civilDate(two.days.first).year) return null;
  if (otherNumber(one.words, two.words) || isOther(one.near) || isOther(two.near) || !one.acts.some((a) => two.acts.includes(a)) || !(definite.test(one.near) || definite.test(two.near))) return null;
  const { longest, total, count } = shared(one.words, two.words);
  return (longest.length >= 6 && total >= 8) || (next && total >= 6 && count > 1 && (/[本此这该]次[^，]{0,10}/.exec(two.near)?.[0].includes(longest) === true || /[当那]天|当日/.test(two.near))) ? longest : null;
}
