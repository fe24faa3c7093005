// `copydesk check`: findings of files, in one of several formats; safe fixes applied where that is asked for.
import { resolve } from 'node:path';
import type { Severity } from '../core/base/config.ts';
import { and, listed, type Locale, type Message, phrase } from '../core/base/message.ts';
import { saidOf } from '../core/base/said-error.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { nearRules } from '../host/near-rules.ts';
import { settingsFaults } from '../host/settings-faults.ts';
import { type Baseline, readBaseline } from './baseline.ts';
import { defaultCacheFolder, ResultCache } from './cache.ts';
import { distinct } from './distinct.ts';
import type { Format, Totals } from './formats/format.ts';
import { githubFormat } from './formats/github.ts';
import { htmlFormat } from './formats/html.ts';
import { jsonFormat, jsonLinesFormat } from './formats/json.ts';
import { sarifFormat } from './formats/sarif.ts';
import { textFormat } from './formats/text.ts';
import { complaint } from './complaint.ts';
import { covers, type EditorSettings, type Inspected, isSelected, localeAt, unread } from './inspect.ts';
import type { Io } from './io.ts';
import { Progress } from './progress.ts';
import { inspectAll } from './run.ts';
import { changedLines } from './since.ts';
import { findSources } from './sources.ts';
import { shown, shownLines } from './terminal.ts';

export const formatNames = ['text', 'json', 'jsonl', 'sarif', 'github', 'html'] as const;
export const failOnChoices = ['error', 'warning', 'information', 'hint', 'never'] as const;

export interface CheckOptions {
  readonly format: (typeof formatNames)[number];
  readonly fix: boolean;
  readonly rule: readonly string[];
  readonly failOn: (typeof failOnChoices)[number];
  readonly baseline?: string;
  readonly since?: string;
  readonly exclude: readonly string[];
  /** Settings of the editor that runs the command. */
  readonly editorSettings: readonly EditorSettings[];
  readonly threads: number | null;
  /** The language of the messages, where it is not that of the settings. */
  readonly locale?: Locale;
  /** Progress as lines on standard error, for a program that runs the command. */
  readonly progressLines: boolean;
  readonly words: boolean;
  /** A folder of results, true for the usual one, false for none. */
  readonly cache: string | boolean;
}

const ranks: Readonly<Record<Severity, number>> = { error: 4, warning: 3, information: 2, hint: 1 };

/** Runs the check; the answer is the exit code: 0 nothing grave, 1 findings, 2 bad usage or an unreadable file. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  // what is said of the run itself: of files it is said in the language of their settings
  const locale = options.locale ?? io.locale ?? 'zh';
  const usage = (message: Message): number => {
    io.err(`copydesk: ${shownLines(message[locale])}\n`);
    return 2;
  };
  const wrong = misuse(paths, options);
  if (wrong) return usage(wrong);
  let baseline: Baseline = (file) => [...file.findings];
  const totals = { files: 0, unreadable: 0, error: 0, warning: 0, information: 0, hint: 0, fixed: 0 };
  const told = new Set<string>();
  const complain = (path: string, message: string, spoken: Locale): void => {
    totals.unreadable++;
    io.err(complaint(path, message, spoken));
  };
  const missing: Inspected[] = [];
  const sources = distinct(await findSources(paths, options.exclude, isSelected, (path, error) => {
    const spoken = localeAt(path, { locale: options.locale, editor: options.editorSettings });
    complain(path, error[spoken], spoken);
    missing.push(unread(path, error[spoken], spoken));
  }));
  let changed: ReturnType<typeof changedLines> | null = null;
  try {
    if (options.baseline !== undefined) {
      const read = readBaseline(options.baseline, sources.map((s) => s.path));
      ({ baseline } = read);
      if (!read.fits) io.err(`copydesk: ${messages.noneInBaseline[locale]}\n`);
    }
    if (options.since !== undefined) changed = changedLines(sources.filter((s) => s.path !== '-').map((s) => s.path), options.since);
  } catch (error) {
    return usage(saidOf(error));
  }
  const cache = options.cache === false ? null : options.cache === true || options.cache === '' ? defaultCacheFolder() : resolve(options.cache);
  if (cache !== null && !new ResultCache(cache).open()) return usage(phrase(messages.cacheFolder, { folder: cache }));
  const format = formatOf(options.format, io);
  for (const result of missing) await io.out(format.file(result));
  const progress = new Progress(sources.length, io, options.progressLines, locale);
  await inspectAll(sources, { rules: options.rule, fix: options.fix, words: options.words && readsWords(options.rule), withText: format.needsText, changed, editor: options.editorSettings, cache, locale: options.locale ?? null }, options.threads, io, (result, done) => {
    progress.clear();
    for (const warning of result.warnings) {
      if (!told.has(warning)) io.err(`copydesk: ${shown(warning)}\n`);
      told.add(warning);
    }
    if (result.error !== null) complain(result.path, result.error, result.locale);
    if (result.unfixed !== null) complain(result.path, result.unfixed, result.locale);
    const rest = { ...result, findings: baseline(result) };
    count(totals, rest);
    progress.show(done);
    return io.out(format.file(rest));
  });
  progress.clear();
  await io.out(format.end(totals));
  if (cache !== null) new ResultCache(cache).prune();
  if (totals.unreadable > 0) return 2;
  return isGrave(totals, options.failOn) ? 1 : 0;
}

const messages = {
  noneInBaseline: { zh: '基线里没有这次审的文件：相对路径从基线文件所在的文件夹算起，或从当前文件夹算起', en: 'None of the files of this run is in the baseline: its relative paths count from its own folder, or from the working one' },
  cacheFolder: { zh: '{folder} 里有别的文件，不能用来存放结果：--cache 后面写的是存放结果的文件夹，要审校的写在它后面；不写文件夹时用“--cache=”或把 --cache 放在最后', en: '“{folder}” has other files, so no results can be kept in it: behind --cache stands the folder of results, and behind that what is to be checked; for the usual folder write “--cache=” or put --cache last' },
  noRule: { zh: '没有规则“{id}”', en: 'There is no rule “{id}”' },
  fixBaseline: { zh: '基线里的问题本来不提，--fix 却会一起改掉：--fix 不能与 --baseline 同用；先用 --fix，再作基线', en: '--fix would also change what the baseline keeps quiet, so it cannot go with --baseline; use --fix first, then make the baseline' },
  fixInput: { zh: '标准输入没有文件可改：--fix 不能与“-”同用', en: 'Standard input is no file to change: --fix cannot go with “-”' },
  sinceInput: { zh: '标准输入没有历史：--since 不能与“-”同用', en: 'Standard input has no history: --since cannot go with “-”' },
} as const satisfies Readonly<Record<string, Message>>;

function misuse(paths: readonly string[], { fix, rule, since, baseline }: CheckOptions): Message | null {
  const unknown = rule.find((pattern) => !allRules.some((r) => covers(pattern, r.id)));
  if (unknown !== undefined) {
    const near = nearRules(unknown);
    return near.length > 0 ? phrase(settingsFaults.ruleNear, { id: unknown, near: listed(near, and) }) : phrase(messages.noRule, { id: unknown });
  }
  if (fix && baseline !== undefined) return messages.fixBaseline;
  if (paths.includes('-') && fix) return messages.fixInput;
  if (paths.includes('-') && since !== undefined) return messages.sinceInput;
  return null;
}

function formatOf(name: CheckOptions['format'], io: Io): Format {
  switch (name) {
    case 'json': return jsonFormat();
    case 'jsonl': return jsonLinesFormat();
    case 'sarif': return sarifFormat();
    case 'github': return githubFormat();
    case 'html': return htmlFormat();
    case 'text': return textFormat(io.colour, io.columns);
  }
}

function count(totals: { -readonly [K in keyof Totals]: number }, result: Inspected): void {
  if (result.error !== null) return;
  totals.files++;
  totals.fixed += result.fixed;
  for (const f of result.findings) totals[f.severity]++;
}

/** Whether any of the rules asked for reads words; for the others they are not loaded. */
function readsWords(rules: readonly string[]): boolean {
  return allRules.some((rule) => rule.scope === 'story' && rule.usesWords && (rules.length === 0 || rules.some((pattern) => covers(pattern, rule.id))));
}

function isGrave(totals: Totals, failOn: CheckOptions['failOn']): boolean {
  if (failOn === 'never') return false;
  return (Object.keys(ranks) as Severity[]).some((s) => ranks[s] >= ranks[failOn] && totals[s] > 0);
}
