// Part of programme/form: a slogan of three parts and more in marks, told again with one part changed: “村里点单、镇里派单、部门接单” … “村里点单、镇里派单、县里接单”能走通.
import { find, holds } from '../../base/held.ts';
import { indexAt, type Span } from '../../base/span.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { onPurpose } from './drift.ts';
import { renames } from './places.ts';
import { otherOwners } from './variants.ts';

/** The odd slogan and the one it strayed from, each between its marks. */
export interface StrayPart {
  readonly wrong: Span;
  readonly right: Span;
}

interface Slogan extends Span {
  readonly parts: readonly string[];
}

/** No story has more slogans of this make. */
const mostSlogans = 12;
const longest = 36;
/** Parts of a single character count where there are so many. */
const leastWords = 4;
/** The later one is another's, a new one, or set against the first. */
const anew = /另|也(?!是)|还有|也有|又|相邻|邻近|邻[村镇县市]|隔壁|兄弟|同类|此外|改[成为]|变|转|升级|换成|调整|增[加设]|新[增的一]|过去|以前|原来|原先|起初|当初|最初|如今|现在|分别|不同|学习|借鉴|类似|不是|而非|区别|从“|对应|相应|细化|延伸|拓展|扩/;

/** What is said behind it of what is to come or would be better. */
const other = /更(?:合适|好|管用|贴切|进)|下一步|打算|今后|将来|明年|目标|设想|努力|方向|不同|区别|替代|取代/;

/** Pairs of such slogans, the rarer or later one doubted; a part may be another only where it shares a character with what it stands for. */
export function strayParts({ text }: StoryText, sentences: readonly Sentence[]): StrayPart[] {
  if (!holds(text, '“') || !(holds(text, '、') || holds(text, '，')) || renames.test(text) || onPurpose.test(text)) return [];
  const slogans = slogansOf(text);
  const found: StrayPart[] = [];
  for (const [i, a] of slogans.entries()) for (const b of slogans.slice(i + 1)) {
    if (!(isOneOff(a.parts, b.parts) || isOneWord(text, a.parts, b.parts)) || slogans.some((s) => s !== a && s !== b && s.parts.length === a.parts.length && isOneOff(s.parts, a.parts) && isOneOff(s.parts, b.parts))) continue;
    // “双院协同、三全导学”育人模式, “双院协同、三全育人”育人模式: of two parts the same words must follow
    if (a.parts.length === 2 && (a.parts[0] !== b.parts[0] || tailOf(text, a) === '' || tailOf(text, a) !== tailOf(text, b))) continue;
    const [home, next] = [a, b].map((s) => sentences[indexAt(sentences, s.start)]);
    if (!home || !next || home === next) continue;
    const lead = text.slice(next.start, b.start);
    if (anew.test(lead) || other.test(text.slice(b.end + 1, next.end)) || anew.test(text.slice(b.end + 1, Math.min(next.end, b.end + 9))) || otherOwners(text.slice(home.start, a.start), lead)) continue;
    const times = (s: Slogan): number => text.split(text.slice(s.start, s.end)).length - 1;
    if (times(a) > 1 && times(b) > 1) continue;
    const [wrong, right] = times(b) > times(a) ? [a, b] : [b, a];
    if (!found.some((f) => f.wrong.start === wrong.start)) found.push({ wrong, right });
  }
  return found;
}

/** The four characters behind the closing mark, where they are Han. */
function tailOf(text: string, { end }: Slogan): string {
  return /^[\u4e00-\u9fff]{4}/.exec(text.slice(end + 1, end + 5))?.[0] ?? '';
}

function slogansOf(text: string): Slogan[] {
  const found: Slogan[] = [];
  // ‘…’ inside what somebody says
  for (const [left, right] of [['“', '”'], ['‘', '’']] as const) for (let open = find(text, left); open >= 0 && found.length < mostSlogans; open = text.indexOf(left, open + 1)) {
    const close = text.slice(open + 1, open + 2 + longest).indexOf(right);
    if (close < 0) continue;
    const parts = text.slice(open + 1, open + 1 + close).split(/[、，]/);
    if ((parts.length >= 3 || (parts.length === 2 && parts.every((p) => p.length >= 4))) && parts.every((p) => (parts.length >= leastWords ? /^[\u4e00-\u9fff]{1,10}$/ : /^[\u4e00-\u9fff]{2,10}$/).test(p)) && new Set(parts).size === parts.length) found.push({ start: open + 1, end: open + 1 + close, parts });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** All parts but one agree in their places, and that one is built alike: of one length or nearly, with half of the other's characters, one of which is no 统一 that opens all parts. */
function isOneOff(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const odd = a.flatMap((p, i) => (p === b[i] ? [] : [i]));
  const [at = 0] = odd;
  const [one = '', two = ''] = [a[at], b[at]];
  const shared = [...one].filter((c) => two.includes(c));
  const length = Math.min(one.length, two.length);
  return odd.length === 1 && Math.abs(one.length - two.length) <= 1 && length > 2 && shared.length * 2 >= length && shared.some((c) => !a.every((p) => p.includes(c)));
}

/** “查、截、清、修、护” and “查、截、清、治、护”: single characters, five and more, or of four the story tells what the one stands for and not the other: 修，是修复岸坡. */
function isOneWord(text: string, a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || [...a, ...b].some((p) => p.length !== 1)) return false;
  const odd = a.flatMap((p, i) => (p === b[i] ? [] : [i]));
  const [at = 0] = odd;
  const [one = '', two = ''] = [a[at], b[at]];
  if (odd.length !== 1 || a.includes(two) || b.includes(one)) return false;
  const told = [one, two].filter((c) => ['，', '：', '是', '就是', '”是', '”，'].some((behind) => ['\n', '。', '；', '“', '，'].some((lead) => text.includes(lead + c + behind))));
  return a.length > leastWords ? told.length < 2 : told.length === 1;
}
