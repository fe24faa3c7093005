// Part of programme/form: a name in marks that stands twice and more, and later once with one other character, taken up as what the story speaks of: “一码通游”服务 … “一码畅游”服务, “田埂一刻钟” … “田头一刻钟”两年来….
import { differing } from '../../base/differing.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { type Drift, isAnew, onPurpose } from './drift.ts';
import type { Form } from './forms.ts';
import { isHeading, renames } from './places.ts';
import { contrasted } from './variants.ts';

const numerals = /[一二两三四五六七八九十百千]/g;
const rowOfTwo = /^[一二两三四五六七八九十].[一二两三四五六七八九十]/;
/** What is said of a name that is known: 的关键是, 两年多来共, 已开讲. */
const goesOn = /^(?:的(?:关键|核心|意义|好处|秘诀|妙处|做法|初衷|特点|难点|要义|名字)|[一二两三四五六七八九十\d]|已经?|共|累计|自|每[天周月年期场]|不仅|不光|不只)/;
const most = 30;

/** Such pairs, the odd form first. No third name of the story is of the same make. */
export function onesApart(copy: StoryText, forms: readonly Form[], sentences: readonly Sentence[]): Drift[] {
  const quoted = forms.filter((f) => f.quoted && f.bare.length >= 4 && f.bare.length <= 10 && /^[\u4e00-\u9fff]+$/.test(f.bare)).slice(0, most);
  if (quoted.length < 2) return [];
  const found: Drift[] = [];
  for (const odd of quoted) {
    const [place] = odd.places;
    if (odd.places.length !== 1 || !place || isHeading(copy, place) || times(copy.text, odd) !== 1) continue;
    const near = quoted.filter((f) => f.core.length === odd.core.length && differing(f.core, odd.core).length === 1);
    const cores = new Set(near.map((f) => f.core));
    const right = near.find((f) => (f.places[0]?.start ?? 0) < place.start && isTold(copy.text, odd, f));
    if (!right || cores.size !== 1 || renames.test(copy.text) || onPurpose.test(copy.text) || isAnew(copy, place, sentences)) continue;
    if (quoted.some((f) => f.core !== odd.core && f.core !== right.core && f.core.length === right.core.length && differing(f.core, right.core).length === 1)) continue;
    found.push([odd, right]);
  }
  return found;
}

/** The odd name opens a clause and goes on as the right one does, or as what is known does; what differs is neither the first character nor a number. */
function isTold(text: string, odd: Form, right: Form): boolean {
  const [at = 0] = differing(odd.core, right.core);
  const [a, b] = [odd.core.charAt(at), right.core.charAt(at)];
  const start = odd.places[0]?.start ?? 0;
  if (at === 0 || (a + b).search(numerals) >= 0 || contrasted(odd.bare, right.bare) || rowOfTwo.test(odd.bare) || times(text, right) < 2) return false;
  if (!'。！？；：，\n”'.includes(text[start - 1] ?? '\n')) return false;
  const behind = text.slice(start + odd.core.length + 2, start + odd.core.length + 10);
  const known = goesOn.test(behind);
  // of names of four characters the last one tells two things apart: 一码通办, 一码通行
  if (known) return odd.bare.length > 4 || behind.startsWith('的');
  const noun = /^[\u4e00-\u9fff]{2}/.exec(behind)?.[0];
  return noun !== undefined && at < odd.core.length - 1 && text.split(`“${right.core}”${noun}`).length > 1;
}

function times(text: string, { core }: Form): number {
  return text.split(`“${core}”`).length - 1;
}
