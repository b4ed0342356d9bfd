/** OFD counts in millimetres from the top left corner of the page. */
export const POINTS_PER_MM = 72 / 25.4;
