/** What stands beside the texts of rules. */

/** Where a link in a rule leads: its host, in brackets behind the words of the link. */
export function linkHost(host: string): string {
  return `(${host})`;
}
