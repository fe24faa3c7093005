// The command `copydesk`: its subcommands and their options; the work is done elsewhere.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Locale, Message } from '../core/base/message.ts';
import { sayIn } from '../core/features/say.ts';
import { version } from '../host/version.ts';
import { check, type CheckOptions, failOnChoices, formatNames } from './check.ts';
import { explain } from './explain.ts';
import type { EditorSettings } from './inspect.ts';
import { facts } from './facts.ts';
import type { Io } from './io.ts';
import { localeIn } from './locale.ts';
import { outline } from './outline.ts';
import { register, sectionNames } from './register.ts';
import { shownLines } from './terminal.ts';
import { helpIn, usageError } from './usage.ts';

type Plain = { readonly format: 'text' | 'json'; readonly locale?: Locale };

const collect = (value: string, list: readonly string[]): string[] => [...list, value];
const noNumber: Message = { zh: '应当是正整数', en: 'write a whole number above 0' };
const noSettings: Message = { zh: '应当是 [{ "folder": …, "settings": … }]', en: 'write [{ "folder": …, "settings": … }]' };

function positive(locale: Locale): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError(noNumber[locale]);
    return number;
  };
}

function editorSettings(locale: Locale): (json: string) => readonly EditorSettings[] {
  return (json) => {
    try {
      const list = JSON.parse(json) as readonly EditorSettings[];
      if (list.every(({ folder }) => typeof folder === 'string')) return list;
    } catch { /* told below */ }
    throw new InvalidArgumentError(noSettings[locale]);
  };
}

/** Runs the command; the answer is the exit code: 2 for bad usage. */
export async function copydesk(args: readonly string[], streams: Io): Promise<number> {
  // whatever an argument, a name or a library says on the way
  const io: Io = { ...streams, err: (text) => streams.err(shownLines(text)) };
  const locale = localeIn(args) ?? io.locale ?? 'zh';
  let code = 0;
  const program = programIn(locale, io, (result) => { code = result; });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const wrong = usageError(error);
    if (wrong) io.err(`copydesk: ${wrong[locale]}\n`);
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** The command and its subcommands, described in a language; `end` is told the exit code. */
function programIn(locale: Locale, io: Io, end: (code: number) => void): Command {
  const say = sayIn(locale);
  const plainFormat = (): Option => new Option('--format <format>', say(texts.format)).choices(['text', 'json']).default('text');
  const language = (): Option => new Option('--locale <locale>', say(texts.locale)).choices(['zh', 'en']);
  const program = new Command('copydesk').description(say(texts.copydesk)).version(version, '-V, --version', say(texts.version)).helpOption('-h, --help', say(texts.help)).helpCommand(false);
  program
    .command('check')
    .description(say(texts.check))
    .argument(say(texts.paths))
    .addOption(new Option('--format <format>', say(texts.format)).choices(formatNames).default('text'))
    .addOption(language())
    .option('--fix', say(texts.fix), false)
    .option('--rule <id>', say(texts.rule), collect, [])
    .addOption(new Option('--fail-on <level>', say(texts.failOn)).choices(failOnChoices).default('error'))
    .option('--baseline <file>', say(texts.baseline))
    .option('--since <revision>', say(texts.since))
    .option('--exclude <glob>', say(texts.exclude), collect, [])
    .option('--cache [folder]', say(texts.cache), false)
    // what the VS Code extension passes on: [{ folder, settings }]
    .addOption(new Option('--editor-settings <json>').argParser(editorSettings(locale)).default([]).hideHelp())
    .addOption(new Option('--progress-lines').default(false).hideHelp())
    .option('--no-words', say(texts.noWords))
    .option('--threads <n>', say(texts.threads), positive(locale), null)
    .action(async (paths: string[], options: CheckOptions) => end(await check(paths, options, io)));
  program
    .command('outline')
    .description(say(texts.outline))
    .argument(say(texts.paths))
    .addOption(plainFormat())
    .addOption(language())
    .action(async (paths: string[], options: Plain) => end(await outline(paths, options, io)));
  program
    .command('facts')
    .description(say(texts.facts))
    .argument(say(texts.paths))
    .addOption(plainFormat())
    .addOption(language())
    .action(async (paths: string[], options: Plain) => end(await facts(paths, options, io)));
  program
    .command('explain')
    .description(say(texts.explain))
    .argument(say(texts.ruleName))
    .addOption(language())
    .action((rule: string | undefined) => end(explain(rule, io, locale)));
  program
    .command('register')
    .description(say(texts.register))
    .argument(say(texts.table))
    .addOption(new Option('--section <section>', say(texts.section)).choices(sectionNames).default('people'))
    .addOption(language())
    .action(async (table: string, options: { readonly section: (typeof sectionNames)[number]; readonly locale?: Locale }) => end(await register(table, options.section, io, options.locale)));
  program
    .command('lsp')
    .description(say(texts.lsp))
    .option('--stdio', say(texts.stdio))
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      if (!process.argv.some((a) => /^--(?:stdio|node-ipc|pipe|socket)/.test(a))) process.argv.push('--stdio');
      await startServer();
    });
  for (const command of [program, ...program.commands]) command.exitOverride().configureHelp(helpIn(locale)).configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined });
  return program;
}

const texts = {
  copydesk: { zh: '报纸审校：检查报纸稿件的日期、数字、名称与版面', en: 'Proofreading for Chinese newspapers: checks dates, figures, names and layout of their pages' },
  version: { zh: '版本', en: 'the version' },
  help: { zh: '帮助', en: 'this help' },
  format: { zh: '输出格式', en: 'how the answer is written' },
  locale: { zh: '意见所用的语言，默认依设置', en: 'language of messages, by default that of the settings' },
  paths: { zh: '<路径...>', en: '<path...>' },
  check: { zh: '审校文件或文件夹；“-”为标准输入', en: 'check files or folders; “-” is standard input' },
  fix: { zh: '改正可放心改的问题', en: 'mend what is safe to mend' },
  rule: { zh: '只查这条规则（或一族，如 date），可多次给', en: 'look for this rule alone, or a family such as date; may be given again' },
  failOn: { zh: '有这一级以上的问题时退出码为 1', en: 'exit by 1 where there are findings of this level or above' },
  baseline: { zh: '不报此前 --format json 结果里已有的问题', en: 'leave out what an earlier --format json has found' },
  since: { zh: '只报 git 某版本以来改过的行', en: 'only lines that changed since a revision of git' },
  exclude: { zh: '文件夹里不查的文件或文件夹，可多次给', en: 'files or folders of a folder to leave out; may be given again' },
  cache: { zh: '留下各文件的结果，内容未变的不再审；中断后再跑可接着做', en: 'keep the results of files, so that those unchanged are not checked again and a broken run goes on' },
  noWords: { zh: '不加载分词，省每个线程约 0.1 秒、30 MB；叠字等要靠分词的就查得少些', en: 'do without word segmentation: saves about 0.1 s and 30 MB a thread, and finds less of what needs words, such as doubled characters' },
  threads: { zh: '并行的线程数（默认随核数）', en: 'threads that run at a time, by default one a core' },
  outline: { zh: '列出版面结构', en: 'list the structure of pages' },
  facts: { zh: '列出读出的日期、数字、名称', en: 'list the dates, figures and names that were read' },
  ruleName: { zh: '[规则]', en: '[rule]' },
  explain: { zh: '说明一条规则；不给规则则列出全部', en: 'explain a rule (in Chinese); without one, list all' },
  table: { zh: '<表格>', en: '<table>' },
  register: { zh: '把 .csv 或 .xlsx 表格变成词库文件（写到标准输出，存为 copydesk/registers/*.yaml）', en: 'make a register file of a .csv or .xlsx table (on standard output; save it as copydesk/registers/*.yaml)' },
  section: { zh: '表里是什么', en: 'what the table holds' },
  lsp: { zh: '启动语言服务（编辑器调用）', en: 'start the language server, as editors do' },
  stdio: { zh: '以标准输入输出通信', en: 'talk over standard input and output' },
} as const satisfies Readonly<Record<string, Message>>;

/** The bundled server has a code cache and starts faster than its modules do. */
async function startServer(): Promise<void> {
  const bundled = fileURLToPath(new URL('./server.cjs', import.meta.url));
  if (existsSync(bundled)) createRequire(import.meta.url)(bundled);
  else await import('../lsp/main.ts');
}
