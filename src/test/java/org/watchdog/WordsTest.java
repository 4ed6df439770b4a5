package org.watchdog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads everything that is said to people: messages, templates, letters, and the keys in the code. */
@DisplayName("The words of the house")
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/webapp/WEB-INF/templates");
    private static final Path LETTERS = Path.of("src/main/resources/letters");
    private static final Path CODE = Path.of("src/main/java");

    /** Before or behind a name, and empty where the other language says it on the other side. */
    private static final Set<String> MAY_BE_EMPTY =
            Set.of("complaint.followup.about.before", "complaint.followup.about.after");

    private static final Pattern ARGUMENT = Pattern.compile("\\{[A-Za-z0-9]+\\}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9._]*)[}(]");
    private static final Pattern MADE_KEY = Pattern.compile("#\\{\\$\\{'([a-z][A-Za-z0-9._]*)'");
    private static final Pattern SAID =
            Pattern.compile("\\b(?:say|find|conflict|forbidden)\\(\\s*\"([a-z]+\\.[^\"]*)\"");

    @Test
    @DisplayName("are the same keys in both languages")
    void same_keys() {
        var onlyJapanese = new TreeSet<>(messages("ja").keySet());
        var onlyEnglish = new TreeSet<>(messages("en").keySet());
        onlyJapanese.removeAll(messages("en").keySet());
        onlyEnglish.removeAll(messages("ja").keySet());
        onlyEnglish.removeIf(key -> key.endsWith(".1")); // the singular, which Japanese does not have

        assertThat(onlyJapanese).as("only in Japanese").isEmpty();
        assertThat(onlyEnglish).as("only in English").isEmpty();
    }

    @Test
    @DisplayName("take the same arguments in both languages")
    void same_arguments() {
        var en = messages("en");

        messages("ja")
                .forEach((key, text) -> assertThat(all(ARGUMENT, en.getOrDefault(key, ""), m -> m.group()))
                        .as(key)
                        .isEqualTo(all(ARGUMENT, text, m -> m.group())));
    }

    @Test
    @DisplayName("are never empty")
    void never_empty() {
        for (var language : List.of("ja", "en")) {
            assertThat(messages(language))
                    .allSatisfy((key, text) -> assertThat(!text.isBlank() || MAY_BE_EMPTY.contains(key))
                            .as(key)
                            .isTrue());
        }
    }

    @Test
    @DisplayName("stand in the file of the room that their key begins with, each once")
    void each_in_its_room() {
        for (var file : files(MESSAGES, ".properties")) {
            var room = file.getFileName().toString().replaceFirst("_.*", "");
            var keys = lines(file).stream()
                    .filter(line -> line.matches("[a-z].*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();

            assertThat(keys).as(file.toString()).allMatch(key -> key.startsWith(room + "."));
            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("are there for every key of a template")
    void templates_have_their_words() {
        var known = messages("ja").keySet();
        for (var file : files(TEMPLATES, ".html")) {
            var text = read(file).replaceAll("(?s)<!--.*?-->", "");

            assertThat(all(KEY, text, m -> m.group(1))).as(file.toString()).allMatch(known::contains);
            assertThat(all(MADE_KEY, text, m -> m.group(1)))
                    .as(file.toString())
                    .allMatch(begin -> known.stream().anyMatch(key -> key.startsWith(begin)));
        }
    }

    @Test
    @DisplayName("are there for every key that the code says")
    void code_has_its_words() {
        var known = messages("ja").keySet();
        for (var file : files(CODE, ".java")) {
            var said = all(SAID, read(file), m -> m.group(1));
            said.removeIf(key -> !isOfRoom(key)); // the rest of a key whose room stands elsewhere

            assertThat(said)
                    .as(file.toString())
                    .allMatch(key ->
                            key.endsWith(".") ? known.stream().anyMatch(k -> k.startsWith(key)) : known.contains(key));
        }
    }

    private static boolean isOfRoom(String key) {
        return Files.exists(MESSAGES.resolve(key.substring(0, key.indexOf('.')) + "_ja.properties"));
    }

    @Test
    @DisplayName("are the ones of the table, and none that it rules out")
    void one_word_for_one_thing() {
        var never = lines(Path.of("docs/words.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|", -1))
                .flatMap(cells -> Stream.of(cells[4].split("、")))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !word.equals("never") && !word.equals("---"))
                .toList();

        assertThat(never).contains("アップロード", "させていただ", "ステータス", "不正な値");
        said().forEach((where, text) -> assertThat(never.stream().filter(text.toLowerCase(Locale.ROOT)::contains))
                .as(where)
                .isEmpty());
    }

    @Test
    @DisplayName("are written with half-width digits and full-width brackets")
    void japanese_typography() {
        var fullWidthDigit = Pattern.compile("[０-９]");
        var halfWidthBracket = Pattern.compile(
                "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}][()!?,;]|[(][\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

        messages("ja").forEach((key, text) -> {
            assertThat(text).as(key).doesNotContainPattern(fullWidthDigit);
            assertThat(text).as(key).doesNotContainPattern(halfWidthBracket);
        });
    }

    @Test
    @DisplayName("carry no Japanese in English")
    void english_is_english() {
        messages("en").forEach((key, text) -> {
            if (!key.startsWith("demo.")) {
                assertThat(text).as(key).doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}、。（）「」]");
            }
        });
    }

    private static Map<String, String> said() {
        var said = new TreeMap<String, String>();
        messages("ja").forEach((key, text) -> said.put("ja " + key, text));
        messages("en").forEach((key, text) -> said.put("en " + key, text));
        files(LETTERS, ".html").forEach(file -> said.put(file.toString(), read(file)));
        files(TEMPLATES, ".html")
                .forEach(file -> said.put(file.toString(), read(file).replaceAll("<[^>]*>", " ")));
        return said;
    }

    private static Map<String, String> messages(String language) {
        var all = new TreeMap<String, String>();
        for (var file : files(MESSAGES, "_" + language + ".properties")) {
            var room = new Properties();
            try (var reader = Files.newBufferedReader(file, UTF_8)) {
                room.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            room.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    private static Set<String> all(Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part).collect(toCollection(TreeSet::new));
    }

    private static List<Path> files(Path below, String ending) {
        try (var found = Files.walk(below)) {
            return new ArrayList<>(found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        return read(file).lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
