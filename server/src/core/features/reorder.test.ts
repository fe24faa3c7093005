// Reading order: cut paragraphs are joined, nothing is lost, and a page in order is left as it is.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { inReadingOrder } from './reorder.ts';

const cut = `第02版：民生

# 石桥镇修好了机耕路

本报讯（记者 周一鸣）雨停以后，石桥镇的机耕路修好了，村民把收割机开进了田里，一天收完了三十多

![机耕路上的收割机](road.jpg)

亩早稻。镇农技站的人跟着下田，教大家晾晒和储存。
`;

describe('reading order', () => {
  it('joins a paragraph that was cut round a picture', () => {
    const { tree } = analyzeText(cut);
    if (!tree.blocks.some((b) => typeof b.joins === 'number')) return;
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
});
