package org.watchdog;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.mvc.Controller;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.Role;
import org.watchdog.platform.web.ForBrowsers;

/**
 * The rights table of the contract (section 4) stands in {@code rights.txt}, one line a call; every method that answers
 * a request says the same by its annotation. A right that hangs on the case (a holder's own, an agenda, a recusal) is
 * proved with the call, not here.
 */
@DisplayName("The rights table")
class RightsTest {

    /** Stands for {@code @PermitAll}. */
    private static final String ALL = "ALL";

    /** Stands for {@code @RolesAllowed("**")}: whoever is signed in. */
    private static final String SIGNED_IN = "SIGNED_IN";

    private static final Set<String> EVERY_ROLE =
            Arrays.stream(Role.values()).map(Role::name).collect(toSet());

    @Test
    @DisplayName("has a line for every call, says of it what its annotation says, and has no line for no call")
    void calls() {
        assertThat(calls("api")).containsExactlyInAnyOrderEntriesOf(lines("api"));
    }

    @Test
    @DisplayName("has a line for every page too")
    void pages() {
        assertThat(calls("page")).containsExactlyInAnyOrderEntriesOf(lines("page"));
    }

    @Test
    @DisplayName("speaks of roles that exist")
    void roles() {
        var known = Stream.concat(
                        Stream.of(ALL, SIGNED_IN), Arrays.stream(Role.values()).map(Role::name))
                .toList();

        assertThat(Stream.of("api", "page")
                        .flatMap(face -> lines(face).values().stream())
                        .flatMap(Set::stream))
                .isSubsetOf(known);
    }

    private static Map<String, Set<String>> lines(String face) {
        try (var lines = Files.lines(java.nio.file.Path.of("src/test/resources/rights.txt"))) {
            return lines.map(line -> line.replaceAll("\\s*#.*", "").strip())
                    .filter(line -> line.startsWith(face + " "))
                    .map(line -> line.split("\\s+"))
                    .collect(toMap(
                            line -> line[1] + " " + line[2],
                            line -> Arrays.stream(line).skip(3).collect(toCollection(TreeSet::new)),
                            (one, other) -> Set.of("twice in the table"),
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> calls(String face) {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.watchdog").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> httpMethod(method).isPresent() || method.isAnnotationPresent(Path.class))
                        .filter(method -> face(method).equals(face))
                        .collect(toMap(
                                RightsTest::address,
                                RightsTest::who,
                                (one, other) -> Set.of("two methods answer this call"),
                                TreeMap::new));
    }

    /**
     * A class is a page if it or one of its methods is a controller or it is for browsers, as the platform sorts them.
     */
    private static String face(Method method) {
        var type = method.getDeclaringClass();
        return type.isAnnotationPresent(Controller.class)
                        || Arrays.stream(type.getMethods()).anyMatch(m -> m.isAnnotationPresent(Controller.class))
                        || type.isAnnotationPresent(ForBrowsers.class)
                ? "page"
                : "api";
    }

    private static String address(Method method) {
        var path = Stream.of(method.getDeclaringClass(), method)
                .map(place -> place.getAnnotation(Path.class))
                .filter(place -> place != null)
                .map(place -> "/" + place.value().replaceAll("^/|/$", ""))
                .filter(place -> !place.equals("/"))
                .reduce("", String::concat)
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        return httpMethod(method).orElse("LOCATOR") + " " + (path.isEmpty() ? "/" : path);
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(a -> Stream.ofNullable(a.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Set<String> who(Method method) {
        var roles = method.getAnnotation(RolesAllowed.class);
        if (method.isAnnotationPresent(PermitAll.class) == (roles != null)) {
            return Set.of("neither @PermitAll nor @RolesAllowed, or both");
        }
        if (roles == null) {
            return Set.of(ALL);
        }
        var named = Set.of(roles.value());
        return named.contains("**") || named.equals(EVERY_ROLE) ? Set.of(SIGNED_IN) : new TreeSet<>(named);
    }
}
