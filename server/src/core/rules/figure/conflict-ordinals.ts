// Part of figure/conflict: 第38部加装电梯在纺织新村交付 under a picture, 这部是全市交付的第37部 in the story: one thing, numbered twice.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';

const ordinal = /第(\d{1,4})(部|座|台|家|例|所|条|辆|艘|架|枚|位|名|户|张|株|只)/g;
const display: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck', 'caption']);
/** Two of a row are told of. */
const row = /下一|上一|前一|后一|此前|接下来|紧接|随后|即将|将迎|目标|计划/;
const leastShared = 4;

/** The two, one of them in a head or a picture, where the story has no other of the unit and their sentences name one thing. */
export function ordinalsTwice({ text, parts }: StoryText): { readonly first: Span; readonly second: Span; readonly near: null }[] {
  if (!holds(text, '第')) return [];
  const all = matchesOf(text, ordinal);
  return all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => {
    if (a[2] !== b[2] || a[1] === b[1] || all.some((o) => o !== a && o !== b && o[2] === a[2]) || Math.abs(Number(a[1]) - Number(b[1])) > 2) return [];
    const [x, y] = [a, b].map((m) => parts.find((p) => p.start <= m.index && m.index < p.end)?.kind ?? 'paragraph');
    const [one, two] = [a, b].map((m) => sentenceOf(text, m.index));
    if (x === undefined || y === undefined || display.has(x) === display.has(y) || one === undefined || two === undefined || row.test(one + two) || !sharesRun(one, two)) return [];
    const [first, second] = [a, b].map((m): Span => ({ start: m.index, end: m.index + m[0].length }));
    return first && second ? [{ first, second, near: null }] : [];
  }));
}

function sentenceOf(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  return text.slice(from, at + 60).split(/[。！？\n]/)[0] ?? '';
}

/** A run of Han characters of some length stands in both. */
function sharesRun(a: string, b: string): boolean {
  for (let i = 0; i + leastShared <= a.length; i++) {
    const run = a.slice(i, i + leastShared);
    if (/^[\u4e00-\u9fff]+$/.test(run) && b.includes(run)) return true;
  }
  return false;
}
