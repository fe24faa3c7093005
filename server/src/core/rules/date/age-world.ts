// Everything a story says of its people's ages: births, ages of now and of a year, with the words that say whose they are.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { Sentence } from '../../facts/sentences.ts';

/** Whose it is: `names` near it, `kin` words near it, a pronoun or nothing at all. `own` is the stretch they were read in. */
export interface Owner {
  readonly names: readonly string[];
  readonly kin: readonly string[];
  readonly pronoun: boolean;
  readonly own: string;
}

/** 1932年11月出生, 生于1950年. */
export interface Birth extends Span {
  readonly year: number;
  readonly mention: CivilMention;
  readonly owner: Owner;
  readonly sentence: Sentence;
}

/** An age in a year: the issue's, or one that its sentence prints; `slack` years more where it may be counted the old way. */
export interface ToldAge extends Span {
  readonly count: Count;
  readonly year: number;
  readonly life: boolean;
  readonly nominal: boolean;
  /** 七十五岁以上组: no less, and only where the name is the same. */
  readonly bound: boolean;
  readonly owner: Owner;
  readonly sentence: Sentence;
}

/** The ages of a story; `persons` are all full names but those of its writers. */
export interface AgeWorld {
  readonly births: readonly Birth[];
  readonly ages: readonly ToldAge[];
  readonly persons: readonly string[];
}

const longest = 6000;
const mostAges = 12;
const mostBirths = 6;
const kinWord = /老伴|爱人|妻子|丈夫|妻|弟媳|嫂|儿子|女儿|儿媳|女婿|孙子|孙女|外孙|长孙|孙儿|父亲|母亲|爸爸|妈妈|爸|妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|哥哥|弟弟|姐姐|妹妹|哥|弟|姐|妹|师[傅父]|徒弟|岳父|岳母|公公|婆婆|叔叔|姑姑|舅舅|曾祖|祖父|祖母|太爷|夫妻|夫妇|老两口|小两口|双胞胎|侄|外甥|邻居|同事|战友|同伴|搭档|学生|队友/g;
const pronoun = /(?:^|[，。；“：的这位名])[我他她](?!们|的|对面|身边|身后|俩)|老人|孩子|小家伙|小姑娘|小伙|老汉|先生|女士/;

/** What the story says of ages, or null where that is nothing or too much to be a story's. */
export function ageWorld(text: string, dates: readonly DateMention[], sentences: readonly Sentence[], people: readonly PersonMention[], now: number): AgeWorld | null {
  if (text.length > longest || !(holds(text, '岁') || holds(text, '生于') || holds(text, '出生') || holds(text, '年生'))) return null;
  const persons = [...new Set(people.filter((p) => p.evidence !== 'byline' && !p.titles.some((t) => /记者|通讯员|编辑|摄影/.test(t.base))).map((p) => p.name))];
  const births = readBirths(text, dates, sentences, persons);
  const ages = readAges(text, dates, sentences, persons, now);
  return births.length > mostBirths || ages.length > mostAges || births.length + ages.length < 1 ? null : { births, ages, persons };
}

/** The clauses around a statement, within its sentence: as far as they may say whose it is. */
function ownerOf(text: string, { start, end }: Span, sentence: Sentence, persons: readonly string[]): Owner {
  const before = text.slice(Math.max(sentence.start, start - 28), start).split(/[；。！？]/).at(-1) ?? '';
  // 28岁的他接过父亲的钥匙: whose keys they are says nothing of him
  const behind = /^的[我他她]/.test(text.slice(end, end + 2)) ? text.slice(end, end + 2) : /^的/.test(text.slice(end, end + 1)) ? (/^[^，。；！？带和与跟同领抱]*/.exec(text.slice(end, Math.min(sentence.end, end + 14)))?.[0] ?? '') : '';
  const own = before + text.slice(start, end) + behind;
  // 闻人雪，1980年生人，是她最小的女儿
  const trailing = /^[^，。；]{0,8}，(?:是|作为)[^，。；]{0,12}/.exec(text.slice(end, Math.min(sentence.end, end + 24)))?.[0] ?? '';
  // 父亲走不动山路，29岁的他: he is not the father of the clause before
  const near = /^的[我他她]/.test(behind) ? own.slice(before.lastIndexOf('，') + 1) : own;
  return { names: persons.filter((p) => own.includes(p)), kin: kinOf(near + (/[他她我]的?|最/.test(trailing) ? trailing : '')), pronoun: pronoun.test(own), own };
}

/** The kinship words of a stretch. */
export function kinOf(stretch: string): string[] {
  return [...new Set(stretch.match(kinWord) ?? [])];
}

const bornBehind = /^(?![^。；]{0,10}[没未](?:有|曾)?(?:出生|降生|来到))(?:\d{1,2}月)?(?:\d{1,2}日)?[的，]?(?:[春夏秋冬][天季]?|[正腊冬]月|[年]?[初底末])?[^，。；\d]{0,8}?(?:出生|降生|诞生|生于|生在|来到人世|来到世上|呱呱坠地)|^(?:\d{1,2}月(?:\d{1,2}[日号])?|[春夏秋冬][天季]?|[正腊冬]月[初廿十一二三四五六七八九]{0,3})?(?:生(?:的|人|，|、|。|；|）|于|在))/;
const bornBefore = /(?:出生|生|诞生|降生)(?:于|在|日期(?:是|为)?|年份(?:是|为)?|年月(?:是|为)?|的年份是|时间是|：|是)?(?:公元)?$/;
const thing = /(?:馆|社|团|校|院|厂|店|刊|报|歌|剧|村|县|市|品牌|桥|机器|大熊猫|小熊|狮|虎|猴|象|马|牛)$/;

function readBirths(text: string, dates: readonly DateMention[], sentences: readonly Sentence[], persons: readonly string[]): Birth[] {
  const found: Birth[] = [];
  for (const mention of dates) {
    if (mention.kind !== 'civil' || mention.from.year === null || mention.to || mention.from.year < 1850) continue;
    const sentence = sentenceAt(sentences, mention.start);
    if (!sentence) continue;
    const lead = text.slice(Math.max(sentence.start, mention.start - 10), mention.start);
    // 鲍铁生1976年入党: a name that ends so
    const named = persons.some((p) => p.endsWith('生') && lead.endsWith(p));
    if ((named || !bornBefore.test(lead)) && !bornBehind.test(text.slice(mention.end, mention.end + 24))) continue;
    if (/[一产先学新医师民花写大]生(?:于|在)?$/.test(lead) || thing.test(lead.replace(/(?:出生|诞生|生)(?:于|在)?$/, ''))) continue;
    found.push({ year: mention.from.year, mention, start: mention.start, end: mention.end, sentence, owner: ownerOf(text, { start: mention.start, end: mention.end + (bornBehind.exec(text.slice(mention.end, mention.end + 24))?.[0].replace(/的$/, '').length ?? 0) }, sentence, persons) });
  }
  return found;
}

const then = /^(?:时|那|就|起|开始|以|至|到|—|～|或|左右|上下|的时|入|进|学|参|当兵|当|离|前|后|之|便|才|嫁|结|成|大|小|得|有|生(?!日)|组|级|来|上|下|丧|失|随|跟|被|因|第一)/;
const pastWord = /那年|当年|当时|时年|那时|年前|小时候|曾|生前|彼时|[从自打]$|年仅/;

function readAges(text: string, dates: readonly DateMention[], sentences: readonly Sentence[], persons: readonly string[], now: number): ToldAge[] {
  const found: ToldAge[] = [];
  for (const at of occurrences(text, '岁')) {
    const nominal = text.charAt(at - 1) === '虚' || /虚岁/.test(text.slice(Math.max(0, at - 8), at + 4));
    const count = countBefore(text, text.charAt(at - 1) === '周' || text.charAt(at - 1) === '虚' ? at - 1 : at);
    if (count && /平均[^，。；]{0,4}$/.test(text.slice(Math.max(0, count.start - 6), count.start))) continue;
    const sentence = count ? sentenceAt(sentences, at) : null;
    if (!count || !sentence || count.value < 1 || count.value > 120) continue;
    const life = /(?:享年|终年|享寿|年仅|时年)(?:约)?$/.test(text.slice(Math.max(0, count.start - 3), count.start)) && /去世|逝世|病逝|辞世|离世|病故|牺牲|走完|走了|离开|告别|安息|长眠/.test(text.slice(Math.max(sentence.start, count.start - 80), count.start));
    // 走的那天是2016年11月8日…。他生于1933年2月，终年83岁: told of another day than this one
    if (!life && /(?:享年|终年|享寿)(?:约)?$/.test(text.slice(Math.max(0, count.start - 3), count.start)) && dates.some((m) => m.kind === 'civil' && m.part === sentence.part && m.from.year !== null && m.from.year !== now && m.end <= sentence.start)) continue;
    // 活了八十八岁，2011年冬天走的: who has died has no age of now
    if (!life && /活[了到]$/.test(text.slice(Math.max(0, count.start - 2), count.start))) continue;
    // 落地就是一岁
    if (/地就[是算]$/.test(text.slice(Math.max(0, count.start - 3), count.start))) continue;
    // 一个1岁4个月的孩子
    if (/^\d{1,2}个半?月/.test(text.slice(at + 1, at + 5))) continue;
    // 20岁（1974年）上塔: of the year beside it
    if (/^[（(](?:19|20)\d\d年[）)]/.test(text.slice(at + 1, at + 8))) continue;
    const behind = text.slice(at + 1, at + 4);
    const before = text.slice(Math.max(0, count.start - 3), count.start);
    const bound = /^以上(?:年龄)?组/.test(text.slice(at + 1, at + 7));
    if (!life && !bound && (then.test(behind) || /[从到至为大小长差—～~差比-]$|[\d一二三四五六七八九十岁]、$|[大小长][他她我]$|[比]/.test(before.slice(-2)) || /[大小]了?(?:整整)?$/.test(before))) continue;
    // 十六岁背起相机: the age of an act
    if (!life && !bound && /^[\u4e00-\u9fff]/.test(behind) && !/^(?:的|了|还|仍|依|也|高龄|老|女|男|都|已|却|生日|寿辰|大寿)/.test(behind) && !/今年|现年|如今|现在|已|刚|才|满|年近|年过/.test(text.slice(Math.max(sentence.start, count.start - 8), count.start + 1))) continue;
    const lead = text.slice(Math.max(sentence.start, count.start - 60), count.start);
    const own = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.start >= sentence.start && m.end <= count.start && (m.from.year !== null || (m.from.yearShift ?? 0) !== 0));
    const last = own.filter((m) => !bornBehind.test(text.slice(m.end, m.end + 24)) && !bornBefore.test(text.slice(Math.max(0, m.start - 10), m.start))).at(-1);
    const year = last ? (last.from.year ?? now + (last.from.yearShift ?? 0)) : now;
    // 牺牲时年仅24岁，他生于1923年，1947年倒在攻城路上: the year of the death stands behind
    if (life && !last && dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.from.year !== now && m.part === sentence.part && m.start > at && m.start < at + 80 && !bornBehind.test(text.slice(m.end, m.end + 24)) && !bornBefore.test(text.slice(Math.max(0, m.start - 10), m.start)))) continue;
    // 52岁的表; 刚接这个班时22岁
    if (/^的(?:老)?[表树桥车船楼屋房钟炉井宅院狗猫马牛店馆厂品机]/.test(behind) || (!life && /(?:时|时候|那天|第一次)，?(?:才|刚刚?|只有|已|仅|满){0,2}$/.test(lead))) continue;
    // at which of two times?
    if (!life && !last && pastWord.test(lead)) continue;
    if (!life && last && year !== now && /[。；]|今年|如今|现在|现年/.test(text.slice(last.end, count.start))) {
      if (!/今年|如今|现在|现年/.test(text.slice(last.end, count.start))) continue;
      found.push({ start: count.start, end: at + 1, count, year: now, life, nominal, bound, owner: ownerOf(text, { start: count.start, end: at + 1 }, sentence, persons), sentence });
      continue;
    }
    const self = { start: count.start, end: at + 1 };
    found.push({ ...self, count: bound ? { ...count, high: 200 } : count, year, life, nominal, bound, owner: ownerOf(text, bound ? { start: self.start, end: Math.min(sentence.end, at + 20) } : self, sentence, persons), sentence });
  }
  return [...found, ...readBare(text, sentences, persons, now)].sort((a, b) => a.start - b.start);
}

const bareAge = /(?:我|他|她|老人)(?:自己)?(?:今年|如今|现在)(?:都|已经?|快|也|整|满|刚|就)?([二三四五六七八九]十[一二三四五六七八九]?|[2-9]\d)(?:了|啦|，|。)/;

/** 我今年七十八了: an age without 岁. */
function readBare(text: string, sentences: readonly Sentence[], persons: readonly string[], now: number): ToldAge[] {
  const found: ToldAge[] = [];
  for (const at of occurrences(text, '今年')) {
    if (found.length === 4) break;
    const said = bareAge.exec(text.slice(Math.max(0, at - 3), at + 10));
    const sentence = said ? sentenceAt(sentences, at) : null;
    if (!said?.[1] || !sentence) continue;
    const start = Math.max(0, at - 3) + said.index + said[0].lastIndexOf(said[1]);
    const value = numberOf(said[1]);
    if (value === null) continue;
    const count: Count = { start, end: start + said[1].length, value, low: value, high: value };
    found.push({ start, end: start + said[1].length, count, year: now, life: false, nominal: false, bound: false, owner: ownerOf(text, count, sentence, persons), sentence });
  }
  return found;
}

/** 领他入门的冰友老羊，1955年腊月生的: somebody named here and nowhere else. */
export function isNewcomer(text: string, { start, sentence }: Birth, own: string): boolean {
  const clauses = text.slice(Math.max(sentence.start, start - 24), start).replace(/，?(?:[男女]，?)?$/, '').split(/[，。；：“”（）]/);
  const subject = (clauses.at(-1) ?? '').replace(/(?:是|生于|出生于|出生在|出生|的)$/, '');
  if (subject.length < 2 || /^[我他她]|[我他她]$|老人|孩子|日期|身份证|档案|小家伙/.test(subject)) return false;
  return ![subject.slice(-2), subject.slice(-3), subject.slice(0, 2)].some((s) => own.includes(s) || text.split(s).length > 2);
}
