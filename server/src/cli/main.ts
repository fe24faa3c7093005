#!/usr/bin/env node
// The command `copydesk`: its subcommands and their options; the work is done elsewhere.
import { Command, Option } from 'commander';
import { check } from './check.ts';
import { facts } from './facts.ts';
import { outline } from './outline.ts';

const program = new Command('copydesk').description('报纸审校：检查报纸稿件的日期、数字、名称与版面');
const format = (choices: readonly string[]): Option => new Option('--format <format>', '输出格式').choices(choices).default('text');

program
  .command('check')
  .description('审校文件或文件夹；“-”为标准输入')
  .argument('<path...>')
  .addOption(format(['text', 'json']))
  .action(async (paths: string[], options: { format: 'text' | 'json' }) => {
    process.exitCode = await check(paths, options);
  });
program
  .command('outline')
  .description('列出版面结构')
  .argument('<path...>')
  .addOption(format(['text', 'json']))
  .action(async (paths: string[], options: { format: 'text' | 'json' }) => {
    process.exitCode = await outline(paths, options);
  });
program
  .command('facts')
  .description('列出读出的日期、数字、名称')
  .argument('<path...>')
  .addOption(format(['text', 'json']))
  .action(async (paths: string[], options: { format: 'text' | 'json' }) => {
    process.exitCode = await facts(paths, options);
  });
program
  .command('lsp')
  .description('启动语言服务（编辑器调用）')
  .option('--stdio', '以标准输入输出通信')
  .allowUnknownOption()
  .allowExcessArguments()
  .action(async () => {
    if (!process.argv.some((a) => /^--(?:stdio|node-ipc|pipe|socket)/.test(a))) process.argv.push('--stdio');
    await import('../lsp/main.ts');
  });

// bad usage is exit code 2 by the contract
program.exitOverride();
for (const command of program.commands) command.exitOverride();
try {
  await program.parseAsync();
} catch (error) {
  const code = error instanceof Error && 'exitCode' in error ? Number(error.exitCode) : 2;
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('commander.'))) console.error(error);
  process.exitCode = code === 0 ? 0 : 2;
}
