/** The look of the text editor, from the tokens of the page. */
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

export const HIGHLIGHT = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--open)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--hybrid)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--soft)' }
]);

const GROUND = { backgroundColor: 'var(--panel)', color: 'var(--ink)' };

export const LOOK = EditorView.theme({
  '&': { ...GROUND, border: '1px solid var(--rule)', height: 'min(70vh, 44rem)' },
  '&.cm-focused': { outline: '3px solid var(--ink)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '0.875rem', lineHeight: '1.5' },
  '.cm-gutters': { ...GROUND, color: 'var(--soft)', borderRight: '1px solid var(--hair)' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--lamp-soft) 45%, var(--panel))'
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--lamp-soft)'
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--lamp-soft)',
    outline: '1px solid var(--rule)'
  },
  '.cm-tooltip': { ...GROUND, border: '1px solid var(--rule)', maxWidth: '28rem', padding: '4px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--ink)', color: 'var(--paper)' },
  '.cm-panels': { ...GROUND, borderColor: 'var(--hair)' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--paper)', border: '1px solid var(--rule)' },
  '.cm-textfield': { ...GROUND, border: '1px solid var(--rule)' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--ink)', color: 'var(--paper)', borderRadius: '2px' },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--lamp-soft)', border: 'none', color: 'var(--ink)' }
});
