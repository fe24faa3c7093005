// Nouns for the injector's stories: places, things that are counted, groups of parts. All invented.

export const places = ['泉塘县', '柳河镇', '石塘镇', '汀湾区', '槐安市', '青溪镇', '苇荡镇', '双溪区'] as const;

/** A quantity's name and its unit. */
export const heads = [['快递站', '个'], ['茶园面积', '亩'], ['图书借阅量', '册次'], ['外来务工人员', '人'], ['客运量', '人次'], ['用电量', '万千瓦时'], ['工业产值', '万元'], ['志愿者', '名']] as const;

/** Things one wants fewer of. */
export const bases = ['火灾', '电动车事故', '邻里纠纷', '噪声投诉'] as const;

/** A unit and three parts that do not overlap. */
export const groups = [['件', ['书法', '绘画', '摄影']], ['篇', ['小说', '散文', '诗歌']], ['幅', ['油画', '国画', '版画']]] as const;

export const crops = ['黄桃', '水稻', '油菜', '西瓜', '茶菊'] as const;

export const venues = ['文化馆', '体育馆', '博物馆', '科技馆'] as const;
