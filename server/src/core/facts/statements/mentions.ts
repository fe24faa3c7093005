// A figure with the words that say what it is a figure of: its noun, its modifiers, its scope; what two mentions must share to be compared.
import type { Span } from '../../base/span.ts';
import { type Cues, cueTable } from '../../base/cues.ts';
import type { BlockKind, StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import type { Quantity } from '../quantity.ts';
import { areaLevel, areaWords, neutralModifiers, placeName, scopeWords, timeKind } from './scope-data.ts';

/** A figure that may be compared with another mention of the same thing. Strings are parts of the reading text. */
export interface Mention {
  readonly q: Quantity;
  readonly place: 'display' | 'caption' | 'lead' | 'body';
  /** Words of the clause before the figure, verbs of reaching (达, 为, 突破, 共有) taken off the end. */
  readonly left: string;
  /** Words of the sentence before the figure, back to the figure before it. */
  readonly before: string;
  /** The sentence up to the figure, at most 80 characters of it. */
  readonly lead: string;
  /** Words of the clause behind the figure. */
  readonly right: string;
  /** The clause, the figure included; like the sentence cut to the neighbourhood of the figure where it is very long. */
  readonly clause: string;
  readonly sentence: string;
  /** Cues of the whole sentence, by `mentionCues`. */
  readonly cues: Cues;
  /** What `slot` keeps of it. */
  readonly slots: unknown[];
}

let slots = 0;

/** Keeps on each mention what was found of it: each is compared with many others. */
export function slot<T extends NonNullable<unknown>>(find: (m: Mention) => T): (m: Mention) => T {
  const index = slots++;
  return (m) => {
    const known = m.slots[index];
    if (known !== undefined) return known as T;
    const value = find(m);
    m.slots[index] = value;
    return value;
  };
}

/** What rules look for in the sentences of mentions. */
export const mentionCues = cueTable();

const display = new Set<BlockKind>(['headline', 'kicker', 'deck', 'subhead']);

/** Units of steps, grades and ages, which are no amounts. */
const steps = '级倍番折码步节分岁周岁';

/** Mentions of a story in order of position: measures, counts and percentages, without articles, ranks and lengths of time. */
export function readMentions(copy: StoryText, sentences: readonly Sentence[], quantities: readonly Quantity[]): Mention[] {
  const { text, parts } = copy;
  const firstParagraph = parts.findIndex((p) => p.kind === 'paragraph' || p.kind === 'brief');
  const found: Mention[] = [];
  let seen: Sentence | null = null;
  let inSentence = 0;
  for (let i = 0; i < quantities.length; i++) {
    const q = quantities[i];
    if (!q || q.loose || (q.kind !== 'measure' && q.kind !== 'count' && q.kind !== 'percent') || q.dimension === 'time' || (q.dimension === 'none' && steps.includes(q.unit))) continue;
    const sentence = sentences[q.sentence];
    const part = parts[q.part];
    if (!sentence || !part) continue;
    if (seen !== sentence) {
      seen = sentence;
      inSentence = mentionCues.read(text, sentence.start, sentence.end);
    }
    const clause = sentence.clauses[q.clause] ?? sentence;
    const before = quantities[i - 1];
    const after = quantities[i + 1];
    const last = before && before.end <= q.start ? before.end : 0;
    const to = Math.min(clause.end, after && after.start >= q.end ? after.start : clause.end);
    const place = display.has(part.kind) ? 'display' : part.kind === 'caption' ? 'caption' : q.part === firstParagraph ? 'lead' : 'body';
    found.push(new MentionInText(q, place, inSentence, text, sentence, clause, last, Math.max(q.end, to)));
  }
  return found;
}

/** The words round a figure are cut out when they are asked for: of most figures nobody asks. */
class MentionInText implements Mention {
  readonly q: Quantity;
  readonly place: Mention['place'];
  readonly cues: Cues;
  private readonly text: string;
  private readonly whole: Span;
  private readonly part: Span;
  /** End of the figure before. */
  private readonly last: number;
  private readonly to: number;
  private words: string | null = null;
  private kept: unknown[] | null = null;

  constructor(q: Quantity, place: Mention['place'], cues: Cues, text: string, whole: Span, part: Span, last: number, to: number) {
    this.q = q;
    this.place = place;
    this.cues = cues;
    this.text = text;
    this.whole = whole;
    this.part = part;
    this.last = last;
    this.to = to;
  }

  get left(): string {
    this.words ??= trimReach(this.text.slice(Math.max(this.part.start, this.last, this.q.start - 30), this.q.start));
    return this.words;
  }

  get slots(): unknown[] {
    this.kept ??= new Array<unknown>(slots).fill(undefined);
    return this.kept;
  }

  get before(): string {
    return this.text.slice(Math.max(this.whole.start, this.last, this.q.start - 24), this.q.start);
  }

  get lead(): string {
    return this.text.slice(Math.max(this.whole.start, this.q.start - 80), this.q.start);
  }

  get right(): string {
    const words = this.text.slice(this.q.end, Math.min(this.to, this.q.end + 24));
    return words.startsWith('（') ? words.replace(/^（[^）]{1,2}）/, '') : words;
  }

  get clause(): string {
    return this.text.slice(Math.max(this.part.start, this.q.start - 120), Math.min(this.part.end, this.q.end + 80));
  }

  get sentence(): string {
    return this.text.slice(Math.max(this.whole.start, this.q.start - 240), Math.min(this.whole.end, this.q.end + 160));
  }

  /** All members of a mention, for output. */
  toJSON(): Omit<Mention, 'cues' | 'slots'> {
    const { q, place, left, before, lead, right, clause, sentence } = this;
    return { q, place, left, before, lead, right, clause, sentence };
  }
}

const reach = /(?:已经|已|共计|合计|总计|共有|共|达到了|达到|高达|达|为|是|有|约为|约|实现了|实现|突破|超过|超|破|完成|目标值?|指标|升至|升到|增至|增到|降至|降到|增加到|提高到|提高至|提升到|提升至|上升到|上升至|增长到|增长至|下降到|发展到|扩大到|扩展到|要|将|可|力争|近|仅|只|了|至|到|：|:|，|、|的|总数|总量|数量|(?<![人户次指点系分倍总])数)$/;

function trimReach(left: string): string {
  let words = left;
  for (let i = 0; i < 5; i++) {
    const shorter = words.replace(reach, '');
    if (shorter === words) break;
    words = shorter;
  }
  return words;
}

/** The noun two mentions share, and the words before it in each; null where they share none. */
export interface Shared {
  readonly noun: string;
  readonly modifiers: readonly [string, string];
}

/** Measures share the end of their left words (网络零售额); counts a noun close behind the classifier, or the same end on the left. */
export function sharedNoun(a: Mention, b: Mention): Shared | null {
  const left = sharedEnd(a.left, b.left);
  if (a.q.dimension !== 'count') return left ?? objectShared(a.right, b.right);
  return sharedBehind(a.right, b.right) ?? (left && left.noun.length >= 3 ? left : null) ?? across(a, b) ?? across(b, a);
}

function sharedEnd(a: string, b: string): Shared | null {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n] && !/[，；：。、“”（）\s]/.test(a[a.length - 1 - n] ?? '')) n++;
  const noun = a.slice(a.length - n);
  const cut = /^(?:[省市县区镇乡村]|街道)/.exec(noun)?.[0].length ?? 0;
  const bare = bareOfScope(noun);
  if (bare.length < 2 || /^(?:全[县市区镇省国村]|其中|目前|今年|去年|截至)$/.test(bare)) return null;
  return { noun: noun.slice(cut), modifiers: [a.slice(0, a.length - n + cut), b.slice(0, b.length - n + cut)] };
}

/** The first run of at least two characters that stands near the beginning of both. */
function sharedBehind(a: string, b: string): Shared | null {
  const x = (/^[\p{Script=Han}A-Za-z]+/u.exec(a)?.[0] ?? '').slice(0, 10);
  const y = (/^[\p{Script=Han}A-Za-z]+/u.exec(b)?.[0] ?? '').slice(0, 10);
  for (let i = 0; i + 2 <= x.length; i++) {
    const at = y.indexOf(x.slice(i, i + 2));
    if (at < 0 || weak.test(x.slice(i, i + 2))) continue;
    let n = 2;
    while (i + n < x.length && x[i + n] === y[at + n]) n++;
    return { noun: x.slice(i, i + n), modifiers: [x.slice(0, i), y.slice(0, at)] };
  }
  return null;
}

/** 学员共有86人, 98名学员: the noun before one figure stands behind the other. */
function across(a: Mention, b: Mention): Shared | null {
  for (let n = Math.min(6, a.left.length); n >= 2; n--) {
    const noun = a.left.slice(-n);
    if (b.right.startsWith(noun) && !weak.test(noun)) return { noun, modifiers: ['', ''] };
  }
  return null;
}

/** 投入1.6亿元改造老旧管网: the same four words behind both measures. */
function objectShared(a: string, b: string): Shared | null {
  const x = a.replace(/^[，、的]/, '');
  const y = b.replace(/^[，、的]/, '');
  let n = 0;
  while (n < x.length && x[n] === y[n] && /\p{Script=Han}/u.test(x[n] ?? '')) n++;
  return n >= 4 ? { noun: x.slice(0, n), modifiers: ['', ''] } : null;
}

/** 老人200人次, 接待老人236人次: a noun of two characters before figures that have none behind. */
export function nounBefore(a: Mention, b: Mention): Shared | null {
  if (a.right !== '' || b.right !== '') return null;
  const noun = a.left.slice(-2);
  return /^\p{Script=Han}{2}$/u.test(noun) && b.left.endsWith(noun) && bareOfScope(noun) === noun ? { noun, modifiers: [a.left.slice(0, -2), b.left.slice(0, -2)] } : null;
}

const weak = /[的了在将已被均都和与及是有为参于从]|分别|左右|以上|以下/;

/** Takes time, area and reckoning words off. */
export function bareOfScope(words: string): string {
  return words.replace(scopeWords, '').replace(areaWords, '').replace(neutralModifiers, '');
}

/** Whether what stands before the noun distinguishes the two: 农产品网络零售额 is not 网络零售额, unless the other side names it too. */
export function modifiersAgree(a: Mention, b: Mention, [x, y]: readonly [string, string], context: string): boolean {
  const p = bareOfScope(x);
  const q = bareOfScope(y);
  // 示范园年产值, 园区年产值: one modifier takes up the other
  if (p !== '' && q !== '' && Math.min(p.length, q.length) <= 3 && [...p].some((c) => q.includes(c))) return true;
  return explained(p, b.sentence + context) && explained(q, a.sentence + context);
}

function explained(words: string, where: string): boolean {
  const bare = words.replace(/[\s“”（）《》，：；、。]/g, '');
  if (bare.length < 2) return true;
  for (let i = 0; i + 2 <= bare.length; i += 2) if (!where.includes(bare.slice(i, i + 2))) return false;
  return bare.length % 2 === 0 || where.includes(bare.slice(-2));
}

/** Whether the scopes can be one: kind of reckoning, area, time, and unless `anyMood` whether both are wished or both are facts. */
export function scopesAgree(a: Mention, b: Mention, anyMood = false): boolean {
  if (!anyMood && wish(a) !== wish(b)) return false;
  if (placesDiffer(a, b)) return false;
  const x = scopeFor(a);
  const y = scopeFor(b);
  return x.kinds === y.kinds && (x.area === '' || y.area === '' || x.area === y.area) && (x.time === '' || y.time === '' || x.time === y.time);
}

/** Both sentences name a place, and not the same. */
export function placesDiffer(a: Mention, b: Mention): boolean {
  const here = placeFor(a);
  const there = here === '' ? '' : placeFor(b);
  return here !== '' && there !== '' && !here.endsWith(there) && !there.endsWith(here);
}

/** Sorted words of reckoning of a figure: 累计, 新增, 平均|每. */
export function kindsOf(m: Mention): string {
  return scopeFor(m).kinds;
}

const scopeFor = slot(scopeOf);
const placeFor = slot(placeOf);

function placeOf(m: Mention): string {
  return placeName(subjectOf(m));
}

/** The subject, unless it only names who speaks: 县民政局负责人说. */
function subjectOf({ q, sentence }: Mention): string {
  const at = q.subject === '' ? -1 : sentence.indexOf(q.subject);
  return at >= 0 && /^[^，。；]{0,16}(?:说|介绍|表示|告诉|获悉|透露|坦言|算了)/.test(sentence.slice(at + q.subject.length)) ? '' : q.subject;
}

/** A figure that is wished, planned or forecast. */
export const wish = slot(isWish);

function isWish({ q, clause, sentence }: Mention): boolean {
  return q.modality === 'target' || q.modality === 'plan' || q.modality === 'forecast' || q.modality === 'norm' || /力争|目标|计划|预计|将达|拟|争取|有望|规划/.test(clause) || (q.approximator === 'atLeast' && /提出|要求|安排|确定了?|建议/.test(sentence));
}

interface Scope {
  /** Sorted words of reckoning: 累计, 新增, 日均, 其中 … */
  readonly kinds: string;
  /** Level of the area: 县 for 全县 and 泉塘县 alike; '' where none is named. */
  readonly area: string;
  readonly time: string;
}

function scopeOf(m: Mention): Scope {
  const { q, left, right } = m;
  const kinds = [...new Set(`${left}${q.link}`.match(kindWords) ?? [])].map((w) => sameKind[w] ?? w).sort().join('|');
  return { kinds, area: areaLevel(subjectOf(m)) || areaLevel(left), time: timeKind(q.time) || timeKind(left + right.slice(0, 6).split(/[须在于从到自应请]/, 1)[0]) };
}

const kindWords = /累计|新增|净增|新建(?!的)|当[日月年]|[日月年人户亩村均]均|平均|每|其中|首[日批期]|[一二三]期|第[一二三四五六]批|单[日月]|最[高多低少]|另有|还有|其余|剩余|同比|增加|减少|增长|下降|比|占|超出|缺口|省级|市级|国家级|区级|县级|女|男|外来|本地|线上|线下|再|又/g;
const sameKind: Readonly<Record<string, string>> = { 净增: '新增', 新建: '新增' };

/** How digits look alike: two exchanged, or one changed. */
export type Near = 'exchanged' | 'one' | null;

/** True for figures whose digits are easily taken for each other: two exchanged, or one changed. */
export function digitsNear(text: string, a: Quantity, b: Quantity): Near {
  if (a.scale !== b.scale) return null;
  const x = digitsOf(text, a);
  const y = digitsOf(text, b);
  if (x.length !== y.length || x === y) return null;
  let count = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < x.length; i++) {
    if (x.charCodeAt(i) === y.charCodeAt(i)) continue;
    if (count === 0) first = i;
    else second = i;
    if (++count > 2) return null;
  }
  if (count === 2) return x.charCodeAt(first) === y.charCodeAt(second) && x.charCodeAt(second) === y.charCodeAt(first) ? 'exchanged' : null;
  return x.length >= 2 ? 'one' : null;
}

function digitsOf(text: string, q: Quantity): string {
  if (q.han) return String(q.value / q.scale);
  const digits = text.slice(q.digits.start, q.digits.end);
  return digits.includes(',') ? digits.replace(/,/g, '') : digits;
}
