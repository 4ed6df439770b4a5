package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.CaseFilter;
import org.watchdog.insurance.ClaimDesk;
import org.watchdog.insurance.ClaimFile;
import org.watchdog.insurance.Noticed;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Contention;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;

/** {@code /claims}: notice of a loss under the attached insurance, and its state (contract, sections 3 and 4). */
@Path("/claims")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {

    /** Where the words of its errors stand. */
    static final String WORDS = "insurance.error";

    private final ClaimDesk desk;
    private final ClaimFile claims;
    private final CaseFile file;
    private final Problems problems;
    private final Idempotency idempotency;
    private final FormFields query;
    private final CurrentCaller caller;
    private final CurrentLanguage language;

    @Inject
    ClaimsResource(
            ClaimDesk desk,
            ClaimFile claims,
            CaseFile file,
            Problems problems,
            Idempotency idempotency,
            FormFields query,
            CurrentCaller caller,
            CurrentLanguage language) {
        this.desk = desk;
        this.claims = claims;
        this.file = file;
        this.problems = problems;
        this.idempotency = idempotency;
        this.query = query;
        this.caller = caller;
        this.language = language;
    }

    /**
     * The notice was taken.
     *
     * @param similar earlier claims of the holder that may come from the same cause (R-INS-06)
     */
    @Schema(name = "ClaimNoticed")
    public record Taken(
            String claimNumber,
            String state,
            @JsonbNillable @Nullable String closedAs,
            boolean covered,
            List<String> similar) {}

    /** A claim in a list. */
    @Schema(name = "ClaimLine")
    public record Line(
            String claimNumber,
            @Nullable String caseNumber,
            String state,
            @JsonbNillable @Nullable String closedAs,
            String licenseeId,
            String occurredOn,
            String claimedOn,
            String event,
            boolean covered,
            long paidYen) {

        static Line of(ClaimAnswer claim) {
            return new Line(
                    claim.claimNumber(),
                    claim.caseNumber(),
                    claim.state(),
                    claim.closedAs(),
                    claim.licenseeId(),
                    claim.occurredOn(),
                    claim.claimedOn(),
                    claim.event(),
                    claim.cover().covered(),
                    claim.paidYen());
        }
    }

    @Schema(name = "NoticeOfLoss")
    record NoticeSchema(
            @Schema(description = "The complaint or incident; a holder may leave it out", maxLength = 64)
            String caseNumber,

            @Schema(description = "Of staff only, where no case names the holder", maxLength = 64)
            String licenseeId,

            @Schema(description = "Of staff only: an earlier claim from the same cause", maxLength = 64)
            String seriesOf,

            @Schema(required = true, format = "date", example = "2026-06-01")
            String occurredOn,

            @Schema(required = true, format = "date", example = "2026-06-10")
            String claimedOn,

            @Schema(
                    required = true,
                    enumeration = {"PERSONALITY", "UNAUTHORISED_ACCESS", "ONLINE_COLLECTED", "OTHER"})
            String event,

            @Schema(
                    description = "Of staff only",
                    enumeration = {
                        "NONE",
                        "INTENT",
                        "BODILY_OR_PROPERTY",
                        "OTHER_SECRETS",
                        "INTELLECTUAL_PROPERTY",
                        "CONTRACTUAL_PENALTY",
                        "WITHIN_GROUP"
                    })
            String exclusion,

            @Schema(required = true, minimum = "0", maximum = "10000000000000")
            Long damagesYen,

            @Schema(minimum = "0", maximum = "10000000000000")
            Long defenceYen,

            @Schema(minimum = "0", maximum = "10000000000000")
            Long expensesYen,

            @Schema(maxLength = 10_000) String description) {}

    @GET
    @RolesAllowed({"LICENSEE", "INSURANCE", "INTAKE", "INVESTIGATOR", "SUPERVISOR", "AUDITOR"})
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "licensee", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of claims, newest first")
    public Response list() {
        var sent = query.submission();
        var filter = filter(sent);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        var by = caller.signedIn();
        var found = file.list(filter, by);
        var page = found.stream().limit(filter.limit()).toList();
        var next = found.size() > filter.limit()
                ? page.get(page.size() - 1).number().value()
                : null;
        var items = page.stream()
                .flatMap(of -> claims.of(of, by).stream())
                .map(sheet -> Line.of(ClaimAnswer.of(sheet, language.words())))
                .toList();
        return Response.ok(new Listing<>(items, next)).build();
    }

    /** Reads the conditions of a list; what is wrong is noted in {@code sent}. */
    static CaseFilter filter(Submission sent) {
        var licensee = sent.text("licensee", 64);
        var known = licensee.flatMap(LicenseeId::read);
        if (licensee.isPresent() && known.isEmpty()) {
            sent.refuse("licensee", "notThere");
        }
        var cursor = sent.text("cursor", 64);
        var after = cursor.flatMap(CaseNumber::read);
        if (cursor.isPresent() && after.isEmpty()) {
            sent.refuse("cursor", "cursor");
        }
        return new CaseFilter(
                Optional.of(CaseKind.CLAIM),
                Optional.empty(),
                known,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                CaseFilter.Sort.NEWEST,
                after,
                sent.number("limit", 1, Listing.MOST)
                        .orElse((long) Listing.USUAL)
                        .intValue());
    }

    @POST
    @RolesAllowed({"LICENSEE", "INSURANCE", "INTAKE", "INVESTIGATOR", "SUPERVISOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "The notice is taken, and its cover is checked",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response notice(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NoticeSchema.class)))
                    Submission sent) {
        var by = caller.signedIn();
        return Contention.again(() -> idempotency.once("claims", key, by.id() + sent.canonical(), () -> taken(sent)));
    }

    /** @throws WebApplicationException if nothing is taken: then nothing is kept of the key either */
    private Answer taken(Submission sent) {
        var by = caller.signedIn();
        if (desk.notice(sent, by) instanceof Noticed.Taken taken) {
            var sheet = claims.show(taken.claim(), by).orElseThrow();
            return new Answer(
                    201,
                    "/api/v1/claims/" + taken.claim(),
                    new Taken(
                            taken.claim().value(),
                            sheet.file().state().name(),
                            sheet.file().closedAs().map(Enum::name).orElse(null),
                            sheet.claim().isCovered(),
                            taken.similar().stream().map(CaseNumber::value).toList()));
        }
        throw new WebApplicationException(problems.invalid(sent.errors(), WORDS));
    }
}
