import { describe, expect, it } from 'vitest';
import { scheduleText } from './schedule-text';

describe('scheduleText', () => {
  it('says an interval in its largest whole unit', () => {
    expect(scheduleText({ intervalSeconds: 45 })).toEqual({ key: 'JobsPage:EverySeconds', value: '45' });
    expect(scheduleText({ intervalSeconds: 900 })).toEqual({ key: 'JobsPage:EveryMinutes', value: '15' });
    expect(scheduleText({ intervalSeconds: 7200 })).toEqual({ key: 'JobsPage:EveryHours', value: '2' });
  });

  it('says the time of a daily job', () => {
    expect(scheduleText({ cron: '0 5 * * * ?' })).toEqual({ key: 'JobsPage:HourlyAt', value: '05' });
    expect(scheduleText({ cron: '0 5 8 * * ?' })).toEqual({ key: 'JobsPage:DailyAt', value: '08:05' });
  });

  it('leaves any other expression as it is', () => {
    expect(scheduleText({ cron: '0 0 8 ? * MON' })).toBeNull();
  });
});
