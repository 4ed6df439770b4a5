package org.watchdog.platform.decision;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.watchdog.platform.api.DecisionTable.Condition;
import org.watchdog.platform.api.DecisionTable.Rule;
import org.watchdog.platform.decision.Table.Domain;
import org.watchdog.platform.decision.Table.HitPolicy;
import org.watchdog.platform.decision.Table.Line;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads one decision table from DMN 1.3.
 *
 * <p>The language of the cells is a small part of FEEL, on purpose: {@code -}, a word in quotation marks, {@code true},
 * {@code false}, a whole number, or one comparison with a whole number. A range takes two columns that ask for the same
 * input. Anything else is refused, never guessed. What DMN has no place for stands in our own name space: version, the
 * day from which it holds, and what a collecting table answers exactly once.
 */
final class DmnFile {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String OWN = "https://watchdog.example/decision";

    private DmnFile() {}

    /** @throws IllegalArgumentException if it is no such table; the message names the cell */
    static Table read(String xml) {
        var decision = one(root(xml), "decision");
        var table = one(decision, "decisionTable");
        var inputs = all(table, "input").toList();
        var outputs = all(table, "output").toList();
        var rules = all(table, "rule").map(rule -> rule(rule, inputs, outputs)).toList();
        return new Table(
                decision.getAttribute("id"),
                Integer.parseInt(decision.getAttributeNS(OWN, "version")),
                LocalDate.parse(decision.getAttributeNS(OWN, "holdsFrom")),
                HitPolicy.valueOf(table.getAttribute("hitPolicy")),
                table.getAttributeNS(OWN, "oncePer"),
                domains(inputs),
                rules,
                rules.stream().map(Line::of).toList());
    }

    private static Map<String, Domain> domains(List<Element> inputs) {
        var domains = new LinkedHashMap<String, Domain>();
        for (var input : inputs) {
            var values = text(one(input, "inputValues"));
            domains.merge(name(input), domain(values), DmnFile::narrower);
        }
        return domains;
    }

    private static Domain domain(String values) {
        if (values.startsWith(">") || values.startsWith("<")) {
            var range = range(values);
            return new Domain(List.of(), range.least(), range.most());
        }
        return new Domain(
                Stream.of(values.split(",", -1)).map(v -> literal(v.strip())).toList(), 0, 0);
    }

    private static Domain narrower(Domain one, Domain other) {
        return one.words().isEmpty()
                ? new Domain(List.of(), Math.max(one.least(), other.least()), Math.min(one.most(), other.most()))
                : one;
    }

    private static Rule rule(Element rule, List<Element> inputs, List<Element> outputs) {
        var id = rule.getAttribute("id");
        var asked = all(rule, "inputEntry").map(DmnFile::text).toList();
        var given = all(rule, "outputEntry").map(DmnFile::text).toList();
        if (asked.size() != inputs.size() || given.size() != outputs.size()) {
            throw new IllegalArgumentException("The rule " + id + " has not one cell for each column");
        }
        var conditions = new LinkedHashMap<String, Condition>();
        IntStream.range(0, asked.size())
                .forEach(i -> condition(id, asked.get(i))
                        .ifPresent(c -> conditions.merge(name(inputs.get(i)), c, (a, b) -> both(id, a, b))));
        var answers = new LinkedHashMap<String, Object>();
        IntStream.range(0, given.size())
                .filter(i -> !given.get(i).isEmpty())
                .forEach(i -> answers.put(outputs.get(i).getAttribute("name"), literal(given.get(i))));
        var description =
                all(rule, "description").map(DmnFile::text).findFirst().orElse("");
        return new Rule(id, description, conditions, answers);
    }

    private static Optional<Condition> condition(String rule, String cell) {
        if (cell.equals("-")) {
            return Optional.empty();
        }
        try {
            if (cell.startsWith(">") || cell.startsWith("<")) {
                return Optional.of(range(cell));
            }
            return Optional.of(
                    literal(cell) instanceof Long number
                            ? new Condition.Between(number, number)
                            : new Condition.Is(literal(cell)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("In the rule " + rule + ": " + e.getMessage(), e);
        }
    }

    private static Condition both(String rule, Condition one, Condition other) {
        if (one instanceof Condition.Between range && other instanceof Condition.Between second) {
            return range.and(second);
        }
        throw new IllegalArgumentException("The rule " + rule + " asks twice for one word");
    }

    private static Condition.Between range(String cell) {
        var sign = cell.replaceAll("[^<>=].*", "");
        var number = whole(cell.substring(sign.length()).strip(), cell);
        return switch (sign) {
            case ">=" -> new Condition.Between(number, Long.MAX_VALUE);
            case ">" -> new Condition.Between(number + 1, Long.MAX_VALUE);
            case "<=" -> new Condition.Between(Long.MIN_VALUE, number);
            case "<" -> new Condition.Between(Long.MIN_VALUE, number - 1);
            default -> throw new IllegalArgumentException("not a cell that we read: " + cell);
        };
    }

    private static Object literal(String cell) {
        if (cell.matches("\"[^\"]*\"")) {
            return cell.substring(1, cell.length() - 1);
        }
        return cell.equals("true") || cell.equals("false") ? Boolean.valueOf(cell) : (Object) whole(cell, cell);
    }

    private static long whole(String digits, String cell) {
        if (digits.matches("-?\\d{1,15}")) {
            return Long.parseLong(digits);
        }
        throw new IllegalArgumentException("not a cell that we read: " + cell);
    }

    private static String name(Element input) {
        return text(one(input, "inputExpression"));
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Element one(Element above, String name) {
        return all(above, name)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + above.getAttribute("id")));
    }

    private static Stream<Element> all(Element above, String name) {
        var found = new ArrayList<Element>();
        for (var child = above.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && DMN.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static Element root(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | java.io.IOException e) {
            throw new IllegalArgumentException("not a DMN file: " + e.getMessage(), e);
        }
    }
}
