// SARIF 2.1.0: the rules with their help, each finding with evidence and fixes, columns in UTF-16 units.
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Locale } from '../../core/base/message.ts';
import type { FindingData } from '../../core/features/report.ts';
import type { Range } from '../../core/features/positions.ts';
import { allRules } from '../../core/rules/index.generated.ts';
import { ruleTitles } from '../../core/rules/titles.generated.ts';
import { rulePage } from '../../host/rule-pages.ts';
import { version } from '../../host/version.ts';
import type { Inspected } from '../inspect.ts';
import { jsonText } from '../terminal.ts';
import type { Format } from './format.ts';

const levels: Readonly<Record<FindingData['severity'], string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** One log with one run. Unreadable files are notifications of the invocation. */
export function sarifFormat(): Format {
  const results: object[] = [];
  const notifications: object[] = [];
  let locale: Locale = 'zh';
  return {
    needsText: false,
    file: (file) => {
      // the rules are told in the language of the files
      locale = file.locale;
      if (file.error !== null) notifications.push({ level: 'error', message: { text: file.error }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file.path) } } }] });
      else for (const f of file.findings) results.push(result(file, f));
      return '';
    },
    end: () => `${jsonText({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{
        tool: { driver: { name: 'Copydesk', version, semanticVersion: version, rules: allRules.map((rule) => descriptor(rule, locale)) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
        results,
      }],
    })}\n`,
  };
}

function descriptor(rule: (typeof allRules)[number], locale: Locale): object {
  const page = rulePage(rule.id, locale);
  return {
    id: rule.id,
    shortDescription: { text: ruleTitles[rule.id]?.[locale] ?? rule.id },
    ...(page === null ? {} : { help: { text: page, markdown: page } }),
    defaultConfiguration: { level: levels[rule.severity], enabled: !rule.optIn },
    properties: { source: rule.source, tags: [rule.id.split('/')[0]] },
  };
}

function result(file: Inspected, f: FindingData): object {
  const artifactLocation = { uri: uriOf(file.path) };
  const location = (range: Range, path?: string): object => ({ physicalLocation: { artifactLocation: path === undefined ? artifactLocation : { uri: uriOf(path) }, region: region(range) } });
  return {
    ruleId: f.rule,
    ruleIndex: allRules.findIndex((r) => r.id === f.rule),
    level: levels[f.severity],
    message: { text: f.message },
    locations: [location(f.range)],
    ...(f.related.length ? { relatedLocations: f.related.map((r, id) => ({ id, message: { text: r.message }, ...location(r.range, r.path) })) } : {}),
    ...(f.fixes.length ? { fixes: f.fixes.map((x) => ({ description: { text: x.title }, artifactChanges: [{ artifactLocation, replacements: x.edits.map((e) => ({ deletedRegion: region(e.range), insertedContent: { text: e.newText } })) }] })) } : {}),
    partialFingerprints: { 'copydesk/v1': createHash('sha256').update(`${f.rule}\n${f.message}`).digest('hex').slice(0, 32) },
  };
}

function region({ start, end }: Range): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** Relative paths stay relative; absolute ones become file URIs. */
function uriOf(path: string): string {
  return /^(?:[/\\]|[A-Za-z]:)/.test(path) ? pathToFileURL(path).href : path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
