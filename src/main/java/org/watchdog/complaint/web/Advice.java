package org.watchdog.complaint.web;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;

/**
 * What the three checks have to say before somebody goes on writing (R-WD-01, R-WD-03). It is advice: whatever it says,
 * the complaint can be filed, and a person decides.
 */
@Service
class Advice {

    private final Licensees licensees;
    private final ComplaintDesk desk;
    private final Clock clock;

    @Inject
    Advice(Licensees licensees, ComplaintDesk desk, Clock clock) {
        this.licensees = licensees;
        this.desk = desk;
        this.clock = clock;
    }

    /** One piece of advice; its words stand under {@code complaint.advice}. */
    enum About {
        /** No holder is known for what was written. */
        NO_HOLDER,
        /** It holds no mark any more, and is no target business. */
        NO_MARK,
        NOT_PRIVACY,
        NOT_CONTACTED,
        /** The same where the body must hear it all the same (APPI art. 53). */
        NOT_CONTACTED_TARGET
    }

    List<About> on(Typed typed, Language language) {
        var filing = desk.read(typed.submission(language));
        var holder = filing.licensee()
                .flatMap(licensees::find)
                .filter(Licensee::listed)
                .or(() -> filing.site().flatMap(licensees::atSite));
        var about = new ArrayList<About>();
        if (holder.isEmpty()) {
            about.add(About.NO_HOLDER);
        } else if (!isOurs(holder.get())) {
            about.add(About.NO_MARK);
        }
        if (!filing.aboutPrivacy()) {
            about.add(About.NOT_PRIVACY);
        }
        if (!filing.contact().made()) {
            about.add(isTarget(holder) ? About.NOT_CONTACTED_TARGET : About.NOT_CONTACTED);
        }
        return about;
    }

    private boolean isOurs(Licensee holder) {
        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        return !holder.schemes(today).isEmpty() || holder.targetBusiness().isPresent();
    }

    private static boolean isTarget(Optional<Licensee> holder) {
        return holder.flatMap(Licensee::targetBusiness).isPresent();
    }
}
