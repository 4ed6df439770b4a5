package org.watchdog.complaint.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.platform.api.FieldError;

/**
 * A page of the public form: one group of questions. The first two hold the three checks (R-WD-01, R-WD-03): whether
 * the business holds a mark, whether it is about personal data, whether it was asked first. With start, advice, check
 * and receipt these are nine pages.
 */
enum FormStep {
    HOLDER("q licenseeId site"),
    CONTACT(
            "aboutPrivacy contacted.made contacted.on-year contacted.on-month contacted.on-day contacted.outcome contacted.on"),
    EVENT("category description desiredOutcome"),
    FILES(""),
    YOU("complainant.anonymous complainant.name complainant.email complainant.phone consentToShareIdentity");

    private static final String ANONYMOUS = "complainant.anonymous";

    /** Errors that are none for somebody without a name. */
    private static final Set<String> HANGING =
            Set.of("complainant.name.required", "complainant.email.contact", "consentToShareIdentity.required");

    private final String fields;

    FormStep(String fields) {
        this.fields = fields;
    }

    static Optional<FormStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String address() {
        return "/complaints/new/" + word();
    }

    /** Where going on leads. */
    String next() {
        return this == YOU ? "/complaints/check" : beside(1).address();
    }

    /** Where going back leads; from the first page to the start of all. */
    String before() {
        return this == HOLDER ? "/" : beside(-1).address();
    }

    private FormStep beside(int step) {
        var all = List.of(values());
        return all.get(all.indexOf(this) + step);
    }

    String view() {
        return "complaint/step-" + word() + ".html";
    }

    /** What was typed on this page; a field that was not sent is empty now. */
    Map<String, String> own(Map<String, String> sent) {
        var own = new LinkedHashMap<String, String>();
        names().forEach(name -> own.put(name, sent.getOrDefault(name, "")));
        return own;
    }

    /**
     * The errors that are corrected on this page. Whoever has not said whether to give a name is not asked for one yet.
     */
    List<FieldError> own(List<FieldError> errors) {
        var undecided = errors.stream().anyMatch(e -> e.field().equals(ANONYMOUS));
        return errors.stream()
                .filter(e -> names().contains(e.field()))
                .filter(e -> !undecided || !HANGING.contains(e.field() + "." + e.code()))
                .toList();
    }

    /** The first page with something to correct. */
    static Optional<FormStep> firstOf(List<FieldError> errors) {
        return Arrays.stream(values())
                .filter(step -> !step.own(errors).isEmpty())
                .findFirst();
    }

    private List<String> names() {
        return fields.isEmpty() ? List.of() : List.of(fields.split(" "));
    }
}
