package org.watchdog.complaint.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.watchdog.casefile.Content;
import org.watchdog.casefile.Files;
import org.watchdog.complaint.FollowUp;
import org.watchdog.complaint.FollowUpFiles;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Submission;
import org.watchdog.platform.web.Idempotency;
import org.watchdog.platform.web.Idempotency.Answer;
import org.watchdog.platform.web.Multipart;
import org.watchdog.platform.web.Problems;
import org.watchdog.platform.web.WrongGuesses;

/**
 * {@code POST /followup/files}: any number of files in parts of any name, and what is to be said with them in the part
 * {@code text}. All are taken or none; each that is refused is told by its name. 413 where one is too large, 415 where
 * one is of a kind that is not taken.
 */
@Path("/followup/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FollowUpFilesResource {

    private final FollowUp followUp;
    private final FollowUpFiles files;
    private final TakenFiles taken;
    private final Idempotency idempotency;
    private final Problems problems;
    private final WrongGuesses guesses;

    @Context
    HttpServletRequest request;

    @Inject
    FollowUpFilesResource(
            FollowUp followUp,
            FollowUpFiles files,
            TakenFiles taken,
            Idempotency idempotency,
            Problems problems,
            WrongGuesses guesses) {
        this.followUp = followUp;
        this.files = files;
        this.taken = taken;
        this.idempotency = idempotency;
        this.problems = problems;
        this.guesses = guesses;
    }

    /** A file that was taken; {@code sha256} is that of its bytes. */
    public record Line(String id, String name, String type, long size, String sha256) {

        static Line of(Files.Given file) {
            return new Line(
                    Long.toString(file.id()),
                    file.name(),
                    file.content().type().mediaType(),
                    file.content().size(),
                    file.content().sha256());
        }
    }

    /** What was taken. */
    public record Received(List<Line> files) {}

    @Schema(name = "FilesToSend")
    record FilesSchema(
            @Schema(maxLength = 20_000) String text,

            @Schema(type = SchemaType.STRING, format = "binary", required = true)
            String file) {}

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(responseCode = "201", description = "The files are taken")
    @APIResponse(responseCode = "404", description = "The code opens no case")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; see Retry-After")
    public Response send(
            @HeaderParam("Receipt-Code") @Nullable String code,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @org.eclipse.microprofile.openapi.annotations.media.Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = FilesSchema.class)))
                    InputStream body)
            throws IOException {
        var wait = guesses.wait("receipt-code", request);
        if (wait.isPresent()) {
            return problems.tooMany(wait.get().toSeconds());
        }
        var number = Optional.ofNullable(code).flatMap(followUp::caseOf);
        if (number.isEmpty()) {
            guesses.wrong("receipt-code", request);
            return problems.notFound();
        }
        return send(number.get(), key, Multipart.of(request.getContentType(), body));
    }

    private Response send(CaseNumber number, @Nullable String key, Multipart form) throws IOException {
        var contents = taken.read(form, files.room(number));
        var sent = Submission.of(form.fields());
        var text = sent.text("text", 20_000);
        if (contents.isEmpty() && taken.refused().isEmpty()) {
            sent.refuse("file", "required");
        }
        if (!taken.refused().isEmpty()) {
            return taken.refusal();
        }
        if (!sent.errors().isEmpty()) {
            taken.drop();
            return problems.invalid(sent.errors(), ComplaintsResource.FIELDS);
        }
        return idempotency.once("followup-files", key, canonical(number, text, contents), () -> {
            var given = files.give(number, text, contents);
            return new Answer(
                    201,
                    "/api/v1/followup",
                    new Received(given.stream().map(Line::of).toList()));
        });
    }

    private static String canonical(CaseNumber number, Optional<String> text, List<Content> contents) {
        return contents.stream()
                .map(file -> file.name() + "|" + file.sha256())
                .collect(Collectors.joining("\n", number + "\n" + text.orElse("") + "\n", ""));
    }
}
