/** Lời hứa in the office: the list, and each promise's page. */
export const COMMITMENTS = '/can-bo/loi-hua'
export const commitmentHref = (id: string): string => `${COMMITMENTS}/${id}`
