// The grammar colours what an editor looks for, and nothing of running text by mistake.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { loadWASM, OnigScanner, OnigString } = require('vscode-oniguruma');
const { Registry, parseRawGrammar, INITIAL } = require('vscode-textmate');
const root = join(import.meta.dirname, '..');

let grammar;

/** The tokens of a text as `[text, last scope]`, unscoped text left out; scopes without the language's suffix. */
function tokens(text) {
  const found = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const scope = scopes.at(-1) ?? '';
      if (scope !== 'text.newspaper') found.push([line.slice(startIndex, endIndex), scope.replace('.newspaper', '')]);
    }
  }
  return found;
}

describe('grammar', () => {
  before(async () => {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await loadWASM(wasm);
    const path = join(root, 'syntaxes/newspaper.tmLanguage.json');
    const registry = new Registry({
      onigLib: Promise.resolve({ createOnigScanner: (patterns) => new OnigScanner(patterns), createOnigString: (text) => new OnigString(text) }),
      loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
    });
    const loaded = await registry.loadGrammar('text.newspaper');
    assert.ok(loaded);
    grammar = loaded;
  });

  const cases = [
    ['front matter', '---\n日期: 2026-04-17\n---\n正文', [['---', 'punctuation.definition.frontmatter.begin'], ['日期', 'entity.name.tag'], [':', 'punctuation.separator.key-value'], [' ', 'meta.embedded.block.frontmatter'], ['2026-04-17', 'string.unquoted'], ['---', 'punctuation.definition.frontmatter.end']]],
    ['a masthead of one line', '澜州日报 2026年4月17日 星期五 第2229期', [['澜州日报 ', 'meta.masthead'], ['2026年4月17日', 'constant.numeric.date'], [' ', 'meta.masthead'], ['星期五', 'constant.numeric.weekday'], [' ', 'meta.masthead'], ['第2229期', 'constant.other.issue-number']]],
    ['a page header', '第02版:要闻', [['第02版:要闻', 'keyword.control.page-header']]],
    ['a page header with a letter', 'A05 民生', [['A05 民生', 'keyword.control.page-header']]],
    ['a headline', '# 一季度开门红', [['#', 'punctuation.definition.heading'], [' ', 'markup.heading'], ['一季度开门红', 'entity.name.section']]],
    ['a picture', '![工地一角](photo/1.jpg)', [['![', 'punctuation.definition.picture'], ['工地一角', 'markup.italic.caption'], ['](', 'punctuation.definition.picture'], ['photo/1.jpg', 'markup.underline.link'], [')', 'punctuation.definition.picture']]],
    ['a byline', '■ 周一鸣 林晓', [['■ 周一鸣 林晓', 'entity.name.tag.byline']]],
    ['a dateline with its writers', '本报讯（记者 周一鸣）昨天，', [['本报讯', 'keyword.other.dateline'], ['（记者 周一鸣）', 'entity.name.tag.byline']]],
    ['a credit', '（图片由区融媒体中心提供）', [['（图片由区融媒体中心提供）', 'comment.line.credit']]],
    ['a brief', '◆ 雨停了', [['◆', 'keyword.other.brief']]],
    ['a jump', '他说。（下转第3版）', [['（下转第3版）', 'markup.underline.link.jump']]],
    ['dates and clock times', '4月30日晚上8时，2025年起', [['4月30日', 'constant.numeric.date'], ['晚上8时', 'constant.numeric.time'], ['2025年', 'constant.numeric.date']]],
    ['figures with units', '完成3.2亿元、增长5%', [['3.2亿元', 'constant.numeric.figure'], ['5%', 'constant.numeric.figure']]],
    ['a title and a quotation', '《条例》说“好”', [['《', 'punctuation.definition.title.begin'], ['条例', 'string.other.title'], ['》', 'punctuation.definition.title.end'], ['“', 'punctuation.definition.string.begin'], ['好', 'string.quoted'], ['”', 'punctuation.definition.string.end']]],
    ['a comment', '<!-- 待核 -->雨', [['<!--', 'comment.block'], [' 待核 ', 'comment.block'], ['-->', 'comment.block']]],
    ['an address', '见 https://example.com/a 。', [['https://example.com/a', 'markup.underline.link']]],
  ];
  for (const [name, text, expected] of cases) it(`colours ${name}`, () => assert.deepEqual(tokens(text), expected));

  const plain = [
    ['surname 周', '周扬说'],
    ['a sentence that names a page', '这版方案改了多遍'],
    ['idioms', '一心一意、千方百计'],
  ];
  for (const [name, text] of plain) it(`leaves ${name} alone`, () => assert.deepEqual(tokens(text), []));

  it('does not let an open quotation mark run into the next line', () => {
    assert.deepEqual(tokens('他说：“好\n# 标题').at(-1), ['标题', 'entity.name.section']);
  });
});
