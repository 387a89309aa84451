import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

/** The bundles that a page is made of, in `dist/`. */
const SCRIPT = 'panel.js';
const STYLE = 'panel.css';

/** Where a page stands, whose colours it takes. */
export type PagePlace = 'editor' | 'side-bar';

/** Lets a webview run our script and nothing else, and read our two files and nothing else. */
export function fillWithPanel(webview: Webview, extension: Uri, place: PagePlace): void {
  const dist = Uri.joinPath(extension, 'dist');
  webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: [dist] };
  webview.html = panelHtml(webview, dist, place);
}

/** The page before anything is shown in it. No text of an agreement is in here; all of it comes by message. */
function panelHtml(webview: Webview, dist: Uri, place: PagePlace): string {
  const nonce = randomBytes(16).toString('base64url');
  const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Project</title>
<link rel="stylesheet" href="${address(STYLE)}">
</head>
<body>
<main id="page" class="in-${place}" aria-busy="true"></main>
<script nonce="${nonce}" src="${address(SCRIPT)}"></script>
</body>
</html>`;
}
