// Part of programme/form: a name in marks before a noun, taken up once before the same noun with one other character: “双进双促”小分队 … “双进双提”小分队.
import { differing } from '../../base/differing.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Form } from './forms.ts';
import { isHeading, renames, textOf } from './places.ts';
import { contrasted } from './variants.ts';

const anew = /另|也(?!是)|还有|也有|又|相邻|邻近|邻[村镇县市]|隔壁|兄弟|同类|此外|新[增开设办建]|启动|开展|推出|推行|发起|打造|成立|组建|创建|上线|升级|开设|增设|办起|分别|不同|学习|借鉴|类似|不是|而非|区别|同时|以及|[、和与及]“/;
/** Nouns of which a story that says no more of it has one. */
const nouns = ['小分队', '平台', '小程序', '服务队', '志愿队', '宣讲团', '宣讲队', '工作室', '工作队', '突击队', '先锋队', '专班', '驿站', '小站', '工作站', '服务站', '热线', '合作社', '联盟', '工作法', '积分制', '机制', '模式', '系统'];

/** Whether the later of two forms of one length, told once at the head of a clause, can only mean the earlier. */
export function isTakenUp(copy: StoryText, a: Form, b: Form, sentences: readonly Sentence[]): boolean {
  const { text } = copy;
  if (!a.quoted || !b.quoted || a.bare.length !== b.bare.length || a.bare.length < 3 || a.bare.length > 8 || contrasted(a.bare, b.bare) || renames.test(text)) return false;
  const odd = differing(a.bare, b.bare);
  const [at = 0] = odd;
  if (odd.length !== 1 || /[一二两三四五六七八九十百\dA-Za-z东西南北]/.test(a.bare.charAt(at) + b.bare.charAt(at))) return false;
  const later = (a.places[0]?.start ?? 0) > (b.places[0]?.start ?? 0) ? a : b;
  const earlier = later === a ? b : a;
  const [place] = later.places;
  const first = earlier.places[0];
  if (!place || !first || later.places.length > 1 || isHeading(copy, place) || text.split(`“${later.core}”`).length > 2) return false;
  const noun = nouns.find((n) => text.startsWith(n, place.start + later.core.length + 2));
  if (noun === undefined || !earlier.places.some((p) => text.startsWith(noun, p.start + earlier.core.length + 2))) return false;
  if (!'。！？；：，\n”'.includes(text[place.start - 1] ?? '\n') || anew.test(textOf(copy, place, sentences).replace(`“${later.core}”`, ''))) return false;
  // of names of three characters many are alike: the noun alone must have meant the first one meanwhile
  return a.bare.length > 3 || speaksAlone(text.slice(first.end, place.start), noun);
}

/** The noun stands bare at the head of a clause. */
function speaksAlone(between: string, noun: string): boolean {
  for (let i = between.indexOf(noun); i > 0; i = between.indexOf(noun, i + noun.length)) if ('，。；！？\n'.includes(between[i - 1] ?? ' ') || '该这'.includes(between[i - 1] ?? ' ')) return true;
  return false;
}
