import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import './styles/page.css';
import { Host } from './host';
import { Page } from './page';

const root = document.querySelector<HTMLElement>('#page');
if (root) new Page(new Host(), root).begin();
