/** So many rows are labelled at a time, so that nothing else waits long. */
export const portion = 500;
