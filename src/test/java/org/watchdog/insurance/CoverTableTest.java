package org.watchdog.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.insurance.Cover.Condition;
import org.watchdog.insurance.Cover.Matter;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.DecisionTable;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.decision.ShippedTables;

@DisplayName("The table of cover")
class CoverTableTest {

    private static final DecisionTable TABLE = new ShippedTables().on(Covering.TABLE, LocalDate.of(2026, 6, 10));
    private static final List<String> POLICY = List.of("NEVER", "NOT_IN_FORCE", "IN_FORCE");
    private static final List<String> SALES = List.of("BELOW", "AT_OR_ABOVE", "UNKNOWN", "NOT_ASKED");
    private static final List<String> MARK = List.of("ACTIVE", "SUSPENDED", "ENDED", "NONE", "NOT_ASKED");

    @Test
    @DisplayName("covers, of all 6,720 combinations, exactly those that the rule book covers (R-INS-01, -02, -06, -07)")
    void whole_grid() {
        var grid = grid();

        assertThat(grid).hasSize(6_720);
        assertThat(grid).allSatisfy(facts -> {
            var conditions = Covering.conditions(TABLE.fired(facts));
            assertThat(conditions.stream().map(Condition::matter)).containsExactly(Matter.values());
            assertThat(conditions.stream().allMatch(Condition::met)).isEqualTo(isByTheBook(facts));
        });
    }

    /** The rule book in other words than the table's. */
    private static boolean isByTheBook(Map<String, Object> facts) {
        return fact(facts, "policy").equals("IN_FORCE")
                && !Set.of("AT_OR_ABOVE", "UNKNOWN").contains(fact(facts, "sales"))
                && !Set.of("SUSPENDED", "ENDED", "NONE").contains(fact(facts, "mark"))
                && !fact(facts, "event").equals("OTHER")
                && fact(facts, "afterFirstStart").equals("true")
                && fact(facts, "exclusion").equals("NONE");
    }

    private static String fact(Map<String, Object> facts, String name) {
        return String.valueOf(facts.get(name));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has words for each of its reasons, in both languages")
    void words(Language language) {
        assertThat(TABLE.rules())
                .allSatisfy(rule -> assertThat(Words.in(language).find("insurance.reason." + rule.word("reason")))
                        .as(rule.id())
                        .isPresent());
    }

    private static List<Map<String, Object>> grid() {
        var grid = new ArrayList<Map<String, Object>>();
        for (var policy : POLICY) {
            for (var sales : SALES) {
                for (var mark : MARK) {
                    for (var event : InsuredEvent.values()) {
                        for (var exclusion : Exclusion.values()) {
                            for (var after : List.of(true, false)) {
                                for (var series : List.of(true, false)) {
                                    grid.add(Map.of(
                                            "policy", policy,
                                            "sales", sales,
                                            "mark", mark,
                                            "event", event.name(),
                                            "exclusion", exclusion.name(),
                                            "afterFirstStart", after,
                                            "series", series));
                                }
                            }
                        }
                    }
                }
            }
        }
        return grid;
    }
}
