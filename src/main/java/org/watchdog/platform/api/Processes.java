package org.watchdog.platform.api;

import java.util.Optional;
import org.watchdog.kernel.CaseNumber;

/** The drawings at work. All calls take part in the caller's transaction. */
public interface Processes {

    /** Starts the drawing {@code process} for a case; the case number is its business key. */
    void start(CaseNumber number, String process);

    /** Whether the case has a drawing at work. */
    boolean running(CaseNumber number);

    /**
     * Tells a waiting case that something happened.
     *
     * @param message the name of the message in the drawing
     * @param answer the word that the element waiting for it keeps under its own id; empty if nothing is asked
     * @return false if no element of the case waits for this message (it came late, or twice)
     */
    boolean tell(CaseNumber number, String message, Optional<Enum<?>> answer);

    /**
     * Ends a human task with its answer; the process goes on in the same transaction.
     *
     * @param answer an outcome of the task; a gateway asks for it under the task's id
     */
    void complete(String taskId, String kind, Enum<?> answer);

    /** Whether the human task of this kind is open for the case. */
    boolean waits(CaseNumber number, String kind);

    /**
     * Ends the open human task of this kind, because what it asks for was done elsewhere.
     *
     * @param answer an outcome of the task
     * @return false if the task is not open; then nothing happens
     */
    boolean answer(CaseNumber number, String kind, Enum<?> answer);

    /** The drawing of a process as BPMN XML, with its diagram. */
    String drawing(String process);
}
