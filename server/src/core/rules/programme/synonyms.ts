// One belt or circle round the universities of a place under two names: 环大学创新带 and 环高校创新带. Such names stand without marks.
import { find, holds } from '../../base/held.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Form, Place } from './forms.ts';

const words = ['大学', '高校', '院校'];
const ending = /^[\u4e00-\u9fff]{0,8}?(?:生态圈|经济圈|圈|带|走廊|集聚区)/;

/** The rarer form and the commoner of each such name; none where both are as common. */
export function synonymPairs({ text, parts }: StoryText): [Form, Form][] {
  if (words.filter((word) => holds(text, `环${word}`)).length < 2) return [];
  const byRest = new Map<string, Map<string, Place[]>>();
  for (const word of words) {
    for (let at = find(text, `环${word}`); at >= 0; at = text.indexOf(`环${word}`, at + 1)) {
      const rest = ending.exec(text.slice(at + 3, at + 15))?.[0];
      const part = parts.findIndex((p) => at >= p.start && at < p.end);
      if (rest === undefined || part < 0) continue;
      const forms = byRest.get(rest) ?? new Map<string, Place[]>();
      forms.set(word, [...(forms.get(word) ?? []), { start: at, end: at + 3 + rest.length, part, nested: false }]);
      byRest.set(rest, forms);
    }
  }
  const found: [Form, Form][] = [];
  for (const [rest, forms] of byRest) {
    const [right, ...others] = [...forms].sort((a, b) => b[1].length - a[1].length).map(([word, places]) => formOf(`环${word}${rest}`, places));
    for (const wrong of others) if (right && wrong.places.length < right.places.length) found.push([wrong, right]);
  }
  return found;
}

function formOf(name: string, places: readonly Place[]): Form {
  return { printed: name, bare: name, core: name, tail: '', noun: '', code: false, quoted: false, places, trusted: false };
}
