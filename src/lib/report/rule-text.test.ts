import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ruleText, type Inline } from './rule-text.ts';

const inline = (text: string): readonly Inline[] => {
  const [block] = ruleText(text);
  return block?.kind === 'paragraph' ? block.inlines : [];
};
const link = (text: string, href: string, host: string) => ({ kind: 'link', text, href, host });
const plain = (text: string) => ({ kind: 'text', text });

describe('the text of a rule', () => {
  it('has paragraphs, lists, emphasis and links', () => {
    const text =
      'Read *this*\nand **that**.\n\nThen:\n- one\n  more\n- [the law](https://eur-lex.europa.eu/x)';
    expect(ruleText(text)).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          plain('Read '),
          { kind: 'emphasis', text: 'this', strong: false },
          plain(' and '),
          { kind: 'emphasis', text: 'that', strong: true },
          plain('.')
        ]
      },
      { kind: 'paragraph', inlines: [plain('Then:')] },
      {
        kind: 'list',
        items: [[plain('one more')], [link('the law', 'https://eur-lex.europa.eu/x', 'eur-lex.europa.eu')]]
      }
    ]);
  });

  it('links a bare address without the full stop behind it', () => {
    expect(inline('See https://a.example/b.')).toEqual([
      plain('See '),
      link('https://a.example/b', 'https://a.example/b', 'a.example'),
      plain('.')
    ]);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](http://a.example)',
    '[x](//a.example)',
    '[x](https://name:word@a.example)',
    'http://a.example',
    '<a href="https:x">x</a><img src=x onerror=alert(1)>',
    '![x](data:image/png,x)',
    'snake_case_name and 2 * 3 * 4',
    '`code` # heading'
  ])('leaves %s as it is', (text) => {
    expect(inline(text)).toEqual([plain(text)]);
  });

  it('shows the host that a link leads to, whatever its words say', () => {
    expect(inline('[https://bank.example](https://evil.example/bank.example)')).toEqual([
      link('https://bank.example', 'https://evil.example/bank.example', 'evil.example')
    ]);
    expect(inline('[x](https://еxample.com)')[0]).toMatchObject({ host: 'xn--xample-2of.com' });
  });

  it('loses no word, and never links to anything but https', () => {
    const bit = fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      'https://a.example',
      'javascript:',
      ' ',
      'word',
      '\n',
      '- '
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        const inlines = ruleText(bits.join('')).flatMap((block) =>
          block.kind === 'list' ? block.items.flat() : block.inlines
        );
        const words = inlines.map(({ text }) => text).join('');
        expect(words.split('word').length).toBe(bits.filter((each) => each === 'word').length + 1);
        for (const each of inlines)
          if (each.kind === 'link') expect(each.href).toMatch(/^https:\/\/a\.example/);
      })
    );
  });

  it('takes the longest text of a rule in no time, whatever it is made of', () => {
    for (const bit of ['*', '_a', '[', '[a](https://', '**a', 'https://']) {
      const started = performance.now();
      ruleText(bit.repeat(4_000 / bit.length));
      expect(performance.now() - started).toBeLessThan(200);
    }
  });
});
