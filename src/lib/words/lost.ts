/** The sentences of the page that is shown when there is none, or when a page failed. */

export const LOST = {
  title: 'Page not found',
  headline: 'There is no door here',
  message: 'The address leads nowhere on this site. It may have been cut or changed on its way.',
  repairedTitle: 'A link that was rewritten',
  repairedHeadline: 'This link can be repaired',
  repairedMessage:
    'A mail or chat program rewrote it: the # sign became %23, and the answers ended up in the address. Nothing in it is lost.',
  repairedOpen: 'Open the repaired link',
  failedTitle: 'Something went wrong',
  failedHeadline: 'Something went wrong here',
  failedMessage: 'Your answers are kept in this browser. Load the page again, or go on from the start page.',
  reload: 'Load again',
  home: 'To the start page'
} as const;
