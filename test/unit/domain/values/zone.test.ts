import assert from 'node:assert/strict';
import { parseZone } from '../../../../src/domain/values/zone';
import { ABBREVIATIONS, ZONE_OF_OFFSET, ZONE_OF_PLACE } from '../../../../src/domain/values/zoneFacts';
import { accepts, mends, refuses } from './expectations';

describe('A time zone', () => {
  it('is an id of the time zone database, and links stay as they are written', () => {
    for (const id of [
      'Europe/Oslo',
      'Asia/Calcutta',
      'Asia/Kolkata',
      'UTC',
      'Etc/GMT+5',
      'Etc/UTC',
      'US/Pacific',
      'Japan',
    ]) {
      accepts(parseZone, id, id);
    }
  });

  it('is any that this machine lists', () => {
    for (const id of Intl.supportedValuesOf('timeZone')) accepts(parseZone, id, id);
  });

  it('is written in its own case', () => {
    mends(parseZone, 'europe/oslo', 'Europe/Oslo');
    mends(parseZone, 'ASIA/KOLKATA', 'Asia/Kolkata');
    mends(parseZone, 'america/port_of_spain', 'America/Port_of_Spain');
    mends(parseZone, 'america/port-au-prince', 'America/Port-au-Prince');
    mends(parseZone, 'america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires');
    mends(parseZone, 'etc/gmt+5', 'Etc/GMT+5');
    mends(parseZone, 'utc', 'UTC');
  });

  it('is not an abbreviation, even one that the machine knows', () => {
    refuses(parseZone, 'EST', '"EST" is an abbreviation');
    mends(parseZone, 'EST', 'America/New_York');
    mends(parseZone, 'cet', 'Europe/Berlin');
    mends(parseZone, 'IST', 'Asia/Kolkata');
    mends(parseZone, 'PST', 'America/Los_Angeles');
    mends(parseZone, 'GMT', 'Europe/London');
  });

  it('is not an offset', () => {
    refuses(parseZone, '+01:00', 'fixed offset');
    mends(parseZone, '+01:00', 'Europe/Berlin');
    mends(parseZone, 'UTC+2', 'Europe/Athens');
    mends(parseZone, 'GMT+2', 'Europe/Athens');
    mends(parseZone, 'UTC-3', 'America/Sao_Paulo');
    mends(parseZone, 'utc +5:30', 'Asia/Kolkata');
    mends(parseZone, '+0545', 'Asia/Kathmandu');
    mends(parseZone, 'GMT0', 'UTC');
    assert.equal(refuses(parseZone, 'UTC+25', 'fixed offset').suggestion, undefined);
  });

  it('is found by the name of a city', () => {
    mends(parseZone, 'oslo', 'Europe/Oslo');
    mends(parseZone, 'Sao Paulo', 'America/Sao_Paulo');
    mends(parseZone, 'São Paulo', 'America/Sao_Paulo');
    mends(parseZone, 'Norway/Oslo', 'Europe/Oslo');
    mends(parseZone, 'mumbai', 'Asia/Kolkata');
    mends(parseZone, 'San Francisco', 'America/Los_Angeles');
    mends(parseZone, 'Lisboa', 'Europe/Lisbon');
  });

  it('is found behind a slip of the pen', () => {
    mends(parseZone, 'Europe/Olso', 'Europe/Oslo');
    mends(parseZone, 'Europe Berlin', 'Europe/Berlin');
    assert.equal(refuses(parseZone, 'nowhere at all', 'not a time zone').suggestion, undefined);
    assert.equal(refuses(parseZone, '', 'An empty text').suggestion, undefined);
  });

  it('is not a name that only this machine has', () => {
    refuses(parseZone, 'SystemV/EST5', 'not a time zone');
  });

  it('is only suggested when it exists', () => {
    for (const facts of [ABBREVIATIONS, ZONE_OF_OFFSET, ZONE_OF_PLACE]) {
      for (const zone of Object.values(facts)) accepts(parseZone, zone, zone);
    }
  });
});
