/** What stands on the page of the rules before the studio is there: apart from its words, so that it comes without them. */

export const RULES_PAGE = {
  title: 'Rules · Ajar',
  description: 'Change the rules behind a recommendation, or write your own, and see at once what that does.',
  heading: 'The rules',
  lead: 'A team that sees it differently changes the rules here: what matters how much, what is asked, what speaks for what, and what rules a way out. Nothing leaves this browser.',
  loading: 'Loading the studio.',
  failed: 'The studio did not load. Load the page again.'
} as const;
