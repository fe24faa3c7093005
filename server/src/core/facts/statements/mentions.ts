// A figure with the words that stand round it, cut out when they are asked for.
import type { Span } from '../../base/span.ts';
import { type Cues, cueTable } from '../../base/cues.ts';
import type { BlockKind, StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import type { Quantity } from '../quantity.ts';

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
    if (!q || q.loose || (q.kind !== 'measure' && q.kind !== 'count' && q.kind !== 'percent') || q.dimension === 'time' || (q.dimension === 'none' && steps.includes(q.unit) && !isMany(q) && !(q.unit === '级' && /^的?[石台阶]/.test(text.slice(q.end, q.end + 2))))) continue;
    const sentence = sentences[q.sentence];
    const part = parts[q.part];
    if (!sentence || !part) continue;
    if (seen !== sentence) {
      seen = sentence;
      inSentence = mentionCues.read(text, sentence.start, sentence.end);
    }
    const own = sentence.clauses[q.clause] ?? sentence;
    const clause = display.has(part.kind) ? ofHead(text, own, q) : own;
    const before = quantities[i - 1];
    const after = quantities[i + 1];
    const last = before && before.end <= q.start ? before.end : 0;
    const to = Math.min(clause.end, after && after.start >= q.end ? after.start : clause.end);
    const place = display.has(part.kind) ? 'display' : part.kind === 'caption' ? 'caption' : q.part === firstParagraph ? 'lead' : 'body';
    found.push(new MentionInText(q, place, inSentence, text, sentence, clause, last, Math.max(q.end, to)));
  }
  return found;
}

/** 1680节 of lessons, 240节 of carriages: no speed and no match has so many. */
const isMany = ({ unit, value }: Quantity): boolean => unit === '节' && value >= 100;

/** 34所学校改建食堂　惠及学生7800余人: a wide blank parts the clauses of a head. */
function ofHead(text: string, clause: Span, { start, end }: Span): Span {
  const [from, to] = [text.lastIndexOf('\u3000', start - 1), text.indexOf('\u3000', end)];
  return from < clause.start && (to < 0 || to >= clause.end) ? clause : { start: Math.max(clause.start, from + 1), end: to < 0 ? clause.end : Math.min(clause.end, to) };
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
    // 9枚金牌、6枚银牌: 金牌 is said of the figure before
    const own = this.text[this.q.start - 1] !== '、' || this.last <= this.part.start;
    this.words ??= own ? trimReach(this.text.slice(Math.max(this.part.start, this.last, this.q.start - 30), this.q.start)) : '';
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

const reach = /(?:已经|已|共计|合计|总计|共有|共|达到了|达到|高达|达|为|是|有|约为|约|实现了|实现|突破|超过|超|破|完成|目标值?|指标|升至|升到|增至|增到|降至|降到|增加到|提高到|提高至|提升到|提升至|上升到|上升至|增长到|增长至|下降到|发展到|扩大到|扩展到|要|将会|将|可以|可|有望|争取|(?<=[客货件])量|力争|近|仅|只|了|至|到|：|:|，|、|的|总数|总量|数量|(?<![人户次指点系分倍总])数)$/;

function trimReach(left: string): string {
  let words = left;
  for (let i = 0; i < 5; i++) {
    const shorter = words.replace(reach, '');
    if (shorter === words) break;
    words = shorter;
  }
  return words;
}

/** What stands before a figure that opens a speech or a sentence: 站长说，“… 他算了算：…. */
export const opensSpeech = /^[“‘]?$|：[“‘]$|(?:说|道|介绍|表示|坦言|透露|称|认为|强调|算了算|掰着指头)[，：]?[“‘]?$/;
