package org.watchdog.insurance;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.watchdog.insurance.ExpenseItem.Kind;
import org.watchdog.kernel.Yen;

/**
 * How the kinds of expenses of a policy stand in its row: {@code NOTICE:100:500000,OTHER:90:1000000:BESIDE}; without
 * that word inside the limit of all expenses.
 */
final class ExpenseItems {

    private static final String BESIDE = "BESIDE";

    private ExpenseItems() {}

    static String write(List<ExpenseItem> items) {
        return items.stream()
                .map(item -> item.kind() + ":" + item.ratioPercent() + ":" + item.limit()
                        + (item.isInside() ? "" : ":" + BESIDE))
                .collect(joining(","));
    }

    static List<ExpenseItem> read(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(item -> !item.isEmpty())
                .map(item -> item.split(":", 4))
                .map(part -> new ExpenseItem(
                        Kind.valueOf(part[0]),
                        Integer.parseInt(part[1]),
                        new Yen(Long.parseLong(part[2])),
                        !part[part.length - 1].equals(BESIDE)))
                .toList();
    }
}
