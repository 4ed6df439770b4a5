package org.watchdog.incident.web;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Case;
import org.watchdog.identity.Users;
import org.watchdog.incident.Reports;
import org.watchdog.incident.Reports.Sent;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** The reports of an incident as pages list them, the newest first, each with what it changed. */
@Service
class Versions {

    private static final String USER = "user:";

    private final Reports reports;
    private final Users users;

    @Inject
    Versions(Reports reports, Users users) {
        this.reports = reports;
        this.users = users;
    }

    /**
     * One report that was sent.
     *
     * @param who sent it, by name; null where nobody is to be named
     * @param changes from the one before; none for the first
     */
    public record Version(
            int n,
            Instant at,
            String kind,
            @Nullable String who,
            List<ReportLines.Line> lines,
            List<ReportLines.Changed> changes) {

        public boolean isFirst() {
            return n == 1;
        }
    }

    List<Version> of(Case incident, Words words) {
        var sent = reports.of(incident);
        var lines = new ReportLines(words);
        var versions = new ArrayList<Version>();
        for (int i = 0; i < sent.size(); i++) {
            versions.add(version(sent.get(i), i == 0 ? Optional.empty() : Optional.of(sent.get(i - 1)), lines, words));
        }
        Collections.reverse(versions);
        return List.copyOf(versions);
    }

    private Version version(Sent sent, Optional<Sent> before, ReportLines lines, Words words) {
        return new Version(
                sent.n(),
                sent.at(),
                sent.report().kind().name(),
                who(sent, words),
                lines.of(sent.report()),
                before.map(earlier -> lines.between(earlier.report(), sent.report()))
                        .orElse(List.of()));
    }

    private @Nullable String who(Sent sent, Words words) {
        var by = sent.by().value();
        return by.startsWith(USER)
                ? UserId.read(by.substring(USER.length()))
                        .map(user -> users.nameOf(user, words.language()))
                        .orElse(null)
                : null;
    }
}
