const padded = (n: number): string => String(n).padStart(2, '0');

/** `2026-03-12T09:01:02Z` or `2026-03-12` as `12-03-2026`, in the time zone of the screen; '' stays ''. */
export function formatDate(iso: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (day) return `${day[3]}-${day[2]}-${day[1]}`;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${padded(date.getDate())}-${padded(date.getMonth() + 1)}-${date.getFullYear()}`;
}

/** `14:02`, in the time zone of the screen. */
export function formatTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${padded(date.getHours())}:${padded(date.getMinutes())}`;
}

/** `12-03-2026 14:02`, in the time zone of the screen. */
export const formatDateTime = (iso: string): string => (iso === '' ? '' : `${formatDate(iso)} ${formatTime(iso)}`);
