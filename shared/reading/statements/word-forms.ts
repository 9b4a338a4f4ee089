import type { ClauseCues } from '../../languages/clauses/clause-cues.ts';
import { packFor } from '../../languages/packs.ts';

/** Bits that say which lists and patterns of the cues hold a word. */
export const MARK = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  coordinator: 1 << 2,
  complementizer: 1 << 3,
  beforeComplementizer: 1 << 4,
  subordinator: 1 << 5,
  ambiguousSubordinator: 1 << 6,
  /** A relative or a conjunction that may open a clause. */
  opener: 1 << 7,
  /** A subject that its verb follows: a pronoun or a relative. */
  subject: 1 << 8,
  /** An adverb or a clitic that a verb may be parted by. */
  beforeVerb: 1 << 9,
  adverb: 1 << 10,
  refersBack: 1 << 11,
  infinitiveMarker: 1 << 12,
  finite: 1 << 13,
  /** In the list of finite verbs, not only of their form. */
  listedFinite: 1 << 14,
  ambiguousVerb: 1 << 15,
  gerund: 1 << 16,
  clauseFinalVerb: 1 << 17,
  passive: 1 << 18,
  reporting: 1 << 19,
  negation: 1 << 20,
  modal: 1 << 21,
  hedge: 1 << 22,
  correlative: 1 << 23,
  stopWord: 1 << 24,
  /** The first word of a condition or an attribution. */
  phraseStart: 1 << 25,
} as const;

/** What is known of a word by its spelling alone. */
export interface WordForm {
  /** Lower case, curly apostrophes made plain. */
  readonly word: string;
  readonly capital: boolean;
  readonly figure: boolean;
  /** Of `MARK`. */
  readonly marks: number;
}

/** A form that a run of word characters consists of; offsets in UTF-16 units from the start of the run. */
export interface FormPart {
  readonly form: WordForm;
  readonly start: number;
  readonly end: number;
}

/** The forms of one language, each described once. */
export class WordForms {
  /** Of no word at all: what is before the first and after the last. */
  readonly none: WordForm;
  readonly #cues: ClauseCues;
  readonly #language: string;
  readonly #known = new Map<string, readonly FormPart[]>();

  constructor(cues: ClauseCues, language: string) {
    this.#cues = cues;
    this.#language = language;
    this.none = this.#describe('');
  }

  /** The words of a run of word characters: one, or two where the first is elided ("l'accord"). */
  of(written: string): readonly FormPart[] {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const parts = this.#parts(written);
    this.#known.set(written, parts);
    return parts;
  }

  #parts(written: string): readonly FormPart[] {
    const partOf = (start: number, end: number): FormPart => ({
      form: this.#describe(written.slice(start, end)),
      start,
      end,
    });
    const apostrophe = written.search(/['’]/u);
    const isElided = apostrophe > 0 && this.#cues.elided.has(written.slice(0, apostrophe).toLowerCase());
    return isElided
      ? [partOf(0, apostrophe), partOf(apostrophe + 1, written.length)]
      : [partOf(0, written.length)];
  }

  #describe(written: string): WordForm {
    const word = written.toLowerCase().replaceAll(/[’‘]/gu, "'").replaceAll('\u00AD', '');
    return {
      word,
      capital: /^\p{Lu}/u.test(written),
      figure: /^\p{N}/u.test(written),
      marks: this.#marksOf(word),
    };
  }

  #marksOf(word: string): number {
    const cues = this.#cues;
    const isVerb = !cues.notVerbs.has(word);
    const isOfForm = (form: RegExp | null): boolean => isVerb && form?.test(word) === true;
    const held: Readonly<Record<keyof typeof MARK, boolean>> = {
      determiner: cues.determiners.has(word),
      preposition: cues.prepositions.has(word),
      coordinator: cues.coordinators.has(word),
      complementizer: cues.complementizers.has(word),
      beforeComplementizer: cues.beforeComplementizer.has(word),
      subordinator: cues.subordinators.has(word),
      ambiguousSubordinator: cues.ambiguousSubordinators.has(word),
      opener: [cues.subordinators, cues.ambiguousSubordinators, cues.complementizers, cues.relatives].some(
        (list) => list.has(word),
      ),
      subject: cues.subjects.has(word) || cues.subjectRelatives.has(word),
      beforeVerb: cues.beforeVerb.has(word),
      adverb: word.endsWith('ly'),
      refersBack: cues.refersBack.has(word),
      infinitiveMarker: cues.infinitiveMarkers.has(word),
      finite: cues.finite.has(word) || isOfForm(cues.finiteForm),
      listedFinite: cues.finite.has(word),
      ambiguousVerb: cues.ambiguousVerbs.has(word) || isOfForm(cues.ambiguousForm),
      gerund: isOfForm(cues.gerundForm),
      clauseFinalVerb:
        isOfForm(cues.clauseFinalVerb) && !cues.prepositions.has(word) && !cues.determiners.has(word),
      passive: cues.passives.has(word),
      reporting: cues.reporting.has(word),
      negation: cues.negations.has(word),
      modal: cues.modals.has(word),
      hedge: cues.hedges.has(word),
      correlative: cues.correlatives.has(word),
      stopWord: packFor(this.#language).stopWords.has(word),
      phraseStart: [...cues.conditions, ...cues.attributions].some(([first]) => first === word),
    };
    let marks = 0;
    for (const mark of MARK_NAMES) if (held[mark]) marks |= MARK[mark];
    return marks;
  }
}

const MARK_NAMES = Object.keys(MARK) as readonly (keyof typeof MARK)[];

/** The forms of several languages, kept while texts are cut. */
export class FormsByLanguage {
  readonly #known = new Map<ClauseCues, WordForms>();

  of(cues: ClauseCues, language: string): WordForms {
    const known = this.#known.get(cues);
    if (known !== undefined) return known;
    const forms = new WordForms(cues, language);
    this.#known.set(cues, forms);
    return forms;
  }
}
