// Which characters of a text are people: names of many kinds, and words that only look like them.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';

/** Names of the text in order, each with the posts said beside it. */
function peopleOf(text: string): string[] {
  const analysis = analyzeText(text);
  return analysis.tree.stories.flatMap((s) => analysis.facts(s).get('people').map((p) => [p.name, ...p.titles.map((t) => t.text)].join(' ')));
}

describe('people', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['邮递员扎西旺堆每周翻两次垭口。', ['扎西旺堆 邮递员']],
    ['女教练其其格带着一支摔跤队。', ['其其格 女教练']],
    ['说起村里的阿依古丽·艾山，乡亲们都笑。', ['阿依古丽·艾山']],
    ['来自丹麦的园艺师米娅·索伦森在村里住了四年。', ['米娅·索伦森 园艺师']],
    ['这里读的是《东海·明珠》，“环球·中国”也在架上。', []],
    ['大队长贺晓清点人数，一个不少。', ['贺晓 大队长']],
    ['镇长岑朗拟任局长，岑朗仍以镇长身份主持工作。', ['岑朗 镇长', '岑朗']],
    ['县医院副主任医师米兰看了三十人。“都是老毛病。”米兰说。', ['米兰 县医院副主任医师', '米兰']],
    ['落实专人包案，领导包联到户。', []],
    ['区领导封山、庄子期、温如春参加。', ['封山 区领导', '庄子期', '温如春']],
  ];
  for (const [text, names] of cases) it(text, () => assert.deepEqual(peopleOf(`# 消息\n\n${text}\n`), names));

  it('a line of a post and a name', () => {
    assert.ok(peopleOf('# 专家点评\n\n省社科院政治学所研究员 唐晓燕\n\n把群众的事办好，是基层治理的根本。群众说好，才是真好。\n').includes('唐晓燕 省社科院政治学所研究员'));
  });
});
