import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forecastProject } from '../../../../src/domain/forecast/forecastProject';
import { MINUTE } from '../../../../src/domain/time/units';
import { ZoneTables } from '../../../../src/domain/time/zoneTables';
import { forecastCase } from '../../../support/projectArbitraries';
import { SlowForecaster } from '../../../support/slowForecast';

/** Set COLLAB_SEED to repeat a run; the seed of each run is printed with any failure and before the suite. */
const SEED = Number(process.env['COLLAB_SEED'] ?? Date.now() % 2 ** 31);

describe(`forecasts against a walk through every minute, seed ${SEED}`, function () {
  this.timeout(60_000);
  const zones = new ZoneTables();

  it('are the same', () => {
    fc.assert(
      fc.property(forecastCase(), ({ project, availabilities, now }) => {
        const { deliverables } = forecastProject(project, { now, availabilities, zones });
        assert.deepEqual(
          deliverables.map(({ id, start, workDone, accepted, due, handOverBy, risk }) => ({
            id,
            start: inMinutes(start),
            workDone: inMinutes(workDone),
            accepted: inMinutes(accepted),
            due: inMinutes(due),
            handOverBy: inMinutes(handOverBy),
            risk,
          })),
          new SlowForecaster(project, availabilities, now).run(),
        );
        for (const { accepted, obstacle } of deliverables) assert.equal(accepted === null, obstacle !== undefined);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

function inMinutes(instant: number | null): number | null {
  return instant === null ? null : instant / MINUTE;
}
