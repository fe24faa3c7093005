// Makes the table of traditional characters of the core from opencc-js: those that have one simplified form and are no character of simplified text.
// Run by hand after opencc-js changes; what it writes is kept in the repository, so nothing of this is needed to build or to start.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dict = (name) => import(pathToFileURL(join(root, 'node_modules/opencc-js/dist/esm-lib/dict', `${name}.js`)).href).then((m) => m.default);
/** In use in simplified text although they have a simplified form as well: names, 乾坤, 瞭望, 宮商角徵羽. */
const spared = new Set('乾瞭徵於鍾昇藉摺夥覆著甯锺麽餘閒牠');

const pairs = (await dict('TSCharacters')).split('|').map((entry) => entry.split(' '));
const simplified = new Set(pairs.flatMap(([, ...forms]) => forms));
const rows = pairs.filter(([from, to, ...more]) => more.length === 0 && from.length === 1 && to?.length === 1 && from !== to && /^[\u4e00-\u9fff]{2}$/.test(from + to) && !simplified.has(from) && !spared.has(from) && !isSimplifiedSet(from));
const split = (text) => text.match(/.{1,160}/gu).map((line) => `  '${line}'`).join(' +\n');

writeFileSync(join(root, 'server/src/core/base/traditional-data.ts'), `// Traditional characters and the simplified form of each, in the same order. Made by scripts/make-traditional-data.mjs
// from OpenCC's TSCharacters (Apache-2.0, https://github.com/BYVoid/OpenCC), without characters that simplified text has too.

export const traditionalCharacters =
${split(rows.map(([from]) => from).join(''))};

export const simplifiedCharacters =
${split(rows.map(([, to]) => to).join(''))};
`);
console.log(`${rows.length} characters`);

/** GB 2312, the set of simplified text: rows B0–F7, cells A1–FE of GBK. */
function isSimplifiedSet(character) {
  const [row, cell] = iconv.encode(character, 'gbk');
  return row >= 0xb0 && row <= 0xf7 && cell >= 0xa1;
}
