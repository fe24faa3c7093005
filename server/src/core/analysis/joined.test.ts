// Two pieces of a page as one story: its text, its places in the document, and which pieces are joined.
import assert from 'node:assert/strict';
import { parse } from '../syntax/parse.ts';
import { documentSpan } from '../syntax/reading.ts';
import { joinedStory, neighbours } from './joined.ts';

const page = (second: string): string => `# 甲稿的题\n\n本报讯（记者 芮小桥）河埠头昨天修缮完工。\n\n# 乙稿的题\n\n${second}\n`;

describe('two pieces of a page read as one', () => {
  it('leaves out the dateline of the second and reads its head as a subhead', () => {
    const { stories } = parse(page('本报讯（通讯员 陆青）渡口的遮阳棚搭好了。'));
    const [pair] = neighbours(stories);
    assert.ok(pair);
    const { copy } = joinedStory(...pair);
    assert.equal(copy.text, '甲稿的题\n本报讯（记者 芮小桥）河埠头昨天修缮完工。\n乙稿的题\n渡口的遮阳棚搭好了。');
    assert.deepEqual(copy.parts.map((p) => p.kind), ['headline', 'paragraph', 'subhead', 'paragraph']);
  });

  it('knows where each character stands in the document', () => {
    const text = page('本报讯（通讯员 陆青）渡口的遮阳棚搭好了。');
    const { stories } = parse(text);
    const [pair] = neighbours(stories);
    assert.ok(pair);
    const { copy, pieces } = joinedStory(...pair);
    for (const word of ['甲稿', '完工', '乙稿', '遮阳棚']) {
      const start = copy.text.indexOf(word);
      const span = documentSpan(pieces, { start, end: start + word.length });
      assert.equal(text.slice(span.start, span.end), word);
    }
  });

  it('takes no pair that is too long and none across a page header', () => {
    assert.equal(neighbours(parse(page(`本报讯（通讯员 陆青）${'渡口的遮阳棚搭好了。'.repeat(300)}`)).stories).length, 0);
    const apart = '第01版：要闻\n\n# 甲稿的题\n\n河埠头昨天修缮完工。\n\n第02版：综合\n\n# 乙稿的题\n\n渡口的遮阳棚搭好了。\n';
    assert.equal(neighbours(parse(apart).stories).length, 0);
  });
});
