// Part of programme/form: one quoted name drifting in its noun, its figures or its letters: “暖阳工程” and “暖阳计划”, “六个一” and “六个1”, “AI+渔业” and “Ai+渔业”.
import { differing } from '../../base/differing.ts';
import { confusable } from '../../facts/names/confusable.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Form, Place } from './forms.ts';
import { isHeading, renames, sentenceOf } from './places.ts';
import { contrasted } from './variants.ts';

/** Two written forms of one name, the doubted one first. */
export type Drift = readonly [Form, Form];

const most = 60;
/** Nouns that serve for one another at the end of a name. */
const kinds: readonly (readonly string[])[] = [['工程', '计划', '行动', '项目', '活动', '专项'], ['生活圈', '服务圈'], ['课堂', '讲堂', '学堂', '大讲堂'], ['驿站', '小站', '服务站', '爱心站', '之家'], ['书屋', '书房', '书吧', '书舍'], ['服务队', '志愿队', '小分队', '突击队'], ['食堂', '餐厅', '饭堂', '厨房'], ['机制', '制度', '模式', '办法'], ['小屋', '小院', '小筑'], ['集市', '市集'], ['论坛', '沙龙'], ['直通车', '专车', '快车'], ['合作社', '互助社'], ['工作室', '工作站', '工作坊']];
/** Words by which the other form is another thing: a successor, a part, a sister. */
const anew = /另|也(?!是)|还有|又|相邻|邻近|隔壁|兄弟|同类|此外|新[增开设办建]|启动|推出|打造|成立|组建|创建|上线|升级|开设|增设|办起|分别|不同|学习|借鉴|类似|不是|而非|区别|核心|原来|以前|过去|变成|变为|演变|基础上/;
/** The same behind the name; 还将增设 goes on with what was told. */
const apart = /核心|之一|不同|区别|相比|升级|不是|而非|类似|改称|改名|更名|变成|变为|演变|分别/;
/** The story itself sets like names apart. */
export const onPurpose = /一字之差|弄混|搞混|混淆|别把|分不清|重名/;
const digits = '〇一二三四五六七八九';

/** The nouns that serve for the one a name ends in. */
export function alikeNouns(core: string): readonly string[] {
  const row = kinds.find((list) => list.some((n) => core.endsWith(n)));
  return row ? row.filter((n) => !core.endsWith(n)) : [];
}

/** Pairs among the quoted forms, each form doubted once. */
export function driftPairs(copy: StoryText, forms: readonly Form[], sentences: readonly Sentence[]): Drift[] {
  const quoted = forms.filter((f) => f.quoted && f.bare.length >= 2).slice(0, most);
  const found: Drift[] = [];
  for (let i = 0; i < quoted.length; i++) {
    for (let j = i + 1; j < quoted.length; j++) {
      const [a, b] = [quoted[i], quoted[j]];
      if (!a || !b || a.bare === b.bare) continue;
      const written = isWritten(a.bare, b.bare);
      const shuffled = isShuffled(copy.text, a, b);
      const short = isShort(copy.text, a, b);
      if (!written && !shuffled && !short && !isNoun(a, b) && !isStray(a, b)) continue;
      if (renames.test(copy.text) || onPurpose.test(copy.text) || together(a, b, sentences)) continue;
      const [odd, right] = rarer(copy.text, a, b);
      if (!written && (odd.places.length > 1 || odd.places.some((p) => isHeading(copy, p) || isAnew(copy, p, sentences)) || (!shuffled && !short && !isNoun(a, b) && !isLong(a) && !isTied(copy.text, odd, right)))) continue;
      if (!written && right.places.every((p) => isHeading(copy, p))) continue;
      found.push([odd, right]);
    }
  }
  return found;
}

/** The sentence brings another thing in before the name, or sets it against one behind. */
export function isAnew(copy: StoryText, place: Place, sentences: readonly Sentence[]): boolean {
  const s = sentences[sentenceOf(sentences, place)];
  return s === undefined || anew.test(copy.text.slice(s.start, place.start)) || apart.test(copy.text.slice(place.end, s.end));
}

/** Alike but for the case of letters or the kind of figures. */
function isWritten(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  const plain = (s: string): string => s.toLowerCase().replace(/[〇一二三四五六七八九]/g, (c) => String(digits.indexOf(c)));
  return plain(a) === plain(b);
}

/** One stem of two characters and more, and two nouns that serve for one another. */
function isNoun(a: Form, b: Form): boolean {
  if (a.bare.charCodeAt(0) !== b.bare.charCodeAt(0) || a.bare.charCodeAt(1) !== b.bare.charCodeAt(1)) return false;
  if (a.tail !== b.tail && a.tail !== '' && b.tail !== '') return false;
  for (const row of kinds) {
    const [left, right] = [row.find((n) => a.bare.endsWith(n)), row.find((n) => b.bare.endsWith(n))];
    if (!left || !right || left === right) continue;
    const stem = a.bare.slice(0, -left.length);
    if (stem.length >= 2 && stem === b.bare.slice(0, -right.length)) return true;
  }
  return false;
}

/** “校园百草园”工程 and “百草校园”工程, “白名单”通行 and “名单制”通行: two characters side by side in both, the others too but for one or one left out, and the same word behind. */
function isShuffled(text: string, a: Form, b: Form): boolean {
  const [long, short] = a.bare.length >= b.bare.length ? [a.bare, b.bare] : [b.bare, a.bare];
  if (short.length < 3 || long.length - short.length > 1 || long.length > 6 || !/^[\u4e00-\u9fff]+$/.test(long + short) || /[一二三四五六七八九十\dA-Za-z]/.test(long + short) || contrasted(a.bare, b.bare)) return false;
  // “车手通” and “骑手通”: one character for another at its place
  if (short.length === long.length && differing(a.bare, b.bare).length < 2) return false;
  const bag = [...long];
  const rest = [...short].filter((c) => {
    const at = bag.indexOf(c);
    if (at >= 0) bag.splice(at, 1);
    return at < 0;
  });
  if (rest.length > (short.length === long.length ? 1 : 0) || (rest.length === 0 && short.length === long.length && short.length < 4)) return false;
  if (![...short].some((_, i) => i + 2 <= short.length && long.includes(short.slice(i, i + 2)))) return false;
  const behind = (f: Form): string[] => f.places.map((p) => text.slice(p.start + f.core.length + 2, p.start + f.core.length + 4));
  return behind(a).some((w) => /^[\u4e00-\u9fff]{2}$/.test(w) && behind(b).includes(w));
}

/** 百名专家进百村: so many characters but one are no chance. */
const isLong = ({ bare }: Form): boolean => bare.length >= 7;
const numbered = /[一二两三四五六七八九十百\dA-Za-z]/;

/** Behind a name whose place may begin at its opening mark. */
const kindBehind = /^.?”(行动|计划|工程|活动|项目|机制|模式|专项|服务|品牌|平台|小组|驿站|课堂)/s;

/** “暖巢”行动 twice and “暖窝”行动 once: names of two or three characters that part in one, before one noun. In 2,400,000 characters of clean text no such name stood once beside another that stood twice. */
function isShort(text: string, a: Form, b: Form): boolean {
  const noun = (f: Form): string | undefined => kindBehind.exec(text.slice((f.places[0]?.start ?? 0) + f.core.length, (f.places[0]?.start ?? 0) + f.core.length + 6))?.[1];
  if (a.core.length !== b.core.length || a.core.length > 3 || a.core.length < 2 || differing(a.core, b.core).length !== 1 || numbered.test(a.core + b.core) || contrasted(a.core, b.core)) return false;
  const times = [a, b].map((f) => text.split(`“${f.core}”`).length - 1);
  const [x, y] = [noun(a), noun(b)];
  return x !== undefined && x === y && Math.min(...times) === 1 && Math.max(...times) > 1;
}

/** Names of four characters and more of one length that part in one character, long ones also in one word. */
function isStray(a: Form, b: Form): boolean {
  if (a.bare.length !== b.bare.length || a.bare.length < 3 || contrasted(a.bare, b.bare)) return false;
  const places = differing(a.bare, b.bare);
  const [at = 0] = places;
  // “15分钟阅读圈”, “10分钟阅读圈”: of numbered names a figure sets two apart
  if (numbered.test(isLong(a) ? `${a.bare.charAt(at)}${b.bare.charAt(at)}` : a.bare + b.bare)) return false;
  // 我为家乡种棵树, 我为乡村种棵树: a word of two characters in a long name
  if (places.length === 2 && isLong(a) && !/[、，：]/.test(a.core + b.core) && places[1] === at + 1) return ![at, at + 1].some((i) => numbered.test(a.bare.charAt(i) + b.bare.charAt(i)));
  // “安心购” and “安心码” are two things; “田园梦” and “田缘梦” sound alike
  return places.length === 1 && (a.bare.length > 3 || confusable(a.bare.charAt(at), b.bare.charAt(at)) !== null);
}

/** The same words follow both, or the right one stands in the paragraph before and again, with the odd one last. */
function isTied(text: string, odd: Form, right: Form): boolean {
  const behind = (f: Form): string[] => f.places.map((p) => text.slice(p.start + f.core.length + 2, p.start + f.core.length + 6));
  const mine = behind(odd)[0] ?? '';
  if (/^[\u4e00-\u9fff]{4}/.test(mine) && behind(right).includes(mine)) return true;
  const times = text.split(`“${right.core}”`).length - 1;
  const at = odd.places[0]?.start ?? 0;
  return odd.bare.length >= 4 && times >= 2 && right.places.every((p) => p.start < at) && /[。，；：\n]$/.test(text.slice(Math.max(0, at - 1), at));
}

/** The form that is told less often; of two as common the later. */
function rarer(text: string, a: Form, b: Form): Drift {
  const times = (f: Form): number => text.split(f.core).length - 1;
  const [x, y] = [times(a), times(b)];
  if (x !== y) return x < y ? [a, b] : [b, a];
  return (a.places[0]?.start ?? 0) > (b.places[0]?.start ?? 0) ? [a, b] : [b, a];
}

function together(a: Form, b: Form, sentences: readonly Sentence[]): boolean {
  const held = new Set(a.places.map((p) => sentenceOf(sentences, p)));
  return b.places.some((p) => held.has(sentenceOf(sentences, p)));
}
