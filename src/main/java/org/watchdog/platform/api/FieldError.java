package org.watchdog.platform.api;

import java.util.List;

/**
 * What is wrong with one field of a submission.
 *
 * @param field its path in the contract, {@code complainant.email}
 * @param code the rule that was broken, for example {@code required}; with the field it finds the words
 * @param arguments numbers and words of the message, in order
 */
public record FieldError(String field, String code, List<Object> arguments) {

    public FieldError(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }
}
