import { baseLanguage } from '../languages/base-language.ts';

/** Words that say nothing about what a passage reports. Lower case, with plain apostrophes. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `a about above after again against all also although am among an and any are aren't around as at be because been
    before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down
    during each even ever few for from further get got had hadn't has hasn't have haven't having he her here hers
    herself him himself his how however i if in into is isn't it it's its itself just let like made make many may me
    might more most much must my myself no nor not now of off on once one only onto or other our ours ourselves out over
    own per quite rather s said same say says shall she should shouldn't since so some still such t than that that's the
    their theirs them themselves then there there's these they they're this those though through to too toward towards
    under until up upon us very was wasn't we well were weren't what when where whether which while who whom whose why
    will with within without won't would wouldn't yet you your yours yourself`,
  de: `aber alle als also am an auch auf aus bei bin bis da damit dann das dass dem den denn der des die dies diese dieser
    doch dort durch ein eine einem einen einer eines er es für gegen haben hat hatte hier ich ihr im in ist ja jede kann
    kein keine mehr mit nach nicht noch nun nur ob oder ohne sagte sehr sein seine sich sie sind so soll über um und uns
    unter vom von vor war waren was wenn werden wie wieder will wir wird wurde wurden zu zum zur zwischen`,
  fr: `à au aux avec ce ces cette comme dans de des deux donc du elle elles en entre est et été être eu il ils je la le les
    leur leurs lui mais même n'a ne nous on ont ou où par pas plus pour qu que qui s'est sa sans se ses son sont sur tout
    très un une vous y d l c s n j`,
  es: `a al ante como con contra cuando de del desde donde dos el él ella ellos en entre era es esa ese esta está este ha
    han hasta la las le les lo los más me mi muy no nos o para pero por porque que qué se ser si sin sobre son su sus
    también tiene todo un una uno y ya`,
  it: `a ad ai al alla anche che chi ci come con da dal dalla dei del della delle di dopo e è ed gli ha hanno i il in io la
    le lo ma mi nei nel nella non o per più quando questa questo se si sono su sul sulla tra un una uno`,
  nl: `aan al als bij dat de der deze die dit door een en er het hij hun ik in is kan maar meer met naar niet nog of om ook
    op over te tot uit van voor was wat we werd wordt worden ze zich zij zijn`,
  pt: `a ao aos as até com como da das de do dos e é ela ele em entre era essa esse esta este eu foi há isso já mais mas na
    não nas no nos o os ou para pela pelo por que se sem ser seu sua são também um uma`,
  // Pairs of characters, as Chinese and Japanese are matched by.
  ja: `した して てい いる いた たと とい いう だと では には とは にも でも です ます まし った って ない なか なっ なり なる から まで こと
    との ため のは のが のに によ よる よう れる れた れて られ ある あり あっ その この もの など しか しな する すで にな にと をし がて かと`,
  zh: `的是 了一 是一 这个 那个 我们 他们 一个 这些 那些 以及 因为 所以 但是 而且 并且 如果 由于 对于 关于 之后 之前 据说`,
};

const sets = new Map(
  Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
);

/** Whether a lower-case word is a stop word of the language; text of unknown language is read as English. */
export const isStopWord = (word: string, language: string): boolean => {
  const base = baseLanguage(language);
  return sets.get(base === 'und' ? 'en' : base)?.has(word) ?? false;
};
