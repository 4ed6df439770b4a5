package org.watchdog.demo;

import static org.watchdog.incident.IncidentReport.EventClass.INSIDER;
import static org.watchdog.incident.IncidentReport.EventClass.MIS_DISPLAY;
import static org.watchdog.incident.IncidentReport.EventClass.THEFT;
import static org.watchdog.incident.IncidentReport.EventClass.UNAUTHORISED_ACCESS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.watchdog.incident.IncidentReport.DamageState;
import org.watchdog.incident.IncidentReport.DataItem;
import org.watchdog.incident.IncidentReport.EventClass;
import org.watchdog.incident.IncidentReport.Kind;
import org.watchdog.incident.IncidentReport.RootCause;

/**
 * Invents reports of incidents as often of each sort as the figures of the fiscal year 2024 say (rule book 2.1 and
 * R-ACC-09). The same seed invents the same reports. What the figures leave open is ours: how the rest of the event
 * classes divides, and how the answers hang together.
 */
final class IncidentGenerator {

    private static final Set<EventClass> HOSTILE = Set.of(UNAUTHORISED_ACCESS, THEFT, INSIDER);

    private final SplittableRandom chance;

    IncidentGenerator(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /** Why an incident calls for a prompt report; of several reasons the first of this list. */
    private enum First {
        SPECIAL_CARE,
        FINANCIAL,
        WRONGFUL_PURPOSE,
        MANY,
        NONE
    }

    /** The next incident as a final report, in the tree that {@code POST /incidents} takes. */
    Map<String, Object> next(LocalDate discoveredOn) {
        var sort = IncidentShares.CLASS.from(chance);
        var hostile = HOSTILE.contains(sort);
        var first = hostile ? hostileFirst() : peacefulFirst();
        var special = first == First.SPECIAL_CARE;
        var financial = first == First.FINANCIAL || (special && in1000(200));
        var persons = persons(first);
        var items = items(special, financial);
        var many = sort == MIS_DISPLAY;
        var damage = damage(hostile);
        var recovered = damage == DamageState.NONE && !many && !hostile && in1000(60);
        var report = new LinkedHashMap<String, Object>();
        report.put("report", Kind.FINAL.name());
        report.put("discoveredOn", discoveredOn.toString());
        report.put("occurredOn", discoveredOn.minusDays(chance.nextInt(21)).toString());
        report.put("persons", BigDecimal.valueOf(persons));
        report.put("specialCareRequired", special);
        report.put("financialLossPossible", financial);
        report.put("wrongfulPurposeFeared", hostile);
        report.put("seenByUnspecifiedMany", many);
        report.put("myNumber", items.contains(DataItem.MY_NUMBER));
        report.put("recoveredUnseen", recovered);
        report.put("discoveredHow", IncidentShares.DISCOVERY.from(chance).name());
        report.put("eventClass", sort.name());
        report.put(
                "phenomena",
                List.of(IncidentShares.phenomenon(sort).from(chance).name()));
        report.put("causes", names(causes(sort, hostile)));
        report.put("medium", IncidentShares.medium(sort).from(chance).name());
        report.put("dataItems", names(items));
        report.put("origin", IncidentShares.origin(sort).from(chance).name());
        report.put("secondaryDamage", Map.of("state", damage.name(), "text", IncidentTexts.damage(damage)));
        report.put("publication", publication(hostile, persons, discoveredOn));
        report.put("reportedTo", told(first, hostile, discoveredOn));
        IncidentTexts.write(report, sort, persons, chance);
        return report;
    }

    private First hostileFirst() {
        return Draw.of(First.WRONGFUL_PURPOSE, 3819)
                .or(First.SPECIAL_CARE, 1000)
                .or(First.FINANCIAL, 2081)
                .from(chance);
    }

    private First peacefulFirst() {
        return Draw.of(First.SPECIAL_CARE, 18_430)
                .or(First.FINANCIAL, 6093)
                .or(First.MANY, 2077)
                .or(First.NONE, 66_500)
                .from(chance);
    }

    /** More than 1,000 are 11.7% of all, so 30.6% of those that call for a prompt report by another reason. */
    private long persons(First first) {
        if (first == First.MANY || (first != First.NONE && in1000(306))) {
            return in1000(68) ? between(50_001, 500_000) : between(1001, 50_000);
        }
        var band = chance.nextInt(100);
        if (band < 60) {
            return 1;
        }
        return band < 80 ? between(2, 10) : band < 95 ? between(11, 100) : between(101, 1000);
    }

    /** Small numbers oftener than large ones. */
    private long between(long least, long most) {
        return Math.min(most, Math.round(least * Math.pow((double) most / least, chance.nextDouble())));
    }

    private List<DataItem> items(boolean special, boolean financial) {
        var items = new ArrayList<DataItem>();
        for (var item : IncidentShares.ITEMS) {
            if (in1000(item.getValue())) {
                items.add(item.getKey());
            }
        }
        if (financial) {
            items.add(IncidentShares.MISUSABLE.from(chance));
        }
        if (special) {
            items.add(in1000(800) ? DataItem.HEALTH : DataItem.OTHER);
        }
        return items.isEmpty() ? List.of(DataItem.OTHER) : items;
    }

    private List<RootCause> causes(EventClass sort, boolean hostile) {
        if (hostile) {
            return List.of(sort == UNAUTHORISED_ACCESS ? RootCause.VULNERABILITY : RootCause.OTHER);
        }
        var causes = new ArrayList<RootCause>();
        for (var cause : IncidentShares.CAUSES) {
            if (in1000(cause.getValue())) {
                causes.add(cause.getKey());
            }
        }
        return causes.isEmpty() ? List.of(IncidentShares.OTHER_CAUSE.from(chance)) : causes;
    }

    private DamageState damage(boolean hostile) {
        var feared = hostile ? 600 : 50;
        return in1000(feared) ? DamageState.FEARED : hostile && in1000(50) ? DamageState.CONFIRMED : DamageState.NONE;
    }

    private Map<String, Object> publication(boolean hostile, long persons, LocalDate on) {
        return hostile || persons > 1000
                ? Map.of(
                        "state", "DONE", "on", on.toString(), "medium", "自社サイト（例示）", "reason", "影響を受けるおそれのある方が多いため（例示）")
                : Map.of("state", "NONE", "reason", "すべてのご本人に個別にお知らせしたため（例示）");
    }

    private static List<Map<String, Object>> told(First first, boolean hostile, LocalDate on) {
        var told = new ArrayList<Map<String, Object>>();
        if (first != First.NONE) {
            told.add(Map.of("to", "PPC", "on", on.toString()));
        }
        if (hostile) {
            told.add(Map.of("to", "POLICE", "on", on.toString()));
        }
        return told;
    }

    private boolean in1000(int share) {
        return chance.nextInt(1000) < share;
    }

    private static List<String> names(List<? extends Enum<?>> words) {
        return words.stream().<String>map(Enum::name).toList();
    }
}
