package org.watchdog.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Scheme;
import org.watchdog.platform.api.SearchWords;

@DisplayName("A business in the register")
class LicenseeTest {

    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate TO = LocalDate.of(2028, 3, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @Test
    @DisplayName("is complained about under its first active mark, in the order TRUSTe, CLIP, PrivacyMark")
    void schemes() {
        var both = with(mark(Scheme.PRIVACY_MARK), mark(Scheme.TRUSTE));

        assertThat(both.schemes(TODAY)).containsExactly(Scheme.TRUSTE, Scheme.PRIVACY_MARK);
    }

    @Test
    @DisplayName("is complained about under a suspended mark only after the active ones, and under an ended one never")
    void suspended_and_ended() {
        var three = with(mark(Scheme.TRUSTE), mark(Scheme.CLIP), mark(Scheme.PRIVACY_MARK));
        three.suspend(Scheme.TRUSTE);
        three.end(Scheme.CLIP, TODAY.minusDays(1));

        assertThat(three.schemes(TODAY)).containsExactly(Scheme.PRIVACY_MARK, Scheme.TRUSTE);
    }

    @Test
    @DisplayName("has a mark from its first to its last valid day, both included")
    void validity() {
        var holder = with(mark(Scheme.TRUSTE));

        assertThat(holder.marks(FROM.minusDays(1))).isEmpty();
        assertThat(holder.schemes(FROM)).containsExactly(Scheme.TRUSTE);
        assertThat(holder.schemes(TO)).containsExactly(Scheme.TRUSTE);
        assertThat(holder.schemes(TO.plusDays(1))).isEmpty();
        assertThat(holder.marks(TO.plusDays(1)))
                .extracting(m -> m.statusOn(TO.plusDays(1)))
                .containsExactly(MarkStatus.ENDED);
    }

    @Test
    @DisplayName("may show its mark again when the suspension is lifted")
    void lifted() {
        var holder = with(mark(Scheme.CLIP));

        holder.suspend(Scheme.CLIP);
        holder.lift(Scheme.CLIP);

        assertThat(holder.marks(TODAY)).extracting(m -> m.statusOn(TODAY)).containsExactly(MarkStatus.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"はるかぜ", "ﾊﾙｶｾﾞ", "㈱春風", "春風堂", "T-2026-0001", "haru.example.jp", "店", "haru.example.jp/club"})
    @DisplayName("is found by its name, kana, number and sites")
    void search(String word) {
        assertThat(with(mark(Scheme.TRUSTE)).search()).contains(SearchWords.of(word));
    }

    @Test
    @DisplayName("is public once it has a mark or is a target business (rule R-ACC-01), not while it is reviewed")
    void listed() {
        var target = Optional.of(new TargetBusiness("例示団体", FROM));

        assertThat(with(mark(Scheme.TRUSTE)).listed()).isTrue();
        assertThat(enrolled(Optional.empty()).listed()).isFalse();
        assertThat(enrolled(target).listed()).isTrue();
    }

    @Test
    @DisplayName("cannot be entered with a site that is none, or a mark that ends before it begins")
    void nonsense() {
        assertThatThrownBy(() -> new Site("店")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mark.granted(Scheme.CLIP, "C-1", TO, FROM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Mark mark(Scheme scheme) {
        return Mark.granted(scheme, scheme.name().charAt(0) + "-2026-0001", FROM, TO);
    }

    private static Licensee with(Mark... marks) {
        return enrolled(Optional.empty(), marks);
    }

    private static Licensee enrolled(Optional<TargetBusiness> target, Mark... marks) {
        return new Licensee(
                new LicenseeId("L-000001"),
                new Enrolment(
                        "株式会社春風堂",
                        "ハルカゼドウ",
                        Industry.RETAIL,
                        Standing.UNDER_REVIEW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        target,
                        List.of(marks),
                        List.of("https://haru.example.jp/club/", "https://店.example.jp/")));
    }
}
