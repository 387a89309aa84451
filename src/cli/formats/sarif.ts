import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import type { Problem } from '../../document/problem';
import type { TextSpan } from '../../domain/finding';
import { problemCodes } from '../../domain/problemCodes';
import { toJson } from '../terminal';
import { type CheckedFile, regionOf } from './checkedFile';

/** A log of SARIF 2.1.0 (OASIS standard), which code scanning and many editors read. Files are relative to the working folder. */
export function formatSarif(files: readonly CheckedFile[], cwd: string): string {
  return toJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'collab', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.problems.map((problem) => resultOf(problem, file, cwd))),
      },
    ],
  });
}

const rules = Object.entries(problemCodes).map(([id, { severity, meaning }]) => ({
  id,
  shortDescription: { text: meaning },
  defaultConfiguration: { level: severity },
}));

function resultOf({ code, severity, message, path, span, related }: Problem, file: CheckedFile, cwd: string) {
  const uri = uriOf(file.name, cwd);
  return {
    ruleId: code,
    ruleIndex: rules.findIndex(({ id }) => id === code),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: physicalLocation(span, file, uri),
        ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ span, message }, index) => ({
        id: index + 1,
        message: { text: message },
        physicalLocation: physicalLocation(span, file, uri),
      })),
    }),
  };
}

function physicalLocation(span: TextSpan, file: CheckedFile, uri: string) {
  const { line, column, endLine, endColumn } = regionOf(span, file);
  return { artifactLocation: { uri }, region: { startLine: line, startColumn: column, endLine, endColumn } };
}

/** A relative reference with forward slashes; the whole address of a file that lies on another drive. */
function uriOf(name: string, cwd: string): string {
  const file = path.resolve(cwd, name);
  const relative = path.relative(cwd, file);
  if (path.isAbsolute(relative)) return pathToFileURL(file).href;
  return relative.split(path.sep).map(encodeURIComponent).join('/');
}
