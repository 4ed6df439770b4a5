package org.watchdog.sanction.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.OpenDays;
import org.watchdog.casefile.Deadline;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.Page;
import org.watchdog.sanction.ApplicationBar;
import org.watchdog.sanction.SampleMeasures;
import org.watchdog.sanction.Trigger;
import org.watchdog.sanction.web.HolderSanction.May;
import org.watchdog.sanction.web.HolderSanction.Side;

/** The pages of a measure, filled as the server fills them. */
@DisplayName("The page")
class SanctionTemplatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final TemplateEngine ENGINE = engine();

    private static TemplateEngine engine() {
        var files = new FileTemplateResolver();
        files.setPrefix("src/main/webapp/WEB-INF/templates/");
        files.setSuffix(".html");
        files.setForceSuffix(true);
        files.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(files);
        engine.setMessageResolver(new AbstractMessageResolver() {
            @Override
            public @Nullable String resolveMessage(
                    ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
                return words(context.getLocale().getLanguage())
                        .find(key, arguments == null ? new Object[0] : arguments)
                        .orElse(null);
            }

            @Override
            public String createAbsentMessageRepresentation(
                    ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
                return "⟨" + key + "⟩";
            }
        });
        return engine;
    }

    private static Words words(String language) {
        return Words.in(language.equals("en") ? Language.EN : Language.JA);
    }

    private static String fill(Language language, String template, @Nullable String fragment, Map<String, ?> model) {
        var holder =
                new Caller(new UserId("licensee3"), Set.of(Role.LICENSEE), Optional.of(new LicenseeId("L-000003")));
        var variables = new HashMap<String, Object>(model);
        variables.put("w", Words.in(language));
        variables.put("typed", Map.of());
        variables.put("page", new Page(language.tag(), "/cases/x", "", "token", holder, "担当者", "/assets", TODAY, true));
        var context = new Context(language.locale(), variables);
        return fragment == null
                ? ENGINE.process(template, context)
                : ENGINE.process(template, Set.of(fragment), context);
    }

    private static Side side(boolean open) {
        var rule = DeadlineRule.days(30);
        var explanation = OpenDays.byLaw().explain(TODAY, rule);
        var may = new May(
                new Deadline(
                        1,
                        "holderObjection",
                        Deadline.State.OPEN,
                        explanation.dueOn(),
                        explanation,
                        false,
                        Optional.empty(),
                        Optional.empty()),
                OpenDays.byLaw().left(TODAY, explanation));
        return new Side(
                SampleMeasures.NUMBER.value(),
                SampleMeasures.notice(),
                SampleMeasures.suspension(),
                open ? null : SampleMeasures.objection(),
                open ? may : null,
                open ? may : null);
    }

    static Stream<Language> languages() {
        return Stream.of(Language.values());
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("of a statement and of an objection asks while it may be sent, and says why not when it may not")
    void forms(Language language) {
        for (var view : List.of("sanction/statement", "sanction/objection")) {
            assertThat(fill(language, view, null, Map.of("side", side(true))))
                    .contains("<textarea", "name=\"_csrf\"", "<details class=\"why\"")
                    .doesNotContain("⟨");
            assertThat(fill(language, view, null, Map.of("side", side(false))))
                    .doesNotContain("<textarea")
                    .doesNotContain("⟨");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("of a holder's case tells of the measure, what may be said to it, and what became of the objection")
    void holder(Language language) {
        assertThat(fill(language, "sanction/holder", "side", Map.of("side", side(true))))
                .contains("/cases/I-2026-000045/statements", "/cases/I-2026-000045/objections")
                .doesNotContain("⟨");
        assertThat(fill(language, "sanction/holder", "side", Map.of("side", side(false))))
                .contains(Words.in(language).say("sanction.holder.objection.OPEN"))
                .doesNotContain("⟨");
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("of a case shows the measure, the notice before it and the objection")
    void facet(Language language) {
        var told = Map.of(
                "measure", "SUSPENSION",
                "months", 2L,
                "state", "LIFTED",
                "imposedOn", "2026-05-20",
                "from", "2026-05-21",
                "to", "2026-07-20",
                "endedOn", "2026-06-20",
                "published", true,
                "notice", Map.of("measure", "SUSPENSION", "statementDueOn", "2026-05-14"),
                "objection", Map.of("suspensiveEffect", true, "outcome", "CONFIRM"));

        assertThat(fill(language, "sanction/facet", "facet", Map.of("facet", told)))
                .contains(Words.in(language).longDay(LocalDate.of(2026, 7, 20)))
                .doesNotContain("⟨");
    }

    @ParameterizedTest
    @MethodSource("languages")
    @DisplayName("of the calculator shows the day, how it was counted, and that the readings differ")
    void calculator(Language language) {
        var bar = ApplicationBar.of(Trigger.INCIDENT, LocalDate.of(2026, 2, 28), 1);

        assertThat(fill(language, "sanction/calculator", null, Map.of("bar", bar)))
                .contains(Words.in(language).longDay(LocalDate.of(2026, 4, 1)))
                .contains(Words.in(language).say("sanction.bar.boundary"))
                .doesNotContain("⟨");
        assertThat(fill(language, "sanction/calculator", null, Map.of())).doesNotContain("⟨");
    }

    @Test
    @DisplayName("of the published measures says that there is none yet")
    void none() {
        assertThat(fill(Language.JA, "sanction/measures", null, Map.of("measures", List.of())))
                .contains("公表している措置はありません")
                .doesNotContain("⟨");
    }
}
