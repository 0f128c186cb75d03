const padded = (n: number): string => String(n).padStart(2, '0');

/** The day of a moment in the time zone of the screen, as an ISO date. */
export const dayOf = (moment: Date): string =>
  `${moment.getFullYear()}-${padded(moment.getMonth() + 1)}-${padded(moment.getDate())}`;

/** Today as an ISO date, in the time zone of the screen: the day that people see on their calendar. */
export const today = (): string => dayOf(new Date());
