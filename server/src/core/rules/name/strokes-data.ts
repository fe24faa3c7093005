// Strokes of the commoner family names, by GF 0023—2020 (通用规范汉字笔顺规范); a name that is not here is not judged.
const byStrokes: Readonly<Record<number, string>> = {
  2: '丁卜刁',
  3: '于万马卫',
  4: '王毛尹孔尤文方牛车韦云戈仇亢邓卞元井',
  5: '田石叶白史冯左龙甘古包申卢宁艾丘代边皮冉印',
  6: '刘孙朱许任江华庄吉向齐关汤吕毕阮乔安伍邬成曲祁闫邢池米权匡巩纪',
  7: '李吴杨陈张宋何沈杜余苏严汪邱肖连谷佟邵芦花辛冷狄应巫岑陆邹时',
  8: '周林郑金孟罗范武欧易季卓岳庞房明单郁苗杭尚居屈宗郎茅',
  9: '赵胡姚贺段侯姜施洪柳俞祝柏柯费饶项骆宫封查荣郝钟胥娄',
  10: '徐高郭唐夏袁莫钱秦陶顾贾凌桑晏班耿聂涂倪柴殷席浦容翁栾',
  11: '黄曹梁崔常康龚章盛梅符戚屠阎商麻鹿萧隋',
  12: '彭曾韩程傅董蒋谢鲁葛童温游焦喻覃舒景储',
  13: '雷鲍詹蒙简靳窦路楚虞',
  14: '谭蔡熊廖管臧裴翟蔺缪',
  15: '潘黎樊颜滕',
  16: '薛穆霍冀',
  17: '戴魏鞠',
};

const strokes = new Map(Object.entries(byStrokes).flatMap(([n, names]) => [...names].map((c) => [c, Number(n)] as const)));

/** Strokes of a family name of one character; null where it is not in the list. */
export const strokesOf = (surname: string): number | null => strokes.get(surname) ?? null;
