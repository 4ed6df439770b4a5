package org.watchdog.incident.web;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Aside.Panel;
import org.watchdog.casefile.FrontPage;
import org.watchdog.incident.ReportDrafts;
import org.watchdog.kernel.Caller;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** What a mark holder finds first: where to report an incident, and the reports that it is writing. */
@Service
class HolderFront implements FrontPage {

    private final ReportDrafts drafts;

    @Inject
    HolderFront(ReportDrafts drafts) {
        this.drafts = drafts;
    }

    /** A report that is being written; {@code about} is the incident's number, if it has one. */
    public record Begun(
            String form, @Nullable String about, @Nullable String kind, Instant until) {}

    @Override
    public List<Panel> of(Caller holder, Words words) {
        var begun = drafts.open(holder).stream().map(HolderFront::begun).toList();
        return List.of(new Panel("incident/front :: front", begun, !begun.isEmpty()));
    }

    private static Begun begun(ReportDrafts.Open open) {
        var about = open.key().about();
        return new Begun(
                new ReportAddress(about).form(),
                about.map(number -> number.value()).orElse(null),
                Optional.of(new Filled(open.draft().typed()))
                        .flatMap(Filled::kind)
                        .map(Enum::name)
                        .orElse(null),
                open.draft().until());
    }
}
