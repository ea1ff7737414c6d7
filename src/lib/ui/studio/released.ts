/** The texts of released rule files, comments included: for a whole copy. Fetched when asked for. */

const TEXTS = import.meta.glob<string>('/rules/released/*.yaml', { query: '?raw', import: 'default' });

/** The text of a release; null where only its data is here, as under the development server. */
export async function releasedText({
  id,
  version
}: {
  readonly id: string;
  readonly version: string;
}): Promise<string | null> {
  const load = TEXTS[`/rules/released/${id}-${version}.yaml`];
  return load ? load() : null;
}
