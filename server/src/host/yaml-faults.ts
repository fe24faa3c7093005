// What is wrong with a text that should be YAML, in the words of people who do not know YAML.
import { asIs, type Message, phrase } from '../core/base/message.ts';
import { reason } from './reasons.ts';

const wrong: Message = { zh: 'YAML 写法有误：{fault}。检查缩进、冒号后的空格和引号', en: 'This is not written as YAML is: {fault}. Look at the indentation, the blanks after colons and the quotation marks' };

const anchor: Message = { zh: '以 * 或 & 开头的文字请加引号', en: 'put a text that begins with * or & in quotation marks' };
const tag: Message = { zh: '以 ! 开头的文字请加引号', en: 'put a text that begins with ! in quotation marks' };

/** The library's faults by their codes. */
const faults: Readonly<Record<string, Message>> = {
  MISSING_CHAR: { zh: '缺引号、括号、逗号或冒号', en: 'a quotation mark, bracket, comma or colon is missing' },
  BAD_INDENT: { zh: '缩进不对，或括号、引号没有收尾', en: 'the indentation is wrong, or a bracket or quotation mark is not closed' },
  DUPLICATE_KEY: { zh: '同一个字段写了两次', en: 'one field is written twice' },
  UNEXPECTED_TOKEN: { zh: '多了标点，或括号、引号不成对', en: 'there is a mark too many, or brackets or quotation marks do not pair' },
  TAB_AS_INDENT: { zh: '缩进用了制表符，请改用空格', en: 'the indentation is a tab; use blanks' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '一行里有两个冒号，或缩进不对；带冒号的文字请加引号', en: 'a line has two colons, or its indentation is wrong; put text with a colon in quotation marks' },
  BLOCK_IN_FLOW: { zh: '括号里不能再分行列项', en: 'lines with items cannot stand within brackets' },
  MULTILINE_IMPLICIT_KEY: { zh: '字段名后缺冒号', en: 'the colon after a field is missing' },
  BAD_SCALAR_START: { zh: '文字以特殊符号开头，请加引号', en: 'a text begins with a special character; put it in quotation marks' },
  BAD_DQ_ESCAPE: { zh: '双引号里的反斜线写法不对，请改用单引号', en: 'a backslash stands wrongly within double quotation marks; use single ones' },
  BAD_ALIAS: anchor,
  ALIAS_PROPS: anchor,
  MULTIPLE_ANCHORS: anchor,
  MULTIPLE_TAGS: tag,
  TAG_RESOLVE_FAILED: tag,
  BAD_COLLECTION_TYPE: tag,
  BAD_DIRECTIVE: { zh: '以 % 开头的文字请加引号', en: 'put a text that begins with % in quotation marks' },
  MULTIPLE_DOCS: { zh: '一个文件里有两份，“---”之后的请另存', en: 'there are two documents in one file; save what is behind “---” as another' },
  KEY_OVER_1024_CHARS: { zh: '字段名太长，或缺冒号', en: 'the name of a field is too long, or a colon is missing' },
  RESOURCE_EXHAUSTION: { zh: '括号套得太深', en: 'brackets stand too deep in each other' },
};

const alias: Message = { zh: '以 * 开头的名字没有着落，或引用得太多；* 开头的文字请加引号', en: 'names that begin with * lead nowhere or are used too often; put a text that begins with * in quotation marks' };

/** A fault that the library has found. */
export function ofYaml({ code, message }: { readonly code: string; readonly message: string }): Message {
  return phrase(wrong, { fault: faults[code] ?? asIs(message.split('\n', 1)[0]?.split(' at line', 1)[0] ?? '') });
}

/** Why a file could not be read as YAML: the file system, the library or a check of ours says it. */
export function yamlReason(error: unknown): Message {
  if (error instanceof Error && error.name === 'YAMLParseError' && 'code' in error) return ofYaml({ code: String(error.code), message: error.message });
  return error instanceof ReferenceError && /alias/i.test(error.message) ? alias : reason(error);
}
