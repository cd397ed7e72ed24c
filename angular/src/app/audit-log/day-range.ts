/** Instants between which two local days lie, both days included, as the API takes them. */
export function dayRange(from: string, to: string): { from?: string; to?: string } {
  return { from: startOf(from, 0), to: startOf(to, 1) };
}

/** Start of a local day, some days on, as an instant; undefined for an empty or unfinished date. */
function startOf(day: string, plusDays: number): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;

  return new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + plusDays).toISOString();
}
