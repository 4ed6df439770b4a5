package org.watchdog.casefile;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.CaseRead;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** Reading a case: what each caller may see of it, and the record that he saw it. */
@Service
@Transactional
public class CaseFile {

    /** Deadlines of the holder begin with this word. */
    private static final String HOLDERS = "holder";

    private static final Set<String> CLOCK_NEWS =
            Set.of("casefile.deadlineStopped", "casefile.deadlineResumed", "casefile.deadlineMoved");

    private final Cases cases;
    private final CaseList list;
    private final Parties parties;
    private final Messages messages;
    private final Clocks clocks;
    private final Links links;
    private final Stops stops;
    private final Path path;
    private final Stream stream;
    private final Licensees licensees;
    private final Processes processes;
    private final Instance<Facet> facets;
    private final Event<CaseRead> reads;

    @Inject
    CaseFile(
            Cases cases,
            CaseList list,
            Parties parties,
            Messages messages,
            Clocks clocks,
            Links links,
            Stops stops,
            Path path,
            Stream stream,
            Licensees licensees,
            Processes processes,
            @Any Instance<Facet> facets,
            Event<CaseRead> reads) {
        this.cases = cases;
        this.list = list;
        this.parties = parties;
        this.messages = messages;
        this.clocks = clocks;
        this.links = links;
        this.stops = stops;
        this.path = path;
        this.stream = stream;
        this.licensees = licensees;
        this.processes = processes;
        this.facets = facets;
        this.reads = reads;
    }

    /**
     * A case as somebody sees it.
     *
     * @param facets what the other rooms add, by the field's name
     * @param links the cases that belong to it; a holder is not told of them
     */
    public record Shown(
            Case file,
            Optional<Licensee> licensee,
            List<Party> parties,
            List<Deadline> deadlines,
            Map<String, Map<String, Object>> facets,
            List<CaseNumber> links) {

        /** The clock that runs out first. */
        public Optional<Deadline> nextDeadline() {
            return deadlines.stream()
                    .filter(d -> d.state() == Deadline.State.OPEN && !d.reminds())
                    .findFirst();
        }

        /** What happens next, in the words of the staff. */
        public Optional<String> nextStep(Words words) {
            return file.element().map(e -> Names.element(file.process(), e, words));
        }
    }

    /** The stream as somebody sees it, with the messages that its entries name. */
    public record Told(List<Stream.Entry> entries, Map<Long, Message> messages) {}

    /** The deadlines of a case, in the order of their last days. */
    public record Dated(Case file, List<Deadline> deadlines, List<Stop> stops) {}

    /** A drawing with the place of a case in it. */
    public record Drawn(String process, String xml, Path.Marks marks, List<Path.Step> steps) {

        /** One coming to an element; {@code here} if the case is still there. */
        public record Coming(Path.Step step, boolean here) {}

        /** Every coming, in order. Where the case came more than once, it can only be there since the last time. */
        public List<Coming> comings() {
            var comings = new ArrayList<Coming>();
            var here = new HashSet<>(marks.active());
            for (int i = steps.size() - 1; i >= 0; i--) {
                var step = steps.get(i);
                if (step.entered()) {
                    comings.add(0, new Coming(step, step.process().equals(process) && here.remove(step.element())));
                }
            }
            return comings;
        }

        /** The elements of this drawing, as the case came to them one after the other. */
        public List<String> path() {
            return steps.stream()
                    .filter(step -> step.entered() && step.process().equals(process))
                    .map(Path.Step::element)
                    .toList();
        }
    }

    /** A page of cases, one more than the limit where there are more. */
    public List<Case> list(CaseFilter filter, Caller caller) {
        return list.page(filter, caller);
    }

    /** Cases with somebody of exactly this name, e-mail or telephone, among those the caller may know of. */
    public List<Case> withPerson(Optional<String> name, Optional<String> email, Optional<String> phone, Caller caller) {
        return parties.casesWith(name, email, phone).stream()
                .flatMap(number -> cases.visible(number, caller).stream())
                .toList();
    }

    /** The case, as far as this caller may see it; empty if it is not there or not his to know of. */
    public Optional<Shown> show(CaseNumber number, Caller caller) {
        return read(number, caller, "casefile.case").map(file -> {
            var told = new LinkedHashMap<String, Map<String, Object>>();
            facets.forEach(facet -> facet.of(file, caller).ifPresent(f -> told.put(facet.name(), f)));
            return new Shown(
                    file,
                    file.licensee().flatMap(licensees::find),
                    parties.of(file, caller),
                    deadlines(file, caller),
                    told,
                    caller.isAnyOf(Role.LICENSEE) ? List.of() : links.of(number, caller.id()));
        });
    }

    /** The deadlines with their calculations; a holder sees those that are his. */
    public Optional<Dated> deadlines(CaseNumber number, Caller caller) {
        return read(number, caller, "casefile.deadlines")
                .map(file -> new Dated(file, deadlines(file, caller), stops.of(file, !caller.isAnyOf(Role.LICENSEE))));
    }

    private List<Deadline> deadlines(Case file, Caller caller) {
        return caller.isAnyOf(Role.LICENSEE)
                ? clocks.of(file.number()).stream()
                        .filter(d -> d.name().startsWith(HOLDERS))
                        .toList()
                : clocks.all(file.number());
    }

    /** The stream, newest first, from below {@code before}; a holder sees only what was said to it and by it. */
    public Optional<Told> stream(CaseNumber number, Caller caller, OptionalLong before, int limit) {
        return read(number, caller, "casefile.timeline").map(file -> {
            var said = new LinkedHashMap<Long, Message>();
            var readable = caller.isAnyOf(Role.LICENSEE) ? messages.withHolder(file) : messages.all(file);
            readable.forEach(m -> said.put(m.id(), m));
            var entries = stream.of(number, before, limit);
            return new Told(
                    caller.isAnyOf(Role.LICENSEE)
                            ? entries.stream().filter(CaseFile::isForHolder).toList()
                            : entries,
                    said);
        });
    }

    /** The drawing the case is in, with the elements it passed and where it is. */
    public Optional<Drawn> drawing(CaseNumber number, Caller caller) {
        return read(number, caller, "casefile.diagram").map(file -> {
            var steps = path.of(number);
            return new Drawn(
                    file.process(), processes.drawing(file.process()), Path.marks(steps, file.process()), steps);
        });
    }

    /** What was said between the body and the holder; for the holder's page. */
    public List<Message> withHolder(Case file) {
        return messages.withHolder(file);
    }

    private Optional<Case> read(CaseNumber number, Caller caller, String what) {
        var found = cases.visible(number, caller);
        found.ifPresent(file -> reads.fire(new CaseRead(number, caller.actor(), what)));
        return found;
    }

    /** Whether an entry of the stream is the holder's to see: what was asked of it and what it answered. */
    private static boolean isForHolder(Stream.Entry entry) {
        if (CLOCK_NEWS.contains(entry.action())) {
            return entry.facts().getOrDefault("deadline", "").startsWith(HOLDERS);
        }
        return entry.action().contains(".holder") || entry.action().equals("complaint.askedAgain");
    }
}
