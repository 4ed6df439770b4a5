package org.watchdog.platform.api;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody sent us, by JSON or by a form, read field by field so that every broken field is told at once.
 *
 * <p>A reading method never throws for bad input: it notes a {@link FieldError} and answers empty, or, where the field
 * is required, a stand-in. Whoever reads must look at {@link #errors()} before using anything. An empty or blank text
 * counts as absent; unknown fields are ignored (contract, section 1).
 */
public final class Submission {

    /** Digits as the pages show them; another place of a separator is no number. */
    private static final Pattern GROUPED = Pattern.compile("-?\\p{Nd}{1,3}([,，]\\p{Nd}{3})+");

    private final Map<String, ?> tree;
    private final boolean typed;
    private final String path;
    private final List<FieldError> errors;

    private Submission(Map<String, ?> tree, boolean typed, String path, List<FieldError> errors) {
        this.tree = tree;
        this.typed = typed;
        this.path = path;
        this.errors = errors;
    }

    /** What a form gives: numbers, true and false may stand in it as texts. */
    public static Submission of(Map<String, ?> tree) {
        return new Submission(tree, false, "", new ArrayList<>());
    }

    /**
     * What JSON gives: a number or a truth value in quotation marks is of the wrong type.
     *
     * @param tree names to texts, {@link BigDecimal}s, Booleans, lists or nested maps
     */
    public static Submission ofJson(Map<String, ?> tree) {
        return new Submission(tree, true, "", new ArrayList<>());
    }

    /** A nested object; absent reads as empty, anything but an object is an error. */
    public Submission part(String name) {
        Object value = tree.get(name);
        if (value != null && !(value instanceof Map)) {
            refuse(name, "object");
        }
        @SuppressWarnings("unchecked") // names of JSON objects and forms are texts
        var inner = value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.<String, Object>of();
        return new Submission(inner, typed, path + name + ".", errors);
    }

    /**
     * A list of objects, at most {@code max}; absent reads as empty, anything else is an error. A form sends them under
     * their numbers ({@code told.0.to}), JSON as an array; a field of the third is called {@code told.2.to} in errors.
     */
    public List<Submission> parts(String name, int max) {
        Object value = tree.get(name);
        if (value == null) {
            return List.of();
        }
        var sent = value instanceof Map<?, ?> numbered ? inOrder(numbered) : value;
        if (!(sent instanceof List<?> list)
                || list.size() > max
                || !list.stream().allMatch(Map.class::isInstance)) {
            refuse(name, "objects", max);
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(n -> {
                    @SuppressWarnings("unchecked") // names of JSON objects and forms are texts
                    var inner = (Map<String, ?>) list.get(n);
                    return new Submission(inner, typed, path + name + "." + n + ".", errors);
                })
                .toList();
    }

    private static List<?> inOrder(Map<?, ?> numbered) {
        return numbered.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.format("%9s", entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** All that was sent in one text that does not depend on the order of fields, to tell two submissions apart. */
    public String canonical() {
        return canonical(tree);
    }

    private static String canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> quoted(String.valueOf(e.getKey())) + ":" + canonical(e.getValue()))
                    .sorted()
                    .collect(joining(",", "{", "}"));
        }
        return value instanceof List<?> list
                ? list.stream().map(Submission::canonical).collect(joining(",", "[", "]"))
                : quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Whether the field was sent with anything in it. */
    public boolean has(String name) {
        return value(name).isPresent();
    }

    /** Names of the fields that were sent. */
    public List<String> names() {
        return tree.keySet().stream().sorted().toList();
    }

    /** A text of at most {@code max} characters (code points), without surrounding white space. */
    public Optional<String> text(String name, int max) {
        return text(name, 0, max);
    }

    /** A text of {@code min} to {@code max} characters (code points). */
    public Optional<String> text(String name, int min, int max) {
        var text = value(name)
                .flatMap(v -> as(name, "text", v instanceof String s ? Optional.of(s.strip()) : Optional.empty()));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var length = text.get().codePointCount(0, text.get().length());
        if (length > max) {
            refuse(name, "tooLong", max, length);
            return Optional.empty();
        }
        if (length < min) {
            refuse(name, "tooShort", min, length);
            return Optional.empty();
        }
        if (text.get().codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            refuse(name, "characters");
            return Optional.empty();
        }
        return text;
    }

    public String requiredText(String name, int min, int max) {
        return required(name, text(name, min, max), "");
    }

    /** One word of a fixed list. */
    public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return value(name).flatMap(v -> {
            for (var word : words.getEnumConstants()) {
                if (word.name().equals(v)) {
                    return Optional.of(word);
                }
            }
            refuse(
                    name,
                    "word",
                    Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(joining(", ")));
            return Optional.empty();
        });
    }

    public <E extends Enum<E>> E requiredWord(String name, Class<E> words) {
        return required(name, word(name, words), words.getEnumConstants()[0]);
    }

    /** One of some words that are known only at run time. */
    public Optional<Enum<?>> wordOf(String name, List<Enum<?>> words) {
        return value(name).flatMap(v -> {
            var word = words.stream().filter(w -> w.name().equals(v)).findFirst();
            if (word.isEmpty()) {
                refuse(name, "word", words.stream().map(Enum::name).collect(joining(", ")));
            }
            return word;
        });
    }

    /** Any number of such words, each once, in the order of {@code words}; a single text counts as a list of one. */
    public List<Enum<?>> wordsOf(String name, List<Enum<?>> words) {
        var sent = value(name)
                .<List<?>>map(v -> v instanceof List<?> list ? list : List.of(v))
                .orElse(List.of());
        var known = words.stream().filter(w -> sent.contains(w.name())).toList();
        if (sent.stream().anyMatch(s -> known.stream().noneMatch(w -> w.name().equals(s)))) {
            refuse(name, "word", words.stream().map(Enum::name).collect(joining(", ")));
            return List.of();
        }
        return known;
    }

    /** Any number of short texts, at most {@code max}; a single text counts as a list of one, blanks for nothing. */
    public List<String> texts(String name, int max) {
        var sent = value(name)
                .<List<?>>map(v -> v instanceof List<?> list ? list : List.of(v))
                .orElse(List.of());
        if (sent.size() > max || !sent.stream().allMatch(String.class::isInstance)) {
            refuse(name, "texts", max);
            return List.of();
        }
        return sent.stream()
                .map(text -> ((String) text).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** True or false; a form sends the words. */
    public Optional<Boolean> flag(String name) {
        return value(name).flatMap(v -> as(name, "flag", truth(v)));
    }

    public boolean requiredFlag(String name) {
        return required(name, flag(name), false);
    }

    /** A day as {@code 2026-06-10}. */
    public Optional<LocalDate> date(String name) {
        return value(name).flatMap(v -> {
            try {
                var day = LocalDate.parse(String.valueOf(v));
                if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                    return Optional.of(day);
                }
            } catch (DateTimeParseException e) {
                // told below, together with days too far away
            }
            refuse(name, "date");
            return Optional.empty();
        });
    }

    public LocalDate requiredDate(String name) {
        return required(name, date(name), LocalDate.EPOCH);
    }

    /**
     * A whole number from {@code min} to {@code max}; a form's digits count too, with separators as the pages show
     * them.
     */
    public Optional<Long> number(String name, long min, long max) {
        return value(name).flatMap(v -> as(name, "number", whole(v))).flatMap(n -> {
            if (n < min || n > max) {
                refuse(name, "range", min, max);
                return Optional.empty();
            }
            return Optional.of(n);
        });
    }

    public long requiredNumber(String name, long min, long max) {
        return required(name, number(name, min, max), min);
    }

    /** Notes that a rule of the room is broken; the error is told with the others. */
    public void refuse(String name, String code, Object... arguments) {
        var field = path + name;
        if (errors.stream().noneMatch(e -> e.field().equals(field))) {
            errors.add(new FieldError(field, code, arguments));
        }
    }

    /** Every broken field so far, the parts' too, in the order of reading; one error a field. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    private Optional<Object> value(String name) {
        Object value = tree.get(name);
        return value == null || (value instanceof String s && s.isBlank()) ? Optional.empty() : Optional.of(value);
    }

    private <T> Optional<T> as(String name, String code, Optional<T> read) {
        if (read.isEmpty()) {
            refuse(name, code);
        }
        return read;
    }

    private <T> T required(String name, Optional<T> read, T standIn) {
        if (read.isEmpty()) {
            refuse(name, "required");
        }
        return read.orElse(standIn);
    }

    private Optional<Boolean> truth(Object value) {
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        return !typed && (value.equals("true") || value.equals("false"))
                ? Optional.of(value.equals("true"))
                : Optional.empty();
    }

    private static String plain(String digits) {
        return GROUPED.matcher(digits).matches() ? digits.replaceAll("[,，]", "") : digits;
    }

    private Optional<Long> whole(Object value) {
        try {
            if (value instanceof BigDecimal number) {
                return Optional.of(number.longValueExact());
            }
            return !typed && value instanceof String digits && digits.length() <= 19
                    ? Optional.of(Long.parseLong(plain(digits.strip())))
                    : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
