import { describe, expect, it } from 'vitest';
import type { Position } from '#lib/wizard/place.ts';
import { PositionHistory, type HistoryEntry } from './session-history.ts';

const at = (index: number): Position => ({ at: index, asides: [] });
const aside: Position = { at: 1, asides: [{ kind: 'reviewing' }] };

/** A browser's history in small, with a wizard that follows it. */
function browser() {
  const entries: (HistoryEntry | undefined)[] = [undefined];
  let index = 0;
  let position = at(0);
  let goesBackLater = false;
  const way = new PositionHistory({
    push: (entry) => {
      entries.splice((index += 1), Infinity, entry);
    },
    replace: (entry) => {
      entries[index] = entry;
    },
    back: () => {
      goesBackLater = true;
    }
  });
  const follow = () => {
    const wanted = way.told(entries[index], position);
    if (!wanted) return way.moved(position);
    position = wanted;
    way.arrived(position);
  };
  follow();
  return {
    entries,
    here: () => index,
    position: () => position,
    go(to: Position) {
      position = to;
      follow();
    },
    /** The browser does what it was asked to, a moment later. */
    settle() {
      if (goesBackLater) index -= 1;
      goesBackLater = false;
      follow();
    },
    press(steps: number) {
      index += steps;
      follow();
    }
  };
}

describe('the browser history', () => {
  it('gets an entry for each place gone on to, without an answer in it', () => {
    const page = browser();
    page.go(at(1));
    page.go(at(2));
    expect(page.entries.map((entry) => entry?.position.at)).toEqual([0, 1, 2]);
    expect(Object.keys(page.entries[2] ?? {})).toEqual(['position', 'behind']);
  });

  it('goes one question back and forward again', () => {
    const page = browser();
    page.go(at(1));
    page.go(at(2));
    page.press(-1);
    expect(page.position()).toEqual(at(1));
    page.press(1);
    expect(page.position()).toEqual(at(2));
    expect(page.entries).toHaveLength(3);
  });

  it("follows the page's own Back without a new entry", () => {
    const page = browser();
    page.go(at(1));
    page.go(at(0));
    page.settle();
    expect(page.here()).toBe(0);
    expect(page.entries).toHaveLength(2);
  });

  it('takes a change and the way back out of an aside off again', () => {
    const page = browser();
    page.go(at(1));
    page.go(aside);
    page.go(at(1));
    page.settle();
    expect(page.here()).toBe(1);
  });

  it('does not lose a step that is faster than the browser', () => {
    const page = browser();
    page.go(at(1));
    page.go(at(0));
    page.go(at(1));
    page.settle();
    expect(page.position()).toEqual(at(1));
    expect(page.entries[page.here()]?.position).toEqual(at(1));
  });

  it('replaces the entry where the page behind is another one', () => {
    const page = browser();
    page.entries[0] = undefined;
    page.go(at(3));
    page.go(at(2));
    page.go(at(1));
    expect(page.entries.at(-1)?.position).toEqual(at(1));
    expect(page.entries.length).toBeLessThanOrEqual(2);
  });
});
