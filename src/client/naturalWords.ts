/*
 * What reads dates in natural words, and therefore a bundle of its own: it is loaded when somebody is first asked for a date.
 */
export { readDays } from '../views/daysInWords';
export { readMoment } from '../views/momentInWords';
