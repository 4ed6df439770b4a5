package org.watchdog.register.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;
import org.watchdog.register.Licensee;
import org.watchdog.register.Licensees;
import org.watchdog.register.Mark;
import org.watchdog.register.MarkStatus;
import org.watchdog.register.Place;
import org.watchdog.register.Site;

/** The public register: who holds which mark, who is a target business. */
@Path("/register")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {

    private static final String WORDS = "register.search";
    private static final int MOST_COUNTED = 10_000;

    private final Licensees licensees;
    private final FormFields query;
    private final Problems problems;
    private final Clock clock;

    @Inject
    RegisterResource(Licensees licensees, FormFields query, Problems problems, Clock clock) {
        this.licensees = licensees;
        this.query = query;
        this.problems = problems;
        this.clock = clock;
    }

    /** A page of holders; {@code count} only where it was asked for: a number, or {@code "10000+"}. */
    public record Holders(
            List<Holder> items,
            @JsonbNillable @Nullable String next,
            @Nullable Object count) {}

    /** A mark holder or target business, as the public may see it (rule R-ACC-01). */
    public record Holder(
            String id,
            String name,
            String nameKana,
            List<HeldMark> marks,
            @Nullable Target targetBusiness,
            List<String> sites) {}

    /** The accredited body, and since when; written as null where there is none (of an object the type must say so). */
    @JsonbNillable
    public record Target(String body, LocalDate since) {}

    public record HeldMark(
            Scheme scheme, String registrationNumber, MarkStatus status, LocalDate validFrom, LocalDate validTo) {}

    @GET
    @PermitAll
    @Path("/licensees")
    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(name = "count", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of holders")
    public Response licensees() {
        var sent = query.submission();
        var word = sent.text("q", 200);
        var from = from(sent);
        var limit = sent.number("limit", 1, Listing.MOST).orElse((long) Listing.USUAL);
        var counted = sent.flag("count").orElse(false);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }

        var page = licensees.search(word, from, limit.intValue());

        var today = LocalDate.ofInstant(clock.instant(), Words.TOKYO);
        var items = page.items().stream().map(l -> shown(l, today)).toList();
        var next = page.after().map(LicenseeId::value).orElse(null);
        return Response.ok(new Holders(items, next, counted ? count(word) : null))
                .build();
    }

    /** A cursor is the last business of the page before; any other text is refused. */
    private Place from(Submission sent) {
        var cursor = sent.text("cursor", 100);
        var place = cursor.flatMap(LicenseeId::read)
                .filter(id -> licensees.find(id).filter(Licensee::listed).isPresent());
        if (cursor.isPresent() && place.isEmpty()) {
            sent.refuse("cursor", "cursor");
        }
        return place.map(Place::after).orElse(Place.START);
    }

    private Object count(Optional<String> word) {
        var count = licensees.count(word, MOST_COUNTED + 1);
        return count > MOST_COUNTED ? MOST_COUNTED + "+" : (Object) count;
    }

    private static Holder shown(Licensee licensee, LocalDate today) {
        return new Holder(
                licensee.id().value(),
                licensee.name(),
                licensee.nameKana(),
                licensee.marks(today).stream().map(m -> shown(m, today)).toList(),
                licensee.targetBusiness()
                        .map(t -> new Target(t.body(), t.since()))
                        .orElse(null),
                licensee.sites().stream().map(Site::address).toList());
    }

    private static HeldMark shown(Mark mark, LocalDate today) {
        return new HeldMark(mark.scheme(), mark.number(), mark.statusOn(today), mark.validFrom(), mark.validTo());
    }
}
