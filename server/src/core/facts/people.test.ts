// Which characters of a text are people: names of many kinds, and words that only look like them.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { mergeRegisters } from '../registers/merge.ts';
import { readRegister } from '../registers/read.ts';

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
    ['县领导王建国李红梅张卫东参加调研。', ['王建国 县领导', '李红梅', '张卫东']],
    ['区领导欧阳文静王建国等陪同。', ['欧阳文静 区领导', '王建国']],
    ['市领导周扬方鸿卿高卫星出席。', ['周扬 市领导', '方鸿卿', '高卫星']],
    ['出席：贺建军陶阳汤晓丽。', ['贺建军', '陶阳', '汤晓丽']],
    ['县领导班子成员参加会议。', []],
    ['县领导高度重视安排部署参加。', []],
    ['县领导陈述金融工作参加。', []],
    ['区领导许多同志参加，在县委领导下参加工作。', []],
  ];
  for (const [text, names] of cases) it(text, () => assert.deepEqual(peopleOf(`# 消息\n\n${text}\n`), names));

  it('a line of a post and a name', () => {
    assert.ok(peopleOf('# 专家点评\n\n省社科院政治学所研究员 唐晓燕\n\n把群众的事办好，是基层治理的根本。群众说好，才是真好。\n').includes('唐晓燕 省社科院政治学所研究员'));
  });

  it('writers whose names run together in a byline', () => {
    assert.deepEqual(peopleOf('# 消息\n\n本报讯（记者 钱一鸣李明亮）渠通了。\n'), ['钱一鸣 记者', '李明亮 记者']);
    assert.deepEqual(peopleOf('# 消息\n\n本报讯（记者 钱一鸣见习记者李明亮）渠通了。\n').filter((p) => p.includes('见习')).length, 0);
  });

  it('a row that can be parted in two ways is read only by the register', () => {
    const read = (people: unknown): string[] => {
      const analysis = analyzeText('# 消息\n\n县领导林文高明方正参加。\n', { registers: mergeRegisters('t', readRegister({ people }).entries) });
      return analysis.tree.stories.flatMap((s) => analysis.facts(s).get('people').map((p) => p.name));
    };
    assert.deepEqual(read([{ canonical: '林文' }, { canonical: '高明' }, { canonical: '方正' }]), ['林文', '高明', '方正']);
    assert.ok(!read([]).includes('方正'));
  });
});
