// Data in an English sentence: numbers, dates and units of Chinese pages as English writes them; any other Chinese is a quotation.
import { smallHan } from './small-number.ts';

const months = ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays: Readonly<Record<string, string>> = { 一: 'Monday', 二: 'Tuesday', 三: 'Wednesday', 四: 'Thursday', 五: 'Friday', 六: 'Saturday', 日: 'Sunday', 天: 'Sunday' };
const magnitudes: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** What stands behind a number; `/s` where more than one of it takes an s. */
const units: Readonly<Record<string, string>> = {
  元: ' yuan', 美元: ' US dollars', 亩: ' mu', 公顷: ' ha', 平方米: ' m²', 平方公里: ' km²', 平方千米: ' km²', 立方米: ' m³', 公里: ' km', 千米: ' km', 米: ' m', 厘米: ' cm', 毫米: ' mm',
  吨: ' t', 公斤: ' kg', 千克: ' kg', 斤: ' jin', 克: ' g', 升: ' l', 毫升: ' ml', 千瓦: ' kW', 千瓦时: ' kWh', 兆瓦: ' MW', 摄氏度: ' °C', 个百分点: ' percentage point/s', 倍: ' times',
  天: ' day/s', 日: ' day/s', 年: ' year/s', 岁: ' year/s', 周岁: ' year/s', 个月: ' month/s', 周: ' week/s', 个星期: ' week/s', 小时: ' hour/s', 个小时: ' hour/s', 分钟: ' minute/s', 秒: ' second/s', 秒钟: ' second/s',
  分: ' point/s', 球: ' goal/s', 局: ' game/s', 胜: ' won', 平: ' drawn', 负: ' lost',
};
/** Measure words, which English has not. */
const measures = '个名人位家户栋处幅件项场次支只台辆条种类所间张篇部本份座棵株颗头匹枚块片套组批届轮盘节课门首期层级班笔起例宗道段对双副艘架列口册集句字行遍趟圈桌席盆袋箱瓶盏粒尾羽艺金';

const marks: Readonly<Record<string, string>> = { '（': ' (', '）': ')', '，': ', ', '；': '; ', '：': ': ', '％': '%', '、': ', ', '。': '. ', '∶': ':', '～': '–' };

const han = /\p{Script=Han}/u;
const foreign = /[\p{Script=Han}＋−－×÷＝≈∶（），；：％、。～]/u;

/** The data as an English sentence says it. What stands in quotation marks is left as it is. */
export function inEnglish(data: string): string {
  if (!foreign.test(data)) return data;
  let left = false;
  const said = apart(data).map(({ text, quoted }) => {
    if (quoted) return text;
    const own = notation(text);
    left ||= han.test(own);
    return own;
  });
  return left ? `“${paired(data)}”` : said.join('').replace(/ {2,}/g, ' ').trim();
}

/** Without quotation marks where they do not pair. */
function paired(text: string): string {
  let depth = 0;
  for (const c of text) {
    if (c === '“' || c === '‘') depth++;
    else if ((c === '”' || c === '’') && --depth < 0) break;
  }
  return depth === 0 ? text : text.replace(/[“”‘’]/g, '');
}

/** Whether a place in a text stands inside quotation marks. */
export function inQuotes(text: string, at: number): boolean {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    const c = text.charAt(i);
    if (c === '“' || c === '《') depth++;
    else if (depth > 0 && (c === '”' || c === '》')) depth--;
  }
  return depth > 0;
}

/** The text cut into what stands in quotation marks, with these, and what does not. */
function apart(text: string): { readonly text: string; readonly quoted: boolean }[] {
  const pieces: { readonly text: string; readonly quoted: boolean }[] = [];
  let from = 0;
  let depth = 0;
  const cut = (to: number, quoted: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), quoted });
    from = to;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === '“' || c === '《') {
      if (depth === 0) cut(i, false);
      depth++;
    } else if (depth > 0 && (c === '”' || c === '》')) {
      depth--;
      if (depth === 0) cut(i + 1, true);
    }
  }
  // a mark that is never closed quotes nothing
  cut(text.length, false);
  return pieces;
}

function notation(text: string): string {
  return figures(hanFigures(dates(text))).replace(/(?<=[\w%)\]²³]) ?[＋+] ?/g, ' + ').replace(/(?<=[\w%)\]²³]) ?[−－] ?/g, ' − ').replace(/＋/g, '+').replace(/－/g, '−')
    .replace(/(?<=[a-z])(?=\d)/g, ' ').replace(/ ?([×÷≈]) ?/g, ' $1 ').replace(/ ?＝ ?/g, ' = ').replace(/[（），；：％、。∶～]/g, (c) => marks[c] ?? c);
}

/** 一 to 九十九 as an operand. */
function hanFigures(text: string): string {
  return text.replace(/(?<=^|[＋−－×÷＝≈])[一二两三四五六七八九十]{1,3}(?=[个名人天年月小分项件条节课局场]|[＋−－×÷＝≈]|$)/g, (words) => (smallHan(words) > 0 ? String(smallHan(words)) : words)).replace(/半小时/g, '0.5小时');
}

function dates(text: string): string {
  return text
    .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日至(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g, (_, y: string, m: string, d: string, toYear: string | undefined, toMonth: string | undefined, toDay: string) => `${iso(y, m, d)} to ${iso(toYear ?? y, toMonth ?? m, toDay)}`)
    .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (_, y: string, m: string, d: string) => iso(y, m, d))
    .replace(/(\d{4})年(\d{1,2})—(\d{1,2})月/g, (_, y: string, a: string, b: string) => `${monthOf(a)}–${monthOf(b)} ${y}`)
    .replace(/(\d{4})[—–-](\d{4})年/g, '$1–$2')
    .replace(/(\d{4})年(\d{1,2})月/g, (_, y: string, m: string) => `${monthOf(m)} ${y}`)
    .replace(/(\d{1,2})月(\d{1,2})日/g, (_, m: string, d: string) => `${d} ${monthOf(m)}`)
    .replace(/(?<!\d)(1\d{3}|20\d{2})年/g, '$1')
    .replace(/(?<!\d)(\d{1,2})[—至](\d{1,2})月/g, (_, a: string, b: string) => `${monthOf(a)}–${monthOf(b)}`)
    .replace(/(?<!\d)(\d{1,2})月/g, (_, m: string) => monthOf(m))
    .replace(/(?:星期|周)([一二三四五六日天])/g, (_, d: string) => weekdays[d] ?? '')
    .replace(/(?<!\d)(\d{1,2})[时点](\d{1,2})分?/g, (_, h: string, m: string) => `${h}:${m.padStart(2, '0')}`)
    .replace(/(?<!\d)(\d{1,2})[时点](?!间)/g, '$1:00')
    .replace(/第(\d+)版/g, 'page $1').replace(/第(\d+)[期位名号]/g, 'No $1');
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthOf(month: string): string {
  return months[Number(month)] ?? month;
}

function figures(text: string): string {
  return text.replace(/(?<![\d.])(\d+(?:\.\d+)?)(万亿|万|亿)?(\p{Script=Han}{0,4})/gu, (whole, digits: string, magnitude: string | undefined, behind: string) => {
    const value = Number(digits) * (magnitudes[magnitude ?? ''] ?? 1);
    const unit = unitAt(behind);
    if (unit === null) return magnitude ? spelt(value) + behind : whole;
    const word = unit.word.replace('/s', value === 1 ? '' : 's');
    const rest = behind.slice(unit.length);
    return (magnitude || value >= 10_000 ? spelt(value) : digits) + word + rest;
  });
}

/** The longest unit that the words behind a figure begin with. */
function unitAt(behind: string): { readonly word: string; readonly length: number } | null {
  for (let n = behind.length; n > 0; n--) {
    const word = units[behind.slice(0, n)];
    if (word !== undefined) return { word, length: n };
  }
  return behind !== '' && measures.includes(behind.charAt(0)) ? { word: '', length: 1 } : null;
}

/** 51,000; 5.3 million; 1.94 billion. */
function spelt(value: number): string {
  for (const [size, word] of [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million']] as const) {
    if (value >= size) return `${Number((value / size).toPrecision(12))} ${word}`;
  }
  const [whole = '', fraction] = String(Number(value.toPrecision(12))).split('.');
  const grouped = whole.replace(/\d{1,3}(?=(?:\d{3}){1,5}$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
