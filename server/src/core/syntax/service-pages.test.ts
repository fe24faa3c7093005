// Service pages, narrow columns, heads below their text: what other papers' pages look like.
import assert from 'node:assert/strict';
import { parse } from './parse.ts';

/** `kind story` by the line's text. */
function read(text: string): Map<string, string> {
  return new Map(parse(text).blocks.map((b) => [text.slice(b.content.start, b.content.end), `${b.kind} ${b.story ?? '-'}`]));
}

const head = '03　生活\n\n渡口上的一天\n\n本报讯（记者 许四海）昨天，渡口的灯修好了。\n老许说，灯一亮，心就定了。\n\n';

describe('service pages', () => {
  it('results and prices are rows, their title heads a story', () => {
    const blocks = read(`${head}菜价\n品种 单价（元/500克）\n青菜 3.5\n番茄 4.2\n`);
    assert.deepEqual([blocks.get('菜价'), blocks.get('品种 单价（元/500克）'), blocks.get('番茄 4.2')], ['headline 2', 'paragraph 2', 'paragraph 2']);
  });
  it('particulars with their labels', () => {
    const blocks = read(`${head}安全曝光台\n时间：5月8日\n地点：二号码头\n情节：未穿救生衣\n`);
    assert.deepEqual([blocks.get('安全曝光台'), blocks.get('地点：二号码头')], ['headline 2', 'paragraph 2']);
  });
  it('a list set in columns, and one set tight', () => {
    const blocks = read('# 公示\n\n经评审，拟表彰志愿者三名、服务队三支。\n\n一、志愿者\n\n丁　宁　　江边社区志愿者\n白玉兰（女，回族）　　渡口小学教师\n司马青　　救援队队员\n\n二、服务队\n\n“红马甲”服务队\n“银龄互助”服务队\n“江边灯火”服务队\n\n公示期为五个工作日。\n');
    assert.deepEqual(['白玉兰（女，回族）　　渡口小学教师', '“银龄互助”服务队', '二、服务队'].map((line) => blocks.get(line)), ['paragraph 1', 'paragraph 1', 'subhead 1']);
  });
  it('classified advertisements', () => {
    const text = 'A12　广告\n\n招聘\n渡口招水手两名，会游泳，包吃住。电话：13900000001\n\n房屋出租\n江边二层小楼，年租金12万元。13900000003\n\n声明\n本人不慎遗失船员证一本，声明作废。声明人：甘露\n青桐航运公司公章遗失，声明作废。\n';
    const blocks = read(text);
    assert.deepEqual(['招聘', '房屋出租', '声明'].map((line) => blocks.get(line)), ['headline 1', 'headline 2', 'headline 3']);
    assert.ok(parse(text).blocks.every((b) => b.joins === null && !b.losesTail));
  });
  it('particulars at the head of an interview belong to it', () => {
    const blocks = read('05　对话\n\n“灯坏了，就再修”\n本报记者 海燕\n\n人物档案\n姓名：老许\n工作单位：青桐渡口\n\n记者：您摆渡多少年了？\n老许：整整四十年。\n\n采访手记\n老许不爱说话，说到船就停不下来。\n');
    assert.deepEqual(['人物档案', '姓名：老许', '老许：整整四十年。', '采访手记'].map((line) => blocks.get(line)), ['subhead 1', 'paragraph 1', 'paragraph 1', 'section 2']);
  });
  it('a line cut before its comma is no deck', () => {
    const { blocks } = parse('摆渡人\n留住了渡口\n\n青桐渡口是江边最后一个渡口，如今只有186户人家\n\n，年轻人大多在外打工。老许留了下来。\n');
    assert.deepEqual(blocks.slice(2).map(({ kind, joins }) => [kind, joins]), [['paragraph', null], ['paragraph', 2]]);
  });
  it('headlines with a colon stay headlines', () => {
    const blocks = read('# 青桐县：渡口装上了灯\n\n# 滨江路：梧桐换上了护栏\n\n本报讯（记者 许四海）昨天，护栏装好了。\n');
    assert.equal(blocks.get('滨江路：梧桐换上了护栏')?.startsWith('headline'), true);
  });
  it('a guide to other pages is no page header', () => {
    const text = `${head}导读\n渡口的书屋今天开门 2版\n夜读青桐 4版\n`;
    assert.equal(read(text).get('夜读青桐 4版'), 'jump 2');
    assert.deepEqual(parse(text).pages.map(({ number }) => number), ['3']);
  });
  it('a poem in stanzas, and the head and writer of what follows', () => {
    const blocks = read('06　副刊\n\n渡口的冬天\n池墨\n\n　　炉火\n　　是屋子的心跳\n　　照着\n\n　　江面\n　　平分给\n　　两岸的人\n\n江上人家\n陶渊\n\n　　船到青石滩，天已经黑透了。\n');
    assert.deepEqual(['炉火', '平分给', '江上人家', '陶渊'].map((line) => blocks.get(line)), ['paragraph 1', 'paragraph 1', 'headline 2', 'byline 2']);
  });
  it('who sent a report in signs it', () => assert.equal(read(`${head}（县委办 文旅局）\n`).get('（县委办 文旅局）'), 'byline 1'));
  it('a reader signs a letter with day and month', () => {
    const blocks = read('04　百姓\n\n读者来信\n\n渡口的候船室能不能开门\n\n编辑同志：\n我每天在青桐渡口坐船。候船室一直锁着，下雨天没处躲。\n滨江小区 余小满\n5月8日\n\n记者调查\n收到来信后，记者来到渡口，候船室的门已经打开。\n');
    assert.deepEqual([blocks.get('5月8日'), blocks.get('记者调查')], ['paragraph 1', 'section 2']);
  });
  it('a page of its own begins with its header, date and editors included', () => {
    const { blocks, issue } = parse('A04 城事\n2026年4月16日 星期四\n责编 沈从简 校对 何其正\n\n# 渡口\n\n灯亮了。');
    assert.deepEqual(blocks.slice(0, 3).map(({ kind }) => kind), ['page-header', 'page-header', 'page-header']);
    assert.deepEqual([issue.date?.day, issue.dateSource], [16, 'page-header']);
  });
});

describe('columns taken off line by line', () => {
  const column = '本报记者 钟一苇\n\n　　傍晚六点，渡\n口的灯亮了。老许\n收起缆绳，准备最\n后一趟航行。对岸\n的孩子朝他招手。\n　　老许说，他在\n江上摆了四十年渡\n，最熟的是水声。\n';
  const { blocks, stories } = parse(`# 渡口\n\n${column}`);
  it('are paragraphs', () => {
    const story = stories.find(({ copy }) => copy.role === 'article');
    assert.deepEqual(story?.copy.parts.filter(({ kind }) => kind === 'paragraph').map(({ start, end }) => story.copy.text.slice(start, end)), [
      '傍晚六点，渡口的灯亮了。老许收起缆绳，准备最后一趟航行。对岸的孩子朝他招手。', '老许说，他在江上摆了四十年渡，最熟的是水声。',
    ]);
  });
  it('are not cut', () => assert.ok(blocks.every((b) => (b.joins === null) !== b.wrapped)));
  it('verse of even lines stays verse', () => {
    const verse = parse('# 咏荷\n\n柳如烟\n\n绿盖亭亭映碧流，\n红衣浅浅立汀洲。\n不辞夜雨添清韵，\n自有香风送晚舟。\n莲子青青谁与采，\n一篙撑过小桥头。\n');
    assert.ok(verse.blocks.every((b) => b.joins === null));
  });
  it('paragraphs set tight are not lines of one', () => {
    const tight = parse('# 渡口\n\n□ 本报记者 钟一苇\n\n老许的船靠岸了，岸上的人挥手。\n孩子们跳下船，往学校的方向跑。\n天还没有亮透，江面上一层薄雾。\n老许点起一支烟，数着船上的人。\n');
    assert.ok(tight.blocks.every((b) => b.joins === null));
  });
});

describe('heads below their text', () => {
  it('belong to it; what follows is another story', () => {
    const blocks = read('02　要闻\n\n本报讯（记者 钟一苇）昨天，老候船室改成了书屋。\n\n老许在窗边看了一下午报。\n\n老候船室改成了书屋\n\n本报讯（记者 许四海）前天，滨江路的梧桐换上了新的护栏。\n\n滨江路的梧桐有了新护栏\n');
    assert.deepEqual([...blocks.values()].slice(1), ['paragraph 1', 'paragraph 1', 'headline 1', 'paragraph 2', 'headline 2']);
  });
  it('a head that speaks of what follows heads it', () => {
    const blocks = read('02　要闻\n\n本报讯（记者 钟一苇）昨天，老候船室改成了书屋。\n\n老许在窗边看了一下午报。\n\n滨江路的梧桐有了新护栏\n\n本报讯（记者 许四海）前天，滨江路的梧桐换上了新的护栏。\n');
    assert.equal(blocks.get('滨江路的梧桐有了新护栏'), 'headline 2');
  });
});
