// What a thing can measure at most or at least: a classroom is no square kilometre, an acre yields no hundred tonnes. Bounds are far beyond any case reported.
import type { Dimension } from '../../facts/quantity.ts';

export interface Bound {
  /** Ends the words before the figure, or names the thing in its clause. */
  readonly noun: RegExp;
  readonly dimension: Dimension;
  /** In base units (平方米, 米, 克, 立方米, 元, 摄氏度). */
  readonly low: number;
  readonly high: number;
  /** What stands right behind the figure, where that names the thing. */
  readonly behind?: RegExp;
  /** Only figures in these units are held against the bound. */
  readonly units?: RegExp;
  /** Where the clause says this, the bound does not hold. */
  readonly not: RegExp | null;
  /** Units that may be meant, by the one printed. */
  readonly meant: Readonly<Record<string, string>>;
}

const mass = { 吨: '公斤' };
const area = { 平方公里: '平方米', 平方千米: '平方米', 公顷: '平方米' };
const length = { 公里: '米', 千米: '米' };

/** What reaches beyond its own ground. */
const boundary = /辐射|覆盖|服务|半径|范围|海域|流域|保护区|国家公园|全[国省市]|共有|累计|总共/;

export const bounds: readonly Bound[] = [
  { noun: /(?:亩产|亩均产量?|亩均单产|单产)[^，。；]{0,8}$/, dimension: 'mass', low: 0, high: 6e7, not: /产值|菌|[牧青饲]草|草料|总/, meant: mass },
  { noun: /(?:卧室|客厅|教室|展厅|书房|食堂|餐厅|摊位|办公室|会议室|阅览室|图书室|活动室|村史馆|厨房|店面|门店|铺面|宿舍|病房|诊室|舞台|泳池|书屋|礼堂|戏台|公厕|驿站)(?:的?(?:总|使用|建筑|占地)?面积|占地)?(?:仅|只有|有|约|达|为|扩大到|增加到)?$/, dimension: 'area', low: 0, high: 9e5, not: /辐射|覆盖|服务/, meant: area },
  // 46公顷的厨房: rooms are told in square metres, however many there are
  { noun: /(?:卧室|客厅|教室|书房|厨房|办公室|会议室|阅览室|图书室|活动室|诊室|病房|门店|店面|铺面|书屋|公厕|摊位|包间|茶室|琴房|画室|自习室|休息室|卫生室|医务室|便利店|小卖部|理发店|舞蹈室|舞蹈房|档案室|警务室|调解室|值班室|配电房|泵房|浴室|更衣室|母婴室|阳台|露台|车库|地下室)(?:的?(?:总|使用|建筑|占地|营业|室内|实际)?面积|占地)?(?:共|仅|只有|不过|有|约|达|为|近|扩大到|增加到){0,2}$/, dimension: 'area', low: 0, high: 1.2e4, units: /公顷|平方公里|平方千米/, behind: /^(?!的)/, not: boundary, meant: area },
  { noun: /(?:水塔|碉楼|岗亭|凉亭|角楼|钟楼|鼓楼|老站房|小楼|亭子|阁楼|门楼|岗楼|炮楼|土楼|吊脚楼)(?:的?(?:总|使用|建筑|占地|营业|室内|实际)?面积|占地)(?:共|仅|只有|不过|有|约|达|为|近){0,2}$/, dimension: 'area', low: 0, high: 2e5, not: boundary, meant: area },
  { noun: /库容(?:量)?(?:约|达|为|是|有|近|超过){0,2}$/, dimension: 'volume', low: 1000, high: 1e12, not: /水箱|水池|水窖|冷库|粮库|油库|模型/, meant: { 立方厘米: '立方米', 立方分米: '立方米', 升: '立方米', 毫升: '立方米' } },
  { noun: /(?:每(?:部|台|架)(?:加装)?电梯|每盏(?:路灯|灯)|每台(?:空调|充电桩|净水器|饮水机)|每户|每家|一户人家|[她他我自]家)(?:一年的?|每年的?|全年的?|每月的?|一个月的?|平均){0,2}(?:电费|水费|燃气费|气费|话费|网费|物业费|保养费|维护费|维保费|电费、保养费|水电费)(?:每年|全年|一年|每月)?(?:约|达|为|要|需|花|就要|只要|大约|不过){0,2}$/, dimension: 'money', low: 0.1, high: 1e6, not: /合计|全[县市区镇村]|累计|共计/, meant: { 万元: '元', 亿元: '元' } },
  { noun: /(?:大棚|温室|鱼塘|苗圃|厂房|仓库|车间|停车场|广场|大楼|校园|冷库|市场)(?:总?面积|占地)[^，。；]{0,4}$/, dimension: 'area', low: 0, high: 1e9, not: /全[国省]|[县市]域/, meant: area },
  { noun: /(?:小区|公园|校园|厂区|园区|村)[里内中][^，。；]{0,12}长(?:约|达)?$/, behind: /^的[^，。；]{0,6}(?:步道|跑道|长廊|走廊|栈道|游道|小路|围墙|林荫道)/, dimension: 'length', low: 3, high: 1e5, not: null, meant: length },
  { noun: /(?:分类亭|凉亭|报刊亭|岗亭|候车亭|书报亭|充电棚|车棚|公厕|驿站|书屋|泵房|哨所)(?:[^，。；]{0,6}，)?(?:每[座个处间])?(?:占地|面积)(?:面积)?(?:约|达|为|是|有)?$/, dimension: 'area', low: 0, high: 9e5, not: boundary, meant: area },
  // 1.2万平方公里的儿童乐园
  { noun: /(?:)/, behind: /^的[^，。；、\d]{0,7}(?:乐园|游乐场|冰面|雪场|草坪|露营地|停车坪|菜地|[图体博物文育书览化]馆|球馆|球场|操场|跑道|市集|集市|农贸市场|口袋公园|停车场|小广场|文化广场|活动中心|服务中心|展厅|大厅|食堂|厂房|车间|仓库|冷库|大棚|教学楼|宿舍楼|门诊楼|泳池|戏台|花园|菜园|门店|商场|超市|酒店|民宿|工作室|书店|剧场|剧院|礼堂|养老院|幼儿园|卫生院|站房)(?=[，。；、和及与]|$)/, dimension: 'area', low: 0, high: 3e6, not: boundary, meant: area },
  { noun: /(?:口袋公园|文化广场|休闲广场|[村校厂军党农]史馆|小广场|健身广场|游乐场|儿童乐园|操场|球场|[图体博物文育书览化]馆|活动中心|服务中心|市集|小花园|小菜园|菜市场|农贸市场|停车场|草坪|露营地|营地|幼儿园|养老院|卫生院|礼堂|食堂|展厅)(?:[^，。；]{0,6}，[^。；\d]{0,8}(?:面积|占地)|\d{1,2}[个处座]，(?:[其当]中)?最[大小]的一?[个处座块](?:面积|占地)?|的?(?:总?面积|占地面积|占地)?)[有达到约为是近超过]{0,4}$/, dimension: 'area', low: 0, high: 3e6, not: boundary, meant: area },
  { noun: /体重[^，。；]{0,8}$/, dimension: 'mass', low: 0, high: 2e6, not: /鲸|象|犀|河马|恐龙/, meant: { ...mass, 公斤: '斤' } },
  { noun: /(?:[头只匹]|这|那)[^，。；]{0,3}(?:猪|牛|羊|马|狗|鹿|骆驼)[^，。；]{0,6}重(?:达|约)?$/, dimension: 'mass', low: 0, high: 5e6, not: null, meant: mass },
  { noun: /(?:西瓜|南瓜|冬瓜|萝卜|白菜|红薯|灵芝|柚子|鱼)(?:，最[大重长]的)?[^，。；]{0,6}重(?:达|约)?$/, dimension: 'mass', low: 0, high: 3e6, not: /鲸|鲨|总|共/, meant: mass },
  { noun: /[只枚个](?:[^，。；]{0,4})(?:鸡|鸭|鹅|兔|鸡蛋|鸭蛋)[^，。；]{0,6}重(?:达|约)?$/, dimension: 'mass', low: 0, high: 5e4, not: /总|共|笼|筐/, meant: mass },
  { noun: /净含量[^，。；]{0,4}$|(?:每|一|单)[瓶袋盒罐包][^，。；]{0,6}$/, dimension: 'mass', low: 0, high: 3e5, not: /集装|吨袋|吨包/, meant: { 吨: '克', 公斤: '克' } },
  { noun: /(?<![塔楼船车机坝墙碑洞桥柱器杯瓶])身高[^，。；]{0,8}$/, dimension: 'length', low: 0.2, high: 3, not: /长颈鹿|雕|塑|佛|像|树|机器/, meant: { ...length, 米: '厘米' } },
  { noun: /(?:大?楼|大厦|塔|烟囱|雕像|城楼)(?:[主总]?高|高度)[^，。；]{0,4}$/, dimension: 'length', low: 0.5, high: 1200, not: /海拔|塔吊|山/, meant: length },
  { noun: /海拔[^，。；]{0,6}$/, dimension: 'length', low: -500, high: 9000, not: /卫星|飞机|轨道|飞行/, meant: length },
  { noun: /(?:大桥|隧道|公路|高速|铁路|地铁|绿道|轻轨)[^，。；]{0,6}(?:全长|总长|长度?|延伸)(?:达|约|为)?$/, dimension: 'length', low: 8, high: 1e8, not: /模型|沙盘|宽|高/, meant: { 毫米: '米', 厘米: '米', 米: '公里' } },
  { noun: /(?:全长|总长|长|长约|长达)$/, behind: /^的[^，。；]{0,8}(?:公路|大桥|隧道|高速|铁路|地铁|绿道|水渠|河道|步道)/, dimension: 'length', low: 8, high: 1e7, not: /模型|沙盘|宽|高/, meant: { 毫米: '米', 厘米: '米', 米: '公里' } },
  // 公交站往东挪了80公里, 泳池长50公里
  { noun: /(?:站|站台|站牌|候车亭|斑马线|大门|校门|摊位|出入口|垃圾桶|红绿灯|井盖|路灯|公厕|报刊亭)(?:[往向朝][东西南北前后左右里外]{1,2}边?|又|整体){0,2}(?:移|挪|平移|后退)动?了?(?:近|约|大约)?$/, dimension: 'length', low: 0, high: 8000, not: null, meant: length },
  { noun: /(?:泳池|水池|池|池子|走廊|教室|展厅|舞台|看台|车厢|船身|船|龙舟|横幅|展板|货架|长桌|滑梯|操场|球场|食堂|教学楼|门面|墙绘|文化墙)(?:全|总|身)?长(?:度)?(?:只有|达|约|为|有)?$/, dimension: 'length', low: 0, high: 5000, not: /模型|累计|共|加起来/, meant: length },
  { noun: /(?:)/, behind: /^(?:的)?(?:标准)?(?:塑胶|环形|田径)?跑道/, dimension: 'length', low: 0, high: 1e4, units: /^公里$/, not: /机场|飞机|起降|累计|共|绿道|步道|健身|环湖|沿/, meant: length },
  { noun: /跑道(?:全|总)?长(?:度)?(?:只有|达|约|为|有)?$/, dimension: 'length', low: 0, high: 1e5, not: /模型|累计|共|加起来/, meant: length },
  { noun: /(?:全长|总长|长|长约|长达)$/, behind: /^的[^，。；]{0,8}(?:大桥|隧道|特大桥|廊桥)/, dimension: 'length', low: 8, high: 2e5, not: /模型|沙盘|宽|高/, meant: length },
  { noun: /(?:西瓜|南瓜|冬瓜|萝卜|白菜|红薯|灵芝|柚子)[王]?以$/, dimension: 'mass', low: 0, high: 3e6, not: /总|共|均|每|亩/, meant: mass },
  { noun: /(?:一|这|那)[个只颗条根][^，。；]{0,6}(?:瓜|萝卜|红薯|白菜|山药|灵芝|柚子|鱼)，?[^，。；]{0,4}重(?:达|约)?$/, dimension: 'mass', low: 0, high: 3e6, not: /鲸|鲨|总|共/, meant: mass },
  { noun: /(?:主桥|引桥|[大特]桥|桥梁?)(?:[^。；]{0,8}，[主全总桥]*)?(?:全|总)?长(?:度)?(?:达|约|为)?$/, dimension: 'length', low: 3, high: 2e5, not: /模型|沙盘|宽|高|座/, meant: length },
  { noun: /(?:路面|桥面|路基|车行道|人行道|巷子|街道|河面|渠道)(?:平均)?宽(?:度)?(?:仅|只有|达|约|为|有|拓宽到|拓宽至)?$/, dimension: 'length', low: 0.1, high: 1500, not: /模型|沙盘/, meant: { ...length, 毫米: '米' } },
  { noun: /(?:降[雨水]量|雨量|积雪(?:深度)?|雪深)(?:达到?|超过?|约|为|普遍|在|有)*$/, dimension: 'length', low: 0, high: 30, not: null, meant: { 米: '毫米', 公里: '毫米' } },
  { noun: /(?:井深|打井|深井|水井)[^，。；]{0,4}$/, dimension: 'length', low: 0.5, high: 12000, not: null, meant: length },
  { noun: /(?:水塔|水池|水窖|蓄水池|储罐|油罐|水箱|消防池)[^，。；]{0,10}?，?(?:有效)?(?:容量|容积|储水|蓄水|可蓄水|可储水)?[^，。；]{0,4}$/, dimension: 'volume', low: 0.02, high: 1e9, not: /每|次/, meant: { 毫升: '立方米', 升: '立方米' } },
  { noun: /(?:人均[^，。；]{0,6}收入|人均年收入|人均月?工资|月薪|平均工资|养老金[^，。；]{0,4}人均|每人[^，。；]{0,4}(?:补贴|补助|奖励|领到))[^，。；]{0,6}$/, dimension: 'money', low: 0.5, high: 3e7, not: /合计|共|总额/, meant: { 亿元: '万元' } },
  { noun: /(?:每人每[月天日]|人均每月|月工资|(?<![当本全上每])月收入|月租金?|月补贴)[^，。；]{0,8}$/, dimension: 'money', low: 0.5, high: 1e6, not: /合计|共|总额|公司|企业|全[县市区镇村]/, meant: { 万元: '元', 亿元: '万元' } },
  { noun: /(?:全[县市区镇乡]|[县市区镇乡]域|辖区|行政区域|国土)(?:总?面积|国土面积)[^，。；]{0,4}$/, dimension: 'area', low: 1e5, high: 1e13, not: /绿|公园|广场|建筑|人均|住房|耕地|林|水域|种植|播种|厂房/, meant: { 平方米: '平方公里', 亩: '平方公里' } },
  { noun: /[\u4e00-\u9fff](?:湖|水库|湿地|水源地)(?:的?(?:水域|水面|湖面|库区))?(?:的)?总?面积(?:约|达|为|有)?$/, dimension: 'area', low: 3000, high: 1e12, units: /^平方米$/, not: /人工湖|景观湖|模型|沙盘|水池|展|馆|池塘/, meant: { 平方米: '平方公里' } },
  { noun: /(?:最[高低]气温|气温|室温|体温|水温)[^，。；]{0,6}$/, dimension: 'temperature', low: -80, high: 110, not: /炉|熔|火|钢/, meant: {} },
];
