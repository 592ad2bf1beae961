package dev.touchstone.verdict;

import java.util.List;

/** What a requirement, or a scenario, got in a run. */
public sealed interface Verdict {

  /** The service provider did what is asked. */
  record Met() implements Verdict {
    @Override
    public Word word() {
      return Word.MET;
    }
  }

  /** It did not, and the demand binds. */
  record Broken(List<Finding> findings) implements Verdict {
    public Broken {
      findings = List.copyOf(findings);
    }

    @Override
    public Word word() {
      return Word.BROKEN;
    }
  }

  /** It did not, but may (a SHOULD, a tolerant reaction, an inconvenience). */
  record Warned(List<Finding> findings) implements Verdict {
    public Warned {
      findings = List.copyOf(findings);
    }

    @Override
    public Word word() {
      return Word.WARNED;
    }
  }

  /** The service provider does not claim the capability. */
  record NotApplicable(String why) implements Verdict {
    @Override
    public Word word() {
      return Word.NOT_APPLICABLE;
    }
  }

  /** No judgement was possible; the reason names what stood in the way. */
  record Undecided(String why) implements Verdict {
    @Override
    public Word word() {
      return Word.UNDECIDED;
    }
  }

  /** The word for it in reports. */
  Word word();

  /** The findings behind it; none unless broken or warned. */
  default List<Finding> findings() {
    return List.of();
  }

  /** The verdict words, the gravest first. */
  enum Word {
    BROKEN("broken"),
    WARNED("warned"),
    UNDECIDED("undecided"),
    MET("met"),
    NOT_APPLICABLE("not-applicable");

    private final String text;

    Word(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Broken if any finding's requirement binds, warned if there are others, met without any. */
  static Verdict from(List<Finding> findings) {
    if (findings.isEmpty()) {
      return new Met();
    }
    var binding = findings.stream().anyMatch(finding -> finding.requirement().isBinding());
    return binding ? new Broken(findings) : new Warned(findings);
  }
}
