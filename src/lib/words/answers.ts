/** The words that stand where an answer would. */

export const NOT_SURE = 'Not sure';
export const NOT_ANSWERED = 'Not answered yet';
export const NOT_ASKED = 'Not asked: it does not arise here';
