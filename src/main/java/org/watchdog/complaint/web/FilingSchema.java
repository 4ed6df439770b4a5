package org.watchdog.complaint.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.watchdog.complaint.Category;
import org.watchdog.complaint.Channel;
import org.watchdog.complaint.Contact;

/** The shape of a filing, for the OpenAPI document; what is sent is read field by field. */
@Schema(name = "Filing")
record FilingSchema(
        @Schema(
                enumeration = {"COMPLAINT", "INQUIRY"},
                defaultValue = "COMPLAINT")
        String kind,

        @Schema(example = "L-000001") String licenseeId,
        @Schema(maxLength = 500) String site,
        @Schema(required = true) boolean aboutPrivacy,
        @Schema(required = true) Contacted contacted,
        @Schema(required = true) Category category,

        @Schema(required = true, minLength = 10, maxLength = 20_000)
        String description,

        @Schema(maxLength = 2_000) String desiredOutcome,
        @Schema(required = true) Complainant complainant,
        @Schema(required = true) boolean consentToShareIdentity,

        @Schema(
                required = true,
                enumeration = {"ja", "en"})
        String language,

        @Schema(description = "only in POST /cases") Channel channel,

        @Schema(description = "only in POST /cases", maxLength = 64)
        String takenBy) {

    record Contacted(
            @Schema(required = true) boolean made,
            @Schema(format = "date") String on,
            Contact.Outcome outcome) {}

    record Complainant(
            @Schema(required = true) boolean anonymous,
            @Schema(maxLength = 200) String name,
            @Schema(maxLength = 254) String email,
            @Schema(maxLength = 40) String phone) {}
}
