package org.watchdog.incident;

import static org.watchdog.incident.IncidentReport.DamageState.CONFIRMED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchdog.calendar.NationalHolidays;
import org.watchdog.incident.IncidentReport.Addressee;
import org.watchdog.incident.IncidentReport.DamageState;
import org.watchdog.incident.IncidentReport.DataItem;
import org.watchdog.incident.IncidentReport.Discovery;
import org.watchdog.incident.IncidentReport.EventClass;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.incident.IncidentReport.Medium;
import org.watchdog.incident.IncidentReport.Origin;
import org.watchdog.incident.IncidentReport.Phenomenon;
import org.watchdog.incident.IncidentReport.Publication;
import org.watchdog.incident.IncidentReport.PublicationState;
import org.watchdog.incident.IncidentReport.RootCause;
import org.watchdog.incident.IncidentReport.SecondaryDamage;
import org.watchdog.incident.IncidentReport.Told;
import org.watchdog.platform.api.Submission;

/**
 * Reads a report field by field, by JSON or by a form (contract, section 3). A prompt report needs only what is known
 * by then, a final one nearly all; answers are held against each other.
 */
final class ReportReading {

    /** A text of the form. */
    static final int LONG = 10_000;

    private static final int LINE = 200;
    private static final int MOST_TOLD = 20;

    /** From here on a number of persons on paper must be confirmed. */
    private static final long MANY_ON_PAPER = 1_000_000;

    /** The longest duty counts 60 days and a roll over the longest holidays. */
    private static final int LONGEST = 90;

    private final Submission sent;
    private final Kind kind;

    private ReportReading(Submission sent, Kind kind) {
        this.sent = sent;
        this.kind = kind;
    }

    /**
     * What was sent as a report. What is wrong is noted in {@code sent}; then the answer is not to be used.
     *
     * @param today the day in Tokyo; nothing has happened tomorrow
     */
    static IncidentReport read(Submission sent, LocalDate today) {
        var reading = new ReportReading(sent, sent.requiredWord("report", Kind.class));
        var report = reading.report();
        reading.holdDates(report, today);
        reading.holdAnswers(report);
        return report;
    }

    /** What was kept as one, whatever is asked of a report today. */
    static IncidentReport kept(Map<String, ?> tree) {
        var sent = Submission.ofJson(tree);
        return new ReportReading(sent, sent.requiredWord("report", Kind.class)).report();
    }

    private IncidentReport report() {
        return new IncidentReport(
                kind,
                circumstances(),
                inTheEnd("occurredOn", sent.date("occurredOn")),
                inTheEnd("discoveredHow", sent.word("discoveredHow", Discovery.class)),
                sent.requiredText("outline", 1, LONG),
                some("phenomena", Phenomenon.values(), true),
                inTheEnd("eventClass", sent.word("eventClass", EventClass.class)),
                some("causes", RootCause.values(), isFinal()),
                inTheEnd("medium", sent.word("medium", Medium.class)),
                some("dataItems", DataItem.values(), true),
                sent.text("safetyMeasures", LONG),
                inTheEnd("course", sent.text("course", LONG)),
                inTheEnd("origin", sent.word("origin", Origin.class)),
                inTheEnd("cause", sent.text("cause", LONG)),
                secondaryDamage(sent.part("secondaryDamage")),
                inTheEnd("personsResponse", sent.text("personsResponse", LONG)),
                publication(sent.part("publication")),
                told(),
                inTheEnd("prevention", sent.text("prevention", LONG)),
                sent.text("other", LONG));
    }

    private boolean isFinal() {
        return kind == Kind.FINAL;
    }

    /** What only a final report must tell. */
    private <T> Optional<T> inTheEnd(String name, Optional<T> read) {
        if (isFinal() && read.isEmpty()) {
            sent.refuse(name, "required");
        }
        return read;
    }

    private <E extends Enum<E>> List<E> some(String name, E[] words, boolean required) {
        @SuppressWarnings("unchecked") // all are words of this list
        var read = (List<E>) sent.wordsOf(name, Arrays.asList(words));
        if (required && read.isEmpty()) {
            sent.refuse(name, "required");
        }
        return read;
    }

    private Circumstances circumstances() {
        return new Circumstances(
                sent.requiredDate("discoveredOn"),
                sent.requiredNumber("persons", 0, Circumstances.MOST_PERSONS),
                claim("specialCareRequired"),
                claim("financialLossPossible"),
                claim("wrongfulPurposeFeared"),
                claim("seenByUnspecifiedMany"),
                claim("myNumber"),
                claim("stronglyEncrypted"),
                claim("recoveredUnseen"),
                claim("contractorThatNotifiedEntruster"));
    }

    private boolean claim(String name) {
        return sent.flag(name).orElse(false);
    }

    private SecondaryDamage secondaryDamage(Submission part) {
        var state = part.requiredWord("state", DamageState.class);
        var text = part.text("text", LONG);
        if (isFinal() && text.isEmpty()) {
            part.refuse("text", "required");
        }
        return new SecondaryDamage(state, text);
    }

    private Optional<Publication> publication(Submission part) {
        var state = part.word("state", PublicationState.class);
        var reason = part.text("reason", LONG);
        if (isFinal() && state.isEmpty()) {
            part.refuse("state", "required");
        }
        if (isFinal() && reason.isEmpty()) {
            part.refuse("reason", "required");
        }
        var on = part.date("on");
        var medium = part.text("medium", LINE);
        return state.map(known -> new Publication(known, on, medium, reason));
    }

    private List<Told> told() {
        return sent.parts("reportedTo", MOST_TOLD).stream()
                .map(part ->
                        new Told(part.requiredWord("to", Addressee.class), part.date("on"), part.text("number", LINE)))
                .toList();
    }

    private void holdDates(IncidentReport report, LocalDate today) {
        var discovered = report.discoveredOn();
        if (sent.date("discoveredOn").isPresent()) {
            if (discovered.isAfter(today)) {
                sent.refuse("discoveredOn", "inFuture");
            } else if (discovered.isBefore(NationalHolidays.FIRST)
                    || discovered.plusDays(LONGEST).isAfter(NationalHolidays.LAST)) {
                sent.refuse("discoveredOn", "outsideCalendar");
            }
            if (report.occurredOn().filter(discovered::isBefore).isPresent()) {
                sent.refuse("occurredOn", "afterDiscovery");
            }
        } else if (report.occurredOn().filter(today::isBefore).isPresent()) {
            sent.refuse("occurredOn", "inFuture");
        }
        report.publication()
                .filter(publication -> publication.state() == PublicationState.DONE)
                .flatMap(Publication::on)
                .filter(today::isBefore)
                .ifPresent(on -> sent.part("publication").refuse("on", "inFuture"));
        var parts = sent.parts("reportedTo", MOST_TOLD);
        for (int i = 0; i < report.reportedTo().size(); i++) {
            if (report.reportedTo().get(i).on().filter(today::isBefore).isPresent()) {
                parts.get(i).refuse("on", "inFuture");
            }
        }
    }

    /** Answers that cannot both be true. */
    private void holdAnswers(IncidentReport report) {
        var is = report.circumstances();
        var confirmed = claim("personsConfirmed");
        if (report.dataItems().contains(DataItem.MY_NUMBER) && !is.myNumber()) {
            sent.refuse("myNumber", "inItems");
        }
        if (report.dataItems().contains(DataItem.HEALTH) && !is.specialCareRequired()) {
            sent.refuse("specialCareRequired", "health");
        }
        if (is.recoveredUnseen()
                && (is.seenByUnspecifiedMany() || report.secondaryDamage().state() == CONFIRMED)) {
            sent.refuse("recoveredUnseen", "seen");
        }
        if (report.medium().filter(Medium.PAPER::equals).isPresent()
                && report.persons() >= MANY_ON_PAPER
                && !confirmed) {
            sent.refuse("persons", "manyOnPaper", String.format("%,d", report.persons()));
        }
    }
}
