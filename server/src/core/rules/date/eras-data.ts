// Reign titles of Ming and Qing and the Republic: the civil year in which the first year of each begins (中国历史纪年表).

/** Reign title → first year. */
export const eras: Readonly<Record<string, number>> = {
  洪武: 1368, 建文: 1399, 永乐: 1403, 洪熙: 1425, 宣德: 1426, 正统: 1436, 景泰: 1450, 天顺: 1457, 成化: 1465, 弘治: 1488, 正德: 1506, 嘉靖: 1522, 隆庆: 1567, 万历: 1573, 天启: 1621, 崇祯: 1628,
  顺治: 1644, 康熙: 1662, 雍正: 1723, 乾隆: 1736, 嘉庆: 1796, 道光: 1821, 咸丰: 1851, 同治: 1862, 光绪: 1875, 宣统: 1909, 民国: 1912,
};
