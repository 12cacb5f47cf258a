import { saysTheSame, type Answer } from '../answers/answer'

const most = 5

/** What was sent and perhaps arrived, although no answer came back. */
export class Attempts {
  private key = ''

  constructor(private answers: readonly Answer[] = []) {}

  get all(): readonly Answer[] {
    return this.answers
  }

  /** @returns The key to send it under: the same as before where the same is sent again, so that it is written once. */
  begin(answer: Answer): string {
    const last = this.answers.at(-1)
    if (!last || !this.key || !saysTheSame(last, answer)) {
      this.key = crypto.randomUUID()
      this.answers = [...this.answers, answer].slice(-most)
    }

    return this.key
  }

  /** Whether it may be this person's own. */
  include(answer: Answer): boolean {
    return this.answers.some((one) => saysTheSame(one, answer))
  }
}
