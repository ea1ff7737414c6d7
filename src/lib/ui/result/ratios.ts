/** Points to a CSS pixel of charts that leave the screen. */

/** In a picture to keep: sharp on a wall. */
export const PICTURE_RATIO = 3;

/** On paper. With three, Chromium's PDF draws all of a canvas a sixtieth smaller, and bars leave their rows. */
export const PAPER_RATIO = 2;
