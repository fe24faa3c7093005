// The house style and rule settings of a newsroom, as the core reads them. host/ and lsp/ fill them from copydesk.yaml and the editor.
import type { Locale } from './message.ts';
import type { KnownIssue } from './publication.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Choices a newsroom makes; every one is documented in docs/house-style.md. */
export interface HouseStyle {
  /** Space between Han and Latin letters or figures: newspapers none, new media one. */
  readonly spacing: 'none' | 'one';
  /** Mark of a range of values. */
  readonly rangeMark: '～' | '—';
  /** Grouping of thousands in integers of five and more digits. */
  readonly thousands: 'none' | 'comma' | 'any';
  /** Word for the day before. */
  readonly yesterday: '昨天' | '昨日' | 'any';
  /** 顿号 between adjacent quoted items. */
  readonly commaBetweenQuotes: 'never' | 'always' | 'any';
  /** Width of digits and Latin letters. */
  readonly digitWidth: 'half' | 'any';
}

export interface Config {
  readonly locale: Locale;
  /** Severity or 'off' by rule id or glob (`format/*`); the most specific wins. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly style: HouseStyle;
  /** 公开发行 asks for what a newspaper sold in public prints in its masthead (CN number, sponsor), 内部资料 for the number of its permit (准印证). */
  readonly mastheadProfile: '公开发行' | '内部资料' | 'any';
  /** Weekdays (Monday = 1) on which the paper comes out; empty: unknown. */
  readonly publicationDays: readonly number[];
  /** The paper's name; null: unknown. */
  readonly paper: string | null;
  /** An issue whose number is known, from which those of later days follow; null: unknown. */
  readonly firstIssue: KnownIssue | null;
}

/** The newspaper preset 报纸. */
export const newspaperStyle: HouseStyle = {
  spacing: 'none',
  rangeMark: '～',
  thousands: 'any',
  yesterday: 'any',
  commaBetweenQuotes: 'never',
  digitWidth: 'half',
};

/** The preset 新媒体: web copy with a blank between Han and Latin, thousands grouped. */
export const newMediaStyle: HouseStyle = {
  spacing: 'one',
  rangeMark: '—',
  thousands: 'comma',
  yesterday: 'any',
  commaBetweenQuotes: 'any',
  digitWidth: 'half',
};

/** House styles by the name a newsroom gives in its settings. */
export const stylePresets: Readonly<Record<string, HouseStyle>> = { 报纸: newspaperStyle, 新媒体: newMediaStyle };

export const defaultConfig: Config = {
  locale: 'zh',
  rules: {},
  style: newspaperStyle,
  mastheadProfile: 'any',
  publicationDays: [],
  paper: null,
  firstIssue: null,
};
