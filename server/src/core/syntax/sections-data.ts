// Titles of columns and boxes: lines that head what follows without being its headline.

/** Titles that are sections wherever they stand alone on a line. */
export const sectionTitles = new Set('要闻简报 简讯 简报 快讯 短讯 新闻简报 一句话新闻 要闻速览 要闻速递 新闻速递 新闻速览 要闻导读 今日导读 本期导读 导读 要闻快递 短波 图片新闻 新闻链接 相关链接 链接 小资料 背景资料 相关资料 小档案 小知识 延伸阅读 名词解释 知识链接 背景链接 小贴士 专家点评 专家观点 专家解读 记者手记 采访手记 编辑手记 记者观察 短评 快评 微评 今日评论 今日快评 本报评论员 评论员文章 社论 时评 声音 网友热议 便民信息 便民服务 服务信息 天气预报 公告 公示 启事 更正 更正启事 遗失声明 通知 温馨提示 读者来信 来信照登 读者来稿 副刊 专版 要闻 综合 综合新闻 人物 人物名片 人物简介 案例 案例回放 数据 数说 图说 大事记 活动预告 预告 讲座预告 赛程 今日看点 看点 改革项目 本报综合消息'.split(' '));

/** Slogans that are set as ornaments. */
export const coreValues = new Set('富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善'.split(' '));

/** Words that open an editors' note. */
export const noteOpeners = '编者按|编者的话|编前语|编前话|编前|编后语|编后|编辑手记|开栏的话|开栏语|开栏|按语|核心提示|内容提要|主持人语|写在前面|阅读提示';

const columnEnds = '教育 经济 管理 治理 速递 关注 健身 快评 行情 观察 动态 进度 服务 服务台 体育 民生 社会 文化 法治 政法 健康 天气 人物 财经 农业 科技 国际 国内 时事 生活 消费 旅游 交通 生态 环保 文旅 视点 视线 焦点 前沿 前线 一线 现场 直击 追踪 热线 信箱 来信 投稿 广角 扫描 速览 速报 快报 看台 课堂 讲堂 学堂 茶座 论坛 话题 对话 访谈 纪事 手记 札记 随笔 漫笔 杂谈 闲话 说话 街谈 短评 时评 微评 点评 评论 影评 书评 诗歌 散文 小说 副刊 往事 旧闻 新读 城事 市井 街巷 邻里 社区 校园 乡村 农技 农事 渔俗 民俗 非遗 百科 撷英 风采 百态 专栏 专题 法庭 特刊 周刊 视窗 之窗 驿站 天地 园地 沙龙 家园 链接 公示 运动 体坛 快览 互动 老物件 去哪儿 吃什么 看什么 我来说'.split(' ');

/** Whether a short line is called as columns of a newspaper are: 民生速递, 蓝色经济, 周末去哪儿. */
export function isColumnName(text: string): boolean {
  return text.length <= 7 && /^\p{Script=Han}+$/u.test(text) && columnEnds.some((end) => text.endsWith(end));
}
