import { HttpErrorResponse } from '@angular/common/http';

/** Message of a failed call in the words of the server, details included; the fallback when it sent none. */
export function errorText(error: unknown, fallback: string): string {
  if (!(error instanceof HttpErrorResponse)) return fallback;

  const body = error.error?.error as { message?: string; details?: string } | undefined;
  return [body?.message, body?.details].filter(part => !!part?.trim()).join('\n') || fallback;
}

/** Somebody else saved the record after it was read here. */
export function isConflict(error: unknown): boolean {
  return error instanceof HttpErrorResponse && error.status === 409;
}
