package org.watchdog.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.repository.ProcessDefinition;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watchdog.complaint.Channel;
import org.watchdog.complaint.ComplaintDesk;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.Submission;
import org.watchdog.severity.Classification.Verdict;
import org.watchdog.severity.FactBook;
import org.watchdog.severity.Factor;
import org.watchdog.severity.Facts;
import org.watchdog.severity.Facts.Cause;
import org.watchdog.severity.Facts.History;
import org.watchdog.severity.Facts.Kind;
import org.watchdog.severity.Facts.Response;
import org.watchdog.severity.Facts.SecondaryDamage;
import org.watchdog.severity.Grade.Proposal;
import org.watchdog.severity.GradeBook;
import org.watchdog.severity.GradeBook.Decider;
import org.watchdog.severity.Measure;
import org.watchdog.worklist.Filter;
import org.watchdog.worklist.Order;
import org.watchdog.worklist.View;
import org.watchdog.worklist.Worklist;

@ExtendWith(ArquillianExtension.class)
@DisplayName("Inside the server")
public class InContainerIT {

    /** Where a case leaves something as soon as it is there. */
    private static final List<String> COLUMNS = List.of(
            "casefile_case.number",
            "complaint_complaint.case_number",
            "audit_chain.chain",
            "audit_entry.chain",
            "casefile_path.case_number",
            "worklist_task.case_number",
            "ACT_RU_EXECUTION.BUSINESS_KEY_");

    /**
     * How many SELECT, INSERT, UPDATE and DELETE each may take, fully audited; the completion leads by a service task
     * to the next user task. A higher figure here is a decision, a lower one is wanted: design, section 9, asks for 55
     * in all.
     */
    private static final Map<String, Long> MOST =
            Map.of("file", 22L, "list", 1L, "open", 1L, "claim", 9L, "complete", 49L);

    private static final Facts GRAVE = new Facts(
            1_200,
            Kind.SENSITIVE_OR_FINANCIAL,
            Cause.DEFICIENT_CONTROLS,
            false,
            SecondaryDamage.FEARED,
            Response.ADEQUATE,
            History.NONE);

    private static final Set<String> EVERYWHERE = new TreeSet<>(COLUMNS);

    @Deployment
    static WebArchive shipped() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/watchdog.war"));
    }

    @Test
    @DisplayName("the engine has every drawing, committed with its start")
    void drawings_are_deployed() {
        var engine = CDI.current().select(ProcessEngine.class).get();

        var drawings = engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toSet());

        // JUnit's own assertion: the server has no other
        assertEquals(
                Set.of(
                        "complaint",
                        "complaint-inquiry",
                        "deliberation",
                        "deliberation-copies",
                        "incident",
                        "insurance-claim",
                        "sanction"),
                drawings);
    }

    @Test
    @DisplayName("a case, its audit and its process are all there, or none of them: one JTA transaction")
    void together() throws Exception {
        var transaction = CDI.current().select(UserTransaction.class).get();

        transaction.begin();
        var undone = file();
        assertEquals(EVERYWHERE, tracesOf(undone));
        transaction.rollback();
        transaction.begin();
        var done = file();
        transaction.commit();

        assertEquals(Set.of(), tracesOf(undone));
        assertEquals(EVERYWHERE, tracesOf(done));
    }

    @Test
    @DisplayName("a graded level stays beside the one put in its place, and the same facts are graded once")
    void grade_and_override() {
        var facts = CDI.current().select(FactBook.class).get();
        var grades = CDI.current().select(GradeBook.class).get();
        var supervisor = new Caller(new UserId("supervisor"), Set.of(Role.SUPERVISOR), Optional.empty());
        var investigator = new Caller(new UserId("investigator"), Set.of(Role.INVESTIGATOR), Optional.empty());
        var number = file();
        facts.establish(number, GRAVE, evidence(), investigator);

        grades.grade(number);
        grades.confirm(number, supervisor);
        grades.grade(number);
        assertEquals(
                Verdict.CONFIRMED,
                grades.of(number).orElseThrow().review().orElseThrow().verdict());
        assertEquals(Decider.COMMITTEE, grades.decider(number));

        grades.override(number, 3, "回収により、おそれがなくなったため。", supervisor);

        var now = grades.of(number).orElseThrow();
        assertEquals(OptionalInt.of(8), now.gradedLevel());
        assertEquals(OptionalInt.of(3), now.level());
        assertEquals(Optional.of(Measure.CAUTION), now.proposal().map(Proposal::measure));
        assertEquals(
                Optional.of("回収により、おそれがなくなったため。"), now.review().orElseThrow().reason());
        assertEquals(evidence(), now.established().evidence());
        assertEquals(Decider.SUPERVISOR, grades.decider(number));
        grades.override(number, 5, "回収により、おそれがなくなったため。", supervisor);
        assertEquals(Decider.SUPERVISOR, grades.decider(number));
        grades.override(number, 6, "回収により、おそれがなくなったため。", supervisor);
        assertEquals(Decider.COMMITTEE, grades.decider(number));
        assertTrue(facts.isEstablishedBy(number, investigator));
        assertFalse(facts.isEstablishedBy(number, supervisor));
    }

    @Test
    @DisplayName("filing, listing, opening, claiming and completing take no more statements than they were given")
    void statements() throws Exception {
        var worklist = CDI.current().select(Worklist.class).get();
        var intake = new Caller(new UserId("intake"), Set.of(Role.INTAKE), Optional.empty());
        file();
        var numbers = new ArrayList<CaseNumber>();

        var taken = new TreeMap<String, Long>();
        taken.put("file", statementsOf(() -> numbers.add(file())));
        taken.put(
                "list",
                statementsOf(() -> worklist.list(intake, View.GROUP, Order.DUE, Filter.NONE, Optional.empty(), 50)));
        var task = worklist.of(numbers.get(0), intake).get(0).task().id();
        taken.put("open", statementsOf(() -> worklist.find(task, intake)));
        taken.put("claim", statementsOf(() -> worklist.claim(task, intake)));
        var answer = Map.of(
                "outcome", "OUT_OF_SCOPE", "fields", Map.of("reason", "NOT_PRIVACY", "explanation", "個人情報のことではありません。"));
        taken.put("complete", statementsOf(() -> worklist.complete(task, intake, Submission.of(answer))));

        taken.forEach((what, many) -> assertTrue(many <= MOST.getOrDefault(what, 0L), "statements: " + taken));
    }

    /** What one use case in one transaction asks of the database; nothing else can be on this connection. */
    private static long statementsOf(Runnable useCase) throws Exception {
        var transaction = CDI.current().select(UserTransaction.class).get();
        var database = CDI.current().select(EntityManager.class).get();
        transaction.begin();
        var before = statements(database);
        useCase.run();
        database.flush();
        var after = statements(database);
        transaction.commit();
        return after - before;
    }

    private static long statements(EntityManager database) {
        List<?> counters = database.createNativeQuery("show session status where variable_name in ('Com_select',"
                        + " 'Com_insert', 'Com_insert_select', 'Com_update', 'Com_update_multi', 'Com_delete',"
                        + " 'Com_delete_multi', 'Com_replace')")
                .getResultList();
        return counters.stream()
                .mapToLong(row -> Long.parseLong(String.valueOf(((Object[]) row)[1])))
                .sum();
    }

    private static Map<Factor, String> evidence() {
        return Stream.of(Factor.values()).collect(Collectors.toMap(factor -> factor, factor -> factor + "：記録による"));
    }

    /** A complaint by telephone: its process starts in the caller's transaction. */
    private static CaseNumber file() {
        var desk = CDI.current().select(ComplaintDesk.class).get();
        var sent = Submission.of(Map.of(
                "site",
                "https://shop.example.jp/",
                "aboutPrivacy",
                true,
                "contacted",
                Map.of("made", false),
                "category",
                "LEAK",
                "description",
                "私の住所が公開されていました。",
                "complainant",
                Map.of("anonymous", true),
                "consentToShareIdentity",
                false,
                "language",
                "ja"));
        var filing = desk.read(sent);
        assertEquals(List.of(), sent.errors());
        return desk.file(filing, Channel.TELEPHONE, new UserId("intake")).caseNumber();
    }

    /** Which of the tables, the application's and the engine's, know of this case. */
    private static Set<String> tracesOf(CaseNumber number) {
        var database = CDI.current().select(EntityManager.class).get();
        var traces = new TreeSet<String>();
        for (var column : COLUMNS) {
            var table = column.substring(0, column.indexOf('.'));
            var rows = database.createNativeQuery("select 1 from " + table + " where " + column + " = ?");
            if (!rows.setParameter(1, number.value()).getResultList().isEmpty()) {
                traces.add(column);
            }
        }
        return traces;
    }
}
