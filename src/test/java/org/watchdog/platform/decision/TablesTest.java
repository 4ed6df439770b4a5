package org.watchdog.platform.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A decision table")
class TablesTest {

    static final List<String> SHIPPED = AdoptedTables.SHIPPED;

    @Test
    @DisplayName("lies in bpmn/ and is shipped, each of them")
    void all_shipped() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".dmn"))
                            .map(name -> name.replace(".dmn", "")))
                    .containsExactlyInAnyOrderElementsOf(SHIPPED);
        }
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    @DisplayName("is named after its file and has no gap and no overlap anywhere on its grid")
    void whole(String name) {
        var table = DmnFile.read(AdoptedTables.shipped(name));

        assertThat(table.name()).isEqualTo(name);
        assertThat(Grid.fault(table)).isEmpty();
    }

    @Test
    @DisplayName("with a line less has a gap, and is told where")
    void gap() {
        var xml = AdoptedTables.shipped("severity-pmk510");
        var begin = xml.indexOf("<rule id=\"F1-3\">");

        var fault =
                Grid.fault(DmnFile.read(xml.substring(0, begin) + xml.substring(xml.indexOf("<rule id=\"F1-4\">"))));

        assertThat(fault.orElseThrow()).contains("severity-pmk510 has a gap or an overlap at", "persons=1001");
    }

    @Test
    @DisplayName("whose lines meet has an overlap, and is told where")
    void overlap() {
        var xml = AdoptedTables.shipped("measure-pmk510");

        var fault = Grid.fault(DmnFile.read(xml.replaceFirst(">&gt;= 6<", ">&gt;= 5<")));

        assertThat(fault.orElseThrow()).contains("level=5", "[G-7, G-5]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[11..100]", "&gt;= 11 and &lt;= 100", "not(5)", "persons * 2", "&gt;= 1.5", "== 11", "11 or 12"
            })
    @DisplayName("with a cell that we do not read is refused, never guessed")
    void refused(String cell) {
        var xml = AdoptedTables.shipped("severity-pmk510").replaceFirst(">&gt;= 11<", ">" + cell + "<");

        assertThatThrownBy(() -> DmnFile.read(xml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("F1-1")
                .hasMessageContaining("not a cell that we read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>"})
    @DisplayName("that is no DMN, or would have us read another file, is refused")
    void not_dmn(String xml) {
        assertThatThrownBy(() -> DmnFile.read(xml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a DMN file");
    }

    @Test
    @DisplayName("does not answer when a fact is missing")
    void missing() {
        var table = DmnFile.read(AdoptedTables.shipped("measure-r1"));

        assertThatThrownBy(() -> table.fired(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level");
    }

    @ParameterizedTest
    @FieldSource("SHIPPED")
    @DisplayName("answers as the engine of others does, at a spread of the points of its grid")
    void like_flowable(String name) {
        var xml = AdoptedTables.shipped(name);
        var table = DmnFile.read(xml);
        var points = Grid.points(table);
        var engine = new DmnEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:dmn-" + name)
                .setJdbcDriver("org.h2.Driver")
                .setDatabaseSchemaUpdate("true")
                .buildEngine();
        try {
            engine.getDmnRepositoryService()
                    .createDeployment()
                    .disableSchemaValidation() // it holds DMN 1.3 against the schema of 1.1
                    .addInputStream(name + ".dmn", new ByteArrayInputStream(xml.getBytes(UTF_8)))
                    .deploy();
            var step = Math.max(1, points.size() / 97);
            for (int i = 0; i < points.size(); i += step) {
                assertThat(ours(table, points.get(i)))
                        .as(points.get(i).toString())
                        .isEqualTo(theirs(engine.getDmnDecisionService(), name, points.get(i)));
            }
        } finally {
            engine.close();
        }
    }

    private static List<String> ours(Table table, Map<String, Object> point) {
        return table.fired(point).stream()
                .map(rule -> told(rule.answers()))
                .sorted()
                .toList();
    }

    private static List<String> theirs(DmnDecisionService decisions, String name, Map<String, Object> point) {
        return decisions.createExecuteDecisionBuilder().decisionKey(name).variables(point).executeDecision().stream()
                .map(TablesTest::told)
                .sorted() // their order is none
                .toList();
    }

    /** Their numbers are of another type, and an empty cell is a name without a value. */
    private static String told(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .filter(e -> e.getValue() != null && !e.getValue().equals(""))
                .map(e -> e.getKey() + "=" + (e.getValue() instanceof Number n ? n.longValue() : e.getValue()))
                .sorted()
                .toList()
                .toString();
    }
}
