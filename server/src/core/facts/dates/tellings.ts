// Tellings: a date of a story and the words of its sentence that speak of it, so that two tellings of one happening can be put side by side.
import type { CivilMention, DateMention, DayRange } from './mention.ts';
import { nominalDays } from './nominal.ts';
import { isHead } from './occasions.ts';
import { sentenceAt } from './tense.ts';
import type { Sentence } from '../sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { begun, onceActs, oneDayActs } from './tellings-data.ts';

/** A date and the words of its sentence that speak of it. */
export interface Telling {
  readonly mention: CivilMention;
  readonly days: DayRange;
  /** The words, the date itself left out. */
  readonly words: string;
  /** Those of its own clause and the ones beside it. */
  readonly near: string;
  readonly where: 'head' | 'caption' | 'body';
  /** Groups of `oneDayActs` for days, of `onceActs` for months and years. */
  readonly acts: readonly number[];
  /** Something begins. */
  readonly begins: boolean;
}

const mostTellings = 14;
const before = 60;
const behind = 60;

/** The tellings of a story: single days, months and seasons with a year, years. */
export function readTellings({ text, parts, role }: StoryText, sentences: readonly Sentence[], dates: readonly DateMention[]): Telling[] {
  if (role !== 'article') return [];
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague');
  if (civil.length < 1 || civil.length > 3 * mostTellings) return [];
  const found: Telling[] = [];
  civil.forEach((mention, i) => {
    if (mention.to || mention.recurring || mention.list || mention.from.festival !== null || !isDated(mention) || found.length >= mostTellings) return;
    const sentence = sentenceAt(sentences, mention.start);
    const days = nominalDays(mention);
    if (!sentence || !days) return;
    const from = Math.max(sentence.start, mention.start - before, ownFrom(text, civil[i - 1], mention), behindByline(text, sentence.start));
    const to = Math.min(sentence.end, mention.end + behind, civil[i + 1]?.start ?? text.length);
    const words = `${text.slice(from, mention.start)}${text.slice(mention.end, to)}`;
    const lead = text.slice(Math.max(from, mention.start - 30), mention.start).split('，').slice(-2).join('，');
    const near = lead + (/^，?[^，]{0,20}(?:，[^，]{0,8})?/.exec(text.slice(mention.end, to))?.[0] ?? '');
    const kind = parts[mention.part]?.kind;
    found.push({ mention, days, words, near, where: isHead(kind) ? 'head' : kind === 'caption' ? 'caption' : 'body', acts: actsOf(words, mention.grain === 'day' ? oneDayActs : onceActs), begins: begun.test(near) });
  });
  return found;
}

/** 5月22日的开幕式上，…；5月23日，集市开张; 5月22日开幕，5月28日闭幕: what is told of the day before ends at the ；, and its verb with the comma. */
function ownFrom(text: string, previous: CivilMention | undefined, { start, grain }: CivilMention): number {
  if (!previous || grain !== 'day' || previous.grain !== 'day') return previous?.end ?? 0;
  const between = text.slice(previous.end, Math.min(start, previous.end + 2 * before));
  if (previous.end + between.length === start && between.includes('；')) return previous.end + between.lastIndexOf('；') + 1;
  return /^[\u4e00-\u9fff]{2,4}[，、]$/.test(between) ? start : previous.end;
}

/** Where 本报讯（记者 车前） ends: a name is no word of the story. */
function behindByline(text: string, start: number): number {
  const open = text.slice(start, start + 10).indexOf('讯（');
  const close = open < 0 ? -1 : text.indexOf('）', start + open);
  return close < 0 || close > start + 60 ? start : close + 1;
}

function isDated({ grain, from }: CivilMention): boolean {
  if (from.monthShift !== null || from.weekShift !== null || from.yearShift !== null) return from.dayShift === null;
  return grain === 'day' ? (from.month !== null && from.day !== null) || from.dayShift !== null || (from.weekday !== null && from.weekShift !== null) : /^(?:month|year|season)$/.test(grain) && from.year !== null;
}

const groups = new Map<readonly string[], readonly (readonly string[])[]>();

function actsOf(words: string, table: readonly string[]): number[] {
  const lists = groups.get(table) ?? table.map((g) => g.split(' '));
  groups.set(table, lists);
  return lists.flatMap((list, i) => (list.some((w) => words.includes(w)) ? [i] : []));
}
