// Words that number the points of a story without 是: 第一步…, 一问：…, 镜头一：….

/** Behind 第N, words that open a point whatever follows them (第一步清产核资). */
export const pointWords = ['步骤', '阶段', '环节', '板块', '步', '招', '关', '问'] as const;

/** Behind a bare numeral at the head of a clause, what one does point by point (一问…二问…, 一变…二变…). */
export const tallyWords = '问看查访变比送怕难喜盼谢叹忧愁赞评议学练改防建管治讲读思悟赏品游听愿忌戒勤诺来则者带帮清晒核验测教敬慰祝求当做打拼争创保护守盯督补救唱演画写种养采挑选切炒煮剪贴缝绣染';

/** Nouns that look numbered at the head of a paragraph and are not points of a list. */
export const notNumbered = /星期|礼拜|周$|[月初廿年期班级号楼组队]$/;

/** Words for points that are numbered behind: 环节一：…. */
export const numberedNouns: ReadonlySet<string> = new Set('环节 步骤 镜头 片段 场景 亮点 看点 故事 阶段 任务 举措 措施 建议 问题 原因 变化 目标 心愿 误区 提醒 方案 线路 路线 案例 特点 方法 经验 做法'.split(' '));
