// Family names: the 百家姓, names in use that it lacks, and compound ones.

/**
 * Family names of one character, after the 百家姓 and the name lists of the 2020 census report (公安部《二〇二〇年全国姓名报告》).
 * The commonest stand in no special place: every one of them may begin a name where the words round it say so.
 */
export const surnames =
  '雒縻禤呙眭庹遆戢麹鄢郄郇綦祢郤缐褟赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖代付闫覃佘仝冼岳帅缑亢况有琴商牟佟佴伯赏墨哈谯笪年爱阳佘展母仉楚练苟信米海丘仓原覃邸晋亓门阿朴尧麦昂鲜战禚肇邝矫官初植战逢兰由啜揭栗荆撒仵化后晋昌蹇母鹿位麻青树生凡言隋涂邬韶卓骆岑倪毕沐铁纪帅晁敖应伏展问仝逯揣佐侍盘阙檀烟年谌旷彦迟楼尉';

/** Family names of one character that are more often something else; a name that begins so must be proved by what stands on both sides. */
export const doubtfulSurnames = '粟苑汝钦和于向从有是全时成都那能应经因相曾多何如通同水常查单种解令管易满强后明年家国公计别步平代党广东空须充后连由位生海原双商化向红凡言初满养毋利终安居师益印越和门利山花云路支滑迟楼';

/** Of these, the ones that are grammar nearly always. */
export const grammarSurnames = '和于向从有是全时成都能应经因如同多由将而以及通将初后过要还对但且并再则';

/** Family names of two characters. */
export const compoundSurnames = [
  '欧阳', '司马', '上官', '诸葛', '夏侯', '东方', '皇甫', '尉迟', '公羊', '公冶', '宗政', '濮阳', '淳于', '单于', '太叔', '申屠', '公孙', '仲孙', '轩辕', '令狐', '钟离', '宇文', '长孙',
  '慕容', '鲜于', '闾丘', '司徒', '司空', '亓官', '司寇', '端木', '西门', '独孤', '南宫', '呼延', '百里', '东郭', '南门', '拓跋', '万俟', '赫连', '澹台', '闻人', '左丘', '谷梁', '第五', '巫马', '漆雕', '壤驷', '夹谷', '宰父', '梁丘', '羊舌', '颛孙', '纳兰', '完颜', '耶律',
];

/** First halves of Tibetan and Mongol names, read like family names: 扎西|旺堆, 巴特|尔. Those that are often part of other words are left out. */
export const nameHalves = [
  '扎西', '次仁', '格桑', '央金', '达瓦', '尼玛', '边巴', '米玛', '洛桑', '丹增', '旦增', '索朗', '多吉', '阿旺', '白玛', '德吉', '巴桑', '桑珠', '益西', '土登', '仁青', '桑吉', '卓玛', '顿珠', '拉巴', '嘎玛', '贡布', '强巴', '泽仁', '旺久', '旺姆', '拉姆',
  '巴特', '其木', '其其', '斯琴', '娜仁', '苏日', '格日', '那顺', '朝鲁', '哈斯', '青格', '萨日', '敖日', '阿木', '额尔', '毕力', '乌日', '巴雅', '孟和',
];
