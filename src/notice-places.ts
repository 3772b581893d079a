import { moneyPlaces } from '#modules/budgets/index.ts'
import type { PlacesOf } from '#modules/messages/index.ts'
import { noticePlaces as petitionPlaces } from '#modules/petitions/index.ts'
import { taskPlaces } from '#modules/tasks/index.ts'

/** What officers are told about, by name, and where it stands in the office: petitions, tasks, and a dialogue's money. */
export const noticePlaces: PlacesOf = async (db, ids) =>
  new Map([...(await petitionPlaces(db, ids)), ...(await taskPlaces(db, ids)), ...(await moneyPlaces(db, ids))])
