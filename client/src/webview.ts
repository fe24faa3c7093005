// The frame of a webview: a strict policy, one style sheet, one script of ours; everything shown is built by the script; pictures come from the folders that the webview may read.
import * as vscode from 'vscode';

/** HTML that loads dist/NAME.css and dist/NAME.js and fills `<main id="NAME">`. */
export function shell(webview: vscode.Webview, extension: vscode.Uri, name: string): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
  const file = (suffix: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', `${name}.${suffix}`)).toString();
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; img-src ${webview.cspSource}">
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${file('css')}"></head>
<body><main id="${name}"></main><script nonce="${nonce}" src="${file('js')}"></script></body></html>`;
}
