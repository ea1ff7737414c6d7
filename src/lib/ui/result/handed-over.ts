/** Owns a record's file on its way from the page where it was chosen to the result page: never in an address, taken once. */

let waiting: File | null = null;

/** Leaves a file for the result page. In the browser only. */
export function handOver(file: File): void {
  waiting = file;
}

/** The file that was left, once; null where there is none. */
export function takeOver(): File | null {
  const file = waiting;
  waiting = null;
  return file;
}
