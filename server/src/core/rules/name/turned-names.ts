// Part of name/person: a name of four characters with two neighbours exchanged once: 罗布次仁 twice and more, “…”罗布仁次说.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';
import { personAt } from './twins.ts';

const speaks = /(?:^|[。！？”，\n])([\u4e00-\u9fff]{4})(?:说|表示|介绍|告诉|回忆|笑着说)/g;
const opens = /(?:^|[。！？”，；\n）])$/;
const most = 12;

/** Both spellings; the other stands at the head of a clause at least once, and twice in all. */
export function turnedNames(copy: StoryText, known: ReadonlyMap<string, Person>): Person[] {
  const { text } = copy;
  if (!holds(text, '说') && !holds(text, '表示') && !holds(text, '介绍')) return [];
  const found: Person[] = [];
  for (const m of matchesOf(text, speaks).slice(0, most)) {
    const odd = m[1] ?? '';
    if (known.has(odd) || text.split(odd).length !== 2 || new Set(odd).size < 4) continue;
    for (let i = 1; i < 3; i++) {
      const right = odd.slice(0, i) + odd.charAt(i + 1) + odd.charAt(i) + odd.slice(i + 2);
      const at = text.indexOf(right);
      if (at < 0 || text.split(right).length < 3 || !opens.test(text.slice(Math.max(0, at - 1), at))) continue;
      found.push(personAt(copy, odd));
      if (!known.has(right)) found.push(personAt(copy, right));
    }
  }
  return found;
}
