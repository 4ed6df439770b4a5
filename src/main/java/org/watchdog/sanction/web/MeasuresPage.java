package org.watchdog.sanction.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.FormFields;
import org.watchdog.sanction.PublishedMeasures;

/** The published measures as a page for everybody, newest first. */
@Controller
@Path("/register/measures")
@Service
public class MeasuresPage {

    private static final int LENGTH = 50;

    private final PublishedMeasures measures;
    private final FormFields query;
    private final Models models;

    @Inject
    MeasuresPage(PublishedMeasures measures, FormFields query, Models models) {
        this.measures = measures;
        this.query = query;
        this.models = models;
    }

    @GET
    @PermitAll
    public String list() {
        var after = Optional.ofNullable(query.typed().get("after")).flatMap(measures::cursor);
        var page = measures.page(after, LENGTH);
        models.put("measures", page.items());
        models.put("before", after.map(first -> "/register/measures").orElse(null));
        models.put(
                "after", page.next().map(id -> "/register/measures?after=" + id).orElse(null));
        return "sanction/measures.html";
    }
}
