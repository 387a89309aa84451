import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import PublicHolidays from 'date-holidays';
import * as esbuild from 'esbuild';
import type { HolidaySource } from '../../../src/domain/project/availabilityOf';
import { epochDayOf } from '../../../src/domain/values/calendarDate';
import { formatRegion } from '../../../src/domain/values/region';
import type { Region } from '../../../src/domain/values/region';
import { publicHolidays } from '../../../src/server/holidays';

/** Far enough apart for feasts that follow the moon to fall into other months. */
const YEARS = [2027, 2033];

describe('the public holidays in the package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'holidays-'));
  after(() => rmSync(folder, { recursive: true }));

  it('are those of the whole library, in every region', async function () {
    this.timeout(120_000);
    const packed = await packedHolidays();
    for (const region of everyRegion()) {
      assert.deepEqual(namesOf(packed, region), namesOf(publicHolidays, region), formatRegion(region));
    }
  });

  /** The source of holidays, bundled as for the package. */
  async function packedHolidays(): Promise<HolidaySource> {
    const script = pathToFileURL('scripts/lib/holidayData.mjs').href;
    const { leanHolidays } = (await import(script)) as { readonly leanHolidays: esbuild.Plugin };
    const outfile = path.join(folder, 'holidays.js');
    await esbuild.build({
      entryPoints: ['src/server/holidays.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      plugins: [leanHolidays],
    });
    return (createRequire(__filename)(outfile) as { readonly publicHolidays: HolidaySource }).publicHolidays;
  }

  function everyRegion(): readonly Region[] {
    const all = new PublicHolidays();
    return Object.keys(all.getCountries()).flatMap((country) => [
      { country },
      ...Object.keys(all.getStates(country) ?? {}).map((subdivision) => ({ country, subdivision })),
    ]);
  }

  function namesOf(source: HolidaySource, region: Region): readonly (string | undefined)[] {
    const calendar = source(region);
    return YEARS.flatMap((year) => {
      const first = epochDayOf(year, 1, 1);
      return Array.from({ length: 365 }, (_, day) => calendar?.nameOn(first + day));
    });
  }
});
