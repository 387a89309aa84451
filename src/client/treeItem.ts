import { TreeItem, TreeItemCheckboxState, TreeItemCollapsibleState, type TreeView } from 'vscode';
import type { TreeRow } from '../views/treeRow';
import { themeIcon } from './display';

/** The row as VS Code draws it, without what happens when it is selected and without its tooltip. */
export function treeItem<N>(
  { key, kind, state, label, description, icon, spoken, ticked, children }: TreeRow<N>,
  open: boolean,
): TreeItem {
  const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, children === undefined ? None : open ? Expanded : Collapsed);
  item.id = key;
  item.contextValue = state === undefined ? kind : `${kind} ${state}`;
  if (description !== undefined) item.description = description;
  if (icon !== undefined) item.iconPath = themeIcon(icon);
  if (ticked !== undefined) item.checkboxState = checkbox(ticked, spoken ?? label);
  if (spoken !== undefined) item.accessibilityInformation = { label: spoken };
  return item;
}

function checkbox(ticked: boolean, spoken: string): NonNullable<TreeItem['checkboxState']> {
  return {
    state: ticked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: ticked ? 'Met' : 'Not met yet',
    accessibilityInformation: { label: spoken },
  };
}

/** Gives a view another line of text. Every assignment crosses to the window, whether or not it changes anything. */
export function setIfOther(view: TreeView<string>, field: 'message' | 'description', text: string): void {
  if ((view[field] ?? '') !== text) view[field] = text;
}
