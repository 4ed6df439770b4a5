package org.watchdog.casefile.web;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.watchdog.casefile.CaseFile;
import org.watchdog.casefile.CaseFilter;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Clocks;
import org.watchdog.kernel.CaseKind;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.FormFields;
import org.watchdog.platform.web.Listing;
import org.watchdog.platform.web.Problems;

/** {@code /cases}: what staff and holders read of the cases (contract, sections 2 to 4). */
@Path("/cases")
@Service
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    private static final String WORDS = "casefile.search";

    private final CaseFile file;
    private final Clocks clocks;
    private final CaseAnswers answers;
    private final DeadlineAnswers deadlines;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final FormFields query;
    private final Problems problems;

    @Inject
    CasesResource(
            CaseFile file,
            Clocks clocks,
            CaseAnswers answers,
            DeadlineAnswers deadlines,
            CurrentCaller caller,
            CurrentLanguage language,
            FormFields query,
            Problems problems) {
        this.file = file;
        this.clocks = clocks;
        this.answers = answers;
        this.deadlines = deadlines;
        this.caller = caller;
        this.language = language;
        this.query = query;
        this.problems = problems;
    }

    @Schema(name = "PersonSought")
    record PersonSchema(
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 254) String email,
            @Schema(maxLength = 40) String phone) {}

    @GET
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "LICENSEE"
    })
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "licensee", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    @Parameter(name = "openedAfter", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "10"))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(enumeration = {"newest", "oldest"}))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "A page of cases")
    public Response list() {
        var sent = query.submission();
        var filter = filter(sent);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        var found = file.list(filter, caller.signedIn());
        var page = found.stream().limit(filter.limit()).toList();
        var next = found.size() > filter.limit()
                ? page.get(page.size() - 1).number().value()
                : null;
        var items = page.stream().map(c -> answers.line(c, language.words())).toList();
        return Response.ok(new Listing<>(items, next)).build();
    }

    /** Reads the conditions of a list; what is wrong is noted in {@code sent}. */
    static CaseFilter filter(Submission sent) {
        return new CaseFilter(
                sent.word("kind", CaseKind.class),
                sent.word("state", CaseState.class),
                read(sent, "licensee", LicenseeId::read),
                sent.text("q", 200),
                sent.date("openedAfter"),
                level(sent),
                sort(sent),
                read(sent, "cursor", CaseNumber::read),
                sent.number("limit", 1, Listing.MOST)
                        .orElse((long) Listing.USUAL)
                        .intValue());
    }

    private static OptionalInt level(Submission sent) {
        var level = sent.number("level", 1, 10);
        return level.isPresent() ? OptionalInt.of(level.get().intValue()) : OptionalInt.empty();
    }

    private static CaseFilter.Sort sort(Submission sent) {
        var word = sent.text("sort", 16);
        var sort = word.flatMap(CaseFilter.Sort::read);
        if (word.isPresent() && sort.isEmpty()) {
            sent.refuse(
                    "sort",
                    "word",
                    Stream.of(CaseFilter.Sort.values())
                            .map(CaseFilter.Sort::word)
                            .collect(joining(", ")));
        }
        return sort.orElse(CaseFilter.Sort.NEWEST);
    }

    private static <T> Optional<T> read(Submission sent, String name, Function<String, Optional<T>> form) {
        var text = sent.text(name, 64);
        var value = text.flatMap(form);
        if (text.isPresent() && value.isEmpty()) {
            sent.refuse(name, name.equals("cursor") ? "cursor" : "notThere");
        }
        return value;
    }

    @POST
    @Path("search")
    @RolesAllowed({"INTAKE", "INVESTIGATOR", "SUPERVISOR", "AUDITOR"})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "The cases of that person")
    public Response search(
            @RequestBody(content = @Content(schema = @Schema(implementation = PersonSchema.class))) Submission sent) {
        var name = sent.text("name", 200);
        var email = sent.text("email", 254);
        var phone = sent.text("phone", 40);
        if (name.or(() -> email).or(() -> phone).isEmpty()) {
            sent.refuse("name", "required");
        }
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        var items = file.withPerson(name, email, phone, caller.signedIn()).stream()
                .map(c -> answers.line(c, language.words()))
                .toList();
        return Response.ok(new Listing<>(items, null)).build();
    }

    @GET
    @Path("{number}")
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "LICENSEE"
    })
    @APIResponse(responseCode = "200", description = "The case, as far as the caller may see it")
    public Response read(@PathParam("number") String number) {
        return known(
                number,
                n -> file.show(n, caller.signedIn())
                        .map(shown -> answers.whole(shown, language.words(), clocks.today())));
    }

    @GET
    @Path("{number}/timeline")
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "LICENSEE"
    })
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "What happened, newest first")
    public Response timeline(@PathParam("number") String number) {
        var sent = query.submission();
        var limit = sent.number("limit", 1, Listing.MOST)
                .orElse((long) Listing.USUAL)
                .intValue();
        var before = sent.number("cursor", 1, Long.MAX_VALUE);
        if (!sent.errors().isEmpty()) {
            return problems.invalid(sent.errors(), WORDS);
        }
        return known(
                number,
                n -> file.stream(n, caller.signedIn(), CaseAnswers.optional(before), limit)
                        .map(told -> answers.timeline(told, limit, language.words())));
    }

    @GET
    @Path("{number}/deadlines")
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR",
        "LICENSEE"
    })
    @APIResponse(responseCode = "200", description = "Each deadline with its calculation")
    public Response deadlines(@PathParam("number") String number) {
        return known(
                number,
                n -> file.deadlines(n, caller.signedIn()).map(dated -> new Listing<>(deadlines.all(dated), null)));
    }

    @GET
    @Path("{number}/diagram")
    @RolesAllowed({
        "INTAKE",
        "INVESTIGATOR",
        "SUPERVISOR",
        "SECRETARY",
        "CHAIR",
        "MEMBER",
        "REVIEWER",
        "INSURANCE",
        "AUDITOR"
    })
    @APIResponse(responseCode = "200", description = "The drawing, and the same as text")
    public Response diagram(@PathParam("number") String number) {
        return known(
                number, n -> file.drawing(n, caller.signedIn()).map(drawn -> answers.diagram(drawn, language.words())));
    }

    private Response known(String number, Function<CaseNumber, Optional<?>> answer) {
        return CaseNumber.read(number)
                .flatMap(answer)
                .map(body -> Response.ok(body).build())
                .orElseGet(problems::notFound);
    }
}
