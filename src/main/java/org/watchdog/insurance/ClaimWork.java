package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** What the insurance desk does with a claim beside the tasks and the money. */
@Service
@Transactional
public class ClaimWork {

    /** Of a reason, in characters. */
    public static final int REASON = 1_000;

    private final Cases cases;
    private final Claims claims;
    private final Clocks clocks;
    private final Completeness completeness;
    private final ObstructionDesk obstructions;
    private final PaymentClock clock;
    private final ClaimClosing closing;
    private final Dispatch dispatch;

    @Inject
    ClaimWork(
            Cases cases,
            Claims claims,
            Clocks clocks,
            Completeness completeness,
            ObstructionDesk obstructions,
            PaymentClock clock,
            ClaimClosing closing,
            Dispatch dispatch) {
        this.cases = cases;
        this.claims = claims;
        this.clocks = clocks;
        this.completeness = completeness;
        this.obstructions = obstructions;
        this.clock = clock;
        this.closing = closing;
        this.dispatch = dispatch;
    }

    /**
     * What became of it.
     *
     * @param because of a conflict, the key of the words that say why
     */
    public record Done(Kind kind, String because) {

        /** How it went. */
        public enum Kind {
            DONE,
            /** It breaks rules, which are noted in what was sent. */
            INVALID,
            /** There is no such claim, or it is not the caller's to know of. */
            UNKNOWN,
            CONFLICT
        }

        private static Done of(Kind kind) {
            return new Done(kind, "");
        }

        private static Done conflict(String because) {
            return new Done(Kind.CONFLICT, because);
        }
    }

    /** Notes the {@code documents} that came. */
    public Done received(CaseNumber number, Submission sent, Caller by) {
        var come = sent.wordsOf("documents", List.copyOf(Arrays.asList(Document.values())));
        if (come.isEmpty()) {
            sent.refuse("documents", "required");
        }
        return open(number, sent, by, () -> {
            completeness.received(
                    number, come.stream().map(Document.class::cast).toList(), by);
            return Done.of(Done.Kind.DONE);
        });
    }

    /** Gives the insurer longer for a {@code cause}, with a {@code reason} that the holder is told. */
    public Done extend(CaseNumber number, Submission sent, Caller by) {
        var cause = sent.requiredWord("cause", Extension.class);
        var reason = sent.requiredText("reason", 1, REASON);
        return counting(number, sent, by, () -> switch (completeness.extend(number, cause, reason, by)) {
            case DONE -> Done.of(Done.Kind.DONE);
            case NOT_COMPLETE -> Done.conflict("insurance.problem.notComplete");
            case NOT_WAITED -> Done.conflict("insurance.problem.notWaited");
            case ALREADY -> Done.conflict("insurance.problem.extendedAlready");
        });
    }

    /**
     * Leaves days {@code from} and {@code to} out of the insurer's time, for a {@code reason} that the holder is told.
     */
    public Done obstruct(CaseNumber number, Submission sent, Caller by) {
        var complete = claims.with(number).flatMap(Claim::completeOn);
        var from = sent.requiredDate("from");
        if (complete.filter(from::isBefore).isPresent()) {
            sent.refuse("from", "beforeComplete", ClaimVoice.WORDS.longDay(complete.get()));
        }
        var to = sent.requiredDate("to");
        if (to.isBefore(from)) {
            sent.refuse("to", "beforeFrom");
        }
        if (to.isAfter(clocks.today())) {
            sent.refuse("to", "inFuture");
        }
        var reason = sent.requiredText("reason", 1, REASON);
        return counting(number, sent, by, () -> {
            if (complete.isEmpty()) {
                return Done.conflict("insurance.problem.notComplete");
            }
            return obstructions.obstruct(number, new Period(from, to), reason, by)
                    ? Done.of(Done.Kind.DONE)
                    : Done.conflict("insurance.problem.notWaited");
        });
    }

    /** Takes back days that were recorded by mistake, for a {@code reason} that the holder is told. */
    public Done withdrawObstruction(CaseNumber number, long id, Submission sent, Caller by) {
        var reason = sent.requiredText("reason", 1, REASON);
        return counting(number, sent, by, () -> switch (obstructions.withdraw(number, id, reason, by)) {
            case DONE -> Done.of(Done.Kind.DONE);
            case NOT_THERE -> Done.of(Done.Kind.UNKNOWN);
            case ALREADY -> Done.conflict("insurance.problem.withdrawnAlready");
        });
    }

    /** Opens a closed claim again for a {@code reason}. */
    public Done reopen(CaseNumber number, Submission sent, Caller by) {
        var reason = sent.requiredText("reason", 1, REASON);
        if (!isKnown(number, by)) {
            return Done.of(Done.Kind.UNKNOWN);
        }
        if (!sent.errors().isEmpty()) {
            return Done.of(Done.Kind.INVALID);
        }
        return switch (closing.reopen(number, reason, by)) {
            case DONE -> Done.of(Done.Kind.DONE);
            case UNKNOWN -> Done.of(Done.Kind.UNKNOWN);
            case NOT_CLOSED -> Done.conflict("insurance.problem.notClosed");
            case LAPSED -> Done.conflict("insurance.problem.lapsed");
        };
    }

    /** Tries at once what waits for the insurer. */
    public Done handOverAgain(CaseNumber number, Caller by) {
        if (!isKnown(number, by)) {
            return Done.of(Done.Kind.UNKNOWN);
        }
        return dispatch.again(number, by) ? Done.of(Done.Kind.DONE) : Done.conflict("insurance.problem.nothingWaits");
    }

    /** What counts the insurer's time anew waits until it runs. */
    private Done counting(CaseNumber number, Submission sent, Caller by, Supplier<Done> doing) {
        return open(
                number,
                sent,
                by,
                () -> clock.isStopped(number) ? Done.conflict("insurance.problem.stopped") : doing.get());
    }

    private Done open(CaseNumber number, Submission sent, Caller by, Supplier<Done> doing) {
        if (!isKnown(number, by)) {
            return Done.of(Done.Kind.UNKNOWN);
        }
        if (!sent.errors().isEmpty()) {
            return Done.of(Done.Kind.INVALID);
        }
        claims.locked(number);
        return cases.known(number).state() == CaseState.CLOSED
                ? Done.conflict("insurance.problem.closed")
                : doing.get();
    }

    private boolean isKnown(CaseNumber number, Caller by) {
        return claims.with(number).isPresent() && cases.visible(number, by).isPresent();
    }
}
