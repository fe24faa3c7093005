// A figure as it stands in its text: what few readers ask for (noun, scope, interval) is found when it is asked for.
import type { Span } from '../../base/span.ts';
import type { ApproximatorMark, Approximator, Dimension, Modality, Quantity, QuantityKind } from '../quantity.ts';
import { readSettings, settingsAt } from './context.ts';
import { isHan } from './characters.ts';
import { type Head, headLeft, headRight } from './heads.ts';
import { bounds, type Interval } from './marks.ts';
import type { Numeral } from './numeral.ts';
import type { Special } from './special.ts';
import type { Unit } from './units.ts';

/** The sentence a figure stands in, and what holds in it: read once for all its figures. */
export class Setting {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  private read: ReturnType<typeof readSettings> | null = null;

  constructor(text: string, { start, end }: Span) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  at(offset: number): ReturnType<typeof settingsAt> {
    this.read ??= readSettings(this.text, this.start, this.end);
    return settingsAt(this.read, offset);
  }
}

/** A numeral with what stands round it, before its sentence is looked at. */
export interface Figure {
  readonly kind: QuantityKind;
  readonly numeral: Numeral;
  /** End of the last numeral: of a range or score, of the second. */
  readonly numeralEnd: number;
  readonly unit: Unit | null;
  readonly unitText: string;
  readonly marks: readonly ApproximatorMark[];
  readonly start: number;
  readonly end: number;
  readonly to: Numeral | null;
  readonly special: Special | null;
}

export class QuantityInText implements Quantity {
  readonly kind: QuantityKind;
  readonly start: number;
  readonly end: number;
  readonly scale: number;
  readonly han: boolean;
  readonly unit: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly value: number;
  readonly to: number | null;
  readonly step: number;
  readonly place: number;
  readonly approximator: Approximator;
  readonly marks: readonly ApproximatorMark[];
  readonly loose: boolean;
  readonly part: number;
  readonly sentence: number;
  readonly clause: number;
  private readonly setting: Setting;
  private readonly numeralStart: number;
  private readonly numeralEnd: number;
  private readonly digitsEnd: number;
  private readonly floor: number;
  private readonly interval: Interval | null;
  private readonly rough: boolean;
  /** The noun; undefined until it is asked for. */
  private noun: Span | null | undefined = undefined;
  private left: Head | null = null;
  private holds: ReturnType<typeof settingsAt> | null = null;

  /** `part`, `sentence` and `clause` are indexes; its noun may reach back to `floor`; headings round and cut. */
  constructor(figure: Figure, setting: Setting, part: number, sentence: number, clause: number, floor: number, inHead: boolean) {
    const { kind, numeral, unit, special, to } = figure;
    this.kind = kind;
    this.start = figure.start;
    this.end = figure.end;
    this.scale = numeral.scale;
    this.han = numeral.han;
    this.unit = figure.unitText;
    this.dimension = special ? special.dimension : unit ? unit.dimension : kind === 'count' ? 'count' : 'none';
    this.factor = special ? special.factor : unit ? unit.factor : 1;
    this.value = numeral.value;
    this.to = to === null ? null : to.value;
    this.step = numeral.step;
    this.place = numeral.place;
    this.approximator = approximatorOf(figure);
    this.marks = figure.marks;
    this.loose = isLoose(setting.text, kind, numeral);
    this.part = part;
    this.sentence = sentence;
    this.clause = clause;
    this.setting = setting;
    this.numeralStart = numeral.start;
    this.numeralEnd = figure.numeralEnd;
    this.digitsEnd = numeral.digitsEnd;
    this.floor = floor;
    this.interval = intervalOf(figure, this.approximator);
    this.rough = inHead && this.approximator === 'exact' && kind !== 'score' && kind !== 'label' && numeral.place > 1;
  }

  get numeral(): Span {
    return { start: this.numeralStart, end: this.numeralEnd };
  }

  get digits(): Span {
    return { start: this.numeralStart, end: this.digitsEnd };
  }

  get low(): number {
    return (this.interval ? this.interval.low : this.rough ? this.value - this.place / 2 : this.value) * this.factor;
  }

  get high(): number {
    return (this.interval ? this.interval.high : this.rough ? this.value + this.place : this.value) * this.factor;
  }

  get softLow(): number {
    return (this.interval ? this.interval.softLow : this.value) * this.factor;
  }

  get softHigh(): number {
    return (this.interval ? this.interval.softHigh : this.value) * this.factor;
  }

  get head(): string {
    const span = this.headSpan;
    return span ? this.setting.text.slice(span.start, span.end) : '';
  }

  get headSpan(): Span | null {
    if (this.noun === undefined) this.noun = this.readNoun();
    return this.noun;
  }

  get link(): string {
    return this.leftHead.link;
  }

  get subject(): string {
    return this.scope.subject;
  }

  get time(): string {
    return this.scope.time;
  }

  get modality(): Modality {
    return this.scope.modality;
  }

  private get leftHead(): Head {
    this.left ??= this.kind === 'label' ? noHead : headLeft(this.setting.text, this.start, this.floor);
    return this.left;
  }

  private get scope(): ReturnType<typeof settingsAt> {
    this.holds ??= this.setting.at(this.start);
    return this.holds;
  }

  private readNoun(): Span | null {
    const { text, end } = this.setting;
    const { kind } = this;
    const right = kind === 'count' || kind === 'ordinal' ? headRight(text, this.end, end) : null;
    return right ?? this.leftHead.span ?? (kind === 'measure' && text[this.end] === '的' ? headRight(text, this.end + 1, end) : null);
  }

  /** All members of a quantity, for output. */
  toJSON(): Quantity {
    const { kind, start, end, numeral, digits, scale, han, unit, dimension, factor, value, to, step, place, low, high, softLow, softHigh, approximator, marks, loose, head, headSpan, link, subject, time, modality, part, sentence, clause } = this;
    return { kind, start, end, numeral, digits, scale, han, unit, dimension, factor, value, to, step, place, low, high, softLow, softHigh, approximator, marks, loose, head, headSpan, link, subject, time, modality, part, sentence, clause };
  }
}

const noHead: Head = { span: null, link: '' };

function approximatorOf({ kind, numeral, marks, to }: Figure): Approximator {
  if (to !== null && kind !== 'score') return 'range';
  for (const mark of marks) if (mark.approximator !== 'several') return mark.approximator;
  return numeral.high !== numeral.low || marks.length > 0 ? 'several' : 'exact';
}

/** The interval of a figure in its own unit; null for a bare one. */
function intervalOf({ numeral, to, special }: Figure, approximator: Approximator): Interval | null {
  const { value, place } = numeral;
  if (special?.bounds) return special.bounds;
  if (approximator === 'exact') return null;
  if (numeral.high !== numeral.low && approximator !== 'over' && approximator !== 'under') return { low: numeral.low, high: numeral.high, softLow: numeral.low, softHigh: numeral.high };
  if (approximator === 'range' && to) {
    const low = Math.min(value, to.value);
    const high = Math.max(value, to.value);
    return { low, high, softLow: low, softHigh: high };
  }
  if (approximator === 'several') return { low: value, high: value * 10, softLow: value, softHigh: value * 2 };
  return bounds(approximator, value, numeral.bare && approximator === 'plus' ? value : place);
}

/** 一个, 一批; and 百家, 千户 without a word that makes them a count. */
function isLoose(text: string, kind: QuantityKind, numeral: Numeral): boolean {
  return kind === 'count' && numeral.han && (numeral.bare || (numeral.value === 1 && numeral.end - numeral.start === 1)) && isHan(text.charCodeAt(numeral.end));
}
