package org.watchdog.incident.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.watchdog.incident.Filed;
import org.watchdog.incident.IncidentPapers;
import org.watchdog.incident.ReadingDesk;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Paper;

/** The papers of a report on their way out, in the language of the request; empty where there is nothing to see. */
@Service
class ReportPapers {

    private final ReadingDesk desk;
    private final IncidentPapers papers;
    private final CurrentCaller caller;
    private final CurrentLanguage language;

    @Inject
    ReportPapers(ReadingDesk desk, IncidentPapers papers, CurrentCaller caller, CurrentLanguage language) {
        this.desk = desk;
        this.papers = papers;
        this.caller = caller;
        this.language = language;
    }

    Optional<Response> report(String caseNumber, int n) {
        return printed(caseNumber, n, papers::report, "report");
    }

    Optional<Response> ppc(String caseNumber, int n) {
        return printed(caseNumber, n, papers::ppc, "ppc");
    }

    private Optional<Response> printed(
            String caseNumber, int n, BiFunction<Filed, Language, byte[]> press, String name) {
        return CaseNumber.read(caseNumber)
                .flatMap(known -> desk.filed(known, n, caller.signedIn()))
                .map(filed -> Paper.of(
                        press.apply(filed, language.language()),
                        filed.caseNumber() + "_" + name + "-" + filed.sent().n()));
    }
}
