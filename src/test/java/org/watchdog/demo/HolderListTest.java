package org.watchdog.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.demo.HolderList.Line;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.Yen;
import org.watchdog.register.Enrolment;
import org.watchdog.register.Mark;
import org.watchdog.register.Plan;

@DisplayName("The invented holders")
class HolderListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final List<Line> ALL = HolderList.read(TODAY);

    @Test
    @DisplayName("are thirty with a mark, of all three schemes, and two that are not public")
    void thirty() {
        assertThat(ALL.stream().filter(l -> !l.enrolment().marks().isEmpty())).hasSize(30);
        assertThat(ALL).hasSize(32);
        assertThat(ALL.stream()
                        .flatMap(l -> l.enrolment().marks().stream())
                        .map(Mark::scheme)
                        .distinct())
                .containsExactlyInAnyOrder(Scheme.values());
    }

    @Test
    @DisplayName("begin with the three that have users (contract, section 6)")
    void first_three() {
        assertThat(ALL.subList(0, 3))
                .allMatch(l -> l.suspended().isEmpty() && l.ended().isEmpty())
                .extracting(l -> l.enrolment().marks().get(0).scheme())
                .containsExactly(Scheme.TRUSTE, Scheme.CLIP, Scheme.PRIVACY_MARK);
        assertThat(ALL.get(0).enrolment().sales())
                .hasValueSatisfying(s -> assertThat(s).isLessThan(new Yen(10_000_000_000L)));
        assertThat(ALL.get(1).enrolment().plan()).hasValue(Plan.STANDARD);
    }

    @Test
    @DisplayName("have a plan and are target businesses where they hold a CLIP mark in force (rules R-CLIP-01, -02)")
    void clip() {
        assertThat(ALL.stream()
                        .filter(l -> !l.ended().contains(Scheme.CLIP))
                        .map(Line::enrolment)
                        .filter(e -> e.marks().stream().anyMatch(m -> m.scheme() == Scheme.CLIP)))
                .isNotEmpty()
                .allMatch(e -> e.plan().isPresent() && e.target().isPresent());
    }

    @Test
    @DisplayName("stand below example.jp and share no site and no number")
    void sites() {
        var sites = ALL.stream().map(Line::enrolment).map(Enrolment::sites).flatMap(List::stream);
        var numbers = ALL.stream()
                .map(Line::enrolment)
                .map(Enrolment::marks)
                .flatMap(List::stream)
                .map(Mark::number);

        assertThat(sites).doesNotHaveDuplicates().allMatch(s -> s.endsWith(".example.jp/"));
        assertThat(numbers).doesNotHaveDuplicates();
    }
}
