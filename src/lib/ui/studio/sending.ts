/** Owns making links to rules of one's own, with a run or without. */
import { resolve } from '$app/paths';
import { shipped as catalog } from '#lib/catalog/shipped.ts';
import { makeDocument } from '#lib/document/make.ts';
import { replay, type Replayable } from '#lib/document/replay.ts';
import { linkTo } from '#lib/share/address.ts';
import { encodeFragment } from '#lib/share/link.ts';
import { today } from '../browser.ts';
import { readOwn } from '../rules/own-rules.ts';

export type RulesLink =
  | { readonly ok: true; readonly address: string }
  /** `broken`: the rules do not work. */
  | { readonly ok: false; readonly why: 'broken' | 'whole' | 'long' | 'failed' };

const NOTHING: Replayable = { answers: {} };

/** The link that opens to the rules of a text, with what of a run they have a place for. Rejects where code or rules cannot be fetched. */
export async function linkToRules(text: string, run: Replayable = NOTHING): Promise<RulesLink> {
  const reading = await readOwn({ text, origin: 'here' }, catalog);
  if (!reading.ok) return { ok: false, why: 'broken' };
  const { ruleSet, kind, data } = reading.own;
  if (kind === 'whole') return { ok: false, why: 'whole' };
  const { situation } = replay(run, ruleSet);
  const encoded = await encodeFragment(makeDocument({ ruleSet, situation, made: today(), overlay: data }));
  if (encoded.ok) return { ok: true, address: addressOf(encoded.fragment) };
  const { code } = encoded.failure;
  return { ok: false, why: code === 'too-long' || code === 'too-large' ? 'long' : 'failed' };
}

/** The address of a result on the rules of a text; null where no link can carry it. */
export async function exampleAddress(text: string, answers: Replayable['answers']): Promise<string | null> {
  const link = await linkToRules(text, { answers }).catch(() => null);
  return link?.ok ? link.address : null;
}

function addressOf(fragment: string): string {
  return linkTo(new URL(resolve('/'), location.href).href, fragment);
}
