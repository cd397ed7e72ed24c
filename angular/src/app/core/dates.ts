/** A business date as `yyyy-MM-dd`, whatever time the server put behind it. */
export function dateOnly(value: string | null | undefined): string {
  return value ? value.slice(0, 10) : '';
}

/** An instant in the reader's own zone, to the second. */
export function dateTime(value: string | null | undefined): string {
  if (!value) return '';

  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return value;

  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
  return `${day} ${two(instant.getHours())}:${two(instant.getMinutes())}:${two(instant.getSeconds())}`;
}

/** Today in the reader's own zone as `yyyy-MM-dd`, for forms. */
export function today(): string {
  return dateTime(new Date().toISOString()).slice(0, 10);
}

/** Today as the counties count it (UTC+8, like the server) as `yyyy-MM-dd`, for what may not lie in the past. */
export function countyToday(): string {
  const hoursAhead = 8;
  return new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(0, 10);
}
