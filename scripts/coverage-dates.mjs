// Prints the share of date expressions that the reader reads, against a deliberately greedy counter: corpus, pages and cases of ../shared.
// `--list` shows what was not read.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(root, '..', 'shared');
if (!existsSync(shared)) {
  console.log('SKIPPED: ../shared is not here, so the coverage of dates is not measured.');
  process.exit(0);
}
const { readDates } = await import(join(root, 'out/server/core/facts/dates/read.js'));
const { parse } = await import(join(root, 'out/server/core/syntax/parse.js'));

const greedy = [
  /(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})\s?年(?!级)/g,
  /\d{1,2}\s?月\s?\d{1,2}\s?[日号]/g,
  /(?<![\d个.])\d{1,2}月(?!\d)/g,
  /(?:今|去|前|明|后|本)年(?!轻)/g,
  /(?:上|下|本|这)个?月(?!亮|球)/g,
  /(?:昨|今|明)(?:天|日|晚|晨|早)/g,
  /(?:上|下|本|这)个?(?:周|星期)(?=[一二三四五六日末])/g,
  /(?:星期|礼拜)[一二三四五六日天]/g,
  /(?<=[（，年日 　])周[一二三四五六日](?=[）、，上下晚早])/g,
  /“(?:十[一二三四五]|[七八九十]|十)五”/g,
  /[12]\d世纪(?:\d0年代)?/g,
  /(?:上午|下午|凌晨|晚上?)\d{1,2}(?:时|点|:|：)/g,
  /(?<![\d:：.])\d{1,2}[:：]\d{2}(?![\d:：])/g,
  /农历|腊月|正月|闰[一二三四五六七八九十]月/g,
  /近日|日前|近年来|目前/g,
];
/** What the greedy counter takes for dates and is none. */
const excused = /比|图纸|:00:|16:9/;
const list = process.argv.includes('--list');

function measure(title, texts) {
  let all = 0;
  let read = 0;
  for (const text of texts) {
    const tree = parse(text);
    for (const { copy } of tree.stories) {
      const covered = new Uint8Array(copy.text.length);
      for (const mention of readDates(copy, { date: tree.issue.date })) covered.fill(1, mention.start, mention.end);
      for (const pattern of greedy) for (const found of copy.text.matchAll(pattern)) {
        const around = copy.text.slice(Math.max(0, found.index - 6), found.index + found[0].length + 6);
        if (excused.test(around)) continue;
        all++;
        if (covered[found.index]) read++;
        else if (list) console.log(`  not read: ${around.replace(/\n/g, '⏎')}`);
      }
    }
  }
  console.log(`${title.padEnd(10)} ${read}/${all} date expressions read, ${all === 0 ? '–' : `${((100 * read) / all).toFixed(2)} %`}`);
}

const filesOf = (dir) => readdirSync(dir).filter((f) => f.endsWith('.txt')).map((f) => readFileSync(join(dir, f), 'utf8'));
measure('corpus', filesOf(join(shared, 'corpus/government-work-reports')));
measure('pages', filesOf(join(shared, 'samples')));
measure('cases', readFileSync(join(shared, 'cases/dev.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line).text));
