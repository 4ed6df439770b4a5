package org.watchdog.deliberation.process;

import jakarta.inject.Inject;
import java.util.List;
import org.watchdog.committee.Motion;
import org.watchdog.deliberation.Drafting;
import org.watchdog.deliberation.Proposal;
import org.watchdog.kernel.Caller;
import org.watchdog.kernel.CaseNumber;
import org.watchdog.platform.api.Form;
import org.watchdog.platform.api.Form.Field;
import org.watchdog.platform.api.HumanStep;
import org.watchdog.platform.api.Service;
import org.watchdog.platform.api.Submission;

/** What happened, what is proposed, and why; the papers are made from it. */
@Service
class PrepareItem implements HumanStep {

    enum Outcome {
        READY
    }

    private final Drafting drafting;

    @Inject
    PrepareItem(Drafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public Form form(CaseNumber number) {
        return Form.of(
                "deliberation.prepareItem",
                Outcome.class,
                Field.longText("summary", Proposal.LONGEST, Outcome.READY),
                Field.choice("motion", Motion.Kind.class, Outcome.READY),
                new Field("measure", Form.Type.CHOICE, false, List.of(), 0, 0, Drafting.MEASURES),
                Field.number("months", 1, Drafting.MOST_MONTHS),
                Field.longText("endCondition", Motion.LONGEST),
                Field.longText("reason", Proposal.LONGEST, Outcome.READY),
                Field.longText("deviation", Motion.LONGEST));
    }

    @Override
    public void decide(CaseNumber number, Caller caller, Enum<?> outcome, Submission fields) {
        drafting.lay(number, fields, caller);
    }
}
