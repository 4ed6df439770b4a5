package org.watchdog.complaint.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.watchdog.complaint.Category;
import org.watchdog.complaint.Contact;

/** The shape of a filing, for the OpenAPI document; what is sent is read field by field. */
@Schema(name = "Filing")
record FilingSchema(
        @Schema(
                enumeration = {"COMPLAINT", "INQUIRY"},
                defaultValue = "COMPLAINT")
        String kind,

        @Schema(example = "L-000001") String licenseeId,

        @Schema(maxLength = 500, example = "https://shop.example.jp/")
        String site,

        @Schema(required = true) boolean aboutPrivacy,
        @Schema(required = true, ref = "Contacted") Contacted contacted,
        @Schema(required = true) Category category,

        @Schema(required = true, minLength = 10, maxLength = 20_000)
        String description,

        @Schema(maxLength = 2_000) String desiredOutcome,
        @Schema(required = true, ref = "Complainant") Complainant complainant,
        @Schema(required = true) boolean consentToShareIdentity,

        @Schema(
                required = true,
                enumeration = {"ja", "en"})
        String language) {

    record Contacted(
            @Schema(required = true) boolean made,
            @Schema(format = "date") String on,
            Contact.Outcome outcome) {}

    record Complainant(
            @Schema(required = true) boolean anonymous,
            @Schema(maxLength = 200) String name,

            @Schema(maxLength = 254, example = "reiji@example.jp")
            String email,

            @Schema(maxLength = 40, example = "03-0000-0000")
            String phone) {}
}
