// Which words may stand beside one another over a seam: a particle cannot follow a comma, an adverb asks for a verb.
import { isPair, isVerb } from './lexicon.ts';
import { isDigit, isHan } from './marks.ts';

/** What the word is that a text begins with. */
export type FirstWord = 'particle' | 'place' | 'adverb' | 'link' | 'coverb' | 'verb' | 'number' | 'other';

/** What the word or mark is that a text ends with. */
type LastWord = 'pause' | 'of' | 'done' | 'adverb' | 'coverb' | 'number' | 'other';

const particles = new Set('的地得了着过们吗呢吧么');
const places = new Set('里中上下内外前后间时旁');
const adverbs = new Set('不也都还就又才再已很更最正曾能会可应须却便只仅未没必先');
const coverbs = new Set('把被给跟与和及向往由从对在为以于让使将用');
const determiners = new Set('每各第某这那该几两多');
const numerals = new Set('〇零一二三四五六七八九十百千万');

const adverbPairs = /^(?:不[能会必再是得同可知只少了]|没有|未能|已经|正在|可以|能够|应[当该]|必须|[也就都还又才][是能会要可在把被将从有没不]|仍[然是在]|依然|尚未|纷纷|逐步|不断|陆续|一直|始终|全部|均[为可]|立即|随即|主动|重新|更[加好多])/;
const links = /^(?:以及|并且|而且|从而|以便|以免|或者?[一-鿿]|并[将在对为使把与从向提给可能不]|而[不是在非且对要成]|进而|乃至|甚至|和[一-鿿]|与[一-鿿]|及其?[一-鿿]|则[是为在将要])/;
const fixedLinks = /^(?:和平|和谐|和美|和睦|和解|与此同时|与会|及时|及格|及早|或许|而今|而立)/;

/** The word a text begins with. */
export function firstWord(text: string): FirstWord {
  const c = text[0] ?? '';
  const first = text.charCodeAt(0);
  if (isDigit(first)) return 'number';
  if (!isHan(first)) return 'other';
  if (links.test(text) && !fixedLinks.test(text)) return 'link';
  if (adverbPairs.test(text)) return 'adverb';
  const second = text.charCodeAt(1);
  const behind = text[1] ?? '';
  if ('了着过到出起进回'.includes(behind) && !particles.has(c) && !'为除随沿本围日一支突杰演'.includes(c) && !isPair(second, text.charCodeAt(2))) return 'verb';
  if (isPair(first, second)) return isVerb(first, second) ? 'verb' : 'other';
  if (particles.has(c)) return 'particle';
  if (places.has(c) && !(c === '后' && firstWord(text.slice(1)) !== 'other') && !numerals.has(behind) && !'半个几两、“《'.includes(behind) && !isDigit(second)) return 'place';
  if (adverbs.has(c)) return 'adverb';
  if (coverbs.has(c)) return 'coverb';
  return numerals.has(c) ? 'number' : 'other';
}

/** The word or mark a text ends with. */
function lastWord(text: string): LastWord {
  const c = text.at(-1) ?? '';
  if ('，、；,;'.includes(c)) return 'pause';
  const last = text.charCodeAt(text.length - 1);
  if (!isHan(last) || (isPair(text.charCodeAt(text.length - 2), last) && !determiners.has(c))) return 'other';
  if ('的之地得'.includes(c)) return 'of';
  if ('了着过'.includes(c)) return 'done';
  if (adverbs.has(c)) return 'adverb';
  if (coverbs.has(c)) return 'coverb';
  return determiners.has(c) || numerals.has(c) ? 'number' : 'other';
}

/** …记者在｜采访中发现: a sentence that no pause ends, whatever stands behind it. */
export function asksForWord(text: string): boolean {
  return lastWord(text) === 'coverb';
}

const table: Readonly<Record<Exclude<LastWord, 'other'>, Readonly<Partial<Record<FirstWord, number>>>>> = {
  pause: { particle: -4, place: -2.5 },
  of: { particle: -3, adverb: -1.5, coverb: -1, place: -1, link: -2.5 },
  done: { particle: -2.5, place: -1, adverb: -0.5 },
  adverb: { particle: -2.5, place: -2, other: -0.8, number: -0.3, verb: 0.6, adverb: 0.3, coverb: 0.5, link: -2 },
  coverb: { particle: -3, place: -1.5, adverb: -1, verb: -0.3, other: 0.3, number: 0.3, link: -2 },
  number: { particle: -2, adverb: -1.2, coverb: -1.2, link: -2 },
};

/** What the words beside a seam say of it; below 0 where they do not stand beside one another. Not to be asked where a word goes on over the seam. */
export function seamGrammar(left: string, right: string): number {
  const last = lastWord(left);
  return last === 'other' ? 0 : (table[last][firstWord(right)] ?? 0);
}

/** How much more the word a text begins with stands within sentences than at the head of a paragraph. */
export const withinSentence: Readonly<Record<FirstWord, number>> = { particle: 0, place: 1.6, adverb: 1, link: 2, coverb: 0.4, verb: 0.7, number: 0.1, other: 0 };
