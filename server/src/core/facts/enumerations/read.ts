// Joins phrases that count things with the lists and sequences beside them.
import type { BlockKind, StoryText } from '../../syntax/model.ts';
import type { Quantity } from '../quantity.ts';
import type { Sentence } from '../sentences.ts';
import { listAfter } from './after.ts';
import { listBefore } from './before.ts';
import type { CountPhrase, Enumeration, Ordinal, Sequence } from './model.ts';
import { readPhrases } from './phrases.ts';

/** Every enumeration of a story that stands beside a phrase counting it. */
export function readEnumerations(copy: StoryText, quantities: readonly Quantity[], sentences: readonly Sentence[], sequences: readonly Sequence[]): Enumeration[] {
  const phrases = readPhrases(copy, quantities, sentences);
  const found: Enumeration[] = [];
  for (const count of phrases) {
    const sentence = sentences[count.sentence];
    if (!sentence) continue;
    const before = listBefore(copy.text, count, sentence.start);
    if (before) found.push(before);
    const after = listAfter(copy.text, count, sentence.end, sequences);
    if (after) found.push(after);
  }
  for (const sequence of sequences) {
    const one = sequenceOf(copy, sequence, phrases);
    if (one) found.push(one);
  }
  return found.sort((a, b) => a.count.start - b.count.start || a.start - b.start);
}

/** What a headline may count and the body take up point by point. */
const points = new Set(['个', '条', '点', '项', '招', '步', '件', '张', '问', '方面', '大', '把', '道', '类', '种', '封', '堂', '课']);
const heads: ReadonlySet<BlockKind> = new Set(['headline', 'deck', 'subhead', 'kicker']);

/** The phrase that announces a sequence, or null. */
function sequenceOf(copy: StoryText, sequence: Sequence, phrases: readonly CountPhrase[]): Enumeration | null {
  const { members } = sequence;
  if (!contiguous(members)) return null;
  const count = announced(copy, sequence, phrases) ?? promised(copy, sequence, phrases);
  if (!count) return null;
  // a body may take up the first two points by number and the others without
  const partial = sequence.style === 'nth-of' && members.length < count.value && members.at(-1)?.last !== true;
  const closed = !partial && (sequence.style !== 'firstly' || members.at(-1)?.last === true);
  return { start: sequence.start, end: sequence.end, count, place: 'sequence', items: members, readings: [members.length], open: false, certain: closed };
}

/** One, two, three …, the last perhaps 最后. */
function contiguous(members: readonly Ordinal[]): boolean {
  return members.every((m, i) => m.last || m.ordinal === i + 1);
}

/** 三项举措：一是 and 三项举措。⏎一是: nothing but a mark stands between. */
function announced({ text }: StoryText, sequence: Sequence, phrases: readonly CountPhrase[]): CountPhrase | null {
  let best: CountPhrase | null = null;
  for (const p of phrases) if (p.end <= sequence.start && sequence.start - p.end <= 14) best = p;
  if (!best) return null;
  const first = sequence.members[0];
  if (sequence.style === 'nth-of' && first) return best.unit === first.unit ? shortened(best, text.slice(first.end, first.end + 24)) : null;
  const gap = text.slice(best.end, sequence.start);
  return /^”?[^，。；：“”\n\d]{0,8}(?:[：。，]|——)?[”“\s]*$/.test(gap) && !/获悉|了解|看到|介绍|汇报|发言|报道/.test(gap) ? best : null;
}

/** A headline that promises points which the paragraphs of the body open with; or the same classifier as in 第一张是. */
function promised({ text, parts }: StoryText, { style, members, start }: Sequence, phrases: readonly CountPhrase[]): CountPhrase | null {
  const [first] = members;
  if (!first) return null;
  const candidates = phrases.filter((p) => p.end <= start);
  if (style === 'nth-of') {
    const opening = text.slice(first.end, first.end + 24);
    const same = candidates.filter((p) => p.unit === first.unit && (p.noun === '' || opening.includes(p.noun.slice(0, 2)) || opening.includes(p.noun.slice(-2))));
    const last = same.at(-1);
    return last ? shortened(last, opening) : null;
  }
  if (!members.every((m) => m.opens) || style === 'digit') return null;
  const inHeads = candidates.filter((p) => heads.has(parts[p.part]?.kind ?? 'paragraph') && points.has(p.unit));
  return inHeads.length === 1 ? (inHeads[0] ?? null) : null;
}

/** The phrase up to the noun that the first item repeats: 四张清单 of 四张清单管好一座桥. */
function shortened(phrase: CountPhrase, opening: string): CountPhrase {
  for (let k = phrase.noun.length; k >= 2; k--) {
    const noun = phrase.noun.slice(0, k);
    if (opening.includes(noun)) return { ...phrase, noun, end: phrase.end - phrase.noun.length + k };
  }
  return phrase;
}
