package org.watchdog.insurance.web;

import jakarta.inject.Inject;
import java.util.List;
import org.watchdog.casefile.Aside;
import org.watchdog.casefile.Case;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.Claims;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/**
 * Beside a complaint or an incident: where notice of its loss is given. Beside a claim of its own: what a holder sees.
 */
@Service
class LossAside implements Aside {

    private final Claims claims;
    private final ClaimFile file;
    private final ClaimViews views;

    @Inject
    LossAside(Claims claims, ClaimFile file, ClaimViews views) {
        this.claims = claims;
        this.file = file;
        this.views = views;
    }

    /** The case, and the claims that come from it. */
    public record Side(String about, boolean takesNotices, List<String> claims) {}

    @Override
    public List<Panel> of(Case shown, Caller caller, Words words) {
        if (shown.kind() == CaseKind.CLAIM && caller.isAnyOf(Role.LICENSEE)) {
            return file.of(shown, caller).stream()
                    .map(sheet -> new Panel("insurance/aside :: holder", views.of(sheet, words), false))
                    .toList();
        }
        var hasLosses = shown.kind() == CaseKind.INCIDENT || shown.kind() == CaseKind.COMPLAINT;
        if (!hasLosses || shown.licensee().isEmpty() || !seesLosses(shown, caller)) {
            return List.of();
        }
        var from = claims.about(shown.number()).stream().map(CaseNumber::value).toList();
        return List.of(new Panel(
                "insurance/aside :: panel",
                new Side(shown.number().value(), !caller.isAnyOf(Role.AUDITOR), from),
                false));
    }

    /** A holder gives notice beside its incidents; of complaints only staff know whether a loss belongs to them. */
    private static boolean seesLosses(Case shown, Caller caller) {
        return caller.isAnyOf(Role.INTAKE, Role.INVESTIGATOR, Role.SUPERVISOR, Role.AUDITOR)
                || (caller.isAnyOf(Role.LICENSEE) && shown.kind() == CaseKind.INCIDENT);
    }
}
