package org.watchdog.complaint.process;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.watchdog.complaint.OutOfScope;
import org.watchdog.complaint.Screening;
import org.watchdog.complaint.WhoHelps;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.kernel.LicenseeId;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** Is the complaint ours to handle (R-WD-01, -03, -04), and is anything missing for saying so? */
@Service
class ScreenComplaint implements HumanStep {

    enum Outcome {
        ACCEPTED,
        CONTACT_HOLDER_FIRST,
        NEED_MORE_INFORMATION,
        OUT_OF_SCOPE,
        DUPLICATE
    }

    private static final int LONG = 10_000;
    private static final int NUMBER = 16;

    private final Screening screening;

    @Inject
    ScreenComplaint(Screening screening) {
        this.screening = screening;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "complaint.screenComplaint",
                Outcome.class,
                line("licenseeId").onlyFor(Outcome.ACCEPTED, Outcome.CONTACT_HOLDER_FIRST),
                Field.longText("advice", LONG).onlyFor(Outcome.CONTACT_HOLDER_FIRST),
                Field.longText("question", LONG, Outcome.NEED_MORE_INFORMATION),
                Field.choice("reason", OutOfScope.class, Outcome.OUT_OF_SCOPE),
                Field.longText("explanation", LONG, Outcome.OUT_OF_SCOPE),
                new Field("whoHelps", Form.Type.MULTI_CHOICE, false, List.of(), 0, 0, Arrays.asList((Enum<?>[])
                                WhoHelps.values()))
                        .onlyFor(Outcome.OUT_OF_SCOPE),
                line("duplicateOf", Outcome.DUPLICATE));
    }

    private static Field line(String name, Enum<?>... requiredFor) {
        return new Field(name, Form.Type.TEXT, false, List.of(requiredFor), 0, NUMBER, List.of());
    }

    @Override
    public int businessDays() {
        return 3;
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        switch ((Outcome) outcome) {
            case ACCEPTED -> {
                if (named(number, caller, fields)) {
                    screening.accept(number, caller);
                }
            }
            case CONTACT_HOLDER_FIRST -> sendToHolder(number, caller, fields);
            case NEED_MORE_INFORMATION ->
                screening.findIncomplete(number, fields.requiredText("question", 1, LONG), caller);
            case OUT_OF_SCOPE ->
                screening.refuse(
                        number,
                        fields.requiredWord("reason", OutOfScope.class),
                        fields.requiredText("explanation", 1, LONG),
                        fields.wordsOf("whoHelps", Arrays.asList((Enum<?>[]) WhoHelps.values())).stream()
                                .map(WhoHelps.class::cast)
                                .toList(),
                        caller);
            case DUPLICATE -> join(number, caller, fields);
        }
    }

    /** A complaint can only be taken up against somebody who can be asked. */
    private boolean named(CaseNumber number, Caller caller, Submission fields) {
        var named = fields.text("licenseeId", NUMBER).flatMap(LicenseeId::read).filter(screening::isHolder);
        if (fields.has("licenseeId") && named.isEmpty()) {
            fields.refuse("licenseeId", "notThere");
        } else if (named.isEmpty() && !screening.hasHolder(number)) {
            fields.refuse("licenseeId", "required");
        } else {
            named.ifPresent(holder -> screening.name(number, holder, caller));
            return true;
        }
        return false;
    }

    /** Of a target business that is advice; who wants us to take it up at once is not sent away (R-ACC-02). */
    private void sendToHolder(CaseNumber number, Caller caller, Submission fields) {
        if (screening.isInsisted(number)) {
            fields.refuse("advice", "insisted");
        } else if (named(number, caller, fields)) {
            screening.sendToHolder(number, fields.text("advice", LONG), caller);
        }
    }

    private void join(CaseNumber number, Caller caller, Submission fields) {
        Optional<CaseNumber> other = CaseNumber.read(fields.requiredText("duplicateOf", 1, NUMBER))
                .filter(found -> screening.isJoinable(number, found));
        if (other.isPresent()) {
            screening.findDuplicate(number, other.get(), caller);
        } else {
            fields.refuse("duplicateOf", "notJoinable");
        }
    }
}
