// Words that tell that two dates are of one happening, or of two.

/** The first of its kind. */
export const first = /第一(?!时间)|首[次台批座条家届列趟架艘个辆]|头一|头[回次个台批]|最早/;
/** Another stage, part, edition or kind of date: the two are not compared. */
export const otherWords: readonly string[] = '返程 回程 归来 前夜 首日 次日 翌日 试 彩排 布展 预演 排练 再次 再度 又一 又有 又在 又被 又是 另 报名 截止 截至 公布 公示 获悉 预告 为止 之前 以前 前夕 筹备 陆续 分别 二期 三期 四期 去年 上届 往年 提前 推迟 改期 改到 改在 改至 改为 改成 延期 延至 顺延 原定 原计划 资料图 资料片 此前 每年 每月 每周 每天 每逢 早在 重新 重建 重修 更名 改名 前身 最初 新校 校舍 校区 恢复 开始 预约 开售 开抢 售票 历时 为期 持续 连续 上半场 下半场 线上 申报 征集 通过评审 初赛 初评 初审 预赛 晋级 选拔 备战 热身 训练 练功 练手 练兵 练艺 练歌 练舞 复赛 复评 复审 扩建 加固 迁建 修缮 维修 分会场'.split(' ');
export const otherShapes = /第[二三四五六七八九十2-9]|也(?!在场|参加|去了)|[练赛会式出动业馆车][之以]?[前后](?=[，。在的])|[^以]前[，）（]|[日月年号][起到至—]|[两三四五六七八九十]天/;
/** A date told as the day of the happening itself. */
export const definite = /[那当这]一?[天日年晚回次]|的?日子|时间[是为定]|本次|此次|这次|该次|时候|是$|唯一|的事|记得|只此一次|仅此一次|就这一次/;
/** Words that many sentences share: no evidence. */
export const common = /^(?:记者|我市|全市|全县|全区|全省|本报|讯员|通讯|举行|进行|活动|工作|市民|群众|居民|村民|来自|参加|现场|上午|下午|晚上|时间|项目|工程|公司|建设|开展|一个|一次|他们|我们|这个|已经|今年|目前|其中|以及|可以|有关|相关|发展|年轻人?|星期.?|日（星期.*)$/;
/** Said from memory. */
export const recalled = /记得|回忆|的事|那[年会天]|印象|没忘|说起|不会忘|难忘/;
/** One character of a group before a shared name, another of it there: 省级 and 市级, 东区 and 西区. */
export const contrasts: readonly string[] = ['国省市县区州镇乡村', '东西南北中', '上下', '左右', '新老旧', '大小', '男女', '主引辅副正分', '初高', '早夜午晚', '一二三四五六七八九十首'];
