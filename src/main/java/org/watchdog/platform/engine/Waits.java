package org.watchdog.platform.engine;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which receive task of a drawing waits for which message. The engine lets boundary events listen by a message's name,
 * but a receive task it only triggers by its place; the drawing says both the same way.
 */
final class Waits {

    private Waits() {}

    /** Names of messages with the ids of the receive tasks that wait for them. */
    static Map<String, Set<String>> of(String drawing) {
        var names = new HashMap<String, String>();
        var tasks = new HashMap<String, String>();
        try {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            var xml = factory.createXMLStreamReader(new StringReader(drawing));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    note(xml, names, tasks);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a drawing cannot be read", e);
        }
        var waits = new HashMap<String, Set<String>>();
        tasks.forEach(
                (task, message) -> waits.computeIfAbsent(names.getOrDefault(message, message), name -> new HashSet<>())
                        .add(task));
        return waits;
    }

    private static void note(XMLStreamReader xml, Map<String, String> names, Map<String, String> tasks) {
        var id = xml.getAttributeValue(null, "id");
        switch (xml.getLocalName()) {
            case "message" -> names.put(id, xml.getAttributeValue(null, "name"));
            case "receiveTask" -> {
                if (xml.getAttributeValue(null, "messageRef") != null) {
                    tasks.put(id, xml.getAttributeValue(null, "messageRef"));
                }
            }
            default -> {
                // nothing that waits for a message by its place
            }
        }
    }
}
