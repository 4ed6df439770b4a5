package org.watchdog.committee.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a committee decides, for the description of the API. */
@Schema(name = "VoteRule")
record RuleSchema(
        @Schema(
                required = true,
                enumeration = {"MAJORITY_OF_ELIGIBLE", "TWO_THIRDS_OF_ELIGIBLE", "ALL"},
                example = "MAJORITY_OF_ELIGIBLE")
        String quorum,

        @Schema(
                required = true,
                enumeration = {"SIMPLE", "TWO_THIRDS"},
                example = "SIMPLE")
        String majority,

        @Schema(
                required = true,
                enumeration = {"CAST", "PRESENT", "ELIGIBLE"},
                example = "CAST")
        String base,

        @Schema(
                required = true,
                enumeration = {"CHAIR_DECIDES", "REJECTED"},
                example = "CHAIR_DECIDES")
        String tie) {}
