package org.watchdog.register;

import java.util.List;
import java.util.Optional;
import org.watchdog.kernel.Yen;

/**
 * What is entered about a business when it comes into the register.
 *
 * @param nameKana in katakana, without the legal form
 * @param standing counts only while there is no mark; with one it is {@link Standing#GRANTED}
 * @param sites addresses of its web sites
 */
public record Enrolment(
        String name,
        String nameKana,
        Industry industry,
        Standing standing,
        Optional<Plan> plan,
        Optional<Yen> sales,
        Optional<Contact> contact,
        Optional<TargetBusiness> target,
        List<Mark> marks,
        List<String> sites) {

    public Enrolment {
        marks = List.copyOf(marks);
        sites = List.copyOf(sites);
    }
}
