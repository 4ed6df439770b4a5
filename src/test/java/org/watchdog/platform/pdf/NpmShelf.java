package org.watchdog.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.watchdog.platform.api.Pdf;

/** The fonts as the build fetched them, for tests that run outside the WAR. */
public final class NpmShelf {

    private static final Path FONTS = Path.of("target/web/node_modules/@expo-google-fonts/noto-sans-jp");

    /** Letters on paper, without a server; the fonts are read once a test run. */
    public static final Pdf PDF = new TaggedPdf(typeface());

    private NpmShelf() {}

    static Typeface typeface() {
        return new Typeface(NpmShelf::open);
    }

    private static InputStream open(String file) {
        try {
            return Files.newInputStream(FONTS.resolve(file.contains("400") ? "400Regular" : "700Bold")
                    .resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
