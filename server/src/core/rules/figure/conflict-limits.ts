// Part of figure/conflict: 不到40分钟救出 over 从接警到脱险，前后48分钟: a limit of time in the head that the story's only length goes beyond.
import type { Span } from '../../base/span.ts';
import type { Quantity } from '../../facts/quantity.ts';
import type { StoryText } from '../../syntax/model.ts';

const units = new Set(['分钟', '小时', '天', '个小时']);
const whole = /(?:前后|历时|全程|总共|一共|共|用时|用了|耗时|仅用|只用|花了|持续)(?:了)?(?:整整)?$/;

/** The two, where the story tells of no other length in the unit. */
export function limitsBroken({ text, parts }: StoryText, quantities: readonly Quantity[]): { readonly first: Span; readonly second: Span; readonly near: null }[] {
  const lengths = quantities.filter((q) => q.dimension === 'time' && units.has(q.unit));
  const heads = lengths.filter((q) => /^(?:headline|kicker|deck)$/.test(parts[q.part]?.kind ?? '') && (q.approximator === 'under' || /^(?:之?内|以内)/.test(text.slice(q.end, q.end + 2))));
  const [head, more] = heads;
  if (!head || more) return [];
  const told = lengths.filter((q) => q !== head && q.unit === head.unit);
  const [body, another] = told;
  if (!body || another || body.approximator !== 'exact' || body.value <= head.value || body.value > 2 * head.value || !whole.test(text.slice(Math.max(0, body.start - 5), body.start))) return [];
  return /原|去年|以前|过去|此前|平均|最[长多慢]|计划/.test(text.slice(Math.max(0, body.start - 16), body.start)) ? [] : [{ first: head, second: body, near: null }];
}
