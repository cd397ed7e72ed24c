import { HttpErrorResponse, HttpEvent, HttpEventType } from '@angular/common/http';
import { BlueprintProgress, BlueprintResult } from '../core/models';

/** What the answer to an upload tells while it comes in. */
export interface BlueprintUpdate {
  progress?: BlueprintProgress;
  result?: BlueprintResult;
}

/** Newest whole line of an answer that comes line by line, or null before the first. The last line may still be on its way. */
export function newestLine(text: string, isComplete: boolean): Record<string, unknown> | null {
  const lines = text.split('\n');
  if (!isComplete) lines.pop();
  const line = lines.reverse().find(candidate => candidate.trim());
  return line ? (JSON.parse(line) as Record<string, unknown>) : null;
}

/** The update that an event of the upload brings. The last line is the result, or the error with its status, which is thrown. */
export function updateOf(event: HttpEvent<string>): BlueprintUpdate | null {
  if (event.type === HttpEventType.DownloadProgress) {
    const line = newestLine((event as { partialText?: string }).partialText ?? '', false);
    return line && 'done' in line ? { progress: line as unknown as BlueprintProgress } : null;
  }
  if (event.type !== HttpEventType.Response) return null;

  const last = newestLine(event.body ?? '', true);
  if (!last || 'error' in last) throw new HttpErrorResponse({ error: last, status: Number(last?.['status'] ?? 500), url: event.url ?? undefined });
  return { result: last as unknown as BlueprintResult };
}

/** An answer that was read as text carries its error document as text too. */
export function withReadBody(error: unknown): unknown {
  if (!(error instanceof HttpErrorResponse) || typeof error.error !== 'string') return error;

  try {
    return new HttpErrorResponse({ error: JSON.parse(error.error), headers: error.headers, status: error.status, url: error.url ?? undefined });
  } catch {
    return error;
  }
}
