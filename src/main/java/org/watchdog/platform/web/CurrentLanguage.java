package org.watchdog.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.watchdog.kernel.Language;
import org.watchdog.platform.api.Words;

/**
 * The language of this request. The API follows {@code Accept-Language}; pages follow the switch ({@code ?lang=}, kept
 * in a cookie). Japanese where nothing is said.
 */
@RequestScoped
public class CurrentLanguage {

    static final String PARAMETER = "lang";

    private final HttpServletRequest request;

    @Inject
    CurrentLanguage(HttpServletRequest request) {
        this.request = request;
    }

    /** For the proxy of the request scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own field
    protected CurrentLanguage() {
        this.request = null;
    }

    public Language language() {
        return (Paths.isApi(request) ? accepted() : chosen()).orElse(Language.JA);
    }

    public Words words() {
        return Words.in(language());
    }

    /** The first of ours that is asked for; a header that cannot be read says nothing. */
    private Optional<Language> accepted() {
        var header = Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> byTag(range.getRange().replaceAll("-.*", "")).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Language> chosen() {
        return Cookies.read(request, PARAMETER)
                .flatMap(CurrentLanguage::byTag)
                .map(kept -> switched(request).orElse(kept))
                .or(() -> switched(request));
    }

    /** What the switch in the address says. */
    static Optional<Language> switched(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(PARAMETER + "="))
                        .flatMap(pair -> byTag(pair.substring(PARAMETER.length() + 1)).stream())
                        .findFirst();
    }

    private static Optional<Language> byTag(String tag) {
        return Arrays.stream(Language.values()).filter(l -> l.tag().equals(tag)).findAny();
    }
}
