package org.watchdog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.EventSubProcess;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.MessageEventDefinition;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.ReceiveTask;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.Role;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Words;
import org.watchdog.platform.engine.CaseStep;

/** Every drawing and the code behind it speak the same words (style 2). */
@DisplayName("In each drawing")
class DrawingsTest {

    static List<Drawing> drawings() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Drawing::read)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("the process is named after the file, and its first word is a room")
    void named_after_its_file(Drawing drawing) {
        assertThat(drawing.process().getId()).isEqualTo(drawing.name());
        assertThat(drawing.process().isExecutable()).isTrue();
        assertThat(Path.of("src/main/java/org/watchdog", drawing.room())).isDirectory();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("stands nothing but what a member of the committee can read, and no program")
    void only_plain_elements(Drawing drawing) {
        assertThat(drawing.all(FlowNode.class))
                .allSatisfy(node -> assertThat(node)
                        .isInstanceOfAny(
                                StartEvent.class,
                                EndEvent.class,
                                UserTask.class,
                                ServiceTask.class,
                                ReceiveTask.class,
                                CallActivity.class,
                                ExclusiveGateway.class,
                                ParallelGateway.class,
                                BoundaryEvent.class,
                                EventSubProcess.class))
                .allSatisfy(node -> assertThat(node.getExecutionListeners())
                        .as(node.getId())
                        .isEmpty());
        assertThat(drawing.process().getExecutionListeners()).isEmpty();
        assertThat(drawing.process().getEventListeners()).isEmpty();
        assertThat(drawing.all(StartEvent.class))
                .filteredOn(start -> start.getEventDefinitions().isEmpty())
                .hasSize(1);
        assertThat(drawing.all(Activity.class))
                .allSatisfy(activity -> assertThat(activity.getLoopCharacteristics())
                        .as(activity.getId())
                        .isNull());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("a service task calls the step of its own name, and nothing else")
    void service_tasks(Drawing drawing) {
        for (var task : drawing.all(ServiceTask.class)) {
            assertThat(task.getImplementationType()).as(task.getId()).isEqualTo("delegateExpression");
            assertThat(task.getImplementation()).isEqualTo("${" + task.getId() + "}");
            assertThat(task.getFieldExtensions()).isEmpty();
            assertThat(drawing.classBehind(task)).isAssignableTo(CaseStep.class).hasAnnotation(Named.class);
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("a user task has a step of its own name and the role that does it; a lane holds the tasks of one role")
    void user_tasks(Drawing drawing) {
        for (var task : drawing.all(UserTask.class)) {
            assertThat(task.getTaskListeners()).isEmpty();
            assertThat(task.getAssignee()).isNull();
            assertThat(task.getCandidateUsers()).isEmpty();
            assertThat(task.getCandidateGroups())
                    .hasSize(1)
                    .allSatisfy(
                            group -> assertThat(Role.valueOf(group)).isNotIn(Role.ADMIN, Role.AUDITOR, Role.LICENSEE));
            assertThat(drawing.classBehind(task)).isAssignableTo(HumanStep.class);
        }
        assertThat(drawing.all(UserTask.class).stream()
                        .collect(groupingBy(drawing::laneOf, mapping(UserTask::getCandidateGroups, toSet())))
                        .values())
                .allSatisfy(groups -> assertThat(groups).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName(
            "a place that waits is one that its room knows: it gives the case a state, unless it lies beside its way")
    void waiting_places(Drawing drawing) throws IOException {
        var waiting = Stream.of(UserTask.class, ReceiveTask.class)
                .flatMap(kind -> drawing.all(kind).stream())
                .toList();

        assertThat(waiting)
                .allSatisfy(place -> assertThat(drawing.stateAt(place.getId()).isPresent())
                        .as(place.getId())
                        .isNotEqualTo(drawing.isBeside(place)));
        assertThat(waiting)
                .filteredOn(place -> drawing.isBeside(place) && !isAllBeside(drawing))
                .allSatisfy(place -> assertThat(place.getSubProcess())
                        .isInstanceOfSatisfying(
                                EventSubProcess.class,
                                beside -> assertThat(beside.getFlowElements().stream()
                                                .filter(StartEvent.class::isInstance)
                                                .map(StartEvent.class::cast))
                                        .noneMatch(StartEvent::isInterrupting)));
    }

    /** Whether it goes on next to the way of the case as a whole. */
    private static boolean isAllBeside(Drawing drawing) {
        return Stream.of(UserTask.class, ReceiveTask.class)
                .flatMap(kind -> drawing.all(kind).stream())
                .allMatch(drawing::isBeside);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("a receive task waits for a message; the events that wait for one bear its name")
    void messages(Drawing drawing) {
        for (var task : drawing.all(ReceiveTask.class)) {
            assertThat(drawing.messages()).contains(drawing.awaits(task));
        }
        Stream.of(BoundaryEvent.class, StartEvent.class)
                .flatMap(kind -> drawing.all(kind).stream())
                .filter(event -> event instanceof BoundaryEvent
                        || !event.getEventDefinitions().isEmpty())
                .forEach(event -> assertThat(event.getEventDefinitions())
                        .as(event.getId())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                MessageEventDefinition.class,
                                message -> assertThat(drawing.message(message.getMessageRef()))
                                        .isEqualTo(event.getId())));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("a deadline interrupts the wait, unless it is only a reminder, and then it says so")
    void reminders(Drawing drawing) {
        assertThat(drawing.all(BoundaryEvent.class))
                .allSatisfy(event -> assertThat(event.isCancelActivity())
                        .isNotEqualTo(event.getId().endsWith("ReminderDue")));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("a called drawing keeps the number of the case, and takes nothing else along")
    void called_drawings(Drawing drawing) throws IOException {
        for (var call : drawing.all(CallActivity.class)) {
            var called = drawings().stream()
                    .filter(d -> d.name().equals(call.getCalledElement()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no drawing for " + call.getId()));
            if (isAllBeside(called)) { // then it is the call, or where the ways meet again, that says where the case is
                var next = call.getOutgoingFlows().get(0).getTargetFlowElement();
                assertThat(drawing.stateAt(next instanceof ParallelGateway ? next.getId() : call.getId()))
                        .as(call.getId())
                        .isPresent();
            }
            assertThat(call.isInheritBusinessKey()).isTrue();
            assertThat(call.isInheritVariables()).isFalse();
            assertThat(call.getInParameters()).isEmpty();
            assertThat(call.getOutParameters()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("only gateways ask, and only for what a task or a wait before them can answer")
    void questions(Drawing drawing) {
        for (var flow : drawing.all(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                assertThat(flow.getSourceFlowElement()).as(flow.getId()).isInstanceOf(ExclusiveGateway.class);
                var question = Question.of(flow);
                var asked = drawing.node(question.element());
                assertThat(asked).isInstanceOfAny(UserTask.class, ServiceTask.class, ReceiveTask.class);
                assertThat(drawing.before(flow.getSourceFlowElement())).contains(asked);
                if (!(asked instanceof ReceiveTask)) {
                    assertThat(drawing.answersOf(asked)).as(flow.getId()).contains(question.answer());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("a gateway has one way for each answer of the task it asks for")
    void answers(Drawing drawing) {
        for (var gateway : drawing.all(ExclusiveGateway.class)) {
            var questions = gateway.getOutgoingFlows().stream()
                    .filter(flow -> flow.getConditionExpression() != null)
                    .map(Question::of)
                    .toList();
            var asked = questions.stream().map(Question::element).collect(toSet());
            assertThat(asked).as(gateway.getId()).hasSize(1);
            assertThat(questions).doesNotHaveDuplicates();
            var task = drawing.node(asked.iterator().next());
            if (gateway.getDefaultFlow() == null && !(task instanceof ReceiveTask)) {
                var left = new HashSet<>(drawing.answersOf(task));
                left.removeAll(takenBefore(gateway));
                assertThat(questions).extracting(Question::answer).containsExactlyInAnyOrderElementsOf(left);
            }
            assertThat(gateway.getOutgoingFlows())
                    .filteredOn(flow -> flow.getConditionExpression() == null)
                    .allSatisfy(flow -> assertThat(flow.getId()).isEqualTo(gateway.getDefaultFlow()));
        }
    }

    /** The answers that led elsewhere already, where the gateway is the default way of another one. */
    private static Set<String> takenBefore(ExclusiveGateway gateway) {
        return gateway.getIncomingFlows().stream()
                .filter(flow -> flow.getSourceFlowElement() instanceof ExclusiveGateway earlier
                        && flow.getId().equals(earlier.getDefaultFlow()))
                .flatMap(flow -> ((ExclusiveGateway) flow.getSourceFlowElement()).getOutgoingFlows().stream())
                .filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> Question.of(flow).answer())
                .collect(toSet());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("each element has a place in the picture")
    void picture(Drawing drawing) {
        var shapes = drawing.model().getLocationMap();
        assertThat(drawing.all(FlowNode.class))
                .allSatisfy(node -> assertThat(shapes).containsKey(node.getId()));
        assertThat(drawing.process().getLanes())
                .allSatisfy(lane -> assertThat(shapes).containsKey(lane.getId()));
        assertThat(drawing.all(SequenceFlow.class))
                .allSatisfy(
                        flow -> assertThat(drawing.model().getFlowLocationMap()).containsKey(flow.getId()));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    @DisplayName("each element is called as in the text beside the picture, which has it in English too")
    void words(Drawing drawing) {
        for (var node : drawing.all(FlowNode.class)) {
            var key = drawing.room() + ".element." + node.getId();
            assertThat(Words.in(Language.JA).find(key)).contains(node.getName().replace("\n", ""));
            assertThat(Words.in(Language.EN).find(key)).as(key).isPresent();
        }
    }

    @Test
    @DisplayName(
            "what stands in bpmn/ is drawn from its meaning and its grid, reads from left to right, and a linter agrees")
    void drawn_from_its_source() throws Exception {
        assumeThat(Path.of("target/web/node_modules/bpmn-moddle")).isDirectory();

        var node = new ProcessBuilder("node", "src/main/drawings/tools/draw.mjs", "--verify")
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), UTF_8);

        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        assertThat(drawnIn(Path.of("src/main/drawings"))).isEqualTo(drawnIn(Path.of("bpmn")));
    }

    private static Collection<String> drawnIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .collect(toSet());
        }
    }

    /** What a flow out of a gateway asks: whether this element was answered with this word. */
    private record Question(String element, String answer) {

        private static final Pattern FORM = Pattern.compile("\\$\\{([a-z]\\w*) == '([A-Z_]+)'}");

        static Question of(SequenceFlow flow) {
            var matcher = FORM.matcher(flow.getConditionExpression());
            assertThat(matcher.matches()).as(flow.getConditionExpression()).isTrue();
            return new Question(matcher.group(1), matcher.group(2));
        }
    }
}
