// How many of the people on ordinary pages are read, and how many are invented: passages with every full name marked ⟦so⟧.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';

/** Each is a story without its headline; names that are only called (老周, 何女士) are not marked. */
const passages: readonly string[] = [
  // no post before the name, an age or a year of birth behind it
  '渡口的石阶上，最年长的⟦贝守仁⟧79岁，最小的⟦楼小满⟧今年9岁。⟦贝守仁⟧数了数，一船坐了14人。',
  '爷爷那辈三兄弟，老大叫⟦向伯年⟧，1908年生，老二⟦向仲年⟧生于1911年。信是⟦向仲年⟧写的。',
  '43岁的⟦成长河⟧拨开芦苇，船头碰到了木桩。⟦成长河⟧19岁那年学撑船，“水比人有脾气。”⟦成长河⟧说。',
  // kin of all degrees
  '铺子是曾祖父⟦马德厚⟧开的，传到祖父⟦马长庚⟧手里，又传给叔父⟦马长明⟧。女儿⟦马小荞⟧读大三。',
  '两年前，姑姑⟦初慧兰⟧把钥匙交给侄子⟦初一鸣⟧，自己去了省城。“门不能关。”⟦初一鸣⟧说。',
  // deeds that only people do
  '桥下的菜地里，⟦贺以松⟧弯腰拔起一把萝卜。隔着一条沟，⟦席春妮⟧摘下草帽扇风。',
  '天没亮，⟦宁大海⟧推着三轮车出门。到了桥头，他等了等，⟦汤玉珍⟧骑车赶来。',
  // players
  '末节，老将⟦屠劲松⟧连中两记三分，中锋⟦罗大川⟧独得31分，后卫⟦石岩⟧得到12分。外援⟦马克⟧切入上篮。',
  '接应⟦闵一霜⟧拿下24分，副攻手⟦鲍静⟧贡献7次拦网。门将⟦柯峰⟧扑出点球，小将⟦卞小舟⟧头球破门。',
  // behind a blank
  '读者问：车棚何时装灯？\n\n答：已列入本月计划。（街道物业管理办公室主任　⟦尚为民⟧）\n\n市民　⟦罗小艾⟧\n\n6月29日',
  '谢谢那位司机。\n\n松树巷　⟦邵克勤⟧\n\n9月3日',
  '嘉宾：市水文站总工程师　⟦连翠屏⟧\n\n问：水位还会涨吗？\n\n⟦连翠屏⟧：后天见顶。\n\n问：船呢？\n\n⟦连翠屏⟧：停三天。',
  // lists and callings no list has
  '骑警⟦乔建城⟧、⟦宋恒⟧一前一后开道，辅警⟦段飞⟧守在路口。',
  '博物馆请来博士⟦于采荷⟧，用八块陶片讲了一段古。⟦于采荷⟧说，陶片会说话。',
  '太守⟦蔡行⟧主持修了这座桥，邑人⟦程思远⟧捐银三百两，船老大⟦林海潮⟧看了一辈子。',
  // words that only look like names
  '工业、农文旅、基础设施三大领域都有项目，农文旅占了五个。主持人说，任务分三年完成。',
  '责令该民宿下架不实图片。信中说，会上说，都不算数。',
  '平均年龄67岁，相差93岁，那年29岁，时年18岁。田埂上，47岁的农机手在歇晌。',
  '70周岁的高龄老人免费，12岁的全国冠军来了，6岁的双胞胎也来了。祖父祖母住过的房子还在。',
  '主任和老张，书记与小李，都到了现场。邻居养蜂，护林员管护300亩，校长信箱周一开。',
  '男子全程组，26岁的选手领先；陆家峪，23户人家。居民代表会决定装电梯。',
  '苗头不对劲。经济发展，产业融合，项目组织得力，方案比选充分。',
];

function peopleOf(text: string): Set<string> {
  const analysis = analyzeText(`# 消息\n\n${text}\n`);
  return new Set(analysis.tree.stories.flatMap((s) => analysis.facts(s).get('people').map((p) => p.name)));
}

describe('people told of without a post', () => {
  it('nine of ten are read and none is invented', () => {
    let named = 0;
    const missed: string[] = [];
    const invented: string[] = [];
    for (const passage of passages) {
      const names = new Set([...passage.matchAll(/⟦(.+?)⟧/g)].map((m) => m[1] ?? ''));
      const read = peopleOf(passage.replace(/[⟦⟧]/g, ''));
      named += names.size;
      for (const name of names) if (!read.has(name)) missed.push(name);
      for (const name of read) if (!names.has(name)) invented.push(name);
    }
    assert.deepEqual(invented, []);
    assert.ok(missed.length * 10 <= named, `of ${named} names unread: ${missed.join(' ')}`);
    if (process.env.COPYDESK_MEASURE) console.log(`${named} names, unread ${missed.length}: ${missed.join(' ')}`);
  });
});
