package org.watchdog.incident.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchdog.platform.api.FieldError;

/**
 * A page of the form of a report (様式1): what kind of report it is, then three groups of questions. The check of all
 * answers follows.
 */
enum ReportStep {
    KIND("report scheme licenseeId complaint q"),
    DISCOVERY("discoveredOn occurredOn discoveredHow outline phenomena eventClass"),
    PERSONS("dataItems persons personsConfirmed medium specialCareRequired financialLossPossible wrongfulPurposeFeared "
            + "seenByUnspecifiedMany myNumber stronglyEncrypted recoveredUnseen contractorThatNotifiedEntruster"),
    RESPONSE("safetyMeasures course origin causes cause secondaryDamage.state secondaryDamage.text personsResponse "
            + "publication.state publication.on publication.medium publication.reason "
            + "reportedTo reportedTo.to reportedTo.on reportedTo.number prevention other");

    /** What can be ticked more than once. */
    static final Set<String> SEVERAL = Set.of("phenomena", "causes", "dataItems");

    private final String fields;

    ReportStep(String fields) {
        this.fields = fields;
    }

    static Optional<ReportStep> of(String word) {
        return Arrays.stream(values())
                .filter(step -> step != KIND && step.word().equals(word))
                .findFirst();
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String view() {
        return "incident/step-" + word() + ".html";
    }

    /** What follows the form's address on the page after this one. */
    String next() {
        return this == RESPONSE ? "/check" : "/" + beside(1).word();
    }

    /** The same of the page before. */
    String before() {
        return this == DISCOVERY ? "?change=1" : "/" + beside(-1).word();
    }

    private ReportStep beside(int step) {
        var all = List.of(values());
        return all.get(all.indexOf(this) + step);
    }

    private List<String> names() {
        return List.of(fields.split(" "));
    }

    /** Whether a field, or a box of it, or an error of it, belongs to this page. */
    boolean owns(String name) {
        return names().contains(name.replaceFirst("-(year|month|day)$", "").replaceAll("\\.\\d{1,9}(?=\\.|$)", ""));
    }

    /** What was typed on this page. */
    Map<String, List<String>> own(Map<String, List<String>> sent) {
        var own = new LinkedHashMap<>(sent);
        own.keySet().removeIf(name -> !owns(name));
        return own;
    }

    /** The errors that are corrected on this page. */
    List<FieldError> own(List<FieldError> errors) {
        return errors.stream().filter(error -> owns(error.field())).toList();
    }

    /** The first page with something to correct. */
    static Optional<ReportStep> firstOf(List<FieldError> errors) {
        return Arrays.stream(values())
                .filter(step -> !step.own(errors).isEmpty())
                .findFirst();
    }
}
