package org.watchdog.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.watchdog.calendar.CalendarEntry;
import org.watchdog.calendar.DeadlineRule;
import org.watchdog.calendar.OpenDays;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.Page;
import org.watchdog.platform.web.Problems.Shown;

@DisplayName("The page of the calculator")
class ExplanationTemplateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 14);

    private final OpenDays days =
            OpenDays.byLaw(CalendarEntry.closedByBody(LocalDate.of(2026, 5, 29), "<機構>の休業日", "Closed day", "example"));

    @Test
    @DisplayName("folds the calculation under its answer, each day marked, and escapes what an entry is called")
    void why() {
        var explanation = days.explain(LocalDate.of(2026, 5, 28), DeadlineRule.businessDays(5));

        var html = fill(
                Language.JA,
                "<details th:replace=\"~{calendar/explanation :: why(${explanation}, ${page.today})}\"></details>",
                Map.of("explanation", explanation));

        assertThat(html)
                .contains("<details class=\"why\">", "<summary>6月5日になる理由</summary>")
                .contains(
                        "<li class=\"skip-day\"><time datetime=\"2026-05-29\">5/29 金</time><b>&lt;機構&gt;の休業日</b></li>")
                .contains("<li><time datetime=\"2026-06-01\">6/1 月</time><b>1</b></li>")
                .contains("<li class=\"last\"><time datetime=\"2026-06-05\">6/5 金</time><b>5</b>"
                        + "<span class=\"vh\">期限</span></li>")
                .contains("暦：2026年第1版（国民の祝日、年末年始、当機構の休業日）。");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("shows the answer, its reasons and the form as it was sent, with every word in both languages")
    void answered(Language language) {
        var explanation = days.explain(LocalDate.of(2026, 5, 28), DeadlineRule.businessDays(5));

        var html = fill(
                language,
                "calendar/deadline",
                Map.of(
                        "explanation",
                        explanation,
                        "left",
                        days.left(TODAY, explanation),
                        "typed",
                        Map.of("from-year", "2026", "unit", "BUSINESS_DAYS", "calendar", "BODY", "count", "5")));

        assertThat(html)
                .doesNotContain("⟨", "th:")
                .contains(
                        "<time datetime=\"2026-06-05\">" + Words.in(language).longDay(LocalDate.of(2026, 6, 5)),
                        "<ol class=\"days\">",
                        "<span class=\"due\">",
                        "name=\"unit\" value=\"BUSINESS_DAYS\" id=\"unit\" checked=\"checked\"",
                        "name=\"calendar\" value=\"BODY\" checked=\"checked\"",
                        "name=\"roll\" value=\"NONE\" id=\"roll\" checked=\"checked\"",
                        "name=\"from-year\" value=\"2026\"");
        assertThat(html.split("class=\"must\"", -1))
                .as("marks of what must be filled")
                .hasSize(4);
    }

    @Test
    @DisplayName("asks, with nothing answered and nothing chosen for what must be chosen")
    void asked() {
        var html = fill(Language.JA, "calendar/deadline", Map.of("typed", Map.of()));

        assertThat(html)
                .doesNotContain("⟨", "ol class=\"days\"", "value=\"BUSINESS_DAYS\" id=\"unit\" checked")
                .contains("<h1>期限を計算する</h1>", "action=\"/calculators/deadline\"", "method=\"get\"");
    }

    @Test
    @DisplayName("says each error at the top and beside its field")
    void refused() {
        var error = new Shown("unit", "required", "何を数えるかを一つ選んでください");

        var html = fill(
                Language.JA,
                "calendar/deadline",
                Map.of(
                        "typed",
                        Map.of("count", "5"),
                        "errors",
                        List.of(error),
                        "error",
                        Map.of(error.field(), error.message())));

        assertThat(html)
                .contains("<title>エラー：期限を計算する | WatchDog</title>", "<a href=\"#unit\">何を数えるかを一つ選んでください</a>")
                .contains("<p class=\"error\" id=\"unit-error\">何を数えるかを一つ選んでください</p>", "id=\"unit\"");
    }

    /** @param template the name of one, or markup */
    private static String fill(Language language, String template, Map<String, Object> model) {
        var variables = new HashMap<>(model);
        variables.put("w", Words.in(language));
        variables.put(
                "page",
                new Page(language.tag(), "/calculators/deadline", "", "t", null, null, "/assets/0", TODAY, false));
        return engine().process(template, new Context(language.locale(), variables));
    }

    private static TemplateEngine engine() {
        var files = new FileTemplateResolver();
        files.setPrefix("src/main/webapp/WEB-INF/templates/");
        files.setSuffix(".html");
        files.setResolvablePatterns(Set.of("calendar/*", "platform/*"));
        files.setOrder(1);
        var markup = new StringTemplateResolver();
        markup.setOrder(2);
        var engine = new TemplateEngine();
        engine.setTemplateResolvers(Set.of(files, markup));
        engine.setMessageResolver(new RoomWords());
        return engine;
    }

    private static final class RoomWords extends AbstractMessageResolver {

        @Override
        public @Nullable String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            var language = context.getLocale().getLanguage().equals("en") ? Language.EN : Language.JA;
            return Words.in(language).say(key, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return "⟨" + key + "⟩";
        }
    }
}
