package org.watchdog.insurance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.watchdog.insurance.Balance;
import org.watchdog.insurance.Document;
import org.watchdog.insurance.Exclusion;
import org.watchdog.insurance.Extension;
import org.watchdog.insurance.HandOver;
import org.watchdog.insurance.HandOver.State;
import org.watchdog.insurance.HandOver.Trial;
import org.watchdog.insurance.HandOver.Trouble;
import org.watchdog.insurance.InsuredEvent;
import org.watchdog.insurance.Line;
import org.watchdog.insurance.Period;
import org.watchdog.insurance.web.ClaimWorkPages.Possible;
import org.watchdog.kernel.Actor;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.web.Page;

@DisplayName("The pages of a claim")
class ClaimTemplateTest {

    private static final Instant NOW = Instant.parse("2026-05-20T01:02:03Z");

    private static ClaimAnswer claim() {
        return new ClaimAnswer(
                "K-2026-000017",
                "I-2026-000045",
                "UNDER_REVIEW",
                null,
                "L-000001",
                "K-2026-000009",
                "2026-05-01",
                "2026-05-12",
                "UNAUTHORISED_ACCESS",
                3_000_000,
                500_000,
                0,
                "名簿が流出しました。",
                new ClaimAnswer.Covered(
                        true,
                        1L,
                        3_840_000_000L,
                        "insurance-cover 1",
                        List.of(new ClaimAnswer.Condition("SALES", true, "SALES_BELOW", "売上"))),
                new ClaimAnswer.Consented(true, "2026-05-13", "TM-9"),
                new ClaimAnswer.Settled(
                        "PAYABLE",
                        3_400_000,
                        3_400_000,
                        List.of(new ClaimAnswer.Step("DEDUCTIBLE", -100_000, 3_400_000, "理由"))),
                3_400_000L,
                0,
                new ClaimAnswer.Period(10_000_000, 1_900_000, 3_400_000, 4_700_000),
                List.of(
                        new ClaimAnswer.Paper("CLAIM_FORM", "2026-05-18"),
                        new ClaimAnswer.Paper("SETTLEMENT_AGREEMENT", null)),
                null,
                null,
                List.of("EXPERT"),
                List.of(
                        new ClaimAnswer.Obstructed(7, "2026-05-19", "2026-05-20", null),
                        new ClaimAnswer.Obstructed(
                                8,
                                "2026-05-21",
                                "2026-05-22",
                                new ClaimAnswer.Withdrawn(NOW, "user:insurance", "別の請求の記録でした。"))),
                10,
                new ClaimAnswer.Interest(
                        "2026-06-18",
                        10,
                        4_119,
                        4_109,
                        "いまの期限は6月18日です。",
                        List.of(new ClaimAnswer.Late(3, "2026-06-23", 10_000_000, 5, 4_119))),
                "NO_LOSS",
                List.of());
    }

    private static ClaimViews.View view(boolean closed) {
        return new ClaimViews.View(
                claim(),
                Map.of("user:insurance", "保険 守"),
                List.of(
                        new HandOver(
                                2,
                                State.WAITING,
                                Optional.of(Trouble.TOO_SLOW),
                                NOW,
                                Optional.of(NOW),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(new Trial(NOW, Optional.of("TOO_SLOW")), new Trial(NOW, Optional.empty()))),
                        new HandOver(
                                1,
                                State.TAKEN,
                                Optional.empty(),
                                NOW,
                                Optional.empty(),
                                Optional.of(NOW),
                                Optional.of("TM-1"),
                                List.of())),
                new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31)),
                new ClaimViews.Bar(new Balance(new Yen(10_000_000), new Yen(1_900_000), new Yen(3_400_000)), 190, 340),
                null,
                null,
                !closed,
                closed);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("have every word in both languages, for staff and for the holder")
    void parts(Language language) {
        var model = Map.<String, Object>of("v", view(false));

        assertThat(fill(language, "<p th:replace=\"~{insurance/facet :: facet(${v})}\"></p>", model))
                .doesNotContain("⟨", "th:", "null")
                .contains("4,700,000", "K-2026-000009", "TM-1", "width=\"340\"", "＋4,109", "10,000,000");
        assertThat(fill(language, "<p th:replace=\"~{insurance/aside :: holder(${v})}\"></p>", model))
                .doesNotContain("⟨", "th:", "null", "TM-1")
                .contains("3,000,000");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("list the claims, take a notice, and let the insurance desk record what it did")
    void pages(Language language) {
        var list = fill(
                language,
                "insurance/claims",
                Map.of(
                        "rows",
                        List.of(new ClaimPages.Row(claim(), "株式会社ひなた旅行", "0")),
                        "takesNotices",
                        true,
                        "next",
                        "/claims?cursor=K-2026-000001"));
        var notice = fill(
                language,
                "insurance/notice",
                Map.of(
                        "typed",
                        Map.of("event", "OTHER"),
                        "events",
                        InsuredEvent.values(),
                        "exclusions",
                        Exclusion.values()));
        var work = new HashMap<String, Object>(Map.of(
                "typed", Map.of(), "causes", Extension.values(), "papers", Document.values(), "told", "recorded"));
        work.put(
                "shown",
                new BookingsResource.Previewed(true, null, 4_700_000, 1_300_000, 6_600_000, List.of(1L, 2L, 3L)));
        work.put("v", view(false));
        work.put("possible", new Possible(true, 250_000, false, 100_000, 350_000, List.of(line()), true));

        var sure = new HashMap<>(work);
        sure.put("dueThen", LocalDate.of(2026, 6, 18));
        sure.put("typed", Map.of("withdrawal-obstruction", "7", "withdrawal-reason", "誤記"));

        assertThat(list).doesNotContain("⟨", "th:").contains("K-2026-000017");
        assertThat(notice)
                .doesNotContain("⟨", "th:")
                .contains("name=\"damagesYen\"", "name=\"claimedOn-year\"", "value=\"CONTRACTUAL_PENALTY\"");
        assertThat(fill(language, "insurance/work", sure))
                .doesNotContain("⟨", "th:", "value=\"withdrawalCheck\"")
                .contains("value=\"withdrawal\"", "name=\"withdrawal-obstruction\" value=\"7\"", "誤記");
        assertThat(fill(language, "insurance/work", work))
                .doesNotContain("⟨", "th:")
                .contains("1,300,000", "＋4,109", "value=\"interest\"", "別の請求の記録でした。", "id=\"withdrawal-obstruction\"")
                .doesNotContain("withdrawal-obstruction-8")
                .contains(List.of(
                                "withdrawalCheck",
                                "preview",
                                "reserve",
                                "payment",
                                "recovery",
                                "reversal",
                                "release",
                                "handover")
                        .stream()
                        .map("value=\"%s\""::formatted)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("offer no movement that makes no sense as the claim stands")
    void impossible(Language language) {
        var work = new HashMap<String, Object>(
                Map.of("typed", Map.of(), "causes", Extension.values(), "papers", Document.values()));
        work.put("v", view(true));
        work.put("possible", new Possible(false, 0, false, 0, 0, List.of(), false));

        assertThat(fill(language, "insurance/work", work))
                .doesNotContain(
                        "⟨", "th:", "reserve", "payment-", "recovery", "reversal", "release", "value=\"handover\"")
                .contains("value=\"reopening\"");

        work.put("possible", new Possible(true, 250_000, true, 0, 0, List.of(), false));
        assertThat(fill(language, "insurance/work", work))
                .as("who recorded the consent pays nothing (four eyes)")
                .contains("250,000", "4,119")
                .doesNotContain("payment-amountYen", "interest-reason");
    }

    private static Line line() {
        return new Line(
                1,
                3,
                Line.Kind.RESERVE,
                new CaseNumber("K-2026-000017"),
                new CaseNumber("K-2026-000017"),
                Yen.ZERO,
                new Yen(350_000),
                Yen.ZERO,
                new Balance(new Yen(10_000_000), Yen.ZERO, new Yen(350_000)),
                OptionalLong.empty(),
                Actor.SYSTEM,
                NOW);
    }

    private static String fill(Language language, String template, Map<String, Object> model) {
        var variables = new HashMap<>(model);
        variables.put("w", Words.in(language));
        variables.put(
                "page",
                new Page(
                        language.tag(), "/claims", "", "t", null, null, "/assets/0", LocalDate.of(2026, 5, 20), false));
        return engine().process(template, new Context(language.locale(), variables));
    }

    private static TemplateEngine engine() {
        var files = new FileTemplateResolver();
        files.setPrefix("src/main/webapp/WEB-INF/templates/");
        files.setSuffix(".html");
        files.setResolvablePatterns(Set.of("insurance/*", "calendar/*", "platform/*"));
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
            return Words.in(language)
                    .find(key, arguments == null ? new Object[0] : arguments)
                    .orElse(null);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return "⟨" + key + "⟩";
        }
    }
}
