import { describe, expect, it } from 'vitest';
import { asSentence, dayInWords, inSentence, paragraph } from './text.ts';

describe('text inside sentences', () => {
  it('makes the first letter small unless the word is a name', () => {
    const labels = ['Open', 'EU hosting', 'OpenAI only', 'A closed model', 'H100s', 'I', ''];
    const inner = ['open', 'EU hosting', 'OpenAI only', 'a closed model', 'H100s', 'I', ''];
    expect(labels.map(inSentence)).toEqual(inner);
  });

  it('ends sentences once', () => {
    const texts = ['open weights', 'Done.', 'Really?', 'He said “go.”', '  ', 'so on…'];
    const sentences = ['Open weights.', 'Done.', 'Really?', 'He said “go.”', '', 'So on…'];
    expect(texts.map(asSentence)).toEqual(sentences);
  });

  it('leaves empty sentences out of a paragraph', () => {
    expect(paragraph(['One.', '', 'Two.'])).toBe('One. Two.');
  });

  it('writes days and months, and leaves anything else', () => {
    const days = ['2026-10-24', '2026-03', '2026-13-01', 'soon', '2026'];
    expect(days.map(dayInWords)).toEqual(['24 October 2026', 'March 2026', '2026-13-01', 'soon', '2026']);
  });
});
