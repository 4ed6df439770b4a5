package org.watchdog.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a site stands, in the one form by which sites are compared (rule R-WD-01: does this site hold the mark?).
 *
 * <p>Scheme, port, user, {@code www.}, query, fragment, letter case of the host, width and the last slash do not count;
 * a Japanese host is compared by its ASCII form. Two addresses on one host are told apart by their paths.
 *
 * @param host in ASCII, small letters, without {@code www.}
 * @param path empty, or segments each led by a slash, percent escapes undone
 */
public record SiteAddress(String host, String path) {

    private static final Pattern SCHEME =
            Pattern.compile("^(?:([a-z][a-z0-9+.-]*):(?!\\d))?(?://)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    /** What somebody wrote, if it can be the address of a web site on a named host. */
    public static Optional<SiteAddress> read(String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replace('\\', '/');
        var scheme = SCHEME.matcher(plain);
        if (scheme.find() && scheme.group(1) != null && !scheme.group(1).matches("(?i)https?")) {
            return Optional.empty();
        }
        var rest = plain.substring(scheme.end());
        var authority = rest.split("[/?#]", 2)[0];
        var path = rest.substring(authority.length()).split("[?#]", 2)[0];
        return host(authority).map(host -> new SiteAddress(host, path(path)));
    }

    /** Whether the other address lies on this site: the same host, and a path that begins with this one's segments. */
    public boolean covers(SiteAddress other) {
        return host.equals(other.host) && (other.path + "/").startsWith(path + "/");
    }

    /** The host as people read it: Japanese where it is Japanese. */
    public String readableHost() {
        return IDN.toUnicode(host);
    }

    @Override
    public String toString() {
        return host + path;
    }

    private static Optional<String> host(String authority) {
        var name = authority.substring(authority.lastIndexOf('@') + 1);
        name = PORT.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
        try {
            var ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            ascii = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            while (ascii.startsWith("www.") && ascii.indexOf('.', 4) > 0) {
                ascii = ascii.substring(4);
            }
            return ascii.length() <= 253 && HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a label that no host can have
        }
    }

    private static String path(String written) {
        var segments = new ArrayDeque<String>();
        for (var segment : written.split("/", -1)) {
            var plain = unescaped(segment.strip()).strip();
            if (plain.equals("..")) {
                segments.pollLast();
            } else if (!plain.isEmpty() && !plain.equals(".")) {
                segments.addLast(plain);
            }
        }
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    /** Undoes {@code %E3%81%82}; what is no escaped UTF-8, or would become a separator, stays as it is. */
    private static String unescaped(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        var bytes = new ByteArrayOutputStream();
        var raw = segment.getBytes(UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = i + 2 < raw.length && raw[i] == '%' ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        try {
            var text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
            return plain.codePoints().anyMatch(c -> "/?#%\\".indexOf(c) >= 0 || Character.isISOControl(c))
                    ? segment
                    : plain;
        } catch (CharacterCodingException e) {
            return segment;
        }
    }
}
