package org.watchdog.incident.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Cases;
import org.watchdog.incident.ReportDraft;
import org.watchdog.incident.ReportDrafts;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;

/** Somebody who writes a report: at which address, about which incident, and on which draft. */
@Service
class FormVisit {

    private final CurrentCaller caller;
    private final Cases cases;
    private final ReportDrafts drafts;

    @Inject
    FormVisit(CurrentCaller caller, Cases cases, ReportDrafts drafts) {
        this.caller = caller;
        this.cases = cases;
        this.drafts = drafts;
    }

    /**
     * Where he is.
     *
     * @param incident the one whose next report it is; empty for a new one
     * @param draft what he typed so far, sent or not
     */
    record At(
            ReportAddress address,
            Caller caller,
            Optional<Case> incident,
            ReportDraft.Key key,
            Optional<ReportDraft> draft) {

        Optional<ReportDraft> open() {
            return draft.filter(begun -> begun.sent().isEmpty());
        }

        String form() {
            return address.form();
        }

        /** Where a draft leads that was sent already. */
        Optional<Response> receipt() {
            return draft.flatMap(ReportDraft::sent)
                    .map(version -> seeOther(ReportAddress.receipt(version.number(), version.n())));
        }

        Response gone() {
            return seeOther(form() + "?told=gone");
        }
    }

    /** @throws NotFoundException if there is no such form, or no such incident that is his to know of */
    At at(String form) {
        var address = ReportAddress.read(form).orElseThrow(NotFoundException::new);
        var writer = caller.signedIn();
        var incident = address.about()
                .map(number -> cases.visible(number, writer)
                        .filter(found -> found.kind() == CaseKind.INCIDENT)
                        .orElseThrow(NotFoundException::new));
        var key = ReportDraft.Key.of(writer, address.about());
        return new At(address, writer, incident, key, drafts.find(key));
    }

    static Response seeOther(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
