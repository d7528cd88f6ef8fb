/** Why a release cannot be made, in Dutch, with the remedy. */
export class ReleaseError extends Error {}
