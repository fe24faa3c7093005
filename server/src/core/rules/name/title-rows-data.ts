// Specialities and posts of one row, of which a person has one at a time unless the story says otherwise. Collected from newspaper pages.

/** A row: words that exclude each other, and what a title must end in for the row to count; null: the words are posts themselves. */
export interface TitleRow {
  readonly words: readonly string[];
  readonly ends: readonly string[] | null;
}

const row = (words: string, ends: string | null = null): TitleRow => ({ words: words.split(' '), ends: ends === null ? null : ends.split(' ') });

export const titleRows: readonly TitleRow[] = [
  row('语文 数学 英语 物理 化学 生物 历史 地理 政治 思政 音乐 美术 体育 舞蹈 书法 信息技术 科学 劳动 心理', '老师 教师 教研组长 课代表'),
  row('内科 外科 儿科 妇产科 骨科 眼科 口腔科 皮肤科 耳鼻喉科 急诊科 麻醉科 放射科 检验科 药剂科 康复科 呼吸科 消化科 肿瘤科 中医科 全科 精神科 感染科 神经内科 神经外科 心内科 心外科', '医生 医师 大夫 主任 护士长 护士 主任医师'),
  row('二胡 琵琶 古筝 古琴 竹笛 笛子 唢呐 扬琴 柳琴 小提琴 大提琴 中提琴 钢琴 单簧管 双簧管 圆号 长笛 小号 打击乐 定音鼓', '演奏员 演奏家 乐手 老师 教师 首席'),
  row('男高音 男中音 男低音 女高音 女中音 女低音 花旦 老生 小生 青衣 老旦 花脸 武生 丑角', '演员 歌唱家 歌手 声部长'),
  row('语文 数学 英语 物理 化学 生物 历史 地理 法学 医学 哲学 经济学 中文 新闻学 建筑学', '教授 系主任'),
  row('焊工 钳工 电工 木工 瓦工 车工 铣工 铆工 钢筋工 油漆工 管道工 架子工 起重工 锅炉工 电焊工 塔吊工'),
  row('木匠 铁匠 石匠 篾匠 铜匠 银匠 鞋匠 泥瓦匠 漆匠 锁匠 修表匠 弹棉匠 瓦匠 箍桶匠 裱画匠'),
  row('船长 大副 二副 三副 轮机长 水手长 水手'),
  row('机长 副驾驶 乘务长 空乘 机务'),
  row('列车长 乘警长 乘警 火车司机 检车员 调车员 扳道工'),
  row('药剂师 药师 护士 护工 检验师 麻醉师 医生 营养师 康复师 助产士'),
  row('法官 检察官 律师 公证员 仲裁员 书记员 法警 审判长 人民陪审员'),
  row('原告 被告 证人 第三人'),
  row('交警 刑警 特警 法医 消防员 狱警 缉毒警 辅警'),
  row('守门员 门将 前锋 后卫 中场 边锋 中锋', '队员 球员 选手'),
  row('下士 中士 上士 列兵 少尉 中尉 上尉 少校 中校 上校 大校 少将 中将'),
  row('大一 大二 大三 大四 研一 研二 研三', '学生 女生 男生 新生 同学'),
  row('七年级 八年级 九年级 高一 高二 高三 初一 初二 初三 一年级 二年级 三年级 四年级 五年级 六年级', '学生 女生 男生 同学 班主任'),
  row('公交车司机 公交司机 出租车司机 货车司机 校车司机 火车司机 地铁司机 救护车司机 客车司机'),
  row('一级 二级 三级 四级', '演员 教师 警长 巡视员 调研员 教练 运动员 美术师 编剧 导演 法官 检察官 高级警长 高级法官 高级检察官'),
  row('高级 正高级 特级 中级 助理', '教师 工程师 农艺师 教练 讲师 技师 工艺美术师 畜牧师 兽医师'),
  row('厨师 面点师 配菜员 洗碗工 服务员 收银员 传菜员'),
  row('馆长 图书管理员 讲解员 文物修复师 保安'),
  row('园艺师 兽医 饲养员 农艺师 畜牧师'),
  row('裁判员 教练员 运动员 解说员'),
  row('摄影师 录音师 灯光师 化妆师 剪辑师 作曲 编剧 服装师'),
  row('瓜农 茶农 菜农 花农 棉农 蚕农 药农 蔗农 烟农 菇农 蜂农 渔民 牧民'),
];

/** Titles of assemblies and courts that nobody has two of. */
export const assemblyPosts: readonly RegExp[] = [/人大(?:常委会)?(?:党组书记、)?副?主任$/, /政协(?:党组书记、)?副?主席$/, /(?:人民|中级|高级)?法院副?院长$/, /检察院副?检察长$/, /总工会副?主席$/, /(?:妇联|妇女联合会)副?主席$/, /(?:团[省市县区]委)副?书记$/];

/** Words in the sentence of a mention by which a second calling is told of. */
export const secondCalling = /[还也又](?:是|教|兼|当|任|做|干|管|负责|担|会|学|演|唱|开)|兼|身份|改行|转[行岗到]|曾|当过|做过|后来|如今|现在|当年|那年|那时|当时|年前|以前|从前|过去|原来|出身|考[取上]|自学|升|晋|评[上为聘]|担任|接[班任替]|退休|毕业于|成为|(?<![开连变做制织建])成了(?!一)|从[^，。]{1,10}(?:到|变)|饰|扮|角色|戏里|剧中|片中|电影|双料|跨界|客串|反串|代[课理班]|临时/;
