package org.watchdog.insurance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.insurance.Line;
import org.watchdog.insurance.Policies;
import org.watchdog.insurance.Policy;
import org.watchdog.insurance.Statements;
import org.watchdog.insurance.Verdict;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;

/** The policies, the ledger of each period, and its proof (contract, section 4). */
@Path("/policies")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class PoliciesResource {

    private static final String WORDS = "insurance.error";

    private final Policies policies;
    private final Statements statements;
    private final FormFields query;
    private final Problems problems;
    private final CurrentLanguage language;

    @Inject
    PoliciesResource(
            Policies policies, Statements statements, FormFields query, Problems problems, CurrentLanguage language) {
        this.policies = policies;
        this.statements = statements;
        this.query = query;
        this.problems = problems;
        this.language = language;
    }

    /** A period of cover with its terms; {@code lastDay} is earlier than {@code validTo} where the mark ended. */
    @Schema(name = "Policy")
    public record PolicyAnswer(
            String id,
            String licensee,
            Scheme scheme,
            String insurer,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate lastDay,
            LocalDate coveredSince,
            long perClaimLimitYen,
            long limitYen,
            long deductibleYen,
            @JsonbNillable @Nullable Long salesBoundYen,
            long expenseLimitYen,
            long expenseDeductibleYen,
            boolean deductibleBeforeLimit,
            boolean defenceInsideLimit,
            boolean seriesClause,
            List<ItemAnswer> expenseItems) {}

    /** A kind of expenses that is paid; {@code insideLimit} unless it is paid beside the limit of all expenses. */
    @Schema(name = "ExpenseItem")
    public record ItemAnswer(String kind, int ratioPercent, long limitYen, boolean insideLimit) {}

    /** How a period stands, and a page of its lines. */
    @Schema(name = "Ledger")
    public record LedgerAnswer(
            long limitYen,
            long paidYen,
            long reservedYen,
            long leftYen,
            List<LineAnswer> items,
            @JsonbNillable @Nullable String next) {}

    /** One movement; {@code balanceYen} is what was left after it. */
    @Schema(name = "LedgerLine")
    public record LineAnswer(
            long line,
            Line.Kind kind,
            long amountYen,
            long paidYen,
            long reservedYen,
            long balanceYen,
            String claim,
            @JsonbNillable @Nullable Long reverses,
            Instant at,
            String by) {}

    /** What came of recomputing everything from the lines. */
    @Schema(name = "LedgerVerdict")
    public record VerdictAnswer(boolean intact, long policies, long lines, List<FaultAnswer> faults) {}

    /** Something that does not add up; {@code line} 0 where it is no single line. */
    @Schema(name = "LedgerFault")
    public record FaultAnswer(String policy, long line, String claimed, String message) {}

    @GET
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    @Parameter(
            name = "licensee",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, pattern = "L-[0-9]{6}"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of policies, the newest first")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response list() {
        var sent = query.submission();
        var licensee = licensee(sent);
        var limit = limit(sent);
        var before = cursor(sent, Long.MAX_VALUE);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        var found = policies.page(licensee.map(List::of), Optional.empty(), before, limit + 1);
        var items = found.stream().limit(limit).map(this::answer).toList();
        var next = found.size() > limit ? items.get(limit - 1).id() : null;
        return Response.ok(new Listing<>(items, next)).build();
    }

    @GET
    @Path("{id}/ledger")
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "How the period stands, and its lines in order",
            content = @Content(schema = @Schema(implementation = LedgerAnswer.class)))
    @APIResponse(responseCode = "404", description = "No such policy")
    @APIResponse(responseCode = "422", description = "Every broken field")
    public Response ledger(@PathParam("id") String id) {
        var policy = PolicyAddress.read(id).flatMap(policies::find);
        if (policy.isEmpty()) {
            return problems.notFound();
        }
        var sent = query.submission();
        var limit = limit(sent);
        var after = cursor(sent, 0);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        var found = statements.lines(policy.get().id(), after, limit + 1);
        var balance = statements.balance(policy.get().id());
        var items = found.stream().limit(limit).map(PoliciesResource::answer).toList();
        var next = found.size() > limit ? String.valueOf(items.get(limit - 1).line()) : null;
        return Response.ok(new LedgerAnswer(
                        balance.limit().value(),
                        balance.paid().value(),
                        balance.reserved().value(),
                        balance.left().value(),
                        items,
                        next))
                .build();
    }

    @POST
    @Path("verify")
    @RolesAllowed({"INSURANCE", "AUDITOR"})
    @APIResponse(
            responseCode = "200",
            description = "Whether everything follows from the lines",
            content = @Content(schema = @Schema(implementation = VerdictAnswer.class)))
    public VerdictAnswer verify() {
        var verdict = statements.verify();
        return new VerdictAnswer(
                verdict.isIntact(),
                verdict.periods(),
                verdict.lines(),
                verdict.faults().stream().map(this::answer).toList());
    }

    private FaultAnswer answer(Verdict.Fault fault) {
        return new FaultAnswer(
                String.valueOf(fault.policy()),
                fault.line(),
                fault.claimed().name(),
                language.words().say("insurance.claimed." + fault.claimed()));
    }

    private PolicyAnswer answer(Policy policy) {
        var terms = policy.terms();
        return new PolicyAnswer(
                String.valueOf(policy.id()),
                policy.licensee().value(),
                policy.scheme(),
                policy.insurer(),
                policy.period().from(),
                policy.period().to(),
                policies.lastDay(policy),
                policy.coveredSince(),
                terms.perClaimLimit().value(),
                terms.periodLimit().value(),
                terms.deductible().value(),
                terms.salesBound().map(Yen::value).orElse(null),
                terms.expenseLimit().value(),
                terms.expenseDeductible().value(),
                terms.deductibleBeforeLimit(),
                terms.defenceInsideLimit(),
                terms.seriesClause(),
                terms.expenseItems().stream()
                        .map(item -> new ItemAnswer(
                                item.kind().name(),
                                item.ratioPercent(),
                                item.limit().value(),
                                item.isInside()))
                        .toList());
    }

    private static LineAnswer answer(Line line) {
        return new LineAnswer(
                line.n(),
                line.kind(),
                line.amount().value(),
                line.after().paid().value(),
                line.after().reserved().value(),
                line.after().left().value(),
                line.claim().value(),
                line.reverses().isPresent() ? line.reverses().getAsLong() : null,
                line.at(),
                line.by().value());
    }

    private static Optional<LicenseeId> licensee(Submission sent) {
        var typed = sent.text("licensee", 100);
        var read = typed.flatMap(LicenseeId::read);
        if (typed.isPresent() && read.isEmpty()) {
            sent.refuse("licensee", "licensee");
        }
        return read;
    }

    private static int limit(Submission sent) {
        return sent.number("limit", 1, Listing.MOST)
                .orElse((long) Listing.USUAL)
                .intValue();
    }

    /** A cursor is the number of the last item of the page before; any other text is refused. */
    private static long cursor(Submission sent, long start) {
        var typed = sent.text("cursor", 100);
        var read = typed.flatMap(PolicyAddress::read);
        if (typed.isPresent() && read.isEmpty()) {
            sent.refuse("cursor", "cursor");
        }
        return read.orElse(start);
    }
}
