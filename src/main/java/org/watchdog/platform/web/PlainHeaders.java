package org.watchdog.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request whose headers can be read: one that is written wrongly counts as not sent, where the server would answer
 * with a page of its own or an error. A type that is none is one that nobody takes: 415.
 */
class PlainHeaders extends HttpServletRequestWrapper {

    private static final String TYPE = "Content-Type";

    private static final String NO_TYPE = "application/octet-stream";
    private static final int LONGEST = 1_000;

    private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]+";
    private static final String PARAMETERS =
            "(\\s*;\\s*(?![qQ]\\s*=)TOKEN=(TOKEN|\"[^\"\\\\]*\"))*".replace("TOKEN", TOKEN);
    private static final String MEDIA_TYPE = "(\\*|" + TOKEN + ")/(\\*|" + TOKEN + ")" + PARAMETERS;

    private static final Map<String, Pattern> FORMS = Map.of(
            "accept-language", list("(\\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)"),
            "accept", list(MEDIA_TYPE),
            "content-type", Pattern.compile(MEDIA_TYPE + "\\s*;?\\s*"));

    PlainHeaders(HttpServletRequest request) {
        super(request);
    }

    private static Pattern list(String item) {
        var weighed = item + "(\\s*;\\s*q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?))?";
        return Pattern.compile("\\s*" + weighed + "(\\s*,\\s*" + weighed + ")*\\s*");
    }

    static boolean isPlain(String name, String value) {
        var form = FORMS.get(name.toLowerCase(Locale.ROOT));
        return form == null || (value.length() <= LONGEST && form.matcher(value).matches());
    }

    @Override
    public @Nullable String getHeader(String name) {
        var value = super.getHeader(name);
        return value == null || isPlain(name, value) ? value : name.equalsIgnoreCase(TYPE) ? NO_TYPE : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var values = Collections.list(super.getHeaders(name));
        if (values.stream().allMatch(value -> isPlain(name, value))) {
            return Collections.enumeration(values);
        }
        return name.equalsIgnoreCase(TYPE) ? Collections.enumeration(List.of(NO_TYPE)) : Collections.emptyEnumeration();
    }

    @Override
    public @Nullable String getContentType() {
        return getHeader(TYPE);
    }
}
