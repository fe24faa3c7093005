// A newsroom's copydesk.yaml: read, checked key by key, each mistake told with its place.
import { LineCounter, parseDocument } from 'yaml';
import { type CivilDate, isValidDate } from '../core/base/calendar.ts';
import { matches } from '../core/analysis/settings.ts';
import { type Config, type HouseStyle, type Severity, stylePresets } from '../core/base/config.ts';
import { and, listed, type Message, phrase } from '../core/base/message.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { nearRules } from './near-rules.ts';
import { settingsFaults as faults } from './settings-faults.ts';
import { ofYaml, yamlReason } from './yaml-faults.ts';

/** A mistake in a settings file; zero-based line and UTF-16 character, length in UTF-16 units. */
export interface SettingsProblem {
  readonly message: Message;
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** A register file named in the settings, relative to them, and where it is named. */
export interface RegisterPath extends Omit<SettingsProblem, 'message'> {
  readonly path: string;
}

/** What a settings file says; members it does not name are absent. */
export interface Settings {
  readonly config: Partial<Config>;
  readonly date: CivilDate | null;
  readonly paper: string | null;
  /** Date and number of the first issue. */
  readonly firstIssue: { readonly date: CivilDate; readonly number: number } | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Register files beside those of copydesk/registers. */
  readonly registers: readonly RegisterPath[];
  /** False where the newsroom does without the built-in registers. */
  readonly builtinRegisters: boolean;
  readonly problems: readonly SettingsProblem[];
}

export const noSettings: Settings = { config: {}, date: null, paper: null, firstIssue: null, include: [], exclude: [], registers: [], builtinRegisters: true, problems: [] };

type Report = (path: readonly (string | number)[], message: Message) => void;
interface Draft {
  config: { -readonly [K in keyof Config]?: Config[K] };
  date: CivilDate | null;
  paper: string | null;
  firstIssue: Settings['firstIssue'];
  include: string[];
  exclude: string[];
  /** With the path of keys that leads to each. */
  registers: { readonly path: string; readonly keys: readonly (string | number)[] }[];
  builtinRegisters: boolean;
}

/** Reads the YAML of a settings file. Never throws: what is wrong is left out and told in `problems`. */
export function readSettingsFile(source: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const problems: SettingsProblem[] = document.errors.map((e) => ({ ...place(lines, e.pos[0], e.pos[1]), message: ofYaml(e) }));
  if (problems.length > 0) return { ...noSettings, problems };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return { ...noSettings, problems: [{ line: 0, character: 0, length: 1, message: phrase(faults.values, { reason: yamlReason(error) }) }] };
  }
  const placeOf = (path: readonly (string | number)[]): Omit<SettingsProblem, 'message'> => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    const range = (node as { range?: [number, number, number] } | null)?.range ?? [0, 1, 1];
    return place(lines, range[0], range[1]);
  };
  const { registers, ...read } = readSettings(value, (path, message) => problems.push({ ...placeOf(path), message }));
  return { ...read, registers: registers.map(({ path, keys }) => ({ path, ...placeOf(keys) })), problems };
}

/** Reads settings that are already values (a settings file's, an editor's). */
export function readSettings(value: unknown, report: Report): Omit<Settings, 'problems' | 'registers'> & Pick<Draft, 'registers'> {
  const draft: Draft = { config: {}, date: null, paper: null, firstIssue: null, include: [], exclude: [], registers: [], builtinRegisters: true };
  if (value === null || value === undefined) return draft;
  if (!isRecord(value)) {
    report([], faults.noRecord);
    return draft;
  }
  for (const [key, entry] of Object.entries(value)) {
    const read = readers[key];
    if (read) read(entry, draft, (message, ...path) => report([key, ...path], message), key);
    else report([key], phrase(faults.key, { key, known: listed(documented, and) }));
  }
  return draft;
}

type Reader = (value: unknown, draft: Draft, wrong: (message: Message, ...path: (string | number)[]) => void, key: string) => void;

const severityNames: Readonly<Record<string, Severity | 'off'>> = {
  error: 'error', warning: 'warning', information: 'information', hint: 'hint', off: 'off',
  错误: 'error', 警告: 'warning', 待核: 'information', 提示: 'hint', 关: 'off', 关闭: 'off',
};

const styleChoices: { readonly [K in keyof HouseStyle]: readonly HouseStyle[K][] } = {
  spacing: ['none', 'one'], rangeMark: ['～', '—'], thousands: ['none', 'comma', 'any'], yesterday: ['昨天', '昨日', 'any'], commaBetweenQuotes: ['never', 'always', 'any'], digitWidth: ['half', 'any'],
};

const readRules: Reader = (value, draft, wrong) => {
  if (!isRecord(value)) return wrong(faults.rules);
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, level] of Object.entries(value)) {
    // YAML 1.1 readers turn off into false
    if (!allRules.some((rule) => matches(id, rule.id))) {
      const near = nearRules(id);
      wrong(near.length > 0 ? phrase(faults.ruleNear, { id, near: listed(near, and) }) : phrase(faults.rule, { id }), id);
    }
    const severity = level === false ? 'off' : severityNames[String(level)];
    if (severity) rules[id] = severity;
    else wrong(phrase(faults.level, { level: String(level) }), id);
  }
  draft.config.rules = rules;
};

const readStyle: Reader = (value, draft, wrong) => {
  const preset = typeof value === 'string' ? value : isRecord(value) && value.preset !== undefined ? String(value.preset) : null;
  if (preset !== null && !stylePresets[preset]) return wrong(phrase(faults.preset, { known: listed(Object.keys(stylePresets), and) }));
  if (!isRecord(value) && preset === null) return wrong(faults.style);
  const style: Record<string, unknown> = { ...stylePresets[preset ?? ''] };
  for (const [key, choice] of isRecord(value) ? Object.entries(value) : []) {
    if (key === 'preset') continue;
    const choices: readonly unknown[] | undefined = (styleChoices as Readonly<Record<string, readonly unknown[]>>)[key];
    if (!choices) wrong(phrase(faults.styleKey, { key }), key);
    else if (choices.includes(choice)) style[key] = choice;
    else wrong(phrase(faults.styleValue, { key, known: listed(choices.map(marked), and) }), key);
  }
  // merged over the preset where it is used
  draft.config.style = style as unknown as HouseStyle;
};

/** A mark as English has it would not be the mark. */
function marked(choice: unknown): Message {
  const word = String(choice);
  return { zh: word, en: /^\w+$/.test(word) ? word : `“${word}”` };
}

const readDate: Reader = (value, draft, wrong) => {
  draft.date = dateOf(value);
  if (!draft.date) wrong(faults.date);
};

function dateOf(value: unknown): CivilDate | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
  const date = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return date && isValidDate(date) ? date : null;
}

const readPaper: Reader = (value, draft, wrong) => {
  if (typeof value === 'string' && value.trim() !== '') draft.config.paper = draft.paper = value.trim();
  else wrong(faults.paper);
};

const firstIssueKeys = ['date', '日期', 'number', '期号'];

const readFirstIssue: Reader = (value, draft, wrong) => {
  const record = isRecord(value) ? value : {};
  for (const key of Object.keys(record)) if (!firstIssueKeys.includes(key)) wrong(phrase(faults.firstKey, { key, known: listed(firstIssueKeys, and) }), key);
  const date = dateOf(record.date ?? record['日期']);
  const number = Number(record.number ?? record['期号'] ?? 1);
  if (date && Number.isInteger(number) && number >= 1) draft.config.firstIssue = draft.firstIssue = { date, number };
  else wrong(faults.firstIssue);
};

const readDays: Reader = (value, draft, wrong) => {
  const days = (Array.isArray(value) ? value : [value]).map((v) => (typeof v === 'number' ? v : '一二三四五六日'.indexOf(String(v).replace('天', '日').slice(-1)) + 1));
  if (days.every((d) => Number.isInteger(d) && d >= 1 && d <= 7)) draft.config.publicationDays = days;
  else wrong(faults.days);
};

const readProfile: Reader = (value, draft, wrong) => {
  if (value === '公开发行' || value === '内部资料' || value === 'any') draft.config.mastheadProfile = value;
  else wrong(faults.profile);
};

const readLocale: Reader = (value, draft, wrong) => {
  if (value === 'zh' || value === 'en') draft.config.locale = value;
  else if (value !== 'auto') wrong(faults.locale);
};

const globs = (member: 'include' | 'exclude'): Reader => (value, draft, wrong) => {
  const list = Array.isArray(value) ? value : [value];
  if (list.every((v) => typeof v === 'string')) draft[member] = list;
  else wrong(faults.globs);
};

const readRegisters: Reader = (value, draft, wrong, key) => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  list.forEach((path, n) => {
    if (typeof path === 'string' && path.trim() !== '') draft.registers.push({ path: path.trim(), keys: Array.isArray(value) ? [key, n] : [key] });
    else wrong(faults.registers, ...(Array.isArray(value) ? [n] : []));
  });
};

const readBuiltin: Reader = (value, draft, wrong) => {
  if (value === true || value === false) draft.builtinRegisters = value;
  else if (value === 'on' || value === '开') draft.builtinRegisters = true;
  else if (value === 'off' || value === '关' || value === '关闭') draft.builtinRegisters = false;
  else wrong(faults.builtin);
};

const anything: Reader = () => undefined;

const readers: Readonly<Record<string, Reader>> = {
  rules: readRules, 规则: readRules,
  style: readStyle, 体例: readStyle,
  date: readDate, 日期: readDate,
  publicationDays: readDays, 出版日: readDays,
  mastheadProfile: readProfile, 报头: readProfile,
  locale: readLocale, 语言: readLocale,
  include: globs('include'), 包含: globs('include'),
  exclude: globs('exclude'), 排除: globs('exclude'),
  // settings of the editor that are not the core's: read where they are used
  language: (value, draft, wrong, key) => readLocale(value === 'zh-cn' ? 'zh' : value, draft, wrong, key), inlayHints: anything, trace: anything, displayLanguage: anything,
  paper: readPaper, 报名: readPaper, firstIssue: readFirstIssue, 创刊: readFirstIssue,
  registers: readRegisters, 词库: readRegisters, builtinRegisters: readBuiltin, 内置词库: readBuiltin,
};

const documented = ['paper', 'publicationDays', 'firstIssue', 'date', 'mastheadProfile', 'rules', 'style', 'registers', 'builtinRegisters', 'include', 'exclude', 'locale'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function place(lines: LineCounter, start: number, end: number): Omit<SettingsProblem, 'message'> {
  const { line, col } = lines.linePos(start);
  return { line: Math.max(0, line - 1), character: Math.max(0, col - 1), length: Math.max(1, end - start) };
}
