/** What was typed, as it is sent and searched for: without the blanks around it, in composed Unicode. */
export const asWritten = (typed: string): string => typed.trim().normalize('NFC')
