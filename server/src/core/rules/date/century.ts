// Part of date/year: centuries and decades against a year that the text says is in them.
import type { CivilMention, DateMention, DecadeMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { Span } from '../../base/span.ts';
import type { FixReport } from '../define.ts';
import { madeElsewhen, outOfOrder } from './century-made.ts';
import { builtAgain, edgeYear, stageBefore } from './century-built.ts';
import { explainedBy, outOfTurn } from './century-order.ts';
import { beforeItsThings, workedThen } from './century-lived.ts';
import { sameThing } from './century-same.ts';
import { toldThen } from './century-then.ts';
import { turnWitness } from './century-turn.ts';
import { hanNumber } from './rewrite.ts';
import { shareName } from './subjects.ts';
import type { YearContext, yearMessages } from './year-messages.ts';

const part = '(?:初期|末期|中期|前期|后期|早期|晚期|末年|初年|中叶|上半叶|下半叶|前半叶|后半叶|初|末|中)?';
/** 上世纪60年代，烧出了第一炉，那是1972年的秋天. */
const thatWas = /^，[^。；！？\d]{2,24}，那(?:一?年|时)?(?:正|应该?)?是$/;
/** 18世纪初，也就是1821年; 20世纪初的1892年; 20世纪80年代（1978年）. */
const thenYear = new RegExp(`^${part}(?:[，（(]?(?:即|也就是|也即|就是|具体是|准确地?说是|确切地?说是|具体来?说是|应该是)?(?:公元)?|的)$`);
/** 建于1905年，属于19世纪末的建筑; 1928年（19世纪20年代）. */
const thenCentury = /^(?:[（(]|[^。；，\n]{0,8}[，）]?(?:正是|就是|已是|是|属于|属|为|系|即|也就是|正值|正处|时值|处于|乃|当属)(?:典型的?|一[座处幢栋件]|我国|典型)?)$/;
const making = /建|落成|修|造|始|立|生|刻|写|竣工|凿|铸|创|成立|开|诞|筑|绘|制|烧|种|植|办/;
const finding = /出土|发现|翻|复|重修|收藏|捐|考|列为|公布|拍|运|迁|挖|打捞|鉴定|研究|维修|整修/;

/** A century or decade and the year beside it; a decade alone also against the years of its paragraph (1928年 … 19世纪20年代). */
export function checkCentury(context: YearContext, mention: DecadeMention, all: readonly DateMention[], index: number): void {
  const { text } = context.copy;
  if (!mention.years || mention.century === null) return;
  if (stillToCome(context, mention)) return;
  const beside = [all[index + 1], all[index - 1]].find((m): m is CivilMention => m?.kind === 'civil' && m.from.year !== null && m.part === mention.part && joined(text, m, mention));
  const year = beside?.from.year ?? null;
  if (beside && year !== null && (year < mention.years.first || year > mention.years.last)) {
    say(context, mention, beside, year, mention.decade === null || (year % 100 >= mention.decade && year % 100 < mention.decade + 10) ? 'century' : 'decade');
    return;
  }
  if (beside) return;
  const worked = workedThen(text, mention, context.issue.date?.year ?? null);
  const early = worked ? null : beforeItsThings(text, mention, all);
  if (worked || early) {
    if (worked) say(context, mention, worked, mention.years.first + 100, 'lived');
    else if (early) say(context, mention, early, early.from.year ?? 0, 'lived');
    return;
  }
  const then = toldThen(text, mention, all, index);
  if (then) {
    say(context, mention, then, then.from.year ?? 0, 'century');
    return;
  }
  const event = explainedBy(text, mention);
  if (event) {
    say(context, mention, event, event.year, 'century');
    return;
  }
  const made = madeBefore(context, mention, all, index);
  const turn = made ? null : turnWitness(context.copy.text, mention, all);
  if (turn) say(context, mention, turn, turn.from.year === 2000 ? 2001 : (turn.from.year ?? 0), 'turn');
  else if (made) say(context, mention, made, made.from.year ?? 0, 'century');
  else {
    const same = sameThing(context.copy.text, mention, all);
    const thing = same ? null : madeElsewhen(context.copy.text, mention, all);
    const step = same || thing ? null : outOfOrder(context.copy.text, mention, all, index);
    if (same) say(context, mention, same, same.year, 'century');
    else if (thing) say(context, mention, thing, thing.from.year ?? 0, mention.decade === null ? 'century' : 'decade');
    else if (step) say(context, mention, step, mention.years.first + 100, 'century');
    else if (!checkBuilt(context, mention, all)) {
      const turned = outOfTurn(context.copy.text, mention, all);
      if (turned) say(context, mention, turned, mention.years.first - 1, 'order');
      else againstParagraph(context, mention, all, index);
    }
  }
}

/** 21世纪90年代初，厂子关了: a decade that no newspaper has seen, told as done; the century before is meant. */
function stillToCome(context: YearContext, mention: DecadeMention): boolean {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year ?? farthest;
  if (!mention.years || mention.century === null || mention.decade === null || mention.quoted || mention.years.first <= now) return false;
  const sentence = sentenceAt(facts.sentences, mention.start);
  if (!sentence) return false;
  const clauses = text.slice(mention.end, Math.min(sentence.end, mention.end + 60));
  if (notYet.test(text.slice(Math.max(sentence.start, mention.start - 40), mention.start) + clauses) || !/了|过(?!程|渡)|曾|就(?:已|是|有)|当时|那时|还没|没有|全靠|只能|靠着/.test(clauses)) return false;
  const fixes = otherCentury(text, mention, mention.century - 1);
  if (fixes.length === 0) return false;
  context.report({ message: 'future', data: { words: text.slice(mention.start, mention.end), now }, span: { start: mention.start, end: mention.end }, fixes });
  return true;
}

/** Without an issue date, decades up to here may have been seen. */
const farthest = 2050;
const notYet = /将|要|会|预[计测言估]|目标|有望|可能|也许|或许|如果|假如|若|届时|未来|小说|科幻|电影|剧|想象|到$/;

/** A building's time told again, a stage before the beginning, the last year of a century. */
function checkBuilt(context: YearContext, mention: DecadeMention, all: readonly DateMention[]): boolean {
  const { text } = context.copy;
  const built = builtAgain(text, mention, all);
  const stage = built ? null : stageBefore(text, mention, all);
  const edge = built || stage ? null : edgeYear(text, mention, all);
  if (built) say(context, mention, built, built.from.year ?? 0, mention.decade === null ? 'century' : 'decade');
  else if (stage) say(context, mention, stage, stage.from.year ?? 0, 'century');
  else if (edge) {
    const span = { start: mention.start, end: edge.end };
    context.report({
      message: 'edge', data: { printed: text.slice(span.start, span.end), right: edge.right, year: edge.year.from.year ?? 0 }, span, severity: 'warning',
      related: [{ message: 'base', data: { words: text.slice(edge.year.start, edge.year.end) }, span: { start: edge.year.start, end: edge.year.end } }],
    });
  }
  return built !== null || stage !== null || edge !== null;
}

/** 这座, 该, 这件出自: the thing of the century is the one just told of. */
const takenUp = /[这该此](?:一)?(?:[座件口幅处部栋条方通尊棵株块艘种个类段册张枚具份卷本间套面把封道顶只扇架辆组批])?[\u4e00-\u9fff]{0,3}$/;
const made = /[建造立修铸刻凿绘画书抄烧织制印种植栽筑写签订][\u4e00-\u9fff（(，]{0,20}$|年份?[是为：]$/;
const generic = /^(?:古?老?的?(?:古?[老旧]?建筑|古建|文物|遗存|遗迹|遗构|作品|老?物件|器物|古物|宝贝|珍品|古董|工程|杰作|见证))/;
const other = /更[早老古]|另[一外有]|旁边?|隔壁|对面|相邻|不远|还有|而[\u4e00-\u9fff]{0,6}则|相传|传说|翻修|重修|重建|改建|扩建|发现|出土/;

/** 戏台建于…（1553年）。…这座15世纪中叶的建筑: the first digits of the year taken for its century, at most two sentences on. */
function madeBefore({ copy: { text } }: YearContext, mention: DecadeMention, all: readonly DateMention[], index: number): CivilMention | null {
  if (mention.decade !== null || mention.century === null || mention.quoted || !takenUp.test(text.slice(Math.max(0, mention.start - 8), mention.start))) return null;
  const noun = new RegExp(`^${part}的([^，。；：“”]{2,8})`).exec(text.slice(mention.end, mention.end + 14))?.[1];
  const years = all.slice(Math.max(0, index - 6), index + 4).filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.part === mention.part);
  const century = mention.century;
  const [year, ...more] = years.filter((m) => Math.floor((m.from.year ?? 0) / 100) === century && (m.from.year ?? 0) % 100 > 0 && m.end <= mention.start);
  if (noun === undefined || !year || more.some((m) => m.from.year !== year.from.year) || years.some((m) => mention.years !== null && (m.from.year ?? 0) >= mention.years.first && (m.from.year ?? 0) <= mention.years.last)) return null;
  const between = text.slice(year.end, mention.start);
  const from = Math.max(text.lastIndexOf('。', year.start), text.lastIndexOf('\n', year.start)) + 1;
  if (between.length > 120 || between.split('。').length > 3 || other.test((/[^，。；]{0,60}$/.exec(text.slice(Math.max(from, year.start - 60), year.start))?.[0] ?? '') + between) || !made.test(text.slice(Math.max(from, year.start - 24), year.start))) return null;
  // 这块18世纪末的木匾 of 匾额题于1902年: the noun's second character is the thing
  return generic.test(noun) || text.slice(Math.max(from, year.start - 60), year.start).includes(noun[1] ?? '') ? year : null;
}

function joined(text: string, year: CivilMention, century: DecadeMention): boolean {
  if (year.start >= century.end) {
    const between = text.slice(century.end, year.start);
    // 20世纪90年代初，1988年建的厂房停用: the year is of another thing
    // 小楼建于20世纪30年代，1985年列为文物保护单位: what befell it
    if (between === '，' && /^(?:\d{1,2}月)?(?:被)?(?:列为|列入|公布|入选|评为|对外开放|修缮|改[建为造作]|迁|捐|移交|挂牌|停用|拆)/.test(text.slice(year.end, year.end + 10))) return false;
    return (thenYear.test(between) || thatWas.test(between)) && !(between.endsWith('，') && /^[^，。；]{1,8}的/.test(text.slice(year.end, year.end + 9)));
  }
  const gap = text.slice(year.end, century.start);
  if (gap === '，' && /^(?:初|末|中)(?:期|叶|年)?的/.test(text.slice(century.end, century.end + 4))) return true;
  if (!thenCentury.test(gap)) return false;
  if (/^[（(]$/.test(gap)) return true;
  const around = text.slice(Math.max(0, year.start - 6), year.start).replace(/^.*[，。；]/s, '') + gap;
  return !finding.test(around) && (making.test(around) || /^，?(?:即|也就是|正是|正值|时值)$/.test(gap));
}

/** The century of a year is one more than its first two digits: 1928年 … 19世纪20年代. */
function againstParagraph(context: YearContext, mention: DecadeMention, all: readonly DateMention[], index: number): void {
  const { text } = context.copy;
  const printed = text.slice(mention.start, mention.end);
  if (mention.decade === null || mention.century === null || !/\d世纪|[一二三四五六七八九十]世纪/.test(printed)) return;
  // the dozen dates to either side are enough
  const dates = all.slice(Math.max(0, index - 12), index + 13);
  // 到2035年: what is still to come says nothing of the past
  const now = context.issue.date?.year ?? Infinity;
  const meant = mention.century * 100 + mention.decade;
  const near = dates.find((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.part === mention.part && m.to === null && m.from.year >= meant && m.from.year < meant + 10 && m.from.year <= now && Math.abs(m.start - mention.start) < 80);
  const supported = dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.part === mention.part && mention.years !== null && m.from.year >= mention.years.first - 20 && m.from.year <= mention.years.last + 20);
  const witness = near ?? (supported ? undefined : storyWitness(context, mention, all, meant));
  if (near && old.test(text.slice(text.lastIndexOf('\n', mention.start) + 1, mention.end + 40))) return;
  if (witness && !supported) say(context, mention, witness, witness.from.year ?? 0, 'century');
}

const old = /[清明宋元唐][代朝末初廷]|光绪|同治|咸丰|道光|宣统|民国|晚清|洋务|鸦片战争|百年前|世纪前/;

/** A year of the meant decade in another paragraph, of the same thing (一张1969年的车票 … 19世纪60年代末的车票), where the story tells of nothing older. */
function storyWitness({ copy: { text }, facts, issue }: YearContext, mention: DecadeMention, all: readonly DateMention[], meant: number): CivilMention | undefined {
  const first = mention.years?.first ?? 0;
  if (old.test(text) || all.some((m) => m !== mention && ((m.kind === 'civil' && m.from.year !== null && m.from.year <= first + 60) || (m.kind === 'decade' && m.years !== null && m.years.first <= first + 60)))) return undefined;
  const around = (m: DateMention): string => {
    const sentence = sentenceAt(facts.sentences, m.start);
    return sentence ? text.slice(Math.max(sentence.start, m.start - 40), Math.min(sentence.end, m.end + 40)) : '';
  };
  const now = issue.date?.year ?? Infinity;
  return all.find((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.to === null && m.from.year <= now && m.from.year >= meant && m.from.year < meant + 10 && shareName(around(m), around(mention)));
}

function say(context: YearContext, mention: DecadeMention, witness: Span, year: number, message: 'century' | 'decade' | 'turn' | 'order' | 'lived'): void {
  const { text } = context.copy;
  const printed = text.slice(mention.start, mention.end);
  const right = Math.floor((year - ((message === 'century' || message === 'lived') && mention.decade !== null ? 0 : 1)) / 100) + 1;
  const fixes = message === 'decade' ? [] : otherCentury(text, mention, right);
  context.report({
    message, data: { year, right, printed, words: text.slice(witness.start, witness.end), first: mention.years?.first ?? 0, last: mention.years?.last ?? 0 }, span: { start: mention.start, end: mention.end },
    related: [{ message: 'base', data: { words: text.slice(witness.start, witness.end) }, span: { start: witness.start, end: witness.end } }], fixes,
  });
}

/** The change to `right` in the manner of the printed figure; none where the century has no figure (本世纪). */
function otherCentury(text: string, mention: Span, right: number): FixReport<typeof yearMessages>[] {
  const printed = text.slice(mention.start, mention.end);
  const figure = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=世纪)/.exec(printed)?.[0];
  if (figure === undefined) return [];
  const to = /\d/.test(figure) ? String(right) : hanNumber(right);
  return [{ title: 'to', data: { to: `${to}${printed.slice(figure.length)}` }, safety: 'confirm', edits: [{ span: { start: mention.start, end: mention.start + figure.length }, newText: to }] }];
}
