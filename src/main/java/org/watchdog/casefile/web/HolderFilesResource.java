package org.watchdog.casefile.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.HolderFiles;
import org.watchdog.casefile.SentFiles;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.CurrentCaller;
import org.watchdog.platform.web.CurrentLanguage;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Multipart;
import org.watchdog.platform.web.Problems;

/**
 * {@code POST /cases/{number}/files}: a holder gives files to its case (contract, section 3), any number up to ten in
 * parts of any name, and what is to be said with them in the part {@code text}. All are taken or none.
 */
@Path("/cases/{number}/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HolderFilesResource {

    private final HolderFiles files;
    private final SentFiles sent;
    private final CurrentCaller caller;
    private final CurrentLanguage language;
    private final Idempotency idempotency;
    private final Problems problems;

    @Context
    HttpServletRequest request;

    @Inject
    HolderFilesResource(
            HolderFiles files,
            SentFiles sent,
            CurrentCaller caller,
            CurrentLanguage language,
            Idempotency idempotency,
            Problems problems) {
        this.files = files;
        this.sent = sent;
        this.caller = caller;
        this.language = language;
        this.idempotency = idempotency;
        this.problems = problems;
    }

    /** What was taken. */
    public record Received(List<FilesResource.Line> files) {}

    @Schema(name = "FilesOfHolder")
    record FilesSchema(
            @Schema(maxLength = 20_000) String text,

            @Schema(type = SchemaType.STRING, format = "binary", required = true)
            String file) {}

    @POST
    @RolesAllowed("LICENSEE")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(responseCode = "201", description = "The files are taken")
    @APIResponse(responseCode = "409", description = "The case is closed")
    @APIResponse(responseCode = "413", description = "A file is larger than 20 MiB, or all are more than may be given")
    @APIResponse(responseCode = "415", description = "A file is of a kind that is not taken, whatever its name says")
    public Response send(
            @PathParam("number") String number,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = FilesSchema.class)))
                    InputStream body)
            throws IOException {
        var asked = CaseNumber.read(number);
        return switch (asked.map(n -> files.open(n, caller.signedIn())).orElse(HolderFiles.Open.NOT_THERE)) {
            case NOT_THERE -> problems.notFound();
            case CLOSED -> problems.conflict("casefile.problem.closed");
            case YES -> send(asked.orElseThrow(), key, Multipart.of(request.getContentType(), body));
        };
    }

    private Response send(CaseNumber number, @Nullable String key, Multipart form) throws IOException {
        var room = files.room(number);
        for (var file = form.nextFile(); file.isPresent(); file = form.nextFile()) {
            sent.take(file.get().bytes(), file.get().name(), room);
        }
        var fields = Submission.of(form.fields());
        var text = fields.text("text", 20_000);
        if (sent.isEmpty()) {
            fields.refuse("file", "required");
        }
        if (!sent.refused().isEmpty()) {
            sent.drop();
            return problems.refusedFiles(RefusedFiles.told(sent, language.words()));
        }
        if (!fields.errors().isEmpty()) {
            sent.drop();
            return problems.invalid(fields.errors(), "casefile.field");
        }
        return idempotency.once("holder-files", key, canonical(number, text), () -> give(number, text));
    }

    /** @throws WebApplicationException if nothing is taken: then nothing is kept of the key either */
    private Answer give(CaseNumber number, Optional<String> text) {
        var given = files.give(number, text, sent.taken(), caller.signedIn());
        if (given.isEmpty()) {
            throw new WebApplicationException(problems.conflict("casefile.problem.closed"));
        }
        return new Answer(
                201,
                "/api/v1/cases/" + number + "/files",
                new Received(given.stream().map(FilesResource.Line::of).toList()));
    }

    private String canonical(CaseNumber number, Optional<String> text) {
        var head = caller.signedIn().actor() + "\n" + number + "\n" + text.orElse("") + "\n";
        return sent.taken().stream()
                .map(file -> file.name() + "|" + file.sha256())
                .collect(Collectors.joining("\n", head, ""));
    }
}
