// How a person's years at one thing begin (newspaper usage).

/** Told in the clause of the year. */
export const entering: readonly string[] = '参加工作 进厂 进站 进校 进矿 进所 进局 进队 进社 进店 进团 进村 进山 进院 入职 入伍 入行 入党 入警 参军 从军 当兵 当上 当起 接手 接过 接班 扛起 拿起 端起 挑起 走上 站上 登上 上岗 上岛 上山 上船 下乡 下井 来到 来 分配 分到 调到 毕业 拜师 学艺 担任 任 开始 承包 租下 开起 办起 摆起 摆摊 支起 嫁 落户 考进 考入 招进 从教 执教 任教 从医 行医 从艺 登台 起'.split(' ');
