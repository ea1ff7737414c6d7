/** The smallest rule sets that do something, as data: from a few answers, or as changes to published rules. */
import { idFor } from './names.ts';

/** What a person is asked for the first rule. */
export interface FirstAnswers {
  readonly title: string;
  readonly one: string;
  readonly two: string;
  readonly criterion: string;
  readonly ask: string;
  readonly first: string;
  readonly second: string;
  readonly because: string;
}

/** Two ways, one criterion, one question, and a reason for the first way where the first answer is given. */
export function firstRules(given: FirstAnswers): unknown {
  const one = idFor({}, ['alternatives'], given.one, 'first-way');
  const two = idFor({ alternatives: { [one]: {} } }, ['alternatives'], given.two, 'second-way');
  const criterion = idFor({}, ['criteria'], given.criterion, 'criterion');
  const question = idFor({}, ['questions'], given.ask, 'question');
  const options = ['questions', question, 'options'];
  const first = idFor({}, options, given.first, 'first-answer');
  const held = { questions: { [question]: { options: { [first]: {} } } } };
  const second = idFor(held, options, given.second, 'second-answer');
  return {
    format: 1,
    id: idFor({}, ['id'], given.title, 'our-rules'),
    version: '0.1.0',
    title: given.title,
    alternatives: { [one]: { label: given.one }, [two]: { label: given.two } },
    criteria: { [criterion]: { label: given.criterion, weight: 5, scale: { worst: -3, best: 3 } } },
    questions: {
      [question]: {
        ask: given.ask,
        core: true,
        options: { [first]: { label: given.first }, [second]: { label: given.second } }
      }
    },
    tradeoffs: {
      'first-reason': {
        label: given.because.split(' ').slice(0, 5).join(' '),
        criterion,
        when: { [question]: first },
        gives: { [one]: 1 },
        because: given.because
      }
    }
  };
}

/** An overlay that changes nothing yet. */
export function emptyOverlay(
  base: { readonly id: string; readonly version: string },
  title: string
): unknown {
  return { format: 1, extends: `${base.id}@${base.version}`, id: 'our-rules', version: '0.1.0', title };
}
