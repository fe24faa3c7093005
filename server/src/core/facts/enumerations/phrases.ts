// Phrases that promise a small number of things.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { digitValues, isArabic } from '../quantities/characters.ts';
import { headRight } from '../quantities/heads.ts';
import type { Quantity } from '../quantity.ts';
import type { Sentence } from '../sentences.ts';
import type { CountPhrase } from './model.ts';

const most = 20;
/** Measures that also count things: 三级体系, 十二字方针. */
const countingMeasures = new Set(['级', '字', '步', '折']);

/** The count phrases of a story in order of position. */
export function readPhrases(copy: StoryText, quantities: readonly Quantity[], sentences: readonly Sentence[]): CountPhrase[] {
  const found: CountPhrase[] = [];
  for (const q of quantities) {
    if (q.kind !== 'count' && !countingMeasures.has(q.unit)) continue;
    if (q.loose || q.to !== null || q.marks.length > 0 || q.approximator !== 'exact' || !Number.isInteger(q.value) || q.value < 2 || q.value > most || (q.unit === '' && !q.han)) continue;
    if (q.headSpan && q.headSpan.start >= q.end && q.head.startsWith('第')) continue;
    // 两分球, 两头低
    if (copy.text.startsWith('分球', q.numeral.end) || /^头[高低大小尖重轻热冷甜翘忙跑]/.test(copy.text.slice(q.numeral.end, q.numeral.end + 2))) continue;
    // 创业园二期污水管网: a stage, not so many
    if (q.unit === '期' && q.han && !'分共了办前后第'.includes(copy.text[q.start - 1] ?? '\n')) continue;
    // 三班倒: how work is divided
    if (q.unit === '班' && /^[一二两三四五六]?[倒轮]/.test(copy.text.slice(q.numeral.end + 1, q.numeral.end + 3))) continue;
    // 三点半, 六点一刻: an hour
    if (q.unit === '点' && /^(?:半|[一三]刻|整|钟|多?钟)/.test(copy.text.slice(q.numeral.end + 1, q.numeral.end + 3))) continue;
    // 老两口有三个女儿: a couple is no two of what follows
    if (q.unit === '口' && q.value === 2 && (/[老小]/.test(copy.text[q.start - 1] ?? '\n') || copy.text[q.numeral.end + 1] === '子')) continue;
    // 两校距离2.6公里: how far they are apart
    if (/^(?:距离|相距|相隔|间距|之间)/.test(copy.text.slice(q.end, q.end + 2)) || /^(?:距离|相距|相隔|间距)/.test(q.head)) continue;
    if (copy.text[q.start] === '第' || copy.text[q.start - 1] === '第') continue;
    // 高二学生 is no two of anything
    if (q.han && q.value < 7 && (q.unit === '' || q.unit.startsWith('学')) && '高初大小第周'.includes(copy.text[q.start - 1] ?? '\n')) continue;
    // 两区一园 and 三区三线 count the sum of both numerals
    if (q.unit !== '个' && q.end > q.numeral.end && hanDigit(copy.text, q.end) >= 0) continue;
    if (q.han && /[一二两三四五六七八九](?:街道|社区|[县区市镇乡村旗场园校])$/.test(copy.text.slice(Math.max(0, q.start - 3), q.start))) continue;
    const noun: Span | null = q.kind !== 'count' ? headRight(copy.text, q.end, sentences[q.sentence]?.end ?? q.end) : q.headSpan && q.headSpan.start >= q.end ? q.headSpan : ofOthers(copy.text, q);
    const end = noun ? (copy.text[noun.end] === '”' && copy.text[noun.start - 1] === '“' ? noun.end + 1 : noun.end) : q.end;
    found.push({ start: q.start, end, numeral: q.numeral, value: q.value, unit: q.unit, noun: noun ? copy.text.slice(noun.start, noun.end) : '', han: q.han, part: q.part, sentence: q.sentence });
  }
  return [...found, ...quoted(copy, sentences, found), ...people(copy, sentences), ...portions(copy, sentences)].sort((a, b) => a.start - b.start);
}

/** 七个国家的62名采购商: the noun before what another figure counts. */
function ofOthers(text: string, { end, unit }: Quantity): Span | null {
  const noun = unit === '' ? undefined : /^([\p{Script=Han}]{2,4})的[\d百千]/u.exec(text.slice(end, end + 6))?.[1];
  return noun === undefined ? null : { start: end, end: end + noun.length };
}

/** 三“芯” and “三芯”: a digit and quotation marks without a classifier. */
function quoted({ text }: StoryText, sentences: readonly Sentence[], known: readonly CountPhrase[]): CountPhrase[] {
  const found: CountPhrase[] = [];
  let sentence = 0;
  let k = 0;
  for (let at = find(text, '“'); at >= 0; at = text.indexOf('“', at + 1)) {
    const before = hanDigit(text, at - 1);
    const inside = hanDigit(text, at + 1);
    if (before < 2 && inside < 2) continue;
    const close = closing(text, at + 1);
    if (close < 0) continue;
    const numeral = before >= 2 ? at - 1 : at + 1;
    while (k < known.length && (known[k]?.end ?? 0) <= numeral) k++;
    if ((known[k]?.start ?? Infinity) <= numeral) continue;
    if (before >= 2 && (hanDigit(text, at - 2) >= 0 || '第十百千'.includes(text[at - 2] ?? '\n'))) continue;
    // 一只叫“二黑”的狗
    if (before < 2 && /[只匹条头位名]叫$/.test(text.slice(at - 2, at))) continue;
    const announces = close - at <= 8 && /^[\u4e00-\u9fff]{0,4}(?:：|——|，即|，分别)/.test(text.slice(close + 1, close + 8));
    if (before < 2 && ((close - at > 4 && !announces) || close - at < 3 || hanDigit(text, at + 2) >= 0 || /[、一二两三四五六七八九十百千]/.test(text.slice(at + 2, close).replace(/统一|唯一|同一|一[致样体律起]/, '')))) continue;
    // “三点半”, “六月天”: an hour or a date
    if (before < 2 && '点月日号时分岁年周天'.includes(text.charAt(at + 2))) continue;
    while (sentence + 1 < sentences.length && (sentences[sentence]?.end ?? 0) <= at) sentence++;
    found.push({
      start: numeral, end: before >= 2 ? close + 1 : close, numeral: { start: numeral, end: numeral + 1 }, value: Math.max(before, inside), unit: '', noun: text.slice(before >= 2 ? at + 1 : at + 2, close), han: true,
      part: sentences[sentence]?.part ?? 0, sentence,
    });
  }
  return found;
}

/** 七个人：, 有五个人，: 个 before 人 counts where a list may follow (个人 is a word of its own). */
function people({ text }: StoryText, sentences: readonly Sentence[]): CountPhrase[] {
  const found: CountPhrase[] = [];
  for (let at = text.indexOf('个人', 1); at >= 0; at = text.indexOf('个人', at + 2)) {
    const value = hanDigit(text, at - 1) >= 0 ? hanDigit(text, at - 1) : isArabic(text.charCodeAt(at - 1)) ? Number(text[at - 1]) : -1;
    if (value < 2 || !'，：—'.includes(text[at + 2] ?? '。') || hanDigit(text, at - 2) >= 0 || isArabic(text.charCodeAt(at - 2)) || '第十百几、'.includes(text[at - 2] ?? '的')) continue;
    const sentence = sentences.findIndex((s) => s.start <= at && at < s.end);
    found.push({ start: at - 1, end: at + 2, numeral: { start: at - 1, end: at }, value, unit: '个', noun: '人', han: !isArabic(text.charCodeAt(at - 1)), part: sentences[sentence]?.part ?? 0, sentence });
  }
  return found;
}

/** 由序厅、帆樯时代、铁轮时代两部分组成: parts that make up a whole. */
function portions({ text }: StoryText, sentences: readonly Sentence[]): CountPhrase[] {
  const found: CountPhrase[] = [];
  for (let at = find(text, '部分'); at > 0; at = text.indexOf('部分', at + 2)) {
    const numeral = text[at - 1] === '个' || text[at - 1] === '大' ? at - 2 : at - 1;
    const value = hanDigit(text, numeral);
    if (value < 2 || hanDigit(text, numeral - 1) >= 0 || '第十百几、'.includes(text[numeral - 1] ?? '的') || !/^部分(?:组成|构成)/.test(text.slice(at, at + 4)) || numeral < at - 1) continue;
    const sentence = sentences.findIndex((s) => s.start <= at && at < s.end);
    found.push({ start: numeral, end: at + 2, numeral: { start: numeral, end: numeral + 1 }, value, unit: '', noun: '部分', han: true, part: sentences[sentence]?.part ?? 0, sentence });
  }
  return found;
}

/** Offset of ” within twelve characters, or −1. */
function closing(text: string, at: number): number {
  for (let i = at; i < at + 12; i++) if (text[i] === '”') return i;
  return -1;
}

function hanDigit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return isArabic(code) ? -1 : text[at] === '十' ? 10 : (digitValues[code & 0xffff] ?? -1);
}
