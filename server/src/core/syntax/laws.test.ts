// Laws of the parser on any text: nothing lost, nothing thrown, linear on hostile lines, a parser with a memory equals one without.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { randomFrom, shufflePage } from '../../testkit/shuffle-page.ts';
import { sourcePages } from '../../testkit/pages-data.ts';
import { gathered } from './apart.ts';
import { createParser, noOutside, parse } from './parse.ts';

const fragments = ['青桐日报', '2026年5月13日', '星期三', '第2版', '　', ' ', '\n', '\n\n', '\r\n', '\r', '# ', '## ', '◆ ', '□ 本报记者 钟一苇', '本报讯（记者 许四海）', '昨天，渡口的灯修好了。', '渡口的灯', '，', '。', '“', '”', '（下转第3版）', '图片由青山村提供', '![渡口](a.jpg)', '---', '日期: 2026-05-13', '\ud83c', '\udf00', '𠮷', '\ufeff', 'AB12', '本报记者 许四海 摄', '一、', '：', '——'];
const texts = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join(''));

const headers = ['\n（上接第1版）', '\n（下转第2版）\n', '\n---\n日期: 2026-05-13\n', '\n第03版：要闻\n', '\nA02 文化\n', '\n责任编辑：钟一苇\n', '\n\n\n', '\n青桐日报\n2026年5月14日 星期四 总第3188期\n', '\n# 新题\n', '\n2版 综合\n责编/许四海\n', '\n04 教育周刊\n', '\n\n要闻02\n\n', '\n夜读岚溪 4版\n', '\n第05版：聚焦2026临江两会\n'];

/** A masthead and eight pages with their headers. */
function wholeIssue(seed: number): string {
  const pages = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => {
    const { text } = shufflePage(sourcePages[(seed + n) % sourcePages.length] ?? [], randomFrom(seed + n), { column: 160, interleave: n % 2 === 0, dropTail: n % 3 === 0, markdown: true });
    return `${n === 0 ? '青桐日报\n2026年5月13日　星期三　总第3187期　今日8版' : `第0${n + 1}版：综合`}\n\n${text}`;
  });
  return pages.join('\n\n');
}

/** Some five hundred lines without a page header: a keystroke may make it a short text, or a long one. */
function longText(seed: number, markdown: boolean): string {
  const pages = Array.from({ length: 17 }, (_, n) => shufflePage(sourcePages[(seed + n) % sourcePages.length] ?? [], randomFrom(seed + n), { column: 260, interleave: false, dropTail: false, markdown }).text);
  return pages.join('\n\n');
}

/** Blocks in order, apart, and only blanks between them. */
function checkBlocks(text: string): void {
  let at = 0;
  for (const block of parse(text).blocks) {
    assert.ok(block.span.start >= at && block.span.end >= block.span.start && block.content.start >= block.span.start && block.content.end <= block.span.end);
    assert.match(text.slice(at, block.span.start), /^[\s\ufeff]*$/u);
    at = block.span.end;
  }
  assert.match(text.slice(at), /^[\s\ufeff]*$/u);
}

/** Every piece of a story stands in the document as it reads. */
function checkPieces(text: string): void {
  for (const { copy, pieces } of parse(text).stories) {
    for (const { at, from, length } of pieces) assert.equal(copy.text.slice(at, at + length), text.slice(from, from + length));
    for (const part of copy.parts) assert.ok(part.start <= part.end && part.end <= copy.text.length);
  }
}

/** One of each kind of block, and cuts and jumps. */
const runsOfBlocks: Readonly<Record<string, string>> = {
  'page headers': '第1版\n', 'pages with a line each': '第1版 要闻\n\n昨天，桥通了。\n\n', 'weak page headers': '04 教育周刊\n\n', guides: '夜读岚溪 4版\n', mastheads: '青桐日报\n2026年5月13日 星期三 总第3188期\n',
  names: '青桐日报\n', headlines: '# 大桥合龙\n', subheads: '## 一条船\n\n', 'bare heads': '渡口的灯修好了\n\n', kickers: '一江两岸\n# 大桥合龙\n\n本报讯 昨天，桥通了。\n\n', decks: '——青桐的一天\n',
  bylines: '□ 本报记者 钟一苇\n', 'bare names': '钟一苇 许四海\n', paragraphs: '昨天，桥通了。\n', reports: '本报讯 昨天，桥通了。\n', cuts: '昨天，桥通了，行人走\n\n图为大桥。\n\n过了桥。\n\n', 'stories in stories': '# 大桥合龙\n\n本报讯 昨天，桥通了，行人走\n\n# 书屋开门\n\n过了桥。书屋开门了，行人走\n\n',
  briefs: '◆ 昨天，桥通了。\n', notes: '编者按：今天起推出。\n', captions: '图为大桥。\n', images: '![桥](a.jpg)\n', credits: '图片由江边书屋提供\n', sections: '专家点评\n', slogans: '富强 民主 文明 和谐\n', rules: '———\n', staff: '责任编辑：钟一苇\n',
  jumps: '（下转第3版）\n', 'jumps answered': '第01版：要闻\n# 桥\n昨天桥通了，\n（下转第2版）\n第02版：要闻\n（上接第1版）昨天桥通了。\n', rows: '07:00 早安青桐\n', 'numbered heads': '一、怎么建\n', 'narrow columns': '整，青桐老桥的灯一齐亮了。灯\n', 'front matter': '---\n日期: 2026-05-13\n', 'blank lines': '\n',
};

describe('laws of the parser', () => {
  it('blocks and the blanks between them are the text', () => fc.assert(fc.property(texts, checkBlocks), { numRuns: 300 }));
  it('stories read what stands in the document', () => fc.assert(fc.property(texts, checkPieces), { numRuns: 300 }));
  it('no block belongs to two stories', () => fc.assert(fc.property(texts, (text) => {
    const { blocks, stories } = parse(text);
    const all = stories.flatMap((s) => s.blocks);
    assert.equal(new Set(all).size, all.length);
    assert.equal(all.length, blocks.length);
  }), { numRuns: 200 }));
  it('a parser with a memory reads as one without', function () {
    this.timeout(30_000);
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), fc.constantFrom(...fragments)), { minLength: 1, maxLength: 8 }), (seed, edits) => {
    const parser = createParser();
    let { text } = shufflePage(sourcePages[seed % sourcePages.length] ?? [], randomFrom(seed), { column: 160, interleave: seed % 2 === 0, dropTail: true, markdown: true });
    parser.parse(text, noOutside);
    for (const [place, length, insert] of edits) {
      const at = Math.floor(place * text.length);
      text = text.slice(0, at) + insert + text.slice(at + length);
      assert.deepEqual(gathered(parser.parse(text, noOutside)), gathered(parse(text)));
    }
  }), { numRuns: 12 });
  });
  it('reads the sheets of an issue as one without a memory', function () {
    this.timeout(60_000);
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(fc.constant(0), fc.nat(60), fc.nat(3000)), fc.oneof(fc.constantFrom(...fragments, ...headers), fc.constant(''))), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom('\n', '\r\n', '\r'), edits, (seed, breakMark, list) => {
      const parser = createParser();
      let text = wholeIssue(seed).replaceAll('\n', breakMark);
      parser.parse(text, noOutside);
      for (const [place, length, insert] of list) {
        const at = Math.floor(place * text.length);
        text = text.slice(0, at) + insert.replaceAll('\n', breakMark) + text.slice(at + length);
        assert.deepEqual(gathered(parser.parse(text, noOutside)), gathered(parse(text)));
      }
    }), { numRuns: 25 });
  });
  it('reads a long text without page headers as one without a memory', function () {
    this.timeout(120_000);
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.oneof(fc.constant(0), fc.nat(60), fc.nat(9000)), fc.oneof(fc.constantFrom(...fragments, ...headers), fc.constant(''))), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(true, false), edits, (seed, markdown, list) => {
      const parser = createParser();
      let text = longText(seed, markdown);
      parser.parse(text, noOutside);
      for (const [place, length, insert] of list) {
        const at = Math.floor(place * text.length);
        text = text.slice(0, at) + insert + text.slice(at + length);
        assert.deepEqual(gathered(parser.parse(text, noOutside)), gathered(parse(text)));
      }
    }), { numRuns: 20 });
  });
  it('line breaks of Windows change nothing but offsets', () => {
    const { text } = shufflePage(sourcePages[0] ?? [], randomFrom(7), { column: 160, interleave: true, dropTail: false, markdown: true });
    const windows = parse(text.replaceAll('\n', '\r\n'));
    const unix = parse(text);
    assert.deepEqual(windows.blocks.map((b) => [b.kind, b.line, b.story, b.joins]), unix.blocks.map((b) => [b.kind, b.line, b.story, b.joins]));
    assert.deepEqual(windows.stories.map((s) => s.copy), unix.stories.map((s) => s.copy));
  });
  for (const [name, unit] of Object.entries({ brackets: '（', 'closing brackets': '）', digits: '8', blanks: '　', 'Han numerals': '一', quotes: '“', commas: '，', names: '王小明 ', weather: '雷阵雨', 'page numbers': '第2版 ', pages: '2版 ', dots: '·', dashes: '—', 'issue numbers': '第3期', photographers: '摄 ', labels: '编辑 ' })) {
    it(`hostile line of ${name}`, function () {
      this.timeout(5000);
      parse(unit.repeat(Math.ceil(100_000 / unit.length)));
      parse(`# 题\n\n本报讯 ${unit.repeat(300)}\n\n${`${unit.repeat(30)}\n`.repeat(200)}`);
    });
  }
  for (const [name, unit] of Object.entries(runsOfBlocks)) {
    it(`time grows with the length of a run of ${name}`, function () {
      this.timeout(60_000);
      const took = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        const began = process.cpuUsage();
        parse(text);
        return process.cpuUsage(began).user;
      };
      took(20_000);
      // five times the text: 25 times the time where it grows with the square, a second more for what a busy machine adds
      assert.ok(took(250_000) < 12 * took(50_000) + 1_000_000);
    });
  }
});
