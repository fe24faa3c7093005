// Reduplications that are good Chinese, and the contexts in which one character may stand twice. Source: 现代汉语词典 (AABB, ABAB, AA), the desk's practice.

/** A character that is seldom doubled by right: characters before and behind the pair that make it two words after all. */
export interface DoubledCharacter {
  readonly character: string;
  /** Before the pair: the first of the two ends a word with it (目的|的). */
  readonly before: string;
  /** Behind the pair: the second of the two begins a word with it (了|了解). */
  readonly behind: string;
}

export const doubled: readonly DoubledCharacter[] = [
  { character: '的', before: '目标打有中众端鹄似', behind: '确士喀' },
  { character: '了', before: '不明罢末终完除为', behind: '解结却断望然如事得不无此吧悟债心' },
  { character: '是', before: '于但还就可只总都若凡国如要老正算硬越则既自便倒却似先口实即也更又正', behind: '非否' },
  { character: '在', before: '存现实内潜自所好正健外旨志意不同何安', behind: '理' },
  { character: '和', before: '共饱温缓总祥谐随平柔附议调暖亲求讲媾融', behind: '平谐睦解美气田善风顺服缓田为' },
  { character: '与', before: '参给赋授干付寄施', behind: '会否其此众日时世人共' },
  { character: '为', before: '行作以成认因称视人变定列评改身', behind: '民了何人什此期难止主首准重辅伍由先' },
  { character: '向', before: '方面走动倾志风意取导转偏航朝定流', behind: '上下前后左右心日往阳导量' },
  { character: '从', before: '服自听随遵顺跟', behind: '容前此来而业事严小重零众军属旁没未不头新' },
  { character: '将', before: '即必行干大小名健武主战强老', behind: '军领来近要士帅会' },
  { character: '把', before: '一两三四五六七八九十几火拖门大车', behind: '关手握控守脉持戏' },
  { character: '被', before: '棉植毛覆羽夹睡', behind: '子告动褥害迫誉单套' },
  { character: '有', before: '所具没拥含享国私固原现占持稀富惟唯仅约只也', behind: '效关利些的人时限序力益无机心意待助别赖可所条为' },
  { character: '对', before: '面针相反绝核应一成结配作敌派查', behind: '方象策手外比话应立称口岸子联歌抗付待照接准错' },
  { character: '也', before: '', behind: '许' },
  { character: '都', before: '成首古故京全国建旧新陪', behind: '市城江匀会灵' },
  { character: '就', before: '成造早也', behind: '业近地读是医诊餐职任此要算义位座学连' },
  { character: '还', before: '归偿返退生交', behind: '是有原款债贷本乡要' },
  { character: '以', before: '可所予难足加何得给用', behind: '及来前后上下内外为便免致往色此至身人求民德新点' },
  { character: '及', before: '以涉普顾触波危提推来', behind: '时格早其第' },
  { character: '到', before: '迟达得遇感直看听想受找做收', behind: '来底处位期场达岗头时手访账' },
  { character: '并', before: '合吞兼归一', behind: '不非且入列存购联行' },
  { character: '被', before: '棉植', behind: '子告动褥' },
  { character: '而', before: '因从然反进继故幸', behind: '且已后今言' },
  { character: '其', before: '尤极与更何', behind: '实中他它间余格次' },
  { character: '由', before: '自理缘事因情', behind: '于此来头衷' },
  { character: '我', before: '自忘本唯', behind: '们' },
  { character: '他', before: '其吉', behind: '们人乡国日' },
  { character: '她', before: '', behind: '们' },
  { character: '它', before: '其', behind: '们' },
  { character: '们', before: '', behind: '' },
  { character: '这', before: '', behind: '样里些个么次种儿' },
  { character: '使', before: '即大天出行驱促假致', behind: '用得命者馆节劲' },
  { character: '让', before: '转出礼忍谦', behind: '步位座利' },
  { character: '很', before: '', behind: '' },
  { character: '已', before: '不而', behind: '经' },
  { character: '着', before: '沉执显土附', behind: '力眼手重陆落实色凉火急装想墨迷' },
  { character: '者', before: '', behind: '' },
  { character: '于', before: '由关对等基属处位至终善便鉴限在居勇乐过大小高低多少忠敢急源来立用', behind: '是今都' },
  { character: '经', before: '已曾财神圣佛途', behind: '济过常营历验费典理络销贸久由' },
];

/** Two-character words that are set twice by right: trying verbs, heightened adjectives, sounds, numbers in turn. */
export const doubledPairs: ReadonlySet<string> = new Set([
  '研究', '商量', '讨论', '考虑', '休息', '放松', '琢磨', '合计', '打听', '了解', '认识', '锻炼', '热闹', '高兴', '凉快', '体验', '见识', '交流', '学习', '意思', '活动', '收拾', '打扫', '整理', '照顾', '帮助', '介绍', '比较', '观察', '参观', '调查',
  '分析', '总结', '计算', '检查', '练习', '准备', '尝试', '回忆', '思考', '思量', '掂量', '斟酌', '品味', '品尝', '欣赏', '溜达', '转悠', '走动', '联系', '沟通', '切磋', '请教', '指点', '教育', '批评', '劝说', '关心', '照应', '改善', '改变', '调整', '暖和', '轻松', '舒服', '痛快', '亲热', '显摆', '表现',
  '雪白', '通红', '笔直', '碧绿', '冰凉', '漆黑', '滚烫', '喷香', '火热', '金黄', '乌黑', '飞快', '焦黄', '嫩绿', '翠绿', '湛蓝', '瓦蓝', '蔚蓝', '鲜红', '火红', '血红', '煞白', '惨白', '花白', '梆硬', '冰冷', '溜圆', '滚圆', '精光', '稀烂', '崭新', '精瘦', '黝黑', '油亮', '锃亮', '贼亮',
  '哗啦', '咕咚', '叮当', '扑通', '咔嚓', '呼噜', '叽喳', '滴答', '嘀嗒', '轰隆', '咕噜', '哎呀', '叮咚', '噼啪', '嘎吱', '吧嗒', '嘟噜', '咯吱', '哈哈', '呵呵', '嘻嘻', '加油', '谢谢', '不要', '快点', '好的', '没有', '知道', '是的', '对的', '再见', '等等', '来了', '慢慢', '渐渐', '永远', '非常', '真的', '千万', '也许', '很多', '好多', '天天', '年年', '人人', '时时', '处处', '事事', '代代', '世世', '生生', '重重', '层层', '历历',
]);

/** Words that never stand twice by right, whatever stands beside them. */
export const neverTwice: ReadonlySet<string> = new Set([
  '我们', '你们', '他们', '她们', '它们', '大家', '自己', '这个', '那个', '这些', '那些', '因为', '所以', '但是', '如果', '虽然', '已经', '正在', '可以', '应该', '应当', '必须', '通过', '根据', '按照', '为了', '关于', '对于', '由于', '以及', '并且', '或者', '不仅', '而且', '同时', '其中', '目前', '今年', '去年', '昨天', '今天', '记者', '市民', '居民', '村民', '群众', '企业', '全市', '全县', '全区', '全省', '全国', '进行', '开展', '实现', '推进', '推动', '加强', '提升', '完成', '达到', '超过', '成为', '表示', '介绍说', '认为', '就是', '还是', '只是', '都是', '也是', '于是', '时候', '之后', '以来', '左右', '以上', '工作', '建设', '项目', '服务',
]);

/** Words of four and more characters that have a doubled character where it does not belong if one is set twice in them. Fixed phrases of official and newspaper style. */
export const fixedPhrases: readonly string[] = [
  '争先进位', '高质量发展', '改革开放', '共同富裕', '乡村振兴', '营商环境', '生态文明', '脱贫攻坚', '科技创新', '数字经济', '实体经济', '安全生产', '社会主义', '现代化', '新质生产力', '人工智能', '供给侧', '一带一路', '绿水青山', '金山银山',
  '应知尽知', '应保尽保', '应收尽收', '应享尽享', '统筹兼顾', '因地制宜', '与时俱进', '实事求是', '脚踏实地', '攻坚克难', '久久为功', '勇立潮头', '奋勇争先', '再创辉煌', '砥砺前行', '蹄疾步稳', '行稳致远', '守正创新', '凝心聚力', '真抓实干', '走深走实', '见行见效', '落地生根', '开花结果', '保驾护航', '添砖加瓦', '供不应求', '络绎不绝', '争分夺秒', '全力以赴', '齐心协力', '千方百计', '众志成城', '风雨无阻', '有条不紊', '井然有序', '焕然一新', '日新月异', '方兴未艾', '如火如荼', '热火朝天', '川流不息', '座无虚席', '人山人海', '欢声笑语', '满面春风', '源源不断', '源头活水', '画龙点睛', '锦上添花', '雪中送炭',
  '人民代表大会', '政治协商会议', '人民政府', '居民委员会', '村民委员会', '公安局', '教育局', '派出所', '管理局', '办公室', '委员会', '负责人', '志愿者', '工作者', '消费者', '基础设施', '公共服务', '城乡居民', '可支配收入', '固定资产', '同比增长', '有限公司', '合作社', '示范区', '开发区', '产业园', '博物馆', '图书馆', '体育馆', '文化馆', '幼儿园', '农贸市场', '社区卫生', '服务中心',
];
