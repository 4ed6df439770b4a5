package org.watchdog.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.kernel.Role;
import org.watchdog.kernel.Scheme;
import org.watchdog.kernel.UserId;
import org.watchdog.platform.api.FieldError;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.Submission;

@DisplayName("The work list")
class WorklistTest {

    enum Outcome {
        ACCEPTED,
        REFUSED,
        MORE
    }

    enum Reason {
        NOT_OURS,
        REPEATED
    }

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<Reason> REASONS = List.of(Reason.values());
    private static final List<Form.Type> TYPES = List.of(Form.Type.values());
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    @Nested
    @DisplayName("holds an answer against the form:")
    class Rules {

        @Test
        @DisplayName("what the outcome does not use is refused where people typed it, not what it needs or may use")
        void unused() {
            var form = Form.of(
                    "x.y",
                    Outcome.class,
                    Field.longText("any", 100),
                    Field.longText("needed", 100, Outcome.ACCEPTED),
                    Field.longText("other", 100, Outcome.MORE),
                    Field.longText("advice", 100).onlyFor(Outcome.REFUSED),
                    Field.choice("reason", Reason.class, Outcome.REFUSED),
                    Field.check("ticked", Outcome.REFUSED),
                    Field.check("free", Outcome.REFUSED),
                    Field.longText("blank", 100, Outcome.REFUSED));
            var answer = Submission.of(Map.of(
                    "outcome",
                    "ACCEPTED",
                    "fields",
                    Map.of(
                            "any",
                            "1",
                            "needed",
                            "2",
                            "other",
                            "3",
                            "advice",
                            "4",
                            "reason",
                            "REPEATED",
                            "ticked",
                            true,
                            "free",
                            false,
                            "blank",
                            " ")));

            FormRules.refuseUnused(form, Outcome.ACCEPTED, answer);

            assertThat(answer.errors())
                    .allMatch(error -> error.code().equals("unused"))
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder("fields.other", "fields.advice", "fields.reason", "fields.ticked");
        }

        @Test
        @DisplayName("without an outcome the outcome is asked for, and fields needed anyway are too")
        void no_outcome() {
            var form = Form.of(
                    "x.y",
                    Outcome.class,
                    field("note", Form.Type.TEXT, true, 0, 10),
                    Field.longText("reason", 100, Outcome.REFUSED));

            assertThat(errors(form, Map.of())).containsExactlyInAnyOrder("outcome required", "fields.note required");
        }

        @Test
        @DisplayName("an unknown outcome is an unknown word")
        void unknown_outcome() {
            assertThat(errors(Form.of("x.y", Outcome.class), Map.of("outcome", "accepted")))
                    .containsExactly("outcome word");
            assertThat(errors(Form.of("x.y", Outcome.class), Map.of("outcome", BigDecimal.ONE)))
                    .containsExactly("outcome word");
        }

        @Test
        @DisplayName("a field is needed only for the outcomes that name it")
        void required_for() {
            var form = Form.of(
                    "x.y",
                    Outcome.class,
                    Field.longText("reason", 100, Outcome.REFUSED),
                    Field.choice("why", Reason.class, Outcome.REFUSED));

            assertThat(errors(form, answer("ACCEPTED", Map.of()))).isEmpty();
            assertThat(errors(form, answer("REFUSED", Map.of())))
                    .containsExactlyInAnyOrder("fields.reason required", "fields.why required");
            assertThat(errors(form, answer("REFUSED", Map.of("reason", " ", "why", ""))))
                    .containsExactlyInAnyOrder("fields.reason required", "fields.why required");
            assertThat(errors(form, answer("REFUSED", Map.of("reason", "r", "why", "NOT_OURS"))))
                    .isEmpty();
        }

        @Test
        @DisplayName(
                "a line of a check-list must be true where it is needed, and may be anything true or false elsewhere")
        void check() {
            var form = Form.of("x.y", Outcome.class, Field.check("told", Outcome.ACCEPTED));

            assertThat(errors(form, answer("ACCEPTED", Map.of()))).containsExactly("fields.told required");
            assertThat(errors(form, answer("ACCEPTED", Map.of("told", false))))
                    .containsExactly("fields.told mustBeTrue");
            assertThat(errors(form, answer("ACCEPTED", Map.of("told", "false"))))
                    .containsExactly("fields.told mustBeTrue");
            assertThat(errors(form, answer("ACCEPTED", Map.of("told", "yes")))).containsExactly("fields.told flag");
            assertThat(errors(form, answer("ACCEPTED", Map.of("told", true)))).isEmpty();
            assertThat(errors(form, answer("REFUSED", Map.of("told", false)))).isEmpty();
        }

        @Test
        @DisplayName("what is not needed must still be right if it is sent")
        void optional_but_wrong() {
            var form = Form.of(
                    "x.y",
                    Outcome.class,
                    field("text", Form.Type.TEXT, false, 3, 5),
                    field("many", Form.Type.NUMBER, false, -1, 7),
                    field("money", Form.Type.YEN, false, 0, 0),
                    field("day", Form.Type.DATE, false, 0, 0),
                    words("some", Form.Type.MULTI_CHOICE, false));
            var wrong = Map.<String, Object>of(
                    "text",
                    "12",
                    "many",
                    new BigDecimal("7.5"),
                    "money",
                    new BigDecimal(-1),
                    "day",
                    "2026-02-30",
                    "some",
                    List.of("NOT_OURS", "NOBODY"));

            assertThat(errors(form, answer("MORE", wrong)))
                    .containsExactlyInAnyOrder(
                            "fields.text tooShort",
                            "fields.many number",
                            "fields.money range",
                            "fields.day date",
                            "fields.some word");
            assertThat(errors(form, answer("MORE", Map.of("many", new BigDecimal(8)))))
                    .containsExactly("fields.many range");
        }

        @Test
        @DisplayName("fields that are no object are told once")
        void no_object() {
            assertThat(errors(Form.of("x.y", Outcome.class), Map.of("outcome", "MORE", "fields", "no")))
                    .containsExactly("fields object");
        }

        @Test
        @DisplayName("a form whose every outcome needs a file is no form")
        void files() {
            var papers = new Field("paper", Form.Type.FILE, false, List.of(Outcome.values()), 0, 0, List.of());
            var some = new Field("paper", Form.Type.FILE, false, List.of(Outcome.MORE), 0, 0, List.of());

            assertThat(FormRules.needsNoFile(Form.of("x.y", Outcome.class, papers)))
                    .isFalse();
            assertThat(FormRules.needsNoFile(Form.of("x.y", Outcome.class, some)))
                    .isTrue();
        }

        @Test
        @DisplayName("2,000 random forms: a right answer passes, and each spoilt field is named, all at once")
        void random_forms() {
            for (int seed = 0; seed < 2_000; seed++) {
                var random = new Random(seed);
                var form = randomForm(random);
                var outcome = OUTCOMES.get(random.nextInt(3));
                var right = new HashMap<String, Object>();
                form.fields().forEach(f -> {
                    if (f.neededFor(outcome) || random.nextBoolean()) {
                        right.put(f.name(), rightValue(f, random));
                    }
                });

                assertThat(errors(form, answer(outcome.name(), right)))
                        .as("seed " + seed)
                        .isEmpty();

                var spoilt = new HashMap<>(right);
                var expected = new ArrayList<String>();
                form.fields().forEach(f -> {
                    if (random.nextBoolean()) {
                        spoilt.put(f.name(), Map.of("no", "field"));
                        expected.add("fields." + f.name());
                    } else if (f.neededFor(outcome) && random.nextBoolean()) {
                        spoilt.remove(f.name());
                        expected.add("fields." + f.name());
                    }
                });

                assertThat(errors(form, answer(outcome.name(), spoilt)).stream()
                                .map(e -> e.substring(0, e.indexOf(' '))))
                        .as("seed " + seed)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }

        private List<String> errors(Form form, Map<String, ?> body) {
            var answer = Submission.of(body);
            FormRules.check(form, answer);
            return answer.errors().stream().map(Rules::told).toList();
        }

        private static String told(FieldError error) {
            return error.field() + " " + error.code();
        }
    }

    @Nested
    @DisplayName("sorts bytewise as its places say:")
    class Places {

        @Test
        @DisplayName("due by day, created newest first, priority highest first; 1,000 seeded lists")
        void places() {
            for (int seed = 0; seed < 1_000; seed++) {
                var random = new Random(seed);
                var tasks = IntStream.range(0, 20)
                        .mapToObj(i -> randomTask(random, i))
                        .toList();

                assertThat(sorted(tasks, Order.DUE))
                        .isSortedAccordingTo(
                                Comparator.comparing(Task::isUrgent).reversed().thenComparing(Task::dueOn));
                assertThat(sorted(tasks, Order.CREATED))
                        .isSortedAccordingTo(
                                Comparator.comparing(Task::createdAt).reversed());
                assertThat(sorted(tasks, Order.PRIORITY))
                        .isSortedAccordingTo(
                                Comparator.comparing(Task::priority).reversed().thenComparing(Task::dueOn));
                for (var order : Order.values()) {
                    assertThat(tasks.stream().map(order::place)).doesNotHaveDuplicates();
                    assertThat(tasks.stream().map(order::place)).allMatch(p -> p.length() <= 96);
                }
            }
        }

        private static List<Task> sorted(List<Task> tasks, Order order) {
            return tasks.stream().sorted(Comparator.comparing(order::place)).toList();
        }
    }

    @Nested
    @DisplayName("knows who a task is for:")
    class Rights {

        private final Task task = randomTask(new Random(1), 1);

        @Test
        @DisplayName("the members of its groups, and nobody else")
        void groups() {
            assertThat(task.groups()).containsExactly(Role.INTAKE, Role.SUPERVISOR);
            assertThat(task.isFor(caller(Role.INTAKE))).isTrue();
            assertThat(task.isFor(caller(Role.AUDITOR, Role.SUPERVISOR))).isTrue();
            assertThat(task.isFor(caller(Role.INVESTIGATOR))).isFalse();
        }

        @Test
        @DisplayName("it stands in the list of everything and in one for each group while nobody holds it")
        void lists() {
            assertThat(task.lists()).containsExactly("*", "INTAKE", "SUPERVISOR");
            assertThat(View.GROUP.lists(caller(Role.INTAKE))).containsExactly("INTAKE");
            assertThat(View.MINE.lists(caller(Role.INTAKE))).containsExactly("~kim");
        }

        @Test
        @DisplayName("everything is shown to SUPERVISOR, ADMIN and AUDITOR only")
        void all() {
            var open = EnumSet.noneOf(Role.class);
            for (var role : Role.values()) {
                assertThat(View.MINE.isOpenTo(caller(role))).isTrue();
                if (View.ALL.isOpenTo(caller(role))) {
                    open.add(role);
                }
            }

            assertThat(open).containsExactly(Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN);
        }

        private static Caller caller(Role... roles) {
            return new Caller(new UserId("kim"), Set.of(roles), Optional.empty());
        }
    }

    @Nested
    @DisplayName("understands what is sought:")
    class Sought {

        @Test
        @DisplayName("a number or its start, also in small or full-width letters")
        void numbers() {
            assertThat(sought("c-2026-000123").numberStart()).contains("C-2026-000123");
            assertThat(sought("Ｃ－２０２６").numberStart()).contains("C-2026");
            assertThat(sought(" I- ").numberStart()).contains("I-");
            assertThat(sought("X-2026").numberStart()).isEmpty();
            assertThat(sought("C").numberStart()).isEmpty();
            assertThat(sought("CLIP商会").numberStart()).isEmpty();
        }

        @Test
        @DisplayName("part of a name, with nothing in it taken as a wild card")
        void names() {
            assertThat(sought("100%_!").namePattern()).contains("%100!%!_!!%");
            assertThat(sought("　").isAny()).isFalse();
        }

        private static Filter sought(String text) {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
        }
    }

    private static Field field(String name, Form.Type type, boolean required, long min, long max) {
        return new Field(name, type, required, List.of(), min, max, List.of());
    }

    private static Field words(String name, Form.Type type, boolean required) {
        return new Field(name, type, required, List.of(), 0, 0, List.of(Reason.values()));
    }

    private static Map<String, Object> answer(String outcome, Map<String, ?> fields) {
        return Map.of("outcome", outcome, "fields", fields);
    }

    private static Form randomForm(Random random) {
        var fields = IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> {
                    var type = TYPES.get(random.nextInt(TYPES.size()));
                    var neededFor = IntStream.range(0, 3)
                            .filter(o -> random.nextBoolean())
                            .<Enum<?>>mapToObj(o -> OUTCOMES.get(o))
                            .toList();
                    var min = random.nextInt(5);
                    return new Field(
                            "f" + i,
                            type,
                            random.nextInt(4) == 0,
                            neededFor,
                            min,
                            min + 1 + random.nextInt(50),
                            List.of(Reason.values()));
                })
                .toArray(Field[]::new);
        return Form.of("x.y", Outcome.class, fields);
    }

    private static Object rightValue(Field field, Random random) {
        var number = field.min() + random.nextInt((int) (field.max() - field.min()) + 1);
        return switch (field.type()) {
            case TEXT, LONG_TEXT, FILE -> "𠮷".repeat((int) Math.max(1, number));
            case NUMBER, YEN -> random.nextBoolean() ? BigDecimal.valueOf(number) : Long.toString(number);
            case DATE -> "2026-06-10";
            case BOOLEAN -> random.nextBoolean() ? true : "true";
            case CHOICE -> REASONS.get(random.nextInt(2)).name();
            case MULTI_CHOICE -> random.nextBoolean() ? List.of("REPEATED", "NOT_OURS") : "REPEATED";
        };
    }

    private static Task randomTask(Random random, int id) {
        return new Task(
                "task-" + id,
                "screenComplaint",
                "complaint.screenComplaint",
                new CaseNumber("C-2026-000001"),
                Optional.of(new LicenseeId("L-000001")),
                Optional.of(Scheme.CLIP),
                Set.of(Role.SUPERVISOR, Role.INTAKE),
                Instant.parse("2026-05-01T00:00:00Z").plusNanos(random.nextInt() * 1_000L),
                DAY.plusDays(random.nextInt(40)),
                random.nextInt(8) == 0 ? Task.URGENT : Task.USUAL_PRIORITY);
    }
}
