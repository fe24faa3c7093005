// Reading order: cut paragraphs are joined, nothing is lost, and a page in order is left as it is.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyzeText } from '../../testkit/check.ts';
import fc from 'fast-check';
import { sourcePages } from '../../testkit/pages-data.ts';
import { otherPages } from '../../testkit/pages-other-data.ts';
import { randomFrom, shufflePage } from '../../testkit/shuffle-page.ts';
import { parse } from '../syntax/parse.ts';
import { inReadingOrder } from './reorder.ts';

/** All characters but blanks, sorted. */
function characters(text: string): string {
  return [...text.replace(/[\s\ufeff]/g, '')].sort().join('');
}

const cut = `第02版：民生

# 石桥镇修好了机耕路

本报讯（记者 周一鸣）雨停以后，石桥镇的机耕路修好了，村民把收割机开进了田里，一天收完了三十多

![机耕路上的收割机](road.jpg)

亩早稻。镇农技站的人跟着下田，教大家晾晒和储存。
`;

describe('reading order', () => {
  it('joins a paragraph that was cut round a picture', () => {
    const { tree } = analyzeText(cut);
    assert.ok(tree.blocks.some((b) => typeof b.joins === 'number'));
    const ordered = inReadingOrder(tree);
    assert.match(ordered, /三十多亩早稻/);
    assert.match(ordered, /^# 石桥镇修好了机耕路$/m);
    assert.equal([...ordered.replace(/\s/g, '')].sort().join(''), [...cut.replace(/\s/g, '')].sort().join(''));
    assert.equal(inReadingOrder(analyzeText(ordered).tree), ordered);
  });

  it('leaves a page in order as it is', () => {
    const page = '第02版：民生\r\n\r\n# 雨停了\r\n\r\n本报讯 雨停了。\r\n';
    assert.equal(inReadingOrder(analyzeText(page).tree), page);
    assert.equal(inReadingOrder(analyzeText('').tree), '');
  });

  it('loses no character of any page', function () {
    this.timeout(30_000);
    const pages = [...sourcePages, ...otherPages];
    fc.assert(fc.property(fc.nat(999), fc.boolean(), fc.boolean(), fc.boolean(), (seed, interleave, dropTail, markdown) => {
      const { text } = shufflePage(pages[seed % pages.length] ?? [], randomFrom(seed), { column: 160, interleave, dropTail, markdown });
      assert.equal(characters(inReadingOrder(parse(text))), characters(text));
    }), { numRuns: 60 });
    const odd = ['第02版：要闻', '\n', '\n\n', '# 桥通了', '## 一', '![桥](a.jpg)', '昨天，桥通了，', '行人走过', '了桥。', '（上接第1版）', '（下转第2版）', '---', '日期: 2026-05-13', '◆ 简讯。', '　　', '本报讯 '];
    fc.assert(fc.property(fc.array(fc.constantFrom(...odd), { maxLength: 30 }), (list) => {
      const text = list.join('');
      assert.equal(characters(inReadingOrder(parse(text))), characters(text));
    }), { numRuns: 400 });
  });

  it('reads as the same stories, and is done at once', function () {
    this.timeout(120_000);
    const told = (text: string): string[] => parse(text).stories.map(({ copy, page }) => `${page ?? ''} ${copy.text.replace(/[\s*]/g, '')}`).sort();
    const pages = [...sourcePages, ...otherPages];
    const check = (text: string): void => {
      const ordered = inReadingOrder(parse(text));
      assert.equal(characters(ordered), characters(text));
      assert.deepEqual(told(ordered), told(text));
      assert.equal(inReadingOrder(parse(ordered)), ordered);
    };
    fc.assert(fc.property(fc.nat(999), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), fc.boolean(), fc.boolean(), (seed, breakMark, interleave, dropTail, markdown) => {
      const { text } = shufflePage(pages[seed % pages.length] ?? [], randomFrom(seed), { column: 160, interleave, dropTail, markdown });
      check(text.replaceAll('\n', breakMark));
    }), { numRuns: 50 });
    const odd = ['第02版：要闻', '\n', '\n\n', '\r\n', '\r', '# 桥通了', '## 一', '![桥](a.jpg)', '昨天，桥通了，', '行人走过', '了桥。', '（上接第1版）', '（下转第2版）', '图为大桥。', '◆ 简讯。', '　　', '本报讯 '];
    fc.assert(fc.property(fc.array(fc.constantFrom(...odd), { maxLength: 30 }), (list) => check(list.join(''))), { numRuns: 300 });
    const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../../test-fixtures/clean');
    for (const name of readdirSync(folder).filter((_, i) => i % 8 === 0)) check(readFileSync(join(folder, name), 'utf8'));
  });

  it('joins nearly all that is cut on a page laid out at random', () => {
    let cuts = 0;
    let left = 0;
    sourcePages.forEach((page, seed) => {
      const { text } = shufflePage(page, randomFrom(seed), { column: 160, interleave: true, dropTail: false, markdown: true });
      const joined = (of: string): number => parse(of).blocks.filter((b) => typeof b.joins === 'number' && b.overlap === 0).length;
      cuts += joined(text);
      left += joined(inReadingOrder(parse(text)));
    });
    assert.ok(cuts > 20 && left <= cuts / 5, `${left} of ${cuts} cuts left`);
  });

  it('leaves what a column break printed twice where it can be seen', () => {
    const page = '# 水库\n\n本报讯（记者 周一鸣）水库的闸门昨天提起来了，下游的渠道一路通到了村\n\n![闸门](a.jpg)\n\n一路通到了村口，地里的秧苗喝上了水。\n';
    const { blocks } = parse(inReadingOrder(parse(page)));
    assert.ok(blocks.some((b) => b.overlap > 0));
  });

  it('keeps the marks of a cut paragraph', () => {
    const page = cut.replace('收割机开进了田里，一天收完了三十多', '收割机开进了田里').replace('本报讯（记者 周一鸣）雨停以后', '**雨停以后').replace('开进了田里', '开进了田里，一天收完了三十多**');
    const { tree } = analyzeText(page);
    assert.ok(tree.blocks.some((b) => typeof b.joins === 'number'));
    const ordered = inReadingOrder(tree);
    assert.match(ordered, /^\*\*雨停以后.*三十多\*\*亩早稻/m);
    assert.equal(characters(ordered), characters(page));
  });

  it('keeps what a column break printed twice', () => {
    const page = '# 水库\n\n本报讯（记者 周一鸣）水库的闸门昨天提起来了，下游的渠道一路通到了村\n\n![闸门](a.jpg)\n\n一路通到了村口，地里的秧苗喝上了水。\n';
    const { tree } = analyzeText(page);
    assert.ok(tree.blocks.some((b) => b.overlap > 0));
    assert.equal(characters(inReadingOrder(tree)), characters(page));
  });
});
