/** Address of a file made by the server; the query carries the language because a link cannot send a header, and what a list is filtered by. */
export function downloadUrl(file: string, culture: string, query: object = {}): string {
  const language = encodeURIComponent(culture);
  const asked = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `&${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return `/api/downloads/${file}?culture=${language}&ui-culture=${language}${asked.join('')}`;
}
