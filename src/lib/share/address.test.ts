import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentIn, linkTo } from './address.ts';

const FRAGMENT = 's=1.q1YqVrJSMDQy-_9.Ab-_12';
const LINK = `https://ajar.example/result/#${FRAGMENT}`;

describe('linkTo', () => {
  it.each(['https://ajar.example', 'https://ajar.example/', 'https://ajar.example//'])(
    'leads from %s to the result',
    (base) => {
      expect(linkTo(base, FRAGMENT)).toBe(LINK);
    }
  );

  it('stays under the path of its host', () => {
    expect(linkTo('http://intranet/tools/ajar/', FRAGMENT)).toBe(
      `http://intranet/tools/ajar/result/#${FRAGMENT}`
    );
  });
});

describe('fragmentIn', () => {
  it.each([
    ['a link', LINK],
    ['a link without the slash', `https://ajar.example/result#${FRAGMENT}`],
    ['a link to another page', `https://ajar.example/#${FRAGMENT}`],
    ['the fragment alone', `#${FRAGMENT}`],
    ['a # that became part of the path', `https://ajar.example/result/%23${FRAGMENT}`],
    ['the same, wholly encoded', `https://ajar.example/result/%23${encodeURIComponent(FRAGMENT)}`],
    ['the same, encoded twice', encodeURIComponent(encodeURIComponent(LINK))],
    ['the same, encoded three times', encodeURIComponent(encodeURIComponent(encodeURIComponent(LINK)))],
    [
      'encoding in small letters',
      encodeURIComponent(LINK)
        .toLowerCase()
        .replace(FRAGMENT.toLowerCase().replace('=', '%3d'), FRAGMENT.replace('=', '%3d'))
    ],
    ['dots that were encoded too', `https://ajar.example/result/#${FRAGMENT.replaceAll('.', '%2E')}`],
    [
      'mail protection',
      `https://eur01.safelinks.example/?url=${encodeURIComponent(LINK)}&data=05%7C01%7Cx&reserved=0`
    ],
    ['a full stop', `${LINK}.`],
    ['a bracket', `(${LINK})`],
    ['a bracket and a full stop', `(see ${LINK}).`],
    ['a mail’s angle brackets', `<${LINK}>`],
    ['quotes', `"${LINK}"`],
    ['typographic quotes', `“${LINK}”`],
    ['an ellipsis', `${LINK}…`],
    ['a sentence after it', `${LINK} is what we found, and #s=2 is not.`],
    ['a line after it', `${LINK}\nRegards`],
    ['a second fragment', `${LINK}#s=1.abc.def`],
    ['a query after it', `${LINK}?utm_source=mail`]
  ])('finds it in %s', (_, text) => {
    expect(fragmentIn(text)).toBe(FRAGMENT);
  });

  it.each([
    '',
    'https://ajar.example/result/',
    'https://ajar.example/#reasons',
    'https://ajar.example/?s=1.a.b',
    '#x=s=1'
  ])('finds none in %j', (text) => {
    expect(fragmentIn(text)).toBeNull();
  });

  it('leaves what it cannot decode for the alphabet to refuse', () => {
    expect(fragmentIn('#s=1.a%zzb.cdefgh')).toBe('s=1.a%zzb.cdefgh');
    expect(fragmentIn('#s=')).toBe('s=');
  });

  it('finds every fragment again, and throws on no text', () => {
    const digits = fc.stringMatching(/^[\w-]{1,40}$/);
    fc.assert(
      fc.property(fc.tuple(digits, digits), fc.nat(3), ([payload, sum], rounds) => {
        let link = linkTo('https://ajar.example', `s=1.${payload}.${sum}`);
        for (let round = 0; round < rounds; round++) link = encodeURIComponent(link);
        expect(fragmentIn(link)).toBe(`s=1.${payload}.${sum}`);
      })
    );
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '#s=', '%23s=', '%25'), (text, start) => {
        expect(fragmentIn(start + text) ?? 's=').toMatch(/^s=/);
      })
    );
  });

  it('takes no longer for a hostile text than for another', () => {
    expect(fragmentIn('%25'.repeat(1_000_000))).toBeNull();
    expect(fragmentIn(`%${'25'.repeat(1_000_000)}`)).toBeNull();
  });
});
