package org.watchdog.insurance.web;

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
class Told {

    private final CurrentLanguage language;
    private final Models models;

    @Inject
    Told(CurrentLanguage language, Models models) {
        this.language = language;
        this.models = models;
    }

    void errors(List<FieldError> errors) {
        put(Problems.shown(errors, ClaimsResource.WORDS, language.words()));
    }

    /** The same on a page of several forms, where the fields of each begin with its name and a hyphen. */
    void errors(List<FieldError> errors, String form) {
        put(Problems.shown(errors, ClaimsResource.WORDS, language.words()).stream()
                .map(error -> new Shown(form + "-" + error.field(), error.code(), error.message()))
                .toList());
    }

    private void put(List<Shown> told) {
        models.put("errors", told);
        models.put("error", told.stream().collect(toMap(Shown::field, Shown::message)));
    }

    /** A refusal that belongs to no field. */
    void conflict(String because) {
        models.put(
                "errors", List.of(new Shown("main", "conflict", language.words().say(because))));
        models.put("error", java.util.Map.of());
    }
}
