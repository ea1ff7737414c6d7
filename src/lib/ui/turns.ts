/**
 * Owns whose turn it is: what a page redraws after a change goes one piece after another, each in a task of its own with a
 * frame between two, so that a key or a pointer never waits for more than one piece.
 */

const waiting = new Set<() => void>();
let isGoing = false;

/** Does `act` when its turn comes, in the order of asking. Returns what takes it back. */
export function inTurn(act: () => void): () => void {
  waiting.add(act);
  if (!isGoing) goOn();
  return () => waiting.delete(act);
}

function goOn(): void {
  isGoing = waiting.size > 0;
  if (isGoing) afterFrame(() => doNext());
}

function doNext(): void {
  const [act] = waiting;
  if (act) {
    waiting.delete(act);
    act();
  }
  goOn();
}

/**
 * Does all that waits at once, and all that this gives rise to: paper shows a page as it stands.
 * @param settle lets what was done take effect, so that pieces within pieces ask for their turns
 */
export function doAll(settle: () => void): void {
  while (waiting.size > 0) {
    const acts = [...waiting];
    waiting.clear();
    for (const act of acts) act();
    settle();
  }
}

/** Does `act` once the next frame has been drawn, in a task of its own. A page that is not shown has no frames. */
export function afterFrame(act: () => void): void {
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act));
}
