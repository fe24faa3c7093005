// Part of programme/form: a name that the story always sets in marks, once without them and with one character or its noun changed: “零工驿站” … 零工之家登记求职者4600多人.
import { differing } from '../../base/differing.ts';
import { holds } from '../../base/held.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { alikeNouns, type Drift, isAnew, onPurpose } from './drift.ts';
import type { Form } from './forms.ts';
import { isHeading, renames } from './places.ts';
import { contrasted } from './variants.ts';

const most = 12;
/** What a name does: the words behind it, in the same clause, tell of something done. */
const does = /^(?:已经?|共|累计|又|先后|一共|总共|还)?[\u4e00-\u9fff]{2,8}?(?:\d|了)/;
/** At the head of a clause, or behind words of time. */
const headed = /(?:[，。；：！？”\n\u3000]|(?:年|月|天|日|以来|至今|目前|如今|时候?|后|里|内))$/;

/** The loose form and the name it was meant for. */
export function looseNames(copy: StoryText, forms: readonly Form[], sentences: readonly Sentence[]): Drift[] {
  const { text } = copy;
  const found: Drift[] = [];
  for (const form of forms.filter((f) => f.quoted && !f.code && /^[\u4e00-\u9fff]{4,6}$/.test(f.core) && !/[一二两三四五六七八九十百]/.test(f.core)).slice(0, most)) {
    const { core } = form;
    const times = text.split(`“${core}”`).length - 1;
    if (times < 2 || text.split(core).length - 1 !== times || renames.test(text) || onPurpose.test(text)) continue;
    for (const at of candidates(text, core)) {
      const [start, name] = at;
      const part = copy.parts.findIndex((p) => start >= p.start && start < p.end);
      const place = { start, end: start + name.length, part, nested: false };
      if (part < 0 || isHeading(copy, place) || form.places.every((p) => p.start > start) || text.split(name).length !== 2) continue;
      if (!headed.test(text.slice(Math.max(0, start - 3), start)) || '”’》'.includes(text.charAt(place.end)) || !does.test(text.slice(place.end, place.end + 14).split(/[，。；]/)[0] ?? '') || isAnew(copy, place, sentences)) continue;
      found.push([{ printed: name, bare: name, core: name, tail: '', noun: '', code: false, quoted: false, places: [place], trusted: false }, form]);
    }
  }
  return found;
}

/** Places of what has all of the name but one character, or its first half before a noun that serves for its own. */
function candidates(text: string, core: string): [number, string][] {
  const found = new Map<number, string>();
  const [head, tail] = [core.slice(0, 2), core.slice(-2)];
  for (const [pair, back] of [[head, 0], [tail, core.length - 2]] as const) {
    for (let at = holds(text, pair) ? text.indexOf(pair) : -1; at >= 0 && found.size < most; at = text.indexOf(pair, at + 2)) {
      const start = at - back;
      const name = start < 0 ? '' : text.slice(start, start + core.length);
      const odd = differing(name, core);
      const [place = 0] = odd;
      // the noun itself is changed below, by a list
      if (name.length === core.length && odd.length === 1 && /^[\u4e00-\u9fff]+$/.test(name) && !contrasted(name, core) && place > 0) found.set(start, name);
    }
  }
  const stem = core.slice(0, -2);
  if (stem.length >= 2) for (const noun of alikeNouns(core)) {
    const at = text.indexOf(stem + noun);
    if (at >= 0) found.set(at, stem + noun);
  }
  return [...found];
}
