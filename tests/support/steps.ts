/** Runs work in steps to its end at once. */
export async function finish<Output>(
  steps: Generator<unknown, Output> | AsyncGenerator<unknown, Output>,
): Promise<Output> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
  }
}
