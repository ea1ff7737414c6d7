/** What the form of the studio calls the figures that the monthly cost of a way is worked out from. */

export const BILL = {
  kind: 'How it is paid for',
  first: 'One way',
  second: 'The other way',
  one: 'Counts as 1 if left open.'
} as const;

export const PARAMETERS: Readonly<Record<string, string>> = {
  people: 'People, full time',
  salary: 'What one of them costs a year',
  addons: 'Other costs a month',
  setup: 'What setting it up costs, once',
  'setup-months': 'Months that this is spread over',
  'price-in': 'Price of a million tokens read',
  'price-out': 'Price of a million tokens written',
  'price-cached': 'Price of a million tokens read again',
  'input-share': 'Share of the tokens that are read (0 to 1)',
  'cached-share': 'Share of these that are read again (0 to 1)',
  'batch-share': 'Share of the work that can wait (0 to 1)',
  'batch-discount': 'Discount for what can wait (0 to 1)',
  retries: 'Attempts for each answer',
  'tokens-per-second': 'Tokens a second of one copy of the model',
  peak: 'Busiest hour over the average hour',
  utilisation: 'Share of its speed that a machine reaches (0 to 1)',
  redundancy: 'Spare copies',
  gpus: 'Graphics processors for one copy',
  'gpu-hour': 'Price of one processor for an hour',
  overhead: 'What comes on top (0.1 is a tenth)',
  'gpus-per-server': 'Graphics processors in one server',
  'server-price': 'Price of a server',
  residual: 'Share of the price it is worth at the end (0 to 1)',
  'server-months': 'Months that a server is used',
  kilowatts: 'Kilowatts that a server takes',
  'power-overhead': 'Power with cooling over power without',
  'power-price': 'Price of a kilowatt hour',
  colocation: 'Rent for a server’s place a month',
  share: 'Share of the work that goes to the first (0 to 1)'
};
