package org.watchdog.platform.web;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as the contract has it: {@code {"items": [...], "next": "cursor or null"}}.
 *
 * @param next what to send as {@code cursor} for the page after this one; null after the last
 */
public record Listing<T>(
        List<T> items, @JsonbNillable @Nullable String next) {

    /** How many items a page has unless {@code limit} says otherwise, and at most. */
    public static final int USUAL = 50;

    public static final int MOST = 200;
}
