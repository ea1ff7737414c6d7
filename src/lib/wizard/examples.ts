/** For the wizard's tests: a small rule set, and a person who walks through the machine. */
import { createActor, type SnapshotFrom } from 'xstate';
import { compile, type AnswerValue, type Model } from '#lib/decision/index.ts';
import { readRuleData } from '#lib/rules/data.ts';
import type { Question, RuleSet } from '#lib/rules/rule-set.ts';
import { wizardMachine, type WizardEvent, type WizardInput } from './machine.ts';
import { currentQuestion, placeOf } from './run.ts';

export interface Example {
  readonly ruleSet: RuleSet;
  readonly model: Model;
}

/** Reads data that is known to be right. */
export function exampleOf(data: unknown): Example {
  const { ruleSet, problems } = readRuleData(data);
  if (ruleSet === null)
    throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  return { ruleSet, model: compile(ruleSet) };
}

const options = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { label: id }]));

/** The data of the small rule set, to make others from. */
export const SMALL = {
  format: 1,
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  alternatives: { here: { label: 'Here' }, there: { label: 'There' } },
  criteria: {
    cost: { label: 'Cost', weight: 5, scale: { worst: -9, best: 9 } },
    speed: { label: 'Speed', weight: 3, scale: { worst: -9, best: 9 } },
    never: { label: 'Never', weight: 0 }
  },
  steps: { early: { label: 'Early' }, late: { label: 'Late' } },
  questions: {
    size: {
      step: 'early',
      ask: 'Size?',
      why: '',
      kind: 'one',
      core: true,
      options: options('big', 'little')
    },
    data: {
      step: 'early',
      ask: 'Data?',
      why: '',
      kind: 'many',
      core: true,
      options: { a: { label: 'a' }, b: { label: 'b' }, none: { label: 'None', exclusive: true } }
    },
    place: {
      step: 'late',
      ask: 'Place?',
      why: '',
      kind: 'one',
      core: true,
      when: { data: ['a', 'b'] },
      options: options('x', 'y')
    },
    team: { step: 'late', ask: 'Team?', why: '', kind: 'one', options: options('one', 'many') },
    pace: { step: 'early', ask: 'Pace?', why: '', kind: 'one', options: options('slow', 'fast') }
  },
  tradeoffs: {
    'big-here': { criterion: 'cost', when: { size: 'big' }, gives: { here: 2 }, because: '.' },
    'x-there': { criterion: 'cost', when: { place: 'x' }, gives: { there: 2 }, because: '.' },
    'a-there': { criterion: 'speed', when: { data: 'a' }, gives: { there: 1 }, because: '.' },
    'team-here': { criterion: 'speed', when: { team: 'many' }, gives: { here: 1 }, because: '.' },
    'pace-there': { criterion: 'speed', when: { pace: 'fast' }, gives: { there: 1 }, because: '.' }
  }
};

/** Five questions in two steps: three core ones, one of which depends on a `many`. */
export const small: Example = exampleOf(SMALL);

/** The value that a number between 0 and 1 picks for a question: each option, two of a `many` together, or not sure. */
export function valueFor({ kind, options }: Question, pick: number): AnswerValue {
  const place = pick * (options.length + 1);
  const option = options[Math.floor(place)];
  if (option === undefined) return 'unsure';
  if (kind === 'one') return option.id;
  const second = options.find(({ id, exclusive }) => !exclusive && id !== option.id);
  const isPair = place % 1 > 0.5 && !option.exclusive && second !== undefined;
  const chosen = isPair ? [option.id, second.id] : [option.id];
  return options.map(({ id }) => id).filter((id) => chosen.includes(id));
}

/** A snapshot of the machine. */
export type Snapshot = SnapshotFrom<typeof wizardMachine>;

/** A machine at its first question, or where saved answers lead. */
export function start(
  example: Pick<WizardInput, 'ruleSet' | 'model' | 'opening'> = small,
  saved: Omit<WizardInput, 'ruleSet' | 'model'> = {}
) {
  return createActor(wizardMachine, { input: { ...example, ...saved } }).start();
}

/** Where one stands: a question's id, or the kind of another place. */
export function at(snapshot: Snapshot): string {
  const { run } = snapshot.context;
  return currentQuestion(run) ?? placeOf(run)?.kind ?? 'nowhere';
}

/** Sends events and says where that leads. */
export function walk(actor: ReturnType<typeof start>, ...events: WizardEvent[]): string {
  for (const event of events) actor.send(event);
  return at(actor.getSnapshot());
}

/** The event of an answer. */
export const answer = (question: string, value: string | readonly string[]): WizardEvent => ({
  type: 'ANSWER',
  question,
  value
});
export const NEXT: WizardEvent = { type: 'NEXT' };
export const BACK: WizardEvent = { type: 'BACK' };

/** Answers whatever is asked, up to the result; `pick` chooses, the first option where it is absent. Returns the places. */
export function finish(actor: ReturnType<typeof start>, pick: () => number = () => 0): string[] {
  const places: string[] = [];
  for (let step = 0; step < 90 && places.at(-1) !== 'result'; step += 1) {
    const { context, value } = actor.getSnapshot();
    const id = currentQuestion(context.run);
    const question = context.ruleSet.questions.find((each) => each.id === id);
    if (question) actor.send(answer(question.id, valueFor(question, pick())));
    actor.send({ type: value === 'enough' || value === 'reviewing' ? 'RESULT' : 'NEXT' });
    places.push(at(actor.getSnapshot()));
  }
  return places;
}
