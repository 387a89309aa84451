import { type Offer, offersFor } from '../views/offers';
import type { Reading } from '../views/reading';
import { withoutIcons } from './display';
import type { Question } from './questions';
import type { Row, Step } from './quickSteps';
import { pickTypedInStep } from './typedList';

/** A question that can be answered from a list, or by typing what is not in it. */
export interface OfferQuestion<S, V> extends Question {
  readonly read: (text: string, state: S) => Reading<V>;
  /** A value as the list names it, and as it could be typed. */
  readonly write: (value: V) => string;
  /** The answers in the list. */
  readonly usual: (state: S) => readonly V[];
  readonly answer: (state: S, value: V) => S;
}

/** A step that offers the usual answers, and understands others with every key. */
export function askOffer<S, V>({ title, prompt, read, write, usual, answer }: OfferQuestion<S, V>): Step<S> {
  return (state, place) => {
    const offered = usual(state);
    return pickTypedInStep<V, S>(
      place,
      (pick) => Object.assign(pick, { title, placeholder: prompt }),
      (typed) => offersFor(typed, (text) => read(text, state), write, offered).map(offerItem),
      (value) => answer(state, value),
    );
  };
}

function offerItem<V>({ value, label, description, typed }: Offer<V>): Row<V> {
  return {
    ...(value !== undefined && { value }),
    label: withoutIcons(label),
    ...(description !== undefined && { description: withoutIcons(description) }),
    alwaysShow: typed,
  };
}
