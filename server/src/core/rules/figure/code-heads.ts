// Codes of one head and its members told side by side: “1+4+X” … 一个总院管技术，三个分院管康复; of those who help and those helped: “6+2”帮扶 … 六家医院帮扶三个卫生院.
import { holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Code } from './code-shapes.ts';
import type { Told } from './code-story.ts';

/** Farthest, in characters, that head and members stand behind the code. */
const reach = 320;
const pair = /(?:^|[，。；：！？\n“])(?:由|以|设|有|建|其中|共有)?[1一](个|家|支|座|所|名|处|条)([^，。；、\d]{2,14})[，；、]((?:和|另有|再加|外加|还有)?)(\d{1,2}|[两二三四五六七八九十]{1,2})\1([^，。；、\d]{2,14})/g;
const head = /总|主|中心|枢纽|核心|龙头|旗舰|母|县级|区级|市级/;
const member = /分|子|成员|驿|站|点|副/;

/** The members that are not as many as the code says, right behind its one head and of one classifier with it; null where the code's number of members is told too. */
export function besideHead(text: string, code: Code): Told | null {
  const numbers = code.parts.filter((p) => /^\d/.test(p)).map(Number);
  const [one, want = 0] = numbers;
  if (!code.plus || numbers.length !== 2 || code.parts[0] !== '1' || one !== 1 || want < 2 || want > 20 || (text.includes(code.text, code.end) && !code.heading)) return null;
  const from = Math.max(code.end, text.lastIndexOf(code.text) + code.text.length);
  for (const m of text.slice(from, from + reach).matchAll(pair)) {
    const [all, unit = '', first = '', link = '', value = '', second = ''] = m;
    const n = smallNumber(value);
    if (n === want || n < 2 || Math.abs(n - want) > 2 || !head.test(first) || !(member.test(second) || [...second].some((c) => first.includes(c)))) continue;
    if (told(text, want)) return null;
    const start = from + m.index + all.length - second.length - unit.length - value.length;
    return link.length > 2 ? null : { start, end: start + value.length + unit.length + 2, digit: String(want), n };
  }
  return null;
}

const linked = /(?:^|[，。；：！？\n“])(\d{1,2}|[一二两三四五六七八九十]{1,2})([个家支座所名])([^，。；、\d]{2,10}?)(?:对口帮扶|对口支援|结对帮扶|对口|帮扶|帮带|结对|牵手|包联|联系|带动)(\d{1,2}|[一二两三四五六七八九十]{1,2})([个家支座所名])([^，。；、\d]{2,10})(?=[，。；])/g;

/** “6+2”帮扶 … 六家市级医院帮扶三个乡镇卫生院: one of the two is as the code says, the other is not, and nothing of its kind is told with the code's number. */
export function besideHelped(text: string, code: Code): Told | null {
  const [a = 0, b = 0] = code.parts.map(Number);
  if (!code.plus || code.parts.length !== 2 || !(a > 1 && b > 1) || text.includes(code.text, code.end)) return null;
  const found = [...text.slice(code.end, code.end + reach).matchAll(linked)];
  const [m] = found;
  if (!m || found.length > 1) return null;
  const [all, x = '', , first = '', y = '', unit = '', second = ''] = m;
  const [p, q] = [smallNumber(x), smallNumber(y)];
  if (p !== a || q === b || Math.abs(q - b) > 3 || second === first) return null;
  const kind = second.slice(-4);
  if ([String(b), han[b] ?? '无', ...(b === 2 ? ['两'] : [])].some((w) => new RegExp(`${w}[个家支座所名]?[\u4e00-\u9fff]{0,6}${kind}`).test(text.slice(code.end)))) return null;
  const start = code.end + m.index + all.length - second.length - unit.length - y.length;
  return { start, end: start + y.length + unit.length + second.length, digit: String(b), n: q };
}

const han = '零一二三四五六七八九十';

/** Whether the story counts so many of anything. */
function told(text: string, n: number): boolean {
  const words = [String(n), ...(n <= 10 ? [han[n] ?? ''] : []), ...(n === 2 ? ['两'] : [])];
  return words.some((w) => [...'个家支座所名处条大级'].some((unit) => holds(text, w + unit)));
}
