// Spans of time in seconds. A year is one of 365 days, as in `units`: no leap years.

export const HOUR_SECONDS = 3600;
export const DAY_SECONDS = 86_400;
export const YEAR_SECONDS = 31_536_000;
