// What must hold for any input at all: probes for the fuzzer, and for the inputs it has once broken something with.
import assert from 'node:assert/strict';
import { parseDocument } from 'yaml';
import { Analyzer } from '../core/analysis/analyzer.ts';
import type { Finding } from '../core/analysis/finding.ts';
import { completionsAt } from '../core/features/completion.ts';
import { foldsOf } from '../core/features/folding.ts';
import { hoverAt } from '../core/features/hover.ts';
import { inlayHints } from '../core/features/inlay.ts';
import { jumpTarget } from '../core/features/jumps.ts';
import { linksOf } from '../core/features/links.ts';
import { mentionsAt } from '../core/features/mentions.ts';
import { outlineOf, type OutlineSymbol } from '../core/features/outline.ts';
import { otherActions, safeEdits } from '../core/features/actions.ts';
import { checkData, factsData, outlineData } from '../core/features/report.ts';
import { selectionsAt } from '../core/features/selection.ts';
import { inReadingOrder } from '../core/features/reorder.ts';
import { tokensOf } from '../core/features/tokens.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { parse } from '../core/syntax/parse.ts';
import { decodeText, UnreadableError } from '../host/decode.ts';
import { encodeText } from '../host/encode.ts';
import { checkOfficeFile } from '../host/office-file.ts';
import { readRegister } from '../core/registers/read.ts';
import { readPlainYaml } from '../host/plain-yaml.ts';
import { readRegisterText } from '../host/registers-read.ts';
import { readSettingsFile } from '../host/settings.ts';
import { applyEdits, testSurroundings } from './check.ts';
import { TestClient } from './lsp-client.ts';

/** Milliseconds of processor time that any text may take, and those added by each character: far above what is needed, far below a blow-up. */
const patience = { base: 4000, perCharacter: 0.2 };

/** Blanks, and heading marks without a heading. */
const blank = /^[\s#\0]*$/;

/** Parses, reads every fact, runs every rule and feature; throws where something does not hold. */
export function probeText(text: string): void {
  const began = process.cpuUsage();
  const analysis = new Analyzer(allRules).analyze(text, testSurroundings());
  const { tree, findings } = analysis;
  const inside = (s: { readonly start: number; readonly end: number }, what: string): void => {
    assert.ok(Number.isInteger(s.start) && Number.isInteger(s.end) && 0 <= s.start && s.start <= s.end && s.end <= text.length, `${what} [${s.start}, ${s.end}) of ${text.length}`);
  };
  let at = 0;
  for (const block of tree.blocks) {
    inside(block.span, `block ${block.kind}`);
    assert.ok(block.span.start >= at, `block ${block.kind} overlaps the one before`);
    assert.match(text.slice(at, block.span.start), blank, 'text between blocks is blank');
    at = block.span.end;
  }
  assert.match(text.slice(at), blank, 'text after the last block is blank');
  for (const story of tree.stories) {
    for (const piece of story.pieces) assert.equal(text.slice(piece.from, piece.from + piece.length), story.copy.text.slice(piece.at, piece.at + piece.length), 'a piece is the text it stands for');
  }
  for (const finding of findings) {
    inside(finding.span, finding.rule);
    for (const related of finding.related) inside(related.span, `evidence of ${finding.rule}`);
    for (const edit of finding.fixes.flatMap((f) => f.edits)) inside(edit.span, `fix of ${finding.rule}`);
    const hole = /\{\w+\}|undefined|NaN|\[object/.exec(finding.message)?.[0];
    // a text may hold such words itself, with marks between that a name is told without
    assert.ok(finding.message !== '' && (hole === undefined || text.includes(hole) || text.replace(/[《》“”‘’（）]/g, '').includes(hole)), `message of ${finding.rule}: ${finding.message}`);
  }
  probeFeatures(text, analysis);
  const took = process.cpuUsage(began).user / 1000;
  assert.ok(took < patience.base + patience.perCharacter * text.length, `took ${took.toFixed(0)} ms for ${text.length} characters`);
}

function probeFeatures(text: string, analysis: Parameters<typeof tokensOf>[0]): void {
  const { tree, findings } = analysis;
  JSON.stringify([checkData('a', analysis), outlineData('a', analysis), factsData('a', analysis)]);
  const nested = (symbol: OutlineSymbol): void => {
    assert.ok(symbol.span.start <= symbol.selection.start && symbol.selection.end <= symbol.span.end, `symbol “${symbol.name}” does not cover its name`);
    for (const child of symbol.children) {
      assert.ok(symbol.span.start <= child.span.start && child.span.end <= symbol.span.end, `symbol “${symbol.name}” does not cover “${child.name}”`);
      nested(child);
    }
  };
  outlineOf(tree).forEach(nested);
  foldsOf(tree);
  linksOf(tree);
  tokensOf(analysis);
  inlayHints(analysis, { start: 0, end: text.length }, { dates: 'all', figures: true });
  for (const share of [0, 0.3, 0.7, 1]) {
    const offset = Math.floor(share * text.length);
    hoverAt(analysis, offset);
    completionsAt(analysis, offset);
    jumpTarget(tree, offset);
    mentionsAt(analysis, offset);
    otherActions(analysis, { start: offset, end: offset });
    assert.ok(selectionsAt(analysis, offset).length > 0);
  }
  applyEdits(text, safeEdits(findings));
}

/** Bytes are read and come back, or are refused for a reason. */
export function probeBytes(bytes: Uint8Array): void {
  try {
    const { text, encoding, bom } = decodeText(bytes);
    encodeText(text, encoding, bom);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
}

/** Findings after any edits are those of a fresh analysis. `random` chooses the edits. */
export function probeIncremental(text: string, random: () => number): void {
  const analyzer = new Analyzer(allRules);
  const world = testSurroundings();
  let now = text;
  analyzer.analyze(now, world);
  for (let i = 0; i < 4; i++) {
    const at = Math.floor(random() * (now.length + 1));
    const put = pieces[Math.floor(random() * pieces.length)] ?? '';
    now = now.slice(0, at) + put + now.slice(at + Math.floor(random() * (random() < 0.2 ? 120 : 3)));
    const told = ({ findings }: { readonly findings: readonly Finding[] }): string => JSON.stringify(findings.map((f) => [f.rule, f.span, f.message, f.related, f.fixes]));
    assert.equal(told(analyzer.analyze(now, world)), told(new Analyzer(allRules).analyze(now, world)), 'after an edit the findings differ from fresh ones');
  }
}

const pieces = ['', '甲', '\n', '\n\n', '，', '3', '第02版:要闻\n', '# ', '2026年3月20日', '”', '（下转第2版）\n', '\ud83d'];

/** Reordering loses no character, and done twice it changes nothing more. */
export function probeRewriting(text: string): void {
  const tree = parse(text);
  // characters first, blanks out after: halves of a character that a blank parts are two
  const bare = (s: string): string => [...s].filter((c) => !/\s/.test(c)).sort().join('|');
  const ordered = inReadingOrder(tree);
  assert.equal(bare(ordered), bare(text), 'reading order loses or invents characters');
  assert.equal(inReadingOrder(parse(ordered)), ordered, 'reading order done twice does more');
}

/** The quick reader of registers agrees with the library, and no register throws. */
export function probeRegisters(yaml: string): void {
  const plain = readPlainYaml(yaml);
  if (plain !== undefined) {
    const document = parseDocument(yaml, { prettyErrors: false });
    assert.deepEqual(document.errors.map((e) => e.code), [], 'the library finds a fault');
    assert.deepEqual(plain, document.toJS() as unknown);
  }
  const { entries, problems } = readRegisterText(yaml, 'a.yaml');
  if (plain !== undefined && problems.length === 0) assert.deepEqual(entries, readRegister(plain, 'a.yaml').entries);
}

/** An office file is let through or refused for a reason. */
export async function probeOffice(bytes: Uint8Array): Promise<void> {
  await checkOfficeFile(bytes).catch((error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error;
  });
}

/** Settings never throw. */
export function probeSettings(yaml: string): void {
  readSettingsFile(yaml);
}

/** Random requests and edits at random places: every request is answered, the server's text stays the client's. */
export async function probeProtocol(text: string, random: () => number): Promise<void> {
  const client = new TestClient();
  const uri = 'file:///fuzz.issue';
  const place = (): { line: number; character: number } => ({ line: Math.floor(random() * 30) - 1, character: Math.floor(random() * 80) - 1 });
  try {
    await client.start();
    await client.open(uri, text);
    const methods = ['hover', 'completion', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename', 'codeAction', 'documentSymbol', 'foldingRange', 'selectionRange', 'semanticTokens/full', 'documentLink', 'inlayHint'];
    const waiting: Promise<unknown>[] = [];
    for (let i = 2; i < 12; i++) {
      await client.change(uri, i, [{ range: { start: place(), end: place() }, text: random() < 0.5 ? '' : '，1\n' }]);
      const method = methods[Math.floor(random() * methods.length)] ?? 'hover';
      waiting.push(client.request(`textDocument/${method}`, { textDocument: { uri }, position: place(), positions: [place()], range: { start: place(), end: place() }, context: { diagnostics: [], includeDeclaration: true }, newName: '甲' }));
    }
    await Promise.all(waiting);
    await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    const errors = client.log.filter((line) => /Error|出错/.test(line));
    assert.deepEqual(errors, []);
  } finally {
    client.dispose();
  }
}

/** Numbers in [0, 1) that depend on the seed alone. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
