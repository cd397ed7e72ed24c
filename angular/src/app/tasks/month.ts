/** A day of a calendar grid. */
export interface MonthDay {
  date: string;
  number: number;
  isInMonth: boolean;
}

/** Whole weeks from Monday to Sunday that cover a month (`yyyy-MM`). */
export function monthDays(month: string): MonthDay[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const start = new Date(first);
  start.setUTCDate(1 - ((first.getUTCDay() + 6) % 7));
  const days: MonthDay[] = [];
  for (const day = start; days.length % 7 !== 0 || days.length === 0 || day.toISOString().slice(0, 7) === month; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    days.push({ date, number: day.getUTCDate(), isInMonth: date.startsWith(month) });
  }

  return days;
}

/** The month so many months later. */
export function shiftMonth(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Place of a day in its week, 0 for Monday. */
export function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** What is due, day by day, in the order of the days. */
export function byDay<T extends { dueOn?: string | null }>(tasks: T[]): { date: string; tasks: T[] }[] {
  const days = new Map<string, T[]>();
  for (const task of tasks) days.set(task.dueOn ?? '', [...(days.get(task.dueOn ?? '') ?? []), task]);
  return [...days].map(([date, due]) => ({ date, tasks: due })).sort((a, b) => a.date.localeCompare(b.date));
}
