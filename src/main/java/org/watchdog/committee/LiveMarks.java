package org.watchdog.committee;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.casefile.Clocks;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.register.Licensees;
import org.watchdog.severity.Measure;

/** The marks that a measure could be on: what is revoked or has ended can neither be revoked nor suspended. */
@Service
public class LiveMarks {

    private static final Set<Measure> ON_MARKS = EnumSet.of(Measure.REVOCATION, Measure.SUSPENSION);

    private final Cases cases;
    private final Licensees licensees;
    private final Clocks clocks;

    @Inject
    LiveMarks(Cases cases, Licensees licensees, Clocks clocks) {
        this.cases = cases;
        this.licensees = licensees;
        this.clocks = clocks;
    }

    /** The schemes of the marks that stand today: the one in question in the case, else all of its business. */
    public List<Scheme> of(Case file) {
        var standing = file.licensee()
                .flatMap(licensees::find)
                .map(licensee -> licensee.schemes(clocks.today()))
                .orElse(List.of());
        return file.scheme()
                .map(scheme -> standing.stream().filter(scheme::equals).toList())
                .orElse(standing);
    }

    /** Whether a measure needs a mark, and none is left. */
    public boolean areMissingFor(Measure measure, CaseNumber number) {
        return ON_MARKS.contains(measure) && of(cases.known(number)).isEmpty();
    }
}
