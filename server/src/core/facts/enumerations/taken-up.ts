// A number that takes up things listed before it: A、B、C、D四个小区…这五个小区; 甲校、乙校、丙校签约，两校将…; a headline's 五名青年 over four names.
import type { StoryText } from '../../syntax/model.ts';
import { matchesOf } from '../../base/matches.ts';
import { cut } from './items.ts';
import { type CountPhrase, type Enumeration, ofPersons } from './model.ts';
import { isName } from './named-lists.ts';
import { isBearer, personRuns } from './person-runs.ts';
import type { Span } from '../../base/span.ts';
import { storyHeads } from '../../syntax/reading.ts';

/** What follows a number that stands for all of them. */
const all = /^[^，。；：！？“”]{0,8}?(?:都|均|全部|环环|一环扣|样样|个个|缺一不|分头|一同|各有|各自|轮流|一起|共同|联合|联手|携手|合力|将?互[相派认]|将?共[推享建同商育]|结成|结为|商定|约定|签[订署]|之间)/;
/** What stands before a number that takes up what was listed. */
const pointing = /(?:这|上述|以上|上面)$/;
const partial = /(?:另外?|其余|其他|其中|剩下的?|还有|又有|再|新增|前|后|首批|余下|第|不同于|部分)$/;

/** The lists that numbers without one of their own take up; `found` are the lists already read. */
export function takenUp(copy: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (const p of phrases) {
    if (found.some((e) => e.count.start === p.start) || partial.test(copy.text.slice(Math.max(0, p.start - 4), p.start))) continue;
    const list = byCount(copy, p, phrases, found) ?? bare(copy, p) ?? titlesAbove(copy.text, p) ?? called(copy.text, p) ?? people(copy, p) ?? thesePersons(copy.text, p, phrases);
    if (list) more.push(list);
  }
  return more;
}

const same = (a: CountPhrase, b: CountPhrase): boolean => {
  if (a.unit === '' || b.unit === '') return false;
  if (ofPersons.has(a.unit) && ofPersons.has(b.unit)) return a.noun === '' || b.noun === '' || a.unit === '人' || b.unit === '人' || kind(a) === kind(b);
  return a.unit[0] === b.unit[0] && (bodies[a.unit] !== undefined || (noun(a) !== '' && noun(b) !== '' && near(noun(a), noun(b))));
};
/** Nouns of one character. */
const singles = '河湖山桥路村镇班队校园厂店课书戏面菜树井塔街巷';
/** What is counted, with what its classifier names: 课 of 四门课. */
const noun = (p: CountPhrase): string => (p.unit.slice(1) + p.noun).replace(/[“”]/g, '');
const kind = (p: CountPhrase): string => p.noun.replace(/[“”]/g, '').slice(0, 2);
/** One noun holds two characters of the other, or is a single one in it (课, 兴趣课). */
const near = (x: string, y: string): boolean => (singles.includes(x[0] ?? '的') && x[0] === y[0]) || x.startsWith(y.slice(0, 2)) || y.startsWith(x.slice(0, 2)) || x.endsWith(y.slice(-2)) || y.endsWith(x.slice(-2));

/** 4个小区 with its four names, then 这五个小区; or 四门课都 behind 五门课 with its five. */
function byCount({ text, parts }: StoryText, p: CountPhrase, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration | null {
  const head = storyHeads.has(parts[p.part]?.kind ?? 'paragraph');
  const before = text.slice(Math.max(0, p.start - 3), p.start);
  const opens = /[，。；：！？“\n]$/.test(before) || before === '';
  // of a story with hundreds of numbers each would be held against all others
  const together = phrases.length < 300 && opens && allTogether.test(text.slice(p.numeral.end + p.unit.length, p.numeral.end + 30));
  if (!head && !(pointing.test(before) || together || (opens && (p.unit === '大' || all.test(text.slice(p.numeral.end + p.unit.length, p.numeral.end + 24)))))) return null;
  const kin = phrases.filter((o) => o !== p && !storyHeads.has(parts[o.part]?.kind ?? 'paragraph') && same(o, p));
  const own = found.filter((e) => kin.includes(e.count) && (head || e.count.start < p.start) && e.certain && !e.open && e.readings[0] === e.count.value && !e.readings.includes(p.value));
  const list = head ? own[0] : together ? own.reduce<Enumeration | undefined>((a, b) => (a && a.count.value > b.count.value ? a : b), undefined) : own.at(-1);
  // any other number of the kind may be what is taken up
  const some = !together ? [] : kin.filter((o) => o.value < (list?.count.value ?? 0) && o.start !== p.start && found.some((e) => e.count.start === o.start && e.readings.includes(o.value)));
  if (!list || kin.some((o) => o.value !== list.count.value && o.start !== p.start && !some.includes(o)) || Math.abs(p.value - list.count.value) > 2) return null;
  // 加上周末，五个班次共服务; 四个馆共接待…，其中科技馆: others are counted with those listed
  if (together && /连同|加上|算上|含|包括|原有|其中|合并|并入|原来/.test(text.slice(list.end, p.start) + text.slice(p.end, p.end + 60).split(/[。！？]/)[0])) return null;
  // 三个河段共清淤: some of the four
  if (together && !head && !pointing.test(before) && p.value < list.count.value && !all.test(text.slice(p.numeral.end + p.unit.length, p.numeral.end + 24))) return null;
  if (head && !ofPersons.has(p.unit)) return null;
  if (ofPersons.has(p.unit) && !list.items.slice(head ? 0 : 1).every((s) => isName(text.slice(s.start, s.end)))) return null;
  // heads may count others of them: 五名青年 get a prize, four of them came
  if (head && /等|其中|另|还有|此外|分别/.test(text.slice(Math.max(0, list.start - 12), list.start))) return null;
  if (!head && another(without(text, list.end, p.start, found.filter((e) => some.includes(e.count))))) return null;
  return { ...list, count: upTo(p, list.count.noun), certain: true };
}

/** 七个片区共检查1364家: a figure of them all. */
const allTogether = /^[^，。；：！？“”]{0,6}?(?:一共|总共|合计|共计|累计|共)[\p{Script=Han}]{1,6}\d/u;

/** The stretch without the lists that lie in it. */
function without(text: string, start: number, end: number, lists: readonly Enumeration[]): string {
  let words = text.slice(start, end);
  for (const e of lists) if (e.start >= start && e.end <= end) words = words.replace(text.slice(e.start, e.end), '');
  return words;
}

/** Between a list and a later number stand things of their own or a turn to another time: 今年要办哪些？…：河口装护栏，晒谷场铺平，…，四件事都. */
function another(between: string): boolean {
  if (between.includes('、') || turned.test(between)) return true;
  const told = Math.max(between.lastIndexOf('：'), between.lastIndexOf('——'));
  return told >= 0 && !/[说道绍示露]$/.test(between.slice(0, told)) && (between.slice(told).split('。', 1)[0] ?? '').split('，').length > 2;
}

const turned = /[今明后]年|去年|上年|下一步|下一?[批轮期届年月]|接下来|今后|第[二三四]|[二三四]期|另[有外一]|[此再]外|新[增添增加]|又[添增建开]|再[添增建开办加]|添了|还[要有将想]/;

/** The phrase without what runs on behind the noun it shares with another (这五个小区共有车位). */
function upTo(p: CountPhrase, other: string): CountPhrase {
  let k = 0;
  while (k < other.length && p.noun[k] === other[k]) k++;
  return k > 0 && p.end - p.noun.length + k < p.end ? { ...p, noun: p.noun.slice(0, k), end: p.end - p.noun.length + k } : p;
}

/** Last characters of the names of bodies that a classifier stands for. */
const bodies: Readonly<Record<string, string>> = { 校: '校学院园', 村: '村', 镇: '镇乡', 乡: '乡镇', 县: '县区市旗', 市: '市', 区: '区县市', 馆: '馆', 院: '院', 企: '司厂团行', 店: '店', 社区: '区', 国: '国', 省: '省', 园: '园', 家: '', 方: '', 地: '', 部门: '' };

/** 甲校、乙校、丙校、丁校签约，三校将…: the list is the subject of the clause before. */
function bare({ text }: StoryText, p: CountPhrase): Enumeration | null {
  const ends = bodies[p.unit];
  if (ends === undefined || ends === '' || !'，。；'.includes(text[p.start - 1] ?? ' ') || !all.test(text.slice(p.end - p.noun.length, p.end + 12))) return null;
  const clause = clauseBefore(text, p.start - 1);
  const items = cut(text, clause.start, clause.end, '、');
  const last = items.at(-1);
  if (!last || items.length < 2 || items.length > 9) return null;
  const words = text.slice(last.start, last.end);
  const joint = /[和与及]/.exec(words.slice(2))?.index;
  const n = items.length + (joint !== undefined && closes(words.slice(joint + 3), ends) ? 1 : 0);
  const whole = items.slice(0, -1).every((s) => ends.includes(text[s.end - 1] ?? '') && s.end - s.start < 20) && closes(words, ends);
  if (!whole || /\d|等|[两三四五六七八九十]/.test(text.slice(clause.start, clause.end))) return null;
  return { start: clause.start, end: last.end, count: { ...p, noun: '', end: p.end - p.noun.length }, place: 'before', items, readings: [n], open: false, certain: n > 2 && Math.abs(n - p.value) <= 2 };
}

const paper = /^(?:文件|办法|制度|方案|规定|意见|条例|法规|议案|报告|文书|通知|规划|标准|著作|书|剧目|剧|影片|电影|歌)/;
const titleRun = /(?:《[^《》\n]{1,40}》[、和与及以]{0,2}){2,9}/g;

/** 审议通过了《甲办法》《乙规定》和《丙方案》。…三份文件都是…: the one run of titles of the paragraph or the one before it. */
function titlesAbove(text: string, p: CountPhrase): Enumeration | null {
  if (!paper.test(p.noun) || !'，。；：\n'.includes(text[p.start - 1] ?? '\n') && !pointing.test(text.slice(Math.max(0, p.start - 3), p.start)) || !all.test(text.slice(p.end - p.noun.length, p.end + 14))) return null;
  const from = Math.max(0, p.start - 320);
  const runs = matchesOf(text.slice(from, p.start), titleRun);
  const [run] = runs;
  if (!run || runs.length > 1) return null;
  const start = from + run.index;
  const end = start + run[0].lastIndexOf('》') + 1;
  // another title of the story may be counted in, 等 leaves the list open
  if (/^(?:等|[\u4e00-\u9fff]{0,4}等)/.test(text.slice(end, end + 6)) || /《/.test(text.slice(end, p.start)) || (text.slice(end, p.start).match(/\n/g)?.length ?? 0) > 2) return null;
  const items = matchesOf(text.slice(start, end), /《[^《》\n]{1,40}》/g).map((m) => ({ start: start + m.index, end: start + m.index + m[0].length }));
  return { start, end, count: p, place: 'before', items, readings: [items.length], open: false, certain: Math.abs(items.length - p.value) <= 2 };
}

/** A name of the kind begins the words. */
const closes = (words: string, ends: string): boolean => [...words.slice(1, 9)].some((c) => ends.includes(c));

/** The clause that ends at `end`, or the one before it where that holds no list. */
function clauseBefore(text: string, end: number): Span {
  let stop = end;
  for (let n = 0; n < 2; n++) {
    let i = stop;
    while (i > 0 && stop - i < 120 && !'，。；：\n）'.includes(text[i - 1] ?? '\n')) i--;
    if (text.slice(i, stop).includes('、') || text[i - 1] !== '，') return { start: i, end: stop };
    stop = i - 1;
  }
  return { start: stop, end: stop };
}

/** 设了学堂、礼堂、讲堂、食堂，人称“三堂”: the things are called by their number in the clause behind. */
function called(text: string, p: CountPhrase): Enumeration | null {
  if (text[p.start - 1] !== '“' || (p.unit + p.noun).length !== 1 || !/(?:称作|称为|叫作|叫做|称|叫)(?:是|之为|它|其)?$/.test(text.slice(Math.max(0, p.start - 5), p.start - 1))) return null;
  const stop = text.lastIndexOf('，', p.start - 1);
  if (stop < p.start - 16 || /[。；：\n]/.test(text.slice(stop, p.start))) return null;
  const clause = clauseBefore(text, stop);
  const items = cut(text, clause.start, clause.end, '、');
  if (items.length < 3 || !items.every((s) => text[s.end - 1] === p.unit + p.noun) || /[和与及等]/.test(text.slice(clause.start, clause.end))) return null;
  return { start: clause.start, end: clause.end, count: p, place: 'before', items, readings: [items.length], open: false, certain: Math.abs(items.length - p.value) <= 2 };
}

const honoured = /^(?:榜上有名|入选|当选|上榜|获此殊荣|名列其中|获奖|在列|受到表彰|被评为|获评|荣获|脱颖而出)/;

/** 王彩霞、刘玉珍、赵小青和周敏入选，三人都…, or under a headline 三人入选: persons by name before their honour. */
function people({ text, parts }: StoryText, p: CountPhrase): Enumeration | null {
  if (!ofPersons.has(p.unit)) return null;
  const head = storyHeads.has(parts[p.part]?.kind ?? 'paragraph');
  if (head ? !/获|当选|入选|上榜|受表彰|榜/.test(text.slice(p.end - p.noun.length, p.end + 12)) : !('，。'.includes(text[p.start - 1] ?? ' ') && all.test(text.slice(p.numeral.end + p.unit.length, p.end + 12)))) return null;
  const runs = nameRuns(text, head ? p.end : Math.max(0, p.start - 80), head ? text.length : p.start);
  const [run] = runs;
  if (!run || runs.length > 1 || (head && run.start - p.end > 260)) return null;
  if (!head && /[。\n].*[。\n]/s.test(text.slice(run.end, p.start))) return null;
  return { ...run, count: p, place: head ? 'after' : 'before', items: run.items, readings: [run.items.length], open: false, certain: Math.abs(run.items.length - p.value) <= 2 };
}

/** Runs of three or more names before a word of honour. */
function nameRuns(text: string, from: number, to: number): (Span & { readonly items: readonly Span[] })[] {
  const found: (Span & { readonly items: readonly Span[] })[] = [];
  for (let at = text.indexOf('、', from); at >= 0 && at < to; at = text.indexOf('、', at + 1)) {
    let start = at;
    while (start > from && at - start < 14 && !'，。；：、\n）'.includes(text[start - 1] ?? '\n')) start--;
    const stop = start + text.slice(start, start + 120).search(/[，。；：\n（]|$/);
    const items = cut(text, start, stop, '、和与及');
    const last = items.at(-1);
    at = Math.max(at, stop - 1);
    if (!last || items.length < 3) continue;
    const end = [3, 2].map((n) => last.start + n).find((n) => honoured.test(text.slice(n, n + 5)));
    if (end === undefined) continue;
    const names = [...items.slice(0, -1), { start: last.start, end }];
    const lead = names[0];
    if (lead && lead.end - lead.start > 4) names[0] = { start: lead.end - (isName(text.slice(lead.end - 3, lead.end)) ? 3 : 2), end: lead.end };
    if (names.every((s) => isName(text.slice(s.start, s.end)) && s.end - s.start < 5)) found.push({ start: names[0]?.start ?? start, end, items: names });
  }
  return found;
}

/** 甲、乙、丙、丁榜上有名。⏎这五位好人: the only run of persons of the story, and nobody told of between. */
function thesePersons(text: string, p: CountPhrase, phrases: readonly CountPhrase[]): Enumeration | null {
  const pointed = pointing.test(text.slice(Math.max(0, p.start - 2), p.start));
  if (!ofPersons.has(p.unit) || (!pointed && (!'。\n'.includes(text[p.start - 1] ?? ' ') || phrases.some((o) => o !== p && ofPersons.has(o.unit))))) return null;
  const runs = personRuns(text, 0, text.length);
  const [run] = runs;
  // 五位好人 of whom the story spoke before
  // 这五位中: one of them may not have been named yet; 村医石川因出诊缺席: another one
  if (/^[\p{Script=Han}]{0,4}[中里]/u.test(text.slice(p.numeral.end + p.unit.length, p.numeral.end + p.unit.length + 5)) || (run && clausesBehind(text, run.end, p.start).some((c) => [0, 1, 2, 3, 4].some((k) => isBearer(c.slice(0, k + 3)) || (k > 0 && isBearer(c.slice(0, k + 2))))))) return null;
  if (!run || runs.length > 1 || (!pointed && !text.slice(0, run.start).includes(text.slice(p.numeral.end + p.unit.length, p.numeral.end + p.unit.length + 2))) || run.end > p.start || p.start - run.end > 200 || /[也还另]|以及|此外|等人?[，。]|\d[名位人]|[两二三四五六七八九十几][名位]/.test(text.slice(run.end, p.start - 1).replace(/[“”]/g, ''))) return null;
  return { start: run.start, end: run.end, count: p, place: 'before', items: run.items, readings: [run.items.length], open: false, certain: Math.abs(run.items.length - p.value) <= 2 };
}

/** The clauses between two offsets without the first, which runs on from the names. */
const clausesBehind = (text: string, from: number, to: number): string[] => text.slice(from, to).split(/[，。；：！\n]/).slice(1).filter((c) => c.length > 1);
