/** Address of a file made by the server; the query carries the language because a link cannot send a header. */
export function downloadUrl(file: string, culture: string): string {
  const language = encodeURIComponent(culture);
  return `/api/downloads/${file}?culture=${language}&ui-culture=${language}`;
}
