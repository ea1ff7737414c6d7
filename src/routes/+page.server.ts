/** What the landing page takes from the newest rules, worked out when the site is built: nothing of the rules is sent along. */
import { shipped } from '#lib/catalog/shipped.ts';
import { familyFaces } from '#lib/report/faces.ts';

/** The families with their faces and summaries, and whether there is a finished example to show. */
export async function load() {
  const rules = await shipped.newest()?.full();
  const summaries = new Map(rules?.families.map((family) => [family.id, family.summary]));
  const faces = rules ? familyFaces(rules) : [];
  return {
    families: faces.map((face) => ({ face, summary: summaries.get(face.id) ?? '' })),
    hasExample: (rules?.scenarios.length ?? 0) > 0
  };
}
