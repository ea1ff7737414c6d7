/** The columns of the table for spreadsheets, in its order. */

export const CSV_COLUMNS = [
  'Answer',
  'Way id',
  'Way',
  'State',
  'Rank',
  'Score of 100',
  'Score at zero points',
  'Criterion id',
  'Criterion',
  'Weight',
  'Rule id',
  'Rule',
  'Points of 100',
  'Because',
  'Rules',
  'Digest'
] as const;
