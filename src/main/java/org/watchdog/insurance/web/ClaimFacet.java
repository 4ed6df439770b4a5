package org.watchdog.insurance.web;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.watchdog.casefile.Case;
import org.watchdog.casefile.Facet;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseKind;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;

/** The claim's side of a case that is shown: limits, cover, calculation, documents and the hand-over. */
@Service
class ClaimFacet implements Facet {

    private final ClaimFile claims;
    private final CurrentLanguage language;
    private final ClaimViews views;

    @Inject
    ClaimFacet(ClaimFile claims, CurrentLanguage language, ClaimViews views) {
        this.claims = claims;
        this.language = language;
        this.views = views;
    }

    @Override
    public String name() {
        return "claim";
    }

    @Override
    public Optional<Map<String, Object>> of(Case shown, Caller caller) {
        return shown.kind() == CaseKind.CLAIM
                ? claims.of(shown, caller).map(sheet -> fields(ClaimAnswer.of(sheet, language.words())))
                : Optional.empty();
    }

    @Override
    public Part page(Case shown, Caller caller, Map<String, Object> told) {
        return new Part(
                "insurance/facet :: facet", views.of(claims.of(shown, caller).orElseThrow(), language.words()));
    }

    /** The components of the answer that are there, by name. */
    private static Map<String, Object> fields(ClaimAnswer answer) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : ClaimAnswer.class.getRecordComponents()) {
            try {
                Optional.ofNullable(component.getAccessor().invoke(answer))
                        .ifPresent(value -> fields.put(component.getName(), value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }
}
