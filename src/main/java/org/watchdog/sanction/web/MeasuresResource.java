package org.watchdog.sanction.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;
import org.watchdog.sanction.Published;
import org.watchdog.sanction.PublishedMeasures;

/** {@code GET /register/measures}: the measures that the public may know of, newest first (contract, section 2). */
@Path("/register/measures")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class MeasuresResource {

    private static final String WORDS = "register.search";

    private final PublishedMeasures measures;
    private final FormFields query;
    private final Problems problems;

    @Inject
    MeasuresResource(PublishedMeasures measures, FormFields query, Problems problems) {
        this.measures = measures;
        this.query = query;
        this.problems = problems;
    }

    public record Measures(
            List<PublishedMeasure> items,
            @JsonbNillable @Nullable String next) {}

    /** A measure that is published; {@code to} and {@code endedOn} of a suspension only. */
    public record PublishedMeasure(
            Measured licensee,
            List<Scheme> schemes,
            @JsonbNillable @Nullable Scheme scheme,
            String measure,
            LocalDate from,
            @JsonbNillable @Nullable LocalDate to,
            @JsonbNillable @Nullable LocalDate endedOn,
            LocalDate publishedOn) {}

    public record Measured(String id, String name) {}

    @GET
    @PermitAll
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of measures")
    public Response measures() {
        var sent = query.submission();
        var limit = sent.number("limit", 1, Listing.MOST).orElse((long) Listing.USUAL);
        var cursor = sent.text("cursor", 100);
        var before = cursor.flatMap(measures::cursor);
        if (cursor.isPresent() && before.isEmpty()) {
            sent.refuse("cursor", "cursor");
        }
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        var page = measures.page(before, limit.intValue());
        return Response.ok(new Measures(
                        page.items().stream().map(MeasuresResource::shown).toList(),
                        page.next().orElse(null)))
                .build();
    }

    private static PublishedMeasure shown(Published one) {
        var measure = one.measure();
        return new PublishedMeasure(
                new Measured(one.licensee().id().value(), one.licensee().name()),
                measure.schemes(),
                measure.schemes().stream().findFirst().orElse(null),
                measure.measure().name(),
                measure.firstDay(),
                measure.lastDay().orElse(null),
                measure.endedOn().orElse(null),
                measure.imposedOn());
    }
}
