import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { HolidaySource } from '../domain/project/availabilityOf';
import { type DescribedAt, SOURCE, descriptionOf } from './diagnostics';
import { regionName } from './facts/region';
import { type ReadText, rangeIn } from './readText';

/** The name by which the README explains it. It is no problem of the file, but of what is known here. */
export const UNKNOWN_HOLIDAYS = 'unknown-holidays';

/** Points at the regions of people whose public holidays nobody here knows, so that days off are taken for working days. */
export function unknownHolidays(read: ReadText, holidaysOf: HolidaySource, describedAt: DescribedAt): Diagnostic[] {
  return [...(read.document.agreement.people ?? [])].flatMap(([id, { holidays: region }]): Diagnostic[] => {
    const isUnknown = region !== undefined && holidaysOf(region) === undefined;
    const span = isUnknown ? read.document.locate(['people', id, 'holidays'])?.value : undefined;
    if (!region || !span) return [];
    return [
      {
        source: SOURCE,
        code: UNKNOWN_HOLIDAYS,
        ...descriptionOf(UNKNOWN_HOLIDAYS, describedAt),
        severity: DiagnosticSeverity.Information,
        message: `The public holidays of ${regionName(region)} are not known here, so they count as working days. Write those that matter under "away:".`,
        range: rangeIn(read, span),
      },
    ];
  });
}
