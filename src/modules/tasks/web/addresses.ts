/** Where tasks stand in the office. */
export const tasksAddress = '/can-bo/nhiem-vu'
export const boardAddress = `${tasksAddress}/bang`
export const timelineAddress = `${tasksAddress}/thoi-gian`
/** Where the unit's list of standard tasks stands. */
export const standardAddress = `${tasksAddress}/danh-muc`
export const copyAddress = `${tasksAddress}/chep`

/** What is overdue in the whole unit. */
export const lateTasksHref = `${tasksAddress}?trang-thai=qua-han`

/** A task's own page. */
export const taskHref = (id: string): string => `${tasksAddress}/${id}`
