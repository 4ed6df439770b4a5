package org.watchdog.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.incident.IncidentReport.DataItem;
import org.watchdog.incident.IncidentReport.EventClass;
import org.watchdog.incident.IncidentReport.Medium;
import org.watchdog.incident.IncidentReport.Phenomenon;
import org.watchdog.incident.IncidentReport.RootCause;

/** What the incidents of a year are sorted by (rule book 2.1), with the words in the order in which they are told. */
public enum Category {
    PHENOMENON(words(Phenomenon.values()), "incident.phenomena."),
    EVENT_CLASS(words(EventClass.values()), "incident.eventClass."),
    /** Several may apply to one incident. */
    CAUSE(words(RootCause.values()), "incident.causes."),
    MEDIUM(words(Medium.values()), "incident.medium."),
    /** Several may apply to one incident. */
    DATA_ITEM(words(DataItem.values()), "incident.dataItems."),
    PERSONS(words(PersonsBand.values()), "statistics.persons."),
    /** Why a prompt report was due; of several reasons the first. */
    PROMPT(words(PromptReason.values()), "statistics.prompt."),
    /** As graded, or as a review put it. */
    LEVEL(IntStream.rangeClosed(1, 10).mapToObj(Integer::toString).toList(), "statistics.level."),
    ENDED(List.of(ClosedAs.MEASURE.name(), ClosedAs.NO_MEASURE.name()), "statistics.ended.");

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> words;

    private final String labels;

    Category(List<String> words, String labels) {
        this.words = words;
        this.labels = labels;
    }

    private static List<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** All words that it knows, in order. */
    public List<String> words() {
        return words;
    }

    /** The key of the word that users read. */
    public String label(String word) {
        return labels + word;
    }

    /** How many persons, in the classes of the statute and of the PPC's statistics. */
    enum PersonsBand {
        UNKNOWN,
        UP_TO_10,
        UP_TO_100,
        UP_TO_1000,
        UP_TO_50000,
        ABOVE;

        static PersonsBand of(long persons) {
            if (persons == 0) {
                return UNKNOWN;
            }
            if (persons <= 100) {
                return persons <= 10 ? UP_TO_10 : UP_TO_100;
            }
            if (persons <= 1_000) {
                return UP_TO_1000;
            }
            return persons <= 50_000 ? UP_TO_50000 : ABOVE;
        }
    }

    /** The reasons for a prompt report (R-RPT-04), in the order of the yearly figures. */
    enum PromptReason {
        SPECIAL_CARE,
        FINANCIAL_LOSS,
        WRONGFUL_PURPOSE,
        MANY_PERSONS
    }
}
