// What happens in which order to one work, one case, one journey, one person: chains of stages, each stage a list of words (newspaper usage).

/** One chain. In a cyclic one the end may be followed by another beginning: a student leaves school and enters the next. */
export interface Chain {
  readonly name: string;
  readonly cyclic: boolean;
  /** Earliest first; words of one stage are separated by blanks. */
  readonly stages: readonly string[];
}

export const chains: readonly Chain[] = [
  { name: 'building', cyclic: false, stages: [
    '立项 获批立项 批复立项 选址 勘察 勘测',
    '招标 开标 中标 招投标 公开招标',
    '开工 动工 破土 奠基 开建 动土 开始施工 开始修建 开始建设 开始改造 进场施工 进场 进洞 围挡施工 打下第一桩 打下第一根桩 开挖 打桩 动手修 开修 开钻 下基脚 打地基 打下地基 挖下第一锹 挖第一锹',
    '桩基完成 水下桩基 桩基工程 打完桩 完成基础 桩基施工 主体施工 基坑完成 出正负零 浇筑',
    '封顶 结顶 合龙 主体完工 主体结构完工 架通 上梁 打通 贯通 凿通 铺完',
    '竣工 完工 落成 建成 全面建成 修好 盖好 修通 交工 安装调试 完成安装 收尾 装修完 刷完 铺好 立起来 修完',
    '投用 投入使用 启用 通车 开门迎客 开门 正式开放 对外开放 重新开放 恢复通行 迎客 迎来第一批 迎来头一批 迎来首批 接待第一批 住进第一 搬进新 入住 点亮 运营 开张 开业 开馆 开园 通水 通航 交钥匙 拿到钥匙 交房 首趟车 首班车',
  ] },
  { name: 'contest', cyclic: false, stages: [
    '开始报名 启动报名 报名启动 报名开始 开放报名 报名通道开启 征稿 征集 海选启动 发出征集令 发布公告 发布启事',
    '报名截止 截稿 截止报名 停止报名 征稿截止 征集截止 报名通道关闭',
    '初赛 海选 预赛 初评 初选 资格赛 小组赛',
    '复赛 半决赛 复评 淘汰赛',
    '决赛 总决赛 终评 终选 终审评议 决出 巅峰对决',
    '颁奖 颁奖礼 颁奖典礼 颁奖仪式 揭晓 领奖 捧回奖杯 捧杯',
  ] },
  { name: 'recruiting', cyclic: false, stages: ['报名截止 截止报名 报名截至 报名截止到 报名截止至', '笔试', '面试', '体检', '拟录用公示 拟聘用公示', '录用 上岗 报到 入职'] },
  { name: 'crop', cyclic: false, stages: [
    '播种 下种 撒下 播下 育苗 点种 撒种 浸种 埋下 下了种 种下 栽下',
    '出苗 齐苗 出齐苗 发芽 破土而出 钻出 冒芽 冒出 冒了芽 长出 返青 出芽 露头',
    '移栽 插秧 定植',
    '开花 抽穗 扬花 挂果 坐果 吐穗 结果 开出第一朵 打苞 灌浆',
    '收割 收获 开镰 采收 采摘 摘下 收完 开收 收进 采下 丰收 头茬瓜 开园采摘 测产 测了产 实打实收 起收 挖薯 开挖收获 打谷 归仓 入仓',
  ] },
  { name: 'hatching', cyclic: false, stages: ['筑巢 衔枝 交配 求偶', '产卵 产下 下蛋 入孵 开始孵 抱窝', '出壳 破壳 孵出 啄破', '离巢 出巢 放归 试飞 学飞 学会飞 飞离'] },
  { name: 'birth', cyclic: false, stages: ['受孕 配种 怀孕 怀上 人工授精', '产崽 产仔 分娩 产下 生下 临产 降生', '断奶 满月 放归'] },
  { name: 'school', cyclic: true, stages: ['考入 考上 入学 考取 就读 进校 被录取 踏进校门 考进 拜师 投师', '毕业 学成 结业 出师 满师'] },
  { name: 'life', cyclic: false, stages: ['出生 生于 诞生', '去世 逝世 病逝 辞世 离世 过世 病故 牺牲 长眠'] },
  { name: 'work', cyclic: true, stages: ['进厂 入职 进所 进站 进馆 进社 上岗 参加工作 到任 上任 就任 赴任 走马上任 入行 拜师 接班 顶班 调到 调来 调入 调进 进剧团 进班 进队 入队 分到 分配到 来到', '出师 满师 转正', '解散 散伙 调走 调离 调出 离职 辞职 卸任 离任 退休 退居二线 离开 告老 退下来 离厂 下岗 交班'] },
  { name: 'army', cyclic: true, stages: ['入伍 参军 当兵 穿上军装', '退伍 转业 复员 退役 脱下军装'] },
  { name: 'court', cyclic: false, stages: [
    '起诉 立案 受理 提起诉讼 诉至 告上法庭 递交诉状 提起公诉 告到法院 递了诉状',
    '开庭 公开审理 庭审 走上法庭',
    '一审判决 一审宣判 作出判决 判决书 一审判令 作出一审 宣判 判令 判赔',
    '结案 调解结案 和解 达成和解 达成调解 当庭调解 审结 上诉 提起上诉 提出上诉',
    '二审 终审 驳回上诉 维持原判 二审判决 终审判决 终审裁定',
    '申请执行 强制执行 执行完毕 执结 执行到位 执行款',
  ] },
  { name: 'crime', cyclic: false, stages: ['案发 被盗 被骗 失窃 作案 汇出 汇款 转账 转走 骗走 偷走 盗走 撬开', '报案 报警 接到报警 接警', '抓获 落网 归案 刑拘 刑事拘留 投案自首 抓住 抓到 擒获 控制住', '批捕 批准逮捕 逮捕', '提起公诉 移送起诉', '宣判 获刑 判处 被判'] },
  { name: 'fraud', cyclic: false, stages: ['交给了上门 交给了对方 汇给 转给了 汇给了', '抓获 落网 归案 刑拘 刑事拘留 抓住 抓到 擒获 追回'] },
  { name: 'trip', cyclic: true, stages: ['启程 动身 出发 起航 启航 离港 起运 上路 驶离 登船 装船 开拔 离家 出门 起飞 装车', '抵达 到达 运抵 走进 骑进 到港 靠港 登上 驶入 靠岸 登顶 落地 进站', '返程 返航 归来 踏上归途 回到家 到家 回国 下山'] },
  { name: 'book', cyclic: false, stages: ['动笔 开笔 约稿 开始写 起笔 着手编写 启动编纂 开编 提笔', '初稿 脱稿 完稿 写完 成稿 定稿 封笔 画完 绘完 收笔 译完 编完', '交稿 交到出版社 交出版社 送审 送交出版社 交给出版社 报送审核 报送 送交审核 报审 寄给出版社', '付印 印成 装订成册 付梓 下厂 开印 送印刷厂 印制', '出版 印出 面世 首发 上架 问世 发行 与读者见面'] },
  { name: 'film', cyclic: false, stages: ['开机 开拍 建组', '杀青 拍完 关机 拍竣', '首映 上映 公映 播出 点映 开播 与观众见面'] },
  { name: 'play', cyclic: false, stages: ['建组 开排 开始排练', '彩排 合成 联排', '首演 首次公演 登台 上演'] },
  { name: 'rules', cyclic: false, stages: ['公开征求意见 征求意见 征求公众意见', '审议通过 表决通过 获通过', '公布 颁布 印发', '施行 生效 实施'] },
  { name: 'honour', cyclic: false, stages: ['申报 递交申请 提交申请 提出申请 递交材料 报送材料', '公示', '获批 授牌 批准公布 拿到批文 领到证书 获得授权 拿到证 列入名录 获颁'] },
  { name: 'hospital', cyclic: true, stages: ['发病 摔伤 受伤 病倒 摔断 晕倒 滑倒 摔倒 跌倒', '送进急诊 送急诊 入院 住院 住进 收治 被送进医院 送医 送进 被送到 被送往 送往 转入', '手术 上了手术台 移植 开刀', '出院 康复出院 治愈出院 顺利出院 痊愈 拆线 转出'] },
  { name: 'loan', cyclic: true, stages: ['借款 借走 借出 借给 借得 贷款 借入 借去 借了', '还款 归还 还清 还回 结清 还上'] },
  { name: 'rent', cyclic: true, stages: ['租下 承租 租赁 承包', '退租 退还 租约到期'] },
  { name: 'couple', cyclic: false, stages: ['相识 认识 相亲', '订婚 定亲', '结婚 领证 成亲 办婚礼 登记结婚 办酒', '离婚'] },
  { name: 'parcel', cyclic: false, stages: ['下单 订购 订货 下订 签了订单 订下', '发货 寄出 出库 揽收 发出 出厂 装船 装车', '签收 送达 收货 到货 寄到 卸下 卸船 到岸 运到 运抵 进了家门', '退货'] },
  { name: 'gift', cyclic: false, stages: ['发起募捐 发起众筹 倡议捐款', '募集到 筹齐 筹到 凑齐', '交到 送到 打到账上'] },
  { name: 'show', cyclic: false, stages: ['布展', '开幕 开展 启幕 开馆 拉开帷幕 揭幕', '闭幕 落幕 谢幕 收官 闭展', '撤展'] },
  { name: 'merger', cyclic: false, stages: ['签约 签订 签下 签署', '交割 过户 办结 办完手续 移交'] },
  { name: 'fire', cyclic: false, stages: ['起火 着火 冒烟', '扑灭 明火被扑灭 火被扑灭'] },
  { name: 'damage', cyclic: false, stages: ['冲断 冲毁 冲垮 损坏 倒塌 塌方 断裂 震塌 撞坏 决口 塌陷 压垮 停电 断电 爆管 冲塌 刮断 砸断 压断 挖断 烧毁 淹没', '恢复 接通 重新亮 亮了起来 修复 钉牢 抢通 堵住 合拢 修好 复通 恢复供电 恢复供水 恢复通行 来电'] },
  { name: 'letter', cyclic: false, stages: ['瓶中信 信的落款 写于 写下 寄出 投进 放进海里 扔进', '捡到 拾到 收到 打捞 读到'] },
  { name: 'founding', cyclic: false, stages: ['成立 组建 拉起来 创办 办起来 建起来 组建起来 诞生', '登上舞台 首次登台 第一次登台 第一次登上 拿下冠军'] },
  { name: 'plan', cyclic: false, stages: ['通过评审 通过专家评审 通过论证 方案获批 规划获批 通过审查', '开工 动工 进场', '迎来头一批 迎来首批 开放 开园 开馆 投用 启用 通车'] },
  { name: 'tree', cyclic: false, stages: ['认养 认领', '挂牌', '挂果'] },
  { name: 'licence', cyclic: false, stages: ['注册 领到营业执照 办下执照 拿到执照', '开业 开张 投产 卖出第一 卖出头 做成第一单 接到第一单 卖出了第一', '注销 歇业 关门 破产'] },
  { name: 'find', cyclic: false, stages: ['发现 挖出 掘出 挖到 刨出 露出', '抢救性发掘 考古发掘 开始发掘 清淤 清理完 完成清理 捞出', '回填 发掘结束 展出 入藏 修复完成'] },
  { name: 'vaccine', cyclic: false, stages: ['第一针 首针', '第二针', '第三针'] },
  { name: 'camp', cyclic: false, stages: ['开营 开班 开课', '闭营 结营 结业 结课'] },
  { name: 'ship', cyclic: false, stages: ['铺龙骨 铺设龙骨 切割第一块钢板 开造', '下水', '试航', '交船 交付 首航 入列'] },
  { name: 'dig', cyclic: false, stages: ['开始发掘 启动发掘 进场发掘', '发掘结束 发掘完成 完成发掘 回填'] },
  { name: 'loss', cyclic: false, stages: ['走失 走丢 失踪 丢失 遗失 失联 遗落 落在 弄丢 忘在 丢了 掉在', '报失 挂失 登报寻找 贴出寻物启事 发布寻人启事', '找到 找回 寻回 获救 救出 物归原主 送还'] },
  { name: 'rescue', cyclic: false, stages: ['发现受伤 受伤 受了伤 救起 救下 获救 被救助 收治 误入 被困 搁浅 发现的 捡到的 捡回 送到救护站 送进救护站', '接骨手术 手术 拆线', '放归 放飞 重返 回归山林 回到大自然 放回'] },
  { name: 'sale', cyclic: false, stages: ['挂牌公告 发布公告 公告拍卖', '报名截止', '拍出 成交 落槌 拍下', '过户 交割'] },
  { name: 'club', cyclic: false, stages: ['成立 创办 创立 组建 开办', '解散 注销 停办 关闭 倒闭'] },
  { name: 'closing', cyclic: true, stages: ['封闭 围挡 闭馆 停航 停运 停业 停产 停课 关的 关门 歇业 停摆', '重新开放 恢复 复航 复工 复课 恢复通行 重新开张 重新开门'] },
  { name: 'plant', cyclic: false, stages: ['签约 签订', '开工 动工 奠基', '投产 试生产 量产'] },
  { name: 'order', cyclic: false, stages: ['签约 签订 签下 签署 敲定 下单 接单 接到订单 拿下订单 中标 定下', '排产 投料 开始生产 开工生产 上线生产', '交付 交货 发运 装船 离港 发货 发出 启运 装车', '到港 签收 收货'] },
  { name: 'arrival', cyclic: false, stages: ['运到 运抵 到货 送到 到岸 运进 开箱', '下水 入水 安装 装上 调试 吊装 上岗 启用 投用 试飞'] },
  { name: 'brew', cyclic: false, stages: ['下窖 入窖 入缸 下料 投料 入坛', '出窖 开坛 出缸 启封 出酒'] },
  { name: 'kiln', cyclic: false, stages: ['入窑 点火 装窑', '出窑 开窑'] },
  { name: 'stock', cyclic: false, stages: ['投放鱼苗 放苗 放养 投苗 进栏', '起捕 出栏 出塘 上市'] },
  { name: 'test', cyclic: false, stages: ['采样 取样 采集水样 采集样品 采集土样 抽样 封样 送检 送样 送进实验室 送到实验室 送往实验室 抽取样品 采了样 取了样 采水样 采土样', '检测报告出炉 检验报告出炉 报告出炉 检测结果出炉 检验结果出炉 结果出炉 报告出来 结果出来 出具检测报告 出具检验报告 拿到检测报告 拿到检验报告 检测结果显示 检验结果显示'] },
  { name: 'paper', cyclic: false, stages: ['投稿 投出稿件 投给 投往 投到 寄往编辑部 寄给编辑部 寄到编辑部 寄往杂志社 寄给杂志社 递交论文 提交论文', '收到录用通知 收到了录用通知 录用通知 收到用稿通知 收到了用稿通知 用稿通知 录用函 用稿函', '见刊 刊发 刊出 登出'] },
  { name: 'vote', cyclic: false, stages: ['提名', '当选 选举产生', '就职 就任 上任'] },
];

/** Verbs that say no more than that what is named before the date came to pass. */
export const lightVerbs = '结束 完成 举行 开始 进行 启动 收官 完毕 落款 作出 告一段落 开展 下达 发出 送达 开出 落幕 拉开 开启 敲定 到位 做完 办完 结束于';

/** More than one work, book, case, court or person in play: nothing is compared beside these. */
export const several = /[一二三四五六七八九首东西南北]期|另[一案外有]|发回|再审|重审|重[新建]|再次|再度|又[一一次在于是被回从考入]|[东西南北一二三]段|标段|号[楼线桥井窑]|分别|前者|后者|第[二三四五六七八九]|上一?[届次回年个季部本]|前一[届次任]|往届|改[成为]|前身|最初叫|原名|去年[种栽播的]|[上中下][册卷部集]|续[集篇作书]|修订|增订|再版|重印|新版|复建|补办|早年|返聘|首批|其余|剩下|[老旧][\u4e00-\u9fff]{0,3}[厂楼桥馆库站院校房路]|原址|旧址|陆续|先后|各自|相继|试[种点航飞营运烧]|试验(?![田站区室]|基地)|前身|继任|接任|前任|反诉|仲裁|提前[预先]|[上下]游|[南北东西][岸侧边坡线门村厅]|扩建|[二三四]层|紧挨|隔壁|旁边|毗邻|相邻|邻[近县市村镇]|同样|同类|类似|后院|附楼|配楼|添了|部分|局部|半[幅边]/;
