import { expect, test } from 'vitest';
import { eitherWay } from './headline.ts';

test('the ways of two families that are level are told, unless they go by the name of their family', () => {
  const open = { family: 'Open', way: 'Weights on a server' };
  const bike = { family: 'By bicycle', way: 'By bicycle' };
  expect(eitherWay([open, { family: 'Closed', way: 'An API' }])).toBe(
    'If open: weights on a server. If closed: an API.'
  );
  expect(eitherWay([open, bike])).toBe('If open: weights on a server.');
  expect(eitherWay([bike, { family: 'By train', way: 'By train' }])).toBe('');
});
