// Numbers that cannot be exceeded or missed by what is told right behind them: a house of three floors with a 四楼, three sentences and four quotations side by side, five buses a day and four times of departure.
import { find } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { phraseOf } from './phrase-of.ts';

const numerals = '一二三四五六七八九';

/** The enumerations of floors, quotations and times of a story. */
export function floorsAndSayings(copy: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  return [...floors(copy), ...sayings(copy.text, phrases), ...departures(copy), ...dishes(copy)];
}

function make(count: CountPhrase, items: readonly Span[]): Enumeration {
  return { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, count, place: 'after', items, readings: [items.length], open: false, certain: true };
}

const house = /([两二三四五六])层(?:的)?(?:小?楼|楼房|建筑|洋楼|木楼|砖楼|楼宇|老楼|新楼)/u;

/** 这座三层小楼，一楼是…，二楼…，三楼…，四楼…: every floor told in order, one and more beyond the last. */
function floors(copy: StoryText): Enumeration[] {
  const { text, parts } = copy;
  if (find(text, '层') < 0 || find(text, '楼') < 0) return [];
  const found: Enumeration[] = [];
  for (const part of parts) {
    const words = text.slice(part.start, part.end);
    const m = house.exec(words);
    if (!m?.[1] || part.end - part.start > 600) continue;
    // another house has floors of its own
    const count = phraseOf(copy, part.start + m.index, m[1], '层');
    const rest = words.slice(m.index + m[0].length);
    const told: Span[] = [];
    let at = 0;
    for (const n of numerals) {
      const floor = new RegExp(`(?<=[，。；：、\\n]|^|[，。；][\\p{Script=Han}]{0,4})(?:${n}楼|${n}层|第${n}层)(?!楼?[高以下上])`, 'u').exec(rest.slice(at));
      if (!floor) break;
      const start = part.start + m.index + m[0].length + at + floor.index;
      told.push({ start, end: start + floor[0].length });
      at += floor.index + floor[0].length;
    }
    if (told.length > count.value && told.length <= count.value + 2 && !/[两二三四五六七八九\d]层(?:的)?[小楼建]|[另邻旁隔]|地下|夹层|加盖|加建/.test(rest.slice(0, at))) found.push(make({ ...count, end: count.start + m[0].length, noun: m[0].slice(2) }, told));
  }
  return found;
}

const several = /^句(?:话|大?白话|口号|顺口溜|实话|心里话|口头禅|家训|村训|叮嘱|嘱托|老话|俗话|俗语|承诺|标语)/;

/** 常把三句话挂在嘴边：“…。”“…。”“…。”“…。”: quotations side by side, each one sentence. */
function sayings(text: string, phrases: readonly CountPhrase[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const count of phrases) {
    if (count.value > 9 || !several.test(text.slice(count.numeral.end, count.numeral.end + 4))) continue;
    const m = /^[^。；！？：“”\n]{0,16}：(?=“)/.exec(text.slice(count.numeral.end, count.numeral.end + 24));
    if (!m) continue;
    const items: Span[] = [];
    let at = count.numeral.end + m[0].length;
    while (text[at] === '“') {
      const close = text.indexOf('”', at);
      // more sentences than one in a quotation may be counted one by one
      if (close < 0 || close - at > 60 || /[。！？；].|\n/.test(text.slice(at + 1, close))) return found;
      items.push({ start: at, end: close + 1 });
      at = close + 1;
      if ('、，；'.includes(text[at] ?? '的') && text[at + 1] === '“') at++;
    }
    if (items.length > 1 && !/^[，；]?(?:还有|以及|另|再|最后)/.test(text.slice(at, at + 4)) && Math.abs(items.length - count.value) <= 2) found.push(make(count, items));
  }
  return found;
}

const meal = /([两二三四五六七八九十])菜([一二两三四])[汤羹](?:：|——|，(?:有|分别是|即))/g;

/** 六菜一汤：红烧肉、清蒸鱼、…，外加一道排骨汤: the dishes beside as many soups as were said. */
function dishes(copy: StoryText): Enumeration[] {
  const { text } = copy;
  if (find(text, '菜') < 0 || find(text, '汤') < 0) return [];
  const found: Enumeration[] = [];
  for (const m of text.matchAll(meal)) {
    const [all, numeral = '', soups = ''] = m;
    const from = m.index + all.length;
    const stop = text.slice(from, from + 120).search(/[。！；\n]/);
    const items = cut(text, from, stop < 0 ? from : from + stop, '、，和').filter((s) => s.end - s.start < 10);
    const words = (s: Span): string => text.slice(s.start, s.end).replace(/^(?:外加|还有|再加|加上|另有|最后)?(?:一[道份个盆碗锅])?/, '');
    const last = items.map((s) => /[汤羹]$/.test(words(s))).lastIndexOf(true);
    const told = items.slice(0, last + 1);
    const plain = told.filter((s) => !/[汤羹]$/.test(words(s)));
    if (told.length - plain.length !== smallHan(soups) || plain.length < 2 || told.some((s) => /等|[两二三四五六七八九]|样样|每/.test(words(s)) || words(s).length < 2)) continue;
    const count = phraseOf(copy, m.index, numeral, '菜');
    if (Math.abs(plain.length - count.value) <= 2) found.push(make(count, plain));
  }
  return found;
}

const clock = '\\d{1,2}[:：]\\d\\d';
const times = new RegExp(`([两二三四五六七八九]|(?<!\\d)\\d)((?:个?(?:班次|车次|场次|航班|时段)|班|趟|场|次|列))[\\p{Script=Han}]{0,6}(?:，|：|（)(?:每日|每天)?(?:[\\p{Script=Han}]{0,4}时间(?:分别|依次)?[为是]|分别[于在]|[分依]?[别次]?[为于])：?(${clock}(?:[、和及]${clock}){1,8})(?![、和及—～至-])`, 'gu');

/** 每天开行5班，发车时间为7:00、9:30、13:00、16:30. */
function departures(copy: StoryText): Enumeration[] {
  const { text } = copy;
  if (!/\d[:：]\d\d、/.test(text)) return [];
  const found: Enumeration[] = [];
  for (const m of text.matchAll(times)) {
    const [all, numeral = '', unit = '', row = ''] = m;
    // 往返4班, 上下行各: half of them each way
    if (/往返|双向|各|对开|来回|加[开密]|增[加开]|第|其中/.test(text.slice(Math.max(0, m.index - 10), m.index) + all.slice(0, -row.length))) continue;
    const start = m.index + all.length - row.length;
    const items = cut(text, start, start + row.length, '、和及');
    const count = phraseOf(copy, m.index, numeral, unit);
    if (items.length > 1 && Math.abs(items.length - count.value) <= 2 && !/等/.test(text.slice(start + row.length, start + row.length + 2))) found.push(make(count, items));
  }
  return found;
}
