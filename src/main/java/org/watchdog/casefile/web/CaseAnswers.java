package org.watchdog.casefile.web;

import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.Deadline;
import org.watchdog.casefile.Message;
import org.watchdog.casefile.Names;
import org.watchdog.casefile.Party;
import org.watchdog.casefile.Stream;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.Listing;

/** Puts cases into the shapes of the contract. */
@Service
class CaseAnswers {

    private final Names names;

    @Inject
    CaseAnswers(Names names) {
        this.names = names;
    }

    /** A case in a list. */
    public record Line(
            String caseNumber,
            String kind,
            String state,
            @Nullable String closedAs,
            @Nullable String scheme,
            @Nullable Holder licensee,
            @Nullable String site,
            String openedAt,
            @Nullable String nextStep) {}

    /** The business it is about. */
    public record Holder(String id, String name) {}

    /** A case as the contract has it; what the caller may not see is absent. */
    public record Whole(
            String caseNumber,
            String kind,
            String state,
            @JsonbNillable @Nullable String closedAs,
            @Nullable String scheme,
            @Nullable Holder licensee,
            @Nullable String site,
            @Nullable String subject,
            String openedAt,
            @Nullable String nextStep,
            @Nullable String nextStepDueOn,
            List<Person> parties,
            @Nullable Map<String, Object> complaint,
            @Nullable Map<String, Object> incident,
            @Nullable Map<String, Object> classification,
            @Nullable Map<String, Object> claim,
            @Nullable Map<String, Object> measure,
            List<Due> deadlines,
            List<String> links) {}

    /** Somebody of the case. */
    public record Person(
            String role,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** A deadline in short; a stopped one has no day. */
    public record Due(String name, @JsonbNillable @Nullable String dueOn, boolean overdue, boolean stopped) {}

    /** An entry of the stream. */
    public record Entry(
            String at,
            String by,
            String action,
            String text,
            @Nullable String message,
            Map<String, String> facts) {}

    /** The drawing with its marks, and the same as text. */
    public record Diagram(String process, String xml, List<String> active, List<String> completed, List<Step> text) {}

    /** One coming to an element. */
    public record Step(String at, String element, String name, boolean active) {}

    Line line(Case of, Words words) {
        return new Line(
                of.number().value(),
                of.kind().name(),
                of.state().name(),
                of.closedAs().map(Enum::name).orElse(null),
                of.scheme().map(Enum::name).orElse(null),
                of.licensee().map(this::holder).orElse(null),
                of.site().orElse(null),
                of.openedAt().toString(),
                of.element().map(e -> Names.element(of.process(), e, words)).orElse(null));
    }

    Whole whole(CaseFile.Shown shown, Words words, LocalDate today) {
        var of = shown.file();
        return new Whole(
                of.number().value(),
                of.kind().name(),
                of.state().name(),
                of.closedAs().map(Enum::name).orElse(null),
                of.scheme().map(Enum::name).orElse(null),
                shown.licensee().map(l -> new Holder(l.id().value(), l.name())).orElse(null),
                of.site().orElse(null),
                of.subject().orElse(null),
                of.openedAt().toString(),
                shown.nextStep(words).orElse(null),
                shown.nextDeadline().map(d -> d.dueOn().toString()).orElse(null),
                shown.parties().stream().map(CaseAnswers::person).toList(),
                shown.facets().get("complaint"),
                shown.facets().get("incident"),
                shown.facets().get("classification"),
                shown.facets().get("claim"),
                shown.facets().get("measure"),
                shown.deadlines().stream()
                        .filter(d -> !d.reminds())
                        .map(d -> due(d, today))
                        .toList(),
                shown.links().stream().map(CaseNumber::value).toList());
    }

    private Holder holder(LicenseeId id) {
        return new Holder(id.value(), names.licensee(id));
    }

    private static Person person(Party party) {
        return new Person(
                party.role().name(),
                party.name().orElse(null),
                party.email().orElse(null),
                party.phone().orElse(null));
    }

    private static Due due(Deadline deadline, LocalDate today) {
        return new Due(
                deadline.name(),
                deadline.certainDay().map(LocalDate::toString).orElse(null),
                deadline.isOverdue(today),
                deadline.state() == Deadline.State.STOPPED);
    }

    Listing<Entry> timeline(CaseFile.Told told, int limit, Words words) {
        var entries = told.entries();
        var next = entries.size() < limit
                ? null
                : Long.toString(entries.get(entries.size() - 1).id());
        return new Listing<>(
                entries.stream().map(e -> entry(e, told.messages(), words)).toList(), next);
    }

    private static Entry entry(Stream.Entry entry, Map<Long, Message> messages, Words words) {
        var message = Optional.ofNullable(entry.facts().get("message"))
                .map(Long::valueOf)
                .map(messages::get)
                .map(Message::text);
        return new Entry(
                entry.at().toString(),
                entry.by().value(),
                entry.action(),
                Names.sentence(entry, words),
                message.orElse(null),
                entry.facts());
    }

    Diagram diagram(CaseFile.Drawn drawn, Words words) {
        var steps = drawn.comings().stream()
                .map(coming -> new Step(
                        coming.step().at().toString(),
                        coming.step().element(),
                        Names.element(coming.step().process(), coming.step().element(), words),
                        coming.here()))
                .toList();
        return new Diagram(
                drawn.process(),
                drawn.xml(),
                List.copyOf(drawn.marks().active()),
                List.copyOf(drawn.marks().completed()),
                steps);
    }

    static OptionalLong optional(Optional<Long> number) {
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }
}
