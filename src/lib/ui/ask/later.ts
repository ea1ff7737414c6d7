/** Owns the pages around the questions that a first visit need not wait for; they are fetched with the first answer. */
export { default as Enough } from './Enough.svelte';
export { default as Review } from './Review.svelte';
export { default as Weighing } from './Weighing.svelte';
