/** References that name nothing. */
import { type Finding, finding } from '../finding.ts';
import { declaredIn } from './declared.ts';
import type { Reference } from './reference.ts';

export interface Unknown {
  readonly reference: Reference;
  /** What it may have been meant to be. */
  readonly candidates: ReadonlySet<string>;
}

/** The references that name nothing that `data` declares. */
export function unknownIn(data: unknown, references: readonly Reference[]): readonly Unknown[] {
  const declared = declaredIn(data);
  return references.flatMap((reference) => {
    const candidates = declared(reference);
    return candidates === undefined || candidates.has(reference.id) ? [] : [{ reference, candidates }];
  });
}

export function unknownId({ reference, candidates }: Unknown): Finding {
  const { space, within, id, path, part } = reference;
  const parameters = { kind: space, id, ...(within === undefined ? {} : { within }) };
  return finding('unknown-id', path, parameters, { part, meant: { name: id, candidates } });
}
