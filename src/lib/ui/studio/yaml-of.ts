/** Rules that came as data, as the text of a rule file. The code that writes YAML is fetched with the first of them. */

/** The data written as YAML; as JSON, which is YAML too, where that cannot be done. */
export async function yamlOf(data: unknown): Promise<string> {
  const { applyEdit } = await import('#lib/editing/edit.ts');
  const result = applyEdit('', { kind: 'set', path: [], value: data });
  return result.ok ? result.text : JSON.stringify(data, null, 2);
}
