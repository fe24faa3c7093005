// Nouns that make a name the name of a programme: what a quoted word is followed by on government and newspaper pages.

/** The noun ends the programme's name: “近邻帮”机制, “五彩田园”行动. */
export const programmeNouns = [
  '机制', '行动', '工程', '计划', '模式', '制度', '体系', '项目', '方案', '集群', '工作法', '办法', '平台', '战略', '品牌', '活动', '改革', '试点', '专项', '架构', '网络', '格局', '布局', '清单', '联盟', '矩阵', '路径', '规划', '举措', '服务队', '工作室', '驿站', '课堂', '讲堂', '大赛', '指数', '标准', '做法', '经验', '理念', '目标', '战役', '攻势', '赛事', '论坛', '场景', '应用', '系统', '热线', '专班', '基地', '园区', '走廊', '中心',
];
