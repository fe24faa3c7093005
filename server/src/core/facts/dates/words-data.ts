// Words that name days, weeks, months, years and parts of them in newspaper Chinese (Xiandai Hanyu Cidian, 7th ed., and newspaper usage).
import { noFields, type DateFields, type Grain } from './mention.ts';

/** A word that is a date or the head of one. */
export interface DateWord {
  readonly fields: DateFields;
  readonly grain: Grain;
}

function word(grain: Grain, fields: Partial<DateFields>): DateWord {
  return { grain, fields: { ...noFields, ...fields } };
}

const day = (dayShift: number): DateWord => word('day', { dayShift });
const month = (monthShift: number): DateWord => word('month', { monthShift });
const year = (yearShift: number): DateWord => word('year', { yearShift });
const week = (weekShift: number): DateWord => word('week', { weekShift });
const vague: DateWord = word('vague', {});

/** Longer words stand before shorter ones with the same head. */
export const dateWords: Readonly<Record<string, DateWord>> = {
  今天: day(0), 今日: day(0), 今晚: day(0), 今晨: day(0), 今早: day(0), 今夜: day(0), 今起: day(0), 昨天: day(-1), 昨日: day(-1), 昨晚: day(-1), 昨夜: day(-1), 昨晨: day(-1), 昨早: day(-1), 昨从: day(-1), 昨获悉: day(-1),
  前天: day(-2), 前日: day(-2), 前晚: day(-2), 大前天: day(-3), 明天: day(1), 明日: day(1), 明晚: day(1), 明晨: day(1), 明早: day(1), 后天: day(2), 大后天: day(3),
  本月: month(0), 本月份: month(0), 这个月: month(0), 上月: month(-1), 上个月: month(-1), 下月: month(1), 下个月: month(1), 上上个月: month(-2),
  今年: year(0), 本年: year(0), 本年度: year(0), 今年度: year(0), 去年: year(-1), 上年: year(-1), 上一年: year(-1), 前年: year(-2), 大前年: year(-3), 明年: year(1), 下一年: year(1), 后年: year(2),
  本周: week(0), 这周: week(0), 本星期: week(0), 这个星期: week(0), 这个周: week(0), 上周: week(-1), 上个周: week(-1), 上星期: week(-1), 上个星期: week(-1), 下周: week(1), 下个周: week(1), 下星期: week(1), 下个星期: week(1), 上上周: week(-2), 上上个周: week(-2), 上上个星期: week(-2), 下下周: week(2),
  上礼拜: week(-1), 本礼拜: week(0), 下礼拜: week(1),
  日前: vague, 近日: vague, 近期: vague, 日内: vague, 连日来: vague, 连日: vague, 目前: vague, 眼下: vague, 当前: vague, 近年来: vague, 近年: vague, 即日起: vague, 当日: vague, 当天: vague, 同日: vague, 次日: vague, 翌日: vague, 当月: vague, 同月: vague, 次月: vague, 当年: vague, 同年: vague, 次年: vague, 翌年: vague,
};

/** Stretches behind a year; those of one length of a month share a key in stretches of resolve.ts. */
export const yearStretches: readonly string[] = [
  '第一季度', '第二季度', '第三季度', '第四季度', '一季度', '二季度', '三季度', '四季度', '前三季度', '前两季度', '上半年', '下半年', '年初', '年中', '年底', '年末', '岁末', '初', '底', '末', '春天', '夏天', '秋天', '冬天', '春季', '夏季', '秋季', '冬季', '入汛', '主汛期', '汛期', '梅雨季节', '梅雨季', '梅雨期', '双抢', '夏收', '三夏', '秋收', '秋播', '三秋', '入夏', '入秋', '入冬', '入春', '暑假', '暑期', '寒假', '以来', '全年',
];

/** Stretches behind a month. */
export const monthStretches: readonly string[] = ['上中旬', '中下旬', '上旬', '中旬', '下旬', '月初', '月中', '月底', '月末', '初', '底', '末'];

/** Festivals and holiday names that follow a year or stand alone; longer before shorter. */
export const festivalWords: readonly string[] = [
  '国庆假期', '国庆长假', '国庆期间', '国庆黄金周', '国庆节', '国庆', '春节假期', '春节期间', '春节长假', '春节', '元旦假期', '元旦节', '元旦', '清明节', '清明假期', '清明', '“五一”假期', '五一假期', '“五一”国际劳动节', '“五一”', '五一劳动节', '劳动节', '端午节', '端午假期', '端午', '中秋节', '中秋假期', '中秋', '重阳节', '重阳', '元宵节', '元宵', '除夕夜', '除夕', '大年三十', '大年初一', '七夕节', '七夕', '中元节', '腊八节', '腊八', '龙抬头',
  '母亲节', '父亲节', '教师节', '儿童节', '妇女节', '植树节', '青年节', '建军节', '建党节', '圣诞节', '“六一”国际儿童节', '“六一”儿童节', '“六一”', '六一儿童节', '“七一”', '“八一”建军节', '“八一”', '“三八”妇女节', '“三八”国际妇女节', '“五四”青年节', '“双11”', '“双十一”', '双11', '双十一',
  '小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '谷雨', '立夏', '小满', '芒种', '夏至', '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至',
  '入伏', '初伏', '头伏', '中伏', '末伏', '出伏', '入九', '数九',
];

/** Festivals, longer before shorter, that only a year before them tells from other words. */
export const yearFestivals: readonly string[] = ['五一', '“十一”假期', '“十一”长假', '“十一”黄金周', '“十一”', '十一假期', '十一长假', '十一黄金周', '“双12”', '“双十二”', '双12', '双十二', '“618”', '“6·18”', '618', '中国农民丰收节', '农民丰收节', '丰收节', '毕业季'];

/** Words of the time of day that may stand before a clock figure. */
export const dayPeriods: readonly string[] = ['上午', '下午', '中午', '晚上', '晚间', '凌晨', '早上', '早晨', '清晨', '清早', '傍晚', '深夜', '半夜', '午夜', '夜里', '夜间', '午后', '当晚', '昨晚', '今晚', '明晚', '前晚', '次晨', '今晨', '昨夜', '今早', '明早', '晚', '早', '夜'];
