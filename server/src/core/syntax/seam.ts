// How well one paragraph goes on from another: word completion, the issue's own words, quotes, terms, widths, repeated tails.
import { asksForWord, seamGrammar } from './grammar.ts';
import { longWordAcross, seamGain } from './lexicon.ts';
import { isDigit, isHan, isStop } from './marks.ts';
import { type Face, faceAfter, faceBefore, neighbourhood } from './neighbours.ts';
import { surnames } from './surnames-data.ts';
import { dangles, headOpenness, tailOpenness, unclosed, unmatchedCloser } from './openness.ts';

/** A paragraph as a seam sees it; each quality is read when first asked for. */
export class Side {
  readonly text: string;
  private head_: number | null = null;
  private tail_: number | null = null;
  private half_: boolean | null | undefined;
  private before_: Face | null = null;
  private after_: Face | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get head(): number {
    this.head_ ??= headOpenness(this.text);
    return this.head_;
  }

  get tail(): number {
    this.tail_ ??= tailOpenness(this.text);
    return this.tail_;
  }

  /** The face of a seam behind it. */
  get before(): Face {
    this.before_ ??= faceBefore(this.text);
    return this.before_;
  }

  /** The face of a seam before it. */
  get after(): Face {
    this.after_ ??= faceAfter(this.text);
    return this.after_;
  }

  /** Half-width pauses and stops behind Han characters are the rule in it; null where it has neither. */
  get half(): boolean | null {
    if (this.half_ === undefined) this.half_ = halfWidth(this.text);
    return this.half_;
  }
}

/** How much likelier the first characters of `right` are behind the last ones of `left` than anywhere: about −8 to 8, a natural logarithm. */
export function besides(left: Side, right: Side): number {
  return neighbourhood(left.before, right.after);
}

const sides = new WeakMap<object, Side>();

/** The paragraph for all the seams it may have; kept as long as what was read of its line. */
export function sideOf(line: { readonly text: string }): Side {
  let side = sides.get(line);
  if (!side) {
    side = new Side(line.text);
    sides.set(line, side);
  }
  return side;
}

function halfWidth(text: string): boolean | null {
  let half = 0;
  let full = 0;
  for (let i = 1; i < text.length && i < 400; i++) {
    const c = text[i];
    if (c === '，' || c === '；' || c === '：') full++;
    else if ((c === ',' || c === ';' || c === ':') && isHan(text.charCodeAt(i - 1))) half++;
  }
  return half + full === 0 ? null : half > full;
}

/** Evidence that `right` goes on where `left` breaks off, 0 where there is none either way; place and order are not looked at. */
export function seamScore(left: Side, right: Side, surroundings: string): number {
  const asks = left.tail >= 2.5 && right.head < 0 && (right.head > -1.4 || asksForWord(left.text));
  let score = (asks ? 0 : right.head) + Math.min(left.tail - 1, 2) * 0.4;
  const gain = longWordAcross(left.text, right.text) ? Math.max(8, seamGain(left.text, right.text)) : seamGain(left.text, right.text);
  score += gain < 1 && dangles(left.text) ? -0.8 : Math.min(gain, 8) * 0.4;
  if (gain < 1) score += seamGrammar(left.text, right.text);
  score += ownWords(left.text, right.text, surroundings);
  score += quotes(left.text, right.text);
  score += frames(left.text, right.text);
  if (left.half !== null && right.half !== null && left.half !== right.half) score -= 3;
  return score;
}

/** The longest run over the seam that the issue prints elsewhere. */
function ownWords(left: string, right: string, surroundings: string): number {
  if (surroundings === '') return 0;
  let best = 0;
  for (let length = 2; length <= 8; length++) {
    let found = false;
    for (let before = Math.max(1, length - 5); before < length && before <= 5; before++) {
      const run = left.slice(-before) + right.slice(0, length - before);
      if (run.length === length && isRun(run) && surroundings.includes(run)) found = true;
    }
    if (!found) break;
    best = length;
  }
  return best < 2 ? 0 : best === 2 ? 0.8 : best === 3 ? 1.8 : 3;
}

function isRun(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code) && !(code > 0x2f && code < 0x7b)) return false;
  }
  return true;
}

function quotes(left: string, right: string): number {
  const open = unclosed(left) > 0;
  const closes = unmatchedCloser(right);
  if (open && closes) return 2;
  if (open) return -1.5;
  return closes ? -5 : 0;
}

/** Who stands before a name: 中心主任｜胡秋萍告诉记者. */
const titleLast = /(?:主任|局长|书记|院长|校长|会长|队长|站长|所长|处长|科长|镇长|区长|县长|市长|部长|经理|董事长|教授|老师|医生|法官|民警|律师|记者|通讯员|教练|专家|研究员|工程师|负责人|创始人|志愿者|家长|居民|村民|市民|店主|老板|学生|职工|社工|司机|队员|代表|委员)$/;
const nameFirst = /^[一-鿿]{2,4}(?:告诉|表示|介绍|说|认为|坦言|回忆|带|在|的|和|等|女士|先生|正|也|从|把|对|向|还|已)/;

/** Whether a beginning that sentences often have cannot go on from a far end: it does only where a title waits for its name. */
export function beginsAfresh(left: Side, right: Side): boolean {
  return right.head <= -1.5 && !namesTitled(left.text, right.text);
}

/** …中心主任｜胡秋萍告诉记者: a title, and the name that it waits for. */
export function namesTitled(left: string, right: string): boolean {
  return titleLast.test(left.slice(-24)) && nameFirst.test(right.slice(0, 12)) && surnames.has(right[0] ?? '');
}

/** 从…｜到…, 既…｜又…, a figure and its unit, a list that goes on. */
function frames(left: string, right: string): number {
  const tail = left.slice(-24);
  if (/从[^，。；]{1,14}$/.test(tail) && /^[^，。；]{0,3}[到向往]/.test(right)) return 2.5;
  if (/(?:既|不仅|不但)[^，。；]{1,16}$/.test(tail) && /^[又也更还而]/.test(right)) return 1.5;
  if (/(?:构建|建立|完善|健全|打造|形成|搭建)[^，。；、,;]{0,8}$/.test(tail) && /^(?!无论|不论|不管|这)[^，。；,;]{2,14}(?:体系|机制|格局|模式|生态圈?|网络|平台|制度|高地)[，。；、,;]/.test(right)) return 2;
  const last = left.charCodeAt(left.length - 1);
  if (namesTitled(left, right)) return 4;
  if (/^(?:先生|女士|师傅|老师|教授|主任|医生|某|家)/.test(right) && surnames.has(left.at(-1) ?? '') && !/[一-鿿]/.test(left.at(-2) ?? '')) return 3;
  if (/(?:处|局|委|厅|部|院|中心|公司|集团|街道|社区|学校|协会|大队|支队|科|室|办|所|站)$/.test(tail) && /^(?:有关|主要|相关)?(?:负责人|工作人员|副?主任|副?局长|副?处长|副?书记|经理|院长|校长|所长|站长)/.test(right)) return 3;
  if (/\d\.$/.test(tail)) return isDigit(right.charCodeAt(0)) ? 4 : -4;
  if (isDigit(last)) return /^(?:[\d.%％,]|[万亿余多个名位家户人元年月日时分公吨亩平米件项次]|％)/.test(right) ? 2.5 : -2;
  if (/(?:百分之|[一二三四五六七八九十百千])$/.test(tail) && /^[一二三四五六七八九十百千点]/.test(right)) return 2;
  if (/[一二三四五六七八九十百千万几两数]$/.test(tail) && /^[多余来人个名位件项条座家只台辆次天年月所户栋间张支份篇首幅块层亩吨米届批场步颗棵道声]/.test(right)) return 2;
  return /、[^，。；、]{1,8}$/.test(tail) && /^[^，。；、]{1,8}[、等]/.test(right) ? 1.5 : 0;
}

/** What is told next begins with whom it is told of: the four characters before it are no echo that it would dwell on. */
const plainly = /^(?:他|她|它|这[位名项座家个]|该|记者|如今|目前|去年|今年|昨天)/;

/**
 * Length of the end of `left` that `right` prints again, 0 where it does not. Where `left` is finished the repeat must hold the
 * stop and break into its sentence: a last word taken up on purpose (顶真) is no repeat.
 */
export function overlapLength(left: string, right: string): number {
  for (let length = Math.min(20, right.length - 1, left.length - 1); length >= 2; length--) {
    if (left.charCodeAt(left.length - 1) !== right.charCodeAt(length - 1) || !left.endsWith(right.slice(0, length))) continue;
    const repeated = right.slice(0, length);
    const before = left[left.length - length - 1] ?? '。';
    // a whole clause with more behind it is no word taken up
    if (isStop(repeated.at(-1) ?? '')) return ((length < 6 && !(length === 5 && plainly.test(right.slice(length)))) || right.length < length + 12) && ('，。；：！？、“,;:'.includes(before) || isStop(before)) ? 0 : length;
    return length < 3 || /^[\d\s]+$/.test(repeated) ? 0 : length;
  }
  return 0;
}

/** Runs of four characters that both texts hold; between 0 and 2.1. */
export function sharedTerms(left: string, right: string): number {
  let shared = 0;
  for (let i = 0; i + 4 <= right.length && shared < 3; i++) {
    const gram = right.slice(i, i + 4);
    if (!/[^一-鿿]/.test(gram) && left.includes(gram)) shared++;
  }
  return shared * 0.7;
}
