package dev.touchstone.report;

import dev.touchstone.verdict.Readiness;
import dev.touchstone.verdict.Verdict;

/**
 * A verdict as a page shows it: a colour by its style, and never without sign and word.
 *
 * @param style the verdict word, for the style sheet and the filters
 */
record Badge(String style, String sign, String label) {

  static final Badge UNTOUCHED = new Badge("untouched", "·", "Not exercised");

  static Badge of(Verdict.Word word) {
    return new Badge(word.toString(), Wording.sign(word), Wording.label(word));
  }

  static Badge of(Readiness.Grade grade) {
    var word = Wording.word(grade);
    return new Badge(word.toString(), Wording.sign(word), Wording.label(grade));
  }
}
