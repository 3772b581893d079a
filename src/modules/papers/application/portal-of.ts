/** How the portal of a unit is reached; '' where the installation has no public address. */
export const portalOf = (origin: string | null, slug: string): string => (origin ? `${origin}/${slug}` : '')
