/** Words that end in a full stop without ending the sentence, in lower case and without the stop. */
interface Abbreviations {
  /** A name or figure always follows: "Dr. Osei". */
  readonly before: ReadonlySet<string>;
  /** Stands inside a sentence or at its end: "Orbis Inc. Chief Executive", "… by Orbis Inc. The deal". */
  readonly either: ReadonlySet<string>;
  /** Only a figure after it makes it an abbreviation: "No. 7", "fig. 2". */
  readonly beforeFigure: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const EVERYWHERE: Abbreviations = {
  before: words(
    'mr mrs ms mx dr prof rev hon st gen col lt maj capt cmdr sgt sen rep gov pres messrs mme mlle approx vs v cf e.g i.e viz ca',
  ),
  either: words(
    'inc corp co ltd plc llc llp bros dept univ assn est jr sr esq ph.d m.d b.a m.a u.s u.s.a u.k u.n e.u d.c a.m p.m etc al ' +
      'bn mn tn mln bln trn mio mrd k m b sq ft lb oz hr min sec km kg avg ave blvd rd ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
  ),
  beforeFigure: words('no nos nr fig figs p pp vol ch sec art para ed eq'),
};

const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  de: {
    before: words('hr fr frl ing dipl bzw z.b z d.h d u.a vgl sog bspw ggf evtl abs str rund'),
    either: words('usw mio mrd tsd gmbh inkl zzgl jh jhd tel bzgl etc'),
    beforeFigure: words('nr abs art s bd kap'),
  },
  fr: {
    before: words('m mm mme mmes mlle me mgr'),
    either: words('etc env av bd'),
    beforeFigure: words('n art p'),
  },
  es: {
    before: words('sr sra srta dr dra d dña ud uds'),
    either: words('etc ee uu ee.uu s.a'),
    beforeFigure: words('núm n art pág'),
  },
  it: {
    before: words('sig sig.ra dott dott.ssa avv ing on'),
    either: words('ecc s.p.a'),
    beforeFigure: words('n art pag'),
  },
};

/** Words that begin a sentence far oftener than they continue a name, in lower case. */
const OPENERS: ReadonlySet<string> = words(
  'the a an this that these those it its he she they we i you his her their our my there here in on at by for from with to of as and but or so yet ' +
    'if when while after before since although though however meanwhile moreover also still then now what which who how why where not no more some ' +
    'many most several both each all another other under over during until according despite because last next analysts officials critics ' +
    'der die das ein eine er sie es wir im am auf mit nach bei aber und doch ' +
    'le la les un une il elle ils elles ce cette dans en mais et el los las una pero y gli lo',
);

/** How a word that stands before a full stop binds what follows it. */
export const abbreviationKind = (
  word: string,
  language: string,
): 'before' | 'either' | 'before-figure' | null => {
  const lower = word.toLowerCase();
  const own = BY_LANGUAGE[language.split('-')[0] ?? ''];
  if (own?.before.has(lower) || EVERYWHERE.before.has(lower)) return 'before';
  if (own?.beforeFigure.has(lower) || EVERYWHERE.beforeFigure.has(lower)) return 'before-figure';
  if (own?.either.has(lower) || EVERYWHERE.either.has(lower)) return 'either';
  return null;
};

/** Whether a word with a capital most likely opens a sentence rather than going on with a name. */
export const opensSentence = (word: string): boolean => OPENERS.has(word.toLowerCase());
