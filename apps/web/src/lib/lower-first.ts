/** A sentence that goes on in the middle of another: names, months and zones in it stay as they are. */
export const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
