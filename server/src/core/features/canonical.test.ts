// The canonical form: what it looks like, that it comes at once, and that no character is lost on the way.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heldPages } from '../../testkit/pages-held-data.ts';
import { otherPages } from '../../testkit/pages-other-data.ts';
import { randomFrom, shufflePage } from '../../testkit/shuffle-page.ts';
import { parse } from '../syntax/parse.ts';
import { canonicalEdits } from './canonical.ts';
import { applyEdits } from './edits.ts';

const canonical = (text: string): string => applyEdits(text, canonicalEdits(text));
/** All characters in order, blanks and heading marks left out. */
const characters = (text: string): string => text.replace(/[\s\ufeff#]/gu, '');
const kinds = (text: string): string[] => parse(text).blocks.map((b) => `${b.kind} ${b.story ?? '-'} ${b.joins ?? ''}`);

describe('the canonical form', () => {
  it('marks heads, sets one blank line, takes blanks off lines', () => {
    const page = '\n青桐日报\n2026年5月13日　星期三  \n\n\n桥通了，渡口还在\n——青桐江边的一天\n\n□ 本报记者 钟一苇\n　　天没亮，老许就上了船。\n　　船是二十年前下水的，至今没有换过龙骨。\n\n\n\n### 一条船\n\n他修了又修，舍不得换掉它。\n';
    assert.equal(canonical(page), '青桐日报\n2026年5月13日　星期三\n\n# 桥通了，渡口还在\n\n——青桐江边的一天\n\n□ 本报记者 钟一苇\n\n天没亮，老许就上了船。\n\n船是二十年前下水的，至今没有换过龙骨。\n\n## 一条船\n\n他修了又修，舍不得换掉它。\n');
  });

  it('keeps line breaks, front matter, images and verses', () => {
    const page = '---\r\n日期: 2026-05-13\r\n---\r\n\r\n# 江边\r\n\r\n王小河\r\n\r\n![江](a.jpg)\r\n\r\n风从江上来\r\n带着一点盐\r\n吹到我面前\r\n';
    assert.equal(canonical(page), page);
  });

  it('comes at once and loses nothing, on pages and on any text', function () {
    this.timeout(60_000);
    const pages = [...otherPages, ...heldPages];
    fc.assert(fc.property(fc.nat(999), fc.boolean(), fc.boolean(), (seed, interleave, markdown) => {
      const { text } = shufflePage(pages[seed % pages.length] ?? [], randomFrom(seed), { column: 160, interleave, dropTail: true, markdown });
      const once = canonical(text);
      assert.equal(characters(once), characters(text));
      assert.equal(canonical(once), once);
      assert.deepEqual(kinds(once), kinds(text));
    }), { numRuns: 60 });
    const odd = ['第02版：要闻', '\n', '\n\n\n', '\r\n', '# 桥通了', '### 一', '#', '![桥](a.jpg)', '　　昨天，桥通了，', '行人走过', '了桥。', '  ', '（下转第2版）', '---', '日期: 2026-05-13', '◆ 简讯。', '\ufeff', '本报讯 ', '□ 钟一苇', '青桐日报'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...odd), { maxLength: 30 }), (list) => {
      const text = list.join('');
      const once = canonical(text);
      assert.equal(characters(once), characters(text));
      assert.equal(canonical(once), once);
    }), { numRuns: 500 });
  });
});
