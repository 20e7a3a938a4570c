/** One frame of a screen that shows sixty a second, in milliseconds. */
export const FRAME = 1000 / 60

/**
 * Opens the account of a page's main thread: how many milliseconds of the processor its tasks have had. Unlike a clock
 * it does not count what else the machine was doing.
 */
export async function accountOf(context, page, slowdown = 1) {
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value
  }
}
