// Help and errors of usage in the reader's language: the library that reads the arguments speaks English alone.
import type { CommanderError, HelpConfiguration, Option } from 'commander';
import stringWidth from 'string-width';
import { and, asIs, listed, type Locale, type Message, phrase } from '../core/base/message.ts';
import { semicolon } from '../core/features/say.ts';

const headings: Readonly<Record<string, Message>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
};
const options: Message = { zh: '[选项]', en: '[options]' };
const command: Message = { zh: '[命令]', en: '[command]' };
const choices: Message = { zh: '可选：{choices}', en: 'choices: {choices}' };
const byDefault: Message = { zh: '默认：{value}', en: 'default: {value}' };
const brackets: Message = { zh: '{text}（{facts}）', en: '{text} ({facts})' };

/** How the library is to write its help. */
export function helpIn(locale: Locale): HelpConfiguration {
  const placeholders = (usage: string): string => usage.replace('[options]', options[locale]).replace('[command]', command[locale]);
  return {
    displayWidth: stringWidth,
    // a line of Chinese has no blanks to be broken at; terminals break it well
    ...(locale === 'zh' ? { boxWrap: (text: string): string => text } : {}),
    styleTitle: (title) => headings[title]?.[locale] ?? title,
    styleUsage: placeholders,
    styleSubcommandTerm: placeholders,
    optionDescription: (option) => describe(option)[locale],
  };
}

/** What an option is for, what it may be and what it is where it is not given. */
function describe({ description, argChoices, defaultValue }: Option): Message {
  const facts: Message[] = [];
  if (argChoices) facts.push(phrase(choices, { choices: listed(argChoices, and) }));
  if (typeof defaultValue === 'string') facts.push(phrase(byDefault, { value: defaultValue }));
  return facts.length === 0 ? asIs(description) : phrase(brackets, { text: asIs(description), facts: listed(facts, semicolon) });
}

const suggestion: Message = { zh: '，是不是 {words}？--help 列出全部', en: '; did you mean {words}? --help lists all' };
const all: Message = { zh: '；--help 列出全部', en: '; --help lists all' };
const allowed: Message = { zh: '可用 {words}', en: 'use {words}' };

/** The library's errors by their codes: the sentence it makes, and ours with what stands at {a} and {b}. `{more}` is what it proposes, `{c}` what it would have taken. */
const errors: Readonly<Record<string, readonly (readonly [string, Message])[]>> = {
  'commander.unknownOption': [["unknown option '{a}'", { zh: '没有选项“{a}”{more}', en: 'There is no option “{a}”{more}' }]],
  'commander.unknownCommand': [["unknown command '{a}'", { zh: '没有命令“{a}”{more}', en: 'There is no command “{a}”{more}' }]],
  'commander.missingArgument': [["missing required argument '{a}'", { zh: '缺少“{a}”；--help 说明用法', en: '“{a}” is missing; --help tells the usage' }]],
  'commander.optionMissingArgument': [["option '{a}' argument missing", { zh: '选项“{a}”后面缺少值', en: 'A value is missing behind the option “{a}”' }]],
  'commander.excessArguments': [['{x}Expected {a} argument{y} but got {b}.', { zh: '参数多了：要 {a} 个，给了 {b} 个', en: 'There are too many arguments: {b} instead of {a}' }]],
  'commander.invalidArgument': [
    ["option '{a}' argument '{b}' is invalid. {c}", { zh: '选项“{a}”的值“{b}”不对：{c}', en: '“{b}” is no value of the option “{a}”: {c}' }],
    ["command-argument value '{b}' is invalid for argument '{a}'. {c}", { zh: '“{a}”的值“{b}”不对：{c}', en: '“{b}” is no value of “{a}”: {c}' }],
  ],
};
const proposal = '\n(Did you mean ';
const onlyThese = 'Allowed choices are ';

/** What stands at the places of a sentence; null where it is another sentence. One pass, however long the arguments are. */
function placesIn(sentence: string, words: string): Readonly<Record<string, string>> | null {
  const [lead = '', ...parts] = sentence.split('{');
  if (!words.startsWith(lead)) return null;
  const found: Record<string, string> = {};
  let at = lead.length;
  for (const [i, part] of parts.entries()) {
    const [name = '', behind = ''] = part.split('}');
    const end = i + 1 < parts.length ? words.indexOf(behind, at) : words.length - behind.length;
    if (end < at || !words.startsWith(behind, end)) return null;
    found[name] = words.slice(at, end);
    at = end + behind.length;
  }
  return found;
}

/** What is wrong with the arguments; null where nothing is, and help or the version was asked for. */
export function usageError({ code, message }: CommanderError): Message | null {
  if (code === 'commander.help' || code === 'commander.helpDisplayed' || code === 'commander.version') return null;
  const words = message.replace(/^error: /, '');
  const proposed = words.lastIndexOf(proposal);
  const more = proposed < 0 ? all : phrase(suggestion, { words: listed(words.slice(proposed + proposal.length, -2).replace(/^one of /, '').split(', '), and) });
  for (const [sentence, said] of errors[code] ?? []) {
    const places = placesIn(sentence, proposed < 0 ? words : words.slice(0, proposed));
    if (!places) continue;
    const { a = '', b = '', c = '' } = places;
    return phrase(said, { a, b, c: c.startsWith(onlyThese) ? phrase(allowed, { words: listed(c.slice(onlyThese.length, -1).split(', '), and) }) : asIs(c), more });
  }
  return asIs(words);
}
