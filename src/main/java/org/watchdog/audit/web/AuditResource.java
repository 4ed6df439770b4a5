package org.watchdog.audit.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.audit.Entry;
import org.watchdog.audit.Place;
import org.watchdog.audit.Trail;
import org.watchdog.audit.Verdict;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Chain;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;

/** The trail of a case, and the proof that it was not altered. */
@Path("/audit")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final String WORDS = "audit";

    private final Trail trail;
    private final CurrentCaller caller;
    private final FormFields query;
    private final Problems problems;

    @Inject
    AuditResource(Trail trail, CurrentCaller caller, FormFields query, Problems problems) {
        this.trail = trail;
        this.caller = caller;
        this.query = query;
        this.problems = problems;
    }

    /**
     * One entry.
     *
     * @param facts the text that was hashed, a JSON object
     */
    public record Line(
            String chain,
            long seq,
            Instant at,
            String actor,
            String action,
            String facts,
            String previous,
            String hash) {}

    /**
     * The answer of the proof.
     *
     * @param firstBroken where the first chain breaks, and how
     */
    public record Proved(
            boolean intact,
            long cases,
            long entries,
            @Nullable Break firstBroken) {

        static Proved of(Verdict verdict) {
            return new Proved(
                    verdict.intact(),
                    verdict.cases(),
                    verdict.entries(),
                    verdict.firstBroken().map(Break::of).orElse(null));
        }
    }

    /** Where a chain breaks; written as null where none does (of an object the type must say so). */
    @JsonbNillable
    public record Break(String chain, long seq, String flaw) {

        static Break of(Verdict.Broken broken) {
            return new Break(broken.chain(), broken.seq(), broken.flaw().name());
        }
    }

    /** What is to be proved: a case, or another chain; without either all of them. */
    @Schema(name = "ChainToVerify")
    public record Asked(
            @Schema(maxLength = 20, example = "C-2026-000001")
            String caseNumber,

            @Schema(maxLength = 80, example = "user:intake") String chain) {}

    @GET
    @RolesAllowed("AUDITOR")
    @Path("{caseNumber}")
    @APIResponse(responseCode = "200", description = "The entries of the case, oldest first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Response entries(@PathParam("caseNumber") String caseNumber) {
        var sent = query.submission();
        var limit = sent.number("limit", 1, Listing.MOST).orElse((long) Listing.USUAL);
        var cursor = sent.text("cursor", 200);
        var after = cursor.flatMap(Place::read);
        if (cursor.isPresent() && after.isEmpty()) {
            sent.refuse("cursor", "cursor");
        }
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }

        var part = Chain.read(caseNumber).flatMap(about -> trail.of(about, caller.signedIn(), after, limit.intValue()));

        return part.map(p -> Response.ok(new Listing<>(
                                p.entries().stream().map(AuditResource::line).toList(),
                                p.next().map(Place::cursor).orElse(null)))
                        .build())
                .orElseGet(problems::notFound);
    }

    /** Recomputes the chains of one case, or of one other {@code chain}, or without either all of them. */
    @POST
    @RolesAllowed("AUDITOR")
    @Path("verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Whether the chains are whole")
    @APIResponse(responseCode = "404", description = "No such case")
    public Response verify(
            @RequestBody(content = @Content(schema = @Schema(implementation = Asked.class))) Submission sent) {
        var ofCase = read(sent, "caseNumber", text -> CaseNumber.read(text).map(Chain::of));
        var other = read(sent, "chain", Chain::read);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }

        var about = ofCase.or(() -> other);
        var verdict = about.isPresent() ? trail.prove(about.get()) : Optional.of(trail.proveAll());

        return verdict.map(v -> Response.ok(Proved.of(v)).build()).orElseGet(problems::notFound);
    }

    private static Optional<Chain> read(Submission sent, String name, Function<String, Optional<Chain>> form) {
        var written = sent.text(name, 80);
        var chain = written.flatMap(form);
        if (written.isPresent() && chain.isEmpty()) {
            sent.refuse(name, "form");
        }
        return chain;
    }

    private static Line line(Entry e) {
        return new Line(e.chain(), e.seq(), e.at(), e.actor(), e.action(), e.facts(), e.previous(), e.hash());
    }
}
