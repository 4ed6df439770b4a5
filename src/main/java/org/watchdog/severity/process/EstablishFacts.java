package org.watchdog.severity.process;

import static org.watchdog.severity.Established.LONGEST_EVIDENCE;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.Form.Proposed;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.severity.FactBook;
import org.watchdog.severity.FactSource.Suggested;
import org.watchdog.severity.Factor;
import org.watchdog.severity.Facts;
import org.watchdog.severity.Facts.Cause;
import org.watchdog.severity.Facts.History;
import org.watchdog.severity.Facts.Kind;
import org.watchdog.severity.Facts.Response;
import org.watchdog.severity.Facts.SecondaryDamage;

/** What happened, as far as the criteria ask, and why that is taken for true (rule book 1.6, F1 to F7). */
@Service
class EstablishFacts implements HumanStep {

    enum Outcome {
        DONE
    }

    /** A needed BOOLEAN of a form must be true; this fact may be false. */
    enum Malicious {
        NO,
        YES
    }

    private final FactBook book;

    @Inject
    EstablishFacts(FactBook book) {
        this.book = book;
    }

    @Override
    public Form form(CaseNumber number) {
        var suggested = book.suggested(number);
        return Form.of(
                "severity.establishFacts",
                Outcome.class,
                Stream.of(Factor.values())
                        .flatMap(factor -> Stream.of(
                                fact(factor).proposing(proposed(factor, suggested)),
                                Field.longText(evidence(factor), LONGEST_EVIDENCE, Outcome.DONE)))
                        .toArray(Field[]::new));
    }

    private static Field fact(Factor factor) {
        return switch (factor) {
            case PERSONS -> Field.number(factor.fact(), 0, Facts.MOST_PERSONS, Outcome.DONE);
            case DATA -> Field.choice(factor.fact(), Kind.class, Outcome.DONE);
            case CAUSE -> Field.choice(factor.fact(), Cause.class, Outcome.DONE);
            case MALICIOUS -> Field.choice(factor.fact(), Malicious.class, Outcome.DONE);
            case SECONDARY_DAMAGE -> Field.choice(factor.fact(), SecondaryDamage.class, Outcome.DONE);
            case RESPONSE -> Field.choice(factor.fact(), Response.class, Outcome.DONE);
            case HISTORY -> Field.choice(factor.fact(), History.class, Outcome.DONE);
        };
    }

    private static String evidence(Factor factor) {
        return factor.fact() + "Evidence";
    }

    private static Optional<Proposed> proposed(Factor factor, Map<Factor, Suggested> suggested) {
        return Optional.ofNullable(suggested.get(factor)).map(s -> new Proposed(value(factor, s), s.because()));
    }

    private static String value(Factor factor, Suggested suggested) {
        return factor == Factor.MALICIOUS
                ? (Boolean.parseBoolean(suggested.value()) ? Malicious.YES : Malicious.NO).name()
                : suggested.value();
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        var facts = new Facts(
                fields.requiredNumber(Factor.PERSONS.fact(), 0, Facts.MOST_PERSONS),
                fields.requiredWord(Factor.DATA.fact(), Kind.class),
                fields.requiredWord(Factor.CAUSE.fact(), Cause.class),
                fields.requiredWord(Factor.MALICIOUS.fact(), Malicious.class) == Malicious.YES,
                fields.requiredWord(Factor.SECONDARY_DAMAGE.fact(), SecondaryDamage.class),
                fields.requiredWord(Factor.RESPONSE.fact(), Response.class),
                fields.requiredWord(Factor.HISTORY.fact(), History.class));
        var evidence = new EnumMap<Factor, String>(Factor.class);
        for (var factor : Factor.values()) {
            evidence.put(factor, fields.requiredText(evidence(factor), 1, LONGEST_EVIDENCE));
        }
        book.establish(number, facts, evidence, caller);
    }
}
