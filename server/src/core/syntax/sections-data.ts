// Titles of columns and boxes: lines that head what follows without being its headline.

/** Titles that are sections wherever they stand alone on a line. */
export const sectionTitles = new Set('要闻简报 简讯 简报 快讯 短讯 新闻简报 一句话新闻 要闻速览 要闻速递 新闻速递 新闻速览 要闻导读 今日导读 本期导读 导读 要闻快递 短波 图片新闻 新闻链接 相关链接 链接 延伸阅读 名词解释 知识链接 背景链接 小贴士 专家点评 专家观点 专家解读 记者手记 采访手记 编辑手记 记者观察 短评 快评 微评 今日评论 今日快评 本报评论员 评论员文章 社论 时评 声音 网友热议 便民信息 便民服务 服务信息 天气预报 公告 公示 启事 更正 更正启事 遗失声明 通知 温馨提示 读者来信 来信照登 读者来稿 副刊 专版 要闻 综合 综合新闻 人物 人物名片 人物简介 案例 案例回放 数据 数说 图说 大事记 活动预告 预告 讲座预告 赛程 今日看点 看点 改革项目 本报综合消息'.split(' '));

/** Slogans that are set as ornaments. */
export const coreValues = new Set('富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善'.split(' '));

/** Words that open an editors' note. */
export const noteOpeners = '编者按|编者的话|编前语|编前话|编前|编后语|编后|编辑手记|开栏的话|开栏语|开栏|按语|核心提示|内容提要|主持人语|写在前面|阅读提示';
