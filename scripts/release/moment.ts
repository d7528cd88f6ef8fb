import { ReleaseError } from "./release-error.ts";

/**
 * The moment of a number of seconds since 1970, as git and SOURCE_DATE_EPOCH give it
 * (https://reproducible-builds.org/docs/source-date-epoch/).
 * @throws ReleaseError when it is none: outside a clone with git, for one.
 */
export function momentOf(seconds: string): Date {
  const text = seconds.trim();
  if (!/^\d{1,11}$/.test(text)) {
    throw new ReleaseError(
      "Van wanneer de code is, is niet bekend. Werk in een kloon met git, of noem het aantal seconden sinds 1970 in SOURCE_DATE_EPOCH.",
    );
  }
  return new Date(Number(text) * 1000);
}
