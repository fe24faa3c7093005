// Reads names of programmes, mechanisms, slogans: what stands in quotation marks, with the noun behind it.
import type { Span } from '../base/span.ts';
import type { StoryText } from '../syntax/model.ts';
import { programmeNouns } from './programmes-data.ts';
import type { Quotation } from './quotations.ts';

/** A quoted name. The span covers the marks and the noun phrase behind them; offsets count in the story's reading text. */
export interface ProgrammeMention extends Span {
  /** What stands between the marks: 近邻帮, 321, 一村一策、一户一档. */
  readonly core: string;
  readonly coreSpan: Span;
  /** What stands between the closing mark and the end of the noun: 机制, 破难事、办实事长效机制; '' where no such noun follows. */
  readonly tail: string;
  /** The noun the tail ends in. */
  readonly noun: string;
  /** Digits and letters: 321, 296X, 1+3+N. */
  readonly code: boolean;
  readonly part: number;
  /** Stands inside speech, so marks of the inner kind are right. */
  readonly nested: boolean;
}

const nounsByLast = new Map<string, string[]>();
for (const noun of programmeNouns) nounsByLast.set(noun.at(-1) ?? '', [...(nounsByLast.get(noun.at(-1) ?? '') ?? []), noun]);
const codePattern = /^[0-9A-Za-z+＋]{2,12}$/;
const longest = 24;

/** Quoted names of two to 24 characters, in order of position. */
export function readProgrammes({ text, parts }: StoryText, quotations: readonly Quotation[]): ProgrammeMention[] {
  const found: ProgrammeMention[] = [];
  let speechEnd = -1;
  for (const q of quotations) {
    if (q.speech && (q.text.length > longest || /[。！？；]/.test(q.text))) {
      if (q.depth === 0) speechEnd = q.end;
      continue;
    }
    if (q.text.length < 2 || q.text.length > longest) continue;
    const code = codePattern.test(q.text) && /\d/.test(q.text);
    const { tail, noun } = tailAt(text, q.end, Math.min(parts[q.part]?.end ?? text.length, q.end + (code ? 16 : 7)), code);
    found.push({ start: q.start, end: q.end + tail.length, core: q.text, coreSpan: { start: q.start + 1, end: q.end - 1 }, tail, noun, code, part: q.part, nested: q.start < speechEnd });
  }
  return alignTails(text, parts, found);
}

/** Codes before a phrase that ends in no listed noun (“365”便民服务圈): the phrase is what two of them have in common. */
function alignTails(text: string, parts: StoryText['parts'], found: ProgrammeMention[]): ProgrammeMention[] {
  const groups = new Map<string, { index: number; behind: string }[]>();
  found.forEach((m, index) => {
    if (!m.code) return;
    const behind = hanRun(text, m.coreSpan.end + 1, Math.min(parts[m.part]?.end ?? text.length, m.coreSpan.end + 11));
    if (behind.length >= 2) groups.set(behind.slice(0, 2), [...(groups.get(behind.slice(0, 2)) ?? []), { index, behind }]);
  });
  const aligned = [...found];
  for (const group of groups.values()) {
    // a tail that runs over a verb was read to a noun too far
    if (group.length < 2 || !group.some(({ index }) => found[index]?.tail === '' || /[了把成在被上]/.test(found[index]?.tail ?? ''))) continue;
    let tail = group[0]?.behind ?? '';
    for (const { behind } of group) while (!behind.startsWith(tail)) tail = tail.slice(0, -1);
    for (const { index } of group) {
      const m = found[index];
      if (m) aligned[index] = { ...m, end: m.coreSpan.end + 1 + tail.length, tail, noun: tail.slice(-2) };
    }
  }
  return aligned;
}

function hanRun(text: string, at: number, limit: number): string {
  let end = at;
  while (end < limit && isHan(text[end] ?? '')) end++;
  return text.slice(at, end);
}

/** The noun phrase that begins at `at`: Han characters (and 、 behind a code) up to the first programme noun. */
export function tailAt(text: string, at: number, limit: number, code: boolean): { tail: string; noun: string } {
  for (let i = at; i < limit; i++) {
    const c = text[i] ?? '';
    if (!isHan(c) && !(code && (c === '、' || c === '“' || c === '”'))) break;
    const noun = nounsByLast.get(c)?.find((n) => i + 1 - n.length >= at && text.startsWith(n, i + 1 - n.length));
    if (noun) return { tail: text.slice(at, i + 1), noun };
  }
  return { tail: '', noun: '' };
}

function isHan(c: string): boolean {
  return c >= '\u4e00' && c <= '\u9fff';
}
