// issue/front-matter: front matter that cannot be read, told at its place with how to mend it.
import type { FrontMatterProblem } from '../../syntax/model.ts';
import { defineIssueRule } from '../define.ts';

const messageOf = { line: 'line', unclosed: 'unclosed', yaml: 'yaml', date: 'date', 'no-such-day': 'day', number: 'number', pages: 'pages' } as const satisfies Record<FrontMatterProblem['kind'], string>;

export default defineIssueRule({
  id: 'issue/front-matter',
  severity: 'error',
  fixable: true,
  needs: [],
  source: '本软件的稿件格式（docs/format.md“前置字段”）；YAML 1.2',
  messages: {
    line: { zh: '前置字段每行应是“键: 值”，如“日期: 2026-05-13”；“{words}”不是', en: 'Front matter is made of “key: value” lines; “{words}” is none' },
    unclosed: { zh: '前置字段没有收尾：在“{words}”之后另起一行写“---”', en: 'The front matter is not closed: write “---” on a line behind “{words}”' },
    yaml: { zh: '“{words}”的引号或括号不成对：把值整个放进一对引号里', en: 'The quotes or brackets of “{words}” do not match: put the whole value into quotes' },
    date: { zh: '“{words}”不是日期：写成 2026-05-13 或 2026年5月13日', en: '“{words}” is no date: write it as 2026-05-13' },
    day: { zh: '“{words}”没有这一天', en: '“{words}” is no day of the calendar' },
    number: { zh: '“{words}”不是期号：写 1 以上的数字，如 3187', en: '“{words}” is no issue number: write digits, 1 or more' },
    pages: { zh: '“{words}”不是版数：写 1 以上的数字，如 8', en: '“{words}” is no count of pages: write digits, 1 or more' },
    close: { zh: '补上收尾的“---”', en: 'Add the closing “---”' },
  },
  check({ issue, report }) {
    for (const { kind, span, words } of issue.problems) {
      const at = span.end;
      const fixes = kind === 'unclosed' ? [{ title: 'close' as const, safety: 'confirm' as const, edits: [{ span: { start: at, end: at }, newText: '\n---' }] }] : [];
      report({ message: messageOf[kind], data: { words }, span, fixes });
    }
  },
});
