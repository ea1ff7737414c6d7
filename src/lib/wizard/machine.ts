/**
 * Owns the conversation: an XState machine of few states, driven by data. Which question comes next is the decision's to
 * say; where one goes from a place is `moves.ts`; what one changes is `changes.ts`. The machine joins them, so that every
 * event ends in `arriving`, which stands in the state that the run's place names.
 */
import { assign, setup } from 'xstate';
import type { AnswerValue, CostInputs, Interview, Model, Weights } from '#lib/decision/index.ts';
import { inStep, interview } from '#lib/decision/interview.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { isLegal } from './answer.ts';
import { areLegalCosts, askInMode, carryOn, giveAnswer, price, takeNote, weigh } from './changes.ts';
import {
  canGoBack,
  goBack,
  goOn,
  isAnswered,
  isAsked,
  openAside,
  resume,
  settle,
  visit,
  type View
} from './moves.ts';
import { questionPlace, RESULT, REVIEWING, WEIGHING, type Place, type Position } from './place.ts';
import { isStarted, placeOf, presentStep, runFrom, situationOf, type Run } from './run.ts';
import { areLegalWeights } from './weights.ts';

type Saved = Parameters<typeof runFrom>[1];

export type WizardInput = Saved & {
  readonly ruleSet: RuleSet;
  readonly model: Model;
  /** What the decision says before anything is answered, where it is known already. */
  readonly opening?: Interview | undefined;
};

export interface WizardContext extends View {
  readonly ruleSet: RuleSet;
  readonly model: Model;
  readonly run: Run;
  readonly opening: Interview | undefined;
  /** What the decision says on the run's answers, in no step. */
  readonly known: Interview;
  /** The same in the present step. */
  readonly interview: Interview;
  /** Runs that a start over, a loaded document or an undo put away; the latest last. */
  readonly past: readonly Run[];
}

export type WizardEvent =
  /** `unsure` is an answer; an empty list takes the answer to a `many` back. An illegal value is ignored. */
  | { readonly type: 'ANSWER'; readonly question: string; readonly value: AnswerValue }
  | { readonly type: 'NOTE'; readonly question: string; readonly text: string }
  /** Sets all weights that differ from the file's. */
  | { readonly type: 'WEIGH'; readonly weights: Weights }
  /** Sets all cost figures that the person has put in the place of the file's. */
  | { readonly type: 'PRICE'; readonly cost: CostInputs }
  | { readonly type: 'NEXT' }
  | { readonly type: 'BACK' }
  /** Opens a question to change it and come back. */
  | { readonly type: 'GO'; readonly question: string }
  /** Follows the browser's history. */
  | { readonly type: 'VISIT'; readonly position: Position }
  | { readonly type: 'EVERYTHING' }
  | { readonly type: 'SHORT' }
  /** Back to the questions, past "enough" where there is enough. */
  | { readonly type: 'CONTINUE' }
  | { readonly type: 'MATTERS' }
  | { readonly type: 'REVIEW' }
  | { readonly type: 'RESULT' }
  | { readonly type: 'START_OVER' }
  | { readonly type: 'UNDO' }
  | ({ readonly type: 'LOAD' } & Saved);

/** A conversation cannot need more transitions than this to come to rest. */
const MAX_ITERATIONS = 100;

type Ground = Pick<WizardContext, 'ruleSet' | 'model' | 'opening'>;

/** What the decision says on a run, in no step. */
function look({ model, opening }: Ground, run: Run): Interview {
  const situation = situationOf(run);
  const isBare = [run.answers, run.weights, run.cost].every((part) => Object.keys(part).length === 0);
  return isBare && opening ? opening : interview(model, situation);
}

/** The context with another run: what the decision says on it, asked anew only where something changed that it rests on. */
function on(context: WizardContext, run: Run): WizardContext {
  const { run: before, ruleSet } = context;
  const isSame = before.answers === run.answers && before.weights === run.weights && before.cost === run.cost;
  const known = isSame ? context.known : look(context, run);
  return { ...context, run, known, interview: inStep(ruleSet, known, presentStep(run, ruleSet)) };
}

/** The context after a change: firm ground to stand on, and what the decision says there. */
function after(context: WizardContext, run: Run): WizardContext {
  const seen = on(context, run);
  return on(seen, settle(run, seen));
}

function begin({ ruleSet, model, opening, ...saved }: WizardInput, past: readonly Run[] = []): WizardContext {
  const ground = { ruleSet, model, opening };
  const run = runFrom(ruleSet, saved);
  const known = look(ground, run);
  const context = on({ ...ground, run, past, known, interview: known }, run);
  return after(context, resume(run, context));
}

/** The runs to keep when the present one is put away; nothing is lost that someone put in. */
function putAway({ run, past }: WizardContext): readonly Run[] {
  return isStarted(run) ? [...past, run] : past;
}

const startOver = (context: WizardContext): WizardContext => load(context, {});

function load(context: WizardContext, saved: Saved): WizardContext {
  const { ruleSet, model, opening } = context;
  return begin({ ...saved, ruleSet, model, opening }, putAway(context));
}

/** The latest run that was put away, the present one going to the bottom of the pile. */
function undo(context: WizardContext): WizardContext {
  const { past, run } = context;
  const last = past.at(-1);
  if (last === undefined) return context;
  const rest = past.slice(0, -1);
  return { ...after(context, last), past: isStarted(run) ? [run, ...rest] : rest };
}

const base = setup({
  types: {
    context: {} as WizardContext,
    events: {} as WizardEvent,
    input: {} as WizardInput
  },
  guards: {
    isAt: ({ context }, params: { kind: Place['kind'] }) => placeOf(context.run)?.kind === params.kind,
    isAnswered: ({ context }) => isAnswered(context.run),
    canGoBack: ({ context }) => canGoBack(context.run, context),
    canUndo: ({ context }) => context.past.length > 0,
    hasOpen: ({ context }) => context.interview.questions.unanswered.length > 0,
    isLegalAnswer: ({ context }, params: { question: string; value: AnswerValue }) => {
      const question = context.ruleSet.questions.find((each) => each.id === params.question);
      return question !== undefined && isLegal(question, params.value);
    },
    isKnownQuestion: ({ context }, params: { question: string }) =>
      context.ruleSet.questions.some((each) => each.id === params.question),
    isAskedQuestion: ({ context }, params: { question: string }) =>
      isAsked(questionPlace(params.question), context),
    areLegalWeights: ({ context }, params: { weights: Weights }) =>
      areLegalWeights(context.ruleSet, params.weights),
    areLegalCosts: ({ context }, params: { cost: CostInputs }) => areLegalCosts(context.ruleSet, params.cost)
  },
  actions: {
    goOn: assign(({ context }) => after(context, goOn(context.run, context))),
    goBack: assign(({ context }) => after(context, goBack(context.run, context))),
    carryOn: assign(({ context }) => after(context, carryOn(context.run, context))),
    askEverything: assign(({ context }) => after(context, askInMode(context.run, 'everything', context))),
    askBriefly: assign(({ context }) => after(context, askInMode(context.run, 'short', context))),
    startOver: assign(({ context }) => startOver(context)),
    undo: assign(({ context }) => undo(context)),
    open: assign(({ context }, params: { place: Place }) =>
      after(context, openAside(context.run, params.place))
    ),
    seeResult: assign(({ context }) =>
      after(context, { ...openAside(context.run, RESULT), resultSeen: true })
    ),
    visit: assign(({ context }, params: { position: Position }) =>
      after(context, visit(context.run, params.position, context))
    ),
    answer: assign(({ context }, params: { question: string; value: AnswerValue }) =>
      after(context, giveAnswer(context.run, params.question, params.value))
    ),
    takeNote: assign(({ context }, params: { question: string; text: string }) =>
      after(context, takeNote(context.run, params.question, params.text))
    ),
    weigh: assign(({ context }, params: { weights: Weights }) =>
      after(context, weigh(context.run, params.weights, context.ruleSet))
    ),
    price: assign(({ context }, params: { cost: CostInputs }) =>
      after(context, price(context.run, params.cost))
    ),
    load: assign(({ context }, params: Saved) => load(context, params))
  }
});

/** The wizard: give it a rule set and its compiled model; a saved situation, notes and progress where there are any. */
export const wizardMachine = base.createMachine({
  id: 'wizard',
  options: { maxIterations: MAX_ITERATIONS },
  context: ({ input }) => begin(input),
  initial: 'arriving',
  states: {
    arriving: {
      always: [
        { guard: { type: 'isAt', params: { kind: 'question' } }, target: 'asking' },
        { guard: { type: 'isAt', params: { kind: 'weighing' } }, target: 'weighing' },
        { guard: { type: 'isAt', params: { kind: 'reviewing' } }, target: 'reviewing' },
        { guard: { type: 'isAt', params: { kind: 'result' } }, target: 'result' },
        { target: 'enough' }
      ]
    },
    asking: {
      on: { NEXT: { guard: 'isAnswered', actions: 'goOn', target: 'arriving' } }
    },
    weighing: {
      on: { NEXT: { actions: 'goOn', target: 'arriving' } }
    },
    enough: {
      on: { CONTINUE: { guard: 'hasOpen', actions: 'carryOn', target: 'arriving' } }
    },
    reviewing: {
      on: {
        NEXT: { actions: 'goOn', target: 'arriving' },
        CONTINUE: { actions: 'carryOn', target: 'arriving' }
      }
    },
    result: {
      on: { CONTINUE: { actions: 'carryOn', target: 'arriving' } }
    }
  },
  on: {
    ANSWER: {
      guard: { type: 'isLegalAnswer', params: ({ event }) => event },
      actions: { type: 'answer', params: ({ event }) => event },
      target: '.arriving'
    },
    NOTE: {
      guard: { type: 'isKnownQuestion', params: ({ event }) => event },
      actions: { type: 'takeNote', params: ({ event }) => event }
    },
    WEIGH: {
      guard: { type: 'areLegalWeights', params: ({ event }) => event },
      actions: { type: 'weigh', params: ({ event }) => event },
      target: '.arriving'
    },
    PRICE: {
      guard: { type: 'areLegalCosts', params: ({ event }) => event },
      actions: { type: 'price', params: ({ event }) => event },
      target: '.arriving'
    },
    BACK: { guard: 'canGoBack', actions: 'goBack', target: '.arriving' },
    GO: {
      guard: { type: 'isAskedQuestion', params: ({ event }) => event },
      actions: { type: 'open', params: ({ event }) => ({ place: questionPlace(event.question) }) },
      target: '.arriving'
    },
    VISIT: { actions: { type: 'visit', params: ({ event }) => event }, target: '.arriving' },
    EVERYTHING: { actions: 'askEverything', target: '.arriving' },
    SHORT: { actions: 'askBriefly', target: '.arriving' },
    MATTERS: { actions: { type: 'open', params: { place: WEIGHING } }, target: '.arriving' },
    REVIEW: { actions: { type: 'open', params: { place: REVIEWING } }, target: '.arriving' },
    RESULT: { actions: 'seeResult', target: '.arriving' },
    START_OVER: { actions: 'startOver', target: '.arriving' },
    UNDO: { guard: 'canUndo', actions: 'undo', target: '.arriving' },
    LOAD: { actions: { type: 'load', params: ({ event }) => event }, target: '.arriving' }
  }
});
