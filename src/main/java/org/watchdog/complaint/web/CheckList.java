package org.watchdog.complaint.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchdog.complaint.Filing;
import org.watchdog.platform.api.Words;
import org.watchdog.register.Licensee;

/** Everything somebody is about to file, told back to him group by group before it is sent. */
final class CheckList {

    private final Words words;
    private FormStep step = FormStep.HOLDER;
    private final List<Group> groups = new ArrayList<>();

    private CheckList(Words words) {
        this.words = words;
    }

    /** Answers that were asked for together. */
    public record Group(String title, List<Answer> answers) {}

    /**
     * One answer.
     *
     * @param change the address where the form asks for it; empty where it does not
     * @param more a smaller line below it
     */
    public record Answer(
            String change,
            String label,
            String text,
            @Nullable String more) {}

    static List<Group> of(
            Filing filing, Optional<Licensee> holder, List<StepView.Line> files, Words words, LocalDate today) {
        var list = new CheckList(words);
        list.holder(filing, holder, today);
        list.contact(filing);
        list.event(filing);
        list.files(files);
        list.you(filing);
        return list.groups;
    }

    private void holder(Filing filing, Optional<Licensee> holder, LocalDate today) {
        var answers = group(FormStep.HOLDER);
        answers.add(new Answer(
                address("q"),
                label("licenseeId"),
                holder.map(Licensee::name).orElse(words.say("complaint.field.licenseeId.none")),
                holder.map(h -> marks(h, today)).orElse(null)));
        answers.add(given("site", filing.site()));
    }

    private String marks(Licensee holder, LocalDate today) {
        return holder.marks(today).stream()
                .map(mark -> words.say("register.scheme." + mark.scheme())
                        + words.say("complaint.check.colon")
                        + words.say("register.status." + mark.statusOn(today)))
                .collect(Collectors.joining(words.say("platform.user.and")));
    }

    private void contact(Filing filing) {
        var answers = group(FormStep.CONTACT);
        var made = filing.contact().made();
        answers.add(chosen("aboutPrivacy", "platform.flag." + filing.aboutPrivacy()));
        answers.add(chosen("contacted.made", "complaint.field.contacted.made." + made));
        if (made) {
            answers.add(given("contacted.on", filing.contact().on().map(words::longDay)));
            answers.add(given(
                    "contacted.outcome",
                    filing.contact().outcome().map(outcome -> words.say("complaint.contact." + outcome))));
        }
    }

    private void event(Filing filing) {
        var answers = group(FormStep.EVENT);
        answers.add(chosen("category", "complaint.category." + filing.category()));
        answers.add(given("description", Optional.of(filing.description())));
        answers.add(given("desiredOutcome", filing.desiredOutcome()));
    }

    private void you(Filing filing) {
        var answers = group(FormStep.YOU);
        answers.add(chosen("complainant.anonymous", "complaint.field.complainant.anonymous." + filing.anonymous()));
        if (!filing.anonymous()) {
            answers.add(given("complainant.name", filing.name()));
        }
        answers.add(given("complainant.email", filing.email()));
        answers.add(given("complainant.phone", filing.phone()));
        if (!filing.anonymous()) {
            answers.add(chosen(
                    "consentToShareIdentity", "complaint.field.consentToShareIdentity." + filing.shareIdentity()));
        }
        var language = words.say("complaint.field.language." + filing.language().tag());
        answers.add(new Answer("", label("language"), language, null));
    }

    private void files(List<StepView.Line> files) {
        var names = files.stream()
                .map(file -> words.say("complaint.files.line", file.name(), file.kilobytes()))
                .collect(Collectors.joining("\n"));
        group(FormStep.FILES)
                .add(new Answer(
                        address("files"),
                        words.say("complaint.files.sent"),
                        names.isEmpty() ? words.say("complaint.files.none") : names,
                        null));
    }

    private List<Answer> group(FormStep of) {
        step = of;
        var answers = new ArrayList<Answer>();
        groups.add(new Group(words.say("complaint.form." + of.word()), answers));
        return answers;
    }

    private String address(String field) {
        return step.address() + "?change=1#" + field;
    }

    private Answer chosen(String field, String key) {
        return new Answer(address(field), label(field), words.say(key), null);
    }

    private Answer given(String field, Optional<String> text) {
        return new Answer(address(field), label(field), text.orElse(words.say("platform.notGiven")), null);
    }

    private String label(String field) {
        return words.say("complaint.field." + field);
    }
}
