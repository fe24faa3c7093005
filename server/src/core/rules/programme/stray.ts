// Part of programme/form: a name that went astray once, and words that only call a person by a programme's name.
import { differing } from '../../base/differing.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Form } from './forms.ts';
import { isHeading, renames, textOf } from './places.ts';
import { contrasted, inOrder } from './variants.ts';

const anew = /另|也(?!是)|还有|也有|又|相邻|邻近|隔壁|兄弟|同类|此外|新[增开设办建]|启动|开展|推出|推行|发起|打造|成立|组建|创建|上线|升级|开设|增设|办起|分别|不同|学习|借鉴|类似|不是|而非|区别/;

/** A name of any noun that stands three times and more, and once with one other character of the same length, in a sentence that brings in nothing: “巷口书桌”, “巷里书桌”年底要…. */
export function isStray(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[], least = 4): boolean {
  const times = (f: Form): number => copy.text.split(`“${f.core}”`).length - 1;
  const [rare, often] = times(a) < times(b) ? [a, b] : [b, a];
  const [place] = rare.places;
  if (!a.quoted || !b.quoted || a.bare.length < least || a.bare.length !== b.bare.length || a.bare.length > 8 || times(rare) !== 1 || times(often) < (isMoved(a.bare, b.bare) ? 2 : 3) || !place || rare.tail !== '' || contrasted(a.bare, b.bare) || renames.test(copy.text)) return false;
  const places = differing(a.bare, b.bare);
  const [place0 = 0] = places;
  // two characters are another name; in the noun at the end only words that serve for one another are one: 课堂 and 讲堂, not 厨房 and 药房
  if (isMoved(a.bare, b.bare)) return place.start > (often.places[0]?.start ?? 0) && '。！？；：，\n'.includes(copy.text[place.start - 1] ?? '\n') && !/[一二两三四五六七八九十百\dA-Za-z]/.test(a.bare + b.bare) && !anew.test(textOf(copy, place, sentences)) && !isHeading(copy, place);
  if (places.length !== 1 || (place0 >= a.bare.length - 2 && !alike.some((row) => row.includes(a.bare.charAt(place0)) && row.includes(b.bare.charAt(place0))) && least === 4)) return false;
  // “一村一品” and “一村一韵”, “三清行动” and “三送行动”: sisters by construction
  if (/[一二两三四五六七八九十百\dA-Za-z]/.test(a.bare + b.bare)) return false;
  return !anew.test(textOf(copy, place, sentences)) && !isHeading(copy, place);
}

/** “梧桐夜读会” and “梧桐读书会”: names of five characters and more that begin and end alike and share all but one in their order. */
function isMoved(a: string, b: string): boolean {
  if (a.length < 5 || a.slice(0, 2) !== b.slice(0, 2) || a.at(-1) !== b.at(-1)) return false;
  const odd = [...a].filter((c, i) => c !== b[i]).length;
  return odd > 1 && [...a].some((_, i) => inOrder(a.slice(0, i) + a.slice(i + 1), b));
}

/** Characters that change places in the nouns of programmes. */
const alike = ['课讲学', '站点', '队团', '屋房舍', '铺店', '亭棚', '园苑', '室吧', '桌台', '坊房', '廊道'];

const rows = /^(?:[一二两三四五六七八九十][\u4e00-\u9fff]){2,4}[一二两三四五六七八九十][\u4e00-\u9fff]{1,3}$/;

/**
 * “一船一警一志愿者” and “一船一岗一志愿者”: slogans of three rows and more that part in one character, of which the text outside the marks has the
 * one (船长、水警…) and not the other. Of two rows sisters are made by construction.
 */
export function isOddRow(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): boolean {
  if (!a.quoted || !b.quoted || a.bare.length < 6 || a.bare.length !== b.bare.length || !rows.test(a.bare) || !rows.test(b.bare) || renames.test(copy.text)) return false;
  const places = differing(a.bare, b.bare);
  const [at = 0] = places;
  if (places.length !== 1 || /[一二两三四五六七八九十]/.test(a.bare.charAt(at) + b.bare.charAt(at))) return false;
  const rest = copy.text.replaceAll(`“${a.core}”`, '').replaceAll(`“${b.core}”`, '');
  const told = [a, b].filter((f) => rest.includes(f.bare.charAt(at)));
  // where the text has neither, the one that stands twice
  const right = told.length === 1 ? told[0] : told.length === 0 ? [a, b].find((f) => f.places.length > 1) : undefined;
  if (!right) return false;
  const odd = right === a ? b : a;
  const [first, second] = (a.places[0]?.start ?? 0) < (b.places[0]?.start ?? 0) ? [a, b] : [b, a];
  if (odd.places.length !== 1 || odd.places.some((p) => isHeading(copy, p)) || (told.length === 0 && odd === first)) return false;
  return !second.places.some((p) => anewRow.test(textOf(copy, p, sentences)));
}

const anewRow = /另|也(?!是)|还有|也有|相邻|邻近|隔壁|兄弟|同类|此外|升级|改为|分别|不同|学习|借鉴|类似|不是|而非|区别|探索|推出|启动/;

const person = /(?:长|员|官|师|生|手|家|者|友|兵|童|星|达人|管家|大使|主播|记者|导游|先生|医生|河长|馆长)$/;

/** 9岁的小馆长桂圆: a person is called by it. */
export function calls(text: string, { core, places }: Form): boolean {
  return person.test(core) && places.every((p) => /(?:岁的?|[位名个]|这些|那些|当上?了?|做|作为|成为)$/.test(text.slice(Math.max(0, p.start - 4), p.start)));
}
