// Nouns that run on to a verb and its object: 学校新开课程, of which a list behind may speak.

const verbs = '开设 推出 开展 举办 设立 建设 建起 建成 提供 开出 组织 签订 签署 达成 制定 出台 设有 新增 打造 引进 带来 发布 承担 负责 讨论 围绕 聚焦 完成 拿出 提出 展示 表演 演出 研发 生产 种植 栽种 销售 走进 来到 前往 参观 走访 获得 夺得 荣获 捧回 赢得 分享 讲述 介绍 试行 实行 推行 采取 带领 指导 帮助 新开 加开 增开 各开 都开 同开 试种 引种 试点 承办 主办 联办 新办 创办 开办 申报 派出 选派 选送 送来 运来 捐出 捐赠 接受 受理 攻克 编排 排演 创作 编写 出版'.split(' ');

/** Where the verb begins in words that name somebody, what they do and what they do it to (学校新开课程); −1 where they do not. */
export function objectAt(words: string): number {
  for (let at = 1; at < words.length - 3; at++) {
    if (verbs.some((v) => words.startsWith(v, at)) && words[at + 2] !== '的' && !(words[at + 2] === '了' && words.length < at + 5)) return at;
  }
  return -1;
}
