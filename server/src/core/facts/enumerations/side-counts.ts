// Numbers that a list beside another number answers too: 5条线路，分别开往A、B、C、D四个方向; 四强，除A外，还有B、C、D和E; 五个增加到六个，加设F、G; A、B和丙县、丁县 四市两县.
import { find, holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { smallNumber } from '../../base/small-number.ts';
import { cut, firstMark, listItems } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** All such numbers of a story; `phrases` are its count phrases in order, `found` the lists already read. */
export function sideCounts(text: string, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  if (phrases.length > 1 && holds(text, '分别')) more.push(...severally(text, phrases, found));
  if (holds(text, '除')) more.push(...besides(text, phrases));
  if (phrases.length > 1 && (holds(text, '增') || holds(text, '扩'))) more.push(...grown(text, phrases));
  if (holds(text, '、')) more.push(...twoKinds(text));
  return more;
}

/** 5条校车线路，分别开往城南、河西、龙潭、后塘四个方向: one for each, so the list answers both numbers. */
function severally(text: string, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (const e of found) {
    if (e.place !== 'before' || e.open || !e.readings.includes(e.count.value) || e.items.length < 2) continue;
    const first = e.items[0];
    const verb = first ? /^，?分别(?:为|是|开?[往向]|通[往向]|设[在于]|位于|布局?在|分布在|来自|落户|坐落[在于]?|对应|服务|面向|覆盖|送往|发往|驶往|飞往|驻扎?在|派往|负责|用于|针对|讲述|展示)?/.exec(text.slice(e.start - 3, first.end)) ?? /^分别(?:为|是|开?[往向]|通[往向]|设[在于]|位于|布局?在|分布在|来自|落户|坐落[在于]?|对应|服务|面向|覆盖|送往|发往|驶往|飞往|驻扎?在|派往|负责|用于|针对)/.exec(text.slice(e.start, first.end)) : null;
    if (!verb || e.count.sentence < 0) continue;
    const before = phrases.filter((p) => p.end <= e.start && e.start - p.end < 14 && p.sentence === e.count.sentence);
    const other = before.at(-1);
    if (!other || text[other.start - 1] === '、' || other.value === e.count.value || Math.abs(other.value - e.count.value) > 2 || !/^[^，。；：]{0,8}，?[^，。；：]{0,3}$/.test(text.slice(other.end, e.start)) || /每|各|第/.test(text.slice(Math.max(0, other.start - 2), other.start))) continue;
    more.push({ ...e, count: other, place: 'after', readings: [e.count.value], open: false, certain: true });
  }
  return more;
}

const outOf = /([两二三四五六七八九十]|\d{1,2})(强|支|家|个|所|名|位|座|种|项|门|大)[^，。；]{0,16}，[^，。；]{0,3}$/;

/** 四强队伍…，除竹沙镇队外，还有白塔镇队、青石镇队、碧溪镇队和高桥镇队: one named first, then all the others. */
function besides(text: string, phrases: readonly CountPhrase[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (let at = find(text, '除'); at >= 0; at = text.indexOf('除', at + 1)) {
    const m = /^除了?([^，。；、除]{2,12}?)(?:之外|以外|外)?，(?:还有|还包括|其[余他][\p{Script=Han}]{0,6}?(?:是|为|分别是|分别为)|另[外有]?[\p{Script=Han}]{0,4}?(?:是|为)?)/u.exec(text.slice(at, at + 40));
    if (!m) continue;
    const start = at + m[0].length;
    const end = firstMark(text, start, Math.min(text.length, start + 120), '，。；：\n');
    const list = listItems(text, start, end, false);
    const kind = (m[1] ?? '').at(-1) ?? '';
    // all of one kind, as their last character tells
    if (list.items.length < 2 || list.open || list.readings.length !== 1 || !cut(text, start, end, '、和与及').every((s) => text[s.end - 1] === kind)) continue;
    const n = (list.readings[0] ?? 0) + 1;
    let from = at;
    while (from > 0 && at - from < 60 && !'。；\n'.includes(text[from - 1] ?? '\n')) from--;
    const lead = text.slice(from, at);
    const own = outOf.exec(lead);
    if (!own || own[1] === undefined || /每|第|其中|前$/.test(lead.slice(Math.max(0, own.index - 2), own.index))) continue;
    const value = smallNumber(own[1]);
    if (value === n || Math.abs(value - n) > 2) continue;
    const s = from + own.index;
    const numeral = { start: s, end: s + own[1].length };
    const known = phrases.find((p) => p.numeral.start === s);
    const count = known ?? { start: s, end: numeral.end + 1, numeral, value, unit: own[2] ?? '', noun: '', han: !/\d/.test(own[1]), part: 0, sentence: 0 };
    const one: Span = { start: at + m[0].indexOf(m[1] ?? ''), end: at + m[0].indexOf(m[1] ?? '') + (m[1]?.length ?? 0) };
    more.push({ start: one.start, end, count, place: 'after', items: [one, ...cut(text, start, end, '、和与及')], readings: [n], open: false, certain: true });
  }
  return more;
}

const added = /^[\p{Script=Han}]{0,6}，(?:新增|加设|增设|新设|添设|新添|新开|加开|增开|加上|增加)了?(?!到|至)/u;

/** 原来的五个展区将增加到六个，加设手作展区、旧衣改造展区: what is added does not make the difference. */
function grown(text: string, phrases: readonly CountPhrase[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (const [i, to] of phrases.entries()) {
    const from = phrases[i - 1];
    if (!from || from.sentence !== to.sentence || from.unit !== to.unit || from.value >= to.value) continue;
    if (!/^[^，。；]{0,6}(?:增加|增|扩大?|扩充|扩展|扩容)[到至为]$/.test(text.slice(from.end, to.start))) continue;
    const lead = added.exec(text.slice(to.end, to.end + 14));
    if (!lead) continue;
    const start = to.end + lead[0].length;
    const end = firstMark(text, start, Math.min(text.length, start + 80), '，。；：\n');
    const list = listItems(text, start, end, false);
    const items = list.items;
    const kind = (from.noun || to.noun).at(-1) ?? from.unit;
    if (list.open || list.readings.length !== 1 || !list.clean || /[\d两三四五六七八九十]/.test(text.slice(start, end)) || !cut(text, start, end, '、和与及').every((s) => text[s.end - 1] === kind)) continue;
    const n = from.value + (list.readings[0] ?? 0);
    if (items.length === 0) continue;
    more.push({ start, end, count: to, place: 'after', items: [{ start: from.start, end: from.end }, ...items], readings: [n], open: false, certain: Math.abs(n - to.value) <= 2 });
  }
  return more;
}

const places = '市县区镇乡村';
const compound = /([一两二三四五六七八九十])([市县区镇乡村])([一两二三四五六七八九十])([市县区镇乡村])(?![\p{Script=Han}]?[一两二三四五六七八九十][市县区镇乡村])/gu;

/** 昭水、沧浦、桐屿、屏川和榆岭县、兰皋县、朔河县 … 四市两县: places of two kinds, each kind counted for itself. */
function twoKinds(text: string): Enumeration[] {
  const more: Enumeration[] = [];
  if (![...places].some((c) => holds(text, c))) return more;
  for (const m of text.matchAll(compound)) {
    const [all, a = '', x = '', b = '', y = ''] = m;
    if (x === y || more.length > 0) continue;
    const from = Math.max(0, m.index - 200);
    const runs = [...text.slice(from, m.index).matchAll(/(?:^|[，。；：\n]|来自|涉及|覆盖|包括|由|在)((?:[\p{Script=Han}]{2,4}[、和与及]){3,12}[\p{Script=Han}]{2,4}?[市县区镇乡村])/gu)];
    const run = runs.at(-1);
    if (!run?.[1] || runs.length > 1) continue;
    const start = from + run.index + run[0].length - run[1].length;
    const items = cut(text, start, start + run[1].length, '、和与及');
    const second = items.filter((s) => text[s.end - 1] === y);
    const first = items.filter((s) => text[s.end - 1] === x || !places.includes(text[s.end - 1] ?? ' '));
    const [n, k] = [smallNumber(a === '两' ? '二' : a), smallNumber(b === '两' ? '二' : b)];
    if (first.length + second.length !== items.length || (first.length === n) === (second.length === k) || Math.abs(second.length - k) + Math.abs(first.length - n) > 2) continue;
    const wrong = first.length === n ? second : first;
    const off = first.length === n ? all.lastIndexOf(b) : 0;
    const numeral = { start: m.index + off, end: m.index + off + 1 };
    const count = { start: numeral.start, end: numeral.end + 1, numeral, value: first.length === n ? k : n, unit: first.length === n ? y : x, noun: '', han: true, part: 0, sentence: 0 };
    more.push({ start, end: start + run[1].length, count, place: 'before', items: wrong, readings: [wrong.length], open: false, certain: true });
  }
  return more;
}
