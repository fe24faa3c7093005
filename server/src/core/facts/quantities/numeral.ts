// Reads one numeral, Arabic or Han, at a position: its value or the interval it leaves open (十几, 两三百), and how exactly it is printed.
import { digitValues, isArabic, multipliers } from './characters.ts';

/** A numeral without unit. Offsets count in the text it was read from. */
export interface Numeral {
  readonly start: number;
  /** End of the digits proper (`3.5` of 3.5万). */
  readonly digitsEnd: number;
  readonly end: number;
  readonly value: number;
  /** Equal to value, but for 十几, 两三个, 几百. */
  readonly low: number;
  readonly high: number;
  /** Place value of the last printed digit. */
  readonly step: number;
  /** Place value of the last digit that is not zero. */
  readonly place: number;
  /** 1, 1e4, 1e8 or 1e12. */
  readonly scale: number;
  readonly han: boolean;
  /** 余, 多 or 来 stood inside: 300多万. Its offset, or −1. */
  readonly plusAt: number;
  /** 百, 千, 万 or 十 without a digit before it: 百余, 千家万户. */
  readonly bare: boolean;
  /** Digits spelled one by one: 二〇二六. */
  readonly spelled: boolean;
}

/** Powers of ten that a printed numeral can need. */
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

const WAN = 0x4e07;
const YI = 0x4ebf;
const QIAN = 0x5343;
const BAI = 0x767e;
const JI = 0x51e0;
const SHU = 0x6570;
const YU = 0x4f59;
const DUO = 0x591a;
/** 千米, 千克, 千瓦 … are units, not thousands. */
const kiloUnits = new Set([...'米克瓦卡伏帕赫字焦安兆']);

/** The Arabic numeral at `at` (a digit): 1,280.5, 3.5万, 3亿4500万, 300多万. */
export function readArabic(text: string, at: number, limit: number): Numeral {
  let i = at;
  let value = 0;
  let zeros = 0;
  let digits = 0;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isArabic(code)) {
      const d = digitValues[code & 0xffff] ?? 0;
      value = value * 10 + d;
      zeros = d === 0 ? zeros + 1 : 0;
      digits++;
    } else if (!(code === 44 && digits > 0 && digits <= 15 && isGroup(text, i + 1, limit))) break;
  }
  let decimals = 0;
  const point = text.charCodeAt(i);
  if ((point === 46 || point === 0xff0e) && isArabic(text.charCodeAt(i + 1)) && i + 1 < limit) {
    let j = i + 1;
    for (; j < limit && isArabic(text.charCodeAt(j)); j++) {
      const d = digitValues[text.charCodeAt(j) & 0xffff] ?? 0;
      value = value * 10 + d;
      zeros = d === 0 ? zeros + 1 : 0;
      decimals++;
    }
    i = j;
  }
  const digitsEnd = i;
  const divisor = powers[decimals] ?? 10 ** decimals;
  const place = (powers[Math.min(zeros, digits + decimals - 1)] ?? 1) / divisor;
  return withScale(text, at, digitsEnd, limit, value, divisor, value === 0 ? 1 / divisor : place);
}

/** Three digits that are not followed by a fourth: the group behind a thousands comma. */
function isGroup(text: string, at: number, limit: number): boolean {
  return at + 3 <= limit && isArabic(text.charCodeAt(at)) && isArabic(text.charCodeAt(at + 1)) && isArabic(text.charCodeAt(at + 2)) && !isArabic(text.charCodeAt(at + 3));
}

/** Reads 万, 亿, 千万, 万亿 … behind Arabic digits, 多 or 余 between them, and a lower part (3亿4500万). */
function withScale(text: string, start: number, digitsEnd: number, limit: number, mantissa: number, divisor: number, place: number): Numeral {
  let i = digitsEnd;
  let plusAt = -1;
  const c = text.charCodeAt(i);
  const next = text.charCodeAt(i + 1);
  if ((c === YU || c === DUO) && (next === WAN || next === YI) && i + 1 < limit) {
    plusAt = i;
    i++;
  }
  let scale = 1;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    const m = multipliers[code & 0xffff] ?? 0;
    if (m === 0 || m === 10) break;
    if (code === QIAN && kiloUnits.has(text[i + 1] ?? '')) break;
    if (code === BAI && (text[i + 1] === '分' || text[i + 1] === '帕')) break;
    if (scale >= 1e8 || (scale >= 1e4 && m !== 1e8)) break;
    scale *= m;
  }
  // the whole mantissa times the scale divided once: 1.39 × 10¹² without the dust of binary fractions
  let value = (mantissa * scale) / divisor;
  let high = value;
  let lastStep = scale / divisor;
  let lastPlace = place * scale;
  let end = i;
  // 1万零500
  const lower = text[end] === '零' ? end + 1 : end;
  if (scale >= 1e4 && lower < limit && isArabic(text.charCodeAt(lower)) && plusAt < 0) {
    const rest = readArabic(text, lower, Math.min(limit, lower + 10));
    // 3万5000元; not 三万 and a year behind it
    const plain = rest.scale === 1 && scale === 1e4 && rest.digitsEnd - rest.start >= 3 && Number.isInteger(rest.value) && !/^[年月日号]/.test(text.slice(rest.end, rest.end + 1));
    if ((rest.scale > 1 || plain) && rest.value < scale) {
      value = high = value + rest.value;
      lastStep = rest.step;
      lastPlace = rest.place;
      end = rest.end;
    }
  }
  return { start, digitsEnd, end, value, low: value, high, step: lastStep, place: lastPlace, scale, han: false, plusAt, bare: false, spelled: false };
}

/** The Han numeral at `at`, or null where the characters there make none. */
export function readHan(text: string, at: number, limit: number): Numeral | null {
  const run = new HanRun();
  let i = at;
  let plusAt = -1;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    const d = isArabic(code) ? -1 : (digitValues[code & 0xffff] ?? -1);
    if (d >= 0) {
      if (!run.digit(d)) return readSpelled(text, at, limit);
      continue;
    }
    const m = multipliers[code & 0xffff] ?? 0;
    if (m > 0) {
      if (code === QIAN && kiloUnits.has(text[i + 1] ?? '') && run.started) break;
      if (code === BAI && (text[i + 1] === '分' || text[i + 1] === '帕') && run.started) break;
      if (!run.multiply(m)) break;
      continue;
    }
    if (code === JI || code === SHU) {
      if (!run.some(i === at, text.charCodeAt(i + 1))) break;
      continue;
    }
    const next = text.charCodeAt(i + 1);
    if ((code === YU || code === DUO) && run.started && (next === WAN || next === YI) && plusAt < 0) {
      plusAt = i;
      continue;
    }
    break;
  }
  const whole = run.finish(at, i, plusAt);
  return whole && text[i] === '点' ? (withDecimals(text, whole, limit) ?? whole) : whole;
}

/** 一点二亿元, 十二点五米: decimals behind 点, where a scale or a measure says that no time of day is meant; null elsewhere. */
function withDecimals(text: string, whole: Numeral, limit: number): Numeral | null {
  let i = whole.end + 1;
  let decimals = 0;
  let fraction = 0;
  for (; i < limit && decimals < 4; i++, decimals++) {
    const code = text.charCodeAt(i);
    const d = isArabic(code) ? -1 : (digitValues[code & 0xffff] ?? -1);
    if (d < 0) break;
    fraction = fraction * 10 + d;
  }
  const divisor = powers[decimals] ?? 1;
  const m = multipliers[text.charCodeAt(i) & 0xffff] ?? 0;
  const scale = m === 1e4 || m === 1e8 ? m : 1;
  if (decimals === 0 || whole.scale !== 1 || whole.low !== whole.high || whole.value >= 10_000 || (scale === 1 && !/^(?:倍|[吨米斤克升亩]|公[里斤顷]|平方|立方|千[米克瓦]|个百分点|万|亿)/.test(text.slice(i, i + 4)))) return null;
  const value = ((whole.value * divisor + fraction) * scale) / divisor;
  const step = scale / divisor;
  return { ...whole, digitsEnd: i, end: scale === 1 ? i : i + 1, value, low: value, high: value, step, place: step, scale, bare: false };
}

/** Digits one by one (二〇二六, 一一〇); null where only one stands. */
function readSpelled(text: string, at: number, limit: number): Numeral | null {
  let i = at;
  let value = 0;
  for (; i < limit && i - at < 12; i++) {
    const code = text.charCodeAt(i);
    const d = isArabic(code) ? -1 : (digitValues[code & 0xffff] ?? -1);
    if (d < 0) break;
    value = value * 10 + d;
  }
  if (i - at < 2) return null;
  return { start: at, digitsEnd: i, end: i, value, low: value, high: value, step: 1, place: 1, scale: 1, han: true, plusAt: -1, bare: false, spelled: true };
}

/** Adds up a Han numeral from left to right, lower and upper bound side by side. */
class HanRun {
  started = false;
  private bare = false;
  private zero = false;
  private vague = false;
  private low = 0;
  private high = 0;
  private sectionLow = 0;
  private sectionHigh = 0;
  private totalLow = 0;
  private totalHigh = 0;
  /** The last 万 or 亿. */
  private closed = 0;
  private pending = false;
  private last = 1;
  private step = 1;
  /** Place value of the last numeral that is not zero: 百 of 一千二百, a million of 一千二百万. */
  private place = 1;
  private scale = 1;

  /** False where two digits stand side by side that make no 两三. */
  digit(d: number): boolean {
    if (d === 0 && this.started && !this.pending && this.last > 1) {
      this.zero = true;
      return true;
    }
    if (this.pending) {
      if (this.vague || this.low === 0 || !(d === this.high + 1 || (this.high === 3 && d === 5))) return false;
      this.high = d;
      this.vague = true;
      return true;
    }
    this.low = this.high = d;
    this.pending = this.started = true;
    this.step = this.place = 1;
    return true;
  }

  multiply(m: number): boolean {
    if (m < 1e4) {
      if (!this.pending) {
        if (this.sectionHigh > 0 && m >= this.last) return false;
        if (!this.started) this.bare = m > 10;
        this.low = this.high = 1;
      }
      const wide = this.vague && this.high !== this.low;
      this.sectionLow += this.low * m;
      this.sectionHigh += wide ? (this.high + 1) * m - 1 : this.high * m;
      this.place = m;
    } else {
      if (!this.started) {
        this.bare = true;
        this.sectionLow = this.sectionHigh = 1;
      }
      const wide = this.vague && this.pending && this.high !== this.low;
      const sectionLow = this.sectionLow + (this.pending ? this.low : 0);
      const sectionHigh = this.sectionHigh + (this.pending ? this.high + (wide ? 1 : 0) : 0);
      // 一亿二千万: 亿 is closed, 万 is of what follows it; 三万五千亿: 亿 is of all before it
      const below = this.totalHigh > 0 && m < this.closed && sectionHigh > 0;
      const low = below ? this.totalLow + sectionLow * m : (this.totalLow + sectionLow) * m;
      const high = below ? this.totalHigh + sectionHigh * m : (this.totalHigh + sectionHigh) * m;
      if (!Number.isFinite(high) || high > 1e17) return false;
      this.totalLow = low;
      this.totalHigh = high;
      this.sectionLow = this.sectionHigh = 0;
      if (!below) this.scale *= m;
      this.place *= m;
      this.closed = m;
    }
    this.pending = false;
    this.zero = false;
    this.started = true;
    this.last = m;
    this.step = m;
    return true;
  }

  /** 几 or 数: some units (十几), some of the next multiplier (几十). */
  some(first: boolean, next: number): boolean {
    if (this.pending || (!first && this.last !== 10)) return false;
    if (first && (multipliers[next] ?? 0) === 0 && next !== 0x4e2a && next !== 0x5929 && next !== 0x5e74) return false;
    this.low = first ? 2 : 1;
    this.high = 9;
    this.pending = this.started = this.vague = true;
    this.step = 1;
    return true;
  }

  finish(start: number, end: number, plusAt: number): Numeral | null {
    if (!this.started || end === start) return null;
    if (this.pending) {
      // 三千五 is 3500, 三千零五 is 3005
      const factor = !this.zero && this.last >= 100 && !this.vague ? this.last / 10 : 1;
      this.low *= factor;
      this.high *= factor;
      this.step = this.place = factor;
    }
    const low = this.totalLow + this.sectionLow + (this.pending ? this.low : 0);
    const high = this.totalHigh + this.sectionHigh + (this.pending ? this.high : 0);
    return { start, digitsEnd: end, end, value: low, low, high, step: this.step, place: this.place, scale: this.scale, han: true, plusAt, bare: this.bare, spelled: false };
  }
}
