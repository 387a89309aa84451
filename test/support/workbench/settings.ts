import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

/** VS Code settings by their id. */
export type Settings = Readonly<Record<string, unknown>>;

/** A workbench that shows what is tested, and does nothing of its own beside it. */
const quiet: Settings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.exclude': { '**/.vscode': true },
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the user's settings: quiet defaults, then `settings`. What was there is replaced, and a running workbench
 * follows.
 *
 * @param userData the folder VS Code knows as `--user-data-dir`.
 */
export async function writeUserSettings(userData: string, settings: Settings = {}): Promise<void> {
  const folder = path.join(userData, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
}
