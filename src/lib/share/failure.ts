/** Why a document cannot be put into a link, or a link cannot be opened: one code for each step. The sentences are in `words`. */
import type { DocumentProblem } from '#lib/document/problem.ts';

/** A link's longest fragment in characters, `s=` included. */
export const MAX_LENGTH = 8_192;
/** The most that a link may unpack to, in bytes. */
export const MAX_BYTES = 65_536;
/** The one format number there is so far. */
export const LINK_FORMAT = 1;

export type LinkFailure =
  /** There is no fragment of ours, or nothing in it. */
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly length: number; readonly maximum: number }
  /** A character that no link has. */
  | { readonly code: 'alphabet'; readonly character: string; readonly at: number }
  /** Another format number, of the link or of the document in it; `newer` than this program knows, or none that ever was. */
  | { readonly code: 'format'; readonly format: string; readonly newer: boolean }
  /** The payload or its checksum is missing, or the payload stops too soon. */
  | { readonly code: 'truncated' }
  /** What it unpacks to passes the limit: a bomb, or no work of ours. */
  | { readonly code: 'too-large'; readonly maximum: number }
  /** Something was changed on the way. */
  | { readonly code: 'checksum' }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-a-document'; readonly problems: readonly DocumentProblem[] }
  /** A whole rule set travels as a file only. */
  | { readonly code: 'whole-rule-set' }
  /** This platform cannot pack or unpack. */
  | { readonly code: 'unsupported' };
