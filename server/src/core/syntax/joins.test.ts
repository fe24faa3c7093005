// Cut paragraphs find their continuation, lost ends stay lost, and clean text is never joined.
import assert from 'node:assert/strict';
import { parse } from './parse.ts';

/** Paragraph parts of every article, as they read. */
function paragraphs(text: string): string[] {
  return parse(text).stories.flatMap((s) => (s.copy.role === 'article' ? s.copy.parts.filter((p) => p.kind === 'paragraph').map((p) => s.copy.text.slice(p.start, p.end)) : []));
}

function joins(text: string): (number | 'lost' | null)[] {
  const { blocks } = parse(text);
  return blocks.map((b) => (typeof b.joins === 'number' ? (blocks[b.joins]?.line ?? -1) : b.joins)).filter((x) => x !== null);
}

const head = '# 渡口上的灯\n\n□ 本报记者 钟一苇\n\n';

describe('joins', () => {
  it('a word split in two', () => {
    const text = `${head}入夜以后，青桐渡口的灯一盏盏亮起来，摆渡的老许收起缆绳，准备最后一趟航\n\n行。对岸的码头上，几个放学的孩子正朝他招手，书包在灯下一晃一晃。`;
    assert.deepEqual(joins(text), [5]);
    assert.equal(paragraphs(text).length, 1);
  });
  it('a caption between the halves', () => {
    const text = `${head}去年冬天，镇里请来设计师，把废弃的候船室改成一间小小的展览\n\n工人正在安装展柜\n\n馆，老照片、船票和罗盘都摆了进去。开馆那天来了三百多人。\n\n老许也来了，站在自己年轻时的照片前看了很久。`;
    assert.deepEqual(joins(text), [5]);
    assert.equal(parse(text).blocks.find((b) => b.line === 7)?.kind, 'caption');
  });
  it('a quotation cut open is closed by its continuation', () => {
    const text = `${head}老许说：“从前过江要看天，风一大就停航，\n\n急得人直跺脚。现在有了桥，可我还是舍不得这条船。”他把船擦得发亮。\n\n渡口保留了一条航线，每天四班。`;
    assert.deepEqual(joins(text), [5]);
  });
  it('a story interrupted by another', () => {
    const text = '# 一江两岸话渡口\n\n□ 本报记者 钟一苇\n\n青桐江上最早的渡口，始于明代。渡船往来，摆渡的许家五代人守着同一个渡口，把茶叶、瓷器和山里的消息从江北\n\n# 老街修缮通过验收\n\n本报讯（记者 许四海）昨天，老街修缮工程通过验收，三百多间店铺重新开门。\n\n老街的石板路按原样铺回，雨水管网全部更\n\n带到江南，又把布匹和盐带回来。摆渡的许家因此成了熟面孔，渡口边也有了茶馆和客栈。';
    const { blocks, stories } = parse(text);
    assert.equal(blocks.at(-1)?.story, blocks[0]?.story);
    assert.deepEqual(joins(text), [5]);
    assert.ok(blocks.some((b) => b.losesTail));
    assert.equal(stories[0]?.copy.parts.length, 3);
  });
  it('a story without marks laid into a cut sentence', () => {
    const text = '渡口来了新船\n\n□ 本报记者 钟一苇\n\n天刚亮，青桐渡口的新船就靠了岸。老许站在船头，把缆绳抛给岸上的水手，旧船上的罗盘也搬了过\n\n老街的石板路怎么铺\n\n问：老街的石板路什么时候铺好？\n\n答：老街的石板按原样铺回，月底以前完工。\n\n来，擦得发亮。渡口保留了一条航线，每天四班。';
    const { blocks } = parse(text);
    assert.deepEqual([blocks.find((b) => b.line === 7)?.kind, blocks.at(-1)?.story, joins(text)], ['headline', blocks[0]?.story, [5]]);
  });
  it('a title that waits for its name behind a picture and another story', () => {
    const text = '# 渡口来了新船\n\n□ 本报记者 钟一苇\n\n天刚亮，青桐渡口的新船就靠了岸。和旧船比，新船宽了一米，长了三米，船舷上装着护栏。这条船由县航运公司总工程师\n\n\n新船在青桐渡口试航\n\n# 老街修缮通过验收\n\n本报讯（记者 许四海）昨天，老街修缮工程通过验收，三百多间店铺重新开门。\n\n老街的石板路按原样铺回，雨水管网全部更新。\n\n郑重介绍，新船的护栏是按老许的意见加高的，靠岸时孩子们不会再探出身子。\n\n新船靠岸，护栏一放，老许第一个跳下船。';
    assert.deepEqual(joins(text), [5]);
  });
  it('a story is taken up again though it is not clear with which paragraph', () => {
    const text = '# 渡口来了新船\n\n□ 本报记者 钟一苇\n\n天刚亮，青桐渡口的新船就靠了岸。老许站在船头，把缆绳抛给岸上的水手，船客们排着队上船，\n\n# 老街修缮通过验收\n\n本报讯（记者 许四海）昨天，老街修缮工程通过验收，三百多间店铺重新开门。\n\n老街的石板路按原样铺回，雨水管网全部更新。\n\n老许给船客们讲新船的来历，船客们听得入神。\n\n老许给船客们讲老船的来历，水手在船头解缆绳。\n\n新船离岸，渡口的船客们挥手。';
    const { blocks } = parse(text);
    assert.equal(blocks.at(-1)?.story, '1');
    assert.ok(blocks.every((b) => !b.losesTail || b.joins === null));
  });
  it('a picture that stands apart is no piece of a sentence', () => {
    const text = `${head}老许的船是自己造的，船舷上刻着两个孩子的名字。去年春\n\n\n\n孩子们在渡口的长椅上等船回来\n\n天，他把船重新漆了一遍，漆成岸边柳树的颜色。`;
    assert.deepEqual([joins(text), parse(text).blocks.find((b) => b.line === 9)?.kind], [[5], 'caption']);
  });
  it('a decimal goes on with its figures', () => {
    const text = '# 渡口的账\n\n□ 本报记者 钟一苇\n\n青桐渡口去年运送乘客12.6万人次，票款收入只有18.\n\n# 老街修缮通过验收\n\n本报讯（记者 许四海）昨天，老街修缮工程通过验收，三百多间店铺重新开门。\n\n7万元，还不够给两条船加油。今年，县里把渡口列入民生补贴，一年补给渡口20万元。';
    assert.deepEqual(joins(text), [5]);
  });
  it('an overlap is left out of the reading text', () => {
    const text = `${head}渡口每天运送往返两岸的学生和菜农，高峰时一班能坐\n\n一班能坐四十多人。遇上雾天，船就泊在岸边等太阳。\n\n老许从不催客人。`;
    assert.ok(paragraphs(text)[0]?.includes('高峰时一班能坐四十多人'));
  });
  it('lost ends', () => {
    const tail = parse(`${head}渡口的故事还有很多，老许打算把它们一件件讲给\n\n# 老街修缮通过验收\n\n本报讯（记者 许四海）昨天，老街修缮工程通过验收。`);
    assert.ok(tail.blocks.some((b) => b.losesTail));
    assert.deepEqual(joins(`${head}前，渡口每天只开四班，乘客大多是老街坊，彼此都叫得出名字。\n\n老许说，只要有人等，他就开船。`), ['lost']);
  });
});

describe('clean text stays as it is', () => {
  const clean: Readonly<Record<string, string>> = {
    'list lines behind a colon': `${head}出发前，老许照例检查三样东西：\n\n缆绳有没有磨损\n\n救生衣够不够数\n\n发动机的声音对不对\n\n检查完，他才解开缆绳。`,
    'a word taken up again': `${head}老许在江上摆了四十年渡，最熟的是水声。\n\n水声里有天气，也有人情。涨水时声音浑，落水时声音清。`,
    'verse': `${head}江水向东流\n\n渡船向西走\n\n灯火两三点\n\n故人在桥头\n\n老许念完这几句，笑了。`,
    'a jump line': `${head}渡口以后怎么办？老许没有多想，只说有人坐就一直开，（下转第3版）`,
    'an ellipsis and a refrain': `${head}船开远了，灯还亮着……\n\n灯还亮着，人就不会迷路。`,
    'parallel sentences': `${head}有人说，渡口是江的眼睛。\n\n有人说，渡口是路的尽头。\n\n老许说，渡口是家门口。`,
    'subheads without a stop': `${head}老许的船叫“青桐一号”。\n\n一条船\n\n船是二〇〇三年下水的，至今没有换过龙骨。\n\n一群人\n\n坐船的多半是熟客。`,
    'a subhead that ends in 的': `${head}老许的船是自己造的。\n\n清单不是贴在墙上看的\n\n网格员每天把走访看到的事记进手机，能当场办的当场办。\n\n路是走出来的\n\n镇里每周开一次会，八类事情一类一类过。`,
    'a last line with a telephone number': `${head}渡口每天六点开航，十九点收班。\n\n咨询电话：0577-6655443`,
  };
  for (const [name, text] of Object.entries(clean)) {
    it(name, () => {
      assert.deepEqual(joins(text), []);
      assert.ok(parse(text).blocks.every((b) => !b.losesTail));
    });
  }
});
