import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from './paths.mjs';

/**
 * The notices that the licences of bundled packages ask for, in Markdown: each package whose code is in an output, with
 * its licence as the package itself words it.
 *
 * @param {import('esbuild').Metafile} metafile
 * @returns {string}
 */
export function noticesFor(metafile) {
  const notices = [...bundledPackages(metafile)].map(noticeOf).sort((a, b) => a.heading.localeCompare(b.heading, 'en'));
  const unique = new Map(notices.map(({ heading, text }) => [heading, text]));
  const sections = Array.from(unique, ([heading, text]) => `## ${heading}\n\n${fenced(text)}\n`);
  return `# Third-party notices\n\nCollab contains these packages, whole or in part.\n\n${sections.join('\n')}`;
}

/**
 * The folders of the packages that outputs have code of.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function bundledPackages(metafile) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(path.join(repository, folder));
    }
  }
  return folders;
}

/** @param {string} folder of a package */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:-\w+)?(?:\.(?:md|txt))?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} comes without the text of its licence`);
  return { heading: `${name} ${version}, ${license}`, text: readFileSync(path.join(folder, file), 'utf8') };
}

/** @param {string} text that may hold fences itself */
function fenced(text) {
  return `~~~text\n${text.replaceAll('\r\n', '\n').trim()}\n~~~`;
}
