package org.watchdog.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A form that was sent when its user was no longer signed in: the sign-in page carries its fields along, and hands them
 * back, so that nothing typed is lost.
 */
public final class KeptForm {

    private static final String PREFIX = "kept.";

    private KeptForm() {}

    /** One field, by the name that it had in its form. */
    public record Field(String name, String value) {

        /** What it is called while it is carried. */
        public String carriedAs() {
            return PREFIX + name;
        }
    }

    /** What this request sends. */
    static List<Field> sent(HttpServletRequest request) {
        return fields(request).filter(field -> !field.name().equals(Csrf.FIELD)).toList();
    }

    /** What this request, a form of the sign-in page, carries of another. */
    public static List<Field> carried(HttpServletRequest request) {
        return fields(request)
                .filter(field -> field.name().startsWith(PREFIX))
                .map(field -> new Field(field.name().substring(PREFIX.length()), field.value()))
                .toList();
    }

    private static Stream<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(sent -> Arrays.stream(sent.getValue()).map(value -> new Field(sent.getKey(), value)));
    }
}
