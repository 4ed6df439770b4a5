package org.watchdog.complaint.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.watchdog.complaint.Contact;

/** What the follow-up calls take, for the description of the API; it is read field by field. */
final class FollowUpSchemas {

    private FollowUpSchemas() {}

    @Schema(name = "FollowUpMessage")
    record Text(@Schema(required = true, maxLength = 20_000) String text) {}

    @Schema(name = "FollowUpAnswer")
    record Answer(
            @Schema(required = true) boolean satisfied,
            @Schema(maxLength = 20_000) String comment) {}

    @Schema(name = "FollowUpResume")
    record Resume(@Schema(format = "date") String contactedOn, Contact.Outcome outcome) {}

    @Schema(name = "FollowUpReferral")
    record Referral(@Schema(required = true) boolean objects) {}

    @Schema(name = "FollowUpWithdrawal")
    record Withdrawal(@Schema(maxLength = 2_000) String reason) {}

    @Schema(name = "FollowUpReview")
    record Review(
            @Schema(required = true, maxLength = 2_000) String reason) {}
}
