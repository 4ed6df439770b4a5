package org.watchdog.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.complaint.FollowUp;
import org.watchdog.complaint.HolderSide;
import org.watchdog.identity.Users;
import org.watchdog.incident.IncidentDesk;
import org.watchdog.incident.Reported;
import org.watchdog.insurance.ClaimDesk;
import org.watchdog.insurance.Noticed;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.worklist.Handling;
import org.watchdog.worklist.Worklist;

/**
 * A handful of complaints, incidents and claims in different states, brought there by the same use cases, rights and
 * processes as any other: filed by a complainant or reported by a holder, claimed and done by the demo's users.
 */
@Service
class DemoStories {

    private final ComplaintDesk desk;
    private final IncidentDesk incidents;
    private final ClaimDesk claims;
    private final HolderSide holders;
    private final FollowUp complainants;
    private final Worklist tasks;
    private final Users users;
    private final EntityManager rows;
    private final Clock clock;

    @Inject
    DemoStories(
            ComplaintDesk desk,
            IncidentDesk incidents,
            ClaimDesk claims,
            HolderSide holders,
            FollowUp complainants,
            Worklist tasks,
            Users users,
            EntityManager rows,
            Clock clock) {
        this.desk = desk;
        this.incidents = incidents;
        this.claims = claims;
        this.holders = holders;
        this.complainants = complainants;
        this.tasks = tasks;
        this.users = users;
        this.rows = rows;
        this.clock = clock;
    }

    /** For each story its filing and its steps, in order. */
    Stream<Part> parts() {
        return Story.all().stream().flatMap(story -> {
            var filed = new Told("story " + story.name(), () -> open(story));
            var steps = IntStream.range(0, story.steps().size())
                    .mapToObj(i -> new Told(
                            filed.name() + " " + (i + 1),
                            () -> take(story, story.steps().get(i))));
            return Stream.concat(Stream.of(filed), steps);
        });
    }

    /** A filing or a step; without one the demo is poorer, but a demo. */
    private record Told(String name, BooleanSupplier telling) implements Part {

        @Override
        public int order() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean needed() {
            return false;
        }

        @Override
        public boolean load() {
            return telling.getAsBoolean();
        }
    }

    private boolean open(Story story) {
        var number = number(story);
        rows.createNativeQuery("insert into demo_story (name, case_number) values (?, ?)")
                .setParameter(1, story.name())
                .setParameter(2, number.value())
                .executeUpdate();
        return true;
    }

    private CaseNumber number(Story story) {
        if (story.opening() instanceof Story.Report report) {
            return report(story, report);
        }
        return story.opening() instanceof Story.Loss loss
                ? notice(story, loss)
                : file(story, (Story.Filed) story.opening());
    }

    private CaseNumber notice(Story story, Story.Loss loss) {
        var sent = loss.on(today());
        var noticed = claims.notice(sent, user(story, loss.by()));
        demand(noticed instanceof Noticed.Taken, story, sent.errors());
        return ((Noticed.Taken) noticed).claim();
    }

    private CaseNumber file(Story story, Story.Filed filed) {
        var sent = filed.on(today());
        var filing = desk.read(sent);
        demand(sent.errors().isEmpty(), story, sent.errors());
        return desk.file(filing).caseNumber();
    }

    private CaseNumber report(Story story, Story.Report report) {
        var sent = report.on(today());
        var reported = incidents.report(sent, user(story, report.by()));
        demand(reported instanceof Reported.Taken, story, sent.errors());
        return ((Reported.Taken) reported).caseNumber();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.TOKYO);
    }

    private Caller user(Story story, UserId id) {
        return users.caller(id).orElseThrow(() -> new IllegalStateException(story.name() + ": no such user"));
    }

    private boolean take(Story story, Story.Step step) {
        var number = new CaseNumber((String) rows.createNativeQuery("select case_number from demo_story where name = ?")
                .setParameter(1, story.name())
                .getSingleResult());
        if (step.by().isEmpty()) {
            return complainantAnswers(story, number, step.complainant());
        }
        var caller = user(story, step.by().get());
        return step.task()
                .map(kind -> does(story, number, kind, step, caller))
                .orElseGet(() -> holderAnswers(story, number, step.answer(), caller));
    }

    private boolean does(Story story, CaseNumber number, String kind, Story.Step step, Caller caller) {
        var task = tasks.of(number, caller).stream()
                .map(asked -> asked.task())
                .filter(open -> open.kind().equals(kind))
                .findFirst();
        if (task.isEmpty()) {
            return false; // the process has not come there yet
        }
        var claimed = tasks.claim(task.get().id(), caller);
        demand(claimed instanceof Handling.Done, story, claimed);
        step.outcome().ifPresent(answer -> {
            var done = tasks.complete(task.get().id(), caller, answer);
            demand(done instanceof Handling.Done, story, done);
        });
        return true;
    }

    private boolean holderAnswers(Story story, CaseNumber number, Submission answer, Caller caller) {
        var answered = holders.answer(number, answer, caller);
        demand(answered == HolderSide.Answered.DONE, story, answered);
        return true;
    }

    private boolean complainantAnswers(Story story, CaseNumber number, Submission answer) {
        var answered = complainants.answer(number, answer.requiredFlag("satisfied"), answer.text("comment", 2_000));
        demand(answered == FollowUp.Answered.DONE, story, answered);
        return true;
    }

    private static void demand(boolean holds, Story story, Object seen) {
        if (!holds) {
            throw new IllegalStateException("the story " + story.name() + " does not go on: " + seen);
        }
    }
}
