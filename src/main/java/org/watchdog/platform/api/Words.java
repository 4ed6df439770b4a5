package org.watchdog.platform.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.watchdog.kernel.Language;

/**
 * The users' words in one language: messages of the rooms and the way days are written.
 *
 * <p>A key begins with its room; {@code complaint.filed} stands in {@code messages/complaint_ja.properties} and
 * {@code messages/complaint_en.properties} (UTF-8). Arguments replace {@code {0}}, {@code {1}} ... as they are.
 */
public final class Words {

    /** Where a day is decided and shown. */
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final Set<UnicodeScript> JAPANESE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final Map<Language, Words> ALL = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, Properties> rooms = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
    }

    public static Words in(Language language) {
        return ALL.computeIfAbsent(language, Words::new);
    }

    public Language language() {
        return language;
    }

    /**
     * The language of what somebody wrote, for the {@code lang} of its element (WCAG 2.2, 3.1.2): Japanese if there is
     * any kana or kanji in it, English if there are other letters; null where it is the page's own, or nobody can tell.
     */
    public @Nullable String tongue(@Nullable Object written) {
        var letters = String.valueOf(written == null ? "" : written)
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .toList();
        if (letters.isEmpty()) {
            return null;
        }
        var its = letters.stream().anyMatch(JAPANESE::contains) ? Language.JA : Language.EN;
        return its == language ? null : its.tag();
    }

    /** The message, or the key in angle marks where it is missing; a test proves that none is. */
    public String say(String key, Object... arguments) {
        return find(key, arguments).orElse("⟨" + key + "⟩");
    }

    /** The message, if there is one. */
    public Optional<String> find(String key, Object... arguments) {
        var room = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        return Optional.ofNullable(rooms.computeIfAbsent(room, this::read).getProperty(key))
                .map(text -> fill(text, arguments));
    }

    /** {@code 5月20日（水）}, {@code 20 May (Wed)}. */
    public String day(LocalDate day) {
        return write(day, "M月d日（E）", "d MMM (EEE)");
    }

    /** The day with its year, for letters and forms: {@code 2026年5月20日（水）}, {@code 20 May 2026 (Wed)}. */
    public String longDay(LocalDate day) {
        return write(day, "yyyy年M月d日（E）", "d MMM yyyy (EEE)");
    }

    /** Days in a row, both ends among them: {@code 2026年6月1日（月）から2026年6月5日（金）まで}; or the one day. */
    public String longDays(LocalDate from, LocalDate to) {
        return from.equals(to) ? longDay(from) : say("platform.days", longDay(from), longDay(to));
    }

    /** Day and time in Tokyo: {@code 2026年5月20日（水） 21時14分}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern(
                        language == Language.JA ? "yyyy年M月d日（E） H時mm分" : "d MMM yyyy (EEE) HH:mm 'JST'",
                        language.locale())
                .format(instant.atZone(TOKYO));
    }

    /** Time of day in Tokyo: {@code 21時14分}. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern(language == Language.JA ? "H時mm分" : "HH:mm")
                .format(instant.atZone(TOKYO));
    }

    private String write(LocalDate day, String ja, String en) {
        return DateTimeFormatter.ofPattern(language == Language.JA ? ja : en, language.locale())
                .format(day);
    }

    private static String fill(String text, Object[] arguments) {
        var filled = text;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }

    private Properties read(String room) {
        var properties = new Properties();
        var name = "/messages/" + room + "_" + language.tag() + ".properties";
        try (var file = Words.class.getResourceAsStream(name)) {
            if (file != null) {
                properties.load(new InputStreamReader(file, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
