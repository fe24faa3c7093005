// What must come before what: stages of building, and beginnings and ends (newspaper usage).

/** Acts that must follow one another in one project; names of acts-data. */
export const stages: readonly (readonly string[])[] = [['立项'], ['开工'], ['封顶', '合龙'], ['竣工'], ['验收'], ['投用', '通车', '开张']];

/** Beginnings and ends of one thing, word by word. */
export const spans: readonly (readonly [RegExp, RegExp])[] = [
  [/出发|启程|动身|起航|启航|离港|出海|发车|驶离|驶出|升空|发射/, /抵达|到达|返回|返航|返港|归来|靠港|到站|驶入/],
  [/开展|开幕|启幕|开赛|开馆|开始|开演|开园|开班|开课|拉开帷幕|开市/, /闭幕|落幕|截止|结束|收官|撤展|闭馆|落下帷幕|收市|散场|结业|结课/],
  [/入学|考上|考入|考取/, /毕业/], [/开营/, /闭营|结营/], [/立案|受理/, /结案|宣判|办结/], [/入院|住院/, /出院/], [/开庭/, /宣判/], [/开拍|开机/, /杀青|首映|上映|播出/], [/播种|插秧/, /收割|收获|试割/], [/出生/, /去世|逝世|病逝/],
  [/入狱|服刑|被捕/, /出狱|释放|刑满/], [/上任|到任|任职/, /离任|卸任/], [/入伍|参军/, /退伍|转业|复员/], [/结婚|领证/, /离婚/], [/申请|提交/, /获批|批准/], [/下单/, /发货|送达/], [/确诊/, /痊愈|康复/],
  [/(?:审议|表决)?通过/, /公布|颁布|印发|施行|实施|生效/],
];
