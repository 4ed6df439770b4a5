package org.watchdog.worklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchdog.worklist.web.TaskRow.Option;

/**
 * A task as the template asks it.
 *
 * @param stage what the viewer can do: {@code MINE} complete it, {@code OPEN} claim it, {@code OTHER} only look
 * @param why why he can only look, if a rule bars him; null otherwise
 * @param held who holds it and since when, or that nobody does; in words
 * @param outcomes the decision's words
 * @param colleagues who else may do it; empty where the viewer may not hand it on
 */
public record TaskPanel(
        TaskRow row,
        String stage,
        @Nullable String why,
        String held,
        List<Option> outcomes,
        List<Question> questions,
        List<Option> colleagues) {

    /**
     * One question of the form.
     *
     * @param field its path in the contract, the name of the control and its id
     * @param type a word of {@code Form.Type}
     * @param must whether it is needed whatever is decided; null where the decision says so
     * @param value what was typed
     */
    public record Question(
            String field,
            String label,
            @Nullable String hint,
            String type,
            @Nullable Boolean must,
            long max,
            @Nullable String value,
            List<Option> options) {}
}
