// Characters by which foreign names and those of peoples with names of other languages are written, after the tables of Xinhua's 《世界人名翻译大辞典》.

/** Characters that stand for little else in running text. */
export const pureSoundCharacters = '娅娜妮莎薇蒂茜黛琳琪尔斯克弗赫姆逊穆拉诺兹帕芭伊艾埃孜甫吐勒珊瑟谢耶詹伦仑戈勃鲍柯佩廷奇蒙罗欧阿迪卡肯库努亚娃姬丽莉朵';

/** All of them. */
export const soundCharacters = '昂奥澳巴白班邦宝保贝倍本比彼毕别宾波伯博布达戴丹当道得德登邓丁顿多杜恩法范菲费芬夫福富盖甘高哥格古哈海汉豪亨洪胡华怀惠基吉加贾杰金凯坎康考科可孔奎莱赖兰朗劳雷黎里利莲列林琉卢鲁路洛马玛迈麦曼茅梅门米密敏明摩莫墨木纳奈南内尼涅宁纽派潘彭蓬皮平普齐契乔钦琼热瑞仁若萨塞赛桑森沙尚绍舍申圣施史士舒丝松苏孙索塔泰坦唐陶特腾提图托脱瓦万旺威维韦温文沃乌武西希锡夏香肖辛欣修雅延扬叶依易因英永尤尹约泽扎芝治佐买安衣山江才措次珠央宗珍让增堆嘉卓合日汗力' + pureSoundCharacters;
