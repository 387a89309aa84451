import { toJson } from '../terminal';
import { type CheckedFile, regionOf } from './checkedFile';

/** Every problem as one entry of a list. */
export function formatJson(files: readonly CheckedFile[]): string {
  return toJson(
    files.flatMap((file) =>
      file.problems.map(({ severity, code, path, message, span }) => ({
        file: file.name,
        ...regionOf(span, file),
        severity,
        code,
        path,
        message,
      })),
    ),
  );
}
