package org.watchdog.complaint.web;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.util.List;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.Problems.Shown;

/** Puts what was refused where the templates look for it: above the page and beside each field, in the same words. */
@Service
class Refused {

    private final CurrentLanguage language;
    private final Models models;

    @Inject
    Refused(CurrentLanguage language, Models models) {
        this.language = language;
        this.models = models;
    }

    void tell(List<FieldError> errors) {
        var told = Problems.shown(errors, ComplaintsResource.FIELDS, language.words());
        models.put("errors", told);
        models.put("error", told.stream().collect(toMap(Shown::field, Shown::message)));
    }
}
