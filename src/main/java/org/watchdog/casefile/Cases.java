package org.watchdog.casefile;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.watchdog.identity.Recusals;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Processes;
import org.watchdog.platform.api.Secrets;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Wake;
import org.watchdog.platform.api.Words;

/** All cases, and who may know of which. Its calls take part in the caller's transaction. */
@Service
public class Cases {

    private final EntityManager rows;
    private final Secrets secrets;
    private final Processes processes;
    private final Recusals recusals;
    private final Readers readers;
    private final Stays stays;
    private final Event<Wake> wake;
    private final Clock clock;

    @Inject
    Cases(
            EntityManager rows,
            Secrets secrets,
            Processes processes,
            Recusals recusals,
            Readers readers,
            Stays stays,
            Event<Wake> wake,
            Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.processes = processes;
        this.recusals = recusals;
        this.readers = readers;
        this.stays = stays;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * Opens a case whose process follows: the order to start it is part of the same transaction, so that an
     * acknowledged case is never without one (promise 1).
     */
    public Case open(Opening opening) {
        var opened = add(opening);
        rows.createNativeQuery("insert into casefile_order (case_number, process, ordered_at) values (?, ?, ?)")
                .setParameter(1, opened.number().value())
                .setParameter(2, opening.process())
                .setParameter(3, Sql.time(opened.openedAt()))
                .executeUpdate();
        wake.fire(new Wake());
        return opened;
    }

    /** Opens a case and starts its process at once; for what staff enter. */
    public Case openAtOnce(Opening opening) {
        return openAtOnce(opening, opened -> {});
    }

    /** The same; {@code entering} writes down what the first tasks of the process ask for. */
    public Case openAtOnce(Opening opening, Consumer<Case> entering) {
        var opened = add(opening);
        entering.accept(opened);
        rows.flush();
        processes.start(opened.number(), opening.process());
        return opened;
    }

    /** Keeps a case that was handled elsewhere and is over: it has no process, and nobody waits for anything. */
    public Case keepPast(Opening opening, Instant openedAt, ClosedAs how, Instant closedAt) {
        var kept = add(opening, openedAt);
        kept.close(how, closedAt);
        return kept;
    }

    private Case add(Opening opening) {
        return add(opening, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    private Case add(Opening opening, Instant at) {
        var number = CaseNumber.of(
                opening.kind(),
                LocalDate.ofInstant(at, Words.TOKYO).getYear(),
                nextNumber(opening.kind().letter()));
        var opened = new Case(number, opening, secrets.newCaseKey(number), at);
        rows.persist(opened);
        return opened;
    }

    private long nextNumber(String letter) {
        var sequence = "select next value for casefile_" + letter.toLowerCase(java.util.Locale.ROOT) + "_number";
        return ((Number) rows.createNativeQuery(sequence).getSingleResult()).longValue();
    }

    /** The drawing of a case has come to an element that waits. */
    void waitsAt(CaseNumber number, String process, String element, Optional<CaseState> state) {
        var file = known(number);
        var before = file.state();
        file.waitsAt(process, element, state);
        stays.changed(file, before);
    }

    /**
     * Ends a case, now.
     *
     * @return false if it was closed before; then nothing is changed
     */
    public boolean close(CaseNumber number, ClosedAs how) {
        var file = known(number);
        var before = file.state();
        var closed = file.close(how, clock.instant());
        stays.changed(file, before);
        return closed;
    }

    /** The end of a case did not stand: it is open again, and goes on where its drawing leads. */
    public void reopen(CaseNumber number) {
        var file = known(number);
        var before = file.state();
        file.reopen();
        stays.changed(file, before);
    }

    /** The case, whoever asks; for steps and sweeps. */
    public Optional<Case> with(CaseNumber number) {
        return Optional.ofNullable(rows.find(Case.class, number.value()));
    }

    /** The case as something that must exist. */
    public Case known(CaseNumber number) {
        return with(number).orElseThrow(() -> new IllegalStateException("no case " + number));
    }

    /**
     * The case, if this caller may know that it exists (promise 6; contract, section 4): intake, investigators,
     * supervisors and the auditor know of all; the insurance desk of the claims; a holder of those about itself, once
     * it was asked; everybody else of those that were {@linkplain Readers opened} to him. Nobody of one that he is
     * recused from, whatever he is otherwise (promise 4).
     */
    public Optional<Case> visible(CaseNumber number, Caller caller) {
        return with(number).filter(found -> mayKnow(found, caller));
    }

    private boolean mayKnow(Case asked, Caller caller) {
        if (caller.isAnyOf(Role.LICENSEE)) {
            return asked.isShownToHolder()
                    && caller.licensee().isPresent()
                    && caller.licensee().equals(asked.licensee());
        }
        return !recusals.bars(caller.id(), asked.number())
                && (knowsAll(caller)
                        || (caller.isAnyOf(Role.INSURANCE) && asked.kind() == CaseKind.CLAIM)
                        || readers.knows(asked.number(), caller.id()));
    }

    /** Whether every case is the caller's to see. */
    static boolean knowsAll(Caller caller) {
        return caller.isAnyOf(Role.INTAKE, Role.INVESTIGATOR, Role.SUPERVISOR, Role.AUDITOR);
    }
}
