/** What became of an attempt: another can follow at once, or only after so many seconds. */
export type Attempt = 'done' | { wait: number | undefined }

const patience = [1, 2, 5, 10, 30]

/**
 * Lets one thing after the other be sent, each a while after it was last wanted. While the line is down nothing is sent; then it is
 * tried again, later each time.
 */
export class SaveQueue {
  private readonly waiting = new Set<string>()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private running: Promise<void> | undefined
  private failures = 0
  private later: ReturnType<typeof setTimeout> | undefined

  /**
   * @param send Sends one.
   * @param onRest Nothing waits any more.
   * @param onAgain The line is tried again.
   */
  constructor(
    private readonly send: (one: string) => Promise<Attempt>,
    private readonly onRest: () => void,
    private readonly onAgain: () => void,
  ) {}

  isTimed(one: string): boolean {
    return this.timers.has(one)
  }

  /** @param after In milliseconds. */
  want(one: string, after: number): void {
    clearTimeout(this.timers.get(one))
    this.timers.delete(one)
    const begin = () => {
      this.timers.delete(one)
      this.waiting.add(one)
      this.run()
    }
    if (after === 0) begin()
    else this.timers.set(one, setTimeout(begin, after))
  }

  /** The line may be back. */
  resume(): void {
    clearTimeout(this.later)
    this.later = undefined
    this.run()
  }

  /** Until nothing waits that can be sent now. */
  async rest(): Promise<void> {
    while (this.running) await this.running
  }

  end(): void {
    clearTimeout(this.later)
    for (const timer of this.timers.values()) clearTimeout(timer)
    this.timers.clear()
  }

  private run(): void {
    this.running ??= this.work().finally(() => {
      this.running = undefined
      if (this.waiting.size > 0 && this.later === undefined) this.run()
    })
  }

  private async work(): Promise<void> {
    let count = 0
    while (this.later === undefined) {
      const [one] = this.waiting
      if (one === undefined) break
      this.waiting.delete(one)
      count++
      const attempt = await this.send(one)
      if (attempt === 'done') this.failures = 0
      else this.pause(attempt.wait)
    }
    if (count > 0 && this.later === undefined) this.onRest()
  }

  private pause(seconds: number | undefined): void {
    const wait = seconds ?? patience[Math.min(this.failures++, patience.length - 1)]!
    this.later ??= setTimeout(() => {
      this.later = undefined
      this.onAgain()
    }, wait * 1000)
  }
}
