import { HttpErrorResponse, HttpEvent, HttpEventType, HttpResponse } from '@angular/common/http';
import { describe, expect, it } from 'vitest';
import { newestLine, updateOf, withReadBody } from './progress-stream';

const step = (done: number) => JSON.stringify({ section: 'phase', done, total: 3 }) + '\n';

describe('progress of an import', () => {
  it('is the newest whole line', () => {
    expect(newestLine('', false)).toBeNull();
    expect(newestLine(step(1) + step(2) + '{"sec', false)).toEqual({ section: 'phase', done: 2, total: 3 });
  });

  it('comes with every part of the answer, and the result last', () => {
    const part = { type: HttpEventType.DownloadProgress, loaded: 1, partialText: step(1) } as HttpEvent<string>;
    expect(updateOf(part)).toEqual({ progress: { section: 'phase', done: 1, total: 3 } });
    const whole = new HttpResponse({ body: step(1) + '{"isDryRun":true,"changes":[],"problems":[]}\n', status: 200 });
    expect(updateOf(whole)).toEqual({ result: { isDryRun: true, changes: [], problems: [] } });
  });

  it('ends in the error of the last line', () => {
    const whole = new HttpResponse({ body: step(1) + '{"status":400,"error":{"message":"no"}}\n', status: 200 });
    expect(() => updateOf(whole)).toThrow(HttpErrorResponse);
    try {
      updateOf(whole);
    } catch (error) {
      expect((error as HttpErrorResponse).status).toBe(400);
      expect((error as HttpErrorResponse).error.error.message).toBe('no');
    }
  });

  it('reads an error document that came as text', () => {
    const error = withReadBody(new HttpErrorResponse({ error: '{"error":{"message":"no zip"}}', status: 400 })) as HttpErrorResponse;
    expect(error.error.error.message).toBe('no zip');
  });
});
