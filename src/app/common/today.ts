/** Today as an ISO date, in the time zone of the screen: the day that people see on their calendar. */
export function today(): string {
  const now = new Date();
  const padded = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
