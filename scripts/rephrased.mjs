// The held and the fresh cases put otherwise, in ways that change nothing of what they say: how many errors that are found are no longer found, how many right texts are alarmed?
// usage: node scripts/rephrased.mjs [--every 12] [--way '，据介绍，'] [--show]
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { rephrased, rephrasings } from './rephrasings.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (path) => import(pathToFileURL(join(root, 'out/server', path)).href);
const { analyzeText } = await load('testkit/check.js');
const { seeded } = await load('testkit/probe.js');
const { values } = parseArgs({ options: { every: { type: 'string', default: '12' }, way: { type: 'string' }, show: { type: 'boolean' } } });
const factual = /^(?:date|figure|name|programme)\//;
const familyOf = (rule) => rule.split('/')[0];

const cases = [];
for (const folder of ['cases', 'fresh']) {
  process.env.COPYDESK_CASES = join(root, 'test-fixtures', folder);
  cases.push(...(await import(`./own-cases.mjs?${folder}`)).casesOf().filter((c) => factual.test(c.rule)));
}
const drawn = cases.filter((_, i) => i % Number(values.every) === 0);

function isFound(rule, text, spans) {
  return analyzeText(text).findings.some((f) => familyOf(f.rule) === familyOf(rule) && [f.span, ...f.related.map((r) => r.span)].some((s) => spans.some(([start, end]) => s.start < end && start < s.end)));
}

const alarms = (text) => analyzeText(text).findings.filter((f) => factual.test(f.rule));
const scores = new Map();
const random = seeded(11);
for (const { id, rule, kind, text, expect: [want] } of drawn) {
  const spans = want ? (want.either ?? [want.quote]).map((q) => [text.indexOf(q), text.indexOf(q) + q.length]) : [];
  if (kind === 'trap' ? alarms(text).length > 0 : !isFound(rule, text, spans)) continue;
  for (const [way, put] of Object.entries(rephrasings)) {
    if (values.way && values.way !== way) continue;
    for (const edits of put(text, random)) {
      const score = scores.get(way) ?? { errors: 0, lost: 0, traps: 0, alarmed: 0 };
      scores.set(way, score);
      const other = rephrased(text, edits, spans);
      const found = kind === 'trap' ? alarms(other.text) : null;
      const wrong = found ? found.length > 0 : !isFound(rule, other.text, other.spans);
      if (found) score.traps++;
      else score.errors++;
      if (!wrong) continue;
      if (found) score.alarmed++;
      else score.lost++;
      const [{ at, length, put: words }] = edits;
      if (values.show) console.log(`${found ? `ALARM ${found[0].rule}` : 'LOST'} ${id} ${way}: …${text.slice(Math.max(0, at - 40), at)}⟨${text.slice(at, at + length)}→${words}⟩${text.slice(at + length, at + length + 30)}…`.replace(/\n/g, '⏎'));
    }
  }
}
const share = (n, of) => `${n} of ${of}`.padStart(14) + `${of > 0 ? ((100 * n) / of).toFixed(1) : '–'} %`.padStart(8);
console.log(`${'way'.padEnd(24)}${'errors lost'.padStart(22)}${'right texts alarmed'.padStart(24)}`);
const all = { errors: 0, lost: 0, traps: 0, alarmed: 0 };
for (const [way, s] of [...scores].sort((a, b) => b[1].lost / b[1].errors - a[1].lost / a[1].errors)) {
  for (const key in all) all[key] += s[key];
  console.log(`${way.padEnd(24)}${share(s.lost, s.errors)}  ${share(s.alarmed, s.traps)}`);
}
console.log(`${'all'.padEnd(24)}${share(all.lost, all.errors)}  ${share(all.alarmed, all.traps)}`);
