export {
  countIn,
  type Facts,
  factsOf,
  idsIn,
  listIn,
  type Names,
  type Sentence,
  type Sentences,
  textIn,
} from './teller.ts'
