package org.watchdog.platform.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.Role;

/**
 * What every template knows of its page, as the variable {@code page}.
 *
 * @param lang {@code ja} or {@code en}
 * @param query the query as sent, without {@code lang}
 * @param assets what stands before the name of a style sheet or script
 * @param today the day in Tokyo by the business clock
 */
public record Page(
        String lang,
        String path,
        String query,
        String csrf,
        @Nullable Caller caller,
        @Nullable String userName,
        String assets,
        LocalDate today,
        boolean demo) {

    /** This page in the other language. */
    public String switchTo(String tag) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + CurrentLanguage.PARAMETER + "=" + tag;
    }

    /** Whether the signed-in user holds that role. */
    public boolean is(String role) {
        return caller != null && caller.roles().contains(Role.valueOf(role));
    }

    /** Which shell the page wears: {@code public}, {@code holder} or {@code staff}. */
    public String kind() {
        return caller == null ? "public" : is("LICENSEE") ? "holder" : "staff";
    }

    /** The first page of whoever looks at it. */
    public String home() {
        return switch (kind()) {
            case "holder" -> "/cases";
            case "staff" -> "/tasks";
            default -> "/";
        };
    }

    /** Whether the caller's role opens the pages of the cases (contract, section 4). */
    public boolean readsCases() {
        return caller != null && !caller.roles().equals(Set.of(Role.ADMIN));
    }

    /** Whether it opens what lies in a case: files, letters, reports. A committee reads its numbered copies instead. */
    public boolean readsPapers() {
        return caller != null
                && caller.isAnyOf(
                        Role.INTAKE, Role.INVESTIGATOR, Role.SUPERVISOR, Role.SECRETARY, Role.AUDITOR, Role.LICENSEE);
    }

    /** Whether the caller's role opens the page of the mails. */
    public boolean watchesMails() {
        return caller != null && caller.isAnyOf(Role.INTAKE, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN);
    }

    /** Whether the caller's role opens the yearly figures. */
    public boolean readsFigures() {
        return caller != null
                && caller.isAnyOf(
                        Role.INTAKE,
                        Role.INVESTIGATOR,
                        Role.SUPERVISOR,
                        Role.SECRETARY,
                        Role.CHAIR,
                        Role.INSURANCE,
                        Role.AUDITOR);
    }

    /** Whether the caller's role opens the meetings of the committees. */
    public boolean meets() {
        return caller != null && caller.isAnyOf(Role.SECRETARY, Role.CHAIR, Role.MEMBER, Role.REVIEWER, Role.AUDITOR);
    }

    static String withoutLanguage(@Nullable String query) {
        return Optional.ofNullable(query)
                .map(q -> Arrays.stream(q.split("&"))
                        .filter(pair -> !pair.startsWith(CurrentLanguage.PARAMETER + "="))
                        .collect(Collectors.joining("&")))
                .orElse("");
    }

    static Page of(
            Language language,
            String path,
            @Nullable String query,
            String csrf,
            CurrentCaller caller,
            LocalDate today,
            boolean demo) {
        return new Page(
                language.tag(),
                path,
                withoutLanguage(query),
                csrf,
                caller.caller().orElse(null),
                caller.displayName(language).orElse(null),
                Assets.PATH + Build.VERSION,
                today,
                demo);
    }
}
