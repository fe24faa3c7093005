// Mastheads, page headers, heads, bylines, captions and what else stands on a page: test-fixtures/constructs.txt says what each line is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tree } from './model.ts';
import { parse } from './parse.ts';

const file = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../../../test-fixtures/constructs.txt'), 'utf8');

/** `2026-3-20 1204 8 临江日报 p2,3`, a dash for what is not there. */
function told({ issue, pages }: Tree): string {
  const { date } = issue;
  return `${date ? `${date.year}-${date.month}-${date.day}` : '-'} ${issue.number ?? '-'} ${issue.pageCount ?? '-'} ${issue.paper ?? '-'} p${pages.map((p) => p.number).join(',')}`;
}

describe('constructs of the format', () => {
  for (const construct of file.split(/^=== ?/m).slice(1)) {
    const [title = '', ...lines] = construct.split('\n');
    it(title, () => {
      const wanted = lines.flatMap((line) => (line.includes('‖') ? [line.slice(line.indexOf('‖') + 1).trim()] : []));
      const tree = parse(lines.map((line) => line.replace(/‖.*$/, '')).join('\n'));
      const wrong = tree.blocks.flatMap((block, i) => {
        const right = (wanted[i] ?? '').split('|').some((one) => {
          const [kind, story] = one.split('@');
          return kind === '?' || (kind === block.kind && (story === undefined || story === block.story));
        });
        return right ? [] : [`${block.kind} ${block.story}, not ${wanted[i]}: ${tree.text.slice(block.span.start, block.span.end)}`];
      });
      assert.deepEqual(wrong, []);
      assert.equal(tree.blocks.length, wanted.length);
      const issue = /\{(.*)\}/.exec(title)?.[1];
      if (issue !== undefined) assert.equal(told(tree), issue);
    });
  }
});
