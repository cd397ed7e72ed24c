/** A file that can be downloaded. */
export interface FileLink {
  url: string;
  name: string;
}

/** Links to the files of a value: an id, or rows with id and file name. */
export function fileLinks(value: unknown, text: string): FileLink[] {
  if (!value) return [];
  if (typeof value === 'string') return [{ url: url(value), name: text }];
  return (value as { id: string; fileName: string }[]).map(file => ({ url: url(file.id), name: file.fileName }));
}

function url(id: string): string {
  return `/api/downloads/attachment/${id}`;
}
