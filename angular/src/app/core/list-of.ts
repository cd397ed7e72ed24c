const ID = /\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/|$)/i;

/**
 * The page to stay on when the county changes: a page of the menu keeps its whole address with what was searched for; the paper of one county does not exist in another, the list that it
 * belongs to does, and where no list is in the menu it is home.
 * @param url Address within the application.
 * @param isInMenu Whether the menu has a page of this path.
 */
export function listOf(url: string, isInMenu: (path: string) => boolean): string {
  const path = url.split(/[?#]/)[0];
  if (isInMenu(path)) return url;

  for (let above = path; above.length > 1; ) {
    above = above.slice(0, above.lastIndexOf('/'));
    if (above && isInMenu(above)) return above;
  }
  return ID.test(path) ? '/' : url;
}
