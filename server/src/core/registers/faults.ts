// What can be wrong with register data, said with how to mend it.
import { and, listed, type Message } from '../base/message.ts';

/** Phrases of what may stand somewhere, each a quotation in English where it is Chinese. */
export function choices(words: Iterable<string>): Message {
  return listed([...words], and);
}

/** Kinds and sections with what they are called in Chinese. */
const sections: Message = { zh: 'programmes（项目）、people（人物）、organisations（单位）、terms（用语）', en: 'programmes, people, organisations, terms' };
const kinds: Message = { zh: 'plan（计划）、mechanism（机制）、project（项目）、slogan（口号）、document（文件）', en: 'plan, mechanism, project, slogan, document' };

/** Faults of register data; keys and values of the file stand in quotation marks. */
export const faults = {
  noSections: { zh: '词库文件应由 programmes、people、organisations、terms 几节组成，每节是一个列表', en: 'A register file is made of the sections programmes, people, organisations and terms, each of them a list' },
  section: { zh: `没有“{section}”这一节；可用 ${sections.zh}`, en: `There is no section “{section}”; use ${sections.en}` },
  noList: { zh: '“{section}”应是列表，每条以“- canonical: 名称”开头', en: '“{section}” must be a list; each entry begins with “- canonical: NAME”' },
  noRecord: { zh: '每条应是“字段: 值”的形式，至少要有 canonical（规范写法）', en: 'An entry is written as “field: value” and needs at least canonical, the name as it is to be printed' },
  noName: { zh: '缺 canonical（规范写法），请补上名称', en: 'canonical is missing; add the name as it is to be printed' },
  field: { zh: '没有“{key}”这个字段；可用：{known}', en: 'There is no field “{key}”; use {known}' },
  noText: { zh: '“{key}”应是文字', en: '“{key}” must be text' },
  level: { zh: '没有“{found}”这一级；可用 {known}', en: 'There is no level “{found}”; use {known}' },
  kind: { zh: `没有“{found}”这一类；可用 ${kinds.zh}`, en: `There is no kind “{found}”; use ${kinds.en}` },
  noKind: { zh: '“kind”只用于 programmes（项目）', en: '“kind” is for programmes only' },
  month: { zh: '“{key}”的 {found} 看不出是几月；写成 2026-01 这样，或加引号', en: '“{key}”: {found} does not tell the month; write 2026-01, or put it in quotation marks' },
  date: { zh: '“{key}”不是日期：“{found}”；写成 2026、2026-01 或 2026-01-12', en: '“{key}” is no date: “{found}”; write 2026, 2026-01 or 2026-01-12' },
  end: { zh: '“{key}”不是日期：“{found}”；写成 2026、2026-01 或 2026-01-12，仍在任的不写', en: '“{key}” is no date: “{found}”; write 2026, 2026-01 or 2026-01-12, and nothing for a post still held' },
  list: { zh: '“{key}”应是列表，写成 [甲, 乙] 或逐行以“- ”开头', en: '“{key}” must be a list: [a, b], or lines that begin with “- ”' },
  itemText: { zh: '“{key}”里每一项都应是文字', en: 'Every item of “{key}” must be text' },
  itemNeeds: { zh: '“{key}”里每一项都应有“{need}”', en: 'Every item of “{key}” needs “{need}”' },
  itemField: { zh: '“{key}”里没有“{field}”这个字段；可用：{known}', en: 'An item of “{key}” has no field “{field}”; use {known}' },
  mark: { zh: '“parts”里每一项都应有“mark”（代号里的那个数字或字）', en: 'Every item of “parts” needs “mark”, the figure or character of the name that it explains' },
  ends: { zh: '“to”（{until}）早于“from”（{since}）；把两个日期对调，或改正其中一个', en: '“to” ({until}) is before “from” ({since}); exchange the two dates, or correct one of them' },
} as const satisfies Readonly<Record<string, Message>>;
