// date/age: ages, lifetimes and years of service that do not follow from their years.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention, } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { surnameLength } from '../../facts/names/lexicon.ts';
import { datedActs, type DatedAct, statedYear } from '../../facts/dates/years.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { defineStoryRule, } from '../define.ts';
import { tenures } from './age-data.ts';
import { checkAct } from './age-act.ts';
import { checkSpoken } from './age-spoken.ts';
import { checkUnder } from './age-under.ts';
import { checkBehind } from './age-behind.ts';
import { checkDoing } from './age-doing.ts';
import { checkLife, checkLifetimes } from './age-lives.ts';
import { type Age, type AgeContext, ageMessages, mostBirths, report } from './age-messages.ts';
import { clashingMoments } from './age-moments.ts';
import { checkNamed } from './age-named.ts';
import { checkSeasons } from './age-seasons.ts';
import { checkService } from './age-service.ts';
import { checkStay } from './age-stay.ts';
import { checkTenure } from './age-tenure.ts';
import { checkThen } from './age-then.ts';
import { checkAgeWords } from './age-words.ts';
import { checkTold } from './age-told.ts';
import { checkWedding } from './age-wedding.ts';
import { isSlip } from './slip.ts';
import { checkEntered } from './age-entered.ts';
import { checkDecade } from './age-decade.ts';
import { checkThenNow } from './age-then-now.ts';
import { checkTenureTold } from './tenure-told.ts';

export default defineStoryRule({
  id: 'date/age',
  severity: 'warning',
  fixable: true,
  needs: ['dates', 'sentences', 'people'],
  source: '周岁=当年−出生年（未过生日减一），虚岁加一；党龄、工龄等从起始年起算',
  messages: ageMessages,
  check(outer) {
    const { copy, facts, issue, registers, config, words } = outer;
    const { text } = copy;
    const reported: Span[] = [];
    const context: AgeContext = { copy, facts, issue, registers, config, words, report: (r) => { reported.push(r.span, ...(r.related ?? []).map((x) => x.span)); outer.report(r); } };
    const free = (s: Span): boolean => !reported.some((r) => r.start < s.end && s.start < r.end);
    const births = holds(text, '岁') ? datedActs(text, facts.dates, birth).filter((b) => b.year > 1800) : [];
    if (holds(text, '岁')) {
      checkAges(context, births);
      checkMoments(context, births);
      checkNamed(context);
    }
    for (const tenure of tenures) if (tenure.keys.some((k) => holds(text, k))) checkTenure(context, tenure);
    checkDoing(context);
    checkStay(context);
    if (holds(text, '第')) checkSeasons(context);
    if (holds(text, '婚')) checkWedding(context);
    checkLifetimes(context);
    checkTold(context, reported);
    checkThen(context, births, free);
    checkTenureTold(context, free);
    if (holds(text, '龄')) checkService(context, free);
    checkEntered(context, free);
    checkThenNow(context, free);
    checkAgeWords(context, reported);
    checkBehind(context, free);
    if (holds(text, '岁')) {
      checkUnder(context, births, free);
      checkAct(context, births, free);
      checkSpoken(context, free);
    }
    if (holds(text, '旬')) checkDecade(context, datedActs(text, facts.dates, birth).filter((b) => b.year > 1800), free);
  },
});

const birth = /(?<![没未](?:有|曾)?)出生|诞生|降生|生于|生人|(?<![与和跟同][\u4e00-\u9fff]{1,2})(?<![一\u4e00-\u9fff](?<![年月日号里天份岁家早晚夜]))生(?![产活活意态日长效]|同[年岁届])/;

function checkAges(context: AgeContext, births: readonly DatedAct[]): void {
  const { text } = context.copy;
  const { dates, sentences } = context.facts;
  const lives = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'year' && m.from.year !== null && m.to?.year != null && /[（(]/.test(text.charAt(m.start - 1)));
  if ((births.length === 0 && lives.length === 0) || births.length > mostBirths || lives.length > mostBirths) return;
  for (const at of occurrences(text, '岁')) {
    const age = ageAt(text, at);
    const sentence = age ? sentenceAt(sentences, at) : null;
    if (!age || !sentence) continue;
    if (age.life) checkLife(context, age, sentence, births, lives);
    else checkAge(context, age, sentence, births);
  }
}

/** 出生于1972年，18岁那年（1995年）. */
function checkMoments(context: AgeContext, births: readonly DatedAct[]): void {
  const { copy: { text }, facts, issue } = context;
  if (births.length > mostBirths) return;
  for (const { moment, base } of clashingMoments(text, facts.dates, facts.sentences, births, issue.date?.year ?? null)) {
    const years = moment.now - base.year;
    report(context, 'age', moment.at, base, base.year, moment.now, years - 1, years);
  }
}

const ofBeast = /(?:[黄黑白红青老枣花]马|[水黄老]牛|毛驴|骡子|[老黄黑花土]狗|小狗|大?黄犬|猫咪?|大象|老?龟)(?:也|都|还|却|如今|今年)?[^，。；]{0,6}，(?:今年|已经?|都)?$/;

/** 今年85岁, 85岁的…, 虚岁68 is read elsewhere; 20岁时, 20岁那年, 60岁以上, 7至14岁 are no present ages. */
function ageAt(text: string, at: number): Age | null {
  const unit = text.charAt(at - 1) === '周' || text.charAt(at - 1) === '虚' ? at - 1 : at;
  const count = countBefore(text, unit);
  if (!count || count.value < 1 || count.value > 130) return null;
  const behind = text.slice(at + 1, at + 4);
  const feast = /^(?:生日|寿辰|大寿|寿诞)(?!那)/.test(behind) && /(?:迎来|度过|过了?|庆祝|恭贺)(?:自己的?|了)?(?:第)?$/.test(text.slice(Math.max(0, count.start - 8), count.start));
  if (!feast && /^(?:时|那|就|起|开始|以|至|到|—|～|或|左右|上下|的时|入|进|学|参|当兵|离|生日|前|后|之|便|才|嫁|结|成|大|小)/.test(behind)) return null;
  // 十四岁（虚岁，1952年）: of the year beside it
  if (/^（[^（）]{0,8}\d{4}年/.test(text.slice(at + 1, at + 16))) return null;
  // 他养的枣红马也不年轻了，18岁
  if (ofBeast.test(text.slice(Math.max(0, count.start - 16), count.start))) return null;
  // 一个1岁4个月的孩子
  if (/^\d{1,2}个(?:半)?月/.test(text.slice(at + 1, at + 5))) return null;
  // 平均年龄67岁
  if (/平均(?:年龄)?(?:约|仅|只有|已|为|是|超过|近|不到){0,2}$/.test(text.slice(Math.max(0, count.start - 10), count.start))) return null;
  // 95岁的灯塔
  if (ofThing.test(text.slice(at + 1, at + 10))) return null;
  const before = text.slice(Math.max(0, count.start - 3), count.start);
  // 落地就算一岁，过一个年添一岁; 活了八十八岁，2011年冬天走的
  if (/[算添加增]$|地就[是算]$/.test(before) || (/活了$/.test(before) && /^，[^，。；]{0,10}(?:走|去世|病逝|没|过世|离世)/.test(text.slice(at + 1, at + 18)))) return null;
  // 她30岁辞职回家学艺: an age of the act behind it
  if (!feast && /^[\u4e00-\u9fff]/.test(behind) && !/^(?:的|还|仍|依|也|高龄|了|老|女|男|人|都|已|却)/.test(behind) && /[\u4e00-\u9fff]$/.test(before) && !/今年|现年|如今|现在|已|都|才|刚|近|约|满|逾/.test(text.slice(Math.max(0, count.start - 6), count.start + 1))) return null;
  // 扮一个20岁的姑娘
  if (/[扮演饰](?:演|成|的是)?一?[个名位]?$/.test(text.slice(Math.max(0, count.start - 5), count.start))) return null;
  if (/[从到至满为大小长差、—～～-]$|[大小长][他她我]$/.test(before) && !/[年已刚正才]满$/.test(before)) return null;
  return { count, end: at + 1, nominal: text.charAt(at - 1) === '虚' || /虚岁|算法|老规矩|老法子?|老话算/.test(text.slice(Math.max(0, at - 16), at + 4)), life: /享年$|终年$|享寿$|年仅$/.test(before) };
}

const ofThing = /^的[\u4e00-\u9fff]{0,4}?(?:灯塔|宝塔|古塔|塔吊|水塔|桥|[古老大]树|槐|榕树|银杏|樟树|柏|松树|古井|水井|老井|学校|母校|小学|中学|大学|医院|剧团|剧院|工厂|厂子|老厂|水库|大坝|码头|车站|老站|铁路|公路|报纸|刊物|书店|商店|老店|字号|品牌|图书馆|博物馆|公园|老屋|老宅|房子|大楼|老楼|汽车|轮船|渡船|机器|钟楼|邮局|银行|城市|小城)/;

function checkAge(context: AgeContext, age: Age, sentence: Sentence, births: readonly DatedAct[]): void {
  const { text } = context.copy;
  const now = context.issue.date?.year ?? statedYear(text);
  if (now === null) return;
  const base = birthOf(context, age, sentence, births, now);
  if (!base) return;
  // 2008年，43岁的他…, 那年她已经68岁: an age of another time
  const timed = context.facts.dates.some((m) => m.kind === 'civil' && m !== base.mention && m.start >= sentence.start && m.end <= age.count.start && ((m.from.year !== null && m.from.year !== now) || (m.from.yearShift ?? 0) !== 0));
  // 爷爷学徒时才14岁: of the time its own clause names
  if (timed || thenLead.test(text.slice(Math.max(sentence.start, age.count.start - 24), age.count.start)) || /那年|当年|当时|时年/.test(text.slice(Math.max(sentence.start, age.count.start - 160), age.count.start))) return;
  // 第四代雷玉芬，1947年生…。第五代雷蕾今年45岁: one more of a row
  if (/第[一二三四五六七八九十]代/.test(text.slice(base.end, Math.max(base.end, age.count.start)))) return;
  const years = now - base.year;
  const low = age.nominal ? years : years - 1;
  const high = age.nominal ? years + 2 : years;
  if (age.count.high >= low && age.count.low <= high) return;
  report(context, 'age', { start: age.count.start, end: age.end }, base, base.year, now, low, high);
}

/** 学徒时才, 进厂那天刚满: in the clause of the age; not 见到他时已. */
const thenLead = /(?:^|[，。；：“])(?:(?!采访|见到|看到|找到|赶到|说话|拜访|今|现)[^，。；：“”]){1,16}(?:的?时候?|那天|那会儿?|那阵子?)，?(?:[他她我])?(?:才|刚刚?|刚满|只有|不过|仅|还?不满|也|都|还是?个?){0,3}$/;

/** The birth of the person whose age it is: the only one of the sentence, else one of the person named behind 岁的, else the only one of the sentence before with 他 or 她 here. */
function birthOf({ copy: { text }, facts: { sentences, people } }: AgeContext, age: Age, sentence: Sentence, births: readonly DatedAct[], now: number | null): DatedAct | null {
  const within = births.filter((b) => b.start >= sentence.start && b.end <= sentence.end);
  if (within.length > 1) return paired(text, sentence, within, age);
  const here = text.slice(Math.max(sentence.start, age.count.start - 160), Math.min(sentence.end, age.end + 160));
  if (within[0]) return linked(text, within[0], age) ? within[0] : null;
  // 芮小毫4岁的儿子: the kin of whoever stands right before the age
  if (text.charAt(age.end) === '的' && kinWord.test(text.slice(age.end + 1, age.end + 5)) && people.some((p) => p.end === age.count.start)) return null;
  const named = /^的([\u4e00-\u9fff]{2,3})/.exec(text.slice(age.end, age.end + 4))?.[1] ?? nameBefore(text, age.count.start);
  if (named) {
    const same = births.filter((b) => aboutName(text, sentences, b, named));
    // 他大名闵家栋，1939年生。…徒弟闵家梁，五十一岁: two of one clan
    const whole = named.length === 3 && text.charAt(age.count.start - 1) === '，' && surnameLength(named, 0) > 0 && text.split(named).length === 2;
    if (whole && same.length === 1 && !text.slice(Math.max(0, (same[0]?.start ?? 0) - 40), same[0]?.end).includes(named)) return null;
    if (same.length === 1) return same[0] ?? null;
    // 最小的徒弟闵家梁，五十一岁: somebody else by name, whose birth is not told
    if (same.length === 0 && (people.some((p) => p.name === named && age.count.start - p.end <= 3 && p.end <= age.count.start) || /[叫是的]$/.test(text.slice(0, text.lastIndexOf(named, age.count.start))) && named.length === 3 && surnameLength(named, 0) > 0 || (named.length === 3 && surnameLength(named, 0) > 0 && /^[的、，叫是]$/.test(text.charAt(age.count.start - 5))))) return null;
  }
  const index = sentenceIndex(sentences, sentence.start);
  const after = sentences[index + 1];
  if (after?.part === sentence.part && text.charAt(age.end) === '的' && countAges(here) === 1) {
    // 八十岁的白玉楼坐在第一排。1966年出生的她…
    const next = births.filter((b) => b.start >= after.start && b.end <= after.end);
    if (next.length === 1 && /^的[她他]/.test(text.slice(next[0]?.end ?? 0, (next[0]?.end ?? 0) + 2)) && !relatives.test(here)) return next[0] ?? null;
  }
  if (after?.part === sentence.part && here.endsWith('”') && here.lastIndexOf('我') > here.slice(0, -1).lastIndexOf('”') && countAges(here) === 1 && /(?:今年|现年)(?:刚|已经?)?$/.test(text.slice(Math.max(0, age.count.start - 5), age.count.start))) {
    // “我是你们的老舅，今年66岁。”镜头前，1950年出生的蔡大友…
    const next = births.filter((b) => b.start >= after.start && b.end <= after.end);
    if (next.length === 1 && !relatives.test(text.slice(after.start, (next[0]?.end ?? after.start) + 8))) return next[0] ?? null;
  }
  const [only] = births;
  // 康定邦1925年生…（next paragraph）“今年91岁的他…”: nobody else's birth is told, and the figure is a slip
  if (only && births.length === 1 && only.end < age.count.start && pronoun(text, age) && countAges(here) === 1 && !relatives.test(text.slice(Math.max(sentence.start, age.count.start - 20), age.count.start)) && isSlip(age.count.value, (now ?? 0) - only.year, 1)) return only;
  const previous = sentences[index - 1];
  if (!previous || previous.part !== sentence.part || !/[他她]|老人/.test(here) || countAges(here) > 1) return null;
  // “爷爷今年84岁，…”; 他的徒弟丁小满，今年33岁: somebody else's
  if (relatives.test(text.slice(Math.max(sentence.start, age.count.start - 14), age.count.start).replace(/，?(?:今年|现年)?$/, '').split(/[，。；：]/).at(-1) ?? '')) return null;
  const before = births.filter((b) => b.start >= previous.start && b.end <= previous.end);
  return before.length === 1 ? (before[0] ?? null) : null;
}

/** 今年91岁的他, 91岁的老人, 如今，老人已经91岁: the person the story is about. */
function pronoun(text: string, { count, end }: Age): boolean {
  return /^(?:高龄)?的(?:[他她](?![们的])|老人(?=[，。、；！”还仍依每至坐站走说]|如今|现在))/.test(text.slice(end, end + 8)) || /(?:^|[，。；“”\n])(?:如今|现在|今年)?，?(?:[他她]|老人|老人家)(?:今年|如今|现在|已经?|都|也|年届|刚满|满){1,3}$/.test(text.slice(Math.max(0, count.start - 14), count.start));
}

/** 孟桂枝今年85岁 → 孟桂枝. */
function nameBefore(text: string, at: number): string | null {
  const found = /([\u4e00-\u9fff]{2,3})(?:，?(?:今年|现年|如今)|已经|已|，)$/.exec(text.slice(Math.max(0, at - 6), at));
  const name = found?.[1] ?? null;
  // 孙子苏日，34岁: the last character of another word
  return name?.length === 3 && surnameLength(name, 0) === 0 && surnameLength(name, 1) > 0 ? name.slice(1) : name;
}

function aboutName(text: string, sentences: readonly Sentence[], { start }: DatedAct, name: string): boolean {
  const sentence = sentenceAt(sentences, start);
  if (!sentence) return false;
  const here = text.slice(Math.max(sentence.start, start - 160), Math.min(sentence.end, start + 160));
  // 外婆身边站着女儿席春，1978年出生
  const near = text.slice(Math.max(sentence.start, start - 160), start);
  const own = near.lastIndexOf(name.slice(0, 2));
  // 牛春生1946年生…把卫生室交给孙女牛青: she is named as his kin
  const behind = text.slice(start, Math.min(sentence.end, start + 160));
  const later = behind.indexOf(name.slice(0, 2));
  if (own < 0 && later > 0 && relatives.test(behind.slice(Math.max(0, later - 3), later))) return false;
  // 赵阿婆1936年生，和孙女一起来。孙女今年22岁: whose birth stands before her
  if (own < 0 && kinName.test(name)) return false;
  if (own >= 0 && relatives.test(near.slice(own + 2).replace(/^[亲子]/, ''))) return false;
  return here.includes(name.slice(0, 3)) || (name.length === 3 && here.includes(name.slice(0, 2)) && !/[的是有他她]/.test(name));
}

const kin = '孙女|孙子|外孙女?|儿子|女儿|妻子|丈夫|老伴|爱人|母亲|父亲|弟弟|哥哥|姐姐|妹妹|徒弟|师傅|师父|儿媳|女婿';
const kinName = new RegExp(`^(?:大|小)?(?:${kin})$`);
const kinWord = new RegExp(`^(?:[大小长次幼二三独亲])?(?:${kin})`);

/** 甲（1951年生，75岁）、乙（1960年生，66岁）: the birth nearest before the age, nothing but a mark between. */
function paired(text: string, sentence: Sentence, births: readonly DatedAct[], age: Age): DatedAct | null {
  const before = births.filter((b) => b.end <= age.count.start && b.start >= sentence.start).at(-1);
  if (before && /^的?，?(?:今年|现年|，)?$/.test(text.slice(before.end, age.count.start))) return before;
  // 今年77岁，1948年1月出生；老伴今年75岁，1950年1月出生
  const behind = births.find((b) => b.start >= age.end && b.end <= sentence.end);
  return behind && text.slice(age.end, behind.start) === '，' && /(?:今年|现年)(?:已|刚满)?$/.test(text.slice(Math.max(0, age.count.start - 5), age.count.start)) ? behind : null;
}

const relatives = /[和与跟带]|最[小大年][^，。]{0,4}[个名位]|另一|[他她的](?:爷|奶|姑|舅|叔|婶|姨|嫂|岳|外公|外婆|公公|婆婆)|女儿|儿子|孙[子女辈媳]|[外长小曾]孙|妻|丈夫|母|父|徒|弟弟|哥|姐|妹|老伴|爱人|师傅|师父/;

/** One person is meant: 1951年出生的孟桂枝今年75岁, 75岁的孟桂枝生于1951年; no second person between. */
function linked(text: string, { start, end }: DatedAct, { count, end: ageEnd }: Age): boolean {
  if (ageEnd <= start) {
    const gap = text.slice(ageEnd, start);
    return gap.length <= 16 && !relatives.test(gap) && !/[。；]/.test(gap);
  }
  // 与共和国同龄 names nobody
  const gap = text.slice(end, count.start).replace(/[与和](?:共和国|新中国|祖国)同(?:龄|岁)/, '');
  // 最小的是甲，2011年出生，15岁；最大的是乙，26岁
  if (relatives.test(gap.replace(addressed, '')) || /；[^，。；]{0,6}最[大小长幼]/.test(gap) || !/(?:今年|今年(?:才|刚|只有|正好|也)|现年|已经?|如今|现在|年已|年届|虚岁|周岁|，|是|（|、|刚满|刚过|年满|已满|迎来|度过|过了?|庆祝)$/.test(gap)) return false;
  // 十六岁登台: an age of long ago
  if (!/(?:今年|今年(?:才|刚|只有|正好|也)|现年|已经?|如今|现在|年已|年届|虚岁|周岁|刚满|刚过|年满|已满|迎来|度过|过了?|庆祝)$/.test(gap) && !/[，。；、）)的了高仍还依]/.test(text.charAt(ageEnd))) return false;
  return text.charAt(ageEnd) !== '的' || /[他她老这]/.test(text.charAt(ageEnd + 1));
}

/** 出生的碓房师傅古万春, 出生的母亲今年, 出生的王大姐: whom the birth is told of, by trade, kinship or address. */
const addressed = /(?<![他她我和与跟带了位个名拜有是的])师[傅父]|^的(?:老)?(?:父亲|母亲|爷爷|奶奶|外公|外婆|老伴|爱人|妻子|丈夫|师[傅父]|哥哥|姐姐|弟弟|妹妹|儿子|女儿|徒弟)(?=[\u4e00-\u9fff]{0,3}今年)|^的(?:(?![和与跟带的妻夫儿女父母子孙])[\u4e00-\u9fff]){1,4}?[大阿老][哥姐妈婆](?=今年|现年|如今|已|刚)/;

function countAges(sentence: string): number {
  return (sentence.match(/[\d一二三四五六七八九十]周?岁/g) ?? []).length;
}
