// format/range-mark: ranges of values, dates and times written with the wrong mark, or with a unit dropped that changes the value.
import { isDigit, isHan } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import { defineStoryRule } from '../define.ts';

const marksOfRange = '-~～〜—–－−';
/** Units that make two figures a range of values. */
const unit = /^(?:%|‰|℃|°C|摄氏度|度|个百分点|万亿|万|亿|元|美元|平方米|平方公里|立方米|公里|千米|厘米|毫米|米|公斤|千克|克|斤|吨|亩|公顷|里|升|毫升|千瓦时|千瓦|兆瓦|瓦|伏|毫克|微克|小时|分钟|秒|天|周|个|岁|名|人|家|户|台|辆|套|件|条|张|次|倍|成|折|级|袋|箱|瓶|棵|株|只|头|支|座|栋|间|层|处|项|毛|角|分|批|期|节|度|页|行|字|倍|[学课]时|学分|周岁|年|[碗杯盒桌笔顿餐粒颗片盏艘架列趟遍篇本册集句段种款枚块根束朵捆匹尾堂圈代辈起例宗幅勺滴针剂帖寸尺丈兆帧]|平米|公分|毫安|英寸|克拉|[千大]卡|赫兹|分贝)/;
/** Units of which the left one must not be left out. */
const scaling = /^(?:%|‰|万亿元?|万元?|亿元?)/;
const leftUnit = /(?:%|‰|℃|°C|摄氏度|度|万亿|万|亿|元|万元|亿元|平方米|公里|千米|厘米|毫米|米|公斤|千克|克|斤|吨|亩|公顷|小时|分钟|天|个月|岁|倍|人|个)$/;
const calendar = /^(?:年|月|日|时|点|号(?![楼线门馆院]))/;
/** ～ and — are both lawful; 〜 and － are their look-alikes in many fonts. */
const accepted: ReadonlySet<string> = new Set(['～', '—', '〜', '－']);
const clock = /^\d{1,2}[:：]\d{2}(?!\d)/;

const messages = {
  glyph: { zh: '数值范围用“{mark}”，不用“{found}”', en: 'A range of values takes “{mark}”, not “{found}”' },
  span: { zh: '起止时间用一字线“—”，不用“{found}”', en: 'A span of time takes “—”, not “{found}”' },
  unit: { zh: '“{left}”后的“{unit}”不能省，应为“{whole}”', en: '“{unit}” behind “{left}” must not be dropped: “{whole}”' },
  doubled: { zh: '数值范围只用一个“{mark}”，不用“{found}”', en: 'One “{mark}” for a range of values, not “{found}”' },
  chain: { zh: '起止、相关项目之间用一字线“—”', en: 'Linked items take “—”, not a hyphen' },
  phone: { zh: '电话区号后用短横线“-”', en: 'A hyphen stands behind a dialling code' },
  correct: { zh: '改为“{whole}”', en: 'Change to “{whole}”' },
} as const;

export default defineStoryRule({
  id: 'format/range-mark',
  severity: 'information',
  fixable: true,
  needs: ['marks'],
  roles: ['article', 'masthead', 'furniture'],
  source: 'GB/T 15834—2011 4.13；GB/T 15835—2011 5.1.3',
  messages,
  check({ copy: { text }, facts: { marks }, config, report }) {
    const mark = config.style.rangeMark;
    let done = -1;
    for (const at of marks.of(marksOfRange)) {
      if (at < done || marks.inAddress(at)) continue;
      let end = at + 1;
      while (end < text.length && marksOfRange.includes(text[end] ?? '')) end++;
      done = end;
      // 5℃~-3℃: the second mark is a sign
      if (end - at === 2 && '-－−'.includes(text[end - 1] ?? ' ') && '~～—'.includes(text[at] ?? ' ') && isDigit(text.charCodeAt(end))) end--;
      const found = text.slice(at, end);
      const range = readRange(text, at, end);
      if (!range) {
        const link = (found === '~' || found === '-') && linked(text, at);
        if (link) {
          const whole = text.slice(link.start, link.end).replace(found, '—');
          report({ message: 'chain', span: link, fixes: [{ title: 'correct', data: { whole }, safety: 'confirm', edits: [{ span: { start: at, end }, newText: '—' }] }] });
          continue;
        }
        const chain = found === '-' ? hyphenChain(text, at) : null;
        if (chain) {
          const edits = chain.marks.map((start) => ({ span: { start, end: start + 1 }, newText: '—' }));
          const whole = text.slice(chain.start, chain.end).replaceAll('-', '—');
          report({ message: 'chain', span: chain, fixes: [{ title: 'correct', data: { whole }, safety: 'confirm', edits }] });
          done = chain.end;
        }
        continue;
      }
      const { left, right, kind } = range;
      const span = { start: left.start, end: right.end };
      if (kind === 'phone') {
        const whole = `${text.slice(left.start, at)}-${text.slice(end, right.end)}`;
        report({ message: 'phone', span, fixes: [{ title: 'correct', data: { whole }, safety: 'safe', edits: [{ span: { start: at, end }, newText: '-' }] }] });
        continue;
      }
      const good = kind === 'time' ? '—' : mark;
      const wrong = !accepted.has(found);
      const scale = kind === 'value' && !range.leftUnit ? (scaling.exec(text.slice(right.number, right.number + 3))?.[0] ?? '') : '';
      if (!wrong && scale === '') continue;
      const newMark = wrong ? good : found;
      const whole = text.slice(left.start, at) + scale + newMark + text.slice(end, right.end);
      const message = scale !== '' ? 'unit' : found.length > 1 ? 'doubled' : kind === 'time' ? 'span' : 'glyph';
      const edits = [{ span: { start: at, end }, newText: scale + newMark }];
      report({ message, data: { mark: good, found, left: text.slice(left.start, at), unit: scale, whole }, span, fixes: [{ title: 'correct', data: { whole }, safety: isSure(found, scale, kind) ? 'safe' : 'confirm', edits }] });
    }
  },
});

interface Range {
  readonly left: Span;
  /** `number` is where the figure ends and its unit begins. */
  readonly right: Span & { readonly number: number };
  readonly leftUnit: boolean;
  readonly kind: 'value' | 'time' | 'phone';
}

function isSure(found: string, scale: string, kind: Range['kind']): boolean {
  return found === '~' && scale === '' && kind === 'value';
}

/** The two ends of a range round the mark at `at`; null where it is no range of values or times. */
function readRange(text: string, at: number, end: number): Range | null {
  // 零下14℃~零下3℃
  const negative = '-－−负'.includes(text[end] ?? ' ') ? 1 : text.startsWith('零下', end) ? 2 : 0;
  if (!isDigit(text.charCodeAt(end + negative))) return null;
  const head = text.slice(Math.max(0, at - 24), at);
  const found = text.slice(at, end);
  const own = leftUnit.exec(head)?.[0] ?? '';
  const numberEnd = at - own.length;
  // bounded: sixteen characters
  const number = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.exec(text.slice(Math.max(0, numberEnd - 16), numberEnd));
  const tail = text.slice(end + negative, end + 24);
  const right = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/.exec(tail);
  if (!right) return null;
  const rest = tail.slice(right[0].length);
  const rightEnd = end + negative + right[0].length;
  if (own === '' && /\d{1,2}[:：]\d{2}$/.test(head) && clock.test(tail)) return clockRange(text, at, end, head, tail);
  if (own === '' && /(?:[年月日时]|\d)$/.test(head) && (calendar.test(rest) || /\d[年月日时]$/.test(head))) return timeRange(text, at, end, head, rest, rightEnd);
  if (!number) return null;
  let start = numberEnd - number[0].length;
  // -5℃: the sign belongs to the figure where nothing it could join stands before it
  if ('-－−'.includes(text[start - 1] ?? ' ') && (isHan(text.charCodeAt(start - 2)) || '，。；：（“'.includes(text[start - 2] ?? ' ')) && own !== '') start--;
  if (own !== '' && text.startsWith('零下', start - 2)) start -= 2;
  const before = text[start - 1] ?? '';
  if (own === '' && (found === '—' || found === '–' || found === '－') && /^0\d{2,3}$/.test(number[0]) && /^\d{7,8}(?!\d)/.test(tail) && !/[\d-]/.test(before)) return { left: { start, end: at }, right: { start: end, end: rightEnd, number: rightEnd }, leftUnit: false, kind: 'phone' };
  if (/[A-Za-z\d._/:：*×xX+=#-]/.test(before) || /^[-—~～–:：/]/.test(rest)) return null;
  const behind = unit.exec(rest)?.[0] ?? '';
  if (behind === '' && (own === '' || found.length > 1 || found === '-')) return found === '~' && (own !== '' || isHan(text.charCodeAt(rightEnd))) ? value(start, at, end, rightEnd, rightEnd, own !== '') : null;
  if (found === '-' && own === '' && isLabel(text, start, number[0], right[0], behind, rest)) return null;
  if (found === '——' && own === '' && behind === '') return null;
  const more = behind === '万' || behind === '亿' || behind === '万亿' ? (unit.exec(rest.slice(behind.length))?.[0] ?? '') : '';
  return value(start, at, end, rightEnd + behind.length + more.length, rightEnd, own !== '');
}

function value(start: number, at: number, end: number, rightEnd: number, number: number, hasUnit: boolean): Range {
  return { left: { start, end: at }, right: { start: end, end: rightEnd, number }, leftUnit: hasUnit, kind: 'value' };
}

/** Scores, room numbers, falling pairs and long codes are no ranges. */
function isLabel(text: string, start: number, left: string, right: string, behind: string, rest: string): boolean {
  const low = Number(left.replaceAll(',', ''));
  const high = Number(right.replaceAll(',', ''));
  if (!(low < high) || /^0\d/.test(left) || left.length > 6) return true;
  if (/^(?:个|人|名|家|项|分|层|级|度|期|节|批|页|行|条|次|座|栋|处|成)/.test(behind) && /[组队图表第号]$/.test(text.slice(Math.max(0, start - 1), start))) return true;
  return behind === '分' && !/^分钟/.test(rest);
}

/** 8:00-11:00. */
function clockRange(text: string, at: number, end: number, head: string, tail: string): Range | null {
  const left = /(\d{1,2})[:：]\d{2}$/.exec(head);
  const right = /^\d{1,2}[:：]\d{2}/.exec(tail);
  if (!left || !right || /[\d:：]/.test(text[at - left[0].length - 1] ?? '')) return null;
  const stop = end + right[0].length;
  return { left: { start: at - left[0].length, end: at }, right: { start: end, end: stop, number: stop }, leftUnit: true, kind: 'time' };
}

/** 11月20日-30日, 2020-2025年, 3-5月. */
function timeRange(text: string, at: number, end: number, head: string, rest: string, rightEnd: number): Range | null {
  const left = /(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日?)?$|\d{4}年?$/.exec(head.slice(-11));
  const start = left && left[0] !== '' ? at - left[0].length : at;
  if (start === at || /[A-Za-z\d.\-/:：]/.test(text[start - 1] ?? '')) return null;
  const behind = calendar.exec(rest)?.[0] ?? '';
  const digits = /^(\d+)(年?)$/.exec(text.slice(start, at));
  const right = text.slice(end, rightEnd);
  if (behind === '' || /^[-/]/.test(rest.slice(behind.length))) return null;
  if (digits && digits[2] === '' && behind === '年' && (digits[1]?.length !== 4 || right.length !== 4)) return digits[1]?.length === 4 || Number(digits[1]) >= Number(right) ? null : { left: { start, end: at }, right: { start: end, end: rightEnd + 1, number: rightEnd }, leftUnit: true, kind: 'value' };
  if (digits && behind !== '年' && (right.length > 2 || Number(digits[1]) >= Number(right))) return null;
  return { left: { start, end: at }, right: { start: end, end: rightEnd + behind.length, number: rightEnd }, leftUnit: true, kind: 'time' };
}

/** 周一-周五, 星期一~星期五, 上午~下午, and any Han linked with ~. */
function linked(text: string, at: number): Span | null {
  const left = /(?:周|星期|礼拜)[一二三四五六日天]$/.exec(text.slice(Math.max(0, at - 3), at))?.[0];
  const right = /^(?:周|星期|礼拜)?[一二三四五六日天]/.exec(text.slice(at + 1, at + 4))?.[0];
  if (left && right) return { start: at - left.length, end: at + 1 + right.length };
  return text[at] === '~' && isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1)) ? { start: at - 1, end: at + 2 } : null;
}

/** 研发-转化-落地: at least two hyphens between short Han words. */
function hyphenChain(text: string, at: number): { start: number; end: number; marks: number[] } | null {
  if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at + 1))) return null;
  const found = [at];
  let end = at + 1;
  let from = end;
  for (; end < text.length && end - from <= 6; end++) {
    if (isHan(text.charCodeAt(end))) continue;
    if (text[end] !== '-' || end === from) break;
    found.push(end);
    from = end + 1;
  }
  let start = at;
  while (start > 0 && at - start < 6 && isHan(text.charCodeAt(start - 1))) start--;
  const first = found[1];
  if (first === undefined || found.length < 2) return null;
  const word = first - at - 1;
  end = Math.min(end, from + Math.max(word, 2));
  return { start: Math.max(start, at - Math.max(word, 2)), end, marks: found };
}
