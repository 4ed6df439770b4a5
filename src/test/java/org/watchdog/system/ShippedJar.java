package org.watchdog.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped {@code watchdog.jar}, started by its command as a person starts it. */
public final class ShippedJar {

    private static final Path JAR = Path.of("target/watchdog.jar").toAbsolutePath();

    /** As README names it. */
    private static final String HEAP = "-Xmx512m";

    /**
     * Only code that runs very often is compiled a second time: a start takes half the work so, and the few minutes of
     * a test earn no more than that back; nor do they fill the heap. What is measured ({@code -Dwatchdog.bench=true})
     * runs without.
     */
    private static final List<String> MACHINE = Boolean.getBoolean("watchdog.bench")
            ? List.of(HEAP)
            : List.of(
                    HEAP,
                    "-XX:+UseSerialGC",
                    "-XX:Tier4InvocationThreshold=50000",
                    "-XX:Tier4MinInvocationThreshold=6000",
                    "-XX:Tier4CompileThreshold=150000",
                    "-XX:Tier4BackEdgeThreshold=400000");

    private ShippedJar() {}

    /**
     * A start that is to be begun; whatever becomes of it, it ends with this process.
     *
     * @param settings variables of the environment
     */
    public static ProcessBuilder command(Map<String, String> settings, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = Stream.of(
                        Stream.of(java),
                        MACHINE.stream(),
                        Stream.of("-jar", JAR.toString(), "--with-parent"),
                        Stream.of(arguments))
                .flatMap(part -> part);
        var command = new ProcessBuilder(words.toList());
        command.environment().put("WATCHDOG_DATA_DISPOSABLE", "true");
        command.environment().put("WATCHDOG_DEMO_INCIDENTS", "6"); // some hundreds only cost time here
        command.environment().putAll(settings);
        return command.redirectErrorStream(true);
    }
}
