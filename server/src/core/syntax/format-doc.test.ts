// The examples of docs/format.md are read as the page says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from './parse.ts';

const page = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../../../docs/format.md'), 'utf8');

/** `kind story text`, with `← line` where it goes on from another line. */
function outline(text: string): string {
  const { blocks } = parse(text);
  return blocks.map((b) => `${b.kind} ${b.story ?? '-'} ${text.slice(b.content.start, b.content.end)}${typeof b.joins === 'number' ? ` ← ${blocks[b.joins]?.line}` : ''}`).join('\n');
}

describe('docs/format.md', () => {
  const examples = [...page.matchAll(/^```issue\n([\s\S]*?)^```\n```outline\n([\s\S]*?)^```$/gm)];
  it('has examples', () => assert.ok(examples.length >= 6));
  for (const [, text = '', wanted = ''] of examples) it(text.trim().split('\n')[0] ?? '', () => assert.equal(outline(text), wanted.trimEnd()));
  it('front matter wins over the masthead', () => {
    const { issue } = parse('---\n日期: 2026年5月14日\nnumber: 88\npages: 四版\npaper: 《江报》\n---\n青桐日报　2026年5月13日　今日8版\n\n# 题\n\n文。');
    assert.deepEqual([issue.date, issue.dateSource, issue.number, issue.pageCount, issue.paper], [{ year: 2026, month: 5, day: 14 }, 'front-matter', 88, 4, '江报']);
  });
});
