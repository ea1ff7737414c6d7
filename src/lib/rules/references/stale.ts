/** Facts past the day by which they were to be reviewed. */
import { type Finding, finding } from '../finding.ts';
import { at, entries, member, type Path } from '../plain.ts';

/** @param today a day, YYYY-MM-DD; without it nothing is stale */
export function staleFacts(data: unknown, today: string | undefined): readonly Finding[] {
  if (today === undefined) return [];
  return [
    ...staleIn(data, ['evidence'], 'evidence', today),
    ...staleIn(data, ['cost-model', 'inputs'], 'input', today)
  ];
}

function staleIn(data: unknown, path: Path, kind: string, today: string): readonly Finding[] {
  return entries(at(data, path)).flatMap(([id, fact]) => {
    const reviewBy = member(fact, 'review-by');
    return typeof reviewBy === 'string' && reviewBy < today
      ? [finding('stale-fact', [...path, id, 'review-by'], { kind, id, reviewBy, today })]
      : [];
  });
}
