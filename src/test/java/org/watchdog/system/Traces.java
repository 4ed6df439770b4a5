package org.watchdog.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a word can be read in the launched system by somebody who holds its disk or its database: in any file, in any
 * column of any table, as it is or only encoded.
 */
public final class Traces {

    private static final int PIECE = 8 << 20;

    private final LaunchedSystem system;
    private final List<String> patterns;
    private final int longest;

    /** @param words what is looked for; each pattern is a text of bytes, one character a byte */
    public Traces(LaunchedSystem system, Collection<String> words) {
        this.system = system;
        this.patterns = words.stream().flatMap(word -> encoded(word).stream()).toList();
        this.longest = patterns.stream().mapToInt(String::length).max().orElseThrow();
    }

    /**
     * The word in the encodings that keep it readable; of base 64 the part that does not hang on what stands beside.
     */
    private static Set<String> encoded(String word) {
        var bytes = word.getBytes(UTF_8);
        var encoded = new LinkedHashSet<String>();
        encoded.add(new String(bytes, ISO_8859_1));
        encoded.add(new String(word.getBytes(UTF_16LE), ISO_8859_1));
        encoded.add(new String(word.getBytes(UTF_16BE), ISO_8859_1));
        encoded.add(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            encoded.add(text.substring(before == 0 ? 0 : before + 1, text.length() - 2));
        }
        return encoded;
    }

    /** Whether one of the words stands in this text. */
    public boolean in(String text) {
        return isIn(new String(text.getBytes(UTF_8), ISO_8859_1));
    }

    private boolean isIn(String bytes) {
        return patterns.stream().anyMatch(bytes::contains);
    }

    /** The files below the system's home that hold one of the words: tables, logs of the database, anything. */
    public List<Path> files() {
        try (var files = Files.walk(system.home())) {
            return files.filter(file -> !file.startsWith(system.home().resolve("db/base")))
                    .filter(Files::isRegularFile)
                    .filter(this::isInFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isInFile(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var kept = "";
            for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
                var text = kept + new String(piece, ISO_8859_1);
                if (isIn(text)) {
                    return true;
                }
                kept = text.substring(Math.max(0, text.length() - longest));
            }
            return false;
        } catch (NoSuchFileException e) {
            return false; // a file for a moment
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns that hold one of the words, as {@code table.column}, the engine's tables too. */
    public List<String> columns() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = system.database()) {
            for (var table : textColumns(connection).entrySet()) {
                for (var column : table.getValue()) {
                    if (isInColumn(connection, table.getKey(), column)) {
                        found.add(table.getKey() + "." + column);
                    }
                }
            }
        }
        return found;
    }

    /** Every column that can hold text or bytes, by table. */
    public static Map<String, List<String>> textColumns(Connection connection) throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = database() and (character_set_name is not null"
                        + " or data_type like '%blob' or data_type like '%binary')")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }

    private boolean isInColumn(Connection connection, String table, String column) throws SQLException {
        var any = patterns.stream()
                .map(pattern -> "locate(?, cast(`" + column + "` as binary)) > 0")
                .collect(Collectors.joining(" or "));
        try (var query = connection.prepareStatement("select 1 from `" + table + "` where " + any + " limit 1")) {
            for (int i = 0; i < patterns.size(); i++) {
                query.setBytes(i + 1, patterns.get(i).getBytes(ISO_8859_1));
            }
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
