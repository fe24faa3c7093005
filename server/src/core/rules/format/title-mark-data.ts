// Words that tell a work from an activity where 《》 are set. Source: GB/T 15834—2011 附录A.13 (《》 not for courses, prizes, meetings, activities, organisations) and the desk's practice.

/** Right behind 》, or at the end of the name: what is no work. */
export const activities: readonly string[] = [
  '游园会', '主题活动', '系列活动', '公益活动', '活动', '嘉年华', '集市', '市集', '文化节', '艺术节', '旅游节', '美食节', '灯会', '庙会', '运动会', '马拉松', '挑战赛', '邀请赛', '锦标赛', '接力赛', '争霸赛', '擂台赛', '友谊赛', '选拔赛', '对抗赛', '联赛', '大赛', '比赛', '竞赛',
  '博览会', '交易会', '招聘会', '推介会', '恳谈会', '峰会', '论坛', '夏令营', '训练营', '研学营', '行动', '工程', '工作室', '俱乐部', '志愿服务队', '合作社', '服务站', '驿站', '项目', '晚会', '联欢会', '音乐节', '招聘节', '购物节', '采摘节', '丰收节', '狂欢节', '比武', '评选', '徒步', '健步走', '打卡', '快闪', '巡游', '展销会', '交流会', '座谈会', '大会', '计划', '志愿队', '服务队', '艺术团', '合唱团', '研学', '公益课', '公开课', '培训班', '兴趣班',
  '灯光秀', '光影秀', '灯光节', '烟花秀', '无人机秀', '歌会', '花会', '夜市', '展会', '运动周', '文化周', '文化月', '科技周', '艺术季', '文化季', '音乐季', '旅游季', '消费季', '啤酒节', '灯谜会', '年货节',
];

/** Between the title and the activity these say that the activity is about a work. */
export const aboutWorks: readonly string[] = ['知识', '诵', '朗', '读', '经典', '研究', '创作', '改编', '衍生', '文创', '宣传', '宣讲', '学习', '普法', '贯彻', '展映', '展播', '放映', '巡演', '演出', '首演', '首发', '音乐', '交响', '演唱', '观影', '同名', '新书', '签售', '分享', '发布', '修订', '解读', '实施', '起草', '编纂', '赏析', '主题曲', '拍摄', '主题', '剧'];


/** Prizes, courses and papers that take no 《》; only with a verb of giving or holding beside them. */
export const credentials: readonly string[] = ['奖', '奖章', '证书', '资格证', '工作证', '营业执照', '驾驶证', '学生证', '课程', '培训班', '讲座', '称号', '证'];

/** Verbs of holding, taking part and receiving. */
export const activityVerbs: readonly string[] = ['举办', '举行', '开展', '启动', '参加', '组织', '推出', '发起', '获得', '荣获', '颁发', '获评', '取得', '实施', '承办', '主办', '报名', '领取', '开设', '获'];

/** Endings and words of documents and books: the name is a work whatever stands beside it. */
export const works: readonly string[] = ['法', '条例', '规定', '办法', '通知', '意见', '方案', '规划', '纲要', '细则', '指南', '手册', '公报', '公告', '报告', '标准', '规范', '宣言', '协议', '合同', '倡议书', '白皮书', '词典', '日报', '晚报', '周刊', '杂志', '清单', '制度', '决定', '章程', '公约', '计划', '导则', '指引', '图册', '名录', '目录'];

/** Beside the title they make it a work: book, film, song, play, programme, painting. */
export const genres: readonly string[] = [
  '电影', '影片', '纪录片', '短片', '微电影', '动画', '电视', '综艺', '节目', '栏目', '剧', '歌', '曲', '乐', '舞', '戏', '唱', '演', '奏', '书', '小说', '散文', '诗', '文集', '文章', '作品', '著', '画', '图', '展', '摄影', '雕塑',
  '读', '写', '发表', '出版', '印发', '刊', '播', '上映', '首映', '拍', '导', '主演', '游戏', '软件', '专辑', '专题', '课本', '教材', '绘本', '篇', '词', '编', '制定', '审议', '通过', '颁布', '签', '学习', '宣传', '贯彻', '宣讲', '下发', '依据', '根据', '按照', '修订', '起草',
];

/** Books, plays, poems and paintings that everyone knows: activities round them keep 《》. */
export const classics: ReadonlySet<string> = new Set(['红楼梦', '西游记', '水浒传', '三国演义', '聊斋志异', '儒林外史', '论语', '孟子', '诗经', '楚辞', '史记', '道德经', '周易', '大学', '中庸', '本草纲目', '水经注', '徐霞客游记', '清明上河图', '富春山居图', '千里江山图', '唐诗三百首', '千字文', '三字经', '百家姓', '弟子规', '牡丹亭', '西厢记', '白蛇传', '梁祝', '茶馆', '雷雨', '国歌', '黄河大合唱', '义勇军进行曲', '四库全书', '永乐大典', '梦溪笔谈', '天工开物', '山海经', '资治通鉴', '共产党宣言', '毛泽东选集', '中国诗词大会', '中国汉字听写大会', '中国成语大会', '脱口秀大会', '同一首歌', '星光大道']);

/** Right behind 》: what is given to people and is no work. */
export const honours: readonly string[] = ['荣誉称号', '称号', '荣誉证书', '资格证书', '证书', '奖杯', '奖牌', '奖状', '奖章', '职称', '课程', '培训'];

/** Ends of names of bodies, which take no 《》. */
export const bodies: readonly string[] = ['有限公司', '股份公司', '协会', '研究会', '基金会', '联合会', '商会', '合作社', '党支部'];
