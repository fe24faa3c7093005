// The command `copydesk`: its subcommands and their options; the work is done elsewhere.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Locale } from '../core/base/message.ts';
import { version } from '../host/version.ts';
import { check, type CheckOptions, failOnChoices, formatNames } from './check.ts';
import { explain } from './explain.ts';
import type { EditorSettings } from './inspect.ts';
import { facts } from './facts.ts';
import type { Io } from './io.ts';
import { outline } from './outline.ts';
import { register, sectionNames } from './register.ts';
import { shownLines } from './terminal.ts';

type Plain = { readonly format: 'text' | 'json'; readonly locale?: Locale };

const plainFormat = (): Option => new Option('--format <format>', '输出格式').choices(['text', 'json']).default('text');
const language = (): Option => new Option('--locale <locale>', '意见所用的语言，默认依设置 (language of messages; default: the settings)').choices(['zh', 'en']);
const collect = (value: string, list: readonly string[]): string[] => [...list, value];
const positive = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('应当是正整数');
  return number;
};

function editorSettings(json: string): readonly EditorSettings[] {
  try {
    const list = JSON.parse(json) as readonly EditorSettings[];
    if (list.every(({ folder }) => typeof folder === 'string')) return list;
  } catch { /* told below */ }
  throw new InvalidArgumentError('应当是 [{ "folder": …, "settings": … }]');
}

/** Runs the command; the answer is the exit code: 2 for bad usage. */
export async function copydesk(args: readonly string[], streams: Io): Promise<number> {
  // whatever an argument, a name or a library says on the way
  const io: Io = { ...streams, err: (text) => streams.err(shownLines(text)) };
  let code = 0;
  const program = new Command('copydesk').description('报纸审校：检查报纸稿件的日期、数字、名称与版面').version(version, '-V, --version', '版本').helpOption('-h, --help', '帮助').helpCommand(false);
  program
    .command('check')
    .description('审校文件或文件夹；“-”为标准输入')
    .argument('<path...>')
    .addOption(new Option('--format <format>', '输出格式').choices(formatNames).default('text'))
    .addOption(language())
    .option('--fix', '改正可放心改的问题', false)
    .option('--rule <id>', '只查这条规则（或一族，如 date），可多次给', collect, [])
    .addOption(new Option('--fail-on <level>', '有这一级以上的问题时退出码为 1').choices(failOnChoices).default('error'))
    .option('--baseline <file>', '不报此前 --format json 结果里已有的问题')
    .option('--since <revision>', '只报 git 某版本以来改过的行')
    .option('--exclude <glob>', '文件夹里不查的文件或文件夹，可多次给', collect, [])
    .option('--cache [folder]', '留下各文件的结果，内容未变的不再审；中断后再跑可接着做', false)
    // what the VS Code extension passes on: [{ folder, settings }]
    .addOption(new Option('--editor-settings <json>').argParser(editorSettings).default([]).hideHelp())
    .addOption(new Option('--progress-lines').default(false).hideHelp())
    .option('--no-words', '不加载分词，省每个线程约 0.1 秒、30 MB；叠字等要靠分词的就查得少些')
    .option('--threads <n>', '并行的线程数（默认随核数）', positive, null)
    .action(async (paths: string[], options: CheckOptions) => {
      code = await check(paths, options, io);
    });
  program
    .command('outline')
    .description('列出版面结构')
    .argument('<path...>')
    .addOption(plainFormat())
    .addOption(language())
    .action(async (paths: string[], options: Plain) => {
      code = await outline(paths, options, io);
    });
  program
    .command('facts')
    .description('列出读出的日期、数字、名称')
    .argument('<path...>')
    .addOption(plainFormat())
    .addOption(language())
    .action(async (paths: string[], options: Plain) => {
      code = await facts(paths, options, io);
    });
  program
    .command('explain')
    .description('说明一条规则；不给规则则列出全部')
    .argument('[rule]')
    .addOption(language())
    .action((rule: string | undefined, { locale = 'zh' }: { locale?: Locale }) => {
      code = explain(rule, io, locale);
    });
  program
    .command('register')
    .description('把 .csv 或 .xlsx 表格变成词库文件（写到标准输出，存为 copydesk/registers/*.yaml）')
    .argument('<table>')
    .addOption(new Option('--section <section>', '表里是什么').choices(sectionNames).default('people'))
    .action(async (table: string, { section }: { section: (typeof sectionNames)[number] }) => {
      code = await register(table, section, io);
    });
  program
    .command('lsp')
    .description('启动语言服务（编辑器调用）')
    .option('--stdio', '以标准输入输出通信')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => {
      if (!process.argv.some((a) => /^--(?:stdio|node-ipc|pipe|socket)/.test(a))) process.argv.push('--stdio');
      await startServer();
    });
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** The bundled server has a code cache and starts faster than its modules do. */
async function startServer(): Promise<void> {
  const bundled = fileURLToPath(new URL('./server.cjs', import.meta.url));
  if (existsSync(bundled)) createRequire(import.meta.url)(bundled);
  else await import('../lsp/main.ts');
}
