// What the parameters of each request must hold. The library looks at none of it, and a handler that stumbles over them would call that its own fault.

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string';
const isDocument: Check = (value) => isRecord(value) && typeof value['uri'] === 'string';
const isPosition: Check = (value) => isRecord(value) && Number.isInteger(value['line']) && Number.isInteger(value['character']);
const isRange: Check = (value) => isRecord(value) && isPosition(value['start']) && isPosition(value['end']);

const document: Shape = { textDocument: isDocument };
const place: Shape = { ...document, position: isPosition };
const stretch: Shape = { ...document, range: isRange };

const shapes: Readonly<Record<string, Shape>> = {
  'textDocument/documentSymbol': document,
  'textDocument/foldingRange': document,
  'textDocument/documentLink': document,
  'textDocument/formatting': document,
  'textDocument/semanticTokens/full': document,
  'textDocument/diagnostic': document,
  'textDocument/hover': place,
  'textDocument/completion': place,
  'textDocument/definition': place,
  'textDocument/references': place,
  'textDocument/documentHighlight': place,
  'textDocument/prepareRename': place,
  'textDocument/rename': { ...place, newName: isText },
  'textDocument/onTypeFormatting': { ...place, ch: isText },
  'textDocument/rangeFormatting': stretch,
  'textDocument/semanticTokens/range': stretch,
  'textDocument/inlayHint': stretch,
  'textDocument/codeAction': { ...stretch, context: (value) => isRecord(value) && Array.isArray(value['diagnostics']) },
  'textDocument/selectionRange': { ...document, positions: (value) => Array.isArray(value) && value.every(isPosition) },
  'workspace/symbol': { query: isText },
  'workspace/executeCommand': { command: isText, arguments: (value) => value === undefined || Array.isArray(value) },
  'copydesk/check': document,
  'copydesk/outline': document,
  'copydesk/facts': document,
  'copydesk/issue': document,
  'copydesk/proof': { ...document, held: (value) => value === undefined || value === null || Array.isArray(value) },
  'copydesk/factGroups': document,
  'copydesk/readingOrder': document,
  'copydesk/report': document,
  'copydesk/checkText': { uri: isText, text: isText },
  'copydesk/newIssue': { ...document, date: isText },
  'copydesk/accept': { ...document, mark: isRecord, reason: isText, by: isText },
  'copydesk/reopen': { ...document, mark: isRecord },
};

/** The name of the first parameter that a request lacks or that is of another kind, `params` for all of them; null where nothing is wrong, or the request is none that is known here. */
export function wrongParameter(method: string, params: unknown): string | null {
  const shape = Object.hasOwn(shapes, method) ? shapes[method] : undefined;
  if (!shape) return null;
  if (!isRecord(params)) return 'params';
  return Object.entries(shape).find(([name, check]) => !check(params[name]))?.[0] ?? null;
}
