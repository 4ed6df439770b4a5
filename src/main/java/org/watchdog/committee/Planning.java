package org.watchdog.committee;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Readers;
import org.watchdog.committee.Meeting.Form;
import org.watchdog.committee.MeetingStep.Done;
import org.watchdog.committee.MeetingStep.Invalid;
import org.watchdog.identity.Recusals;
import org.watchdog.identity.Users;
import org.watchdog.kernel.Audited;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Chain;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Where a meeting is planned: committee, day, place and agenda. Its members may read the cases from then on. */
@Service
@Transactional
public class Planning {

    /** Lines of one agenda at most. */
    public static final int LONGEST_AGENDA = 50;

    private static final int USUAL_DAYS = 7;

    private final EntityManager rows;
    private final Committees committees;
    private final Items items;
    private final Agenda agenda;
    private final Cases cases;
    private final Readers readers;
    private final Recusals recusals;
    private final Users users;
    private final Event<Audited> news;

    @Inject
    @SuppressWarnings("TooManyParameters") // where committee, cases and readers meet
    Planning(
            EntityManager rows,
            Committees committees,
            Items items,
            Agenda agenda,
            Cases cases,
            Readers readers,
            Recusals recusals,
            Users users,
            Event<Audited> news) {
        this.rows = rows;
        this.committees = committees;
        this.items = items;
        this.agenda = agenda;
        this.cases = cases;
        this.readers = readers;
        this.recusals = recusals;
        this.users = users;
        this.news = news;
    }

    /**
     * Plans a meeting, or a written procedure: {@code committee} (its code; that of the first case where none is
     * named), {@code on}, {@code place}, {@code form}, {@code until} (last day of a written procedure) and
     * {@code items}, numbers of cases that wait.
     */
    public MeetingStep plan(Submission sent, Caller by) {
        var form = sent.word("form", Form.class).orElse(Form.MEETING);
        var on = sent.requiredDate("on");
        var place = sent.text("place", Meeting.LONGEST_PLACE).orElse("");
        var until = sent.date("until");
        var named = sent.text("committee", 100);
        var waiting = waiting(sent, by);
        if (!sent.errors().isEmpty()) {
            return new Invalid();
        }
        var committee = committee(sent, named, waiting);
        var last =
                form == Form.WRITTEN ? Optional.of(until.orElse(on.plusDays(USUAL_DAYS))) : Optional.<LocalDate>empty();
        if (last.filter(day -> day.isBefore(on)).isPresent()) {
            sent.refuse("until", "beforeStart");
        }
        if (committee.isEmpty() || !sent.errors().isEmpty()) {
            return new Invalid();
        }
        var meeting = new Meeting(committee.get().id(), form, on, place, last, by.id());
        rows.persist(meeting);
        rows.flush();
        news.fire(new Audited(
                Chain.meeting(meeting.id()),
                by.actor(),
                "committee.planned",
                Map.of("committee", committee.get().code(), "form", form.name(), "on", on.toString())));
        for (int i = 0; i < waiting.size(); i++) {
            schedule(meeting, i + 1, waiting.get(i), by);
        }
        return new Done(meeting.id());
    }

    private void schedule(Meeting meeting, int n, Item item, Caller by) {
        item.schedule(meeting.id(), n);
        agenda.add(meeting.id(), n, item);
        readers.open(item.caseNumber(), readersOf(meeting));
        news.fire(new Audited(
                item.caseNumber(),
                by.actor(),
                "committee.scheduled",
                Map.of("meeting", Long.toString(meeting.id()), "n", Integer.toString(n))));
    }

    private List<UserId> readersOf(Meeting meeting) {
        return Stream.concat(
                        committees.members(meeting.committee(), meeting.on()).stream()
                                .map(Membership::user),
                        users.withRole(Role.SECRETARY).stream())
                .distinct()
                .toList();
    }

    /** The items that were asked for, each once; what does not wait, or is closed to the caller, is told as one. */
    private List<Item> waiting(Submission sent, Caller by) {
        var found = new ArrayList<Item>();
        for (var number : sent.texts("items", LONGEST_AGENDA)) {
            var item = CaseNumber.read(number).flatMap(n -> waiting(n, by));
            if (item.isEmpty()) {
                sent.refuse("items", "notWaiting", number);
            } else if (!found.contains(item.get())) {
                found.add(item.get());
            }
        }
        return found;
    }

    /** A case that stands at the committee's decision waits, whether or not its item was made yet. */
    private Optional<Item> waiting(CaseNumber number, Caller by) {
        var item = items.open(number)
                .or(() -> cases.with(number)
                        .filter(Planning::isBeforeCommittee)
                        .map(file -> items.await(number, DecisionKind.MEASURE)));
        return item.filter(i -> i.state() == Item.State.AWAITING).filter(i -> !recusals.bars(by.id(), number));
    }

    private static boolean isBeforeCommittee(Case file) {
        return file.state() == CaseState.DELIBERATION;
    }

    private Optional<Committee> committee(Submission sent, Optional<String> named, List<Item> waiting) {
        var first = waiting.isEmpty()
                ? committees.all().stream().findFirst()
                : committees.deciding(
                        waiting.get(0).kind(),
                        cases.known(waiting.get(0).caseNumber()).scheme());
        var committee = named.isEmpty() ? first : named.flatMap(this::named);
        if (committee.isEmpty()) {
            sent.refuse("committee", named.isEmpty() ? "required" : "unknown");
            return committee;
        }
        for (var item : waiting) {
            if (!decides(committee.get(), item)) {
                sent.refuse("items", "notItsKind", item.caseNumber());
            }
        }
        return committee;
    }

    private Optional<Committee> named(String text) {
        return committees.all().stream()
                .filter(c ->
                        c.code().equalsIgnoreCase(text) || Long.toString(c.id()).equals(text))
                .findFirst();
    }

    private boolean decides(Committee committee, Item item) {
        return committees.rules(committee.id()).containsKey(item.kind())
                && committee.isFor(cases.known(item.caseNumber()).scheme());
    }
}
