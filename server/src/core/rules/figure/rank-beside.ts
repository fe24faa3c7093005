// Part of figure/rank: a place against what else is told of it: 列第四 … 仅次于甲镇和乙镇; 较上年前移两位 … 连续三年排在第四.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';

/** A place and what it cannot go with. */
export interface Beside {
  readonly said: Span;
  readonly other: Span;
}

const number = '(\\d{1,2}|[一二三四五六七八九十]{1,2})';
const placed = new RegExp(`(?:位?居|位?列|排名?(?:全[国省市县区镇校])?|排在|排|名列)(?:全[国省市县区镇校])?第${number}(?:位|名)?(?![届次个年批期季轮])`, 'g');
const nextTo = /仅次于([^，。；：“”]{2,40})/g;
const moved = /(?:较|比)(?:去年|上年|上[届次期])(?:同期)?(?:前移|后移|上升|下降|提升|进|退)(?:了)?(?:\d{1,2}|[一二两三四五六七八九十])(?:位|名|个位次)/g;
const stayed = new RegExp(`(?:连续|已经?连续|一连)(?:\\d{1,2}|[两二三四五六七八九])(?:年|届|次)(?:都|均|一直)?(?:排在?|位?居|位?列|名列)(?:全[国省市县区])?第${number}(?:位|名)?`, 'g');
/** Of another list, another time or a part. */
const elsewhere = /去年|上年|上届|往年|其中|单项|小组|曾/;

/** Such pairs of a story. */
export function placedBeside(text: string): Beside[] {
  return [...(holds(text, '仅次于') ? secondTo(text) : []), ...(holds(text, '连续') || holds(text, '一连') ? movedAndStayed(text) : [])];
}

/** The story's one place against the number of those named as before it. */
function secondTo(text: string): Beside[] {
  const places = matchesOf(text, placed);
  const [one] = places;
  const behind = matchesOf(text, nextTo);
  const [after] = behind;
  if (!one || !after || behind.length > 1 || new Set(places.map((m) => smallNumber(m[1] ?? ''))).size > 1 || elsewhere.test(text.slice(Math.max(0, one.index - 20), one.index)) || elsewhere.test(text.slice(Math.max(0, after.index - 20), after.index))) return [];
  const names = (after[1] ?? '').split(/、|和|与|及/);
  const kind = names[0]?.at(-1) ?? '';
  // names of one kind: 靠山镇和双丰镇; of any others their number is not sure
  if (!/[省市县区镇乡村校队厂店馆站园院班]/.test(kind) || names.some((n) => n.length < 2 || n.length > 8 || n.at(-1) !== kind)) return [];
  const rank = smallNumber(one[1] ?? '');
  return rank > 0 && rank !== names.length + 1 ? [{ said: spanOf(one), other: spanOf(after) }] : [];
}

function movedAndStayed(text: string): Beside[] {
  const [move, other] = matchesOf(text, moved);
  const [stay, more] = matchesOf(text, stayed);
  if (!move || other || !stay || more) return [];
  const places = matchesOf(text, placed).filter((m) => m.index < move.index && move.index - m.index < 24);
  const rank = smallNumber(stay[1] ?? '');
  return places.some((m) => smallNumber(m[1] ?? '') === rank) ? [{ said: spanOf(move), other: spanOf(stay) }] : [];
}

const spanOf = (m: RegExpMatchArray): Span => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length });
