// How a command says no: one sentence a person can act on, and an exit code other than 0. Everything else is a fault and shows its stack.
export class Refusal extends Error {}

/** Runs a command's main function; a Refusal ends it with its sentence, anything else with the whole error. */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  }
}
