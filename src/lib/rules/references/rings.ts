/** Rings in a directed graph. */

/** By node, the nodes that it leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * A shortest ring through each node that lies on one, unless the node stands in a ring already given.
 * @returns rings as lists of nodes, each leading to the next and the last to the first; in the order of the
 * graph
 */
export function rings(graph: Graph): readonly (readonly string[])[] {
  const done = new Set<string>();
  const knots = withoutEnds(graph);
  return [...knots.keys()].flatMap((start) => {
    const ring = done.has(start) ? [] : ringThrough(start, knots);
    ring.forEach((node) => done.add(node));
    return ring.length > 0 ? [ring] : [];
  });
}

/** The graph without what leads nowhere, again and again: of a graph without rings nothing is left. */
function withoutEnds(graph: Graph): Graph {
  const leadingHere = new Map<string, string[]>();
  const open = new Map(
    [...graph].map(([node, next]) => [node, next.filter((each) => graph.has(each)).length])
  );
  for (const [node, next] of graph) {
    for (const each of next) {
      const sources = leadingHere.get(each);
      if (sources) sources.push(node);
      else leadingHere.set(each, [node]);
    }
  }
  const ends = [...open].filter(([, count]) => count === 0).map(([node]) => node);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    for (const node of leadingHere.get(end) ?? []) {
      const left = (open.get(node) as number) - 1;
      open.set(node, left);
      if (left === 0) ends.push(node);
    }
  }
  return new Map([...graph].filter(([node]) => open.get(node) !== 0));
}

/** By breadth, so that the ring is a shortest one; empty where there is none. */
function ringThrough(start: string, graph: Graph): readonly string[] {
  const before = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) as readonly string[]) {
      if (next === start) return pathBack(node, before, start);
      if (before.has(next) || !graph.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  return [];
}

function pathBack(end: string, before: ReadonlyMap<string, string>, start: string): readonly string[] {
  const path = [end];
  for (let node = end; node !== start;) {
    node = before.get(node) as string;
    path.unshift(node);
  }
  return path;
}
