// Part of date/year: 距今已有240年, 已有86年历史 against the year it is counted from.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { eras } from './eras-data.ts';
import { isSlip } from './slip.ts';
import { type YearContext, yearFix } from './year-messages.ts';

const reignYear = /([\u4e00-\u9fff]{2})(?:元|[一二三四五六七八九十廿]{1,3})年/g;
const standingHeads = /(?:距今|至今|迄今|到今年|到现在|到如今|有着|拥有|走过|历经|已历|已有|已经有|已经|历史达|整整|守护|传承|[树塔桥馆厂校院]龄|屹立|矗立|伫立|流传|延续|沿用|运行|服役)(?:已经?|有|约|近|长达|达|到|整整|正好|刚好|足足|恰好|整|了|大约|将近|超|超过|逾|又){0,4}$/;
const standingTails = /^(?:的?(?:悠久)?历史|之久|的?风雨|的?光景|的?岁月|了|，|。|”|、|的)/;
/** 一干就是28年, 已经守了19年: a person's years at something, still going on. */
const doing = /(?:一[\u4e00-\u9fff]{1,2}就(?:是|有)?|已经?(?:[\u4e00-\u9fff]{1,3})了|[干守做教种当跑画写唱卖养开修走][^，。]{0,2}了)(?:整整|近|足足|将近|快)?$/;
const ended = /退休|离职|退下|离任|卸任|调[到离任往]|后来|去世|逝世|直到|此后|再后来|停[产航运办业]|关闭|关停|拆除|搬离|此前|之前|以前|\d年前/;
/** 今年正好100岁 of a thing that was built, planted or founded. */
const oldThing = /(?:今年|如今|已经?|现在)(?:正好|刚好|已经?|刚满|整整|满|有|恰好){0,2}$/;
const thing = /[建植栽种筑造]于|始建|建成|落成|成立|创办|创立|创刊|开馆|开园|开业|开张|建校|建厂|建团|建院|组建/;

/** 距迁建, 离首航, 比通车那年晚了. */
const fromAct = /(?:距离?|离)(?!今|现在|如今|离|休|退|岸|任)(?:(?!已)[\u4e00-\u9fff]){2,8}(?:已经?有?|已过)?$|(?:[早晚]了?|相[隔距差]|时隔|间隔)(?:整整|近|正好|刚好|恰好|足足)?$/;
const standingKeys = ['距今', '历史', '至今', '迄今', '走过', '到今年', '到现在', '到如今', '整整', '已有', '已经', '历经', '龄', '立', '就是', '了', '岁', '流传', '延续', '运行'];
const founding = /植|凿|题|书|刊|绘|葬|卒|烧|制|筑|造|建|始|创|成立|种|栽|修|出土|刻|形成|开|落成|设|立|办|诞生|生产|发明|发现|迁|铸|烧制|写/;

/** So many statements of a story are read. */
const most = 30;

/** 距今已有240年, 已有86年历史 against the one year of its sentence or the sentence before. */
export function checkStanding(context: YearContext): void {
  const { copy: { text }, issue } = context;
  if (!issue.date) return;
  if (!standingKeys.some((k) => holds(text, k))) return;
  let read = 0;
  for (const unit of ['年', '岁']) {
    for (const at of occurrences(text, unit)) {
      if (!/[\d一二三四五六七八九十百多余来]/.test(text.charAt(at - 1))) continue;
      const count = countBefore(text, at);
      if (!count || count.value < 3) continue;
      const base = unit === '年' ? baseOfYears(context, count, at) : baseOfThing(context, count, at);
      if (base === null) continue;
      if (++read > most) return;
      judge(context, count, at, base, unit);
    }
  }
}

function baseOfYears(context: YearContext, count: Count, at: number): CivilMention[] | null {
  const { text } = context.copy;
  const lead = text.slice(Math.max(0, count.start - 8), count.start);
  const tail = text.slice(at + 1, at + 5);
  // 距迁建整整22年: counted from that act, not back from now
  if (fromAct.test(text.slice(Math.max(0, count.start - 16), count.start))) return null;
  // 剧场今年40岁，那盏灯却已服役50多年，比剧场还老: of another thing
  const sentence = sentenceAt(context.facts.sentences, count.start);
  if (sentence && (/却(?:已|早|有)?[^，。；]{0,4}$/.test(lead) || (/^[^。]{0,4}，?比[^，。]{1,8}还/.test(text.slice(at + 1, Math.min(sentence.end, at + 16))) && !/\d{4}年，?距今(?:已有?|约)?$/.test(text.slice(Math.max(sentence.start, count.start - 14), count.start))))) return null;
  // “整整六十年了，这水一天都没断过。”
  if (sentence && whole.test(text.slice(sentence.start, count.start)) && count.low === count.high) {
    const elsewhere = yearOnThing(text, context.facts.dates, sentence, count, context.issue.date?.year ?? 0);
    if (elsewhere) return elsewhere;
  }
  const served = sentence && count.low === count.high && servedLead.test(lead) && /^[，。了！]/.test(tail) ? builtIn(text, context.facts.dates, sentence, count, context.issue.date?.year ?? 0) : null;
  if (served) return served;
  if (standingTails.test(tail) && standingHeads.test(lead)) {
    const strong = /(?:算下来|算起来|距今|至今|迄今|到今年|到现在|到如今|[树塔桥馆厂校院]龄)[^，。]{0,6}$/.test(lead) || /^的?(?:悠久)?历史|^的?风雨|^的?岁月|^的?光景/.test(tail);
    return baseOf(context, count, strong);
  }
  return doing.test(lead) && /^(?:[，。！”；]|之久|光景)/.test(tail) ? baseOfDoing(context, count) : null;
}

/** 他2008年当上村支书，一干就是18年: the one year before it, in its sentence, and nothing that ended it. */
function baseOfDoing({ copy: { text }, facts, issue }: YearContext, count: Span): CivilMention[] | null {
  const sentence = sentenceAt(facts.sentences, count.start);
  if (!sentence || ended.test(text.slice(Math.max(sentence.start, count.start - 80), Math.min(sentence.end, count.end + 40)))) return null;
  const dates = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.start >= sentence.start && m.end <= sentence.end);
  const [year] = dates;
  if (dates.length !== 1 || !year || year.from.year === null || year.to || year.start > count.start || count.start - year.end > 40) return null;
  // 守了26年。父子俩加起来，67年: somebody took over
  if (/^[^\n]{0,20}(?:父子|母女|两代|三代|师徒)[^。\n]{0,6}加/.test(text.slice(count.end, count.end + 40)) || /接过[^。；\n]{0,16}的?班/.test(text.slice(Math.max(0, sentence.start - 60), sentence.start))) return null;
  // 1988年来到工地，干了8年。1996年…: the next year closes it
  const length = countAt(text, count);
  const last = (year.from.year ?? 0) + length;
  // 1993年毕业…再到2011年担任护士长，一干就是33年: counted from a year told before
  if (facts.dates.some((m) => m.kind === 'civil' && m !== year && m.part === year.part && m.end < count.start && count.start - m.end < 160 && m.from.year !== null && Math.abs((issue.date?.year ?? 0) - m.from.year - length) <= 1)) return null;
  if (facts.dates.some((m) => m.kind === 'civil' && m.part === year.part && m.start > count.end && m.from.year !== null && Math.abs(m.from.year - last) <= 2)) return null;
  // 1980年参加工作，干了40年，其中在这个站一待就是33年: counted from another year
  return /其中|又[干做守]了|出生|生于|[（(]|岁|那时|当时|彼时|那会/.test(text.slice(year.end, count.start)) || /生于$/.test(text.slice(year.start - 2, year.start)) ? null : [year];
}

function countAt(text: string, { end }: Span): number {
  return countBefore(text, end)?.value ?? 0;
}

/** 建于1926年的老火车站，今年正好100岁. */
function baseOfThing({ copy: { text }, facts }: YearContext, count: Count, at: number): CivilMention[] | null {
  if (!oldThing.test(text.slice(Math.max(0, count.start - 8), count.start)) || text.charAt(at - 1) === '周' || /^(?:生日|寿辰|大寿)?的/.test(text.slice(at + 1, at + 4))) return null;
  const sentence = sentenceAt(facts.sentences, count.start);
  if (!sentence) return null;
  const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.start >= sentence.start && m.end <= count.start);
  const [year] = years;
  const around = year ? text.slice(Math.max(sentence.start, year.start - 6), count.start) : '';
  // 水库建于1954年，老王今年84岁: somebody's age
  const subject = /[，；：。“](?!今年|如今|现在|到|至|已)([\u4e00-\u9fff]{1,8}?)(?:今年|如今|已经?|现在)[\u4e00-\u9fff]{0,4}$/.exec(text.slice(sentence.start, count.start))?.[1];
  if (subject !== undefined && !/[校馆厂站桥塔店社院楼场路港刊报园库树钟碑寺亭台坝井村城街]$/.test(subject) && !text.slice(sentence.start, year?.start).includes(subject)) return null;
  return years.length === 1 && year && !year.to && thing.test(around) && !/出生|生于|[他她我]|岁|老人|师傅|大爷|大妈|姐|哥|年龄|[年最][年]?[长大小老轻]|\d[名位]/.test(text.slice(sentence.start, count.start)) ? [year] : null;
}

function judge(context: YearContext, count: Count, at: number, base: readonly CivilMention[], unit: string): void {
  const { text } = context.copy;
  const now = context.issue.date?.year ?? 0;
  const years = base.map((b) => b.from.year ?? 0);
  const [first] = base;
  if (!first || base.length > 2 || years.some((y) => count.high >= now - y - 1 && count.low <= now - y + 1)) return;
  // 1984年8月到这里代课…。他1997年转为公办教师，从教已整整41年: another year told beside it is the one counted from
  if (context.facts.dates.some((m) => m.kind === 'civil' && m.from.year !== null && !years.includes(m.from.year) && m.part === first.part && m.start < count.start && count.start - m.end < 200 && count.low === count.high && now - m.from.year === count.value)) return;
  const right = now - (first.from.year ?? 0);
  // 2028年投用，已运行8年: a year to come, for 2018
  if (right < 0) {
    const meant = now - count.value;
    if (isSlip(first.from.year ?? 0, meant)) context.report({ message: 'future', data: { words: text.slice(first.start, first.end), now }, span: { start: first.start, end: first.end }, fixes: [yearFix(text, first, meant)] });
    return;
  }
  // 1966年，民工上了工地，整整干了十年: a work of long ago, ended long ago
  if (right > 30 && count.high * 2 < right && doing.test(context.copy.text.slice(Math.max(0, count.start - 8), count.start)) && !/如今|至今|现在|还在|今年|已经?[\u4e00-\u9fff]{1,3}了/.test(context.copy.text.slice(Math.max(0, count.start - 30), at + 30))) return;
  const printed = text.slice(count.start, count.end);
  context.report({
    message: 'standing', data: { base: first.from.year ?? 0, now, right, printed: `${printed}${unit}` }, span: { start: count.start, end: at + 1 },
    related: [{ message: 'base', data: { words: text.slice(first.start, first.end) }, span: { start: first.start, end: first.end } }],
    fixes: /^\d+$/.test(printed) ? [{ title: 'to', data: { to: `${right}${unit}` }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] }, ...(now - count.value > 1000 && text.startsWith(String(first.from.year), first.start) ? [yearFix(text, first, now - count.value)] : [])] : [],
  });
}

/** Years of the count's sentence, else of the sentence before; none where it tells of no beginning. */
function baseOf({ copy: { text }, facts, issue }: YearContext, count: Count, far: boolean): CivilMention[] | null {
  const sentence = sentenceAt(facts.sentences, count.start);
  if (!sentence) return null;
  const now = issue.date?.year ?? 0;
  const index = sentenceIndex(facts.sentences, sentence.start);
  if (far && !facts.dates.some((m) => m.kind === 'civil' && m.part === sentence.part && m.from.year !== null && m.end <= count.start)) return foundingElsewhere(text, facts.dates, sentence, count, now);
  for (const s of [sentence, facts.sentences[index - 1], facts.sentences[index - 2]]) {
    if (!s || s.part !== sentence.part) break;
    // 寺里的银杏更老，距今已有900多年
    if (s !== sentence && anotherThing.test(text.slice(Math.max(sentence.start, count.start - 60), count.start))) return null;
    // 第三块是民国八年的，到今年107年: a year of a reign, in its own clauses
    const own = text.slice(Math.max(sentence.start, count.start - 40), count.start).split(/[；。]/).at(-1) ?? '';
    if (!/\d{3,4}年/.test(own) && [...own.matchAll(reignYear)].some((r) => eras.has(r[1] ?? ''))) return null;
    // 建于清代的老宅，距今已有200多年: its own sentence says since when
    if (s !== sentence && /[隋唐宋元明清][代朝]|[\u4e00-\u9fff]{2}年间/.test(text.slice(Math.max(sentence.start, count.start - 60), count.start))) return null;
    const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.start >= s.start && m.end <= Math.min(s.end, count.start));
    // 已经九十年 must stand close behind its year
    if (!far && (s !== sentence || years.length !== 1 || count.start - (years[0]?.end ?? 0) > 24)) return null;
    // 树龄130年 beside a tower of 1957: a tree is counted from its planting
    if (years.length > 0 && /树龄[^，。；]{0,4}$/.test(text.slice(Math.max(0, count.start - 8), count.start)) && !/[种栽植树木]/.test(text.slice(Math.max(s.start, (years[0]?.start ?? 0) - 18), (years.at(-1)?.end ?? 0) + 12))) return null;
    if (years.length > 0) return founding.test(text.slice(Math.max(s.start, count.start - 200), Math.min(s.end, count.start + 200))) ? expand(years) : null;
  }
  return null;
}

const anotherThing = /补[种栽植]|后来?[种栽植]|移[种栽植]|重[种栽植]|更[老早久为古年]|最[老早古年]|比[^，。；]{1,8}[都还更]?(?:年长|年[岁纪]大|[老早]得多)|另[一外]|旁边|相邻|隔壁|对岸|相比|还要/;

/** 1937年春，…种下树苗 … 栽下至今已有89年. */
const planted = /[种栽植][下于]?/;

/** 始建于1766年 in an earlier paragraph: the only founding the story dates, its count a slip of the pen. */
function foundingElsewhere(text: string, dates: readonly DateMention[], sentence: Span, count: Count, now: number): CivilMention[] | null {
  if (/[隋唐宋元明清][代朝末初]|[\u4e00-\u9fff]{2}年间/.test(text.slice(Math.max(sentence.start, count.start - 60), count.start))) return null;
  if (anotherThing.test(text.slice(Math.max(sentence.start, count.start - 60), count.start))) return null;
  const founded = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.to === null && m.start < sentence.start && (/(?:[建植栽种凿铸立造修筑始起创办开]|诞生|始建|落成|成立)于[^，。；]{0,12}$/.test(text.slice(Math.max(0, m.start - 18), m.start)) || (planted.test(text.slice(Math.max(sentence.start, count.start - 14), count.start)) && planted.test(/^[^。；\n]*/.exec(text.slice(m.end, m.end + 50))?.[0] ?? ''))));
  const [first] = founded;
  // 树龄150年 beside 影院建于1965年: a tree is counted from its planting
  if (first && /树龄[^，。；]{0,4}$/.test(text.slice(Math.max(0, count.start - 8), count.start)) && !/[种栽植]/.test(text.slice(Math.max(0, first.start - 18), first.end + 12))) return null;
  return first && new Set(founded.map((m) => m.from.year)).size === 1 && isSlip(count.value, now - (first.from.year ?? 0), 1) ? [first] : null;
}

const whole = /^[“‘]?(?:到今年，?|算起来，?|一晃，?|转眼，?|这一晃，?|[到如至]今，?)?(?:整整|足足|都|已经?|快|满){1,3}$/;
/** 刻着打井的年份——1976年, 建于1976年, 1976年打的井. */
const onThing = /(?:年份|时间|日期|落款|年头|[建植栽种凿打挖铸立造修筑始起创办开刻架铺]|建成|落成|成立)(?:都)?(?:于|在|是|为|写着|刻着|——|：)[^，。；、]{0,4}$/;

/** 它已经服役39年. */
const servedLead = /(?:^|[，。：；“])(?:它|这[座条台口艘栋幢盏])[^，。；\d]{0,3}?(?:已经?|也|就|都|又|，){0,2}(?:服役|运行|运营|使用|屹立|矗立|站|亮|走过)(?:了|已|整整|足足){0,2}$/;
const builtThen = /^[^，。；]{0,2}(?:建成|通车|投用|落成|竣工|点亮|启用|投产|通航|下水|发电)/;

/** 渚江大桥1997年建成通车 … “它已经服役39年”: the only year that the story prints, of what was built then, in a paragraph before. */
function builtIn(text: string, dates: readonly DateMention[], sentence: Span, count: Count, now: number): CivilMention[] | null {
  const years = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null);
  const [first] = years;
  if (!first || years.some((m) => m.from.year !== first.from.year) || dates.some((m) => m.kind === 'decade') || first.to || first.start >= sentence.start || !builtThen.test(text.slice(first.end, first.end + 6))) return null;
  return isSlip(count.value, now - (first.from.year ?? 0), 1) ? [first] : null;
}

const sameThing = /^[了啦]，(?:这(?![个里辈些次])([\u4e00-\u9fff])|它|[井桥树钟渠碑塔磨水路楼](?![上里下头边旁口前后]))/;

/** The only year of the story before the count, said of a thing that was built then; the count must be a slip of the pen. */
function yearOnThing(text: string, dates: readonly DateMention[], sentence: Span, count: Count, now: number): CivilMention[] | null {
  const years = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null);
  const [first] = years;
  if (!first || years.some((m) => m.from.year !== first.from.year) || first.to || first.start >= sentence.start || !onThing.test(text.slice(Math.max(0, first.start - 14), first.start))) return null;
  const said = sameThing.exec(text.slice(count.end + 1, count.end + 8));
  // “整整三十年了，这路灯…” of a bridge built then
  if (!said || (said[1] && !text.slice(text.lastIndexOf('\n', first.start) + 1, count.start).includes(said[1]))) return null;
  return isSlip(count.value, now - (first.from.year ?? 0), 1) ? [first] : null;
}

/** Both ends of 道光年间（1821—1850年） count. */
function expand(years: readonly CivilMention[]): CivilMention[] {
  return years.flatMap((m) => (m.to?.year != null ? [m, { ...m, from: m.to }] : [m]));
}
