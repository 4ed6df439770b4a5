package org.watchdog.incident.web;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.watchdog.incident.Duties;
import org.watchdog.incident.Duties.Duty;
import org.watchdog.incident.DutyWords;
import org.watchdog.platform.api.Words;

/** The three duties as the contract writes them (section 5), for the calculator and for a report that was taken. */
@Schema(name = "Duties")
public record DutiesAnswer(
        MarkDuty privacyMark, PpcDuty ppc, MyNumberDuty myNumberAct, List<String> explanation, String criteria) {

    /** To the mark body; always reportable. */
    @Schema(name = "MarkDuty")
    public record MarkDuty(
            boolean reportable,
            PromptDuty prompt,

            @JsonbProperty("final") @Schema(name = "final") @Nullable
            FinalDuty finalReport) {

        static MarkDuty of(Duty duty) {
            return new MarkDuty(duty.isReportable(), PromptDuty.of(duty), FinalDuty.of(duty));
        }
    }

    /** By APPI art. 26, with the classes of the Rule art. 7. */
    @Schema(name = "PpcDuty")
    public record PpcDuty(
            boolean reportable,
            List<Integer> classes,
            PromptDuty prompt,

            @JsonbProperty("final") @Schema(name = "final") @Nullable
            FinalDuty finalReport,

            boolean notifyPersons) {

        static PpcDuty of(Duty duty) {
            return new PpcDuty(
                    duty.isReportable(),
                    duty.classes(),
                    PromptDuty.of(duty),
                    FinalDuty.of(duty),
                    duty.isReportable()); // R-APPI-07: whoever reports notifies
        }
    }

    /** By the My Number Act art. 29-4. */
    @Schema(name = "MyNumberDuty")
    public record MyNumberDuty(
            boolean reportable,
            @Nullable PromptDuty prompt,

            @JsonbProperty("final") @Schema(name = "final") @Nullable
            FinalDuty finalReport) {

        static MyNumberDuty of(Duty duty) {
            return new MyNumberDuty(
                    duty.isReportable(), duty.isReportable() ? PromptDuty.of(duty) : null, FinalDuty.of(duty));
        }
    }

    /** Whether a prompt report is due, and between which days. */
    @Schema(name = "PromptDuty")
    public record PromptDuty(
            boolean required,
            @Schema(format = "date") @Nullable String from,
            @Schema(format = "date") @Nullable String to) {

        static PromptDuty of(Duty duty) {
            return duty.prompt()
                    .map(prompt -> new PromptDuty(
                            true, prompt.from().toString(), prompt.to().toString()))
                    .orElseGet(() -> new PromptDuty(false, null, null));
        }
    }

    /** The last day of the final report. */
    @Schema(name = "FinalDuty")
    public record FinalDuty(@Schema(format = "date") String dueOn) {

        static @Nullable FinalDuty of(Duty duty) {
            return duty.finalReport()
                    .map(due -> new FinalDuty(due.dueOn().toString()))
                    .orElse(null);
        }
    }

    static DutiesAnswer of(Duties duties, Words words) {
        return new DutiesAnswer(
                MarkDuty.of(duties.privacyMark()),
                PpcDuty.of(duties.ppc()),
                MyNumberDuty.of(duties.myNumberAct()),
                new DutyWords(words).explanation(duties),
                duties.criteria());
    }
}
