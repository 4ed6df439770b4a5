package org.watchdog.committee.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.LongFunction;
import org.watchdog.committee.MeetingStep;
import org.watchdog.committee.MeetingStep.Barred;
import org.watchdog.committee.MeetingStep.Done;
import org.watchdog.committee.MeetingStep.Invalid;
import org.watchdog.committee.MeetingStep.Refused;
import org.watchdog.committee.Meetings;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;

/** Answers a step in a meeting: with the meeting as it is now, or with why it was refused. */
@Service
class Steps {

    /** Where the words of a wrong field stand. */
    static final String WORDS = "committee.error";

    private final Meetings meetings;
    private final MeetingAnswers answers;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Problems problems;

    @Inject
    Steps(
            Meetings meetings,
            MeetingAnswers answers,
            CurrentCaller caller,
            CurrentLanguage language,
            Problems problems) {
        this.meetings = meetings;
        this.answers = answers;
        this.caller = caller;
        this.language = language;
        this.problems = problems;
    }

    static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** The number of a line, from 1. */
    static Optional<Integer> line(String text) {
        return text.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The meeting as the caller may see it. */
    Response whole(long id) {
        var viewer = caller.signedIn();
        return meetings.visible(id, viewer)
                .map(meeting -> Response.ok(answers.whole(meeting, viewer, language.words()))
                        .build())
                .orElseGet(problems::notFound);
    }

    /** Takes a step, again if it lost against another, and answers with that status if it was done. */
    Response answer(String id, Submission sent, int status, LongFunction<MeetingStep> step) {
        return number(id)
                .map(number -> answer(sent, status, Contention.again(() -> step.apply(number))))
                .orElseGet(problems::notFound);
    }

    private Response answer(Submission sent, int status, MeetingStep came) {
        if (came instanceof Done done) {
            return Response.fromResponse(whole(done.meeting())).status(status).build();
        }
        return refusal(sent, came);
    }

    /** Why it was not done. */
    Response refusal(Submission sent, MeetingStep came) {
        if (came instanceof Invalid) {
            return problems.invalid(sent.errors(), WORDS);
        }
        if (came instanceof Refused refused) {
            return problems.conflict(refused.because(), refused.arguments().toArray());
        }
        return came instanceof Barred barred ? problems.forbidden(barred.because()) : problems.notFound();
    }
}
