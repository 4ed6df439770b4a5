package org.watchdog;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.mvc.Models;
import jakarta.persistence.EntityManager;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.flowable.engine.ProcessEngine;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.persistence.BusinessClock;

/** The floor plan: which room may look into which. A new arrow is a new word here, or it does not exist. */
@AnalyzeClasses(packages = "org.watchdog", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    /** Rooms that exist so far; {@code letters} and {@code demo} may look into all below them. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("kernel", List.of()),
            Map.entry("calendar", List.of("kernel")),
            Map.entry("identity", List.of("kernel")),
            Map.entry("register", List.of("kernel", "calendar")),
            Map.entry("audit", List.of("kernel")),
            Map.entry("casefile", List.of("kernel", "calendar", "identity", "register")),
            Map.entry("severity", List.of("kernel", "calendar", "casefile")),
            Map.entry(
                    "complaint",
                    List.of("kernel", "casefile", "register", "calendar", "severity", "committee", "deliberation")),
            Map.entry(
                    "incident",
                    List.of(
                            "kernel",
                            "identity",
                            "casefile",
                            "register",
                            "calendar",
                            "severity",
                            "committee",
                            "deliberation")),
            Map.entry("committee", List.of("kernel", "calendar", "identity", "register", "casefile", "severity")),
            Map.entry("deliberation", List.of("kernel", "calendar", "identity", "casefile", "severity", "committee")),
            Map.entry("insurance", List.of("kernel", "identity", "casefile", "register", "calendar")),
            Map.entry(
                    "sanction",
                    List.of("kernel", "calendar", "identity", "register", "casefile", "severity", "committee")),
            Map.entry("worklist", List.of("kernel", "casefile", "identity")),
            Map.entry(
                    "letters",
                    List.of(
                            "kernel",
                            "calendar",
                            "identity",
                            "register",
                            "casefile",
                            "complaint",
                            "incident",
                            "insurance",
                            "sanction")),
            Map.entry("statistics", List.of("kernel", "register", "casefile", "incident")),
            Map.entry("launcher", List.of()));

    @ArchTest
    static final ArchRule a_room_looks_only_into_the_rooms_on_its_line =
            CompositeArchRule.of(MAY_IMPORT.entrySet().stream()
                    .map(line -> staysIn("org.watchdog." + line.getKey(), open(line.getKey(), line.getValue())))
                    .toList());

    @ArchTest
    static final ArchRule no_way_leads_round =
            slices().matching("org.watchdog.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_enters_by_the_web_or_the_process_door = noClasses()
            .that(resideInAPackage("org.watchdog.*").and(not(resideInAPackage("org.watchdog.demo"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.watchdog.*.web..", "org.watchdog.*.process..")
                    .and(not(resideInAPackage("org.watchdog.platform.web.."))));

    @ArchTest
    static final ArchRule only_the_platform_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.watchdog.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.flowable..");

    @ArchTest
    static final ArchRule the_domain_knows_no_transport = noClasses()
            .that()
            .resideInAPackage("org.watchdog.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.mvc..");

    /** What the container or the settings give a service to keep; the rest are beans. */
    private static final Set<Class<?>> GIVEN = Set.of(
            EntityManager.class,
            TransactionSynchronizationRegistry.class,
            ProcessEngine.class,
            Clock.class,
            BusinessClock.class,
            Event.class,
            Instance.class,
            Models.class, // the request's own, behind a proxy, as the next one
            HttpServletRequest.class,
            ServletContext.class,
            Config.class,
            Supplier.class,
            Optional.class,
            Set.class,
            String.class,
            Duration.class);

    @ArchTest
    static final ArchRule a_service_keeps_beans_and_settings_and_nothing_of_its_callers = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areNotStatic()
            .should()
            .haveRawType(describe("of a bean or a setting", RoomsTest::isGiven));

    @ArchTest
    static final ArchRule what_a_service_keeps_is_final = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areNotAnnotatedWith(Resource.class)
            .should()
            .beFinal();

    /** The server keeps its way back from one in a field of the interceptor, which all requests share now. */
    @ArchTest
    static final ArchRule nobody_begins_a_transaction_by_hand =
            noClasses().should().dependOnClassesThat().areAssignableTo(UserTransaction.class);

    @ArchTest
    static final ArchRule no_bean_is_made_anew_for_each_that_needs_it =
            noClasses().should().beAnnotatedWith(Dependent.class);

    @ArchTest
    static final ArchRule nobody_looks_into_the_demo_or_the_launcher = noClasses()
            .that()
            .resideOutsideOfPackages("org.watchdog.demo..", "org.watchdog.launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.watchdog.demo..", "org.watchdog.launcher..");

    private static boolean isGiven(JavaClass type) {
        return type.isPrimitive()
                || GIVEN.stream().anyMatch(type::isEquivalentTo)
                || (type.getPackageName().startsWith("org.watchdog") && (type.isInterface() || isBean(type)));
    }

    private static boolean isBean(JavaClass type) {
        return Stream.of(Service.class, RequestScoped.class, ApplicationScoped.class)
                .anyMatch(type::isAnnotatedWith);
    }

    private static String[] open(String room, List<String> others) {
        return Stream.concat(
                        Stream.of(room, "platform.api", "platform.persistence"),
                        room.equals("kernel") || room.equals("launcher") ? Stream.of() : others.stream())
                .map(r -> "org.watchdog." + r + "..")
                .toArray(String[]::new);
    }

    private static ArchRule staysIn(String place, String... open) {
        return noClasses()
                .that()
                .resideInAPackage(place)
                .should()
                .dependOnClassesThat(resideInAPackage("org.watchdog..").and(not(resideInAnyPackage(open))))
                .allowEmptyShould(true);
    }
}
