import type { ForecastCache } from '../domain/forecast/forecastCache';
import type { HolidaySource } from '../domain/project/availabilityOf';
import type { Instant } from '../domain/time/instant';
import type { ZoneTables } from '../domain/time/zoneTables';
import type { ZoneId } from '../domain/values/zone';
import type { DescribedAt } from './diagnostics';
import type { ReadText } from './readText';

/** One version of a text with all that an answer about it depends on beside: who asks, where and when. */
export interface ServiceContext extends ReadText {
  readonly now: Instant;
  readonly zones: ZoneTables;
  readonly holidaysOf: HolidaySource;
  /** Forecasts that were made before. */
  readonly forecasts: ForecastCache;
  /** The id of the person who asks; absent when that is nobody in the file. */
  readonly me?: string;
  /** The zone whose clock answers are told in: where that person is now, else where the machine is. */
  readonly zone: ZoneId;
  readonly describedAt: DescribedAt;
}
