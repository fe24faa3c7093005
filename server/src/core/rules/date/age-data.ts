// Years of service and what they begin with (newspaper usage).

/** `keys`: cheap test of the text; `unit`: the statement, its 年 last before the figure's end; `start`: the act that begins it. */
export interface Tenure {
  readonly keys: readonly string[];
  readonly unit: RegExp;
  readonly start: RegExp;
  /** The start may stand in another paragraph, where the story tells of one only and the figure is off by whole tens. */
  readonly crosses?: true;
  /** Words of an end: the years are no longer counted. */
  readonly ended?: RegExp;
  /** Words that end the years of the person told of; with a year of its own the years count up to it. */
  readonly closes: RegExp;
}

/** The end of a life ends everything. */
const death = /去世|逝世|病逝|离世|辞世|过世|牺牲|殉职|生前|遗[体愿孀]/;
const leaving = /退休|离休|退下|病退|内退|退职|离职|辞职|辞去|卸任|离任|离岗|下岗|转岗|返聘|离开[^，。；]{0,4}(?:讲台|教坛|学校|岗位|医院|警队)|告别[^，。；]{0,4}(?:讲台|校园|岗位|警营)|[走退]下[^，。；]{0,4}讲台|转行|改行|调[离任往走]|转业|退伍|复员|退役/;
const end = new RegExp(`${leaving.source}|${death.source}`);
/** Who has left the service still belongs to the party, the couple and the road. */
const lifelong = death;
const parted = new RegExp(`离婚|离异|${death.source}`);

const years = '[\\d一二三四五六七八九十]{1,3}[多余]?年';
/** Between a word for the service (党龄) and its years; between the act (入党) and its years. */
const held = '(?:已经|已|有|整整|满|达|长达|为|正好){0,3}';
const acted = '(?:已经|已|有|整整){0,2}';

export const tenures: readonly Tenure[] = [
  { keys: ['党龄', '入党'], unit: new RegExp(`党龄${held}[约近]?${years}|${years}的?(?:老)?党龄|入党${acted}${years}`, 'g'), start: /入党|加入中国共产党|光荣入党/, closes: lifelong },
  { keys: ['工龄', '路龄', '厂龄', '店龄', '船龄', '艺龄', '站龄', '矿龄', '岛龄'], unit: new RegExp(`[工路厂店船艺站矿岛]龄${held}[约近]?${years}|${years}的?[工路厂店船艺站矿岛]龄`, 'g'), start: /参加工作|[进入到](?:厂|站|矿|所|局|社|店|队|馆|台|场|行|公司|车间|港|铁路|煤矿|客运站|供销社)(?!的|看|时)|入职|上班|当工人|招工|顶替|当上[\u4e00-\u9fff]{0,4}[员工长手匠]/, closes: end },
  { keys: ['军龄', '入伍', '参军'], unit: new RegExp(`军龄${held}[约近]?${years}|${years}的?军龄|(?:入伍|参军|从军)${acted}${years}`, 'g'), start: /参军|入伍|当兵|从军/, closes: end },
  { keys: ['教龄', '从教'], unit: new RegExp(`教龄${held}[约近]?${years}|${years}的?教龄|从教${acted}${years}`, 'g'), start: /参加工作|(?:师范|师专|师院|中师)(?:学校|学院|大学)?毕业|从教|任教|执教|[走站登踏]上[^，。]{0,4}讲台|当上(?:民办|代课|小学|乡村)?[教老]师|当老师|当教师|教书/, closes: end },
  { keys: ['婚龄', '结婚', '金婚'], unit: new RegExp(`婚龄${held}${years}|(?:结婚|成婚|成亲)(?:已有|已经|已|整整|都|快|有)?${years}(?!前|后)`, 'g'), start: /结婚|成婚|结为夫妻|领证|喜结连理|婚礼|成亲|拜堂|完婚|成了家|喜事|喜酒|过了?门|嫁/, crosses: true, closes: parted },
  { keys: ['警龄', '从警'], unit: new RegExp(`警龄${held}${years}|${years}的?警龄|从警${acted}${years}`, 'g'), start: /从警|入警|(?:警校|警官学院|公安大学|公安学校|警察学院)毕业|当警察|当上警察|穿上警服|参加公安工作/, closes: end },
  { keys: ['医龄', '从医', '行医'], unit: new RegExp(`(?:医龄|从医|行医)${held}${years}|${years}的?医龄`, 'g'), start: /从医|行医|(?:医学院|医专|卫校|医科大学|中医学院)毕业|学医|当医生|当上医生|参加工作/, closes: end },
  { keys: ['驾龄'], unit: new RegExp(`驾龄${held}${years}|${years}的?驾龄`, 'g'), start: /驾照|驾驶证|学会开车|开车/, closes: lifelong },
  { keys: ['干了', '工作了', '坚守', '守了'], unit: /(?:干了|工作了|坚守了?|守了)(?:整整)?[\d一二三四五六七八九十]{1,3}年(?=的)/g, start: /参加工作|毕业|分配|入职|当上|进[厂站店局]|来到|调到|担任/, ended: /退休|离职|退下|离任|卸任|去世|逝世/, closes: end },
];
