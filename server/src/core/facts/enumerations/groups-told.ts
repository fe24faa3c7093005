// A number behind a row of groups that each open with one thing of its kind: 绿桶装…；蓝桶装…；红桶装…。三只桶各有各的活儿.
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const all = /^[^。！？；，]{0,10}?(?:都|各|均|全|一起|轮流|同时|个个|缺一|一[样个只件]不)/;
const other = /^(?:还有|另|其余|其他|剩下|此外|最后)|等$/;

/** The groups of the sentence before that a number at the head of the next one takes up, or null. */
export function groupsTold({ text }: StoryText, count: CountPhrase, before: Sentence | undefined): Enumeration | null {
  const kind = text.charAt(count.numeral.end + count.unit.length);
  if (!before || before.part !== count.part || before.end > count.start || count.start - before.end > 2 || !'。'.includes(text[before.end - 1] ?? '')) return null;
  if (kind === '' || '个项种类大'.includes(kind) || !all.test(text.slice(count.numeral.end + count.unit.length, count.end + 20))) return null;
  const colon = text.slice(before.start, before.end).indexOf('：');
  const groups = cut(text, before.start + (colon < 0 ? 0 : colon + 1), before.end - 1, '；');
  if (groups.length < 3) return null;
  const names = groups.map((s) => /^[^，。；：、\d]{1,5}/.exec(text.slice(s.start, s.end))?.[0] ?? '');
  const cutAt = names.map((n) => n.slice(0, n.indexOf(kind, 1) + 1));
  if (cutAt.some((n) => n.length < 2 || n.length > 4) || new Set(cutAt).size !== cutAt.length) return null;
  if (groups.some((s) => other.test(text.slice(s.start, s.end)) || text.slice(s.start + 1, s.end).split(kind).length > 2)) return null;
  return { start: groups[0]?.start ?? before.start, end: before.end - 1, count, place: 'before', items: groups, readings: [groups.length], open: false, certain: Math.abs(groups.length - count.value) <= 2 };
}
