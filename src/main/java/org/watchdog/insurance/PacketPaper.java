package org.watchdog.insurance;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.watchdog.casefile.Clocks;
import org.watchdog.kernel.Language;
import org.watchdog.kernel.Yen;
import org.watchdog.platform.api.Pdf;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Words;

/** The packet as a person reads it: a tagged PDF of the same facts. */
@Service
class PacketPaper {

    private static final Words WORDS = Words.in(Language.JA);

    private final Pdf pdf;
    private final Clocks clocks;

    @Inject
    PacketPaper(Pdf pdf, Clocks clocks) {
        this.pdf = pdf;
        this.clocks = clocks;
    }

    byte[] of(JsonObject packet) {
        var fields = new LinkedHashMap<String, String>();
        var policy = packet.getJsonObject("policy");
        fields.put("title", WORDS.say("insurance.packet.title"));
        fields.put("lead", WORDS.say("insurance.packet.lead"));
        fields.put("number", packet.getString("claimNumber") + " / " + packet.getInt("version"));
        fields.put("date", WORDS.longDay(clocks.today()));
        fields.put("insurer", WORDS.say("insurance.packet.to", policy.getString("insurer")));
        fields.put("body", WORDS.say("letters.body"));
        fields.put("contact", WORDS.say("letters.contact"));
        put(fields, "case", packet.getString("claimNumber"), "caseNumber");
        put(fields, "holder", packet.getJsonObject("holder").getString("name"), "holder");
        put(fields, "policy", WORDS.say("insurance.packet.period", day(policy, "from"), day(policy, "to")), "policy");
        put(fields, "event", WORDS.say("insurance.event." + packet.getString("event")), "event");
        put(
                fields,
                "days",
                WORDS.say("insurance.packet.days.told", day(packet, "occurredOn"), day(packet, "claimedOn")),
                "days");
        put(
                fields,
                "amounts",
                WORDS.say(
                        "insurance.packet.amounts.told",
                        yen(packet, "damagesYen"),
                        yen(packet, "defenceYen"),
                        yen(packet, "expensesYen"),
                        yen(packet, "reservedYen")),
                "amounts");
        put(
                fields,
                "persons",
                packet.containsKey("persons")
                        ? WORDS.say("insurance.packet.persons.told", yen(packet, "persons"))
                        : WORDS.say("insurance.packet.persons.unknown"),
                "persons");
        fields.replaceAll((name, text) -> pdf.printable(text));
        return pdf.letter("insurance-packet", Language.JA, fields);
    }

    private static void put(Map<String, String> fields, String label, String text, String field) {
        fields.put(label + "Label", WORDS.say("insurance.packet." + label));
        fields.put(field, text);
    }

    private static String day(JsonObject from, String name) {
        return WORDS.longDay(LocalDate.parse(from.getString(name)));
    }

    private static String yen(JsonObject from, String name) {
        return ClaimVoice.yen(new Yen(from.getJsonNumber(name).longValueExact()));
    }
}
