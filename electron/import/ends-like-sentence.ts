/** Whether a text ends in what closes a sentence, perhaps within quotation marks or brackets. */
export const endsLikeSentence = (text: string): boolean => /[.!?…。！？]["”’»)]?$/u.test(text);
