// Makes newspaper text of a given size, the same for the same seed: whole issues with pages, stories, dates and figures, own sentences only.
import { openers, plain } from './text-plain.mjs';

const places = ['临江', '云浦', '东堤', '青石', '望湖', '南陵', '松岭', '白鹭', '桃源', '北关'];
const families = [...'许陶方简陆程沈顾韩叶林周吴郑何罗梁宋唐邓'];
const given = ['知远', '一鸣', '清和', '书航', '晚舟', '砚秋', '若谷', '长风', '望舒', '青禾', '宏伟', '秀兰', '建国', '晓燕', '志刚', '丽娟', '明', '静', '涛', '敏'];
const things = ['口袋公园', '充电车位', '托育机构', '老旧管网', '乡村驿站', '数据平台', '冷链仓库', '社区食堂', '公交线路', '灌溉泵站'];
const works = ['建成投用', '完成改造', '全面开工', '通过验收', '投入试运行', '纳入统一管理'];
const firms = ['家企业', '个社区', '所学校', '支志愿队', '处工地', '个项目', '名职工', '户居民'];

/** A generator of numbers in [0, 1) with 32 bits of state (mulberry32). */
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const sentences = [
  (r) => `${r.month}月${r.day}日上午，${r.place}区第${r.small}批${r.thing}${r.work}，总投资${r.money}亿元，惠及居民${r.big}余人。`,
  (r) => `记者从区统计局了解到，今年前三季度，全区${r.thing}相关产业实现产值${r.money}亿元，同比增长${r.percent}%，增速比上半年提高0.${r.digit}个百分点。`,
  (r) => `截至目前，已有${r.count}${r.firm}参加，其中新增${r.digit}${r.firm.slice(0, 1)}，覆盖率达到${r.percent}%。`,
  (r) => `据介绍，“十四五”期间${r.place}区计划投入${r.money}亿元，改造提升道路${r.length}公里，新增绿地${r.length}万平方米。`,
  (r) => `“我们盼这件事盼了${r.digit}年。”家住${r.place}街道的居民${r.person}说，过去每天要多走${r.small}分钟，如今下楼就到。`,
  (r) => `区${r.thing}办公室负责人${r.person}表示，将按照“一年打基础、三年见成效”的思路，力争到2027年底再建${r.count}处。`,
  (r) => `活动期间，共发放宣传册${r.count}份，接受咨询${r.small}人次，当场解答问题${r.digit}个。`,
  (r) => `从上午9时到下午4时30分，${r.small}名志愿者分成${r.digit}组，沿着河岸走了${r.digit}公里，清理杂物${r.small}袋。`,
  (r) => `${r.place}小学校长${r.person}介绍，学校现有${r.small}个班、${r.count}名学生，课后服务开设了书法、合唱、航模等${r.small}门课程。`,
  (r) => `根据规划，项目分两期实施：一期占地${r.length}亩，建筑面积${r.big}平方米；二期将于明年${r.month}月动工。`,
  (r) => `走进${r.place}村，白墙黛瓦映着一池秋水，${r.person}家门口的老樟树下坐满了乘凉的人，说起${r.thing}，大家都有讲不完的话。`,
  (r) => `${r.person}告诉记者，合作社去年卖出大米${r.count}吨，每斤均价${r.digit}.${r.digit}元，社员户均增收近${r.digit}万元。`,
  (r) => `${r.place}的${r.small}名代表听了${r.person}的介绍，都说${r.thing}要办到群众心坎上，办法要从实践中来，做一件成一件。`,
  (r) => `工作人员${r.person}把${r.small}个常见问题整理成图文手册，放在${r.place}${r.thing}的窗口，供来访群众取阅。`,
];

/** Without one of its own members twice, in an order of its own. */
function shuffled(list, next) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/**
 * One issue of about `bytes` bytes of UTF-8: a masthead, pages of eight stories, a third of them broken by a picture. Like printed pages it has
 * about fifteen figures, four dates and three names in 1,000 characters, and no sentence twice in a story.
 */
export function makeText(bytes, seed = 1) {
  return issue(bytes, seed, (next) => {
    const pick = (list) => list[Math.floor(next() * list.length)];
    const opened = (sentence) => (r) => `${pick(openers[0])}，${r.place}${pick(openers[2])}，${pick(openers[1])}，${sentence(r)}`;
    return [...shuffled(plain, next).slice(0, 17).map(opened), ...shuffled(sentences, next).slice(0, 4)];
  });
}

/** The same with four times as many figures: what the facts are measured on. */
export function makeDenseText(bytes, seed = 1) {
  return issue(bytes, seed, (next) => Array.from({ length: 24 }, () => sentences[Math.floor(next() * sentences.length)]));
}

function issue(bytes, seed, sentencesOf) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const name = () => pick(families) + pick(given);
  const values = () => ({
    place: pick(places), person: name(), other: name(), thing: pick(things), work: pick(works), firm: pick(firms),
    month: 1 + Math.floor(next() * 8), day: 1 + Math.floor(next() * 28), small: 2 + Math.floor(next() * 60), digit: 2 + Math.floor(next() * 7), count: 20 + Math.floor(next() * 900),
    big: (1 + Math.floor(next() * 90)) * 1000, money: (1 + next() * 300).toFixed(1), percent: (1 + next() * 60).toFixed(1), length: (1 + next() * 90).toFixed(1),
  });
  const parts = ['临江日报\n2026年9月18日　星期五　第4821期　本期八版\n'];
  let size = Buffer.byteLength(parts[0]);
  const add = (text) => {
    parts.push(text);
    size += Buffer.byteLength(text);
  };
  for (let story = 0; size < bytes; story++) {
    if (story % 8 === 0) add(`\n第${String(1 + (story / 8)).padStart(2, '0')}版:要闻\n`);
    const v = values();
    const caption = `${v.place}街道${v.small}号院居民在${v.thing}前留影。 ${name()} 摄\n`;
    add(`\n# ${v.place}${v.thing}${v.work}\n${v.place}区全年计划新建${v.small}处\n\n本报讯（记者 ${name()} 通讯员 ${name()}）`);
    const told = shuffled(sentencesOf(next), next).map((sentence) => sentence(values()));
    for (let at = 0, paragraph = 0; at < told.length && size < bytes; at += 4, paragraph++) {
      const text = told.slice(at, at + 4).join('');
      // a column ends in the middle of a sentence, and goes on under the picture
      const cut = story % 3 === 1 && paragraph === 3 ? Math.floor(text.length * 0.6) : 0;
      add(cut === 0 ? text : `${text.slice(0, cut)}\n\n${caption}\n${text.slice(cut)}`);
      add(paragraph === 2 ? '\n\n把小事办成实事\n\n' : '\n\n');
    }
    if (story % 3 === 0) add(caption);
  }
  return parts.join('');
}
