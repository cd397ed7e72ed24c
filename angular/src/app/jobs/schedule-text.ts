import { JobSchedule } from '../core/models';

/** Key of a text, with what fills its hole; null for a cron expression that no text says. */
export interface ScheduleText {
  key: string;
  value: string;
}

const MINUTE = 60;
const HOUR = 3600;

/** In words when a job runs: every so often, each hour at a minute, or daily at a time. */
export function scheduleText(job: Pick<JobSchedule, 'cron' | 'intervalSeconds'>): ScheduleText | null {
  const seconds = job.intervalSeconds;
  if (seconds) {
    if (seconds % HOUR === 0) return { key: 'JobsPage:EveryHours', value: String(seconds / HOUR) };
    if (seconds % MINUTE === 0) return { key: 'JobsPage:EveryMinutes', value: String(seconds / MINUTE) };
    return { key: 'JobsPage:EverySeconds', value: String(seconds) };
  }

  const hourly = /^0 (\d{1,2}) \* \* \* \?$/.exec(job.cron ?? '');
  if (hourly) return { key: 'JobsPage:HourlyAt', value: hourly[1].padStart(2, '0') };

  const daily = /^0 (\d{1,2}) (\d{1,2}) \* \* \?$/.exec(job.cron ?? '');
  return daily ? { key: 'JobsPage:DailyAt', value: `${daily[2].padStart(2, '0')}:${daily[1].padStart(2, '0')}` } : null;
}
