/** What the user can mend; its message says how. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/**
 * An error of listening as the user reads it: of a port that is taken or not allowed, with what to do beside closing the
 * program that has it; any other as it is.
 */
export function portError(
  error: Error,
  port: number,
  remedies: { readonly taken: string; readonly denied: string },
): Error {
  const code = "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    return new StartError(
      `Poort ${port} is al in gebruik. Sluit het programma dat die poort gebruikt, ${remedies.taken}`,
    );
  }
  return code === "EACCES" ? new StartError(`Poort ${port} mag hier niet worden gebruikt. ${remedies.denied}`) : error;
}
