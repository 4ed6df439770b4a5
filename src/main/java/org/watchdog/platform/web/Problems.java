package org.watchdog.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Words;

/**
 * Refusals of the API as {@code application/problem+json} (RFC 9457), in the caller's language. A field's message
 * stands under {@code <prefix>.<field>.<code>}, or for all rooms under {@code platform.error.<code>}.
 */
@RequestScoped
public class Problems {

    static final String TYPE = "application/problem+json";

    /** {@code told.2.to} is told as {@code told.to}. */
    private static final Pattern NUMBER_OF_A_PART = Pattern.compile("\\.\\d+\\.");

    private final CurrentLanguage language;

    @Inject
    Problems(CurrentLanguage language) {
        this.language = language;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own field
    protected Problems() {
        this.language = null;
    }

    /** The body of a refusal; {@code errors} only where input was bad. */
    public record Problem(
            String type,
            String title,
            int status,
            String detail,
            @Nullable List<Shown> errors) {}

    /** One broken field, told in words. */
    public record Shown(String field, String code, String message) {}

    /** 404: not there, or not the caller's to know of. */
    public Response notFound() {
        return of(404, "platform.problem.404.detail");
    }

    /** 409: somebody was first, or the state does not allow it. */
    public Response conflict(String key, Object... arguments) {
        return of(409, key, arguments);
    }

    /** 403: signed in, but not allowed. */
    public Response forbidden(String key, Object... arguments) {
        return of(403, key, arguments);
    }

    /** 429 with the seconds after which it may be tried again. */
    public Response tooMany(long seconds) {
        return Response.fromResponse(of(429, "platform.problem.429.detail", seconds))
                .header("Retry-After", seconds)
                .build();
    }

    /** 422: every broken field at once. */
    public Response invalid(List<FieldError> errors, String prefix) {
        var words = language.words();
        return answer(
                422,
                "about:blank",
                words.say("platform.problem.422.detail", errors.size()),
                shown(errors, prefix, words));
    }

    /**
     * Files that are not taken, each with its own message, which is there already: 413 where something is too large,
     * 415 where a kind is not taken, else 422.
     */
    public Response refusedFiles(List<Shown> errors) {
        var why = errors.stream().map(Shown::code).toList();
        var status = why.contains("too_large") || why.contains("too_much") ? 413 : why.contains("type") ? 415 : 422;
        return answer(
                status, "about:blank", language.words().say("platform.problem.422.detail", errors.size()), errors);
    }

    /** Any other status, told by the message {@code key}. */
    public Response of(int status, String key, Object... arguments) {
        var known = key.startsWith("platform.problem.");
        return answer(
                status,
                known ? "about:blank" : "urn:watchdog:" + key,
                language.words().say(key, arguments),
                null);
    }

    /** The same words for the pages: beside each field and in the summary. */
    public static List<Shown> shown(List<FieldError> errors, String prefix, Words words) {
        return errors.stream()
                .map(e -> new Shown(e.field(), e.code(), message(e, prefix, words)))
                .toList();
    }

    private static String message(FieldError error, String prefix, Words words) {
        var arguments = error.arguments().toArray();
        var field = NUMBER_OF_A_PART.matcher(error.field()).replaceAll(".");
        return words.find(prefix + "." + field + "." + error.code(), arguments)
                .orElseGet(() -> words.say("platform.error." + error.code(), arguments));
    }

    private Response answer(int status, String type, String detail, @Nullable List<Shown> errors) {
        var title =
                language.words().find("platform.problem." + status + ".title").orElse("HTTP " + status);
        return Response.status(status)
                .type(TYPE)
                .entity(new Problem(type, title, status, detail, errors))
                .build();
    }
}
