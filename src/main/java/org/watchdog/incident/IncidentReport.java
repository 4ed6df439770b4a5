package org.watchdog.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a business tells of an accident (事故等の報告), with the fields of the form 様式1 (rule book 2).
 *
 * <p>A prompt report (速報) tells what is known within days, a final one (確報) all of it; a supplement adds to either.
 * Each that is sent is a version of its own and is never changed.
 *
 * @param circumstances what decides on the duties: the day of discovery, the number of persons, and the truth values
 */
public record IncidentReport(
        Kind kind,
        Circumstances circumstances,
        Optional<LocalDate> occurredOn,
        Optional<Discovery> discoveredHow,
        String outline,
        List<Phenomenon> phenomena,
        Optional<EventClass> eventClass,
        List<RootCause> causes,
        Optional<Medium> medium,
        List<DataItem> dataItems,
        Optional<String> safetyMeasures,
        Optional<String> course,
        Optional<Origin> origin,
        Optional<String> cause,
        SecondaryDamage secondaryDamage,
        Optional<String> personsResponse,
        Optional<Publication> publication,
        List<Told> reportedTo,
        Optional<String> prevention,
        Optional<String> other) {

    private static final Set<DataItem> MISUSABLE = Set.of(DataItem.CARD, DataItem.BANK, DataItem.CREDENTIALS);

    public IncidentReport {
        phenomena = List.copyOf(phenomena);
        causes = List.copyOf(causes);
        dataItems = List.copyOf(dataItems);
        reportedTo = List.copyOf(reportedTo);
    }

    /** Prompt, final, or an addition to either (R-RPT-03, R-RPT-04). */
    public enum Kind {
        PROMPT,
        FINAL,
        SUPPLEMENT
    }

    /** How it came to light. */
    public enum Discovery {
        OWN_CHECK,
        PERSON,
        CLIENT,
        THIRD_PARTY,
        POLICE,
        MEDIA
    }

    /** 事象 (R-RPT-01, 1 to 9). */
    public enum Phenomenon {
        LEAK,
        LOSS,
        DESTRUCTION,
        ALTERATION,
        WRONGFUL_ACQUISITION,
        BEYOND_PURPOSE,
        WRONGFUL_USE,
        REFUSAL_OF_DISCLOSURE,
        FEAR
    }

    /** 事象分類, as the yearly figures sort it (rule book 2.1). */
    public enum EventClass {
        MIS_DELIVERY,
        MIS_SENT,
        LOSS,
        MIS_REGISTRATION,
        UNAUTHORISED_ACCESS,
        THEFT,
        MIS_DISPLAY,
        INSIDER,
        BEYOND_PURPOSE,
        OTHER
    }

    /** 発生原因, several may apply. */
    public enum RootCause {
        OPERATION_SLIP,
        RULE_NOT_FOLLOWED,
        NO_CHECK,
        DESIGN_FAULT,
        CONTRACTOR_CONTROL,
        VULNERABILITY,
        OTHER
    }

    /** 媒体. */
    public enum Medium {
        PAPER,
        ELECTRONIC,
        DEVICE,
        OTHER
    }

    /** What was known of the persons concerned. */
    public enum DataItem {
        NAME,
        ADDRESS,
        PHONE,
        EMAIL,
        BIRTH_DATE,
        CARD,
        BANK,
        CREDENTIALS,
        HEALTH,
        MY_NUMBER,
        OTHER
    }

    /** 発生者. */
    public enum Origin {
        OWN_STAFF,
        CONTRACTOR,
        THIRD_PARTY
    }

    /** 二次被害. */
    public enum DamageState {
        NONE,
        FEARED,
        CONFIRMED
    }

    /** Secondary damage or the fear of it, in words. */
    public record SecondaryDamage(DamageState state, Optional<String> text) {}

    /** 公表. */
    public enum PublicationState {
        DONE,
        PLANNED,
        NONE
    }

    /** Whether the matter was made public, where, and why or why not. */
    public record Publication(
            PublicationState state, Optional<LocalDate> on, Optional<String> medium, Optional<String> reason) {}

    /** Whom else a business reports to. */
    public enum Addressee {
        PPC,
        MINISTRY,
        ACCREDITED_BODY,
        POLICE,
        ENTRUSTER,
        OTHER
    }

    /** That somebody else was told, when, and under which number. */
    public record Told(Addressee to, Optional<LocalDate> on, Optional<String> number) {}

    /** 発覚日, from which every duty counts. */
    public LocalDate discoveredOn() {
        return circumstances.knownOn();
    }

    /** How many people's data; 0 is not known yet. */
    public long persons() {
        return circumstances.persons();
    }

    /**
     * Whether the granting body must be told the same day: what can be misused for money is concerned, and secondary
     * damage is feared or there (R-RPT-06, R-DEF-08).
     */
    public boolean needsAlert() {
        return secondaryDamage.state() != DamageState.NONE
                && (circumstances.financialLossPossible() || dataItems.stream().anyMatch(MISUSABLE::contains));
    }
}
