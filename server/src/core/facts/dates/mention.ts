// Dates as the text prints them: one mention with its printed fields and the days it stands for.
import type { DayNumber } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';

/** How fine the printed date is. `vague`: 日前, 近日, 目前. */
export type Grain = 'day' | 'month' | 'year' | 'quarter' | 'half' | 'season' | 'week' | 'vague';

/** What is printed of one day, month or year. Every member is null where it is not printed; shifts count from the anchor (去年: year −1). */
export interface DateFields {
  readonly year: number | null;
  readonly yearShift: number | null;
  readonly month: number | null;
  readonly monthShift: number | null;
  readonly day: number | null;
  readonly dayShift: number | null;
  readonly weekShift: number | null;
  /** Monday = 1. With `weekShift` it is part of the date (上周三). */
  readonly weekday: number | null;
  /** Festival or solar term that names the day: 国庆, 立秋. */
  readonly festival: string | null;
  /** A part of the month or year: 初 上旬 中旬 下旬 底 春 夏 秋 冬 上半年 下半年 一季度 … 以来 全年 暑假; '' where none. */
  readonly stretch: string;
}

interface MentionBase extends Span {
  /** Index of the story's part. */
  readonly part: number;
  /** Inside direct speech. */
  readonly quoted: boolean;
}

/** A run of days, both ends included. */
export interface DayRange {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** A date of the civil calendar, absolute or relative. */
export interface CivilMention extends MentionBase {
  readonly kind: 'civil';
  readonly grain: Grain;
  readonly from: DateFields;
  /** End of a range (6月1日至3日) or last of a list (16日、17日); its fields are filled up from `from`. */
  readonly to: DateFields | null;
  /** True where 、 or 和 joins the ends: only these days, not all between. */
  readonly list: boolean;
  /** 每月5日, 每年3月, 历年. */
  readonly recurring: boolean;
  /** The days it stands for; null where it cannot be resolved or does not exist. */
  readonly days: DayRange | null;
  /** Other readings that the text supports: the year the sentence or paragraph names, the year nearest to the issue. */
  readonly others: readonly DayRange[];
  /** The second nearest reading of a bare month or day, which nothing supports: the year or month before or after. */
  readonly neighbour: DayRange | null;
  /** What `days` counts from: nothing (the year is printed), the issue, a dateline, an earlier date of the text. */
  readonly anchor: 'none' | 'issue' | 'dateline' | 'context';
  /** The day relative words count from; null where neither issue date nor dateline is known. */
  readonly today: DayNumber | null;
}

/** 周五, 星期日 that stands alone; 上周五 is a civil date. */
export interface WeekdayMention extends MentionBase {
  readonly kind: 'weekday';
  /** Monday = 1; one entry a weekday: 周六、周日 → [6, 7]. */
  readonly weekdays: readonly number[];
  /** 每周三, 逢周五, 周一至周五. */
  readonly recurring: boolean;
}

/** A date of the lunar calendar as printed; null where not printed. */
export interface LunarMention extends MentionBase {
  readonly kind: 'lunar';
  /** 丙午, without 年. */
  readonly ganzhi: string | null;
  readonly ganzhiSpan: Span | null;
  readonly month: number | null;
  readonly leap: boolean;
  readonly day: number | null;
  /** Month and day as printed, without year and 农历. */
  readonly monthDay: Span | null;
}

/** A time of day. */
export interface ClockMention extends MentionBase {
  readonly kind: 'clock';
  readonly hour: number;
  readonly minute: number;
  /** 上午, 晚, 凌晨 …; '' where none. It stands before the figure, inside the span. */
  readonly period: string;
  /** The figure without the period word. */
  readonly figure: Span;
  /** How it is printed. */
  readonly form: 'colon' | 'hour' | 'point';
}

/** “十五五”: a five-year plan. */
export interface PlanMention extends MentionBase {
  readonly kind: 'plan';
  /** 十五 → 10, 十四五 → 14. */
  readonly number: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** 20世纪80年代, 上世纪, 1980年代. */
export interface DecadeMention extends MentionBase {
  readonly kind: 'decade';
  /** 20 for 20世纪 and, where the issue is known, for 上世纪; null where unknown. */
  readonly century: number | null;
  readonly decade: number | null;
  /** Years it spans; null where the century is unknown. */
  readonly years: { readonly first: number; readonly last: number } | null;
}

export type DateMention = CivilMention | WeekdayMention | LunarMention | ClockMention | PlanMention | DecadeMention;

/** A dateline (电头): the day a dispatch was sent; relative words behind it count from there. */
export interface Dateline extends Span {
  readonly day: DayNumber;
  readonly part: number;
}

/** Nothing printed. */
export const noFields: DateFields = {
  year: null, yearShift: null, month: null, monthShift: null, day: null, dayShift: null, weekShift: null, weekday: null, festival: null, stretch: '',
};
