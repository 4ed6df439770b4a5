package org.watchdog.incident;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/** Who reports, and about which mark: a business about its own, staff about any that stands in the register. */
@Service
class ReportingParty {

    private static final int NUMBER = 64;

    private final Licensees licensees;
    private final Cases cases;
    private final Clocks clocks;

    @Inject
    ReportingParty(Licensees licensees, Cases cases, Clocks clocks) {
        this.licensees = licensees;
        this.cases = cases;
        this.clocks = clocks;
    }

    /**
     * The business, and its mark that the report is about; a business that considers an application has none.
     *
     * @param scheme of several marks the PrivacyMark, unless another was named
     */
    record About(Licensee business, Optional<Scheme> scheme) {}

    /** Reads {@code licenseeId} and {@code scheme}; what is wrong is noted in {@code sent}, and it answers empty. */
    Optional<About> read(Submission sent, Caller by) {
        var business = business(sent, by);
        var wanted = sent.word("scheme", Scheme.class);
        return business.flatMap(known -> {
            var own = known.schemes(clocks.today());
            if (wanted.filter(scheme -> !own.contains(scheme)).isPresent()) {
                sent.refuse("scheme", "notTheirs");
                return Optional.empty();
            }
            return Optional.of(new About(known, wanted.or(() -> usual(own))));
        });
    }

    private Optional<Licensee> business(Submission sent, Caller by) {
        var named = sent.text("licenseeId", NUMBER);
        if (by.isAnyOf(Role.LICENSEE)) {
            var own = by.licensee().orElseThrow();
            if (named.filter(text -> !LicenseeId.read(text).equals(Optional.of(own)))
                    .isPresent()) {
                sent.refuse("licenseeId", "notYours");
            }
            return licensees.find(own);
        }
        var found = named.flatMap(LicenseeId::read).flatMap(licensees::find);
        if (found.isEmpty()) {
            sent.refuse("licenseeId", named.isPresent() ? "notThere" : "required");
        }
        return found;
    }

    /** The accident reports are those of the PrivacyMark (R-RPT-01), of a business that has it. */
    private static Optional<Scheme> usual(List<Scheme> own) {
        return own.stream()
                .filter(Scheme.PRIVACY_MARK::equals)
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** The complaint from which staff learnt of it; a business knows of none. */
    Optional<CaseNumber> complaint(Submission sent, Caller by) {
        var named = sent.text("complaint", NUMBER);
        if (by.isAnyOf(Role.LICENSEE) || named.isEmpty()) {
            return Optional.empty();
        }
        var found = named.flatMap(CaseNumber::read)
                .flatMap(number -> cases.visible(number, by))
                .filter(file -> file.kind() == CaseKind.COMPLAINT);
        if (found.isEmpty()) {
            sent.refuse("complaint", "notThere");
        }
        return found.map(file -> file.number());
    }
}
