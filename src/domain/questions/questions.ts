/** What an official asks, in the order of a meeting. */
export const QUESTIONS = ['standing', 'behind', 'why', 'owner', 'changes', 'areas', 'structure', 'funds'] as const
export type QuestionId = (typeof QUESTIONS)[number]

/** A question from its id in a link, or `undefined`. */
export const parseQuestion = (text: string): QuestionId | undefined => QUESTIONS.find(question => question === text)
