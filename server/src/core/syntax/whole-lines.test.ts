// Lines without a stop that are whole all the same: entries of lists, signatures, heads above prose. Nothing goes on from them.
import assert from 'node:assert/strict';
import { parse } from './parse.ts';

const whole: Readonly<Record<string, string>> = {
  'prices with what they were': '# 江边菜价\n\n昨天在码头集市转了一圈，几样东西的价钱记在下面。\n\n莲藕 每斤4.5元，去年同期4元，涨12.5%\n\n鲜虾 每斤38元，去年同期42元，降9.5%\n\n菱角 每斤6元，一周前7元，降14.3%\n\n摊主说，月底还要便宜些。',
  'a timetable line by line': '# 渡口夜航时刻\n\n夜航1线 青桐渡—白鹭洲 19:00—22:00，每20分钟一班，共10班\n夜航2线 二号码头—灯塔 19:30—21:30，每30分钟一班，共5班\n夜航3线 旧船坞—白鹭洲 20:00、21:00，共2班\n\n原夜航3线（旧船坞—灯塔）去年已经并入2线。',
  'results field by field': '# 龙舟赛收桨\n\n1. 青桐队 3胜0负 积6分 快12秒4\n\n2. 白鹭队 2胜1负 积4分 快3秒1\n\n3. 旧船坞队 1胜2负 积2分 慢5秒6\n\n白鹭队的净快时比旧船坞队多出8秒7，名次先看积分。',
  'points that end in half-width semicolons': '# 航线调整\n\n5月12日起：\n\n一号线（青桐渡—灯塔）末班船由21时15分改为21时45分;\n二号线（码头—白鹭洲）增开一班，每日由6班增至7班;\n三号线不变。',
  'who asks stands behind the question': '# 渡口信箱\n\n问：我去年买的月票只用了三天，渡口停航以后能不能退？——江北 小罗\n\n答（水运中心客服 岑小雨）：可以，凭票到候船室办理。',
  'a reader signs on the same line': '# 读者来信\n\n编辑同志：候船室只有一盏灯，天一黑老人看不清台阶，能不能多装两盏？　　江边社区　钱先生\n\n水运中心答复：已经列入本月的检修单。',
  'a body and the day at the end of a notice': '# 公告\n\n5月12日起，一号码头封闭施工，请旅客改走二号码头。\n\n青桐县水运中心\n\n2026年5月10日\n\n# 渡口的灯修好了\n\n昨天，渡口的灯修好了。',
  'a statement with its day': '# 声明\n\n近日有人冒用本中心名义售票，特此声明。2026年5月10日\n\n【遗失声明】许小船遗失船员证一本，声明作废。',
  'a body and the day on one line': '# 讣告\n\n许老船工于5月8日病逝，享年八十一岁。\n\n青桐渡口治丧小组　2026年5月9日',
  'answers to choose from': '# 渡口问答\n\n本期题目：下列四样东西，哪一样不在船上用？A.缆绳 B.竹篙 C.犁铧 D.船灯\n\n请于5月20日前把答案寄到候船室。',
  'what the figures of a table are': '# 江鲜行情\n\n青桐码头5月12日采价，单位：元/公斤，括号内为上周价格\n\n鲫鱼 18（17）\n鲢鱼 12（12）\n\n下周还要采一次。',
  'the beginning of a year': '# 渡口的账\n\n开航以来，渡口一共添了七条船。\n\n年初，水运中心定下修灯的日子。老许说，早该修了。\n\n年底，候船室还要装空调。',
  'a share of ten thousand yuan': '# 能耗公报\n\n全县能源消费平稳。\n\n万元地区生产总值能耗下降3.2%，比上年多降0.4个百分点。',
  'a key word and its one character': '渡口的一年\n\n本报讯（记者 钟一苇）翻开这一年，三个关键词最醒目。\n\n关键词一：亮\n渡口的灯是五月亮起来的。水运中心换了灯头，又把线埋到了地下。\n\n关键词二：快\n4条新船年内全部下水，过江只要五分钟。',
  'heads with a bar, a bullet, a bracket': '# 江上的事\n\n桥通了以后，渡口还在。\n\n许小船 | 青桐渡，竹篙换成了电机\n\n35岁的许小船今年从江北调到江南，教徒弟开电船。\n\n■ 浮桥：36条船\n\n据旧县志记载，从前这里连舟为桥。\n\n【航运课堂】涨三分，落三分\n\n有一年春天，江水先涨后落，渡船照开不误。',
  'a bold head between paragraphs': '# 江上的事\n\n桥通了以后，渡口还在，船也还在。\n\n**从码头到灯塔，这条路修了三年**\n\n11月5日，沿江公路全线通车，最后一段是从旧船坞到灯塔的四百米。',
  'a column name above a day': '# 渡口值班记\n\n值班的人说，一夜要接几十个电话，问得最多的是船开不开。\n\n渡口来电\n\n13日，候船室的电话一共响了217次，问末班船的最多。',
  'a subhead of the questions people ask': '# 渡口说法\n\n渡口每月请律师坐一次堂，答船工和旅客的问题。\n\n借名买船，三年以后船被查封了\n\n2020年底，江北的单某借表弟的名字买了一条船，钱是他付的，船也是他开的。',
  'names and nothing else': '# 渡口小考\n\n上期小考收到答卷二十份。全部答对的如下：许小船　岑小雨　钟一苇　柏长青\n\n答案：一、对；二、错。',
  'a telephone number with a blank': '# 招租\n\n二号码头候船室小卖部招租，面积12平方米，每月800元。咨询：江工　0577-8596 2201\n\n更正：本报上期时刻表里末班船应为21时。',
  'who works where stands behind the answer': '# 渡口信箱\n\n水运中心答复：从5月12日起，头班船由6时30分提前到6时10分，其余班次不变。水运中心调度科科长 许四海\n\n下期还答两封信。',
  'a title with a label above its text': '渡口的五月\n\n本报讯（记者 钟一苇）渡口的灯修好了，两岸的人都来看。\n\n离开航25天：12条船、36名船工这样安排\n\n受风浪影响，今年开航推迟到月底。船工已经全部到岗。',
};

describe('lines that are whole without a stop', () => {
  for (const [name, text] of Object.entries(whole)) {
    it(name, () => {
      const { blocks } = parse(text);
      assert.deepEqual(blocks.filter((b) => b.joins !== null || b.losesTail).map((b) => text.slice(b.span.start, b.span.end)), []);
    });
  }

  it('a body and its day are paragraphs of their notice', () => {
    const text = whole['a body and the day at the end of a notice'] ?? '';
    assert.deepEqual(parse(text).blocks.map(({ kind, story }) => `${kind} ${story}`), ['headline 1', 'paragraph 1', 'paragraph 1', 'paragraph 1', 'headline 2', 'paragraph 2']);
  });

  it('the line above a report heads it, whatever it ends with', () => {
    const { blocks } = parse('渡口的灯修好了\n\n本报讯（记者 钟一苇）昨天，渡口的灯修好了，两岸的人都来看。\n\n船多了，码头没多\n\n本报讯（记者 许四海）渡口今年添了三条船，码头还是两个。');
    assert.deepEqual(blocks.map(({ kind, story }) => `${kind} ${story}`), ['headline 1', 'paragraph 1', 'headline 2', 'paragraph 2']);
  });

  it('entries of one list are rows, what says so below them is of the story', () => {
    const text = '## 江边菜价\n\n猪后腿肉　12.8元，上周13.2元，跌3.0%\n鸡蛋　5.0元，上周4.8元，涨4.2%\n鲫鱼（活，每条约500克）　11.5元，与上周持平\n\n## 航线\n\n第一天 青桐渡—白鹭洲，12公里，宿洲上\n\n第二天 白鹭洲—灯塔，9公里，宿灯塔\n\n第三天 灯塔—旧船坞，7公里，返航\n\n## 读者寄语\n\n明年我八十，是渡口点灯那年来的，坐了整整四十年的船。\n\n——江边 上官小船，七十九岁\n\n船工不收我的票，我过意不去，给他们带过两回枇杷。';
    assert.deepEqual(parse(text).blocks.filter(({ kind }) => kind !== 'headline').map(({ kind }) => kind), Array(9).fill('paragraph'));
  });

  it('a deck below a head that asks stays one', () => {
    const { blocks } = parse('# 渡口还要不要开？\n\n——访青桐县水运中心主任\n\n本报记者 钟一苇\n\n记者：渡口还要不要开？');
    assert.deepEqual(blocks.slice(0, 3).map(({ kind }) => kind), ['headline', 'deck', 'byline']);
  });

  it('a long deck above the report', () => {
    const { blocks } = parse('# 渡口的灯修好了\n\n7月以来过江的人次翻了一番，水运中心把末班船由21时推迟到22时\n\n早报讯（记者 钟一苇）昨天，渡口的灯修好了。\n\n# 桥也亮了\n\n（记者 许四海）桥栏上的灯昨晚试亮，两岸的人都来看。');
    assert.deepEqual(blocks.map(({ kind, joins }) => [kind, joins]), [['headline', null], ['deck', null], ['paragraph', null], ['headline', null], ['paragraph', null]]);
  });

  it('lines that do break off still go on', () => {
    const { blocks } = parse('# 渡口的账\n\n去年渡口运客36万人次，收入128万元，比上年增\n\n老许在数船票\n\n长了12%，是修灯以来最多的一年。');
    assert.deepEqual(blocks.map(({ joins }) => joins), [null, null, null, 1]);
  });
});
