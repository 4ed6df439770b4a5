package org.watchdog;

import static java.util.stream.Collectors.toSet;

import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Message;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ReceiveTask;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.common.engine.impl.util.io.UrlStreamSource;
import org.watchdog.casefile.CaseState;
import org.watchdog.casefile.Stages;

/** A drawing as the engine reads it, and the code that stands behind it. */
record Drawing(String name, BpmnModel model) {

    static Drawing read(Path file) {
        try {
            var model = new BpmnXMLConverter()
                    .convertToBpmnModel(new UrlStreamSource(file.toUri().toURL()), true, false);
            return new Drawing(file.getFileName().toString().replace(".bpmn", ""), model);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Process process() {
        return model.getMainProcess();
    }

    /** The first word of the drawing's name. */
    String room() {
        return name.split("-", 2)[0];
    }

    <T extends FlowElement> List<T> all(Class<T> kind) {
        return process().findFlowElementsOfType(kind, true);
    }

    FlowNode node(String id) {
        return (FlowNode) process().getFlowElement(id, true);
    }

    /** The lane of an element; what stands in a sub-process is where that is. */
    String laneOf(FlowNode node) {
        if (node.getSubProcess() != null) {
            return laneOf(node.getSubProcess());
        }
        return process().getLanes().stream()
                .filter(lane -> lane.getFlowReferences().contains(node.getId()))
                .findAny()
                .orElseThrow(() -> new AssertionError(node.getId() + " is in no lane"))
                .getId();
    }

    /** The class named after a task: the room's own, or a step that drawings share. */
    Class<?> classBehind(FlowNode task) {
        var simple =
                Character.toUpperCase(task.getId().charAt(0)) + task.getId().substring(1);
        return Stream.of(room(), "severity", "deliberation", "sanction")
                .flatMap(room -> find("org.watchdog." + room + ".process." + simple).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no class behind " + task.getId()));
    }

    /** The words that the step behind a task can answer with: its nested Outcome (a person's) or Answer (automatic). */
    Set<String> answersOf(FlowNode task) {
        return Stream.of(classBehind(task).getDeclaredClasses())
                .filter(nested -> nested.isEnum() && Set.of("Outcome", "Answer").contains(nested.getSimpleName()))
                .flatMap(nested -> Stream.of(nested.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .collect(toSet());
    }

    /** Everything from which flows lead to this element. */
    Set<FlowElement> before(FlowElement element) {
        var found = new HashSet<FlowElement>();
        var open = new ArrayDeque<FlowElement>(List.of(element));
        while (!open.isEmpty()) {
            sourcesOf(open.remove()).filter(found::add).forEach(open::add);
        }
        return found;
    }

    private Stream<FlowElement> sourcesOf(FlowElement element) {
        return element instanceof BoundaryEvent event
                ? Stream.of(event.getAttachedToRef())
                : ((FlowNode) element).getIncomingFlows().stream().map(SequenceFlow::getSourceFlowElement);
    }

    Set<String> messages() {
        return model.getMessages().stream().map(Message::getName).collect(toSet());
    }

    /** The name of a message that stands in the drawing under this id. */
    String message(String id) {
        return model.getMessage(id).getName();
    }

    /** The name of the message that ends a wait. */
    String awaits(ReceiveTask task) {
        return message(task.getAttributeValue(null, "messageRef"));
    }

    /** What the room says of a case that waits here. */
    Optional<CaseState> stateAt(String element) {
        return stages().flatMap(stages -> stages.stateAt(element));
    }

    /** Whether the room says that what waits here goes on beside the way of the case. */
    boolean isBeside(FlowNode node) {
        return stages().filter(stages -> stages.isBeside(node.getId())).isPresent();
    }

    private Optional<Stages> stages() {
        return Stream.of("Stage", "Stages")
                .map(ending -> "org.watchdog." + room() + "." + Character.toUpperCase(room().charAt(0))
                        + room().substring(1) + ending)
                .flatMap(name -> find(name).stream())
                .map(Drawing::stages)
                .findAny();
    }

    private static Stages stages(Class<?> kind) {
        try {
            var constructor = kind.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Stages) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind.getName(), e);
        }
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
