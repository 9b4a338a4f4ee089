declare module 'snowball-stemmers' {
  export interface Stemmer {
    stem(word: string): string;
  }
  /** Throws where there is no such language. */
  export const newStemmer: (language: string) => Stemmer;
  export const algorithms: () => string[];
}
