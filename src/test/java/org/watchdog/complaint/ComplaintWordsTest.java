package org.watchdog.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.ClosedAs;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;

@DisplayName("The complaint has words")
class ComplaintWordsTest {

    @ParameterizedTest(name = "in {0} for every place where it waits, every end and every state")
    @EnumSource(Language.class)
    void for_everything_that_is_told_outside(Language language) {
        var keys = Stream.of(
                        ComplaintStage.STATES.keySet().stream()
                                .flatMap(place -> Stream.of("now." + place, "next." + place)),
                        Stream.of("now.received", "next.received", "now.closed", "next.awaitContact.advice"),
                        names(ClosedAs.values()).map(end -> "next.closed." + end),
                        names(CaseState.values())
                                .flatMap(state -> Stream.of("holder.now." + state, "holder.next." + state)),
                        names(Category.values()).map(category -> "category." + category),
                        names(Contact.Outcome.values()).map(outcome -> "contact." + outcome),
                        names(Progress.Place.values()).map(place -> "road." + place.toLowerCase(Locale.ROOT)))
                .flatMap(all -> all);

        assertThat(keys.filter(
                        key -> Words.in(language).find("complaint." + key).isEmpty()))
                .isEmpty();
    }

    @Test
    @DisplayName("that are written in the language of the reader alone")
    void in_one_language() {
        assertThat(Words.in(Language.EN).say("complaint.next.awaitHolder"))
                .isNotEqualTo(Words.in(Language.JA).say("complaint.next.awaitHolder"));
    }

    private static Stream<String> names(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name);
    }
}
