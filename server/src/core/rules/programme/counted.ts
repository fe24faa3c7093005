// Part of programme/form: a name that begins with a count, taken up once with another count: “五小工程” … “六小工程”要覆盖全部工地.
import { differing } from '../../base/differing.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Form } from './forms.ts';
import { isHeading, renames, textOf } from './places.ts';

const counts = '一二两三四五六七八九十';
/** The other count is another row: an earlier one, a sister, a place's own. */
const anew = /另|也(?!是)|还有|也有|又|相邻|邻近|隔壁|兄弟|同类|此外|新[增开设办建]|启动|开展|推出|推行|发起|打造|成立|组建|创建|上线|开设|增设|办起|分别|不同|学习|借鉴|类似|不是|而非|区别|原来|以前|过去|此前|变|扩|增加到|拓展为|基础上|[和与及、]“/;

/** Two names of four characters and more that part in the count at their head, the later told once in a sentence that brings in nothing; no third name is counted so. */
export function isOtherCount(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): boolean {
  if (!a.quoted || !b.quoted || a.bare.length < 4 || a.bare.length !== b.bare.length || a.bare.slice(1) !== b.bare.slice(1) || renames.test(copy.text)) return false;
  if (![a, b].every((f) => counts.includes(f.bare.charAt(0))) || /[一二两三四五六七八九十百号期批级等第]/.test(a.bare.slice(1))) return false;
  const later = (a.places[0]?.start ?? 0) > (b.places[0]?.start ?? 0) ? a : b;
  const [place] = later.places;
  if (!place || later.places.length > 1 || isHeading(copy, place) || anew.test(textOf(copy, place, sentences).replace(`“${later.core}”`, ''))) return false;
  if (!'。！？；：，\n”'.includes(copy.text[place.start - 1] ?? '\n')) return false;
  const rest = a.bare.slice(1);
  return [...counts].filter((c) => copy.text.includes(`“${c}${rest}`)).length === 2;
}

/** Before the rarer name: another one comes in. */
const bringsIn = /另|也(?!是)|还有|又|相邻|邻近|隔壁|兄弟|同类|此外|新|启动|推出|发起|打造|成立|组建|创建|上线|开设|增设|办起|分别|学习|借鉴|类似|而非|区别|原来|以前|过去|此前|变|扩|增加到|基础上|升级|从|不是|[和与及、]$/;
const numerals = '一二两三四五六七八九十';

/** “三亮三带” in headline and text, “三亮两带” once; “山乡三点半” twice and more, “山乡四点半” once: names of four characters and more that part in one numeral, the rarer in a sentence that brings in nothing; no third name is told so. */
export function isOddNumeral(copy: StoryText, a: Form, b: Form): boolean {
  const [x, y] = [a.bare, b.bare];
  if (!a.quoted || !b.quoted || x.length < 4 || x.length !== y.length || renames.test(copy.text)) return false;
  const off = differing(x, y);
  const [at = 0] = off;
  // “十四五”, “3+1”: the head's count is another's matter, and a row of figures has rules of its own
  if (off.length !== 1 || at === 0 || !numerals.includes(x.charAt(at)) || !numerals.includes(y.charAt(at)) || /^[\d+＋\-NXnx]{2,9}$/.test(x) || /[期批届号级次版年月季]/.test(x.charAt(at + 1))) return false;
  const times = (f: Form): number => copy.text.split(`“${f.core}”`).length + copy.text.split(`‘${f.core}’`).length - 2;
  const [rare, often] = times(a) < times(b) ? [a, b] : [b, a];
  const [place] = rare.places;
  if (times(rare) !== 1 || times(often) < 2 || !place || isHeading(copy, place) || bringsIn.test(copy.text.slice(Math.max(0, place.start - 30), place.start).split(/[。！？\n]/).at(-1) ?? '')) return false;
  const [head, tail] = [x.slice(0, at), x.slice(at + 1)];
  return [...numerals].filter((c) => copy.text.includes(`${head}${c}${tail}”`) || copy.text.includes(`${head}${c}${tail}’`)).length === 2;
}
