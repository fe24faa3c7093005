// Small articles with one layout error each, and clean ones that look like it: what is found must touch the marked words.
import assert from 'node:assert/strict';
import { analyzeText } from '../../../testkit/check.ts';
import { readMarks } from '../../../testkit/marks.ts';

/** Demands a finding of the rule that touches each mark, or none of the layout family where nothing is marked. */
function expectLayout(rule: string, source: string): void {
  const { text, marks } = readMarks(source);
  const found = analyzeText(text).findings.filter((f) => f.rule.startsWith('layout/'));
  const said = found.map((f) => `${f.rule} “${text.slice(f.span.start, f.span.end)}”`).join('; ');
  if (marks.length === 0) {
    assert.deepEqual(found.map((f) => f.rule), [], said);
    return;
  }
  assert.deepEqual([...new Set(found.map((f) => f.rule))], [rule], said || 'nothing found');
  for (const mark of marks) {
    const touches = found.some((f) => [f.span, ...f.related.map((r) => r.span)].some((s) => s.start < mark.end && mark.start < s.end));
    assert.ok(touches, `nothing at “${text.slice(mark.start, mark.end)}”: ${said}`);
  }
}

const lead = '本报讯（记者 钟一苇）';
const errors: readonly (readonly [string, string])[] = [
  ['layout/split-paragraph', `# 冬枣上市\n\n${lead}眼下正是冬枣上市的时候，沙湾镇的枣园里，果农忙着采摘、分拣、装箱。今年全镇冬枣种植面积达到一万两千⟦多亩，预计⟧\n\n⟦总产量超过⟧两万吨。\n\n镇里还办起电商培训班，教果农直播卖枣。`],
  ['layout/split-paragraph', `# 校园里的气象站\n\n□ 本报记者 钟一苇\n\n每天早上七点半，实验小学的“小小气象员”准时来到操场边的百叶箱前，读数、记录、⟦绘制曲⟧\n\n⟦线图。⟧三年来，他们攒下了一千多张记录表，没有漏过一天。`],
  ['layout/split-paragraph', `# 老茶馆\n\n□ 本报记者 钟一苇\n\n茶馆的掌柜姓郑，祖上三代都做茶。他说，开茶馆图的不是钱，是⟦图个热⟧\n\n郑家茶馆的老灶台\n\n⟦闹。来的都⟧是街坊，一壶茶坐半天，说的是家长里短。`],
  ['layout/split-paragraph', `# 河长巡河记\n\n${lead}清晨六点，村级河长老魏沿着白沙河走了一遍，手机上的巡河轨迹显示⟦三点七公⟧\n\n⟦里。“哪里⟧有漂浮物，哪里水色不对，一眼就看得出来。”他说。\n\n全县有河长四百一十二名。`],
  ['layout/split-paragraph', `# 一张公交卡\n\n${lead}从下月起，全市六十五岁以上老人乘公交车免费，不分户籍，不限次数。市交通局局长说：“⟦让老人出门⟧\n\n⟦更方便，是这⟧项政策的初衷。”\n\n老人凭身份证就能办卡。`],
  ['layout/split-paragraph', `# 夜游古城\n\n${lead}古城夜游线路昨晚开放。游船从南门码头出发，经过⟦七座石⟧\n\n# 村里有了快递柜\n\n本报讯（记者 许四海）昨天，石塘镇的最后一个行政村装上了快递柜，村民取件不用再跑镇上。\n\n⟦拱桥，⟧全程四十分钟。南门码头每晚发船十二班，古城的灯光随船行渐次亮起。`],
  ['layout/lost-text', `# 菌菇大棚\n\n${lead}石塘镇的菌菇大棚又添了三十座，今年产量有望翻番。合作社与两家超市签了合同，鲜菇当天采摘、当天上架。\n\n合作社的下一个目标，是把⟦菌菇酱做成⟧`],
  ['layout/lost-text', `# 小镇书房\n\n${lead}沙湾镇的小镇书房昨天开放，藏书八千册，二十四小时不打烊。\n\n⟦者在现场看到，⟧书房里坐满了放学的孩子，志愿者正在辅导作业。\n\n镇文化站站长说，书房还会办读书会。`],
  ['layout/lost-text', `# 新桥通车\n\n${lead}昨天上午，白沙河新桥通车，两岸群众敲锣打鼓。\n\n⟦外，桥⟧头还建了一座小公园，种着樱花和桂树。\n\n新桥长二百一十米，双向四车道。`],
  ['layout/lost-text', `# 雨夜守堤\n\n□ 本报记者 钟一苇\n\n雨是半夜大起来的。堤上的灯亮成一排，民兵们把沙袋一个挨一个垒上去，水位到了警戒线，⟦谁也不敢⟧\n\n# 第二天\n\n天亮时，雨停了，水位退了半米。`],
  ['layout/lost-text', `# 山货进城\n\n${lead}沙湾镇的山货昨天进了城里的菜场，摊位前排起长队。\n\n镇里统一了包装，统一了价格，还给每袋山货贴上二维码，一扫就知道出自⟦哪一片山、哪一户⟧\n\n菜场经理说，下周再加两个摊位。`],
  ['layout/overlap', `# 非遗进校园\n\n${lead}昨天，剪纸、竹编、木偶戏走进沙湾中学，孩子们围着老艺人，看得入了神，也跟着动手做了起来。\n\n⟦做了起来。⟧学校打算每学期办两次，请更多老艺人来。`],
  ['layout/overlap', `# 充电桩进村\n\n${lead}沙湾镇今年给每个行政村都装上了公共充电桩，开电动车回乡的年轻人不用再为⟦充电发愁\n\n充电发愁⟧了。镇里算过账，一次充满只要二十来块钱。`],
  ['layout/overlap', `# 冷水鱼\n\n${lead}山泉水养出来的冷水鱼，肉紧味鲜，一斤能卖到六⟦十多元\n\n十多元⟧。养殖户老金说，不愁卖，愁的是苗不够。`],
  ['layout/duplicate-paragraph', `# 绿道贯通\n\n${lead}白沙河绿道昨天全线贯通，全长三十六公里，串起七个公园。⟦市民可以从城西一直骑到江边，中途不用下车，也不用过红绿灯。⟧\n\n绿道旁设了驿站十二处，可以歇脚、接水、修车。⟦市民可以从城西一直骑到江边，中途不用下车，也不用过红绿灯。⟧`],
  ['layout/duplicate-paragraph', `# 两则通知\n\n${lead}⟦因自来水管网改造，城东片区十月八日二十二时至次日六时停水，请居民提前储水。⟧\n\n城西片区同时检修，水压会降低。\n\n# 城东停水\n\n⟦因自来水管网改造，城东片区十月八日二十二时至次日六时停水，请居民提前储水。⟧`],
];

const clean: Readonly<Record<string, string>> = {
  'numbered list without stops': `# 防汛三件事\n\n${lead}市应急局提醒市民做好三件事：\n\n1. 检查门窗和阳台花盆\n\n2. 备好手电和饮用水\n\n3. 记住社区值班电话\n\n遇到险情，先避险，再报警。`,
  'items with dashes': `# 书单\n\n读书会推荐了三本书——\n\n《水边的村庄》\n\n《一个人的渡口》\n\n《山中来信》\n\n书可以在镇图书馆借到。`,
  'poem after prose': `# 秋日\n\n□ 钟一苇\n\n风从山那边来\n\n带着稻谷的香\n\n母亲站在门口\n\n把一个下午，晒得暖洋洋\n\n我写下这些字的时候，院子里的柿子正红。`,
  'verse lines with commas': `# 渔歌\n\n□ 许四海\n\n天上星多月不明，\n\n塘里鱼多水不清，\n\n路上人多难行走，\n\n不知阿哥哪里人。`,
  'taking up a whole clause': `# 老屋\n\n屋后有一口井，井水冬暖夏凉，养活了一村人。\n\n养活了一村人的，还有井边那棵老樟树。`,
  'question and answer': `# 问答\n\n问：没有智能手机的老人怎么办？\n\n答：可以到社区窗口办，也可以由子女代办。\n\n问：要带什么证件？\n\n答：身份证就行。`,
  'dialogue with dashes': `# 码头\n\n“走不走？”\n\n“走——”\n\n船工把缆绳一收，竹篙一点，船就离了岸。`,
  'a letter': `# 给孩子的信\n\n亲爱的孩子：\n\n今天是你上学的第一天。早饭你吃得很快，书包自己背。\n\n祝你\n\n天天快乐\n\n爱你的爸爸`,
  'a notice with signature': `# 征稿启事\n\n本报副刊面向读者征稿，题材不限，千字以内为宜。来稿请注明姓名、地址。\n\n投稿邮箱：fukan@qingtong.example\n\n青桐日报编辑部`,
  'speech signs off': `# 快评\n\n把群众的小事当大事，事情就好办了。一条巷子的灯，一座小区的门，都是民心。（钟一苇）\n\n说到底，还是要走下去、沉下去。`,
  'photo story': `# 山乡秋色\n\n图①：梯田里的收割机\n\n图②：晒秋的院子\n\n图③：孩子们在田埂上写生\n\n本报记者 许四海 摄`,
  'half-width punctuation': `# 春耕\n\n本报讯(记者 钟一苇)惊蛰过后,沙湾镇的田里忙了起来.农机手老周一天能翻八十亩地.\n\n"今年雨水好,"他说,"种下去就是收成."`,
  'paragraph that ends with a quotation': `# 校训\n\n礼堂门口的石头上刻着八个字：“勤学、笃行、明理、致远”。\n\n学生们每天从这里走过。`,
  'quote over paragraphs': `# 一封来信\n\n“我们岛上一共有十九户人家。去年接通了电缆，再也不用听发电机响了。\n\n“夏天来了，孩子们放假回来，说岛上的星星比城里多。”\n\n这封信放在编辑部的桌上。`,
  'time schedule': `# 乡村音乐节日程\n\n第一天的演出从下午开始：\n\n15:00 开幕式\n\n16:30 民乐合奏\n\n19:30 篝火晚会\n\n入场免费，请有序排队。`,
  'repeated short refrain': `# 走\n\n走，去看海。\n\n海在山的那一边，要走三个小时。\n\n走，去看海。\n\n到了海边，谁也不说话。`,
  'parallel openings': `# 三条路\n\n往东走，是老城，石板路上的青苔有一百年了。\n\n往西走，是新城，写字楼的灯亮到半夜。\n\n往南走，是江，江上的船一艘接一艘。`,
  'section title and box': `# 医保新规\n\n${lead}下月起，门诊报销比例提高五个百分点。\n\n【相关链接】\n\n参保人员可以在手机上查询余额，也可以到社区窗口打印明细。`,
};

describe('layout errors of many kinds', () => {
  for (const [rule, source] of errors) it(`${rule}: ${source.split('\n')[0]}`, () => expectLayout(rule, source));
});

describe('clean layouts that look broken', () => {
  for (const [name, source] of Object.entries(clean)) it(name, () => expectLayout('', source));
});
