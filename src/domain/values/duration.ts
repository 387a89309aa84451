/** An amount of working time in minutes; it may have a fraction. A day is 8 hours, a week 40. */
export type Minutes = number;
