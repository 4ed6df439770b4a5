package org.watchdog.sanction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.RegisterDesk;
import org.watchdog.severity.Measure;

/** What a measure does to the marks in the register. Each change is safe to make twice. */
@Dependent
class RegisterChange {

    private final Licensees licensees;
    private final RegisterDesk desk;
    private final Measures measures;

    @Inject
    RegisterChange(Licensees licensees, RegisterDesk desk, Measures measures) {
        this.licensees = licensees;
        this.desk = desk;
        this.measures = measures;
    }

    /** The marks that a measure on this case touches: the one in question, else all that stand on that day. */
    List<Scheme> marks(Case file, LocalDate today) {
        var standing = file.licensee()
                .flatMap(licensees::find)
                .map(licensee -> licensee.schemes(today))
                .orElse(List.of());
        return file.scheme()
                .map(scheme -> standing.stream().filter(scheme::equals).toList())
                .orElse(standing);
    }

    /** Whether there is no mark left that could be revoked or suspended. */
    boolean isRevoked(Case file, LocalDate today) {
        return marks(file, today).isEmpty();
    }

    /** Whether the public may know of the business at all. */
    boolean isListed(Optional<LicenseeId> licensee) {
        return licensee.flatMap(licensees::find).filter(Licensee::listed).isPresent();
    }

    /** The mark is gone; this day is its last. */
    void revoke(Imposed imposed) {
        each(imposed, (holder, scheme) -> desk.end(holder, scheme, imposed.firstDay(), Actor.SYSTEM));
    }

    /** The mark must not be used from now on. */
    void suspend(Imposed imposed) {
        each(imposed, (holder, scheme) -> desk.suspend(holder, scheme, Actor.SYSTEM));
    }

    /** As before the measure, unless another suspension holds the mark. */
    void restore(Imposed imposed) {
        if (imposed.measure() == Measure.REVOCATION) {
            each(imposed, (holder, scheme) -> desk.reinstate(holder, scheme, Actor.SYSTEM));
        } else if (imposed.measure() == Measure.SUSPENSION) {
            each(imposed, (holder, scheme) -> {
                if (!measures.isSuspendedBesides(imposed, scheme)) {
                    desk.lift(holder, scheme, Actor.SYSTEM);
                }
            });
        }
    }

    private interface Change {
        void of(LicenseeId holder, Scheme scheme);
    }

    private static void each(Imposed imposed, Change change) {
        imposed.licensee().ifPresent(holder -> imposed.schemes().forEach(scheme -> change.of(holder, scheme)));
    }
}
