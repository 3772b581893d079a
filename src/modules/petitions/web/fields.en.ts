import { inBothLanguages } from '#kernel/language.ts'
import { fieldWords as vi, shortFieldWords as viShort, unknownField as viUnknown } from './fields.vi.ts'

/** Lĩnh vực in the language of the page. */
export const fieldNames = inBothLanguages(
  { ...vi, unknown: viUnknown },
  {
    land: 'Land, planning, premises',
    credit: 'Loans, credit',
    tax: 'Taxes, fees, invoices',
    'start-up': 'Starting up, support for small businesses',
    crafts: 'Craft villages, OCOP, trade marks',
    agriculture: 'Farming, processing of farm produce',
    environment: 'Environment, fire safety, food safety',
    infrastructure: 'Roads, electricity, water, markets',
    labour: 'Labour, training, insurance',
    procedures: 'Administrative procedures, how you were treated',
    trade: 'Buying and selling, transport, promotion',
    security: 'Security, public order, counterfeit goods',
    other: 'Something else',
    unknown: 'I am not sure',
  },
)

/** Short, for lists and chips. */
export const shortFieldNames = inBothLanguages(viShort, {
  land: 'Land',
  credit: 'Loans',
  tax: 'Taxes, fees',
  'start-up': 'Starting up',
  crafts: 'Craft villages',
  agriculture: 'Farming',
  environment: 'Environment',
  infrastructure: 'Infrastructure',
  labour: 'Labour',
  procedures: 'Procedures',
  trade: 'Trade',
  security: 'Security',
  other: 'Other',
})
