// One peer on one text, in a process of its own: `node peer.mjs NAME BYTES ROUNDS` prints milliseconds a round and what it found.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeText } from './text.mjs';

const [name, bytes, rounds] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const peers = join(dirname(fileURLToPath(import.meta.url)), '.peers');
const require = createRequire(join(peers, 'package.json'));
const load = (id) => import(pathToFileURL(require.resolve(id)).href);

/** Makes the checker: text in, number of findings (or length of the answer) out. A peer that answers nothing at all throws. */
const makers = {
  'autocorrect lintFor': async () => {
    const { lintFor } = require('autocorrect-node');
    return (text) => {
      const answer = JSON.parse(JSON.stringify(lintFor(text, 'a.txt')));
      // after its first call it gives up on large documents without a word
      if (answer.raw === '' || answer.error) throw new Error('no answer');
      return answer.lines.length;
    };
  },
  'autocorrect format': async () => {
    const { formatFor } = require('autocorrect-node');
    return (text) => {
      const answer = formatFor(text, 'a.txt');
      if (answer.length < text.length / 2) throw new Error('no answer');
      return answer.length;
    };
  },
  zhlint: async () => {
    const zhlint = await load('zhlint');
    const run = zhlint.run ?? zhlint.default.run;
    return (text) => run(text, { rules: { preset: 'default' } }).validations?.length ?? 0;
  },
  'lint-md': async () => {
    const { lintMarkdown } = require('@lint-md/core');
    return (text) => lintMarkdown(text, {}, false).lintResult.length;
  },
  textlint: async () => {
    const { TextlintKernel } = require('@textlint/kernel');
    const plugin = require('@textlint/textlint-plugin-text');
    const rule = require('textlint-rule-zh-half-and-full-width-bracket');
    const kernel = new TextlintKernel();
    const options = { filePath: 'a.txt', ext: '.txt', plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }], rules: [{ ruleId: 'bracket', rule: rule.default ?? rule }] };
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
};

const check = await makers[name]();
const times = [];
let found = null;
let silent = 0;
for (let round = 0; round <= rounds; round++) {
  const text = makeText(bytes, round + 1);
  const began = performance.now();
  try {
    found = await check(text);
    if (round > 0) times.push(performance.now() - began);
  } catch (error) {
    silent++;
    if (round === 0) console.error(String(error).slice(0, 200));
  }
}
console.log(JSON.stringify({ times, found, silent }));
