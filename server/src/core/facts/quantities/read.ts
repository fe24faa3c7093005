// Reads every figure of a story in one pass: from each digit or Han numeral outwards to its unit, approximators and noun.
import { charSet, has } from '../../base/char-set.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Part, StoryText } from '../../syntax/model.ts';
import type { ApproximatorMark, Quantity, QuantityKind } from '../quantity.ts';
import type { Sentence } from '../sentences.ts';
import { isArabic, isHan, isLetter } from './characters.ts';
import { passOver } from './exclusions.ts';
import { type Figure, QuantityInText, Setting } from './in-text.ts';
import { markAfter, markBefore } from './marks.ts';
import { readArabic, readHan, type Numeral } from './numeral.ts';
import { readSpecial, type Special } from './special.ts';
import { triggers } from './triggers.ts';
import { type Unit, unitAt } from './units.ts';
import { toldInMoney, yuan } from './money-left-out.ts';
import { notTenths } from './units-data.ts';

/** Every figure of a story, in order of position. */
export function readQuantities(copy: StoryText, sentences: readonly Sentence[]): Quantity[] {
  const reader = new Reader(copy, sentences);
  return reader.read();
}

/** Units behind which one Han digit tells tenths, and what may follow it. */
const tenthUnits = '块毛斤米元';
const tenthEnds = /^(?:$|[，。、；：！？）”’\s]|[涨卖降跌到升钱的左]|一[斤个只碗张份公件条瓶袋次两])/;
const rangeMarks = charSet('～~—–-－至到');
const headKinds: ReadonlySet<string> = new Set(['headline', 'kicker', 'deck']);

class Reader {
  private readonly found: Quantity[] = [];
  private readonly text: string;
  private readonly parts: readonly Part[];
  private readonly sentences: readonly Sentence[];
  private sentence = 0;
  private setting: Setting | null = null;
  private settingOf = -1;
  private floor = 0;

  constructor(copy: StoryText, sentences: readonly Sentence[]) {
    this.text = copy.text;
    this.parts = copy.parts;
    this.sentences = sentences;
  }

  read(): Quantity[] {
    const { text } = this;
    for (let i = 0; i < text.length; i++) {
      const trigger = triggers[text.charCodeAt(i)] ?? 0;
      if (trigger === 0) continue;
      const skip = passOver(text, i);
      if (skip > i) {
        const years = skip - i === 10 ? this.yearSpan(i, skip) : null;
        if (years) this.addIn(i, years);
        else if (skip - i === 5) this.addYears(i, skip);
        i = skip - 1;
        this.floor = skip;
        continue;
      }
      const figure = this.figureAt(i, this.limitAt(i));
      if (!figure) continue;
      this.add(figure);
      this.floor = figure.end;
      i = Math.max(i, figure.end - 1);
    }
    return this.found;
  }

  private addIn(at: number, figure: Figure): void {
    this.limitAt(at);
    this.add(figure);
  }

  /** 2021年至2025年, both with 年. */
  private addYears(at: number, middle: number): void {
    const { text } = this;
    if (text[middle - 1] !== '年' || !'—-～~至到–'.includes(text[middle] ?? '的') || !isArabic(text.charCodeAt(middle + 1))) return;
    const first = readArabic(text, at, middle);
    const second = readArabic(text, middle + 1, text.length);
    if (first.end !== middle - 1 || second.end !== middle + 5 || text[second.end] !== '年') return;
    this.addIn(at, { ...this.label(first), numeralEnd: second.end, end: second.end + 1, to: second, unitText: '年' });
  }

  /** 2021—2025年: no quantity, but a label with both years. */
  private yearSpan(at: number, end: number): Figure | null {
    const { text } = this;
    const first = readArabic(text, at, end);
    const second = readArabic(text, at + 5, end);
    if (first.end !== at + 4 || second.end !== end - 1 || text[end - 1] !== '年') return null;
    return { ...this.label(first), numeralEnd: second.end, end, to: second, unitText: '年' };
  }

  /** End of the part that holds `at`; moves the sentence pointer along. */
  private limitAt(at: number): number {
    while (this.sentence + 1 < this.sentences.length && (this.sentences[this.sentence]?.end ?? 0) <= at) this.sentence++;
    const s = this.sentences[this.sentence];
    return (s ? this.parts[s.part]?.end : undefined) ?? this.text.length;
  }

  private figureAt(at: number, limit: number): Figure | null {
    const { text } = this;
    const numeral = isArabic(text.charCodeAt(at)) ? readArabic(text, at, limit) : readHan(text, at, limit);
    const special = readSpecial(text, at, limit, numeral);
    if (special) return this.finishSpecial(special, limit);
    if (!numeral) return null;
    if (text.charCodeAt(at - 1) === 0x7b2c) return this.ordinal(numeral, limit);
    return numeral.han ? this.hanFigure(numeral, limit) : this.arabicFigure(numeral, limit);
  }

  private finishSpecial(special: Special, limit: number): Figure {
    const { numeral } = special;
    const marks = this.marksAround(numeral, special.end, limit);
    return { kind: special.kind, numeral, numeralEnd: numeral.end, unit: null, unitText: special.unit, marks, start: startOf(marks, numeral), end: endOf(marks, special.end), to: special.to, special };
  }

  /** 第25位 is a rank, 第四批 an ordinal. */
  private ordinal(numeral: Numeral, limit: number): Figure {
    const { text } = this;
    const unit = unitAt(text, numeral.end, limit);
    const before = text.slice(Math.max(0, numeral.start - 5), numeral.start - 1);
    const rank = unit?.text === '位' || unit?.text === '名' || (!unit && /[居列排]|[全省市国县区]$/.test(before) && !/[，。；：]$/.test(before));
    return { kind: rank ? 'rank' : 'ordinal', numeral, numeralEnd: numeral.end, unit: null, unitText: unit?.text ?? '', marks: noMarks, start: numeral.start - 1, end: numeral.end + (unit?.text.length ?? 0), to: null, special: null };
  }

  private hanFigure(numeral: Numeral, limit: number): Figure | null {
    const { text } = this;
    if (numeral.spelled) return null;
    // 每千瓦时, 每千克: a unit's own first character
    if (text[numeral.start] === '千' && numeral.end === numeral.start + 1 && '瓦克米卡帕赫焦'.includes(text[numeral.end] ?? '\n') && '每/／、元'.includes(text[numeral.start - 1] ?? '\n')) return null;
    const tenth = text[numeral.end] === '成' && numeral.value < 10 && !notTenths.includes(text[numeral.end + 1] ?? '\n');
    const inner = this.innerMark(numeral, limit);
    const at = inner?.end ?? numeral.end;
    const unit = text[at] === '成' ? (tenth ? unitAt(text, at, limit) : null) : unitAt(text, at, limit);
    const big = text[at] === '大' && numeral.value < 100;
    if (!unit && !big && !inner && numeral.scale === 1) {
      const range = !numeral.bare && this.rangeMark(at) > 0 ? this.finish(numeral, null, null, limit) : null;
      return range?.to ? range : null;
    }
    if (!unit && !big && numeral.bare && !inner) return null;
    if (unit?.text === '分' && text[at + 1] !== '钟') return null;
    if ((unit?.text === '年' && (text[numeral.start - 1] === '〇' || numeral.spelled)) || (unit?.text === '号')) return null;
    return this.finish(numeral, inner, unit, limit);
  }

  private arabicFigure(numeral: Numeral, limit: number): Figure | null {
    const { text } = this;
    const inner = this.innerMark(numeral, limit);
    const at = inner?.end ?? numeral.end;
    const before = text.charCodeAt(numeral.start - 1);
    const unit = unitAt(text, at, limit);
    // -5℃; not A-5 or 3-5
    const minus = before === 45 && unit?.dimension === 'temperature' && !isLetter(text.charCodeAt(numeral.start - 2)) && !isArabic(text.charCodeAt(numeral.start - 2));
    if (isLetter(before) || (before === 45 && !minus) || before === 43 || before === 47) return this.label(numeral);
    if (!unit && isLetter(text.charCodeAt(at))) return this.label(numeral);
    if (!unit && !inner && numeral.scale === 1 && text[at] !== '大') {
      const mark = markBefore(text, numeral.start, this.floor, false);
      if (!mark && !this.rangeMark(at)) return this.label(numeral);
    }
    return this.finish(numeral, inner, unit, limit);
  }

  private label(numeral: Numeral): Figure {
    return { kind: 'label', numeral, numeralEnd: numeral.end, unit: null, unitText: '', marks: noMarks, start: numeral.start, end: numeral.end, to: null, special: null };
  }

  /** 余, 多, 几 or 来 between numeral and unit. */
  private innerMark(numeral: Numeral, limit: number): ApproximatorMark | null {
    const { text } = this;
    if (numeral.plusAt >= 0) return { start: numeral.plusAt, end: numeral.end, approximator: 'plus', place: 'inner' };
    const c = text[numeral.end];
    if (numeral.end >= limit || (c !== '余' && c !== '多' && c !== '来')) return null;
    if (c === '来' && !'个人户名家件条位岁天年里斤'.includes(text[numeral.end + 1] ?? '\n')) return null;
    if (c !== '来' && numeral.place < 10 && numeral.scale === 1 && !numeral.bare) return null;
    if (c === '多' && '样元方功种边年式功'.includes(text[numeral.end + 1] ?? '\n') && !(text[numeral.end + 1] === '元' || text[numeral.end + 1] === '年' || text[numeral.end + 1] === '种')) return null;
    return { start: numeral.end, end: numeral.end + 1, approximator: c === '来' ? 'about' : 'plus', place: 'inner' };
  }

  /** Length of a range mark at `at`, 0 where none. */
  private rangeMark(at: number): number {
    if (!has(rangeMarks, this.text.charCodeAt(at))) return 0;
    const c = this.text[at];
    return isArabic(this.text.charCodeAt(at + 1)) || (c !== '-' && '-－−零一二三四五六七八九十百两'.includes(this.text[at + 1] ?? '\n')) ? 1 : 0;
  }

  private finish(numeral: Numeral, inner: ApproximatorMark | null, unit: Unit | null, limit: number): Figure | null {
    const { text } = this;
    let first = numeral;
    let last = numeral;
    let to: Numeral | null = null;
    let at = (inner?.end ?? numeral.end) + (unit?.text.length ?? 0);
    let unitEnd = at;
    let chosen = unit;
    const gap = this.rangeMark(at);
    if (gap > 0 && !inner && !this.movesFrom(numeral.start)) {
      const sign = text[at + gap] === '-' || text[at + gap] === '−' || text[at + gap] === '－' ? 1 : text.startsWith('零下', at + gap) ? 2 : 0;
      const start = at + gap + sign;
      const second = isArabic(text.charCodeAt(start)) ? readArabic(text, start, limit) : readHan(text, start, limit);
      const secondUnit = second ? unitAt(text, second.end, limit) : null;
      // 七八分钟到一刻钟: where the first has its unit and the second is followed by a word, that word is a unit not known here
      const ownWord = second !== null && unit !== null && !secondUnit && second.han && second.end < limit && isHan(text.charCodeAt(second.end));
      if (second && !ownWord && (secondUnit || unit || second.scale > 1) && (!unit || !secondUnit || unit.dimension === secondUnit.dimension)) {
        to = sign > 0 ? negative(second) : second;
        last = second;
        chosen = secondUnit ?? unit;
        unitEnd = second.end + (secondUnit?.text.length ?? 0);
        if (numeral.scale === 1 && second.scale > 1 && numeral.value < second.value / second.scale && !unit) first = scaled(numeral, second.scale);
        // 50分钟到2小时: both in the unit of the second
        if (unit && secondUnit && unit.factor !== secondUnit.factor) first = converted(numeral, unit.factor / secondUnit.factor);
        at = unitEnd;
      } else if (!unit) return this.label(numeral);
    }
    if (!to && this.half(unitEnd, unit)) {
      first = { ...numeral, value: numeral.value + 0.5, low: numeral.low + 0.5, high: numeral.high + 0.5, step: 0.1, place: 0.1 };
      unitEnd++;
      // 一个半小时, 两个半月: the unit is parted by 半
      const parted = unit?.text === '个' ? partedUnit(text, unitEnd, limit) : null;
      if (parted) {
        chosen = parted.unit;
        unitEnd = parted.end;
      }
    }
    const tenth = !to && unit?.text === '成' ? '零一二三四五六七八九'.indexOf(text[unitEnd] ?? '\n') : -1;
    if (tenth > 0 && unitEnd < limit && !unitAt(text, unitEnd + 1, limit)) {
      const value = Number((numeral.value + tenth / 10).toFixed(1));
      first = { ...numeral, value, low: value, high: value, step: 0.1, place: 0.1 };
      unitEnd++;
    }
    // 两块五, 三斤六, 一米八: tenths behind the unit
    const behind = !to && !inner && unit && tenthUnits.includes(unit.text) && numeral.value < 100 && Number.isInteger(numeral.value) && numeral.scale === 1 ? '零一二三四五六七八九'.indexOf(text[unitEnd] ?? '\n') : -1;
    if (behind > 1 && unitEnd < limit && tenthEnds.test(text.slice(unitEnd + 1, unitEnd + 4))) {
      const value = Number((numeral.value + behind / 10).toFixed(1));
      first = { ...numeral, value, low: value, high: value, step: 0.1, place: 0.1 };
      unitEnd++;
    }
    // 1米86
    const hundredths = !to && !inner && unit?.text === '米' && !numeral.han && numeral.scale === 1 && numeral.value < 10 && Number.isInteger(numeral.value) ? /^(\d{2})(?![\d.—～∶:])/.exec(text.slice(unitEnd, Math.min(limit, unitEnd + 3))) : null;
    if (hundredths?.[1] && !unitAt(text, unitEnd + 2, limit)) {
      const value = Number((numeral.value + Number(hundredths[1]) / 100).toFixed(2));
      first = { ...numeral, value, low: value, high: value, step: 0.01, place: 0.01 };
      unitEnd += 2;
    }
    // 16斤2两, 41元5角: the rest in the smaller unit
    const rest = !to && !inner && unit && numeral.scale === 1 && Number.isInteger(numeral.value) ? smaller[unit.text]?.exec(text.slice(unitEnd, Math.min(limit, unitEnd + 4))) : null;
    if (rest?.[1]) {
      const value = Number((numeral.value + smallNumber(rest[1]) / 10 + smallNumber(rest[2] ?? '0') / 100).toFixed(2));
      const step = rest[2] ? 0.01 : 0.1;
      first = { ...numeral, value, low: value, high: value, step, place: step };
      unitEnd += rest[0].length;
    }
    if (chosen?.text === '度' && (last.scale >= 1e4 || (this.found.at(-1)?.unit === '度' && this.found.at(-1)?.dimension === 'energy' && this.found.at(-1)?.sentence === this.sentence) || /(?:[用发耗节省供]电|电[量费])[^，。；温]{0,6}$/.test(text.slice(Math.max(this.floor, numeral.start - 10), numeral.start)))) chosen = ofCurrent;
    if (!chosen && !to && !inner && last.scale >= 1e4 && toldInMoney(text, Math.max(this.clauseStart(numeral.start), this.floor), numeral.start, unitEnd, limit)) chosen = yuan;
    if (chosen?.dimension === 'temperature' || chosen === null) first = this.signed(first, chosen);
    const marks = this.marksAround(first, unitEnd, limit, inner);
    return {
      kind: kindOf(chosen), numeral: first, numeralEnd: last.end, unit: chosen, unitText: chosen?.text ?? (text[at] === '大' ? '大' : ''),
      marks, start: startOf(marks, first), end: chosen || text[at] !== '大' ? endOf(marks, unitEnd) : at + 1, to, special: null,
    };
  }

  /** 三成半, 两年半. */
  private half(at: number, unit: Unit | null): boolean {
    return this.text[at] === '半' && unit !== null && (unit.text === '成' || unit.text === '年' || unit.text === '天' || unit.text === '倍' || unit.text === '个') && this.text[at + 1] !== '数';
  }

  /** −2℃, 零下4℃. */
  private signed(numeral: Numeral, unit: Unit | null): Numeral {
    const { text } = this;
    if (unit?.dimension !== 'temperature') return numeral;
    const c = text[numeral.start - 1];
    if (text.startsWith('零下', numeral.start - 2)) return { ...negative(numeral), start: numeral.start - 2 };
    return c === '-' || c === '−' || c === '－' ? { ...negative(numeral), start: numeral.start - 1 } : numeral;
  }

  /** 从18家至25家 is a move, not a range. */
  private movesFrom(at: number): boolean {
    const clause = this.clauseStart(at);
    for (let i = at - 1; i >= clause && at - i < 14; i--) {
      const c = this.text[i] ?? '';
      if (c === '从' || c === '由') return true;
      if (isArabic(this.text.charCodeAt(i))) return false;
    }
    return false;
  }

  private clauseStart(at: number): number {
    const s = this.sentences[this.sentence];
    let start = s?.start ?? 0;
    for (const clause of s?.clauses ?? []) if (clause.start <= at) start = clause.start;
    return start;
  }

  private marksAround(numeral: Numeral, unitEnd: number, limit: number, inner: ApproximatorMark | null = null): readonly ApproximatorMark[] {
    const { text, floor } = this;
    const leading = markBefore(text, numeral.start, floor, numeral.bare);
    const trailing = markAfter(text, unitEnd, limit);
    if (!leading && !inner && !trailing) return noMarks;
    const list: ApproximatorMark[] = [];
    const first = leading && markBefore(text, leading.start, floor, numeral.bare);
    if (first) list.push(first);
    if (leading) list.push(leading);
    if (inner) list.push(inner);
    if (trailing) list.push(trailing);
    const last = trailing && markAfter(text, trailing.end, limit);
    if (last) list.push(last);
    return list;
  }

  private add(figure: Figure): void {
    const { text } = this;
    const s = this.sentences[this.sentence];
    const index = this.sentence;
    if (!s) return;
    if (this.settingOf !== index || !this.setting) {
      this.setting = new Setting(text, s);
      this.settingOf = index;
    }
    let clause = 0;
    for (let k = 1; k < s.clauses.length && (s.clauses[k]?.start ?? Infinity) <= figure.start; k++) clause = k;
    const clauseSpan = s.clauses[clause] ?? s;
    const inHead = headKinds.has(this.parts[s.part]?.kind ?? '');
    this.found.push(new QuantityInText(figure, this.setting, s.part, index, clause, Math.max(clauseSpan.start, this.floor), inHead));
  }
}

/** 16.8万度, 用电320度: kilowatt hours. */
const ofCurrent: Unit = { text: '度', dimension: 'energy', factor: 1, points: false, not: '' };

/** The smaller unit told behind a larger one, by the larger. */
const smaller: Readonly<Record<string, RegExp>> = { 斤: /^([1-9一二两三四五六七八九])两(?![个名位年天])/, 元: /^([1-9一二三四五六七八九])角(?:([1-9一二三四五六七八九])分)?/, 块: /^([1-9一二三四五六七八九])毛/ };

const noMarks: readonly ApproximatorMark[] = [];

/** Where a figure with these marks begins. */
function startOf(marks: readonly ApproximatorMark[], numeral: Numeral): number {
  const first = marks[0];
  return first?.place === 'before' ? Math.min(first.start, numeral.start) : numeral.start;
}

/** Where it ends, given the end of its unit. */
function endOf(marks: readonly ApproximatorMark[], unitEnd: number): number {
  const last = marks.at(-1);
  return last?.place === 'after' ? last.end : unitEnd;
}

function kindOf(unit: Unit | null): QuantityKind {
  if (!unit || unit.dimension === 'count') return 'count';
  if (unit.points) return 'points';
  if (unit.dimension === 'ratio') return 'percent';
  return unit.text === '倍' || unit.text === '番' ? 'multiple' : 'measure';
}

function negative(numeral: Numeral): Numeral {
  return { ...numeral, value: -numeral.value, low: -numeral.high, high: -numeral.low };
}

/** A numeral told in a unit `ratio` times smaller: 50 of 50分钟到2小时 in hours. */
function converted(numeral: Numeral, ratio: number): Numeral {
  const turned = (n: number): number => Number((n * ratio).toPrecision(12));
  return { ...numeral, value: turned(numeral.value), low: turned(numeral.low), high: turned(numeral.high), step: turned(numeral.step), place: turned(numeral.place) };
}

/** 3～5万: the first numeral shares the scale of the second. */
function scaled(numeral: Numeral, scale: number): Numeral {
  return { ...numeral, value: numeral.value * scale, low: numeral.low * scale, high: numeral.high * scale, step: numeral.step * scale, place: numeral.place * scale, scale };
}

/** 小时 behind 一个半: 个小时; a month only where no word goes on with 月. */
function partedUnit(text: string, at: number, limit: number): { readonly unit: Unit; readonly end: number } | null {
  for (const word of ['小时', '钟头', '星期', '礼拜', '月']) {
    if (!text.startsWith(word, at) || at + word.length > limit || (word === '月' && /^月[亮饼季份票台色光影球刊薪底初末]/.test(text.slice(at, at + 2)))) continue;
    const unit = unitAt(`个${word}`, 0, word.length + 1);
    if (unit?.text === `个${word}`) return { unit, end: at + word.length };
  }
  return null;
}
