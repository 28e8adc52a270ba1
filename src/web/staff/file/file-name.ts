import type { FileCard } from '#domain/file/file-page.queries.ts'

/** The name as far as this reader may know it. */
export const nameOn = ({ givenName, familyName }: Pick<FileCard, 'givenName' | 'familyName'>): string =>
  familyName === null ? givenName : `${givenName} ${familyName}`
