/** Roles that `--font` takes; named here so that help does not load the fonts. */
export const FONT_ROLES = ['fangsong', 'kai', 'hei', 'title', 'song', 'songLight', 'roman'];
