// The list that stands behind the phrase counting it: 三条线路：A、B、C; 5处公园，分别是A、B…; 四镇（A、B、C、D）.
import { isBearer } from './person-runs.ts';
import { valuesFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { Span } from '../../base/span.ts';
import { isHan } from '../quantities/characters.ts';
import { relativesIn, wholeHouse } from './household.ts';
import { cut, firstMark, listItems, width } from './items.ts';
import { type CountPhrase, type Enumeration, type Sequence, ofPersons } from './model.ts';
import { isName } from './named-lists.ts';
import { surnameLength } from '../names/lexicon.ts';
import { headcount } from './ones.ts';
import { smallNumber } from '../../base/small-number.ts';

/** Words that open a list, whether they leave it open. */
const openings: readonly (readonly [string, boolean])[] = [
  ['，分别是', false], ['，分别为', false], ['分别是', false], ['分别为', false], ['，分别叫', false], ['，分别指', false], ['，依次是', false], ['，依次为', false], ['，即', false], ['即', false], ['，也就是', false], ['，就是', false], ['，它们是', false], ['，他们是', false], ['，她们是', false], ['，他们分别是', false], ['，她们分别是', false], ['，分别由', false], ['，分别设在', false], ['，分别设于', false], ['，分别建在', false], ['，分设在', false], ['，分别命名为', false], ['，分别取名', false], ['，分别名为', false],
  ['，由北向南为', false], ['——', false], ['：', false], [':', false], ['，包括了', true], ['，包括', true], ['包括', true], ['，主要有', true], ['，主要是', true], ['，主要包括', true], ['，如', true], ['，其中', true], ['，有', true], ['，涵盖', true], ['涵盖', true], ['，涉及', true], ['，覆盖', true], ['，包含', true], ['包含', true], ['，比如', true],
];
const openingTable = valuesFrom(openings.map(([word]) => word), openings);
const firsts = charSet([...openings.map(([word]) => word.charAt(0)), '，']);
/** Items that name more than one person. */
const several = /夫妇|夫妻|父子|父女|母子|母女|兄弟|姐妹|兄妹|姐弟|爷孙|祖孙|师徒|儿媳|俩|公婆|父母|爸妈|爷爷奶奶|一家/;
/** Kinds of places and bodies that stand in brackets behind one another. */
const kinds = new Set('省 自治区 直辖市 市 县 区 旗 镇 乡 街道 村 社区 园区 开发区 部门 单位 处 科 室 局 办 委 场 站 所 户 人 班 团 队 组 厅 院 校 企业 公司 功能区 管委会 直属机关 民营企业'.split(' '));
/** What stands before ：when it opens speech and no list. */
export const speech = /(?:说|(?<![改河绿街渠步跑管赛航车隧通频味古栈水巷茶])道|(?<![名职职简统])称|悉|到|(?<!展)示|(?<!演)出|(?<!表)现|(?<!听|书)写|问|答|(?<!第.|[演宣开主场])讲|介绍|认为|坦言|透露|如下|(?<![停用家发供])电|讯)$/;

/** A clause behind a list that names one more: …、社区居委会，2018年又加挂了…. */
const goesOn = /^，(?:还有|另|(?:[去今前]年|后来|如今|现在|眼下|(?:19|20)\d\d年)起?(?:是|换成|改成|用上)|再加|外加|以及|加上|最后|(?:(?:19|20)\d\d年|后来|如今)?又)/;

/** Longest list, in characters. */
const reach = 500;

/** The list that follows the phrase within its sentence, or null. */
export function listAfter(text: string, count: CountPhrase, sentenceEnd: number, sequences: readonly Sequence[]): Enumeration | null {
  const limit = Math.min(sentenceEnd, count.end + reach);
  let at = count.end;
  if (text[at] === '”') at = nounBehind(text, at + 1);
  // 四位岗位能手（左起）：甲、乙、丙、丁
  at += posed.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  // 获奖的四名同学（左起）冯知舟、靳小禾、欧阳彻与模型合影
  const beside = posedNames.exec(text.slice(at, at + 14))?.[0].length ?? 0;
  const row = beside > 0 ? namesFrom(text, at + beside, limit) : null;
  if (row) return { start: row[0]?.start ?? at, end: row.at(-1)?.end ?? at, count, place: 'after', items: row, readings: [row.length], open: false, certain: Math.abs(row.length - count.value) <= 2 };
  if (text[at] === '（' || text[at] === '(') return inBrackets(text, count, at + 1, limit);
  if (!has(firsts, text.charCodeAt(at))) return byName(text, count, limit);
  const opening = openingTable.longest(text, at, text.length);
  if (!opening && text[at] === '，') return kindList(text, count, at + 1, limit) ?? byName(text, count, limit);
  if (!opening || speech.test(count.noun)) return byName(text, count, limit);
  let start = at + opening[0].length;
  for (const word of ['分别是', '分别为', '即', '包括', '：']) if (text.startsWith(word, start)) start += word.length;
  if (start >= limit || sequences.some((q) => q.start >= start && q.start <= start + 1)) return null;
  // 分别设在甲村、乙村，其中乙村有三个
  if (opening[0].includes('设') && /其中|各[设有建一两二三四五]|[两二三四五六七八九][个处家]/.test(text.slice(start, limit))) return null;
  const end = beforeNext(text, start, beforeTotal(text, start, '。！？!?'.includes(text[limit - 1] ?? '') ? limit - 1 : limit), count.unit);
  const open = (opening[1] || text.startsWith('如', start) || text.startsWith('包括', at + 1)) && !(text.startsWith('，包括', at) && closedList(text, count, start, end));
  return (opening[1] ? beyond(text, count, start, end) : null) ?? build(text, count, start, end, open);
}

const posed = /^（(?:[前后]排)?(?:[左右]起|[从由自][左右][至到往][左右])）(?=：)/;

/** The names of a row that runs into what is said of them: 冯知舟、靳小禾、欧阳彻与模型合影; null where one of them is no name. */
function namesFrom(text: string, start: number, limit: number): Span[] | null {
  const items = cut(text, start, firstMark(text, start, limit, '，。；：（'), '、');
  const last = items.at(-1);
  if (!last || items.length < 2 || items.length > 9 || !items.slice(0, -1).every((s) => isBearer(text.slice(s.start, s.end)))) return null;
  const tail = text.slice(last.start, last.end);
  const family = surnameLength(tail, 0);
  // 等 leaves the row open; 和 brings in one more
  const length = [2, 1].map((n) => family + n).find((n) => /^(?:$|[与在同合展手正接向]|捧|举|站|领|获|走|一起|共同)/.test(tail.slice(n)));
  return family > 0 && length !== undefined && !/等|[和及]/.test(tail) ? [...items.slice(0, -1), { start: last.start, end: last.start + length }] : null;
}

const posedNames = /^（(?:[前后]排)?(?:[左右]起|[从由自][左右][至到往][左右])）(?=[\u4e00-\u9fff]{2,4}、)/;

/** A figure of a code that is told next: “9”，是九大…. */
const nextFigure = /^“[\dA-Z一二三四五六七八九十]{1,2}”，?[则即]?[是为指]/;

/** The end of a list in a row of such lists: 高中2人：甲、乙；初中1人：丙；…. */
function beforeNext(text: string, start: number, end: number, unit: string): number {
  const mark = text.indexOf('；', start);
  if (mark < 0 || mark >= end) return end;
  if (nextFigure.test(text.slice(mark + 1, Math.min(end, mark + 10)))) return mark;
  if (unit === '') return end;
  const next = /^[^，。；：\d]{0,12}(?:\d{1,3}|[一二两三四五六七八九十]{1,3})([个名位人家所项处种类])[^，。；：\d]{0,8}[：（]/.exec(text.slice(mark + 1, Math.min(end, mark + 32)));
  return next?.[1] === unit ? mark : end;
}

/** 列出六类扣分情形，包括A、B、C、D和E，自下月起…: four and more that end in 和 are all of them, if one alone is missing and nothing else is told. */
function closedList(text: string, count: CountPhrase, start: number, end: number): boolean {
  const stop = firstMark(text, start, end, '，；：。—');
  const list = listItems(text, start, stop, false);
  const n = list.readings[0] ?? 0;
  return !list.open && list.readings.length === 1 && n === list.items.length + 1 && n > 3 && Math.abs(n - count.value) === 1 && /(?:列出|列明|明确|规定|分为?|设|推出|公布|出台|确定|共有?)了?$/.test(text.slice(Math.max(0, count.start - 4), count.start)) && !/另|还有|此外|其余|其中|其他|以及/.test(text.slice(stop, stop + 60));
}

const sum = /^(?:每[班人组户件张场批份册台次](?=\d)|总共|一共|共计|合计|总计|累计|共)[\p{Script=Han}]{0,4}\d/u;

/** The end of a list without the total behind it: 文庙灯区86组，江滨灯区110组，共196组. */
function beforeTotal(text: string, start: number, end: number): number {
  const last = cut(text, start, end, '，；;,、').at(-1);
  return last && last.start > start && sum.test(text.slice(last.start, last.end)) ? last.start - 1 : end;
}

/** 3个班，其中书法班18人、围棋班12人、舞蹈班20人、合唱班25人: more things of the kind, each with a figure of its own, than there are. */
function beyond(text: string, count: CountPhrase, start: number, end: number): Enumeration | null {
  const kind = count.noun.at(-1);
  if (kind === undefined || !isHan(kind.charCodeAt(0))) return null;
  const items: Span[] = [];
  for (const s of cut(text, start, firstMark(text, start, end, '；：。'), '、，')) {
    const name = /^[\p{Script=Han}“”]{2,9}?(?=(?:共|有|约|达|为)?\d)/u.exec(text.slice(s.start, s.end))?.[0];
    if (name?.endsWith(kind)) items.push({ start: s.start, end: s.start + name.length });
    else break;
  }
  const names = new Set(items.map((s) => text.slice(s.start, s.end)));
  return names.size === items.length && items.length > Math.max(2, count.value) && items.length <= count.value + 3 ? { start, end, count, place: 'after', items, readings: [items.length], open: true, exceeds: true, certain: true } : null;
}

/** 四位老人上了山：党员老邱、会计老沈、…: behind the colon of the clause stand persons by name. */
function byName(text: string, count: CountPhrase, limit: number): Enumeration | null {
  if (!ofPersons.has(count.unit)) return null;
  // 四位老接生员在妇幼保健院门前合影（左起）：
  const posing = /^[^，。；：“\n]{2,24}(?:合影|留影|合照)?（(?:[前后]排)?[左右]起）：/.test(text.slice(count.end, count.end + 40));
  const colon = firstMark(text, count.numeral.end, Math.min(limit, count.end + (posing ? 40 : 12)), '，。；：“');
  if (text[colon] !== '：' || speech.test(text.slice(count.end, colon))) return null;
  const end = firstMark(text, colon + 1, limit, '，；：。！');
  const list = listItems(text, colon + 1, end, false);
  const all = cut(text, colon + 1, end, '、和与');
  // …、游建国，还有一位叫常健国: not all of them
  if (goesOn.test(text.slice(end, end + 9))) return null;
  if (list.items.length < 2 || list.open || !all.every((s) => isName(text.slice(s.start, s.end)))) return null;
  return { start: colon + 1, end, count, place: 'after', items: all, readings: [all.length], open: false, certain: Math.abs(all.length - count.value) <= 3 };
}

/** 四道汤，山药排骨汤、黄芪乌鸡汤、…: a list of the counted kind stands right behind the phrase. */
function kindList(text: string, count: CountPhrase, start: number, limit: number): Enumeration | null {
  const kind = count.noun.at(-1);
  if (kind === undefined) return null;
  const end = firstMark(text, start, limit, '，；：。！');
  if (!hasComma(text, start, end)) return null;
  const list = listItems(text, start, end, false);
  const short = list.items.map((s) => s.end - s.start);
  // 五种果树，樱桃、枇杷、杨梅、柚子，…: plain short names
  if ('种类样'.includes(count.unit || '的') && count.noun.length < 4 && list.items.length > 2 && !list.open && list.readings.length === 1 && Math.max(...short) < 5 && Math.max(...short) - Math.min(...short) < 2 && (short.at(-1) ?? 9) <= (short[0] ?? 0)) return { start, end: list.items.at(-1)?.end ?? start, count, place: 'after', items: list.items, readings: list.readings, open: false, certain: near(count, list.readings[0] ?? 0) };
  if (list.items.length < 3 || !list.clean || !list.items.every((s) => text[s.end - 1] === kind && s.end - s.start > 1)) return null;
  return { start, end: list.items.at(-1)?.end ?? start, count, place: 'after', items: list.items, readings: list.readings, open: list.open, certain: near(count, list.readings[0] ?? 0) };
}

/** Whether 、 parts the stretch. */
function hasComma(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x3001) return true;
  return false;
}

function inBrackets(text: string, count: CountPhrase, start: number, limit: number): Enumeration | null {
  const end = firstMark(text, start, limit, '');
  if (end >= limit || /^(?:含|如|包括|其中|见|不含|下称|以下|简称|截至|另|注|即将|来自|占)/.test(text.slice(start, start + 4))) return null;
  const list = listItems(text, start, end, false);
  const words = list.items.map((s) => text.slice(s.start, s.end));
  if (words.some((w) => several.test(w))) return null;
  // 9个县（市、区）, 21个乡镇（街道、园区）: kinds of place, not places
  if (words.length < 2 || words.every((w) => kinds.has(w)) || /\d/.test(text.slice(start, end))) return null;
  return { start, end, count, place: 'after', items: list.items, readings: list.readings, open: list.open, certain: list.clean };
}

/** The list in `[start, end)` behind the words that open it. */
export function build(text: string, count: CountPhrase, start: number, end: number, open: boolean): Enumeration | null {
  const stop = firstMark(text, start, end, '，；：。—');
  const list = listItems(text, start, stop, false);
  const make = (items: readonly Span[], readings: readonly number[], certain: boolean, to: number, more = false): Enumeration =>
    ({ start, end: to, count, place: 'after', items, readings: [...new Set(readings)], open: open || more, certain: certain && near(count, readings[0] ?? 0) });
  const semis = semisOf(text, start, end);
  const both = cut(text, start, end, '，；;,');
  // 八角买自三圩、大榕两处，其余三味各有各的产地: not all of them are told
  if (/^[，；](?:其余|其他|剩下|余下)/.test(text.slice(stop, stop + 4))) return null;
  // …；另有四个项目签订意向书: the rest is a number
  if (semis.some((g) => /^(?:另|还有|其余|其他|剩下)[^，。]{0,3}[\d两三四五六七八九十几]/.test(text.slice(g.start, g.end)))) return null;
  const heads = headcount(text, count, start, end);
  if (heads) return heads;
  const members = people(text, count, start, stop, end);
  if (members) return { ...make(members.items, members.n, true, end, list.open), certain: Math.abs((members.n[0] ?? 0) - count.value) <= 3 };
  // 油菜和蜜蜂、稻田和泥鳅；今年又添了…两套: what comes later is not of the number, or partly
  if (semis.slice(1).some((g) => later.test(text.slice(g.start, g.end)))) return null;
  if (semis.length > 2 && text[stop] === '；' && !list.open && '：:—'.includes(text[start - 1] ?? '')) {
    const all = semis.every((g) => text.slice(g.start, g.end).includes('、')) ? [total(text, semis)] : [];
    return make(semis, [semis.length, ...all, ...(evenClauses(text, both) ? [both.length] : []), ...oneBuild(text, cut(text, start, end, '，；;、'))], true, end);
  }
  if (list.items.length >= 2) {
    // 五支小队：“红帆”“银礁”，按潮汐表轮流上堤: names, and what they do
    const names = list.items.length > 1 && list.items.every((s) => text[s.start] === '“' && text[s.end - 1] === '”' && s.end - s.start <= 12) && text[stop + 1] !== '“';
    const parallel = !names && both.length > 1 && (both.slice(1).some((s) => text.slice(s.start, s.end).includes('、')) || (text[start] !== '《' && both.filter((s) => text[s.start] === text[start]).length > 2));
    // 在中山路站、长堤站换乘1号线，在师范学院站换乘2号线: the items of all clauses together
    const others = parallel || !list.clean ? [...(parallel ? [total(text, both)] : []), both.length, semis.length, cut(text, start, end, '，').length] : [];
    const toEnd = stop >= end;
    // 扁担、雨衣，还有一只老黄狗: one more behind the mark
    if (/^，(?:还有|再加|外加|以及|另)[^，。]{0,2}[\d两三四五六七八九十几]/.test(text.slice(stop, stop + 6))) return null;
    const more = goesOn.test(text.slice(stop, stop + 9)) ? carriedOn(text, stop + 1).map((n) => (list.readings[0] ?? 0) + n) : [];
    if (sameAgain(text, list.items, stop)) return make([...list.items, { start: stop + 3, end: firstMark(text, stop + 3, Math.min(text.length, stop + 30), '，；：。') }], [list.items.length + 1], true, end, list.open);
    return make(list.items, [...more, ...list.readings, ...others, ...evenEnds(text, start, end), ...(semis.length > 1 ? oneBuild(text, cut(text, start, end, '，；;、')) : [])], (list.clean || toEnd) && !figures(text, list.items) && !list.items.some((s) => several.test(text.slice(s.start, s.end)) || (relativesIn(text.slice(s.start, s.end)) ?? 0) > 1), stop, list.open);
  }
  // “2”是两支队伍，即A和B；“5”是…: the list ends with its own group
  const opener = text[start - 1] ?? '';
  if (semis.length >= 2 && (list.readings.length > 1 || !'：:—'.includes(opener))) return null;
  const tail = /等(?:等)?$/.test(text.slice(start, end));
  // 给…装上感应器，在…修风雨连廊；把…改成托育园，为…增开三门课: four, two by two
  const paired = semis.length > 1 && both.length === count.value && semis.every((g) => text.slice(g.start, g.end).includes('，')) ? [both.length] : [];
  if (semis.length >= 2) return make(semis, [...paired, semis.length, cut(text, semis[0]?.start ?? start, semis[0]?.end ?? end, '，').length, ...(evenClauses(text, both) ? [both.length] : []), ...oneBuild(text, cut(text, start, end, '，；;、')), ...(semis.every((g) => text.slice(g.start, g.end).includes('、')) ? [total(text, semis)] : [])], true, end, tail);
  // 五样：两本词典，一盒粉笔，一支竖笛，还有一张合影: so many kinds, or so many pieces
  const pieces = both.map((s) => /^(?:还有|外加|再加|以及)?([一二两三四五六七八九十])[\u4e00-\u9fff]{2}/.exec(text.slice(s.start, s.end))?.[1]);
  if (both.length >= 3 && count.noun !== '' && '样种件'.includes(count.unit || '的') && semis.length < 2 && pieces.every((n) => n !== undefined) && both.every((s) => s.end - s.start < 16 && !text.slice(s.start, s.end).includes('、'))) return make(both, [both.length, pieces.reduce((n, p) => n + smallNumber(p ?? ''), 0)], !tail, end, tail);
  if (both.length >= 2 && tagged(text, both)) return make(both, [both.length], true, end, tail);
  if (both.length >= 3 && /人群|对象|人员|人$/.test(count.noun) && both.every((s) => ofKind.test(text.slice(s.start, s.end)))) return make(both, [both.length], !tail, end, tail);
  if (both.length >= 2) return make(both, alike(text, both, count.noun) ? [both.length] : [both.length, both.length - 1], alike(text, both, count.noun) && !tail, end, tail);
  return null;
}

/** Words for people by what they are or do. */
const ofKind = /^[^，。；]{0,16}(?:人员|员工|师生|儿童|老年?人|孕妇|产妇|患者|学生|教师|职工|工人|农民|居民|村民|者|户|军人|家属|妇女|青年|幼儿|婴儿|人)$/;

/** …，以及A与B: in how many ways what goes on behind the mark can be counted. */
function carriedOn(text: string, start: number): number[] {
  const all = cut(text, start, firstMark(text, start, Math.min(text.length, start + 40), '，；：。'), '、和与').length;
  return Array.from({ length: Math.max(1, all) }, (_, i) => i + 1);
}

/** 蒸的、炸的、晒干的，还有磨成粉的: one more of the list, as its end shows. */
function sameAgain(text: string, items: readonly Span[], stop: number): boolean {
  const close = text[(items[0]?.end ?? 0) - 1];
  if (!text.startsWith('，还有', stop) || items.length < 3 || close !== '的' || items.some((s) => text[s.end - 1] !== close)) return false;
  const end = firstMark(text, stop + 3, Math.min(text.length, stop + 30), '，；：。、');
  return text[end] === '。' && text[end - 1] === close;
}

/** A list far from the number it stands behind is another list; 五位老人围坐一桌： says no more of the five. */
function near(count: CountPhrase, n: number): boolean {
  return Math.abs(n - count.value) <= 3 && !/.[一着]|了$/.test(count.noun.replace(/统一$/, ''));
}

/** 队长陶然，副队长蓝天，队员辛小海、辛小洋, or 校长简书、保安老丁和片警方磊, or 老两口、儿子儿媳和小孙女: persons by name or as relatives, with how many they are; or null. */
function people(text: string, count: CountPhrase, start: number, stop: number, end: number): { readonly items: readonly Span[]; readonly n: readonly number[] } | null {
  if (!'口人名位'.includes(count.unit) || count.unit === '') return null;
  const groups = cut(text, start, end, '，；;,');
  const all = groups.length > 1 && groups.some((s) => text.slice(s.start, s.end).includes('、')) ? cut(text, start, end, '，；;,、和与') : [];
  if (all.length > 1 && all.every((s) => isName(text.slice(s.start, s.end)) && relativesIn(text.slice(s.start, s.end)) === null)) return { items: all, n: [all.length] };
  const posts = cut(text, start, end, '，；;,、和与');
  if (posts.length > 2 && posts.every((s) => ofPost(text.slice(s.start, s.end).replace(/^(?:还有|以及|外加|加上|再加上)/, '')))) return { items: posts, n: [posts.length] };
  const own = cut(text, start, stop, '、和与');
  const numbers = own.map((s) => {
    const words = text.slice(s.start, s.end);
    return relativesIn(words) ?? (named.test(words) || (isName(words) && !several.test(words)) ? 1 : Number.NaN);
  });
  const n = numbers.reduce((a, b) => a + b, 0);
  if (own.length < 3 || Number.isNaN(n) || /^，(?:还有|再加|外加|以及|加上|另)/.test(text.slice(stop, stop + 4))) return null;
  return { items: own, n: count.unit.startsWith('口') && !wholeHouse.test(text.slice(start, stop)) ? [n, n + 1] : [n] };
}

/** 内科的严冬青, 女徒弟姜小满: a full name behind where or what its bearer is. */
function ofPost(words: string): boolean {
  const m = /^(?:[\p{Script=Han}]{1,6}的)?((?:[女男]?(?:徒弟|学生|助手|搭档|医生|护士|大夫|药师|实习生|同事))?)(\p{Script=Han}{2,4})$/u.exec(words);
  return m !== null && words.length > 3 - (m[1] === '' && !words.includes('的') ? 1 : 0) && fullName(m[2] ?? '');
}

function fullName(words: string): boolean {
  const family = surnameLength(words, 0);
  return family > 0 && words.length - family >= 1 && words.length - family <= 2 && relativesIn(words) === null;
}

/** One of a family with a name of his own: 大女儿小雨, 孙子明明. */
const named = /^(?:\d{1,3}岁的|[他她]的?)?(?:老|大|二|小)?(?:父亲|母亲|爸爸?|妈妈?|爷爷|奶奶|外公|外婆|公公|婆婆|儿子|女儿|儿媳妇?|女婿|孙子|孙女|外孙女?|哥哥|姐姐|弟弟|妹妹|妻子|丈夫|老伴|岳父|曾孙女?|岳母)(?!儿|女|媳|和|夫|妇|俩|两|婿)\p{Script=Han}{1,3}$/u;

/** Groups between ； alone. */
function semisOf(text: string, start: number, end: number): Span[] {
  const joined: Span[] = [];
  for (const s of cut(text, start, end, '；;')) {
    const before = joined.at(-1);
    // ”“ side by side parts items, not groups
    if (before && before.end === s.start) joined[joined.length - 1] = { start: before.start, end: s.end };
    else joined.push(s);
  }
  return joined;
}

/** A group that turns to what was done later. */
const later = /^(?:今年|去年|明年|此后|后来|之后|随后|目前|如今|今春|今夏|今秋|[下上]半年|(?:20\d\d|\d{1,2})[年月])[^，。；]{0,6}(?:[又再还新](?:增|添|加|开|办|建|推|有|设|多)|增[加添设至到]|扩[大展充]|达到?|添|已)/;

/** 办学，修路；施医，架桥: short clauses of one build, whatever mark parts them. */
function evenClauses(text: string, clauses: readonly Span[]): boolean {
  const widths = clauses.map((s) => width(text, s));
  return Math.max(...widths) <= 8 && Math.max(...widths) - Math.min(...widths) <= 2;
}

/** 楼道亮了、路面平了，车位多了，花园美了; 雨伞角、工具角，图书角和修补角，外加…: the number of the pieces from the first on that end alike, across the mark that closes the list, each side of 和 too. */
function evenEnds(text: string, start: number, end: number): number[] {
  const pieces = cut(text, start, end, '，；、');
  const other = pieces.findIndex((s) => text[s.end - 1] !== text[(pieces[0]?.end ?? 0) - 1]);
  const run = other < 0 ? pieces : pieces.slice(0, other);
  const last = run.at(-1);
  if (!last || run.length < 3 || firstMark(text, start, last.end, '，；') >= last.end) return [];
  return /.[和与及]./.test(text.slice(last.start, last.end)) ? [run.length, run.length + 1] : [run.length];
}

/** The number of all pieces, where one telling character stands in every one of them: 等上门变走上门、单打变合力；…. */
function oneBuild(text: string, pieces: readonly Span[]): number[] {
  const [first, ...rest] = pieces.map((s) => text.slice(s.start, s.end));
  return first !== undefined && [...first].some((c) => isHan(c.charCodeAt(0)) && !'的了在和一有是'.includes(c) && rest.every((w) => w.includes(c))) ? [pieces.length] : [];
}

/** ；-groups that are 、-lists themselves: the number of all their items. */
function total(text: string, groups: readonly Span[]): number {
  return groups.reduce((n, g) => n + listItems(text, g.start, g.end, false).items.length, 0);
}

/** Items that carry figures (制造业15个、服务业9个) are parts of a sum, not things to count. */
function figures(text: string, items: readonly Span[]): boolean {
  return items.filter((s) => /\d[万亿多余]{0,2}[个家名位项件处元亩吨户人次台辆套米分把只根枚张条双对瓶箱袋本%％]/.test(text.slice(s.start, s.end)) || /^[一二两三四五六七八九十]+[名个位家户项件支台辆]/.test(text.slice(s.start, s.end)) && !/^一/.test(text.slice(items[0]?.start, items[0]?.end))).length * 2 > items.length;
}

/** End of a short noun behind the closing quotation mark that a list follows: “三免”服务：. */
function nounBehind(text: string, at: number): number {
  for (let i = at; i < at + 6; i++) {
    if (text[i + 1] !== '其' && openingTable.longest(text, i, text.length) !== null) return i;
    if (!isHan(text.charCodeAt(i)) || '的和与'.includes(text[i] ?? '')) return at;
  }
  return at;
}

/** 深受村民欢迎: what a last clause says of all before it. */
const comment = /^(?:深受|让|使|受到?|得到|成为|令|惹|引|获|赢得|可谓|样样|个个|都|全|无一|一[个样项条]都|缺一|件件|条条|处处|层层|村村|家家|户户|人人|事事|环环)/;

/** Short comma items of one build: same first or last character, or the same length. */
function alike(text: string, items: readonly Span[], noun: string): boolean {
  if (items.length < 3) return false;
  if (items.some((s) => s.end - s.start > 10)) return false;
  const same = (f: (s: Span) => string | number): boolean => new Set(items.map(f)).size === 1;
  // 县里有总馆，镇里有分馆，村里有书屋: a place, one verb, and what is there
  const placed = items.map((s) => /^[\u4e00-\u9fff]{1,4}?([有设建配])[\u4e00-\u9fff“]/.exec(text.slice(s.start, s.end))?.[1]);
  if (placed[0] !== undefined && placed.every((v) => v === placed[0]) && !items.some((s) => comment.test(text.slice(s.start, s.end)) || /^(?:(.)\1|[一二三四五六七八九]|[顶底]|楼顶)/.test(text.slice(s.start, s.start + 2))) && !/^(?:联动|联防|联管|共管|协同|贯通|同[心向]|携手|合力|一起|都)/.test(noun) && new Set(items.map((s) => text.slice(s.start, s.start + 2))).size === items.length) return true;
  // 合同约定含糊，结算凭证缺失，用工手续不全，担保审查走过场: four and more of nearly one length
  const widths = items.map((s) => width(text, s));
  if (items.length > 3 && Math.min(...widths) > 3 && Math.max(...widths) - Math.min(...widths) < 2 && !comment.test(text.slice(items.at(-1)?.start, items.at(-1)?.end))) return true;
  return same((s) => text[s.start + (/^(?:还有|以及|再加|外加)/.exec(text.slice(s.start, s.start + 2))?.[0].length ?? 0)] ?? '') || same((s) => s.end - s.start) || same((s) => text[s.end - 1] ?? '');
}

/** 一个是…，一个是…: every item opens with the same article. */
function tagged(text: string, items: readonly Span[]): boolean {
  const opening = text.slice(items[0]?.start, (items[0]?.start ?? 0) + 2);
  return items.length > 2 && /^一[个条项面边手头]/.test(opening) && items.every((s) => text.startsWith(opening, s.start));
}
