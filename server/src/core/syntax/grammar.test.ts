// Which words may stand at a seam.
import assert from 'node:assert/strict';
import { firstWord, seamGrammar } from './grammar.ts';

describe('words at a seam', () => {
  const firsts: Readonly<Record<string, string>> = {
    '的船靠了岸': 'particle', '里请来三位师傅': 'place', '后又把缆绳解开': 'other', '以及两岸的学生': 'link', '把船靠岸': 'coverb', '拿出一盏灯': 'verb',
    '也不肯停航': 'adverb', '上海来的客人': 'other', '前三天一直下雨': 'other', '为了这条船': 'other', '12条船': 'number', '“老许”回来了': 'other', '和平路上的灯': 'other',
  };
  for (const [text, word] of Object.entries(firsts)) it(`${text} begins with ${word}`, () => assert.equal(firstWord(text), word));
  it('a particle does not follow a comma, nor an adverb 的', () => {
    assert.ok(seamGrammar('船到了，', '的岸边站满了人') <= -3);
    assert.ok(seamGrammar('老许新买的', '也不肯停航') < 0);
    assert.equal(seamGrammar('老许新买的', '船下水了'), 0);
  });
  it('an adverb asks for a verb', () => assert.ok(seamGrammar('天亮以后船就', '靠了岸') > seamGrammar('天亮以后船就', '渡口上的人')));
});
