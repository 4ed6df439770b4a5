package org.watchdog.worklist;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.watchdog.platform.api.HumanStep;

/**
 * What the rooms' human steps are called, read once: the room and the task, as in {@code complaint.screenComplaint}.
 * The task is the class's name, the room the package that it stands in.
 */
@ApplicationScoped
class StepNames {

    private final Map<String, Class<? extends HumanStep>> steps;

    @Inject
    StepNames(@Any Instance<HumanStep> steps) {
        this(steps.handlesStream()
                .<Class<? extends HumanStep>>map(
                        handle -> handle.getBean().getBeanClass().asSubclass(HumanStep.class))
                .toList());
    }

    StepNames(Collection<Class<? extends HumanStep>> steps) {
        this.steps = new TreeMap<>(steps.stream().collect(toMap(StepNames::nameOf, step -> step)));
    }

    /** For the proxy of the scope. */
    @SuppressWarnings("NullAway") // the proxy never uses its own fields
    protected StepNames() {
        this.steps = null;
    }

    private static String nameOf(Class<?> step) {
        var room = step.getPackageName().replaceFirst("org\\.watchdog\\.(\\w+).*", "$1");
        return room + "." + Character.toLowerCase(step.getSimpleName().charAt(0))
                + step.getSimpleName().substring(1);
    }

    /**
     * The step behind a task of a room's drawing: the room's own, else the only one of that name in another room.
     *
     * @throws IllegalStateException if there is none, or several; a test proves that every drawing's tasks have one
     */
    String behind(String room, String task) {
        var own = room + "." + task;
        if (steps.containsKey(own)) {
            return own;
        }
        var others = steps.keySet().stream()
                .filter(name -> taskOf(name).equals(task))
                .toList();
        if (others.size() != 1) {
            throw new IllegalStateException("one step must stand behind " + own + ": " + others);
        }
        return others.get(0);
    }

    /** @throws IllegalStateException if no step has that name */
    Class<? extends HumanStep> step(String name) {
        var step = steps.get(name);
        if (step == null) {
            throw new IllegalStateException("no step has the name " + name);
        }
        return step;
    }

    /** Every task with a name of its; where rooms share the id of a task, that of the first room. */
    Map<String, String> byTask() {
        var tasks = new TreeMap<String, String>();
        steps.keySet().forEach(name -> tasks.putIfAbsent(taskOf(name), name));
        return tasks;
    }

    private static String taskOf(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
