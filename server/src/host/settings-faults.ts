// What can be wrong with a copydesk.yaml, said with what may stand there.
import type { Message } from '../core/base/message.ts';

/** Faults of settings; keys and values of the file stand in quotation marks. */
export const settingsFaults = {
  unread: { zh: '读不了设置文件：{reason}', en: 'The settings cannot be read: {reason}' },
  values: { zh: '读不出内容：{reason}', en: 'The settings cannot be read: {reason}' },
  noRecord: { zh: '设置文件应当是“键: 值”的列表', en: 'Settings are written as lines of “key: value”' },
  key: { zh: '没有“{key}”这一项；可用的有 {known}', en: 'There is no setting “{key}”; use {known}' },
  rules: { zh: '“rules”应当写成“规则: 级别”', en: '“rules” is written as lines of “rule: level”' },
  rule: { zh: '没有规则“{id}”，写法如 figure/sum、format/*', en: 'There is no rule “{id}”; write figure/sum or format/*' },
  ruleNear: { zh: '没有规则“{id}”；相近的有 {near}', en: 'There is no rule “{id}”; near it are {near}' },
  level: { zh: '级别“{level}”不认识；可用 error、warning、information、hint、off', en: 'There is no level “{level}”; use error, warning, information, hint or off' },
  preset: { zh: '体例可用 {known}', en: 'House styles are {known}' },
  style: { zh: '“style”应当写成“项: 值”，或体例名“报纸”“新媒体”', en: '“style” is written as lines of “key: value”, or is the name of a house style: “报纸” or “新媒体”' },
  styleKey: { zh: '体例里没有“{key}”这一项', en: 'House style has no “{key}”' },
  styleValue: { zh: '“{key}”可用 {known}', en: '“{key}” may be {known}' },
  date: { zh: '日期应当写成 2026-03-20', en: 'Write the date as 2026-03-20' },
  paper: { zh: '报名应当是文字', en: 'The name of the paper must be text' },
  firstKey: { zh: '创刊里没有“{key}”这一项；可用的有 {known}', en: 'The first issue has no “{key}”; use {known}' },
  firstIssue: { zh: '创刊写成 { date: 1994-01-01, number: 1 }', en: 'Write the first issue as { date: 1994-01-01, number: 1 }' },
  days: { zh: '出版日写成 [1, 3, 5] 或 [周一, 周三, 周五]', en: 'Write the days of publication as [1, 3, 5], Monday being 1' },
  profile: { zh: '报头要求可用 公开发行、内部资料、any', en: 'What a masthead must have is “公开发行” (a paper on sale), “内部资料” (internal matter) or any' },
  locale: { zh: '语言可用 zh、en', en: 'The language is zh or en' },
  globs: { zh: '应当是通配写法的列表，如 ["**/*.txt"]', en: 'Write a list of patterns such as ["**/*.txt"]' },
  registers: { zh: '词库写成文件名，或文件名的列表，如 [词库/人物.yaml]', en: 'Write the name of a register file, or a list of names such as [registers/people.yaml]' },
  builtin: { zh: '内置词库可用 true（用）、false（不用）', en: 'The built-in registers are true (used) or false (not used)' },
  outside: { zh: '词库文件“{name}”在本文件夹之外，未读；请移到文件夹里面', en: 'The register file “{name}” is outside this folder and was not read; move it into the folder' },
  unreachable: { zh: '在浏览器里只读得到 {folder} 里的词库，“{name}”未读；请移到那里', en: 'In a browser only registers in “{folder}” can be read, so “{name}” was not; move it there' },
  missing: { zh: '没有词库文件“{name}”；文件名按 copydesk.yaml 所在的文件夹写', en: 'There is no register file “{name}”; names count from the folder of copydesk.yaml' },
} as const satisfies Readonly<Record<string, Message>>;
