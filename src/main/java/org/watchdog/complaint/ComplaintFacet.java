package org.watchdog.complaint;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Facet;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.Service;

/** The complaint's side of a case that is shown. */
@Service
class ComplaintFacet implements Facet {

    private final Complaints complaints;
    private final Screening screening;
    private final StatutorySteps statutory;

    @Inject
    ComplaintFacet(Complaints complaints, Screening screening, StatutorySteps statutory) {
        this.complaints = complaints;
        this.screening = screening;
        this.statutory = statutory;
    }

    @Override
    public String name() {
        return "complaint";
    }

    @Override
    public Optional<Map<String, Object>> of(Case shown, Caller caller) {
        return complaints.with(shown.number()).map(complaint -> {
            var told = new LinkedHashMap<String, Object>();
            told.put("category", complaint.category().name());
            told.put("description", complaints.description(shown, complaint));
            complaints.desiredOutcome(shown, complaint).ifPresent(text -> told.put("desiredOutcome", text));
            told.put("contacted", contacted(complaint.contact()));
            if (!caller.isAnyOf(Role.LICENSEE)) {
                told.put("channel", complaint.channel().name());
                told.put("aboutPrivacy", complaint.isAboutPrivacy());
                told.put("language", complaint.language().tag());
                told.put("anonymous", complaint.isAnonymous());
                told.put("consentToShareIdentity", complaint.sharesIdentity());
                complaints.conclusion(shown, complaint).ifPresent(text -> told.put("conclusion", text));
                complaint.takenBy().ifPresent(user -> told.put("takenBy", user.value()));
                told.put("proposal", Proposal.of(shown, complaint).name());
                complaint.duplicateOf().ifPresent(other -> told.put("duplicateOf", other.value()));
                if (screening.isAboutTargetBusiness(shown.number())) {
                    told.put("statutorySteps", statutory.of(shown.number()));
                }
            }
            return told;
        });
    }

    private static Map<String, Object> contacted(Contact contact) {
        var told = new LinkedHashMap<String, Object>();
        told.put("made", contact.made());
        contact.on().ifPresent(day -> told.put("on", day.toString()));
        contact.outcome().ifPresent(outcome -> told.put("outcome", outcome.name()));
        return told;
    }
}
