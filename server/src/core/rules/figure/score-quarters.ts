// A match told quarter by quarter, each from whichever side's view (首节24∶19领先；客队第二节以22∶18追回4分), against its result.
import { holds } from '../../base/held.ts';
import type { Quantity } from '../../facts/quantity.ts';
import type { Told } from './score-story.ts';

const marks: readonly (readonly RegExp[])[] = [
  [/首节|第一节|开场节/g, /次节|第二节/g, /第三节/g, /末节|第四节|最后一节|决胜节/g],
  [/上半场|上半时/g, /下半场|下半时/g],
];
/** Farthest, in characters, that the score of a quarter stands behind its name. */
const reach = 40;
const other = /加时|点球|前[两三四]节|另一场|次回合|首回合|上[一]?[轮场]|常规赛/;
const ended = /(?:以|最终|全场|终场|总比分)[^，。；、\d]{0,8}$/;
const state = /一度|时$|半场[^，。；]{0,8}$|落后|领先至?$|追[到至成]|[打扳]成$/;

/** Results that the quarters or halves, turned either way, do not make; nothing where one of them has no score of its own. */
export function quarters(text: string, scores: readonly Quantity[]): Told[] {
  if (scores.length < 3 || !(holds(text, '节') || holds(text, '半场') || holds(text, '半时')) || other.test(text)) return [];
  const most = Math.max(...scores.map((q) => q.value + (q.to ?? 0)));
  const results = scores.filter((q) => q.value + (q.to ?? 0) === most && ended.test(text.slice(Math.max(0, q.start - 14), q.start)) && !state.test(text.slice(Math.max(0, q.start - 6), q.start)));
  const [result] = results;
  if (!result || scores.some((q) => q.value + (q.to ?? 0) === most && (q.value !== result.value || q.to !== result.to))) return [];
  return marks.flatMap((names): Told[] => {
    const parts = names.map((name) => scoreBehind(text, name, scores.filter((q) => q.value + (q.to ?? 0) < most)));
    if (parts.some((q) => q === null) || new Set(parts).size < names.length) return [];
    const own = parts.filter((q) => q !== null);
    const sums = turned(own);
    const high = Math.max(result.value, result.to ?? 0);
    const low = Math.min(result.value, result.to ?? 0);
    if (sums.some(([a, b]) => a === high && b === low)) return [];
    // the turn that comes nearest is how it was meant
    const near = [...sums].sort((x, y) => Math.abs(x[0] - high) + Math.abs(x[1] - low) - Math.abs(y[0] - high) - Math.abs(y[1] - low))[0];
    if (!near || Math.abs(near[0] - high) + Math.abs(near[1] - low) > 12) return [];
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [{ score: result, told: { start: first.start, end: last.end }, right: near.join('∶'), words: own.map((q) => text.slice(q.start, q.end)).join('、') }];
  });
}

/** The one score behind the name of a quarter, before the next mark of a sentence; null where the name is told twice or has none. */
function scoreBehind(text: string, name: RegExp, scores: readonly Quantity[]): Quantity | null {
  const told = [...text.matchAll(name)].map((m) => scores.filter((q) => q.start > m.index && q.start - m.index < reach && !/[。\n]/.test(text.slice(m.index, q.start)) && !names.test(text.slice(m.index + m[0].length, q.start)))).filter((near) => near.length > 0);
  const [own] = told;
  const [score, more] = own ?? [];
  // a second one before the next quarter: how it stood on the way
  return score && !more && told.length === 1 ? score : null;
}

const names = /首节|次节|末节|第[一二三四]节|最后一节|[上下]半[场时]/;

/** What the parts come to, each turned either way; the higher figure first. */
function turned(parts: readonly Quantity[]): [number, number][] {
  let sums: [number, number][] = [[0, 0]];
  for (const { value, to } of parts) sums = sums.flatMap(([a, b]): [number, number][] => [[a + value, b + (to ?? 0)], [a + (to ?? 0), b + value]]);
  return sums.map(([a, b]): [number, number] => [Math.max(a, b), Math.min(a, b)]);
}
