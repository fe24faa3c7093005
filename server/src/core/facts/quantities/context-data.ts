// Words of a sentence that say when, where and how a figure holds.
import type { Modality } from '../quantity.ts';

/** Words that set the modality of the figures behind them. */
export const modalityWords: readonly (readonly [Modality, boolean, string])[] = [
  // true: holds even after a target word in the same sentence
  ['target', true, '力争 争取 确保 目标 努力 奋力 冲刺 瞄准 要达到 要实现 达到或超过 要求到'],
  ['plan', true, '计划 拟 规划 将达 将建 将新 将有 将投 将再 将实 将完 将在 将于 将超 将突 将增 将提 将成 打算 再建 再新'],
  ['forecast', true, '预计 有望 预期 预测 预估 可望'],
  ['achieved', true, '已 截至 截止 目前 去年 前年 上年 近年 现有 如今 昨天 昨日'],
  ['achieved', false, '实现 完成 累计 达到 新增 建成 共 同比 较上年 比上年'],
  ['norm', false, '不得 应当 必须 规定 须 标准为'],
];

/** Words that set the time of the figures behind them. */
export const timeWords = `今年 去年 前年 明年 后年 上年 当年 同年 全年 上半年 下半年 年底 年末 年初 今年以来 去年以来 去年同期 上年同期 一季度 二季度 三季度 四季度 前三季度 前两季度 第一季度 第二季度 第三季度 第四季度 本月 上月 上个月 下个月 下月 当月 目前 昨天 昨日 今天 今日 前天 近日 日前 当天 当日 近年来 近年 五年来 三年来 十年来 过去五年 过去三年 过去十年 五年前 三年前 十年前 此前 如今 现在 上周 本周 下周 首日 首月 前年同期 上季度 本季度 十四五 十三五 十五五 十二五 未来五年 未来三年 今后五年`;

/** Whole-area words. */
export const areaWords = `全国 全省 全市 全区 全县 全镇 全乡 全村 全州 全旗 全校 全院 全社会 全球 世界 我国 我省 我市 我区 我县 我镇 我校 本省 本市 本区 本县 本镇 本村 该省 该市 该区 该县 该镇 该村 该校 该公司 该园区 该企业 该项目 该街道 该社区`;

/** Characters that end a place or organisation, with the characters before which they do not. */
export const subjectEnds: Readonly<Record<string, string>> = {
  省: '全我本该各邻跨节', 市: '全我本该各城超都股上楼菜入门夜闹集早县互', 县: '全我本该各强', 区: '全我本该各地社景小园山校城辖片城库灾郊牧林城专特新战郊市', 镇: '全我本该各乡城村集', 乡: '全我本该各城下家返入故回他', 村: '全我本该各农乡新山行政渔', 校: '全我本该各学高院母', 街道: '', 公司: '', 集团: '', 小学: '', 中学: '', 大学: '', 医院: '', 社区: '', 园区: '', 高新区: '', 开发区: '', 合作社: '', 学院: '',
};
