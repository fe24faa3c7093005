// Years that a story can name without printing them, and what may begin in a year (newspaper usage).

/** Words that stand for a year or some years: first and last. */
export const knownYears: readonly (readonly [string, number, number])[] = [
  ['民国', 1912, 1949], ['北伐', 1926, 1928], ['长征', 1934, 1936], ['红军', 1927, 1937], ['抗战', 1931, 1946], ['抗日', 1931, 1945], ['解放战争', 1945, 1949], ['解放前', 1930, 1949], ['解放初', 1949, 1955],
  ['解放那', 1948, 1950], ['新中国成立', 1949, 1952], ['建国初', 1949, 1955], ['共和国同龄', 1949, 1949], ['开国', 1949, 1949], ['土改', 1947, 1953], ['抗美援朝', 1950, 1953], ['公私合营', 1953, 1957], ['合作化', 1952, 1957],
  ['大跃进', 1958, 1960], ['人民公社', 1958, 1983], ['公社', 1958, 1983], ['困难时期', 1959, 1962], ['三年自然灾害', 1959, 1962], ['文革', 1966, 1976], ['“文化大革命”', 1966, 1976], ['知青', 1963, 1980], ['上山下乡', 1963, 1980],
  ['恢复高考', 1977, 1978], ['高考恢复', 1977, 1978], ['改革开放', 1978, 1985], ['包产到户', 1979, 1984], ['分田到户', 1979, 1984], ['香港回归', 1997, 1997], ['澳门回归', 1999, 1999], ['千禧', 2000, 2000], ['世纪之交', 1999, 2002], ['新世纪', 2000, 2003],
  ['非典', 2003, 2003], ['汶川', 2008, 2008], ['北京奥运', 2008, 2008], ['清代', 1644, 1911], ['清朝', 1644, 1911], ['清末', 1870, 1911], ['光绪', 1875, 1908], ['同治', 1862, 1874], ['宣统', 1909, 1911], ['晚清', 1840, 1911],
];

/** How a body of people, a house, a paper begins; `weak` words may as well tell of its life. */
export const bodyBegins = {
  strong: '成立 创立 创建 创办 始建 建立 组建 设立 草创 始创 诞生 开办 创设 兴办 办学 建校 建院 建系 建所 建馆 建厂 建局 建台 建社 建团 建会 建园 建队 建站 建店 建行 建村 建班 立班 挂牌 揭牌 创刊 问世 起家 开张 开业 开馆 开园 开放 开课 开班 开播 开诊 开门 开台 开锣 开灶 开火 开窑 开炉 试刊 出刊 奠基 拉起 搭起 组起 凑起 办起 建起 开起 支起 盖起 立起 发起 创始 挂出 挂起 摆开 摆出 开了间 开了家 开了一 办了 办的 开的 建的 起步 第一壶 第一锅 第一炉 第一堂 第一课 第一张 第一份 第一本 第一期 第一批 第一笔 第一单 第一场 第一页 第一届 第一任 第一块 第一台 第一班 第一位 头一壶 头一锅 头一炉 头一堂 头一课 头一张 头一份 头一本 头一期 头一批 头一笔 头一单 头一场 头一页 头一届 头一班 头一位 首批 首期 首任 首场 首届 首次'.split(' '),
  weak: '办学 捐出 捐地 捐资 集资 腾出 借来 租下 租来 收下 招收 招来 收徒 铸钟 聚在 聚到 凑在 凑到 走到一起 从此 从那天起 从那时起 从那以后 打那以后 打那时 到现在 到了现在 到今天 到如今 至今 以来 最早 落户'.split(' '),
} as const;
/** How a road, a bridge, a reservoir, a lamp begins its work. */
export const workBegins = {
  strong: '建成 落成 竣工 完工 通车 通航 通水 通电 通气 通邮 合龙 合拢 蓄水 下闸 闸门 关闸 投产 投运 投用 启用 架起 架成 架通 修成 修通 修好 修起 筑成 筑起 筑好 凿通 凿成 打通 贯通 铺成 铺通 造好 造起 建起 建好 立起 开通 开航 开渡 开行 开线 首航 首飞 首发 点亮 亮灯 亮起 点火 点燃 发电 并网 出水 流进 流到 流过 驶过 驶出 驶进 驶入 开进 开出 开过 鸣笛 第一趟 第一班 第一列 第一车 第一炉 第一度 第一股 头一趟 头一班 头一列 头一股 首班 首趟 首列'.split(' '),
  weak: '剪彩 从此 再也不用 不用再 不必 告别 摆渡'.split(' '),
} as const;
/** A battle, a rising, a flood. */
export const eventBegins = {
  strong: '战斗 阻击 打响 枪声 牺牲 激战 突围 攻克 攻占 解放 起义 暴动 会师 渡江 伏击 歼灭 殉难 遇难 敌军 敌人 日军 日寇 地震 强震 洪水 决口 溃堤 空袭 轰炸 惨案 血战 就义'.split(' '),
  weak: [] as readonly string[],
} as const;
export const weddingBegins = {
  strong: '结婚 成婚 成亲 领证 领的证 领了证 结婚证 婚礼 拜堂 完婚 喜酒 摆的酒 摆了酒 摆酒 办的酒 办酒 过门 过的门 过了门 迎亲 娶亲 接亲 洞房 成了家 成的家 成家 喜事 花轿 登记 拜天地 喜糖 嫁 娶 结为夫妻 喜结连理 走到一起 结的婚 结了婚'.split(' '),
  weak: [] as readonly string[],
} as const;
export const birthBegins = { strong: '出生 诞生 降生 生于 生在 来到人世 来到世上 呱呱坠地 年生 生人'.split(' '), weak: [] as readonly string[] } as const;
export const deathBegins = { strong: '逝世 去世 病逝 病故 牺牲 殉职 就义 辞世 离世 与世长辞'.split(' '), weak: [] as readonly string[] } as const;

/** What a year's clause tells where it is not the beginning itself: a later stage, another thing, a person's own life. */
export const laterStages = '新校区 新校舍 新校园 新址 新馆 新楼 新店 新厂 新站 新院 分校 分馆 分店 分院 分社 分厂 分会 教学楼 实验楼 宿舍 食堂 操场 搬 迁 更名 改名 易名 升格 合并 并入 扩建 翻建 翻修 翻新 重建 重修 维修 加固 改造 停办 停业 停刊 停产 歇业 关门 关闭 毁 拆 烧 前身 恢复 重新 重开 再次 再度 复办 复校 复刊 复航 同名 另一 毕业 退休 出生 考入 考上 考进 调入 调到 调来 当上 担任 接任 接手 接过 接班 加入 入职 入伍 参加工作 进厂 进校 进团 来到 来校 来队 来馆 获 荣 评为 入选 列入 认定 授予 命名 夺 拿下 岁'.split(' ');

/** Whether a stretch has one of the words. */
export function tells(stretch: string, words: readonly string[]): string | null {
  for (const word of words) if (stretch.includes(word)) return word;
  return null;
}
