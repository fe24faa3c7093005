// The status bar: date and number of the issue, 字数 of selection, story and issue, findings by severity, 疑似问题密度.
import * as vscode from 'vscode';
import type { Issue, Issues } from './issues.ts';
import { isIssue, language } from './language.ts';
import type { DeskData } from './protocol.ts';

/** Shows the entries while an issue is in the active editor. */
export function showStatus(issues: Issues): vscode.Disposable {
  const date = vscode.window.createStatusBarItem('copydesk.issue', vscode.StatusBarAlignment.Left, 90);
  date.name = vscode.l10n.t('Copydesk: issue');
  date.command = 'copydesk.setIssueDate';
  const counts = vscode.window.createStatusBarItem('copydesk.counts', vscode.StatusBarAlignment.Left, 89);
  counts.name = vscode.l10n.t('Copydesk: findings');
  counts.command = 'copydesk.exportReport';
  const service = vscode.languages.createLanguageStatusItem('copydesk.issue', { language });
  service.name = 'Copydesk';
  service.command = { command: 'copydesk.exportReport', title: vscode.l10n.t('Proof report') };

  let told: DeskData | undefined;
  let shown = false;
  const show = (): void => {
    const editor = vscode.window.activeTextEditor;
    const issue = isIssue(editor?.document) ? issues.of(editor.document.uri) : undefined;
    if (!issue || !editor) {
      date.hide();
      counts.hide();
      shown = false;
      return;
    }
    tell(date, 'text', `$(calendar) ${dateText(issue.data)}`);
    tell(counts, 'text', countText(issue, editor));
    if (issue.data !== told) {
      told = issue.data;
      date.tooltip = dateTip(issue.data);
      counts.tooltip = countTip(issue.data);
      tell(service, 'text', vscode.l10n.t('{0} stories, {1} findings', issue.data.stories.length, open(issue.data).length));
      tell(service, 'detail', vscode.l10n.t('{0}, density {1}', dateText(issue.data), issue.data.issue.density.toFixed(1)));
    }
    if (shown) return;
    shown = true;
    date.show();
    counts.show();
  };
  show();
  return vscode.Disposable.from(date, counts, service, issues.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show), vscode.window.onDidChangeTextEditorSelection(show));
}

/** Each assignment costs the workbench a redraw, also of the same words. */
function tell<K extends string>(item: Partial<Record<K, string | undefined>>, key: K, words: string): void {
  if (item[key] !== words) item[key] = words;
}

function dateText({ issue }: DeskData): string {
  if (!issue.date) return vscode.l10n.t('No issue date');
  return issue.number === null ? issue.date : vscode.l10n.t('{0} No. {1}', issue.date, issue.number);
}

function dateTip({ issue }: DeskData): vscode.MarkdownString {
  const sources: Record<string, string> = {
    masthead: vscode.l10n.t('from the masthead'), 'front-matter': vscode.l10n.t('from the front matter'), 'page-header': vscode.l10n.t('from the page header'),
    'file-name': vscode.l10n.t('from the file name'), config: vscode.l10n.t('from copydesk.yaml'),
  };
  const lines = issue.date
    ? [`**${issue.paper ?? ''}** ${issue.date} (${sources[issue.dateSource ?? ''] ?? ''})`]
    : [vscode.l10n.t('The issue date is unknown: rules that need it stay silent. Click to set it.')];
  return new vscode.MarkdownString(lines.join('\n\n'));
}

function open({ findings }: DeskData): DeskData['findings'] {
  return findings.filter((f) => !f.accepted);
}

const icons = [['error', '$(error)'], ['warning', '$(warning)'], ['information', '$(question)'], ['hint', '$(lightbulb)']] as const;

/** 字数 of what is selected, else of the story at the caret, else of the issue; then the findings. */
function countText({ data }: Issue, { document, selection }: vscode.TextEditor): string {
  const selected = selection.isEmpty ? 0 : countCharacters(document.getText(selection));
  const story = data.stories.find((s) => s.range.start.line <= selection.active.line && selection.active.line <= s.range.end.line);
  const length = selected > 0 ? vscode.l10n.t('{0} selected', selected) : story ? vscode.l10n.t('story {0} / {1} chars', story.characters, data.issue.characters) : vscode.l10n.t('{0} chars', data.issue.characters);
  const found = open(data);
  const marks = icons.map(([severity, icon]) => [icon, found.filter((f) => f.severity === severity).length] as const).filter(([, n]) => n > 0);
  const density = data.issue.density > 0 ? [`$(pulse) ${data.issue.density.toFixed(1)}`] : [];
  return [length, ...(marks.length ? marks.map(([icon, n]) => `${icon} ${n}`) : ['$(pass)']), ...density].join('  ');
}

/** 疑似问题密度 in words; never an error rate in the sense of the regulation. */
function countTip({ issue, findings, ...data }: DeskData): string {
  const n = open({ issue, findings, ...data }).length;
  const density = issue.density.toFixed(1);
  const accepted = findings.length - n;
  return [
    vscode.l10n.t('Suspected problems: {0} in {1} characters (weighted density {2} per 10,000). This is not the official error rate.', n, issue.characters, density),
    accepted ? vscode.l10n.t('{0} accepted.', accepted) : '',
    vscode.l10n.t('Click for the proof report.'),
  ].filter(Boolean).join('\n');
}

/** 字数: code points without blanks. */
export function countCharacters(text: string): number {
  return [...text.replace(/[\s\u3000]+/g, '')].length;
}
